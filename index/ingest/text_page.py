"""A documentation page saved as text, read into error records.

Such a page has a title ("Clerk Backend API errors") over a line "An index of …", then domain
headings, each over its errors: the name, perhaps a description, and a JSON object. Navigation
and footers may surround it. One file may hold several pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from index.ingest.documented import BlockError, documented, fields_of_block
from index.ingest.furniture import is_caption, is_control, shown_line
from index.ingest.loose_json import object_end
from index.ingest.page_place import NAME, SUBTITLE, Place, titled
from index.ingest.problem import UnreadableError
from index.ingest.reading import complaint
from index.ingest.status import status_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_RUN = 2000


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class _Block:
    number: int
    fields: dict[str, Any]


def is_text_page(text: str) -> bool:
    """Whether this looks like a saved page: a title over its "An index of" line."""
    if SUBTITLE not in text:
        return False
    shown = map(shown_line, re.split(r"\r\n?|\n", text))
    lines = [line for line in shown if line and not is_control(line)]
    return any(titled([above, below]) is not None for above, below in pairwise(lines))


def read_text_page(text: str, where: str) -> list[dict[str, Any]]:
    """Records with the catalog's field names, in the page's order.

    Raises UnreadableError that names `where`, the line and the reason, for text that is no such
    page, is cut off, or holds a JSON block that is not an error.
    """
    if not is_text_page(text):
        raise UnreadableError(
            where,
            "not a page of errors: no title such as “Backend API errors” over a line "
            "“An index of …”",
        )
    records: list[dict[str, Any]] = []
    place: Place | None = None
    run: list[_Line] = []
    for piece in _pieces(text, where):
        if isinstance(piece, _Line):
            run = [*run[-1:], piece] if place is None else _longer(run, piece, where)
            next_page = titled([line.text for line in run[-2:]])
            if next_page is not None:
                if place is not None:
                    _refuse_if_cut_off(run[:-2], place, where)
                place, run = next_page, []
        elif place is None:
            raise UnreadableError(where, "an error before any page title", piece.number)
        else:
            records.append(_record(run, piece, place, where))
            run = []
    if place is None or not place.name:
        raise UnreadableError(where, "a page without errors: no JSON block below its title")
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
        line = shown_line(text[start:end])
        if line.startswith("{"):
            opening = text.index("{", start)
            closing = object_end(text, opening)
            if closing is None:
                reason = "a JSON block that never closes: the page is cut off"
                raise UnreadableError(where, reason, number)
            try:
                yield _Block(number, fields_of_block(text[opening:closing]))
            except BlockError as error:
                raise UnreadableError(where, str(error), number + error.line) from error
            number += text.count("\n", start, closing)
            start = closing
            continue
        if line and not is_control(line):
            yield _Line(number, line)
        start = end + 1
        number += 1


def _record(run: list[_Line], block: _Block, place: Place, where: str) -> dict[str, Any]:
    if len(run) > 1 and is_caption(run[-1].text):
        run = run[:-1]
    run, status = _without_status(run)
    if not run:
        raise UnreadableError(where, "a JSON block with no name above it", block.number)
    run = run[place.first_of_page([line.text for line in run]) :]
    run = run[place.lines_of_last([line.text for line in run]) :]
    lines = [line.text for line in run]
    if place.is_further_block(lines):
        described = place.described_with(lines)
    else:
        described = _entered(run, block, place, where)
    record = documented(
        api=place.api,
        domain=place.domain or "",
        name=place.name,
        description=" ".join(described),
        status=status,
        block=block.fields,
    )
    if reason := complaint(record):
        raise UnreadableError(where, reason, block.number)
    return record


def _entered(run: list[_Line], block: _Block, place: Place, where: str) -> list[str]:
    """Enter the domain and the error that the lines above a block name; returns what is left."""
    if place.opens_with_heading([line.text for line in run]):
        place.enter_domain(run[0].text)
        run = run[1:]
    if not run or not NAME.fullmatch(run[0].text):
        found_text = f"“{run[0].text[:60]}”" if run else "JSON"
        number = run[0].number if run else block.number
        reason = f"expected an error's name, found {found_text}"
        raise UnreadableError(where, reason, number)
    described = [line.text for line in run[1:]]
    place.enter_error(run[0].text, described)
    return described


def _without_status(run: Sequence[_Line]) -> tuple[list[_Line], int | None]:
    """The lines above a block without those that state its status, and what the last one states."""
    stated = [status_of_line(line.text) for line in run]
    kept = [line for line, status in zip(run, stated, strict=True) if status is None]
    return kept, next(filter(None, reversed(stated)), None)


def _refuse_if_cut_off(run: Sequence[_Line], place: Place, where: str) -> None:
    if run and place.goes_on_with([line.text for line in run]):
        reason = f"“{run[0].text[:60]}” has no JSON block below it: the page is cut off"
        raise UnreadableError(where, reason, run[0].number)


def _longer(run: list[_Line], line: _Line, where: str) -> list[_Line]:
    if len(run) == _LONGEST_RUN:
        reason = f"{_LONGEST_RUN} lines without an error below them"
        raise UnreadableError(where, reason, line.number)
    run.append(line)
    return run
