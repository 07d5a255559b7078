"""The version that run files and exports carry."""

__version__ = "0.1.0"
