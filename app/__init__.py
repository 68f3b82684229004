"""Errdex: everything a person touches (window, command line, clipboard, settings)."""

__version__ = "0.1.0"
