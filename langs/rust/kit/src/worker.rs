//! The stdio loop: requests in, one line of JSON out for each. Protocol: `langs/README.md`.

use std::any::Any;
use std::io::{self, BufRead, Write};
use std::panic::{self, AssertUnwindSafe};

use crate::json::Json;
use crate::{Case, Failure, Outcome};

/// The `XC_ABI_VERSION` that the declarations and the loops were written for.
pub const ABI_WRITTEN_FOR: u32 = 1;

/// Answers requests until `bye` or the end of stdin. `abi` loads the library and tells its version.
pub fn serve(abi: fn() -> Result<u32, Failure>, cases: &[Case]) -> io::Result<()> {
    // A panic becomes an answer; the default hook would print it as well.
    panic::set_hook(Box::new(|_| {}));
    let mut requests = io::stdin().lock();
    let mut answers = io::stdout().lock();
    let mut line = Vec::new();
    while requests.read_until(b'\n', &mut line)? > 0 {
        let request = String::from_utf8_lossy(&line);
        let words: Vec<&str> = request.split_whitespace().collect();
        if words == ["bye"] {
            break;
        }
        let answer = match words[..] {
            ["hello"] => hello(abi, cases),
            ["check", id, size, loops] => run(cases, id, size, loops)
                .map(|sample| format!("{{\"value\":{}}}", Json(&sample.value))),
            ["run", id, size, loops] => run(cases, id, size, loops).map(|sample| {
                let value = Json(&sample.value);
                format!("{{\"ns\":{},\"value\":{value}}}", sample.elapsed_ns)
            }),
            _ => Err(format!("cannot read the request: {}", request.trim_end()).into()),
        };
        let answer =
            answer.unwrap_or_else(|error| format!("{{\"error\":{}}}", Json(&error.to_string())));
        writeln!(answers, "{answer}")?;
        answers.flush()?;
        line.clear();
    }
    Ok(())
}

fn hello(abi: fn() -> Result<u32, Failure>, cases: &[Case]) -> Result<String, Failure> {
    let abi = abi()?;
    if abi != ABI_WRITTEN_FOR {
        return Err(format!(
            "libcrosscall has ABI {abi}, this worker was written for {ABI_WRITTEN_FOR}"
        )
        .into());
    }
    let runtime = Json(env!("CROSSCALL_RUNTIME"));
    let ids: Vec<String> = cases.iter().map(|case| Json(case.id).to_string()).collect();
    let ids = ids.join(",");
    Ok(format!(
        "{{\"protocol\":1,\"abi\":{abi},\"runtime\":{runtime},\"cases\":[{ids}]}}"
    ))
}

fn run(cases: &[Case], id: &str, size: &str, loops: &str) -> Outcome {
    let case = cases.iter().find(|case| case.id == id);
    let case = case.ok_or_else(|| format!("unknown case {id}"))?;
    let size = size
        .parse()
        .map_err(|_| format!("{id}: size {size} is no whole number"))?;
    let loops = loops.parse().ok().filter(|&loops| loops > 0);
    let loops = loops.ok_or_else(|| format!("{id}: loops is no whole number above 0"))?;
    panic::catch_unwind(AssertUnwindSafe(|| (case.run)(size, loops)))
        .unwrap_or_else(|panic| Err(panic_message(&*panic).into()))
        .map_err(|error| format!("{id}: {error}").into())
}

fn panic_message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("panicked: {}", text.unwrap_or("without a message"))
}
