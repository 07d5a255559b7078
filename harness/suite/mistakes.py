"""The mistakes that are made on purpose, each by a caller; the library itself stays free of undefined
behaviour.

What a lab worker does for each is written in langs/README.md. A language in which a mistake cannot be
written, because its compiler refuses it or its types have no room for it, answers that it is rejected, and
says by what.
"""

MISTAKES = {
    "throw_in_callback": "an exception thrown in a callback that C called",
    "foreign_thread": "a callback called from a thread that the host does not know",
    "freed_callback": "a callback called after the host gave it up",
    "null_pointer": "NULL where C wants a pointer",
    "integer_too_large": "2^40 where C takes 32 bits",
    "negative_to_unsigned": "-1 for a size_t",
    "nul_in_string": "a string with a NUL in the middle",
    "lone_surrogate": "a string that has no UTF-8: half of a surrogate pair",
    "short_buffer": "a buffer shorter than its declared size",
    "use_after_free": "a handle used after it was freed",
    "double_free": "a handle freed twice",
    "wrong_type": "a function declared with other types than it has",
    "library_missing": "a library that is not there",
    "symbol_missing": "a function that the library has not",
    "fork_after_load": "a fork after the library was loaded, and a call in the child",
    "signal_during_call": "a signal that the host handles while a thread is in C",
}
