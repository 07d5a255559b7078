"""The .NET runtime of the wheel dotnetcore2: core31.py version | compile OUT SOURCE… | run ASSEMBLY

The wheel has no compiler; Mono's mcs makes the assembly, against the libraries of the runtime.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

WHEEL = find_spec("dotnetcore2")
# Without them the runtime wants ICU, which a worker that compares no texts does not need.
CONFIGURATION = {"System.Globalization.Invariant": True}


def home() -> Path:
    if WHEEL is None or WHEEL.origin is None:
        sys.exit("no dotnetcore2 wheel in this Python (pip install dotnetcore2)")
    return Path(WHEEL.origin).parent / "bin"


def framework() -> Path:
    """The folder of the runtime's libraries, named by its version."""
    return next((home() / "shared" / "Microsoft.NETCore.App").iterdir())


def compile_assembly(out: str, *sources: str) -> None:
    target = Path(out) / "worker.dll"
    libraries = [f"-r:{framework() / 'System.Private.CoreLib.dll'}"]
    libraries += [f"-r:{path}" for path in sorted(framework().glob("System.*.dll"))]
    command = ["mcs", "-noconfig", "-nostdlib", "-optimize+", "-unsafe+", "-langversion:7.2"]
    # 1702: mcs says of every library that it takes its version for that which another asks for.
    command += ["-warn:4", "-warnaserror+", "-nowarn:1702", *libraries, f"-out:{target}", *sources]
    options = {
        "framework": {"name": "Microsoft.NETCore.App", "version": framework().name},
        "configProperties": CONFIGURATION,
    }
    config = json.dumps({"runtimeOptions": options}, indent=2)
    target.with_suffix(".runtimeconfig.json").write_text(config, encoding="utf-8")
    sys.exit(subprocess.run(command).returncode)


def run(assembly: str) -> None:
    dotnet = str(home() / "dotnet")
    config = str(Path(assembly).with_suffix(".runtimeconfig.json"))
    os.execv(dotnet, [dotnet, "exec", "--runtimeconfig", config, assembly])


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["version"]:
            print(".NET Core", framework().name)
        case ["compile", out, *sources]:
            compile_assembly(out, *sources)
        case ["run", assembly]:
            run(assembly)
        case _:
            sys.exit(__doc__)
