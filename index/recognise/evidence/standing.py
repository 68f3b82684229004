"""Entries that a text fits equally well: which goes first, and what to say of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.evidence.choice import said_by
from index.recognise.text.spelling import code_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from index.recognise.evidence.context import Context
    from index.recognise.known.tables import Tables

_OTHER_API = 0.05


class Standing(NamedTuple):
    """An entry among its equals; `less` is what its confidence loses for being of another API."""

    number: int
    less: float
    why: tuple[str, ...]


def likeliest_first(numbers: Sequence[int], words: AbstractSet[str], tables: Tables) -> list[int]:
    """Entries that a text fits equally well, those first of whose names it has more.

    Their own, those of their codes and those of their domains: the address that was asked has the
    last, as in `/v1/organizations/`.
    """
    if len(numbers) < 2:
        return list(numbers)
    said: dict[int, int] = {}
    for number in numbers:
        entry = tables.entries[number]
        names = map(code_words, (entry.code, entry.name, entry.domain))
        said[number] = len(words & {*chain.from_iterable(names)})
    return sorted(numbers, key=lambda number: -said[number])


def standings(numbers: Sequence[int], context: Context, tables: Tables) -> list[Standing]:
    """The entries in the order to show them: of the API the text speaks of, then the widest known.

    An error that stands in both APIs goes before one that says the same in only one of them.
    """
    meant = {number for number in numbers if _is_of(number, context.api, tables)}
    ordered = sorted(
        dict.fromkeys(numbers),
        key=lambda number: (number not in meant, -tables.messages.twins(number)),
    )
    if len(ordered) == 1:
        return [Standing(ordered[0], 0.0, ())]
    alike = len({said_by(tables.entries[number]) for number in ordered}) == 1
    told = bool(meant) and len(meant) < len(ordered)
    if told:
        side = (f"the text comes from the {context.api} side",)
        return [
            Standing(number, 0.0, side) if number in meant else Standing(number, _OTHER_API, ())
            for number in ordered
        ]
    why: tuple[str, ...] = ()
    if alike:
        places = " and ".join(_places(ordered, tables))
        why = (f"the error is identical in {places}, so its origin is unclear",)
    return [Standing(number, 0.0, why) for number in ordered]


def _is_of(number: int, api: str, tables: Tables) -> bool:
    return bool(api) and tables.entries[number].api.lower().startswith(api)


def _places(numbers: Sequence[int], tables: Tables) -> list[str]:
    """Where these entries stand, by what tells the places apart: their APIs, or else domains."""
    entries = [tables.entries[number] for number in numbers]
    apis = dict.fromkeys(one.api or f"the documents of {one.edition}" for one in entries)
    return list(apis if len(apis) > 1 else dict.fromkeys(one.domain for one in entries))
