//! Measures what types and operations of Rust's standard library cost: sizes and alignments as the
//! compiler lays them out, blocks and bytes as a counting allocator sees them.
//!
//!     rustc --edition 2021 figures.rs && ./figures
//!
//! The results are recorded in figures.txt, below the names of the compiler and the platform.

#![allow(dead_code, dropping_copy_types)]

mod counting;

use std::any::Any;
use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::error::Error;
use std::ffi::{CString, OsString};
use std::fmt::Debug;
use std::future::Future;
use std::hint::black_box;
use std::marker::PhantomData;
use std::mem::{align_of, offset_of, size_of, ManuallyDrop, MaybeUninit};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::{NonZeroU32, NonZeroU64, NonZeroU8, Wrapping};
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::ptr::NonNull;
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Condvar, LazyLock, Mutex, Once, OnceLock, RwLock};
use std::task::Waker;
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime};

/// As the compiler likes to order them.
struct Mixed {
    a: u8,
    b: u64,
    c: u8,
}

/// In the order of the declaration.
#[repr(C)]
struct InOrder {
    a: u8,
    b: u64,
    c: u8,
}

/// Without gaps.
#[repr(C, packed)]
struct Packed {
    a: u8,
    b: u64,
    c: u8,
}

struct Empty;

struct Wrapper(u64);

struct Point {
    x: f64,
    y: f64,
}

enum Plain {
    A,
    B,
    C,
}

enum Shape {
    Circle(f32),
    Square(f32),
    Nothing,
}

/// As large as its largest variant.
enum Lopsided {
    Small(u8),
    Large([u8; 100]),
}

enum Boxed {
    Small(u8),
    Large(Box<[u8; 100]>),
}

enum Never {}

union Bits {
    float: f32,
    int: u32,
}

fn row(kind: &str, name: &str) {
    println!();
    println!("{kind} {name}");
}

/// Prints the size and alignment of types.
macro_rules! types {
    ($($type:ty),* $(,)?) => { $(
        row("type", &one_line(stringify!($type)));
        println!("  size {}", size_of::<$type>());
        println!("  alignment {}", align_of::<$type>());
    )* };
}

/// Prints a type of several parts, which are the documented ones: the sizes of their types must add
/// up to its own.
macro_rules! parts {
    ($type:ty: $($name:literal $part:ty),*) => {
        types!($type);
        assert_eq!(size_of::<$type>(), 0 $(+ size_of::<$part>())*, stringify!($type));
        $( println!("  part {} {}", size_of::<$part>(), $name); )*
    };
}

/// Prints a type with the places of its fields.
macro_rules! fields {
    ($type:ty: $($field:tt $part:ty),*) => {
        types!($type);
        $(
            let offset = offset_of!($type, $field);
            println!("  part {} at {} {}", size_of::<$part>(), offset, stringify!($field));
        )*
    };
}

/// Counts what an expression allocates, with its value still there. What stands before it in braces
/// is not counted.
macro_rules! operation {
    ($name:literal, $code:expr) => { operation!($name, {}, $code) };
    ($name:literal, { $($setup:tt)* }, $code:expr) => {{
        $($setup)*
        let before = counting::begin();
        let value = black_box($code);
        let counts = before.since();
        let setup = one_line(stringify!($($setup)*));
        row("operation", $name);
        if !setup.is_empty() {
            println!("  setup {setup}");
        }
        println!("  code {}", without_braces(&one_line(stringify!($code))));
        println!("  blocks {}", counts.blocks);
        println!("  reallocations {}", counts.reallocations);
        println!("  bytes {}", counts.bytes);
        println!("  peak {}", counts.peak);
        println!("  kept {}", counts.live);
        drop(value);
    }};
}

macro_rules! value {
    ($name:literal, $value:expr) => {
        row("value", $name);
        println!("  value {}", $value);
    };
}

/// Returns code without line feeds.
fn one_line(code: &str) -> String {
    code.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the inside of a block; other code as it is.
fn without_braces(code: &str) -> &str {
    code.strip_prefix("{ ").and_then(|rest| rest.strip_suffix(" }")).unwrap_or(code)
}

/// Returns the capacities that a container goes through while elements are added.
fn capacities<C>(mut container: C, adds: usize, add: fn(&mut C), room: fn(&C) -> usize) -> String {
    let mut seen = vec![room(&container)];
    for _ in 0..adds {
        add(&mut container);
        if seen.last() != Some(&room(&container)) {
            seen.push(room(&container));
        }
    }
    seen.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

/// Returns the size of the stack of a thread that asks for nothing else, in bytes.
#[cfg(target_os = "linux")]
fn stack_of_a_thread() -> usize {
    /// Larger than the attributes of a thread are anywhere.
    #[repr(C, align(16))]
    struct Attributes([u8; 256]);
    extern "C" {
        fn pthread_self() -> usize;
        fn pthread_getattr_np(thread: usize, attributes: *mut Attributes) -> i32;
        fn pthread_attr_getstacksize(attributes: *const Attributes, size: *mut usize) -> i32;
        fn pthread_attr_destroy(attributes: *mut Attributes) -> i32;
    }
    let measured = std::thread::spawn(|| {
        let mut attributes = Attributes([0; 256]);
        let mut size = 0;
        unsafe {
            assert_eq!(pthread_getattr_np(pthread_self(), &mut attributes), 0);
            assert_eq!(pthread_attr_getstacksize(&attributes, &mut size), 0);
            pthread_attr_destroy(&mut attributes);
        }
        size
    });
    measured.join().unwrap()
}

fn number_of(text: &str) -> u32 {
    text.parse().unwrap()
}

fn main() {
    // The buffer of the output is not part of what is counted.
    println!("# Sizes in bytes, measured by figures.rs.");
    all_types();
    sequences();
    texts();
    tables();
    owners();
    code();
    values();
}

fn all_types() {
    types!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64, bool, char);
    types!(());
    types!(&u8, &mut u8, *const u8, *mut u8, NonNull<u8>, fn(), fn(u32) -> u32);
    parts!(&str: "pointer" *const u8, "length" usize);
    parts!(&mut str: "pointer" *const u8, "length" usize);
    parts!(&[u8]: "pointer" *const u8, "length" usize);
    parts!(&mut [u8]: "pointer" *const u8, "length" usize);
    parts!(&[u32]: "pointer" *const u32, "length" usize);
    parts!(&dyn Debug: "pointer" *const u8, "table of methods" *const u8);
    types!(&String, &Vec<u8>, &[u8; 3]);
    types!([u8; 3], [u32; 3], [u64; 3], [u8; 1000], [String; 3]);
    fields!((u8, u32): 0 u8, 1 u32);
    fields!((u8, u64, u8): 0 u8, 1 u64, 2 u8);
    fields!((u32, String): 0 u32, 1 String);
    types!((u8, u8), (u32, u32), (u64, u64), (f64, f64), (String, String));
    fields!(Mixed: a u8, b u64, c u8);
    fields!(InOrder: a u8, b u64, c u8);
    fields!(Packed: a u8, b u64, c u8);
    fields!(Point: x f64, y f64);
    types!(Empty, Wrapper, Plain, Shape, Lopsided, Boxed, Never, Bits);
    types!(Option<u8>, Option<u16>, Option<u32>, Option<u64>, Option<i32>, Option<f64>);
    types!(Option<bool>, Option<char>, Option<()>, Option<Option<bool>>, Option<Ordering>);
    types!(Option<&u8>, Option<&str>, Option<Box<u8>>, Option<Rc<u8>>, Option<Arc<u8>>);
    types!(Option<Box<u32>>, Option<Box<String>>, Option<Box<dyn Fn()>>, Option<Rc<str>>);
    types!(Option<String>, Option<Vec<u8>>, Option<Vec<u32>>, Option<fn()>, Option<NonNull<u8>>);
    types!(Option<NonZeroU8>, Option<NonZeroU32>, Option<NonZeroU64>, Option<usize>);
    types!(NonZeroU8, NonZeroU32, NonZeroU64);
    types!(Result<u8, ()>, Result<(), ()>, Result<u32, u32>, Result<u32, String>);
    types!(Result<String, String>, Result<(), String>, Result<(), Box<dyn Error>>);
    types!(Result<u8, std::io::Error>, Result<u32, std::num::ParseIntError>, std::io::Error);
    types!(std::num::ParseIntError, std::fmt::Error, std::str::Utf8Error);
    types!(Box<u8>, Box<u32>, Box<u64>, Box<[u8; 1000]>, Box<String>, Box<()>);
    parts!(Box<str>: "pointer" *const u8, "length" usize);
    parts!(Box<[u8]>: "pointer" *const u8, "length" usize);
    parts!(Box<dyn Fn()>: "pointer" *const u8, "table of methods" *const u8);
    parts!(Box<dyn Error>: "pointer" *const u8, "table of methods" *const u8);
    parts!(Box<dyn Any>: "pointer" *const u8, "table of methods" *const u8);
    types!(Rc<u8>, Rc<String>, Rc<Vec<u8>>, Rc<RefCell<Vec<u8>>>, Arc<u8>, Arc<String>);
    types!(Arc<Mutex<u32>>, Arc<Mutex<Vec<u8>>>, Weak<u8>, std::sync::Weak<u8>);
    parts!(Rc<str>: "pointer" *const u8, "length" usize);
    parts!(Rc<[u8]>: "pointer" *const u8, "length" usize);
    parts!(Arc<str>: "pointer" *const u8, "length" usize);
    parts!(Arc<[u8]>: "pointer" *const u8, "length" usize);
    parts!(Vec<u8>: "capacity" usize, "pointer" *const u8, "length" usize);
    parts!(Vec<u32>: "capacity" usize, "pointer" *const u32, "length" usize);
    parts!(Vec<u64>: "capacity" usize, "pointer" *const u64, "length" usize);
    parts!(Vec<String>: "capacity" usize, "pointer" *const String, "length" usize);
    parts!(Vec<Box<u8>>: "capacity" usize, "pointer" *const Box<u8>, "length" usize);
    parts!(Vec<Vec<u8>>: "capacity" usize, "pointer" *const Vec<u8>, "length" usize);
    parts!(Vec<&str>: "capacity" usize, "pointer" *const &str, "length" usize);
    parts!(Vec<()>: "capacity" usize, "pointer" *const (), "length" usize);
    parts!(Vec<Option<u8>>: "capacity" usize, "pointer" *const u8, "length" usize);
    parts!(String: "capacity" usize, "pointer" *const u8, "length" usize);
    parts!(PathBuf: "capacity" usize, "pointer" *const u8, "length" usize);
    parts!(OsString: "capacity" usize, "pointer" *const u8, "length" usize);
    parts!(CString: "pointer" *const u8, "length" usize);
    parts!(&Path: "pointer" *const u8, "length" usize);
    parts!(VecDeque<u8>: "first" usize, "length" usize, "capacity" usize, "pointer" *const u8);
    parts!(VecDeque<u32>: "first" usize, "length" usize, "capacity" usize, "pointer" *const u32);
    types!(LinkedList<u8>, LinkedList<u32>, BinaryHeap<u8>, BinaryHeap<u32>, Reverse<u32>);
    types!(HashMap<u8, u8>, HashMap<u32, u32>, HashMap<String, u32>, HashMap<String, String>);
    types!(HashSet<u8>, HashSet<u32>, HashSet<String>);
    types!(BTreeMap<u8, u8>, BTreeMap<u32, u32>, BTreeMap<String, u32>, BTreeMap<String, String>);
    types!(BTreeSet<u8>, BTreeSet<u32>, BTreeSet<String>);
    types!(Cow<str>, Cow<[u8]>, Option<Cow<str>>);
    types!(Cell<u8>, Cell<u32>, RefCell<u8>, RefCell<u32>, RefCell<String>, RefCell<Vec<u8>>);
    types!(OnceCell<u8>, OnceCell<String>, OnceLock<u8>, OnceLock<String>, LazyLock<String>);
    types!(Mutex<()>, Mutex<u8>, Mutex<u32>, Mutex<u64>, Mutex<String>, Mutex<Vec<u8>>);
    types!(RwLock<()>, RwLock<u8>, RwLock<u32>, RwLock<String>, Condvar, Once);
    types!(AtomicBool, AtomicU32, AtomicU64, AtomicUsize);
    types!(Sender<u8>, Receiver<u8>, JoinHandle<()>, Waker, Pin<Box<dyn Future<Output = ()>>>);
    types!(Range<u32>, Range<usize>, RangeInclusive<u32>, Ordering, PhantomData<u64>);
    types!(std::slice::Iter<'_, u8>, std::vec::IntoIter<u8>, std::str::Chars<'_>);
    types!(std::str::Split<'_, char>, std::iter::Map<Range<u32>, fn(u32) -> u32>);
    types!(Duration, Instant, SystemTime, Ipv4Addr, Ipv6Addr, IpAddr, SocketAddr);
    types!(Wrapping<u32>, ManuallyDrop<String>, MaybeUninit<u64>);
}

fn sequences() {
    operation!("empty Vec", Vec::<u32>::new());
    operation!("20 pushes onto Vec<u32>", {
        let mut list: Vec<u32> = Vec::new();
        for i in 0..20 { list.push(i); }
        list
    });
    operation!("20 pushes onto Vec<u8>", {
        let mut list: Vec<u8> = Vec::new();
        for i in 0..20 { list.push(i); }
        list
    });
    operation!("20 pushes onto Vec::with_capacity(20)", {
        let mut list: Vec<u32> = Vec::with_capacity(20);
        for i in 0..20 { list.push(i); }
        list
    });
    operation!("1,000 pushes onto Vec<u32>", {
        let mut list: Vec<u32> = Vec::new();
        for i in 0..1000 { list.push(i); }
        list
    });
    operation!(
        "20 pushes onto a cleared Vec",
        { let mut list: Vec<u32> = black_box((0..20).collect()); list.clear(); },
        for i in 0..20 { list.push(i); }
    );
    operation!("vec! of 20", vec![7u32; 20]);
    operation!("collect 20 numbers", (0..black_box(20u32)).collect::<Vec<u32>>());
    operation!(
        "collect 20 of 40 numbers",
        (0..black_box(40u32)).filter(|n| n % 2 == 0).collect::<Vec<u32>>()
    );
    operation!("clone of a Vec<u32> of 20", { let list: Vec<u32> = (0..20).collect(); }, list.clone());
    operation!(
        "clone of a Vec of 5 one-letter Strings",
        { let list: Vec<String> = "abcde".chars().map(String::from).collect(); },
        list.clone()
    );
    operation!(
        "clone of a Vec of five names",
        {
            let list: Vec<String> =
                ["Ada", "Alan", "Grace", "Edsger", "Barbara"].map(String::from).into();
        },
        list.clone()
    );
    operation!(
        "clone_from that fits",
        { let list: Vec<u32> = (0..20).collect(); let mut copy = list.clone(); },
        copy.clone_from(&list)
    );
    operation!(
        "clone_from that does not fit",
        { let text = String::from("seventeen letters"); let mut copy = String::from("hi"); },
        copy.clone_from(&text)
    );
    operation!(
        "shrink_to_fit of 20 in 32",
        { let mut list: Vec<u32> = Vec::with_capacity(32); list.extend(0..20); },
        list.shrink_to_fit()
    );
    operation!(
        "into_boxed_slice of 20 in 32",
        { let mut list: Vec<u32> = Vec::with_capacity(32); list.extend(0..20); },
        list.into_boxed_slice()
    );
    operation!(
        "slice of a Vec",
        { let list: Vec<u32> = (0..20).collect(); },
        black_box(&list[5..10]).len()
    );
    operation!("20 numbers in boxes", (0..20u32).map(Box::new).collect::<Vec<Box<u32>>>());
    operation!("10 rows of 10 numbers", vec![vec![0u32; 10]; 10]);
    operation!(
        "sort of 1,000 numbers",
        { let mut list: Vec<u32> = (0..1000).map(|n| n * 7919 % 1000).collect(); },
        list.sort()
    );
    operation!(
        "sort_unstable of 1,000 numbers",
        { let mut list: Vec<u32> = (0..1000).map(|n| n * 7919 % 1000).collect(); },
        list.sort_unstable()
    );
    operation!("empty VecDeque", VecDeque::<u32>::new());
    operation!("20 pushes onto VecDeque<u32>", {
        let mut queue: VecDeque<u32> = VecDeque::new();
        for i in 0..20 { queue.push_back(i); }
        queue
    });
    operation!("20 pushes onto VecDeque::with_capacity(20)", {
        let mut queue: VecDeque<u32> = VecDeque::with_capacity(20);
        for i in 0..20 { queue.push_back(i); }
        queue
    });
    operation!("20 pushes onto BinaryHeap<u32>", {
        let mut heap: BinaryHeap<u32> = BinaryHeap::new();
        for i in 0..20 { heap.push(i); }
        heap
    });
    operation!("20 pushes onto LinkedList<u32>", {
        let mut list: LinkedList<u32> = LinkedList::new();
        for i in 0..20 { list.push_back(i); }
        list
    });
}

fn texts() {
    operation!("empty String", String::new());
    operation!("String::from of hello", String::from(black_box("hello")));
    operation!("to_owned of hello", black_box("hello").to_owned());
    operation!("clone of an empty String", { let text = String::new(); }, text.clone());
    operation!("clone of hello", { let text = String::from("hello"); }, text.clone());
    operation!("20 letters pushed onto String", {
        let mut text = String::new();
        for _ in 0..20 { text.push('x'); }
        text
    });
    operation!("20 letters pushed onto String::with_capacity(20)", {
        let mut text = String::with_capacity(20);
        for _ in 0..20 { text.push('x'); }
        text
    });
    operation!("1,000 letters pushed onto String", {
        let mut text = String::new();
        for _ in 0..1000 { text.push('x'); }
        text
    });
    operation!("format! of one number", { let n = number_of(black_box("5")); }, format!("{}", n));
    operation!(
        "format! of three numbers",
        { let n = number_of(black_box("1000")); },
        format!("{} {} {}", n, n, n)
    );
    operation!("to_string of a number", { let n = number_of(black_box("5")); }, n.to_string());
    operation!(
        "format_args! of a number",
        { let n = number_of(black_box("5")); },
        { black_box(format_args!("{}", n)); }
    );
    operation!(
        "two Strings joined by +",
        { let first = String::from("hello"); let second = String::from(" world"); },
        first + &second
    );
    operation!("join of three words", ["one", "two", "three"].join(";"));
    operation!("repeat of a word", black_box("word").repeat(10));
    operation!("to_uppercase of hello", black_box("hello").to_uppercase());
    operation!("replace in a text", black_box("a-b-c").replace('-', "+"));
    operation!("slice of a text", black_box(&black_box("12;EUR;5")[3..6]).len());
    operation!("split of a line into &str", black_box("a;b;c;d").split(';').collect::<Vec<&str>>());
    operation!(
        "split of a line into Strings",
        black_box("a;b;c;d").split(';').map(String::from).collect::<Vec<String>>()
    );
    operation!("reversed letters", black_box("hello").chars().rev().collect::<String>());
    operation!("Cow borrowed", Cow::Borrowed(black_box("abc")));
    operation!("Cow made owned", { let text = Cow::Borrowed(black_box("abc")); }, text.into_owned());
    operation!("parse of a number", black_box("123").parse::<u32>());
    operation!("parse that fails", black_box("12x").parse::<u32>());
}

fn tables() {
    operation!("empty HashMap", HashMap::<u32, u32>::new());
    operation!("20 inserts into HashMap<u32, u32>", {
        let mut map: HashMap<u32, u32> = HashMap::new();
        for i in 0..20 { map.insert(i, i); }
        map
    });
    operation!("20 inserts into HashMap::with_capacity(20)", {
        let mut map: HashMap<u32, u32> = HashMap::with_capacity(20);
        for i in 0..20 { map.insert(i, i); }
        map
    });
    operation!("HashMap::with_capacity(20)", HashMap::<u32, u32>::with_capacity(20));
    operation!("20 Strings as keys of a HashMap", {
        let mut map: HashMap<String, u32> = HashMap::new();
        for i in 10..30 { map.insert(i.to_string(), i); }
        map
    });
    operation!(
        "clone of a HashMap<u32, u32> of 20",
        { let map: HashMap<u32, u32> = (0..20).map(|i| (i, i)).collect(); },
        map.clone()
    );
    operation!("empty HashSet", HashSet::<u32>::new());
    operation!("20 inserts into HashSet<u32>", {
        let mut set: HashSet<u32> = HashSet::new();
        for i in 0..20 { set.insert(i); }
        set
    });
    operation!("empty BTreeMap", BTreeMap::<u32, u32>::new());
    operation!("20 inserts into BTreeMap<u32, u32>", {
        let mut map: BTreeMap<u32, u32> = BTreeMap::new();
        for i in 0..20 { map.insert(i, i); }
        map
    });
    operation!(
        "clone of a BTreeMap<u32, u32> of 20",
        { let map: BTreeMap<u32, u32> = (0..20).map(|i| (i, i)).collect(); },
        map.clone()
    );
    operation!("20 inserts into BTreeSet<u32>", {
        let mut set: BTreeSet<u32> = BTreeSet::new();
        for i in 0..20 { set.insert(i); }
        set
    });
}

fn owners() {
    operation!("Box::new of a number", Box::new(black_box(1u64)));
    operation!("Box::new(())", Box::new(()));
    operation!("Box::new of a Box", Box::new(Box::new(black_box(1u64))));
    operation!("Box<dyn Fn()> that captures nothing", {
        let closure: Box<dyn Fn()> = Box::new(|| {});
        closure
    });
    operation!(
        "Box<dyn Fn()> that captures a number",
        { let n = number_of(black_box("5")); },
        {
            let closure: Box<dyn Fn()> = Box::new(move || { black_box(n); });
            closure
        }
    );
    operation!("Box<dyn Error> of a text", {
        let error: Box<dyn Error> = black_box("no such file").into();
        error
    });
    operation!("Rc::new(1u8)", Rc::new(1u8));
    operation!("clone of an Rc", { let shared = Rc::new(1u8); }, shared.clone());
    operation!("downgrade of an Rc", { let shared = Rc::new(1u8); }, Rc::downgrade(&shared));
    operation!("Arc::new(1u8)", Arc::new(1u8));
    operation!("clone of an Arc", { let shared = Arc::new(1u8); }, shared.clone());
    operation!("Rc<str> of hello", Rc::<str>::from(black_box("hello")));
    operation!(
        "Rc::make_mut of the only owner",
        { let mut shared = Rc::new([0u64; 4]); },
        { Rc::make_mut(&mut shared)[0] = 1; }
    );
    operation!(
        "Rc::make_mut of one of two owners",
        { let mut shared = Rc::new([0u64; 4]); let other = shared.clone(); },
        { Rc::make_mut(&mut shared)[0] = other[0] + 1; }
    );
    operation!("Mutex::new of a number", Mutex::new(black_box(1u32)));
    operation!("RefCell::new of a number", RefCell::new(black_box(1u32)));
    operation!("two Rc that hold each other, dropped", {
        struct Person { friend: RefCell<Option<Rc<Person>>> }
        let ann = Rc::new(Person { friend: RefCell::new(None) });
        let bob = Rc::new(Person { friend: RefCell::new(Some(ann.clone())) });
        *ann.friend.borrow_mut() = Some(bob.clone());
    });
}

fn code() {
    operation!("20 calls of a closure", {
        let n = black_box(5u32);
        let add = move |i: u32| i + n;
        (0..20).map(add).max()
    });
    operation!("a number on the stack", black_box(1u64));
    operation!("an array of 1,000 bytes on the stack", black_box([0u8; 1000]));
    operation!("a closure that captures a number", {
        let n = black_box(5u32);
        move || n + 1
    });
    operation!(
        "a chain of iterator adapters",
        (0..black_box(100u32)).filter(|n| n % 2 == 0).map(|n| n * n).sum::<u32>()
    );
    operation!(
        "try_reserve that fails",
        { let mut list: Vec<u8> = Vec::new(); },
        list.try_reserve(usize::MAX).is_err()
    );
    operation!(
        "an Option and a Result returned",
        (black_box(Some(1u64)), black_box(Ok::<u64, u64>(1)))
    );
}

fn values() {
    value!("capacities of Vec<u32>", capacities(Vec::new(), 20, |v| v.push(1u32), Vec::capacity));
    value!("capacities of Vec<u8>", capacities(Vec::new(), 40, |v| v.push(1u8), Vec::capacity));
    value!(
        "capacities of Vec<[u8; 1024]>",
        capacities(Vec::new(), 5, |v| v.push([0u8; 1024]), Vec::capacity)
    );
    value!(
        "capacities of Vec<[u8; 1025]>",
        capacities(Vec::new(), 5, |v| v.push([0u8; 1025]), Vec::capacity)
    );
    value!("capacities of String", capacities(String::new(), 40, |s| s.push('x'), String::capacity));
    value!(
        "capacities of VecDeque<u32>",
        capacities(VecDeque::new(), 20, |v| v.push_back(1u32), VecDeque::capacity)
    );
    value!(
        "capacities of HashMap<u32, u32>",
        capacities(
            HashMap::new(),
            60,
            |map| { map.insert(map.len() as u32, 1u32); },
            HashMap::capacity
        )
    );
    value!("capacity of Vec::with_capacity(20)", Vec::<u32>::with_capacity(20).capacity());
    value!(
        "capacity of HashMap::with_capacity(20)",
        HashMap::<u32, u32>::with_capacity(20).capacity()
    );
    value!("most bytes of a character in UTF-8", char::MAX.len_utf8());
    #[cfg(target_os = "linux")]
    {
        value!("stack of a thread", stack_of_a_thread());
    }
}
