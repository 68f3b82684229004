"""A block of bytes in named parts, read where they lie."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from index.cache.manifest import Damaged

if TYPE_CHECKING:
    from collections.abc import Mapping

Block: TypeAlias = "bytes | memoryview"
"""What is made by `join_block`, in a file of its own or where it lies in a larger one."""

_MAGIC = b"errdex-block/1\n"
_START = len(_MAGIC) + 4


class Named(dict[str, Any]):
    """What a block has, by its names. Damaged for a name that it lacks, whatever its checksum says.

    Blocks of another kind have other names.
    """

    def __missing__(self, name: str) -> NoReturn:
        raise Damaged(name)


def join_block(header: Mapping[str, Any], parts: Mapping[str, Block]) -> bytes:
    """One block of a header and named parts."""
    sizes = {name: len(part) for name, part in parts.items()}
    head = json.dumps({"header": dict(header), "parts": sizes}).encode()
    return b"".join((_MAGIC, len(head).to_bytes(4, "little"), head, *parts.values()))


def split_block(block: Block) -> tuple[dict[str, Any], dict[str, memoryview]]:
    """The header and the parts of a block. Damaged for what is none, whatever its checksum says."""
    view = memoryview(block)
    end = _START + int.from_bytes(view[len(_MAGIC) : _START], "little")
    parts = Named()
    try:
        head = json.loads(bytes(view[_START:end]))
        header = Named(head["header"])
        for name, size in head["parts"].items():
            parts[name] = view[end : end + size]
            end += size
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise Damaged("a block") from error
    if end != len(block) or view[: len(_MAGIC)] != _MAGIC:
        raise Damaged("a block")
    return header, parts
