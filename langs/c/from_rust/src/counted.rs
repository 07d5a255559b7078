//! Counts calls into the file that XC_COUNTS names, in the format of native/counted.h: records of 64
//! bytes, a name of 56 and a native-endian count.

use std::env;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::process;
use std::sync::{LazyLock, Mutex};

const NAME: usize = 56;
const RECORD: usize = 64;

struct Counts {
    file: File,
    functions: Vec<(&'static str, u64)>,
}

static COUNTS: LazyLock<Option<Mutex<Counts>>> = LazyLock::new(|| {
    let path = env::var_os("XC_COUNTS")?;
    let mut options = File::options();
    let file = options.write(true).create(true).truncate(true).open(path);
    let functions = Vec::new();
    file.map(|file| Mutex::new(Counts { file, functions }))
        .map_or_else(stop, Some)
});

pub fn count(function: &'static str) {
    if let Some(counts) = &*COUNTS {
        let mut counts = counts.lock().expect("no one panics while counting");
        counts.add(function).unwrap_or_else(stop);
    }
}

impl Counts {
    fn add(&mut self, function: &'static str) -> io::Result<()> {
        let known = self
            .functions
            .iter()
            .position(|(name, _)| *name == function);
        let index = known.unwrap_or(self.functions.len());
        if known.is_none() {
            self.functions.push((function, 0));
        }
        let calls = &mut self.functions[index].1;
        *calls += 1;
        let mut record = [0; RECORD];
        record[..function.len()].copy_from_slice(function.as_bytes());
        record[NAME..].copy_from_slice(&calls.to_ne_bytes());
        self.file.write_all_at(&record, (index * RECORD) as u64)
    }
}

/// Uncounted calls would pass for missing ones.
fn stop<T>(error: io::Error) -> T {
    eprintln!("XC_COUNTS: {error}");
    process::exit(70);
}
