"""Telling the newest question from those that nobody waits for any more."""

from __future__ import annotations


class Generation:
    """Counts what is asked; shared by the end that asks and the thread that answers.

    Only the asking end calls anything but `is_newest`.
    """

    def __init__(self) -> None:
        self._newest = 0
        self._settled = 0

    @property
    def is_open(self) -> bool:
        """Whether the newest question waits for its answer."""
        return self._settled != self._newest

    def next(self) -> int:
        """The number of a new question; those before it are forgotten."""
        self._newest += 1
        return self._newest

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._settled = self.next()

    def is_newest(self, number: int) -> bool:
        """Whether nothing was asked since this question."""
        return number == self._newest

    def settle(self, number: int) -> bool:
        """The question was answered; whether the answer is still wanted."""
        if self.is_newest(number):
            self._settled = number
        return self.is_newest(number)
