"""The suite's numbers against those of each language's own trusted harness.

Such a harness has its own clock reading, warm-up, batches and statistics; it shares with the suite only the
mechanism's binding and the library. Where the two disagree, one of them is wrong about the call.

    programs.py      which harnesses are asked for, and their programs as they could be built
    asking.py        one fresh process of a harness: what it is asked and what it must answer
    turns.py         the suite, the harnesses, the suite, the harnesses …
    instructions.py  what a call executes, in the worker and in the harness
    passes.py        one mechanism's rows by all of these
    __main__.py      the command: chooses, judges, writes and shows
"""
