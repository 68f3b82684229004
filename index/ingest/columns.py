"""Which field of an error each column of a table, or each key of an object, holds.

They go by the catalog's field names or by what else they are commonly called.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any

from index.fields import in_a_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from index.ingest.reading import Collector

_NAMES_OF = {
    "name": ("name", "errorname", "error"),
    "code": ("code", "errorcode"),
    "api": ("api", "service"),
    "domain": ("domain", "category", "group", "section"),
    "description": (
        "description",
        "errordescription",
        "meaning",
        "explanation",
        "details",
        "notes",
    ),
    "shortMessage": ("shortmessage", "message", "errormessage", "title"),
    "longMessage": ("longmessage", "detail"),
    "meta": ("meta", "metadata"),
    "status": ("status", "statuscode", "httpstatus", "httpstatuscode"),
}
_FIELD_OF = {alias: field for field, aliases in _NAMES_OF.items() for alias in aliases}
_SPELT = {field.lower(): field for field in _NAMES_OF}
_OUR_OWN = frozenset(("id", "catalog", "edition"))  # what an export adds, and an import makes anew
_MISSPELT = 0.75  # how alike a misspelt word and the right one are, by difflib
_MOST_COMPARED = 100  # columns; the keys of a JSON list may be a hundred thousand
_LONGEST_COMPARED = 40  # characters


def is_header(columns: Sequence[str]) -> bool:
    """Whether these name a code or a name, and another field."""
    fields = {_FIELD_OF.get(_plain(column)) for column in columns} - {None}
    return len(fields) >= 2 and bool(fields & {"code", "name"})


def states_message(item: Mapping[str, Any]) -> bool:
    """Whether this object states a message, as the errors of a list do."""
    messages = ("shortMessage", "longMessage")
    return any(
        _FIELD_OF.get(_plain(key)) in messages and isinstance(item[key], str) for key in item
    )


def states_code(item: Mapping[str, Any]) -> bool:
    """Whether this object states its code, so that a key it has elsewhere is its name."""
    return any(_FIELD_OF.get(_plain(key)) == "code" for key in item)


def wanted_columns(columns: Sequence[str]) -> str:
    """What a header, or the keys of an object, lack that are these."""
    given = ", ".join(
        f"“{column.strip()[:20]}”" + (f" (“{meant}”?)" if meant else "")
        for column, meant in zip(columns[:5], _meant(columns[:5]), strict=True)
    )
    more = ", …" if len(columns) > 5 else ""
    return (
        "needs “code” or “name”, and one more of “message”, “longMessage”, “status”, “api”, "
        f"“domain”, “description”, “meta”; found {given}{more}"
    )


def fields_of(columns: Sequence[str]) -> list[str | None]:
    """The field of each column: of several columns of one field, that with its most usual name."""
    plain = [*map(_plain, columns)]
    fields: list[str | None] = [None] * len(columns)
    for field, aliases in _NAMES_OF.items():
        if usual := next((alias for alias in aliases if alias in plain), None):
            fields[plain.index(usual)] = field
    return fields


def note_passed_over(columns: Sequence[str], left_out: AbstractSet[str], found: Collector) -> None:
    """Remark those of the columns that are left out, but for what an export adds."""
    for column, meant in zip(columns, _meant(columns), strict=True):
        if column in left_out and column.strip() and _plain(column) not in _OUR_OWN:
            perhaps = f"; perhaps “{meant}” is meant" if meant else ""
            found.remark(f"“{in_a_line(column)}” is not kept{perhaps}")


def _meant(columns: Sequence[str]) -> list[str]:
    """For each column the name it is nearly, of a field that no column has; empty where none is."""
    given = {_FIELD_OF.get(_plain(column)) for column in columns}
    free = [alias for alias, field in _FIELD_OF.items() if field not in given]
    meant = []
    for number, column in enumerate(columns):
        plain = _plain(column)
        passed = plain in _FIELD_OF or len(plain) > _LONGEST_COMPARED or number >= _MOST_COMPARED
        near = [] if passed else difflib.get_close_matches(plain, free, 1, _MISSPELT)
        meant.append(_SPELT.get(near[0], near[0]) if near else "")
    return meant


def _plain(column: str) -> str:
    return re.sub(r"[\W_]+", "", column).casefold()
