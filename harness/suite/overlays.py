"""Programs of a language that stand beside a mechanism's worker and make its calls for another purpose: built
as a variant of the mechanism, its files with theirs over them."""

from pathlib import Path
from typing import Any

from harness.core.fields import CaseId, Text, VariableName
from harness.core.toml_schema import Table, as_table
from harness.suite.manifest import Command, FromHere, Manifest
from harness.suite.mechanisms import Mechanism


class Overlay(Table):
    """The keys of such a program's own manifest that a mechanism's has too; langs/README.md explains them."""

    requires: list[Command] = []
    build: list[Command] = []
    after_build: list[Command] = []
    layout: list[Command] = []
    run: Command = []
    sources: list[FromHere] = []
    runs: dict[CaseId, Command] = {}
    unverified: Text = ""
    env: dict[VariableName, Text] = {}
    install: dict[Text, Text] = {}


def overlaid(mechanism: Mechanism, own: Overlay, folder: Path, where: str, **more: Any) -> Mechanism:
    """The mechanism with the program of folder over it; more: further keys of its manifest. UsageError names
    where a key is wrong."""
    base = mechanism.manifest
    keys = {
        **base.model_dump(),
        "requires": [*base.requires, *own.requires],
        "build": [*(own.build or base.build), *own.after_build],
        "layout": own.layout or base.layout,
        "sources": [*base.sources, *own.sources],
        "run": own.runs.get(mechanism.folder.name, own.run),
        "artifacts": [],
        "unverified": own.unverified,
        "env": {**base.env, **own.env},
        "install": {**base.install, **own.install},
        **more,
    }
    manifest = as_table(Manifest, keys, where)
    return mechanism.model_copy(update={"manifest": manifest, "over": folder})
