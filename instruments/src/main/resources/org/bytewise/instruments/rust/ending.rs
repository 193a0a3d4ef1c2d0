//! Makes this process easy to end, together with what it starts, and keeps it small.

/// Puts this process at the head of a group of its own, to which its children will belong.
#[cfg(unix)]
pub fn as_group() {
    extern "C" {
        fn setpgid(process: i32, group: i32) -> i32;
    }
    unsafe {
        setpgid(0, 0);
    }
}

#[cfg(not(unix))]
pub fn as_group() {}

/// Has this process end when the one that started it ends, however that happens.
#[cfg(target_os = "linux")]
pub fn with_parent() {
    extern "C" {
        fn prctl(option: i32, signal: usize, a: usize, b: usize, c: usize) -> i32;
    }
    const SET_PARENT_DEATH_SIGNAL: i32 = 1;
    const KILL: usize = 9;
    unsafe {
        prctl(SET_PARENT_DEATH_SIGNAL, KILL, 0, 0, 0);
    }
}

#[cfg(not(target_os = "linux"))]
pub fn with_parent() {}

/// Lets this process have so many bytes of data, beyond which allocations fail.
#[cfg(target_os = "linux")]
pub fn within(bytes: u64) {
    #[repr(C)]
    struct Limit {
        soft: u64,
        hard: u64,
    }
    extern "C" {
        fn setrlimit(resource: i32, limit: *const Limit) -> i32;
    }
    const DATA: i32 = 2;
    unsafe {
        setrlimit(DATA, &Limit { soft: bytes, hard: bytes });
    }
}

#[cfg(not(target_os = "linux"))]
pub fn within(_bytes: u64) {}
