"""What people say of an error that its own texts do not; edited in `resources/synonyms/`."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from index.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path


class OtherWords:
    """The table: `Name, OtherName: phrase, phrase`; a line starting with `#` is a comment."""

    def __init__(self, table: str) -> None:
        self._table = table

    @cached_property
    def digest(self) -> str:
        """What tells one table from another."""
        return sha256(self._table.encode()).hexdigest()

    def of(self, name: str) -> Sequence[str]:
        """The phrases that stand for the error of this name."""
        return self._by_name.get(name, ())

    @property
    def names(self) -> Collection[str]:
        """The errors that people say something of."""
        return self._by_name.keys()

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[str]]:
        phrases: dict[str, list[str]] = defaultdict(list)
        for line in self._table.splitlines():
            names, colon, said = line.partition(":")
            if colon and not line.startswith("#"):
                for name in names.split(","):
                    phrases[name.strip()] += (phrase.strip() for phrase in said.split(","))
        return dict(phrases)


@lru_cache(maxsize=1)
def load_other_words(folder: Path = RESOURCES / "synonyms") -> OtherWords:
    """The table that ships with the program."""
    return OtherWords((folder / "in-other-words.txt").read_text(encoding="utf-8"))
