"""The values that filled a message's placeholders, cut out of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.alignment.quotation import CONCATENATED
from index.recognise.text.strings import unescaped

if TYPE_CHECKING:
    from index.recognise.alignment.align import Alignment
    from index.recognise.alignment.patterns import Slot
    from index.recognise.alignment.quotation import Bounds
    from index.recognise.text.words import Words

_WRAP = re.compile(r"[ \t]*\n[ \t]*(?:(?:\*|//|#|(?:>[ \t]?){1,9}|\|)[ \t]+)?")
_ADDED = re.compile(r"[ \t\n*_]*(?:[:=][ \t]+)?")
"""What may stand before a value for the message's one space."""
_WORD_AND_STOP = re.compile(r"(\s*[^\s.!\u2026](?:\S*[^\s.!\u2026])?)(?:\.|!{1,3}|\.{3}|\u2026)")
"""One word, and the end of the sentence around the message."""
_LONGEST = 2_000


def values_of(found: Alignment, text: Words, bounds: Bounds) -> dict[str, str]:
    """Values by placeholder name; one whose neighbourhood is cut off or unfilled is left out."""
    values: dict[str, str] = {}
    pattern = found.pattern
    for number, slot in enumerate(pattern.slots):
        if not slot.placeholders:
            continue
        start = _after(found, number - 1, text, bounds)
        end = _before(found, number, text, bounds)
        if start is None or end is None or end - start > _LONGEST:
            continue
        said = _said(text.text[start:end], bounds.escapes)
        said = said if number else _after_the_mark(said, slot)
        is_last = number + 1 == len(pattern.slots)
        values |= _split(slot, _up_to_the_mark(said, slot) if is_last else said)
    return values


def _after(found: Alignment, literal: int, text: Words, bounds: Bounds) -> int | None:
    """Where the slot after this literal run begins; None where that run's end was not seen."""
    if literal < 0:
        return bounds.start
    for run in found.runs:
        if run.literal == literal and run.last == len(found.pattern.literals[literal]):
            return text.ends[run.end - 1]
    return None


def _before(found: Alignment, literal: int, text: Words, bounds: Bounds) -> int | None:
    if literal == len(found.pattern.literals):
        return bounds.end
    for run in found.runs:
        if run.literal == literal and run.first == 0:
            return text.starts[run.start]
    return None


def _said(raw: str, escapes: int) -> str:
    if "\n" in raw:
        raw = _WRAP.sub(" ", CONCATENATED.sub("", raw))
    return unescaped(raw, escapes)


def _split(slot: Slot, raw: str) -> dict[str, str]:
    """The slot's text without the marks around it, shared out among its placeholders."""
    raw = _without_end(_without_start(raw, slot.marks[0]), slot.marks[-1])
    values: dict[str, str] = {}
    for number in range(len(slot.placeholders) - 1, -1, -1):
        part = slot.placeholders[number]
        value = raw
        if number:
            mark = slot.marks[number]
            raw, _, value = raw.rpartition(mark) if mark.strip() else _last_word(raw)
        value = _bare(value, part.text)
        if value and value != part.text and part.placeholder is not None:
            values[part.placeholder] = value
    return values


def _after_the_mark(raw: str, slot: Slot) -> str:
    """What a message begins with from the mark on that it opens with, where it closes, too."""
    mark, closing = slot.marks[0].strip(), slot.marks[-1].strip()
    told = raw.rstrip()
    if not (mark and closing) or not told.endswith(closing):
        return raw
    at = told.rfind(mark, 0, -len(closing))
    return raw[at:] if at > 0 else raw


def _up_to_the_mark(raw: str, slot: Slot) -> str:
    """What a message ends with up to the mark and the stop that it closes with, if they go on."""
    opening, closing = slot.marks[0].strip(), slot.marks[-1].strip()
    if not raw.lstrip().startswith(opening or "\n") or len(closing) < 2:
        return raw
    at = raw.find(f"{closing} ", len(opening) + 1)
    return raw[: at + len(closing)] if at > 0 else raw


def _last_word(raw: str) -> tuple[str, str, str]:
    pieces = raw.rsplit(None, 1)
    return (pieces[0], " ", pieces[1]) if len(pieces) == 2 else (raw, "", "")


def _without_start(raw: str, mark: str) -> str:
    if raw.startswith(mark):
        return raw[len(mark) :]
    if mark.isspace():
        return _ADDED.sub("", raw, count=1)
    raw, mark = raw.lstrip(" \t\n*_"), mark.strip()
    return raw[len(mark) :] if mark and raw.startswith(mark) else raw


def _without_end(raw: str, mark: str) -> str:
    if not mark and (ended := _WORD_AND_STOP.fullmatch(raw)):
        return ended[1]
    if mark and raw.endswith(mark):
        return raw[: -len(mark)]
    raw, mark = raw.rstrip(" \t\n*"), mark.strip()
    return raw[: -len(mark)] if mark and raw.endswith(mark) else raw


def _bare(value: str, written: str) -> str:
    """The value without markup, and without the quotes of Go's %q or the braces of `{{<x>}}`."""
    value = value.strip()
    for mark in ("**", "`", "<strong>"):
        closing = mark.replace("<", "</")
        if len(value) > 2 * len(mark) and value.startswith(mark) and value.endswith(closing):
            value = value[len(mark) : -len(closing)]
    if written.startswith("{{") and value.startswith("{{") and value.endswith("}}"):
        value = value[2:-2].strip()
    if written == "%q" and len(value) > 1 and value[0] == value[-1] == '"':
        value = value[1:-1]
    return value
