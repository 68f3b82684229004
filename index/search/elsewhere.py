"""Whether a query is about something else than the errors at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.search.flat import Zone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.search.synonyms import Meaning, Synonyms
    from index.search.tables import Tables

_NAME_FROM = 4  # letters of an unknown word that may be a name; a shorter one is a slip


def is_elsewhere(
    words: Sequence[str],
    known: Collection[int],
    meanings: Sequence[Meaning],
    tables: Tables,
    synonyms: Synonyms,
) -> bool:
    """Whether less of a query tells of what is here than names what is elsewhere.

    `known` are the places of the words that an entry has, whatever they mean. A stranger that an
    entry has is none. A word that nothing has may be the name of something else too: beside words
    alone that the errors of any program use, it is.
    """
    lacking = {
        at for at, word in enumerate(words) if at not in known and word not in synonyms.small_words
    }
    strange = [m for m in meanings if m.is_strange and not _is_here(words, known, m, tables)]
    if not lacking and not strange:
        return False  # as most are
    understood = {*known, *_places(*(m for m in meanings if not m.is_strange))}
    inside = _places(*strange)
    names = {at for at in lacking - understood - inside if _may_be_name(words[at])}
    if not strange and not names:
        return False
    may_tell = {at for at in understood - inside if words[at] not in synonyms.small_words}
    telling = sum(not synonyms.is_common(words[at]) for at in may_tell)
    if strange:
        # "file not found" has only words that are known here; one that tells is enough beside it.
        return telling <= sum(not lacking.isdisjoint(_places(one)) for one in strange)
    return not telling and not _spells_an_entry(words, names, tables)


def _is_here(
    words: Sequence[str], known: Collection[int], stranger: Meaning, tables: Tables
) -> bool:
    """Whether an entry has what would be a stranger; of several words, has them as they are."""
    if stranger.end - stranger.start == 1:
        return stranger.start in known
    having = tables.everything
    for word in words[stranger.start : stranger.end]:
        having &= tables.forms(word).anywhere
    return bool(having)


def _places(*meanings: Meaning) -> set[int]:
    return {place for meaning in meanings for place in range(meaning.start, meaning.end)}


def _may_be_name(word: str) -> bool:
    return len(word) >= _NAME_FROM and not word.isdigit()


def _spells_an_entry(words: Sequence[str], names: Collection[int], tables: Tables) -> bool:
    """Whether the words between those names are a whole name or code: `mylib.UserNotFound`."""
    spelt = "".join(" " if at in names else word for at, word in enumerate(words))
    for whole in spelt.split():
        sets = tables.term(whole)
        if sets.get(Zone.WHOLE_NAME) or sets.get(Zone.WHOLE_CODE):
            return True
    return False
