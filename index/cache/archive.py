"""Archives of blocks: what is made from small things, kept many to a file and read at once."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from index.cache.blocks import join_block, split_block
from index.cache.manifest import in_memory
from index.cache.volumes import Measure, volumes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from index.cache.blocks import Block
    from index.cache.manifest import Kept
    from index.cache.places import Places

T = TypeVar("T")

_BLOCKS = "blocks.bin"


class Source(NamedTuple):
    """What a block is made from: its name, its checksum, and its size."""

    name: str
    digest: str
    size: int


class Archive(NamedTuple):
    """One kind of blocks: what tells it from other kinds and from its older formats, and how
    large a volume's sources are together at most.
    """

    kind: str
    largest: int

    def key(self, sources: Sequence[Source]) -> str:
        """What ends a folder's name; it changes with any of the sources."""
        digests = " ".join(source.digest for source in sources)
        return sha256(f"{self.kind} {digests}".encode()).hexdigest()[:32]


def archived_blocks(
    things: Mapping[Source, T],
    archive: Archive,
    places: Places,
    make: Callable[[Source, T], bytes | None],
) -> dict[Source, Block]:
    """The block of each; none for what `make` has none of. What is made is kept for next time."""
    found: dict[Source, Block] = {}
    for volume in volumes(things, lambda one: Measure(one.name, one.size), archive.largest):
        blocks = places.good(archive.key(volume), _blocks_in)
        if blocks is None:
            made = ((one.digest, make(one, things[one])) for one in volume)
            blocks = {digest: block for digest, block in made if block is not None}
            name = f"{volume[0].name}@{archive.kind}-{archive.key(volume)}"
            places.keep(in_memory({_BLOCKS: join_block({}, blocks)}), name)
        found.update((one, blocks[one.digest]) for one in volume if one.digest in blocks)
    return found


def _blocks_in(kept: Kept) -> Mapping[str, Block]:
    """The blocks of a volume by their sources' digests. Raises Damaged."""
    return split_block(kept.read(_BLOCKS))[1]
