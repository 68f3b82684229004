"""A documentation page saved as text, read into error records.

Such a page has a title ("Clerk Backend API errors") over a line "An index of …", then domain
headings, each over its errors: the name, perhaps a description, and a JSON object. Navigation
and footers may surround it. One file may hold several pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from index.errors import DocumentError
from index.ingest.loose_json import object_end, parse_object

_TITLE = re.compile(r"(?P<subject>\S.*) errors")
_SUBTITLE = "An index of "
_API = re.compile(r"(?:.*\s)?(?P<api>\S+ API)")
_NAME = re.compile(r"[A-Z]\w*")
_HUMP = re.compile(r"[a-z0-9][A-Z]")
_STATUS_LINE = re.compile(r"Status Code: (?P<status>[1-5]\d\d)")
_STATUS_IN_DESCRIPTION = re.compile(r"(?P<status>[1-5]\d\d) - ")
_FIELDS = frozenset(("shortMessage", "longMessage", "code", "meta"))


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class _Block:
    number: int
    fields: dict[str, Any]


@dataclass(slots=True)
class _Place:
    """Where in the page the reader is: the headings in force and the last name read."""

    api: str
    domain: str | None
    name: str


def is_text_page(text: str) -> bool:
    """Whether this looks like a saved page: a title over its "An index of" line."""
    lines = [line.strip() for line in _lines(text) if line.strip()]
    return any(_title(lines[n : n + 2]) is not None for n in range(len(lines)))


def read_text_page(text: str, where: str) -> list[dict[str, Any]]:
    """Records with the catalog's field names, in the page's order.

    Raises DocumentError that names `where`, the line and the reason, for text that is no such
    page, is cut off, or holds a JSON block that is not an error.
    """
    records: list[dict[str, Any]] = []
    place: _Place | None = None
    run: list[_Line] = []
    for piece in _pieces(text.removeprefix("\ufeff"), where):
        if isinstance(piece, _Line):
            run.append(piece)
            titled = _title([line.text for line in run[-2:]])
            if titled is not None:
                _refuse_heading_without_errors(run[:-2], where, read_any=place is not None)
                place, run = titled, []
        elif place is None:
            raise DocumentError(_message(where, piece.number, "an error before any page title"))
        else:
            records.append(_record(run, piece, place, where))
            run = []
    if place is None or not records:
        raise DocumentError(
            f"{where}: not a page of errors: no title such as “Backend API errors” "
            "over a line “An index of …” with errors below it."
        )
    _refuse_heading_without_errors(run, where, read_any=True)
    return records


def _pieces(text: str, where: str) -> Iterator[_Line | _Block]:
    """The page's lines that are not blank, and its JSON objects."""
    number, start = 1, 0
    text = re.sub(r"\r\n?", "\n", text)
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        if line.startswith("{"):
            opening = text.index("{", start)
            closing = object_end(text, opening)
            if closing is None:
                raise DocumentError(
                    _message(where, number, "a JSON block that never closes: the page is cut off")
                )
            yield _Block(number, _parsed(text[opening:closing], number, where))
            number += text.count("\n", start, closing)
            start = closing
            continue
        if line:
            yield _Line(number, line)
        start = end + 1
        number += 1


def _parsed(text: str, number: int, where: str) -> dict[str, Any]:
    try:
        fields = parse_object(text)
    except json.JSONDecodeError as error:
        line = number + error.lineno - 1
        raise DocumentError(_message(where, line, f"not JSON: {error.msg}")) from error
    unknown = fields.keys() - _FIELDS
    if unknown or not fields.keys() & {"code", "shortMessage"}:
        reason = f"“{min(unknown)}” is no field of an error" if unknown else "no code, no message"
        raise DocumentError(_message(where, number, f"a JSON block that is not an error: {reason}"))
    return fields


def _record(run: list[_Line], block: _Block, place: _Place, where: str) -> dict[str, Any]:
    status: int | None = None
    if run and (found := _STATUS_LINE.fullmatch(run[-1].text)):
        status = int(found["status"])
        run = run[:-1]
    if not run:
        raise DocumentError(_message(where, block.number, "a JSON block with no name above it"))
    if _opens_with_heading(run, place):
        place.domain, place.name = run[0].text, ""
        run = run[1:]
    if not run or not _NAME.fullmatch(run[0].text):
        found_text = f"“{run[0].text[:60]}”" if run else "JSON"
        number = run[0].number if run else block.number
        reason = f"expected an error's name, found {found_text}"
        raise DocumentError(_message(where, number, reason))
    place.name = run[0].text
    description = " ".join(line.text for line in run[1:])
    if status is None and (found := _STATUS_IN_DESCRIPTION.match(description)):
        status = int(found["status"])
    return _fields(block, place, description, status)


def _fields(
    block: _Block, place: _Place, description: str, status: int | None
) -> dict[str, Any]:
    record: dict[str, Any] = {
        "api": place.api,
        "domain": place.domain or "",
        "name": place.name,
        "description": description,
        "shortMessage": block.fields.get("shortMessage", ""),
        "code": block.fields.get("code", ""),
    }
    if block.fields.get("longMessage"):
        record["longMessage"] = block.fields["longMessage"]
    if block.fields.get("meta") is not None:
        record["meta"] = block.fields["meta"]
    if status is not None:
        record["status"] = status
    return record


def _opens_with_heading(run: Sequence[_Line], place: _Place) -> bool:
    """Whether the first line above an error is a domain heading, not the error's name.

    A name is one word in CamelCase. So a line of several words is a heading, a line with humps
    is a name, and only one plain word leaves doubt: above another single word it is a heading
    ("Internal" / "BadRequest"), unless that word repeats it, or the headings' alphabetical
    order would break while the names' order holds.
    """
    first = run[0].text
    if place.domain is None or not _NAME.fullmatch(first):
        return True
    if _HUMP.search(first) or len(run) == 1:
        return False
    second = run[1].text
    if not _NAME.fullmatch(second) or second == first:
        return False
    continues_names = place.name.casefold() < first.casefold() <= place.domain.casefold()
    return not continues_names


def _refuse_heading_without_errors(run: Sequence[_Line], where: str, *, read_any: bool) -> None:
    """What is left below the last error is a footer, unless it begins an error or a domain."""
    if not read_any:
        return
    for line in run:
        if _NAME.fullmatch(line.text) and (_HUMP.search(line.text) or len(run) == 1):
            reason = f"“{line.text}” has no JSON block below it: the page is cut off"
            raise DocumentError(_message(where, line.number, reason))


def _title(lines: Sequence[str]) -> _Place | None:
    if len(lines) < 2 or not lines[1].startswith(_SUBTITLE):
        return None
    titled = _TITLE.fullmatch(lines[0])
    if titled is None:
        return None
    api = _API.fullmatch(titled["subject"])
    return _Place(api["api"], None, "") if api else _Place("", titled["subject"], "")


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n?|\n", text)


def _message(where: str, number: int, reason: str) -> str:
    return f"{where}: line {number}: {reason}."
