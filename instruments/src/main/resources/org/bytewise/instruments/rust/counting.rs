//! A global allocator that counts, for all threads together. It allocates nothing itself.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering::Relaxed};

/// Passes every request on to the system's allocator and counts it.
pub struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

static BLOCKS: AtomicU64 = AtomicU64::new(0);
static REALLOCATIONS: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);
static FREED: AtomicU64 = AtomicU64::new(0);
static LIVE: AtomicI64 = AtomicI64::new(0);
static PEAK: AtomicI64 = AtomicI64::new(0);

fn requested(bytes: usize, more: i64) {
    BYTES.fetch_add(bytes as u64, Relaxed);
    let live = LIVE.fetch_add(more, Relaxed) + more;
    PEAK.fetch_max(live, Relaxed);
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let block = unsafe { System.alloc(layout) };
        if !block.is_null() {
            BLOCKS.fetch_add(1, Relaxed);
            requested(layout.size(), layout.size() as i64);
        }
        block
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let block = unsafe { System.alloc_zeroed(layout) };
        if !block.is_null() {
            BLOCKS.fetch_add(1, Relaxed);
            requested(layout.size(), layout.size() as i64);
        }
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { System.dealloc(block, layout) };
        FREED.fetch_add(1, Relaxed);
        LIVE.fetch_sub(layout.size() as i64, Relaxed);
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        let moved = unsafe { System.realloc(block, layout, new_size) };
        if !moved.is_null() {
            REALLOCATIONS.fetch_add(1, Relaxed);
            requested(new_size, new_size as i64 - layout.size() as i64);
        }
        moved
    }
}

/// The state of the counters at one moment.
#[derive(Clone, Copy)]
pub struct Counts {
    /// New blocks.
    pub blocks: u64,
    /// Blocks that got another size.
    pub reallocations: u64,
    /// The bytes of all these requests; a reallocation requests its whole new size.
    pub bytes: u64,
    /// Blocks that were freed.
    pub freed: u64,
    /// The bytes allocated at this moment.
    pub live: i64,
    /// The most bytes that were allocated at a time.
    pub peak: i64,
}

/// Returns the counters as they are, and lets the peak begin here.
pub fn begin() -> Counts {
    PEAK.store(LIVE.load(Relaxed), Relaxed);
    now()
}

fn now() -> Counts {
    Counts {
        blocks: BLOCKS.load(Relaxed),
        reallocations: REALLOCATIONS.load(Relaxed),
        bytes: BYTES.load(Relaxed),
        freed: FREED.load(Relaxed),
        live: LIVE.load(Relaxed),
        peak: PEAK.load(Relaxed),
    }
}

impl Counts {
    /// Returns what was counted since this moment.
    pub fn since(&self) -> Counts {
        let now = now();
        Counts {
            blocks: now.blocks - self.blocks,
            reallocations: now.reallocations - self.reallocations,
            bytes: now.bytes - self.bytes,
            freed: now.freed - self.freed,
            live: now.live - self.live,
            peak: now.peak - self.live,
        }
    }

    /// Returns the blocks that are still allocated, of those that were new; negative if older ones
    /// were freed.
    pub fn kept(&self) -> i64 {
        self.blocks as i64 - self.freed as i64
    }
}
