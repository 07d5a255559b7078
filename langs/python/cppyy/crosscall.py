"""What the library's failures become."""


class CrosscallError(Exception):
    """A call failed; the text is the library's message."""
