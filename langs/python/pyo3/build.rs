//! Tells the linker where libcrosscall is: the folder that CROSSCALL_LIB names.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=CROSSCALL_LIB");
    match env::var("CROSSCALL_LIB") {
        Ok(folder) => println!("cargo::rustc-link-search=native={folder}"),
        Err(error) => println!("cargo::error=CROSSCALL_LIB, the folder of libcrosscall: {error}"),
    }
}
