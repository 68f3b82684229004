"""Two versions of one note as one, so that nothing anybody wrote is lost."""

from __future__ import annotations

_BETWEEN = "\n\n---\n\n"


def merged(mine: str, theirs: str) -> str:
    """Both notes; the longer where it holds the other, else both with a rule between them.

    Merging the same again, or in the other direction, adds nothing.
    """
    if theirs in mine:
        return mine
    if mine in theirs:
        return theirs
    parts = mine.split(_BETWEEN)
    parts += [part for part in theirs.split(_BETWEEN) if part not in parts]
    return _BETWEEN.join(parts)
