"""The packed table of synonyms, one for all catalogs: from the package, the cache, or made now."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from index.cache.manifest import in_memory, write_kept
from index.search.synonym_table import load_synonym_table, packed_synonyms
from index.search.synonyms import Synonyms

if TYPE_CHECKING:
    from pathlib import Path

    from index.cache.places import Places

FORMAT = 3

_SYNONYMS = "synonyms.bin"


def open_synonyms(places: Places) -> Synonyms:
    """The synonyms: good ones of the package's or the cache's, else the table packed anew."""
    found = places.good(_key(), lambda kept: Synonyms(kept.read(_SYNONYMS)))
    if found is not None:
        return found
    made = packed_synonyms()
    places.keep(in_memory({_SYNONYMS: made}), _name())
    return Synonyms(made)


def build_bundled_synonyms(folder: Path) -> None:
    """Write them for the package; raises OSError where that fails."""
    write_kept(in_memory({_SYNONYMS: packed_synonyms()}), folder / _name(), _name())


def _name() -> str:
    # No catalog has an @ in its id: no folder of an index is called so.
    version = f"{FORMAT}-{load_synonym_table().digest[:8]}"  # one with other words keeps its own
    return f"@synonyms-{version}-{_key()}"


def _key() -> str:
    return sha256(f"{load_synonym_table().digest} {FORMAT}".encode()).hexdigest()[:32]
