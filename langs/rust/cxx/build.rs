//! Compiles the C++ side of the bridge against crosscall.h in the folder CROSSCALL_INCLUDE, and tells the
//! linker where libcrosscall is: in the folder CROSSCALL_LIB.

use std::env;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/ffi.rs");
    println!("cargo::rerun-if-changed=src/bridge.h");
    cxx_build::bridge("src/ffi.rs")
        .std("c++17")
        .include(folder("CROSSCALL_INCLUDE")?)
        .warnings_into_errors(true)
        .try_compile("bridge")?;
    println!(
        "cargo::rustc-link-search=native={}",
        folder("CROSSCALL_LIB")?
    );
    println!("cargo::rustc-link-lib=dylib=crosscall"); // after the bridge, which calls it
    Ok(())
}

fn folder(variable: &str) -> Result<String, String> {
    println!("cargo::rerun-if-env-changed={variable}");
    env::var(variable).map_err(|error| format!("{variable}: {error}"))
}
