"""The suite's Python numbers against pytest-benchmark's, in its own process and by its own rules.

pytest-benchmark has its own clock reading, calibration, rounds and statistics; it shares with the suite
only the loop that is timed. Where the two disagree, one of them is wrong about time.

    calls_bench.py   what pytest-benchmark runs: the loops of one mechanism's worker
    rival.py         starts it and reads what it wrote
    bracket.py       the suite, pytest-benchmark, the suite again
    agreement.py     both numbers of a row side by side, and whether they agree
"""
