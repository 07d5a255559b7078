//! `native/include/crosscall.h` as a table of function pointers; what each does stands there.

use std::env;
use std::ffi::{c_char, c_void};
use std::sync::OnceLock;

use libloading::Library;

pub type Status = i32;
pub const XC_OK: Status = 0;
pub const XC_ERR_NULL: Status = 1;
pub const XC_ERR_PARSE: Status = 2;
pub const XC_ERR_CAPACITY: Status = 4;
pub const XC_ERR_MEMORY: Status = 5;

pub const XC_LOG_WARNING: i32 = 2;

#[repr(C)]
pub struct Person {
    pub name: *const c_char,
    pub id: i64,
    pub age: i32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Mat4 {
    pub m: [f64; 16],
}

type Map = unsafe extern "C" fn(i64, *mut c_void) -> i64;
type Compare = unsafe extern "C" fn(i32, i32, *mut c_void) -> i32;
type LogSink = unsafe extern "C" fn(i32, *const c_char, *mut c_void);

macro_rules! functions {
    ($($name:ident: fn($($parameter:ty),*) $(-> $result:ty)?;)*) => {
        pub struct Api {
            $(pub $name: unsafe extern "C" fn($($parameter),*) $(-> $result)?,)*
            /// The functions are there for as long as it is.
            _library: Library,
        }

        impl Api {
            /// # Safety
            ///
            /// The functions of `library` must have these signatures.
            unsafe fn of(library: Library) -> Result<Self, libloading::Error> {
                Ok(Self {
                    // SAFETY: the caller's promise.
                    $($name: *unsafe { library.get(concat!("xc_", stringify!($name), "\0").as_bytes()) }?,)*
                    _library: library,
                })
            }
        }
    };
}

functions! {
    abi_version: fn() -> u32;
    last_error: fn() -> *const c_char;

    noop: fn();
    add_i32: fn(i32, i32) -> i32;
    inc_i64: fn(i64) -> i64;
    sum2_i64: fn(i64, i64) -> i64;
    sum4_i64: fn(i64, i64, i64, i64) -> i64;
    sum6_i64: fn(i64, i64, i64, i64, i64, i64) -> i64;
    sum8_i64: fn(i64, i64, i64, i64, i64, i64, i64, i64) -> i64;
    sum12_i64: fn(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64) -> i64;
    sum8_f64: fn(f64, f64, f64, f64, f64, f64, f64, f64) -> f64;

    str_len: fn(*const c_char) -> i64;
    str_upper: fn(*const c_char) -> *mut c_char;
    str_free: fn(*mut c_char);
    str_copy: fn(*mut c_char, usize, *const c_char) -> i64;
    person_json: fn(*const Person) -> *mut c_char;

    sum_f64: fn(*const f64, usize) -> f64;
    scale_f64: fn(*mut f64, usize, f64) -> Status;

    point_dist: fn(*const Point, *const Point) -> f64;
    point_add: fn(Point, Point) -> Point;
    mat4_scale: fn(Mat4, f64) -> Mat4;

    apply_i64: fn(Option<Map>, *mut c_void, i64, usize) -> i64;
    sort_i32: fn(*const i32, *mut i32, usize, Option<Compare>, *mut c_void) -> Status;
    log_message: fn(Option<LogSink>, *mut c_void, i32) -> Status;

    counter_new: fn(i64) -> *mut c_void;
    counter_add: fn(*mut c_void, i64) -> i64;
    counter_free: fn(*mut c_void);
    buffer_new: fn(usize) -> *mut u8;
    buffer_free: fn(*mut u8);

    parse_i64: fn(*const c_char, *mut i64) -> Status;

    work: fn(i64) -> i64;
    sha256: fn(*const u8, usize, *mut u8) -> Status;
    matmul_f64: fn(*const f64, *const f64, *mut f64, usize) -> Status;

    add_batch: fn(*const i32, *const i32, *mut i32, usize) -> Status;
}

/// The library that XC_LIBRARY names, loaded at the first call.
pub fn api() -> Result<&'static Api, String> {
    static API: OnceLock<Result<Api, String>> = OnceLock::new();
    API.get_or_init(load).as_ref().map_err(String::clone)
}

fn load() -> Result<Api, String> {
    let path =
        env::var_os("XC_LIBRARY").ok_or("XC_LIBRARY, the path of libcrosscall, is not set")?;
    // SAFETY: libcrosscall has no initialization that could go wrong, and the signatures are its own.
    let api = unsafe { Library::new(path).and_then(|library| Api::of(library)) };
    api.map_err(|error| error.to_string())
}
