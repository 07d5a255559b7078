"""What a call executes, to the instruction, in a worker as it is timed or in any other program.

symbols.py    where a function's code begins in a shared object
tracing.py    a program under xc_tracer: asked for the calls of a function, and what it answers
counting.py   the instructions of a row's loop in a warm worker
"""
