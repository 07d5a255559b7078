"""Which mechanisms can make a probe's calls, each as a mechanism of its own with a written worker."""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from harness.core.errors import Wrong
from harness.price.call import Call, Probe
from harness.price.kits import template_of
from harness.price.render import sources
from harness.suite.mechanisms import Mechanism
from harness.suite.native import Native
from harness.suite.snippets import cut

NO_TEMPLATE = "no template yet: langs/README.md says how one is added"


@dataclass(frozen=True)
class Offer:
    """mechanisms: with their workers written; absent: why others are not among them; loops: the written code
    by mechanism and call."""

    mechanisms: list[Mechanism]
    absent: dict[str, str]
    loops: dict[str, dict[str, str]]


def _loops(mechanism: Mechanism) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, text in mechanism.setting.files.items():
        for case, snippet in cut(text, name):
            found[case] = "\n\n".join(filter(None, [found.get(case, ""), snippet.text]))
    return found


def _written(mechanism: Mechanism, probe: Probe, native: Native, below: str) -> Mechanism | str:
    """The mechanism with a worker for the calls that it can make, or why it can make none."""
    template = template_of(mechanism)
    if template is None:
        return NO_TEMPLATE
    lacks = {call.id: reason for call in probe.calls if (reason := template.lacking(call))}
    calls: list[Call] = [call for call in probe.calls if call.id not in lacks]
    if not calls:
        return next(iter(lacks.values()))
    headers = {"CPATH": os.pathsep.join(probe.folders)} if probe.folders else {}
    setting = mechanism.setting.model_copy(
        update={
            "files": sources(mechanism, template, probe, calls),
            "keep": tuple(template.keep),
            "env": {**mechanism.setting.env, **headers},
        }
    )
    manifest = template.manifest(mechanism.manifest).model_copy(update={"skip": lacks})
    own = {"manifest": manifest, "native": native, "below": below, "setting": setting}
    return mechanism.model_copy(update=own)


def offer(mechanisms: Iterable[Mechanism], probe: Probe, native: Native, below: str) -> Offer:
    """Workers for the probe's calls, to be built below a folder of the build root."""
    made: list[Mechanism] = []
    absent: dict[str, str] = {}
    for mechanism in mechanisms:
        try:
            written = _written(mechanism, probe, native, below)
        except Wrong as error:
            written = str(error)
        if isinstance(written, str):
            absent[mechanism.id] = written
        else:
            made.append(written)
    return Offer(made, absent, {one.id: _loops(one) for one in made})
