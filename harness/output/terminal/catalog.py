"""What there is to measure: every mechanism and every case, as a list for people and programs."""

from typing import Any

from harness.output.terminal.console import out, print_table
from harness.suite.cases import Case
from harness.suite.mechanisms import Mechanism


def catalog(mechanisms: dict[str, Mechanism], cases: dict[str, Case]) -> dict[str, Any]:
    """{mechanisms: [{mechanism, title, tier, gives_up, docs, skip, …}], cases: [{case, group, …}]}"""
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
    rows = [(m["mechanism"], m["tier"], m["title"], ", ".join(m["skip"]) or "-") for m in found["mechanisms"]]
    print_table(("mechanism", "tier", "title", "skips"), rows)
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
    out.print("\n* core: every mechanism has it    q: measured by the quick profile")
