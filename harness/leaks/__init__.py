"""Whether calls leak: resident growth of one fresh worker per row, over a million calls.

    rule.py       from memory at the ends of stretches to bytes per call, and when growth is a leak
    resident.py   the memory that a worker holds
    rows.py       the rows that are looked at, each in its own worker, in both ways of asking
    verdicts.py   what was found against what the manifests explain

What cannot be seen: memory that a runtime has touched before the first call. Java's heap is mapped at its
start and kept at that size here: what objects leak there shows once it is full, as an error; what C keeps
shows at once.
"""
