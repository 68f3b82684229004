"""Whether a query is about something else than the errors at hand."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from index.analysis import is_value
from index.search.flat import Zone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.search.bits import Bits
    from index.search.synonyms import Meaning, Synonyms
    from index.search.tables import Tables

_SHORT_NUMBER = 3  # digits
_NAME_FROM = 4  # letters of an unknown word that may be a name; a shorter one is a slip


def is_elsewhere(
    words: Sequence[str],
    having: Sequence[Bits],
    meanings: Sequence[Meaning],
    tables: Tables,
    synonyms: Synonyms,
) -> bool:
    """Whether less of a query tells of what is here than names what is elsewhere.

    `having` are the entries that have each word, whatever it means. A stranger that an entry has
    is none. As many words that tell as strangers are enough where one entry has all that is known
    here. A word that nothing has may be the name of something else too: beside words alone that
    the errors of any program use, it is.
    """
    known = {at for at, entries in enumerate(having) if entries}
    large = {at for at, word in enumerate(words) if word not in synonyms.small_words}
    lacking = large - known
    strange = [m for m in meanings if m.is_strange and not _is_here(words, known, m, tables)]
    if not lacking and not strange:
        return False  # as most are
    meant = _places(*(m for m in meanings if not m.is_strange))
    understood = (known | meant) & large - _places(*strange)
    if not strange:
        understood -= {at for at in known - meant if _is_bare_number(words[at], tables)}
        names = {at for at in lacking - understood if _may_be_name(words[at])}
        telling = _count_telling(words, understood, synonyms)
        return bool(names) and not telling and not _spells_an_entry(words, names, tables)
    understood = {at for at in understood if not _is_bare_number(words[at], tables)}
    telling = _count_telling(words, understood, synonyms)
    # "file not found" has only words that are known here: a stranger of those alone names nothing.
    named = sum(not lacking.isdisjoint(_places(one)) for one in strange)
    if telling != named:
        return telling < named
    together = reduce(and_, (having[at] for at in understood & known), tables.everything)
    return not telling or not together


def _count_telling(words: Sequence[str], places: Collection[int], synonyms: Synonyms) -> int:
    """How many words at these places are not such that the errors of any program use them."""
    return sum(not synonyms.is_common(words[at]) for at in places)


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
    return len(word) >= _NAME_FROM and not is_value(word)


def _is_bare_number(word: str, tables: Tables) -> bool:
    """Whether it is a number as of an address, a line or a count, which is no error's code."""
    return word.isdigit() and (len(word) <= _SHORT_NUMBER or not tables.forms(word).in_head)


def _spells_an_entry(words: Sequence[str], names: Collection[int], tables: Tables) -> bool:
    """Whether the words between those names are a whole name or code: `mylib.UserNotFound`."""
    spelt = "".join(" " if at in names else word for at, word in enumerate(words))
    for whole in spelt.split():
        sets = tables.term(whole)
        if sets.get(Zone.WHOLE_NAME) or sets.get(Zone.WHOLE_CODE):
            return True
    return False
