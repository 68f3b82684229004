"""Which lines of a Markdown page stand in fences."""

from __future__ import annotations

import re

_MARK = re.compile(r" {0,3}(?P<mark>`{3,}(?=[^`]*\Z)|~{3,})(?P<info>[^\n]*)")


class Fences:
    """Is shown the lines of a page, one after another; `marks` says what opens and ends a fence."""

    def __init__(self, marks: re.Pattern[str] = _MARK) -> None:
        self._marks = marks
        self._open = ""

    @property
    def is_open(self) -> bool:
        """Whether the next line stands in a fence."""
        return bool(self._open)

    def hold(self, line: str) -> bool:
        """Whether this next line stands in a fence, or opens or ends one."""
        before = self._open
        mark = self._marks.match(line)
        if mark and not before:
            self._open = mark["mark"]
        elif mark and mark["mark"].startswith(before) and not mark["info"].strip():
            self._open = ""
        return bool(before or mark)
