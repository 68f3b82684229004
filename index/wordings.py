"""What services say of errors whose documents have no text, or another one, by their codes.

People edit the table in `resources/wordings/`; a file is called after the catalog it is for.
"""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from index.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_FOLDER = RESOURCES / "wordings"

Wordings = dict[str, list[str]]


@lru_cache(maxsize=16)
def load_wordings(catalog: str) -> Mapping[str, Sequence[str]]:
    """The wordings of a catalog's codes; none where there is no table for it."""
    path = _FOLDER / f"{catalog}.json"
    if not path.is_file():
        return {}
    table: Wordings = json.loads(path.read_text(encoding="utf-8"))
    return table


@lru_cache(maxsize=2)
def wordings_digest(folder: Path = _FOLDER) -> str:
    """What tells these tables from others."""
    tables = sorted(folder.glob("*.json"))
    return sha256(b"\0".join(path.read_bytes() for path in tables)).hexdigest()
