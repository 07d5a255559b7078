//! What a witness is asked for and answers (`langs/README.md`): criterion runs each row of XC_ROWS, and the
//! samples that it leaves become the row's line in the file of XC_WITNESS.

use std::error::Error;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

use criterion::Criterion;
use serde::Deserialize;
use serde_json::json;

pub type Failure = Box<dyn Error>;

/// Runs a row's benchmark under a name, for a size; what one call gave.
pub type Bench = fn(&mut Criterion, &str, usize) -> Result<String, Failure>;

/// `sample.json`: the time of each sample in ns, and its iterations.
#[derive(Deserialize)]
struct Samples {
    iters: Vec<f64>,
    times: Vec<f64>,
}

pub fn answer_rows(benches: &[(&str, Bench)]) -> Result<(), Failure> {
    let rows = env::var("XC_ROWS")?;
    let home = PathBuf::from(env::var("CRITERION_HOME")?);
    let mut lines = File::create(env::var("XC_WITNESS")?)?;
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    for word in rows.split_whitespace() {
        let (id, size) = word.split_once(':').ok_or("a row without a size")?;
        let found = benches.iter().find(|(case, _)| *case == id);
        let (case, bench) = found.ok_or_else(|| format!("no benchmark of {word}"))?;
        let size: usize = size.parse()?;
        let value = bench(&mut criterion, case, size)?;
        let ns = samples(&home.join(case))?;
        let line = json!({"case": case, "size": size, "ns": ns, "value": value});
        writeln!(lines, "{line}")?;
    }
    Ok(())
}

/// The time per call of each sample that criterion saved for a benchmark.
fn samples(benchmark: &Path) -> Result<Vec<f64>, Failure> {
    let text = fs::read_to_string(benchmark.join("new/sample.json"))?;
    let Samples { iters, times } = serde_json::from_str(&text)?;
    Ok(times.iter().zip(&iters).map(|(time, n)| time / n).collect())
}
