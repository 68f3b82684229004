"""The HTTP status of an error, where a document states it: in a cell, in a line, among words."""

from __future__ import annotations

import re

_STATED = r"Status(?: Code)?:?\s*(?P<status>[1-5]\d\d)"
_WITHIN = re.compile(_STATED, re.IGNORECASE)
# A block's caption may come with the name of the property that it was: "filename: Status …".
_LINE = re.compile(rf"(?:\w+:\s*)?{_STATED}", re.IGNORECASE)
_BEGINNING = re.compile(r"(?P<status>[1-5]\d\d) - ")
# Words may follow, and no other number: of "400 or 404" nobody knows which.
_CELL = re.compile(r"(?:HTTP\s+)?(?P<status>[0-9]{3})(?:[\W_]+[^\W\d]\D*)?", re.IGNORECASE)


def status_of_cell(cell: str) -> int | None:
    """The number of a cell that states a status, as "404" or "404 Not Found"."""
    return _status(_CELL.fullmatch(cell.strip()))


def status_of_line(line: str) -> int | None:
    """The status of a line that states one and nothing else, as "Status Code: 404"."""
    return _status(_LINE.fullmatch(line))


def status_within(info: str) -> int | None:
    """The status that the first line of a fence states among other things."""
    return _status(_WITHIN.search(info))


def status_before(description: str) -> int | None:
    """The status that a description begins with, as "404 - The user is gone"."""
    return _status(_BEGINNING.match(description))


def _status(found: re.Match[str] | None) -> int | None:
    return int(found["status"]) if found else None
