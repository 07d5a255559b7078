//! The library's counter, freed when dropped.

use crosscall_kit::Failure;
use wasmtime::TypedFunc;

use crate::library::Library;

/// The functions of a counter, looked up once.
pub struct Functions {
    new: TypedFunc<i64, u32>,
    add: TypedFunc<(u32, i64), i64>,
    free: TypedFunc<u32, ()>,
}

impl Functions {
    pub fn of(library: &mut Library) -> Result<Self, Failure> {
        Ok(Self {
            new: library.function("xc_counter_new")?,
            add: library.function("xc_counter_add")?,
            free: library.function("xc_counter_free")?,
        })
    }
}

pub struct Counter<'library> {
    library: &'library mut Library,
    functions: &'library Functions,
    at: u32,
}

impl<'library> Counter<'library> {
    pub fn new(
        library: &'library mut Library,
        functions: &'library Functions,
        value: i64,
    ) -> Result<Self, Failure> {
        match functions.new.call(&mut library.store, value)? {
            0 => Err(library.failure()),
            at => Ok(Self {
                library,
                functions,
                at,
            }),
        }
    }

    pub fn add(&mut self, amount: i64) -> Result<i64, Failure> {
        Ok(self
            .functions
            .add
            .call(&mut self.library.store, (self.at, amount))?)
    }
}

impl Drop for Counter<'_> {
    fn drop(&mut self) {
        // A trap here leaves the instance as unusable as it is: there is nobody to tell.
        let _ = self.functions.free.call(&mut self.library.store, self.at);
    }
}
