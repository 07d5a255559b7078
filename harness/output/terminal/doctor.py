"""The terminal's view of what is ready and what is missing."""

from typing import Any

from harness.output.terminal.console import out, print_table


def print_diagnosis(diagnosis: dict[str, Any]) -> None:
    rows = diagnosis["mechanisms"]
    ready = sum(row["state"] == "ready" for row in rows)
    out.print(diagnosis["platform"], f"C compiler: {diagnosis['compiler']}")
    if ready or not rows:
        out.print(f"{ready} of {len(rows)} mechanisms are ready" if rows else "nothing is missing", "")
    cells = [
        (row["mechanism"], row["state"], "; ".join(row["versions"])[:100] or row["reason"]) for row in rows
    ]
    print_table(("mechanism", "state", "version or reason"), cells)
    for row in rows:
        if row["state"] == "missing" and row["install"]:
            out.print("", f"{row['mechanism']}:")
            for command in row["install"]:
                out.print(f"    {command}")
    if diagnosis["install_all"]:
        out.print("", "One command for all that a package manager here has:")
        out.print(f"    {diagnosis['install_all']}")
