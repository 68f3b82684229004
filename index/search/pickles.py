"""Pickles of a full-text index, read so that they can make what an index is made of, and no more.

The bytes were checked against their checksums before. This is for a folder whose checksums
somebody wrote anew as well: what a pickle names there is not looked up, and so not run.
"""

from __future__ import annotations

import io
import pickle
from types import SimpleNamespace
from typing import Any, BinaryIO

import whoosh.index
from whoosh.codec import whoosh3
from whoosh.filedb import structfile

_KNOWN = {
    "builtins.int",
    "collections.defaultdict",
    "index.search.full_text._Codec",
    "index.search.full_text._Places",
    "index.search.full_text._Words",
    "whoosh.codec.whoosh3.W3Segment",
    "whoosh.fields.Schema",
}


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if f"{module}.{name}" not in _KNOWN:
            raise pickle.UnpicklingError(f"no part of an index: {module}.{name}")
        return super().find_class(module, name)


def confine() -> None:
    """Have Whoosh read its pickles here; each of its modules looks them up by its own name."""
    readers = SimpleNamespace(loads=_loads, dumps=pickle.dumps, PicklingError=pickle.PicklingError)
    for module, name, reader in (
        (whoosh3, "loads", _loads),
        (structfile, "load", _load),
        (whoosh.index, "pickle", readers),
    ):
        setattr(module, name, reader)


def _load(file: BinaryIO) -> Any:
    return _Reader(file).load()


def _loads(content: bytes) -> Any:
    # What can be peeked into is read piece by piece, not a number at a time: three times as fast.
    return _Reader(io.BufferedReader(io.BytesIO(content))).load()
