"""Small things bound into volumes, so that hundreds of them cost no more than what is in them.

Where a volume ends is told by the names in it and not by how many there are: one that comes, goes
or changes touches its own volume, and the others stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")

_USUAL = 32  # things in a volume, on the average of many volumes


class Measure(NamedTuple):
    """A thing's name and its size; one that has to stay `alone` is a volume by itself."""

    name: str
    size: int
    alone: bool = False


def volumes(
    things: Iterable[T], measure: Callable[[T], Measure], largest: int
) -> Iterator[tuple[T, ...]]:
    """These in their order, side by side in volumes no larger than this; a larger one is alone."""
    volume: list[T] = []
    size = 0
    for thing in things:
        name, own, alone = measure(thing)
        if volume and (alone or size + own > largest):
            yield tuple(volume)
            volume, size = [], 0
        volume.append(thing)
        size += own
        if alone or _is_last(name):
            yield tuple(volume)
            volume, size = [], 0
    if volume:
        yield tuple(volume)


def _is_last(name: str) -> bool:
    # The name may be a file's, of any bytes.
    return crc32(name.encode("utf-8", "surrogatepass")) % _USUAL == 0
