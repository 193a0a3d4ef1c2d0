//! Prints the size and the alignment of a type, and the places of the fields of a tuple.

#![allow(warnings)]

include!("prelude.rs");

fn measure<T>() {
    println!("size {}", std::mem::size_of::<T>());
    println!("alignment {}", std::mem::align_of::<T>());
    println!("type {}", std::any::type_name::<T>());
}

fn main() {
    measure::<
// TYPE
    >();
// PARTS
}
