"""Which entries have all that a query says in their messages, as it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.search.flat import Zone

if TYPE_CHECKING:
    from index.search.bits import Bits
    from index.search.concepts import Reading
    from index.search.tables import Tables

_FEWEST = 3  # words that say something, and of all for each unknown one, to tell its message


def quoting(reading: Reading, tables: Tables) -> Bits:
    """The entries whose messages have every word, the small ones too, as it is typed.

    So does a piece of a message, copied from a screen or a log. Among several words of one, what
    nothing has is the value of a placeholder.
    """
    known = [concept for concept in reading if concept.levels]
    unknown = len(reading) - len(known)
    saying = sum(not concept.small for concept in known)
    if unknown and (saying < _FEWEST or len(known) < _FEWEST * unknown):
        return 0
    found = tables.everything if known else 0
    for concept in known:
        if concept.typed:
            return 0
        word = concept.words[0]
        having = tables.term(word).get(Zone.MESSAGE, 0)
        if word in concept.prefixes and concept is reading[-1]:
            having |= tables.prefix(word).get(Zone.MESSAGE, 0)
        found &= having
        if not found:
            break
    return found
