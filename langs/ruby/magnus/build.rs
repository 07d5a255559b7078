//! The linker's flags of this Ruby: https://docs.rs/rb-sys-env/0.2/rb_sys_env/

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    rb_sys_env::activate()?;
    Ok(())
}
