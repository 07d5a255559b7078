//! libcrosscall as an instance of a WebAssembly module, by wasmtime.

use std::collections::BTreeMap;
use std::env;
use std::fmt::{Display, Formatter, Result as Formatted};
use std::fs;
use std::sync::{Mutex, OnceLock};

use crosscall_kit::Failure;
use wasmtime::{Caller, Engine, Extern, Instance, Linker, Memory, Module, Store, TypedFunc};
use wasmtime::{WasmParams, WasmResults};

/// What the module's imports lead to.
#[derive(Default)]
pub struct Host {
    pub maps: Vec<Box<dyn FnMut(i64) -> i64 + Send>>,
    pub compares: Vec<Box<dyn FnMut(i32, i32) -> i32 + Send>>,
    pub books: Vec<Book>,
}

/// The object of log_message: it has a number and keeps the last message.
pub struct Book {
    pub number: i32,
    pub level: i32,
    pub message: String,
}

impl Display for Book {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Formatted {
        write!(formatter, "{}|{}|{}", self.level, self.message, self.number)
    }
}

/// One instance with its store and its memory: what a request, and each of its threads, has of its own.
pub struct Library {
    pub store: Store<Host>,
    pub memory: Memory,
    instance: Instance,
    malloc: TypedFunc<u32, u32>,
    free: TypedFunc<u32, ()>,
    last_error: TypedFunc<(), u32>,
}

/// Compiled once, the module that the first argument names.
fn module() -> Result<&'static Module, Failure> {
    static MODULE: OnceLock<Module> = OnceLock::new();
    if let Some(module) = MODULE.get() {
        return Ok(module);
    }
    let path = env::args()
        .nth(1)
        .ok_or("the module's path is the first argument")?;
    let module = Module::from_file(&Engine::default(), path)?;
    Ok(MODULE.get_or_init(|| module))
}

impl Library {
    pub fn new() -> Result<Self, Failure> {
        let module = module()?;
        let mut linker = Linker::new(module.engine());
        linker.func_wrap(
            "host",
            "map_i64",
            |mut caller: Caller<Host>, value: i64, user: u32| {
                caller.data_mut().maps[user as usize](value)
            },
        )?;
        linker.func_wrap(
            "host",
            "compare_i32",
            |mut caller: Caller<Host>, a: i32, b: i32, user: u32| {
                caller.data_mut().compares[user as usize](a, b)
            },
        )?;
        linker.func_wrap("host", "log_sink", log_sink)?;
        let mut store = Store::new(module.engine(), Host::default());
        let instance = linker.instantiate(&mut store, module)?;
        let memory = instance
            .get_memory(&mut store, "memory")
            .ok_or("the module has no memory")?;
        let malloc = instance.get_typed_func(&mut store, "malloc")?;
        let free = instance.get_typed_func(&mut store, "free")?;
        let last_error = instance.get_typed_func(&mut store, "xc_last_error")?;
        let mut library = Self {
            store,
            memory,
            instance,
            malloc,
            free,
            last_error,
        };
        library
            .function::<(), ()>("_initialize")?
            .call(&mut library.store, ())?;
        Ok(library)
    }

    /// An exported function, its type checked once.
    pub fn function<P: WasmParams, R: WasmResults>(
        &mut self,
        name: &str,
    ) -> Result<TypedFunc<P, R>, Failure> {
        Ok(self.instance.get_typed_func(&mut self.store, name)?)
    }

    /// So many bytes of linear memory.
    pub fn place(&mut self, size: usize) -> Result<u32, Failure> {
        let size = u32::try_from(size.max(1))?;
        match self.malloc.call(&mut self.store, size)? {
            0 => Err(format!("no {size} bytes in linear memory").into()),
            at => Ok(at),
        }
    }

    pub fn release(&mut self, at: u32) -> Result<(), Failure> {
        Ok(self.free.call(&mut self.store, at)?)
    }

    /// The text with a NUL, in memory of its own.
    pub fn place_text(&mut self, text: &str) -> Result<u32, Failure> {
        let at = self.place(text.len() + 1)?;
        let place = self.bytes_mut(at, text.len() + 1);
        place[..text.len()].copy_from_slice(text.as_bytes());
        place[text.len()] = 0;
        Ok(at)
    }

    pub fn bytes(&self, at: u32, size: usize) -> &[u8] {
        &self.memory.data(&self.store)[at as usize..][..size]
    }

    pub fn bytes_mut(&mut self, at: u32, size: usize) -> &mut [u8] {
        &mut self.memory.data_mut(&mut self.store)[at as usize..][..size]
    }

    pub fn write_doubles(&mut self, at: u32, values: &[f64]) {
        let place = self.bytes_mut(at, 8 * values.len());
        for (bytes, value) in place.chunks_exact_mut(8).zip(values) {
            bytes.copy_from_slice(&value.to_le_bytes());
        }
    }

    pub fn read_doubles(&self, at: u32, values: &mut [f64]) {
        let place = self.bytes(at, 8 * values.len());
        for (bytes, value) in place.chunks_exact(8).zip(values) {
            *value = f64::from_le_bytes(bytes.try_into().expect("8 bytes"));
        }
    }

    pub fn write_integers(&mut self, at: u32, values: &[i32]) {
        let place = self.bytes_mut(at, 4 * values.len());
        for (bytes, value) in place.chunks_exact_mut(4).zip(values) {
            bytes.copy_from_slice(&value.to_le_bytes());
        }
    }

    pub fn read_integers(&self, at: u32, values: &mut [i32]) {
        let place = self.bytes(at, 4 * values.len());
        for (bytes, value) in place.chunks_exact(4).zip(values) {
            *value = i32::from_le_bytes(bytes.try_into().expect("4 bytes"));
        }
    }

    pub fn text(&self, at: u32) -> Result<String, Failure> {
        text(&self.memory.data(&self.store)[at as usize..])
    }

    /// The text of a pointer that the library gave away, which is freed.
    pub fn take_text(&mut self, at: u32, free: &TypedFunc<u32, ()>) -> Result<String, Failure> {
        if at == 0 {
            return Err(self.failure());
        }
        let taken = self.text(at)?;
        free.call(&mut self.store, at)?;
        Ok(taken)
    }

    pub fn check(&mut self, status: i32) -> Result<(), Failure> {
        if status == 0 {
            Ok(())
        } else {
            Err(self.failure())
        }
    }

    /// The last failure as an error.
    #[cold]
    pub fn failure(&mut self) -> Failure {
        match self.last_error.call(&mut self.store, ()) {
            Ok(at) => self.text(at).map_or_else(|failed| failed, Failure::from),
            Err(trap) => trap.into(),
        }
    }
}

/// The text before the first NUL.
fn text(memory: &[u8]) -> Result<String, Failure> {
    let end = memory
        .iter()
        .position(|&byte| byte == 0)
        .ok_or("a text without its NUL")?;
    Ok(str::from_utf8(&memory[..end])?.to_owned())
}

fn log_sink(mut caller: Caller<Host>, level: i32, message: u32, user: u32) -> wasmtime::Result<()> {
    let Some(Extern::Memory(memory)) = caller.get_export("memory") else {
        return Err(wasmtime::Error::msg("the module has no memory"));
    };
    let (data, host) = memory.data_and_store_mut(&mut caller);
    let message =
        text(&data[message as usize..]).map_err(|error| wasmtime::Error::msg(error.to_string()))?;
    let book = &mut host.books[user as usize];
    (book.level, book.message) = (level, message);
    Ok(())
}

/// A module that counts has its records in its memory; they are added up and written to the file that
/// XC_COUNTS names, in the format of native/counted.h.
impl Drop for Library {
    fn drop(&mut self) {
        let Some(path) = env::var_os("XC_COUNTS") else {
            return;
        };
        let Ok(records) = self.records() else { return };
        static COUNTED: Mutex<BTreeMap<Vec<u8>, u64>> = Mutex::new(BTreeMap::new());
        let Ok(mut counted) = COUNTED.lock() else {
            return;
        };
        for (name, calls) in records {
            *counted.entry(name).or_default() += calls;
        }
        let mut file = Vec::new();
        for (name, calls) in counted.iter() {
            file.extend_from_slice(name);
            file.extend_from_slice(&calls.to_le_bytes());
        }
        if let Err(error) = fs::write(path, file) {
            eprintln!("the counts cannot be written: {error}");
        }
    }
}

impl Library {
    fn records(&mut self) -> Result<Vec<(Vec<u8>, u64)>, Failure> {
        let mut told = [0; 3];
        for (number, name) in told
            .iter_mut()
            .zip(["counters", "counters_size", "counter_stride"])
        {
            *number = self.function::<(), u32>(name)?.call(&mut self.store, ())?;
        }
        let [start, size, stride] = told;
        let slots = self
            .bytes(start, size as usize)
            .chunks_exact(stride as usize);
        slots
            .map(|slot| {
                Ok((
                    slot[..56].to_vec(),
                    u64::from_le_bytes(slot[56..64].try_into()?),
                ))
            })
            .collect()
    }
}
