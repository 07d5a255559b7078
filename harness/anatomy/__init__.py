"""What a call executes, to the instruction, in a worker as it is timed or in any other program.

symbols.py    the functions of an object: where one's code begins, which one covers an address
mappings.py   what a process has in its memory as code
tracing.py    a program under xc_tracer: asked for the calls of a function, and what it answers
perfmaps.py   the names of what runtimes compile, where they tell
demangling.py C++ and Rust names in plain
parts.py      where the instructions of a loop lie, by module and function
counting.py   the instructions of a row's loop in a warm worker
"""
