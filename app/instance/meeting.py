"""Where the starts of one user and session meet, and which of them gets to be the window."""

from __future__ import annotations

from enum import Enum
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.instance.request import Request

_PATIENCE = 10.0
"""Seconds that a window may take from its start to its first answer, on a slow disk."""
_SHORT_PATIENCE = 2.0
"""Seconds for one that hears already, or has stood for longer: it hangs, or was stopped."""
_LONGEST = 60.0
"""Seconds that pass in any case where the window hardly gets the processor."""
_PAUSE = 0.02


class Answer(Enum):
    """What became of a request that another process was to take."""

    SHOWN = "shown"
    REFUSED = "refused"
    NOBODY = "nobody"


class Claim(Protocol):
    """The right to be the window of this session, held until the process ends."""

    def leave(self) -> None:
        """Give it up."""


class MeetingPlace(Protocol):
    """What a platform has to offer for processes to find each other."""

    def claim(self) -> Claim | None:
        """The right to be the window; None where another process holds it. OSError."""

    def ask(self, request: Request, is_worth_waiting: Callable[[], bool]) -> Answer:
        """Hand the request to the process that holds the claim; it is asked now and then whether
        an answer is still to be waited for.
        """

    def worked(self) -> float:
        """Seconds of the processor that the holder's thread which hears had; 0 where none tells."""

    def is_young(self, seconds: float) -> bool:
        """Whether the claim may have been taken less than so many seconds ago, and its holder may
        not hear yet.
        """


class Outcome(NamedTuple):
    """Handed over, or not; `claim` is absent where there is nowhere to meet or nobody answers."""

    handed_over: bool
    claim: Claim | None = None


def settle(place: MeetingPlace | None, request: Request, patience: float = _PATIENCE) -> Outcome:
    """Become the window, or hand the request to the one there is.

    Whoever holds the claim but never answers does not keep the reader from a window, nor does a
    place where nobody can listen.
    """
    if place is None:
        return Outcome(handed_over=False)
    try:
        return _settled(place, request, patience)
    except OSError:
        return Outcome(handed_over=False)


def _settled(place: MeetingPlace, request: Request, patience: float) -> Outcome:
    wait = _Wait(place, patience)
    refused = False
    while True:
        if claim := place.claim():
            return Outcome(handed_over=False, claim=claim)
        if refused or not wait.is_worth_it():
            return Outcome(handed_over=False)
        answer = place.ask(request, wait.is_worth_it)
        if answer is Answer.SHOWN:
            return Outcome(handed_over=True)
        refused = answer is Answer.REFUSED
        sleep(_PAUSE)


class _Wait:
    """How long the holder of a claim is waited for.

    On a machine that has much to do the time on the wall says little: what counts is for how long
    the holder had the processor, or did without.
    """

    def __init__(self, place: MeetingPlace, patience: float) -> None:
        self._place = place
        self._patience = patience
        self._began = self._last = monotonic()
        self._before = self._worked = place.worked()

    def is_worth_it(self) -> bool:
        """Whether it may still answer."""
        now, worked = monotonic(), self._place.worked()
        if worked > self._worked:
            self._worked, self._last = worked, now
        is_young = self._place.is_young(self._patience)
        allowed = self._patience if is_young else min(self._patience, _SHORT_PATIENCE)
        had = max(now - self._last, worked - self._before)
        return had < allowed and now - self._began < _LONGEST
