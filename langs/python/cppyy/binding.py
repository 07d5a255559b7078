"""libcrosscall by cppyy, which reads its header; worker.py is started with the header's folder.

Texts that the library allocates are made std::string, and given back, in C++: of a char * result cppyy
makes a str, and what has to be freed is lost.
https://cppyy.readthedocs.io/en/latest/lowlevel.html
"""

import os
import sys

import cppyy
from crosscall import CrosscallError

cppyy.add_include_path(sys.argv[1])
cppyy.include("crosscall.h")
cppyy.load_library(os.environ["XC_LIBRARY"])
cppyy.cppdef(
    """
    static std::string taken(char *text) {
        if (!text) {
            throw std::runtime_error(xc_last_error());
        }
        std::string copy(text);
        xc_str_free(text);
        return copy;
    }

    std::string str_upper(const char *text) {
        return taken(xc_str_upper(text));
    }

    std::string person_json(const xc_person &person) {
        return taken(xc_person_json(&person));
    }
    """
)
lib = cppyy.gbl


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error())


def buffer(array):
    """An array as cppyy takes it, which takes none that is empty."""
    return array if len(array) else cppyy.nullptr
