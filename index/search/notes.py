"""The reader's own notes: which of them have the words of a query.

They change as they are typed, so nothing of them is in the index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import words
from index.search.answer import stop_if

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from index.search.query import Clause


class Notes:
    """Looks through notes; each is cut into words once, for as long as it is there."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}

    def having(
        self, clause: Clause, notes: Mapping[str, str], superseded: Callable[[], bool]
    ) -> list[str]:
        """The ids of the entries whose note has the words of this part, beside one another.

        The last of them may go on, except in a phrase; no note has a pattern. Raises Superseded.
        """
        parts = [word.term for word in words(clause.text)]
        if not parts or clause.kind == "pattern":
            return []
        sought = _between_spaces(parts)
        if clause.kind != "phrase":
            sought = sought.rstrip()
        known = self._known(notes, superseded)
        return [entry_id for entry_id, note in notes.items() if sought in known[note]]

    def _known(self, notes: Mapping[str, str], superseded: Callable[[], bool]) -> Mapping[str, str]:
        """The words of these notes by the notes. Raises Superseded, and knows more next time."""
        known = self._words
        for note in notes.values():
            if note not in known:
                stop_if(superseded)
                known[note] = _between_spaces([word.term for word in words(note)])
        if len(known) > len(notes):  # some were changed or are gone
            known = self._words = {note: known[note] for note in notes.values()}
        return known


def _between_spaces(terms: Sequence[str]) -> str:
    return f" {' '.join(terms)} "
