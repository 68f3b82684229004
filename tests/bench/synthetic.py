"""Catalogs of any size, made from the word statistics of the real one, with new names."""

from __future__ import annotations

import json
import random
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from index.analysis import words
from index.catalog import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.library import Library

_SYLLABLES = [
    *("ba", "co", "di", "fer", "gan", "hol", "in", "jet", "kor", "lum", "mi", "nor"),
    *("pol", "qua", "ros", "sen", "tal", "ver", "wex", "yon", "zed"),
]
_NEW_WORD = 0.12  # how often a word of a name is one that the real catalog does not have
_APIS = ("Backend API", "Frontend API", "Admin API", "Partner API")
_PER_DOMAIN = 250


class Synthesis:
    """Makes entries that read like the real ones; the same seed makes the same entries."""

    def __init__(self, library: Library, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311
        self._entries = library.entries
        counts = Counter(word.term for entry in library.entries for word in words(entry.name))
        self._words = list(counts)
        self._weights = list(accumulate(counts.values()))
        self._coined: list[str] = []

    def records(self, size: int) -> Iterator[dict[str, Any]]:
        """Records in the catalog's own format, one domain after another."""
        domains = max(size // _PER_DOMAIN, 1)
        for domain in range(domains):
            api = _APIS[domain * len(_APIS) // domains]
            title = f"{self._word().title()} {self._word().title()} {domain}"
            share = size // domains + (domain < size % domains)
            for _ in range(share):
                yield {"api": api, "domain": title, **self._entry()}

    def _entry(self) -> dict[str, Any]:
        model = self._random.choice(self._entries)
        parts = [self._word() for _ in range(self._random.randint(2, 5))]
        code = "_".join(parts) if self._random.random() < 0.8 else model.code
        record: dict[str, Any] = {
            "name": "".join(part.capitalize() for part in parts),
            "description": self._varied(model.description, parts),
            "shortMessage": self._varied(model.short_message, parts),
            "code": code,
        }
        if model.long_message is not None:
            record["longMessage"] = self._varied(model.long_message, parts)
        if model.meta is not None:
            record["meta"] = model.meta
        return record

    def _varied(self, text: str, parts: list[str]) -> str:
        if not text:
            return text
        said = text.split(" ")
        for _ in range(1 + len(said) // 4):
            said[self._random.randrange(len(said))] = self._random.choice(parts)
        return " ".join(said)

    def _word(self) -> str:
        if self._random.random() < _NEW_WORD:
            return self._new_word()
        return self._random.choices(self._words, cum_weights=self._weights)[0]

    def _new_word(self) -> str:
        # A coined word comes again the more often the earlier it was coined (Zipf).
        if self._coined and self._random.random() < 0.7:
            return self._coined[int(len(self._coined) * self._random.random() ** 3)]
        count = self._random.randint(2, 4)
        self._coined.append("".join(self._random.choice(_SYLLABLES) for _ in range(count)))
        return self._coined[-1]


def write_catalog(library: Library, size: int, path: Path) -> Path:
    """Write a synthetic catalog file of this many entries."""
    data = {
        "format": FORMAT,
        "id": f"synthetic-{size}",
        "title": f"{size} synthetic errors",
        "edition": "2025-01",
        "sources": [],
        "errors": list(Synthesis(library).records(size)),
    }
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8")
    return path
