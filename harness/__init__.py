"""crosscall: what a call from your language into C really costs, on your machine."""

__version__ = "0.1.0"
