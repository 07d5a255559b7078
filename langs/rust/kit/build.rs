//! Notes the compiler's version, which a program cannot ask for at run time.

use std::env;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let rustc = env::var_os("RUSTC").expect("cargo sets RUSTC");
    let output = Command::new(rustc).arg("--version").output();
    let version = output.expect("rustc --version should run").stdout;
    let version = String::from_utf8_lossy(&version);
    // "rustc 1.95.0 (59807616e 2026-04-14)"
    let number = version.split(' ').nth(1).unwrap_or("of unknown version");
    println!("cargo::rustc-env=CROSSCALL_RUNTIME=Rust {number}");
}
