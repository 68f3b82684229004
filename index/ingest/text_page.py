"""A documentation page saved as text, read into error records.

Such a page has a title ("Clerk Backend API errors") over a line "An index of …", then domain
headings, each over its errors: the name, perhaps a description, and a JSON object. Navigation
and footers may surround it. One file may hold several pages.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from index.catalog import check_record
from index.errors import CatalogError, DocumentError
from index.ingest.loose_json import object_end, parse_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TITLE = re.compile(r"(?P<subject>\S.*) errors")
_SUBTITLE = "An index of "
_API = re.compile(r"(?:.*\s)?(?P<api>\S+ API)")
_NAME = re.compile(r"[A-Z]\w*")
_HUMP = re.compile(r"[a-z0-9][A-Z]")
_STATUS_LINE = re.compile(r"Status Code: (?P<status>[1-5]\d\d)")
_STATUS_IN_DESCRIPTION = re.compile(r"(?P<status>[1-5]\d\d) - ")
_HEADING = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*")
_TITLE_BEGUN = re.compile(r"(?:.*\s)?\S+ API(?: e(?:r(?:r(?:o(?:rs?)?)?)?)?)?")
_FIELDS = frozenset(("shortMessage", "longMessage", "code", "meta"))
_LONGEST_RUN = 2000


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
    """Where in the page the reader is: the headings in force and the last name read.

    `in_order` holds while domains, and names within each, follow the alphabet.
    """

    api: str
    domain: str | None
    name: str
    in_order: bool = True

    def enter_domain(self, domain: str) -> None:
        """A heading was read."""
        self.in_order &= domain.casefold() >= (self.domain or "").casefold()
        self.domain, self.name = domain, ""

    def enter_error(self, name: str) -> None:
        """An error's name was read."""
        self.in_order &= name.casefold() >= self.name.casefold()
        self.name = name

    def may_continue(self, line: str) -> bool:
        """Whether this line, or what it is the beginning of, can be the next name or heading."""
        begun = line.casefold()
        return not self.in_order or any(
            begun >= last.casefold()[: len(begun)] for last in (self.name, self.domain or "")
        )


def is_text_page(text: str) -> bool:
    """Whether this looks like a saved page: a title over its "An index of" line."""
    if _SUBTITLE not in text:
        return False
    lines = [line.strip() for line in re.split(r"\r\n?|\n", text) if line.strip()]
    return any(_title([above, below]) is not None for above, below in pairwise(lines))


def read_text_page(text: str, where: str) -> list[dict[str, Any]]:
    """Records with the catalog's field names, in the page's order.

    Raises DocumentError that names `where`, the line and the reason, for text that is no such
    page, is cut off, or holds a JSON block that is not an error.
    """
    if not is_text_page(text):
        raise DocumentError(
            f"{where}: not a page of errors: no title such as “Backend API errors” "
            "over a line “An index of …”."
        )
    records: list[dict[str, Any]] = []
    place: _Place | None = None
    run: list[_Line] = []
    for piece in _pieces(text, where):
        if isinstance(piece, _Line):
            run = [*run[-1:], piece] if place is None else _longer(run, piece, where)
            titled = _title([line.text for line in run[-2:]])
            if titled is not None:
                _refuse_if_cut_off(run[:-2], place, where)
                place, run = titled, []
        elif place is None:
            raise DocumentError(_message(where, piece.number, "an error before any page title"))
        else:
            records.append(_record(run, piece, place, where))
            run = []
    if place is None or not place.name:
        raise DocumentError(f"{where}: a page without errors: no JSON block below its title.")
    _refuse_if_cut_off(run, place, where)
    return records


def _pieces(text: str, where: str) -> Iterator[_Line | _Block]:
    """The page's lines that are not blank, and its JSON objects."""
    number, start = 1, 0
    text = re.sub(r"\r\n?", "\n", text)
    # Every file of those that were joined into this one may begin with a byte order mark.
    text = re.sub(r"^\ufeff", "", text, flags=re.MULTILINE)
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
        place.enter_domain(run[0].text)
        run = run[1:]
    if not run or not _NAME.fullmatch(run[0].text):
        found_text = f"“{run[0].text[:60]}”" if run else "JSON"
        number = run[0].number if run else block.number
        reason = f"expected an error's name, found {found_text}"
        raise DocumentError(_message(where, number, reason))
    place.enter_error(run[0].text)
    description = " ".join(line.text for line in run[1:])
    if status is None and (found := _STATUS_IN_DESCRIPTION.match(description)):
        status = int(found["status"])
    record = _fields(block, place, description, status)
    try:
        check_record(record, f"{where}: line {block.number}")
    except CatalogError as error:
        raise DocumentError(str(error)) from error
    return record


def _fields(block: _Block, place: _Place, description: str, status: int | None) -> dict[str, Any]:
    given = {key: value for key, value in block.fields.items() if value is not None}
    record: dict[str, Any] = {
        "api": place.api,
        "domain": place.domain or "",
        "name": place.name,
        "description": description,
        "shortMessage": "",
        "code": "",
        **given,
    }
    if record.get("longMessage") == "":
        del record["longMessage"]
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


def _refuse_if_cut_off(run: Sequence[_Line], place: _Place | None, where: str) -> None:
    """What is left below the last error is a footer, unless more of the page begins there.

    A page that is cut off ends within a domain heading, a name, a description or the next
    title. Headings and names are capitalised words only, and go on in the alphabet's order.
    """
    if place is None or not run:
        return
    first, second = run[0].text, run[1].text if len(run) > 1 else ""
    if len(run) == 1:
        begun = bool(_HEADING.fullmatch(first) or _TITLE_BEGUN.fullmatch(first))
    elif _TITLE.fullmatch(first) and len(run) == 2:
        begun = _SUBTITLE.startswith(second[: len(_SUBTITLE)])
    else:
        heads_a_name = bool(_HEADING.fullmatch(first) and _NAME.fullmatch(second))
        begun = place.may_continue(first) and (heads_a_name or bool(_NAME.fullmatch(first)))
    if begun:
        reason = f"“{first[:60]}” has no JSON block below it: the page is cut off"
        raise DocumentError(_message(where, run[0].number, reason))


def _longer(run: list[_Line], line: _Line, where: str) -> list[_Line]:
    if len(run) == _LONGEST_RUN:
        reason = f"{_LONGEST_RUN} lines without an error below them"
        raise DocumentError(_message(where, line.number, reason))
    run.append(line)
    return run


def _title(lines: Sequence[str]) -> _Place | None:
    if len(lines) < 2 or not lines[1].startswith(_SUBTITLE):
        return None
    titled = _TITLE.fullmatch(lines[0])
    if titled is None:
        return None
    api = _API.fullmatch(titled["subject"])
    return _Place(api["api"], None, "") if api else _Place("", titled["subject"], "")


def _message(where: str, number: int, reason: str) -> str:
    return f"{where}: line {number}: {reason}."
