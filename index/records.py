"""The entries of one edition in one block of bytes: each is read when it is asked for.

A big catalog opens in the time it takes to read the block; no entry is made before somebody
looks at it. Beside the records lie their groups, and sorted checksums of their ids, names and
codes, by which an entry is found without reading the others.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, overload
from zlib import crc32

from index.cache.blocks import join_block, split_block
from index.code_list import pack_codes, unpacked_codes
from index.entry import ErrorEntry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.cache.blocks import Block
    from index.code_list import CodeList

_KEPT = 1 << 13  # entries that stay in memory once they were read
_KEYS = ("id", "name", "code")

MOST_ALIKE = 100
"""Entries that are read beside one that shares something with them; it may be with thousands."""


class Records(Sequence[ErrorEntry]):
    """The entries of a catalog, read from a block; `stem` begins their ids (`clerk@2024-02`)."""

    def __init__(self, block: Block, stem: str | None = None) -> None:
        self.header, parts = split_block(block)
        self._block = block
        self.stem: str = stem or self.header["id"]
        """What begins the ids of its entries."""
        self._texts = parts["texts"]
        self._ends = parts["ends"].cast("Q")
        self._codes = parts["codes"]
        self._keys = {kind: _Keys(parts[kind], parts[f"{kind}_numbers"]) for kind in _KEYS}
        self._made: dict[int, ErrorEntry] = {}

    def under(self, stem: str) -> Records:
        """The same entries with ids that begin so."""
        return Records(self._block, stem)

    @property
    def groups(self) -> Sequence[tuple[str, str, int]]:
        """API, domain and size of every run of entries of one domain."""
        groups: Sequence[tuple[str, str, int]] = self.header["groups"]
        return groups

    def find(self, entry_id: str) -> int | None:
        """The place of the entry of this id, or None."""
        stem, _, rest = entry_id.partition("/")
        if stem != self.stem:
            return None
        return next((n for n in self._keys["id"].numbers(rest) if self[n].id == entry_id), None)

    @cached_property
    def codes(self) -> CodeList:
        """The codes of the entries, each once."""
        return unpacked_codes(self._codes)

    @property
    def statuses(self) -> list[int]:
        """The HTTP statuses that the entries state, each once."""
        statuses: list[int] = self.header["statuses"]
        return statuses

    def named(self, name: str) -> list[int]:
        """The places of the entries of exactly this name."""
        return self.having("name", name)

    def with_code(self, code: str) -> list[int]:
        """The places of the entries of exactly this code."""
        return self.having("code", code)

    def having(self, kind: str, key: str, most: int | None = None) -> list[int]:
        """The places of the entries of exactly this "name" or "code", or the first so many."""
        found = (n for n in self._keys[kind].numbers(key) if getattr(self[n], kind) == key)
        return list(islice(found, most))

    def sums(self, kind: str) -> Iterator[tuple[int, int]]:
        """The checksum of each entry's "name" or "code", with its place."""
        return self._keys[kind].pairs()

    def alike(self, kind: str, place: int) -> list[int]:
        """The places of those of the same name or code as the one there, itself included.

        Of very many these are the nearest.
        """
        key = getattr(self[place], kind)
        numbers = nearest(self._keys[kind].numbers(key), place)
        return [number for number in numbers if getattr(self[number], kind) == key]

    def count_with_code(self, code: str) -> int:
        """How many entries have this code, told without reading them where they are very many."""
        numbers = self._keys["code"].numbers(code)
        return len(numbers) if len(numbers) > MOST_ALIKE else len(self.with_code(code))

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> ErrorEntry: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[ErrorEntry, ...]: ...
    def __getitem__(self, place: int | slice) -> ErrorEntry | tuple[ErrorEntry, ...]:
        if isinstance(place, slice):
            return tuple(self[number] for number in range(*place.indices(len(self))))
        entry = self._made.get(place)
        if entry is None:
            number = range(len(self))[place]
            if len(self._made) >= _KEPT:
                self._made.clear()
            entry = self._made[number] = self._read(number)
        return entry

    def _read(self, number: int) -> ErrorEntry:
        start = self._ends[number - 1] if number else 0
        rest, *fields = json.loads(str(self._texts[start : self._ends[number]], "ascii"))
        api, domain, name, description, short, long, code, meta, status = fields
        return ErrorEntry(
            id=f"{self.stem}/{rest}",
            catalog=self.header["id"],
            edition=self.header["edition"],
            api=api,
            domain=domain,
            name=name,
            description=description,
            short_message=short,
            long_message=long,
            code=code,
            meta=meta,
            status=status,
        )


def nearest(numbers: Sequence[int], place: int, most: int = MOST_ALIKE) -> Sequence[int]:
    """These ascending numbers, or of more than `most` those around a place."""
    start = bisect_left(numbers, place) - most // 2
    start = max(0, min(start, len(numbers) - most))
    return numbers[start : start + most]


def pack_records(entries: Sequence[ErrorEntry], header: Mapping[str, Any]) -> bytes:
    """A block of these entries, which `Records` reads; `header` has their `id` and `edition`."""
    texts, ends = bytearray(), array("Q")
    keys: dict[str, list[tuple[int, int]]] = {kind: [] for kind in _KEYS}
    for number, entry in enumerate(entries):
        rest = entry.id.partition("/")[2]
        texts += json.dumps(_fields(rest, entry)).encode()
        ends.append(len(texts))
        for kind, key in zip(_KEYS, (rest, entry.name, entry.code), strict=True):
            keys[kind].append((key_sum(key), number))
    places = groupby(entries, key=lambda entry: (entry.api, entry.domain))
    groups = [[*place, sum(1 for _ in run)] for place, run in places]
    codes = pack_codes(entry.code for entry in entries)
    parts = {"texts": bytes(texts), "ends": ends.tobytes(), "codes": codes}
    for kind, pairs in keys.items():
        pairs.sort()
        parts[kind] = array("I", [key for key, _ in pairs]).tobytes()
        parts[f"{kind}_numbers"] = array("I", [number for _, number in pairs]).tobytes()
    statuses = sorted({entry.status for entry in entries if entry.status})
    return join_block({**header, "groups": groups, "statuses": statuses}, parts)


class _Keys:
    """Sorted checksums, each with the number of an entry that has it."""

    def __init__(self, sums: memoryview, numbers: memoryview) -> None:
        self._sums = sums.cast("I")
        self._numbers = numbers.cast("I")

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Each checksum with its entry."""
        return zip(self._sums, self._numbers, strict=True)

    def numbers(self, key: str) -> list[int]:
        """The entries that may have this key, ascending."""
        wanted = key_sum(key)
        start = bisect_left(self._sums, wanted)
        return self._numbers[start : bisect_right(self._sums, wanted, start)].tolist()


def key_sum(key: str) -> int:
    """The checksum by which entries of an id, name or code are found."""
    return crc32(key.encode("utf-8", "surrogatepass"))


def _fields(rest: str, entry: ErrorEntry) -> list[Any]:
    return [
        rest,
        entry.api,
        entry.domain,
        entry.name,
        entry.description,
        entry.short_message,
        entry.long_message,
        entry.code,
        entry.meta,
        entry.status,
    ]
