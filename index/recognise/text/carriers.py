"""What carries a text and changes it on the way: cells of CSV, e-mail, columns of a log."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.text.marks import Mark

_CELL = re.compile(
    r"\"(?:(?<=[,;\t\n]\")|(?<=\A\"))"  # its first sign, then what is before it: quicker
    r"(?=[^\"\n]{0,200}[{\[]{1,2}\"\")((?:[^\"]|\"\")++)\"(?=[,;\t\r\n]|\Z)"
)
"""One that holds an object; in others hardly anything depends on quotes."""
_PRINTED = re.compile(r"'(?=[{\[]{1,2}\s?\")((?:[^'\\\n]|\\.){2,16384}+)'")
"""JSON as Python and JavaScript print a string."""
_ESCAPED = re.compile(r"\\(?:([\\'])|n)")
_COLUMN = re.compile(r"[ \t]{2,40}[\w./<>-]{1,80}\.py:\d{1,6}[ \t]*(?=\n[ \t]{8,80}\S)")
"""Where a line was logged, at the right of its first row, as Rich prints it."""
_SOFT_BREAK = re.compile(r"(?m:^)[^\n]{60,75}=\r?\n")
_OF_EMAIL = re.compile(r"(?:=\r?\n|=[0-9A-F]{2})+")
_BYTE = re.compile(r"=([0-9A-F]{2})")
_PLAIN = re.compile(r"=(?!\r?\n|[0-9A-F]{2})")
"""A sign that quoted-printable text has in another form."""


def carried_marks(text: str) -> Iterator[Mark]:
    """What each carrier put into a text, and what stands for it."""
    if '""' in text:
        yield from _of_cells(text)
    if "'{" in text or "'[" in text:
        yield from _of_strings(text)
    if ".py:" in text:
        yield from ((*column.span(), "") for column in _COLUMN.finditer(text))
    if "=\n" in text or "=\r\n" in text:
        yield from _of_emails(text)


def _of_cells(text: str) -> Iterator[Mark]:
    """The marks of quotes that stand for one, and of those around a cell."""
    for cell in _CELL.finditer(text):
        start, end = cell.span()
        yield start, start + 1, ""
        for quote in re.finditer('""', cell[1]):
            yield start + 1 + quote.start(), start + 1 + quote.end(), '"'
        yield end - 1, end, ""


def _of_strings(text: str) -> Iterator[Mark]:
    """The marks of what was escaped once more, when JSON was printed as a string."""
    for string in _PRINTED.finditer(text):
        for escaped in _ESCAPED.finditer(text, *string.span(1)):
            yield *escaped.span(), escaped[1] or "\n"


def _of_emails(text: str) -> Iterator[Mark]:
    """The marks of quoted-printable text: what its lines were cut at, and what it could not say."""
    cut = _SOFT_BREAK.search(text)
    if cut is None:
        return
    body = max(text.rfind("\n\n", 0, cut.start() + 1), 0)
    if _PLAIN.search(text, body):
        return
    for sign in _OF_EMAIL.finditer(text, body):
        said = bytes.fromhex("".join(_BYTE.findall(sign[0])))
        yield *sign.span(), said.decode("utf-8", "replace")
