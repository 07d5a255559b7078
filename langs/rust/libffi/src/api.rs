//! `native/include/crosscall.h` as a table of functions with the description that libffi calls them by; what
//! each does stands there.

use std::env;
use std::ffi::{c_char, c_void};
use std::marker::PhantomData;
use std::sync::OnceLock;

use libffi::high::{CType, Type};
use libffi::middle::{self, Arg, Cif, CodePtr};
use libloading::Library;

pub use libffi::middle::arg;

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

// SAFETY: what libffi is told is what repr(C) makes of them.
unsafe impl CType for Point {
    type RetType = Self;

    fn reify() -> Type<Self> {
        Type::make(middle::Type::structure(vec![middle::Type::f64(); 2]))
    }
}

// SAFETY: as above; an array in a struct is so many fields.
unsafe impl CType for Mat4 {
    type RetType = Self;

    fn reify() -> Type<Self> {
        Type::make(middle::Type::structure(vec![middle::Type::f64(); 16]))
    }
}

/// A function that gives an R, and its signature, which libffi prepares once.
pub struct Function<R> {
    cif: Cif,
    code: CodePtr,
    result: PhantomData<fn() -> R>,
}

// SAFETY: nothing is written to after the preparation.
unsafe impl<R> Send for Function<R> {}
unsafe impl<R> Sync for Function<R> {}

impl<R> Function<R> {
    /// # Safety
    ///
    /// The arguments must be of the types that the function takes.
    #[inline]
    pub unsafe fn call(&self, arguments: &[Arg]) -> R {
        // SAFETY: the caller's promise.
        unsafe { self.cif.call(self.code, arguments) }
    }
}

macro_rules! functions {
    ($($name:ident: fn($($parameter:ty),*) $(-> $result:ty)?;)*) => {
        pub struct Api {
            $(pub $name: Function<functions!(@result $($result)?)>,)*
            /// The functions are there for as long as it is.
            _library: Library,
        }

        impl Api {
            fn of(library: Library) -> Result<Self, libloading::Error> {
                Ok(Self {
                    $($name: Function {
                        cif: Cif::new(
                            [$(<$parameter>::reify().into_middle()),*],
                            <functions!(@result $($result)?)>::reify().into_middle(),
                        ),
                        // SAFETY: an address is all that is taken.
                        code: CodePtr(*unsafe {
                            library.get(concat!("xc_", stringify!($name), "\0").as_bytes())
                        }?),
                        result: PhantomData,
                    },)*
                    _library: library,
                })
            }
        }
    };
    (@result) => { () };
    (@result $result:ty) => { $result };
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

    apply_i64: fn(*const c_void, *mut c_void, i64, usize) -> i64;
    sort_i32: fn(*const i32, *mut i32, usize, *const c_void, *mut c_void) -> Status;
    log_message: fn(*const c_void, *mut c_void, i32) -> Status;

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
    // SAFETY: libcrosscall has no initialization that could go wrong.
    let library = unsafe { Library::new(path) };
    library.and_then(Api::of).map_err(|error| error.to_string())
}
