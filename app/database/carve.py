"""Records read from the bytes of a damaged database, where SQLite itself refuses to.

Every byte of every page is tried as the beginning of a record. A record has eight columns of
known types, its kind is one of few words and its seal agrees: what passes is one. So it does not
matter which of the file's own pointers are broken. (https://sqlite.org/fileformat2.html)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.database.records import Kind, Record, seal
from app.database.schema import PAGE_SIZE, record_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS = 8
_TEXTS = 6
_TEXT = 5
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}
_KIND_BYTES = {len(kind.value) for kind in Kind}
_SHORTEST_HEADER = _COLUMNS + 1
_LONGEST_HEADER = 40
# A record's header begins with its own length, the kind's type follows; the cell's payload size
# and row number stand before it.
_HEADER = re.compile(
    b"(?s)[%c-%c](?=[%b])"
    % (
        _SHORTEST_HEADER,
        _LONGEST_HEADER,
        re.escape(bytes(13 + 2 * size for size in sorted(_KIND_BYTES))),
    )
)
# What of a payload stays on its page, and how much one overflow page takes.
_MOST_LOCAL = PAGE_SIZE - 35
_LEAST_LOCAL = (PAGE_SIZE - 12) * 32 // 255 - 23
_OVERFLOW = PAGE_SIZE - 4


def carved(data: bytes) -> list[tuple[Record, bool]]:
    """Every record that can be read, and whether its seal agrees; the best of each key.

    An intact one is better than one that is not, and among intact ones the newer is.
    """
    best: dict[tuple[Kind, str], tuple[Record, bool]] = {}
    for record, intact in _found(data):
        other = best.get((record.kind, record.key))
        if other is None or (other[1], other[0].time) < (intact, record.time):
            best[record.kind, record.key] = (record, intact)
    return list(best.values())


def _found(data: bytes) -> Iterator[tuple[Record, bool]]:
    for beginning in _HEADER.finditer(data, 0, max(0, len(data) - _SHORTEST_HEADER + 1)):
        at = beginning.start()
        header = data[at]
        types = _types(data, at)
        if types is None:
            continue
        lengths = [*((kind - 13) // 2 for kind in types[:_TEXTS])]
        lengths += [_INTEGER_BYTES[kind] for kind in types[_TEXTS:]]
        body = b"".join(_payload(data, at, header + sum(lengths)))[header:]
        row = _row(body, types, lengths)
        record = record_of(row)
        # Of what is cut off, only a note is worth something, as far as it goes.
        least = sum(lengths[:_TEXT] if row[0] == Kind.NOTE else lengths)
        if record is not None and len(body) >= least:
            yield record, seal(record) == row[-1]


def _types(data: bytes, at: int) -> list[int] | None:
    """The types of the columns; None where this is not the header of a record."""
    end = at + data[at]
    types: list[int] = []
    at += 1
    while at < end:
        number, at = _varint(data, at)
        types.append(number)
    if at != end or len(types) != _COLUMNS:
        return None
    if any(kind < 13 or kind % 2 == 0 for kind in types[:_TEXTS]):
        return None
    return types if all(kind in _INTEGER_BYTES for kind in types[_TEXTS:]) else None


def _payload(data: bytes, at: int, size: int) -> Iterator[bytes]:
    """The payload that begins here, followed over its overflow pages as far as they go."""
    if size <= _MOST_LOCAL:
        yield data[at : at + size]
        return
    local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % _OVERFLOW
    if local > _MOST_LOCAL:
        local = _LEAST_LOCAL
    yield data[at : at + local]
    left = size - local
    page = int.from_bytes(data[at + local : at + local + 4], "big")
    seen: set[int] = set()
    while left > 0 and page and page not in seen:
        seen.add(page)
        start = (page - 1) * PAGE_SIZE
        part = data[start + 4 : start + 4 + min(_OVERFLOW, left)]
        yield part
        left -= len(part)
        page = int.from_bytes(data[start : start + 4], "big")


def _row(body: bytes, types: list[int], lengths: list[int]) -> tuple[str | int, ...]:
    values: list[str | int] = []
    at = 0
    for number, (kind, length) in enumerate(zip(types, lengths, strict=True)):
        part = body[at : at + length]
        at += length
        if number < _TEXTS:
            values.append(part.decode("utf-8", "replace"))
        elif kind in (8, 9):
            values.append(kind - 8)
        else:
            values.append(int.from_bytes(part, "big", signed=True))
    return tuple(values)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """The number that begins here, seven bits a byte, and the place after it."""
    number = 0
    for _ in range(9):
        byte = data[at] if at < len(data) else 0
        number = number << 7 | byte & 0x7F
        at += 1
        if byte < 0x80:
            break
    return number, at
