"""What in a document cannot be read, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from index.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Problem:
    """A place in a document that could not be read, and why; `line` is None for the whole file."""

    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}: line {self.line}"
        return f"{place}: {self.reason}."


class UnreadableError(DocumentError):
    """A document of which nothing is read; `problem` is why."""

    def __init__(self, file: str, reason: str, line: int | None = None) -> None:
        self.problem = Problem(file, line, reason)
        super().__init__(str(self.problem))


class UnknownKindError(UnreadableError):
    """A document of no kind that Errdex reads."""
