//! Runs a snippet and writes what it allocated into the file that the first argument names.

#![allow(warnings)]

mod counting;
mod ending;

include!("prelude.rs");

struct Shown<'a, T>(&'a T);

trait AsDebug {
    fn text(&self) -> Option<String>;
}

impl<'a, T: std::fmt::Debug> AsDebug for Shown<'a, T> {
    fn text(&self) -> Option<String> {
        Some(format!("{:?}", self.0))
    }
}

/// The compiler takes this one where the type has no text: it is one reference further away.
trait AsNothing {
    fn text(&self) -> Option<String>;
}

impl<'a, T> AsNothing for &Shown<'a, T> {
    fn text(&self) -> Option<String> {
        None
    }
}

fn type_of<T>(_: &T) -> &'static str {
    std::any::type_name::<T>()
}

fn main() {
    let results = std::env::args_os().nth(1).expect("the name of a file is missing");
    ending::with_parent();
    ending::as_group();
    ending::within(2 << 30);
    // Its buffer would otherwise be made by the snippet's first line of output.
    drop(std::io::stdout().lock());
    let before = counting::begin();
    let value = {
// SNIPPET
    };
    let run = before.since();
    let type_name = type_of(&value);
    let size = std::mem::size_of_val(&value);
    let text = (&Shown(&value)).text();
    let at_end = counting::begin();
    drop(value);
    let end = at_end.since();
    let mut report = format!(
        "blocks {}\nreallocations {}\nbytes {}\npeak {}\n",
        run.blocks, run.reallocations, run.bytes, run.peak
    );
    report += &format!("keptBlocks {}\nkeptBytes {}\n", run.kept(), run.live);
    report += &format!(
        "leftBlocks {}\nleftBytes {}\n",
        run.kept() + end.kept(),
        run.live + end.live
    );
    report += &format!("size {}\ntype {}\n", size, type_name);
    if let Some(text) = text {
        report += &format!("value {}", text.chars().take(2_000).collect::<String>());
    }
    std::fs::write(results, report).expect("the results cannot be written");
}
