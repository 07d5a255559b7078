//! What a witness is asked for and answers (`langs/README.md`). divan leaves nothing but the table that it
//! prints: so each row of XC_ROWS is a process of this program that runs divan, and the table's median becomes
//! the row's line in the file of XC_WITNESS.

use std::env;
use std::error::Error;
use std::fs::File;
use std::io::Write;
use std::process::Command;

use serde_json::json;

pub type Failure = Box<dyn Error>;

/// What one call gives, for a size.
pub type Value = fn(usize) -> Result<String, Failure>;

/// Calls in one iteration of the benchmarks whose names end with `_batched`.
pub const BATCH: u32 = 1000;

pub fn answer_rows(values: &[(&str, Value)]) -> Result<(), Failure> {
    let rows = env::var("XC_ROWS")?;
    let mut lines = File::create(env::var("XC_WITNESS")?)?;
    for word in rows.split_whitespace() {
        let mut parts = word.split(':');
        let (id, variant) = (parts.next().unwrap_or(word), parts.nth(1));
        let found = values.iter().find(|(case, _)| *case == id);
        let (case, value) = found.ok_or_else(|| format!("no benchmark of {word}"))?;
        let size = size_in(word)?;
        let value = value(size)?;
        let line = match variant {
            None => {
                json!({"case": case, "size": size, "ns": [median(word, case)?], "value": value})
            }
            Some(variant) => {
                let name = format!("{case}_{variant}");
                let ns = [median(word, &name)? / BATCH as f64];
                json!({"case": case, "size": size, "variant": variant, "ns": ns, "value": value})
            }
        };
        writeln!(lines, "{line}")?;
    }
    Ok(())
}

/// The size of the one row that a process runs divan for.
pub fn size() -> usize {
    size_in(&env::var("XC_ROWS").unwrap()).unwrap()
}

fn size_in(word: &str) -> Result<usize, Failure> {
    let size = word.split(':').nth(1).ok_or("a row without a size")?;
    Ok(size.parse()?)
}

/// The median of one benchmark in ns, out of divan's table.
fn median(word: &str, name: &str) -> Result<f64, Failure> {
    let options = ["--bench", "--color=never", "--min-time=1", "--exact"];
    let output = Command::new(env::current_exe()?)
        .args(options)
        .arg(format!("witness::{name}"))
        .env("XC_ROWS", word)
        .output()?;
    let table = String::from_utf8(output.stdout)?;
    let row = table.lines().find(|line| line.contains(name));
    // fastest, slowest, median, mean, samples, iterations
    let column = row.and_then(|row| row.split('│').nth(2));
    let time = column.ok_or_else(|| format!("divan printed no median of {name}:\n{table}"))?;
    let (number, unit) = time.trim().split_once(' ').ok_or("a time without a unit")?;
    let scale = match unit {
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        _ => return Err(format!("divan printed {time}").into()),
    };
    Ok(number.parse::<f64>()? * scale)
}
