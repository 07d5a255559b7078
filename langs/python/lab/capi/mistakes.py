"""Mistakes with callbacks, types and the library, by the C API."""

import ctypes

import crosscall
from processes import import_without_library
from references import give_back

REJECTED = {
    "wrong_type": "the C compiler: conflicting types for 'xc_add_i32', which the header declares too",
    "symbol_missing": "the C compiler: implicit declaration of 'xc_no_such_function', by -Werror",
}


# case: throw_in_callback
def throw_in_callback() -> int:
    def fails(value):
        raise ValueError("thrown in a callback")

    return crosscall.apply_i64(fails, 7, 1)


# case: foreign_thread
def foreign_thread() -> int:
    """The wrapper calls back on its caller's thread alone. C code that forgets PyGILState_Ensure is this."""
    seen = []
    callback = ctypes.py_object(lambda: seen.append(1))
    pthreads, thread = ctypes.CDLL(None), ctypes.c_ulong()
    pthreads.pthread_create(ctypes.byref(thread), None, ctypes.pythonapi.PyObject_CallNoArgs, callback)
    pthreads.pthread_join(thread, None)
    return len(seen)


# case: freed_callback
def freed_callback() -> int:
    def callback(value):
        return value + 1

    give_back(callback)  # by a Py_DECREF too many
    return crosscall.apply_i64(callback, 7, 1)


# case: library_missing
def library_missing() -> None:
    import_without_library("crosscall")


# end of cases

MISTAKES = (throw_in_callback, foreign_thread, freed_callback, library_missing)
