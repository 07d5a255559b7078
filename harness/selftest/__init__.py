"""The suite measured by itself: does it keep quiet about equal things, and does it find unequal ones?

    aa       pairs of identical workers: how often are they called different, by this suite's rule and by
             the tests that other benchmark tools use, over the same raw samples
    power    a library with a delay of known size in two functions: how often is it found, and how well
             is its size told
    runs     quick runs of one build against each other, by the rule of `compare`

`python -m harness.selftest` measures all three and writes them down; `nox -s selftest` calls it.
"""
