//! Tells the linker where libcrosscall is: the folder that CROSSCALL_LIB names. With the feature `vendored`
//! it is compiled from the sources below CROSSCALL_NATIVE instead, and becomes a part of the program.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let (variable, use_folder): (_, fn(&str)) = if cfg!(feature = "vendored") {
        ("CROSSCALL_NATIVE", compile)
    } else {
        ("CROSSCALL_LIB", search)
    };
    println!("cargo::rerun-if-env-changed={variable}");
    match env::var(variable) {
        Ok(folder) => use_folder(&folder),
        Err(error) => println!("cargo::error={variable}, a folder of libcrosscall: {error}"),
    }
}

fn search(folder: &str) {
    println!("cargo::rustc-link-search=native={folder}");
}

/// With the flags of native/CMakeLists.txt, whatever profile the program has.
#[cfg(feature = "vendored")]
fn compile(native: &str) {
    println!("cargo::rerun-if-changed={native}");
    let source = |name: &str| format!("{native}/src/{name}.c");
    let mut build = cc::Build::new();
    build.include(format!("{native}/include"));
    build.std("c11").opt_level(2).warnings_into_errors(true);
    build.flag("-fomit-frame-pointer").flag("-ffp-contract=off");
    if cfg!(feature = "counted") {
        build.define("XC_COUNTED", None).include(native);
    }
    let structs = build
        .clone()
        .flag("-fno-tree-slp-vectorize")
        .file(source("structs"))
        .compile_intermediates();
    let others = [
        "arrays",
        "batch",
        "callbacks",
        "calls",
        "errors",
        "handles",
        "strings",
        "work",
    ];
    build.files(others.map(source)).objects(structs);
    if cfg!(feature = "counted") {
        // Nothing refers to what counted.c runs before main, so that it would be left in the archive.
        build.file(format!("{native}/counted.c"));
        build.link_lib_modifier("+whole-archive");
    }
    build.compile("crosscall");
}

#[cfg(not(feature = "vendored"))]
fn compile(_native: &str) {}
