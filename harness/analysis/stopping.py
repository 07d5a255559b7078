"""When a run stops: at the last of its profile's stages that its time allows.

All rows of a run have the same number of executions, and what they show has no say in it. Rows that went
on because they were wide, while the others stopped, covered their value less often than they promised:
80 to 90 % of the time where they had stopped at 12 executions, 38 % where they had two speeds.
"""

from collections.abc import Sequence


def affordable(per_execution_s: Sequence[float], further: int, left_s: float) -> bool:
    """Whether so many further executions fit into the time left. per_execution_s: what each one so far
    took; the first calibrates and says little about the others, if there are others."""
    usual = per_execution_s[1:] or per_execution_s
    return bool(usual) and further * sum(usual) / len(usual) <= left_s
