"""Cells that a spreadsheet takes for formulas: kept texts by an apostrophe, and read back."""

from __future__ import annotations

import re

# A spreadsheet that takes semicolons or tabs for what separates, begins cells within a cell and
# heeds no quotes there.
_BEGINNING = r"(?<![^;\t\r\n])"
# A text that begins with an apostrophe itself needs another, to be read back as it was.
_SIGNS = r"=@＝＠\t\r'"  # noqa: RUF001
_SIGNS_OF_NUMBERS = r"+\-＋－"  # noqa: RUF001
_NO_NUMBER = r"(?!\d+(?:[.,]\d+)*\Z)"
_TO_RECKON_WITH = rf"[\s\x00-\x1f]*[\w.\"'(\[{{$#=＝@＠{_SIGNS_OF_NUMBERS}]"  # noqa: RUF001
_FORMULA = re.compile(
    rf"{_BEGINNING}(?=[{_SIGNS}]|[{_SIGNS_OF_NUMBERS}]{_NO_NUMBER}{_TO_RECKON_WITH})"
)
# Other programs put it before every such sign, also before that of a number.
_GUARD = re.compile(rf"{_BEGINNING}'(?=[{_SIGNS}{_SIGNS_OF_NUMBERS}])")


def guarded(text: str) -> str:
    """A cell with an apostrophe wherever a formula would begin."""
    return _FORMULA.sub("'", text)


def unguarded(cell: str) -> str:
    """The text of a cell, as it was before it was guarded."""
    return _GUARD.sub("", cell) if "'" in cell else cell
