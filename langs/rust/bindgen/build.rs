//! Generates the declarations from crosscall.h in the folder CROSSCALL_INCLUDE, and tells the linker
//! where libcrosscall is: in the folder CROSSCALL_LIB.

use std::env;
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=CROSSCALL_INCLUDE");
    println!("cargo::rerun-if-env-changed=CROSSCALL_LIB");
    println!(
        "cargo::rustc-link-search=native={}",
        folder("CROSSCALL_LIB")?
    );
    println!("cargo::rustc-link-lib=dylib=crosscall");

    let header = Path::new(&folder("CROSSCALL_INCLUDE")?).join("crosscall.h");
    bindgen::Builder::default()
        .header(header.to_string_lossy())
        .allowlist_item("(xc|XC)_.*")
        .parse_callbacks(Box::new(bindgen::CargoCallbacks::new()))
        .generate()?
        .write_to_file(Path::new(&env::var("OUT_DIR")?).join("ffi.rs"))?;
    Ok(())
}

fn folder(variable: &str) -> Result<String, String> {
    env::var(variable).map_err(|error| format!("{variable}: {error}"))
}
