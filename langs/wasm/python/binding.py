"""The instance of the module that the loops call, and what they use of it.

C sees linear memory only, so that what Python holds is copied in, and what C wrote is copied out,
at every call. The places for it are made once.
"""

from collections import Counter as Tally

from library import Library

library = Library()
store, exports, memory = library.store, library.exports, library.memory
failure = library.failure
counted_by_threads: Tally[bytes] = Tally()


def take_text(pointer: int) -> str:
    """A str of a text that the library gave away, which is freed."""
    if not pointer:
        raise failure()
    text = library.text(pointer)
    exports["xc_str_free"](store, pointer)
    return text
