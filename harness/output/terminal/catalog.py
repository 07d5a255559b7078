"""What there is to measure: every mechanism and every case, as a list for people and programs."""

from typing import Any

from harness.output.terminal.console import out, print_table
from harness.runfile.records import NOT_WRITTEN
from harness.suite.cases import Case
from harness.suite.mechanisms import Mechanism
from harness.suite.snippets import snippets_of


def _unwritten(mechanism: Mechanism, cases: dict[str, Case]) -> list[str]:
    """The cases that no code of the mechanism is marked for and that it does not skip."""
    written = snippets_of(mechanism)
    return [case for case in cases if case not in written and case not in mechanism.manifest.skip]


def catalog(mechanisms: dict[str, Mechanism], cases: dict[str, Case]) -> dict[str, Any]:
    """{mechanisms: [{mechanism, title, tier, gives_up, docs, skip, unwritten, …}], cases: [{case, …}]}"""
    return {
        "mechanisms": [
            {
                "mechanism": m.id,
                "title": m.manifest.title,
                "tier": m.manifest.tier,
                "gives_up": m.manifest.gives_up,
                "docs": m.manifest.docs,
                "jit": m.manifest.jit,
                "unverified": m.manifest.unverified,
                "skip": m.manifest.skip,
                "leaks": m.manifest.leaks,
                "unwritten": _unwritten(m, cases),
                "extends": f"{m.language}/{m.base.name}" if m.base else "",
            }
            for m in mechanisms.values()
        ],
        "cases": [
            {
                "case": c.id,
                "group": c.group,
                "core": c.core,
                "sizes": c.sizes,
                "quick": c.quick,
                "unit": c.unit,
                "stresses": c.stresses,
            }
            for c in cases.values()
        ],
    }


def print_catalog(found: dict[str, Any]) -> None:
    rows = [
        (m["mechanism"], m["tier"], m["title"], *(", ".join(m[key]) or "-" for key in ("skip", "unwritten")))
        for m in found["mechanisms"]
    ]
    print_table(("mechanism", "tier", "title", "skips", NOT_WRITTEN), rows)
    out.print()
    cells = [
        (
            c["case"] + (" *" if c["core"] else ""),
            c["group"],
            " ".join(str(size) + ("q" if size in c["quick"] else "") for size in c["sizes"]),
            c["stresses"],
        )
        for c in found["cases"]
    ]
    print_table(("case", "group", "sizes", "stresses"), cells)
    out.print("", "* core: every mechanism has it    q: measured by the quick profile")
