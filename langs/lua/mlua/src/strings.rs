//! Texts: a Lua string becomes a CString, which refuses a NUL inside.

use std::ffi::{CString, c_char};

use mlua::{Error, Lua, LuaString, Result, Table, UserData, UserDataRefMut};

use crate::error;
use crate::failure::check;
use crate::ffi;
use crate::owned_text::OwnedText;

/// Lua's string of a text that the library allocated.
fn take(lua: &Lua, text: *mut c_char) -> Result<LuaString> {
    // SAFETY: the callers' functions say that their result is freed so.
    let text = unsafe { OwnedText::adopt(text) }.map_err(Error::external)?;
    lua.create_string(text.to_str().map_err(Error::external)?)
}

// case: str_len
fn str_len(_lua: &Lua, text: CString) -> Result<i64> {
    let length = unsafe { ffi::xc_str_len(text.as_ptr()) };
    if length < 0 {
        return Err(Error::external(error::Error::last(ffi::XC_ERR_NULL)));
    }
    Ok(length)
}

// case: str_upper
fn str_upper(lua: &Lua, text: CString) -> Result<LuaString> {
    take(lua, unsafe { ffi::xc_str_upper(text.as_ptr()) })
}

// case: str_copy
/// Memory that C can write into.
struct Bytes(Vec<u8>);

impl UserData for Bytes {}

fn str_copy(lua: &Lua, (mut buffer, text): (UserDataRefMut<Bytes>, CString)) -> Result<LuaString> {
    let buffer = &mut buffer.0;
    let at = buffer.as_mut_ptr().cast();
    let length = unsafe { ffi::xc_str_copy(at, buffer.len(), text.as_ptr()) };
    let length = usize::try_from(length)
        .map_err(|_| Error::external(error::Error::last(ffi::XC_ERR_CAPACITY)))?;
    lua.create_string(&buffer[..length])
}

// case: person_json
fn person_json(lua: &Lua, (name, id, age): (CString, i64, i32)) -> Result<LuaString> {
    let person = ffi::xc_person {
        name: name.as_ptr(),
        id,
        age,
    };
    take(lua, unsafe { ffi::xc_person_json(&person) })
}

// case: parse_ok
fn parse_i64(_lua: &Lua, text: CString) -> Result<i64> {
    let mut value = 0;
    check(unsafe { ffi::xc_parse_i64(text.as_ptr(), &mut value) })?;
    Ok(value)
}
// end of cases

fn bytes(_lua: &Lua, size: usize) -> Result<Bytes> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size).map_err(Error::external)?;
    bytes.resize(size, 0);
    Ok(Bytes(bytes))
}

pub fn add_to(lua: &Lua, module: &Table) -> Result<()> {
    module.set("bytes", lua.create_function(bytes)?)?;
    module.set("str_len", lua.create_function(str_len)?)?;
    module.set("str_upper", lua.create_function(str_upper)?)?;
    module.set("str_copy", lua.create_function(str_copy)?)?;
    module.set("person_json", lua.create_function(person_json)?)?;
    module.set("parse_i64", lua.create_function(parse_i64)?)
}
