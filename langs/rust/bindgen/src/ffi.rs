//! What bindgen makes of crosscall.h.

mod generated {
    #![allow(dead_code, non_camel_case_types, non_upper_case_globals, clippy::all)]

    include!(concat!(env!("OUT_DIR"), "/ffi.rs"));
}

pub use generated::*;

// C's anonymous enums are int where crosscall.h uses them; bindgen sees no negative one and makes them
// unsigned.
pub const XC_OK: xc_status = generated::XC_OK as xc_status;
pub const XC_ERR_NULL: xc_status = generated::XC_ERR_NULL as xc_status;
pub const XC_ERR_PARSE: xc_status = generated::XC_ERR_PARSE as xc_status;
pub const XC_ERR_CAPACITY: xc_status = generated::XC_ERR_CAPACITY as xc_status;
pub const XC_ERR_MEMORY: xc_status = generated::XC_ERR_MEMORY as xc_status;
pub const XC_LOG_WARNING: i32 = generated::XC_LOG_WARNING as i32;
