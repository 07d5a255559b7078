"""The mistake that C code of one's own makes with objects, by the C API's own function and without C code."""

import ctypes


def give_back(borrowed: object) -> None:
    """A Py_DECREF too many: gives back a reference that was only borrowed. Whoever else holds the object
    then holds memory that is free."""
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(borrowed))
