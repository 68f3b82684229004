"""Ctrl+C: what it does to a program that is only starting, and to one that has begun something.

Needs nothing but what the interpreter itself has loaded, for it is there before all else.
"""

from __future__ import annotations

from _signal import (  # type: ignore[import-not-found]  # `signal` loads many others
    SIG_DFL,
    SIGINT,
    default_int_handler,
    getsignal,
    signal,
)


def end_quietly() -> None:
    """Have it end the process at once: Python would raise in whatever is being imported.

    One that was ignored from the start stays so: a shell does that for what runs aside.
    """
    if getsignal(SIGINT) is default_int_handler:
        signal(SIGINT, SIG_DFL)


class Raising:
    """As a context: has it raise KeyboardInterrupt, so that what was begun is left in order."""

    def __enter__(self) -> None:
        self._was_quiet = getsignal(SIGINT) == SIG_DFL
        if self._was_quiet:
            signal(SIGINT, default_int_handler)

    def __exit__(self, *_failure: object) -> None:
        if self._was_quiet:
            signal(SIGINT, SIG_DFL)
