//! With the feature `header`: writes the header that cbindgen makes of the exported functions to the
//! file FROM_RUST_HEADER. binding.h includes it after crosscall.h, so a prototype that differs does not
//! compile.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "header")]
    {
        println!("cargo::rerun-if-changed=cbindgen.toml");
        println!("cargo::rerun-if-changed=src");
        println!("cargo::rerun-if-env-changed=FROM_RUST_HEADER");
        cbindgen::Builder::new()
            .with_config(cbindgen::Config::from_file("cbindgen.toml")?)
            .with_src("src/lib.rs")
            .generate()?
            .write_to_file(std::env::var("FROM_RUST_HEADER")?);
    }
    Ok(())
}
