"""Puts wasmtime's C API together: headers.py OUT

The library is that of the wasmtime wheel, which has no headers; those of the same version are in the crate
wasmtime-c-api-impl, which cargo fetches.
"""

import json
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import wasmtime

MANIFEST = """[package]
name = "headers"
version = "0.1.0"
edition = "2021"

[lib]
path = "lib.rs"

[dependencies]
wasmtime-c-api-impl = {{ version = "={}", default-features = false }}
"""


def main(out: Path) -> None:
    package = out / "headers"
    package.mkdir(parents=True, exist_ok=True)
    (package / "Cargo.toml").write_text(MANIFEST.format(version("wasmtime")))
    (package / "lib.rs").touch()
    told = subprocess.run(
        ["cargo", "metadata", "--format-version=1"], cwd=package, check=True, stdout=subprocess.PIPE
    )
    packages = json.loads(told.stdout)["packages"]
    crate = next(p for p in packages if p["name"] == "wasmtime-c-api-impl")
    shutil.copytree(Path(crate["manifest_path"]).parent / "include", out / "include", dirs_exist_ok=True)
    # As cmake would configure it for the library as it is released: with everything.
    template = (out / "include" / "wasmtime" / "conf.h.in").read_text()
    configured = re.sub(r"#cmakedefine (\w+)", r"#define \1", template)
    (out / "include" / "wasmtime" / "conf.h").write_text(configured)
    library = next(Path(str(wasmtime.__file__)).parent.glob("*/_libwasmtime.*"))
    shutil.copy(library, out / f"libwasmtime{library.suffix}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
