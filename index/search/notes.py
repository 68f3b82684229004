"""The reader's own notes: which of them have the words of a query.

They change as they are typed, so nothing of them is in the index.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.analysis import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.search.query import Clause


def noted_with(clause: Clause, notes: Mapping[str, str]) -> list[str]:
    """The ids of the entries whose note has the words of this part, beside one another.

    The last of them may go on, except in a phrase; no note has a pattern.
    """
    parts = [word.term for word in words(clause.text)]
    if not parts or clause.kind == "pattern":
        return []
    sought = _between_spaces(parts)
    if clause.kind != "phrase":
        sought = sought.rstrip()
    return [entry_id for entry_id, note in notes.items() if sought in _words_of(note)]


@lru_cache(maxsize=1 << 12)
def _words_of(note: str) -> str:
    return _between_spaces([word.term for word in words(note)])


def _between_spaces(terms: Sequence[str]) -> str:
    return f" {' '.join(terms)} "
