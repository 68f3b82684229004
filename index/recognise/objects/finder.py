"""Error objects in whatever spelling: JSON, literals of a dozen languages, log fields, cut off.

Nothing is parsed. Keys with a loose `key: value` around them are found, brackets say which belong
together, and where there are none, a key that comes again begins the next object.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.recognise.objects.error_object import CODE, ERRORS, META, PARAM, ErrorObject
from index.recognise.objects.keys import (
    FAMILIAR,
    NAMING,
    OF_OTHERS,
    OTHER,
    WITHIN,
    held_by,
    name_of,
    role_of,
)
from index.recognise.text.fields import Field, FieldReader, Holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.recognise.text.records import Records

_DEEPEST = 64
_MOST_NAMED = 8
_MOST = 1_024
"""Brackets open at once, values named and objects, followed at most; no error that anybody pasted
has more."""

_EVENT = re.compile(
    r"(?P<open>[{\[(])|(?P<close>[}\])])"
    r"|(?:(?<![\w$@/-])|(?<=[\s,(]@))"  # Ruby writes its attributes with an @
    r"(?P<key>(?:(?:[Ll]ong|[Ss]hort|[Ee]rror|[Pp]aram) )?[A-Za-z_$][\w$.-]{0,47}+)"
    r"(?P<closed>\\{0,15}[\"'`])?+\*{0,2}(?:\](?=[ \t]{0,4}=>))?[ \t]{0,4}(?:=>|:(?![:/])|=(?!=))"
)
_IDLE = re.compile(
    r"\((?:\d{1,6}|[^\s()\"'{}]{1,200}\.\w{1,3}:\d{1,6}(?::\d{1,6})?)\)"
    r"|\[(?=[\"']?\w{1,48}[\"']?\][ \t]{0,4}=>)"
)
"""Brackets that hold nothing together: `array(3)`, `(src/a.js:1:2)` and `["key"] =>`."""
_BEFORE_BRACKET = re.compile(r"[\s\\\"'`]{0,40}\w{0,40}(?:\(\d{1,6}\)\s{0,40})?")
_DIFF = ("- Expected", "+ Received")
"""What a test runner says of the lines that it expected, and of those it received."""
_REMOVED = re.compile(r"[ \t]{0,20}-\s")
_PAIRS = {"}": "{", "]": "[", ")": "("}


@dataclass(slots=True)
class _Frame:
    """A bracket not yet closed. `list_of` is the key of a list; `in_meta` how deep in a meta.

    `within` is a bracket with more about the error around it. `expected` is what a test was to
    find in place of the error.
    """

    bracket: str
    error: ErrorObject
    list_of: str = ""
    in_meta: int = 0
    within: bool = False
    expected: ErrorObject | None = None


def find_objects(text: str, records: Records) -> list[ErrorObject]:
    """The error objects of a plain text, in order; what is nested in their meta is left out."""
    if ":" not in text and "=" not in text:
        return []  # no key in it has a value
    found = [one for one in _Finder(text, records).objects() if one.is_error]
    _part([one for one in found if CODE in one.fields], records)
    return found


def _part(coded: Sequence[ErrorObject], records: Records) -> None:
    """Tell these objects how much room each has for itself."""
    for one, before, after in zip(coded, (None, *coded), (*coded[1:], None), strict=False):
        start, end = records.around(one.fields[CODE].start)
        start = start if before is None else max(start, before.span[1])
        one.room = start, end if after is None else min(end, after.span[0])


class _Finder:
    def __init__(self, text: str, records: Records) -> None:
        self._text = text
        self._records = records
        self._record = 0
        self._is_diff = all(side in text for side in _DIFF)
        self._fields = FieldReader(text)
        self._found: list[ErrorObject] = []
        self._frames = [_Frame("", ErrorObject(listed=False))]
        self._too_deep = 0
        self._key = OTHER
        self._key_end = 0

    def objects(self) -> list[ErrorObject]:
        position = 0
        while len(self._found) < _MOST:
            event = _EVENT.search(self._text, position)
            if event is None:
                break
            position = event.end()
            self._to_record_of(event.start())
            if event["open"]:
                position = self._open(event["open"], event.start())
            elif event["close"]:
                self._close(event["close"])
            else:
                position = self._at_key(event)
        return self._found

    def _to_record_of(self, at: int) -> None:
        """Leave what the last record of a log never closed: no object reaches over two."""
        number = self._records.number(at)
        if number != self._record:
            self._record = number
            self._frames = [_Frame("", ErrorObject(listed=False))]
            self._too_deep = 0

    def _open(self, bracket: str, at: int) -> int:
        idle = _IDLE.match(self._text, at) if bracket != "{" else None
        if idle is not None:
            return idle.end()
        self._open_frame(bracket, at)
        return at + 1

    def _open_frame(self, bracket: str, at: int) -> None:
        if len(self._frames) >= _DEEPEST:
            self._too_deep += 1
            return
        top = self._frames[-1]
        key = self._key if _BEFORE_BRACKET.fullmatch(self._text, self._key_end, at) else OTHER
        if bracket == "(" and self._text.endswith(("Optional", "Some"), 0, at):
            self._frames.append(_Frame(bracket, top.error, top.list_of, top.in_meta))
            self._key_end = at + 1
            return
        self._key = OTHER
        if key == WITHIN and not top.in_meta:
            self._frames.append(_Frame(bracket, top.error, within=True))
        elif top.in_meta or key == META:
            self._frames.append(_Frame(bracket, top.error, in_meta=top.in_meta + 1))
        elif bracket == "[" and not self._text.endswith("map", 0, at):
            self._frames.append(_Frame(bracket, top.error, list_of=key))
        else:
            listed = ERRORS in (key, top.list_of)
            self._frames.append(_Frame(bracket, ErrorObject(listed, top.error)))

    def _close(self, bracket: str) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        opened = _PAIRS[bracket]
        for back in range(1, min(4, len(self._frames))):
            if self._frames[-back].bracket == opened:
                del self._frames[-back:]
                return

    def _at_key(self, event: re.Match[str]) -> int:
        start = event.start("key")
        if event["closed"] and (start == 0 or self._text[start - 1] not in "\"'`"):
            return event.end()  # the end of a string, no key
        name = name_of(event["key"])
        frame = self._frames[-1]
        role = role_of(name)
        role = NAMING if role == CODE and frame.within else role
        self._key, self._key_end = role, event.end()
        if role == ERRORS:
            return event.end()
        holds = Holds.META if frame.in_meta else held_by(role)
        value, following = self._fields.read(event.end(), holds, in_brackets=bool(frame.bracket))
        if frame.in_meta and role != PARAM:
            if frame.in_meta == 1 and value and len(frame.error.meta) < 32:
                frame.error.meta[name] = value
            return following
        if role in OF_OTHERS:
            frame.error.foreign += bool(frame.bracket) and name not in FAMILIAR
        if role == NAMING:
            if value:
                frame.error.named = [*frame.error.named[1 - _MOST_NAMED :], value]
            return following if value and value.escapes else event.end()
        if value and role not in (OTHER, WITHIN, META):
            self._keep(frame, role, value)
        return following

    def _keep(self, frame: _Frame, role: str, value: Field) -> None:
        error = frame.error
        if self._is_expected(value):
            error = frame.expected or ErrorObject(error.listed, error.around)
        if role in error.fields and not frame.in_meta:
            error = error.next()
        if not error.fields:
            self._found.append(error)
        error.fields.setdefault(role, value)
        if self._is_expected(value):
            frame.expected = error
        else:
            frame.error = error

    def _is_expected(self, value: Field) -> bool:
        """Whether this stands in a line that a test did not find."""
        line = self._text.rfind("\n", 0, value.start) + 1
        return self._is_diff and _REMOVED.match(self._text, line) is not None
