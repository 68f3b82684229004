"""Waiting for an effect instead of for a time."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def eventually(probe: Callable[[], T], message: str, seconds: float = 15) -> T:
    """What the probe returns once that is true; fails with the message and the last answer."""
    deadline = time.monotonic() + seconds
    while not (answer := probe()):
        if time.monotonic() > deadline:
            raise AssertionError(f"{message}: not within {seconds:g} s, last seen {answer!r}")
        time.sleep(0.03)
    return answer
