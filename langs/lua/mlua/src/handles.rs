//! Handles: userdata, freed by __close at the end of their block, or by mlua's __gc, which drops them.

use mlua::{Error, Lua, MetaMethod, Result, Table, UserData, UserDataMethods, Value};

use crate::buffer::Buffer;
use crate::counter::Counter;

/// None once closed.
struct Closable<T>(Option<T>);

fn closed() -> Error {
    Error::runtime("it is closed")
}

impl UserData for Closable<Counter> {
    fn add_methods<M: UserDataMethods<Self>>(methods: &mut M) {
        // case: counter_add
        methods.add_method_mut("add", |_, this, amount: i64| {
            let counter = this.0.as_mut().ok_or_else(closed)?;
            Ok(counter.add(amount))
        });
        // case: counter_cycle
        methods.add_meta_method_mut(MetaMethod::Close, |_, this, _error: Value| {
            this.0 = None;
            Ok(())
        });
        // end of cases
    }
}

impl UserData for Closable<Buffer> {
    fn add_methods<M: UserDataMethods<Self>>(methods: &mut M) {
        // case: buffer_adopt
        methods.add_meta_method(MetaMethod::Index, |_, this, i: usize| {
            let buffer = this.0.as_ref().ok_or_else(closed)?;
            let byte = i.checked_sub(1).and_then(|i| buffer.get(i));
            byte.copied()
                .ok_or_else(|| Error::runtime("outside of the buffer"))
        });
        methods.add_meta_method_mut(MetaMethod::Close, |_, this, _error: Value| {
            this.0 = None;
            Ok(())
        });
        // end of cases
    }
}

fn counter(_lua: &Lua, value: i64) -> Result<Closable<Counter>> {
    let counter = Counter::new(value).map_err(Error::external)?;
    Ok(Closable(Some(counter)))
}

fn buffer(_lua: &Lua, size: usize) -> Result<Closable<Buffer>> {
    let buffer = Buffer::new(size).map_err(Error::external)?;
    Ok(Closable(Some(buffer)))
}

pub fn add_to(lua: &Lua, module: &Table) -> Result<()> {
    module.set("counter", lua.create_function(counter)?)?;
    module.set("buffer", lua.create_function(buffer)?)
}
