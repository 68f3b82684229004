"""The parts of the catalogs at hand that a question can be limited to: each API, each domain."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from app.texts.in_short import into

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.library import Library


@dataclass(frozen=True, slots=True)
class Part:
    """An API or one of its domains; `ranges` are the numbers of its entries."""

    title: str
    ranges: tuple[range, ...]


def parts_of(library: Library) -> tuple[Part, ...]:
    """The APIs of the current editions, each followed by its domains."""
    return tuple(_parts(library))


def _parts(library: Library) -> Iterator[Part]:
    newest = {one.id: one.edition for one in reversed(library.catalogs)}
    groups = [one for one in library.groups if newest[one.catalog] == one.edition]
    for (_, api), domains in groupby(groups, key=lambda one: (one.catalog, one.api)):
        inside = [(one.domain, range(one.first, one.first + one.size)) for one in domains]
        yield Part(api, tuple(numbers for _, numbers in inside))
        for domain, numbers in inside:
            yield Part(f"{api} {into((api, domain))} {domain}", (numbers,))
