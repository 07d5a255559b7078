//! libcrosscall as a Lua module, by mlua: https://docs.rs/mlua/0.12/mlua/attr.lua_module.html

#[path = "../../../rust/extension/padding.rs"]
mod padding;

mod arrays;
#[path = "../../../rust/link/src/buffer.rs"]
mod buffer;
mod callbacks;
mod calls;
#[path = "../../../rust/link/src/counter.rs"]
mod counter;
#[allow(dead_code)] // the status
#[path = "../../../rust/link/src/error.rs"]
mod error;
mod failure;
mod handles;
#[path = "../../../rust/link/src/owned_text.rs"]
mod owned_text;
mod strings;
mod structs;
mod work;

use mlua::{Lua, Result, Table};

/// The declarations, written by hand.
mod ffi {
    pub use crosscall_sys::*;
}

#[mlua::lua_module]
fn crosscall(lua: &Lua) -> Result<Table> {
    let module = lua.create_table()?;
    for add in [
        calls::add_to,
        strings::add_to,
        arrays::add_to,
        structs::add_to,
        callbacks::add_to,
        handles::add_to,
        work::add_to,
    ] {
        add(lua, &module)?;
    }
    Ok(module)
}
