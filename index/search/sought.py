"""The words that a query seeks, and the query with other words in their place."""

from __future__ import annotations

import re
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from index.analysis import Word, fold, joined, values, words
from index.search.flat import Zone
from index.search.humps import words_told
from index.search.readings import Sought
from index.search.spelling import loosely_near, near
from index.search.tables import merged
from index.search.together import apart, may_be_together

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.search.bits import Bits
    from index.search.query import Query
    from index.search.synonyms import Synonyms
    from index.search.tables import Tables

Words = tuple[tuple[str, ...], ...]
_HARDLY_LESS = 0.2
"""What is less near by no more than this may be meant where other words stand beside it."""
_CAMEL = re.compile(r"[a-z][A-Z]")
_MOST_LIKELY = 64  # of the words of a large catalog, hundreds begin as a word goes on
_MOST = 24  # words of a query that are looked at; who pastes more is helped by recognition


def sought_words(query: Query, tables: Tables, synonyms: Synonyms) -> list[Sought]:
    """The words of a query that rank.

    The last may still go on, as may those with a `*`, and all parts of a CamelCase name. A word
    that is nowhere is replaced by those that were written together in it, or by the one it is
    most likely a misspelling of.
    """
    found: list[Sought] = []
    last = query.sought[-1] if query.sought else None
    for clause in query.sought:
        if clause.kind == "pattern":
            continue
        goes_on = clause.kind == "prefix" or (clause is last and query.open_end)
        terms = _terms(clause.text, tables, synonyms)
        humps = clause.kind == "words" and len(terms) > 1 and _CAMEL.search(clause.text) is not None
        for number, term in enumerate(terms):
            sought = Sought(term, humps or (goes_on and number == len(terms) - 1))
            found.append(sought)
            if len(found) == _MOST:
                return _all_corrected(found, tables, synonyms)
    return _all_corrected(found, tables, synonyms)


def respelt_together(
    sought: Sequence[Sought], tables: Tables, synonyms: Synonyms
) -> list[Sought] | None:
    """The words with one that is nowhere taken for another, where a name or code then has all.

    It need not have what its domain has. For a query of several words that find nothing together:
    what the others are about tells which word it is, so a slip may be greater, or the word shorter,
    than in a word alone.
    """
    for place, (term, _, typed) in enumerate(sought):
        if typed or _is_known(term, tables, synonyms):
            continue
        having = tables.everything if len(sought) > 1 else 0
        for other in (*sought[:place], *sought[place + 1 :]):
            having &= _in_head_or_domain(other, tables, synonyms)
        for likely in loosely_near(term, tables.lexicons()) if having else ():
            if tables.forms(likely).in_head & having:
                return [*sought[:place], Sought(likely, False, term), *sought[place + 1 :]]
    return None


def spelt_out(sought: Sequence[Sought], tables: Tables) -> list[Sought] | None:
    """The words of a name, of which those of a query are the beginnings or what is left of them."""
    terms = [word.term for word in sought]
    told = words_told(terms, tables) if len({*terms}) == len(terms) else ()
    return [
        Sought(full, False, "" if full == term else typed or term)
        for full, (term, _, typed) in zip(told, sought, strict=False)
    ] or None


def without_begun(sought: Sequence[Sought], tables: Tables, synonyms: Synonyms) -> list[Sought]:
    """The words but the last, where that is none yet and may become one that is known."""
    *others, (term, goes_on, _) = sought or [Sought("", False)]
    if not goes_on or _is_known(term, tables, synonyms):
        return []
    return others if tables.prefix(term) or synonyms.has_begun(term) else []


def _in_head_or_domain(sought: Sought, tables: Tables, synonyms: Synonyms) -> Bits:
    """Who has the word in name, code or domain, or what it means in name or code."""
    domain = merged(*tables.forms(sought.term).terms.values()).get(Zone.DOMAIN, 0)
    found = tables.in_head(sought.term, goes_on=sought.goes_on) | domain
    for meaning in synonyms.meanings([sought.term]):
        for phrase in meaning.phrases:
            found |= reduce(and_, (tables.forms(word).in_head for word in phrase))
    return found


def corrected(query: Query, words_instead: Mapping[str, str]) -> str:
    """The whole query with some of its words replaced."""
    text = query.text
    for clause in reversed(query.sought):
        offset = query.text.index(clause.text, clause.start)
        for word in reversed(list(words(clause.text))):
            new = words_instead.get(word.term)
            if new is not None:
                start, end = offset + word.start, offset + word.end
                if text[start].isupper():  # a hump stays one
                    new = new.capitalize()
                text = text[:start] + new + text[end:]
    return text


def _all_corrected(words: Sequence[Sought], tables: Tables, synonyms: Synonyms) -> list[Sought]:
    found: list[Sought] = []
    for place, word in enumerate(words):
        others = [other.term for other in (*words[:place], *words[place + 1 :])]
        found += _corrected(word, others, tables, synonyms)
    return found[:_MOST]


def _corrected(
    sought: Sought, others: Sequence[str], tables: Tables, synonyms: Synonyms
) -> list[Sought]:
    """The word, or what it is most likely a misspelling of; written together it is several."""
    term = sought.term
    if term in synonyms.small_words or synonyms.knows(term):
        return [sought]
    is_there = bool(tables.forms(term).terms or tables.prefix(term))
    if is_there and not may_be_together(term, tables):
        return [sought]
    key = (term, sought.goes_on)
    choice = tables.corrections.get(key)
    if choice is None:
        choice = tables.corrections[key] = _instead(sought, is_there, tables, synonyms)
    instead = _likeliest(choice, others, tables)
    # What goes on is still the last of the words that were typed together.
    goes_on = sought.goes_on and "".join(instead) == term
    last = len(instead) - 1
    found = [Sought(word, goes_on and place == last, term) for place, word in enumerate(instead)]
    return found or [sought]


def _instead(sought: Sought, is_there: bool, tables: Tables, synonyms: Synonyms) -> Words:
    """What may stand instead of a word, the likeliest first: each is one word or several."""
    typed, goes_on = sought.term, sought.goes_on
    words_of = apart(typed, tables, synonyms, goes_on=goes_on)
    if words_of or is_there:
        return (words_of,)
    lexicons = (*tables.lexicons(), synonyms.vocabulary)
    likely = near(typed, lexicons, tables.count, goes_on=goes_on, slack=_HARDLY_LESS)
    if likely and may_be_together(likely[0], tables):
        words_of = apart(likely[0], tables, synonyms, goes_on=False)
    return (words_of,) if words_of else tuple((word,) for word in likely[:_MOST_LIKELY])


def _likeliest(choice: Words, others: Sequence[str], tables: Tables) -> tuple[str, ...]:
    """Of what may stand instead, what most of the others have beside them in names and codes."""
    known = [forms for forms in map(tables.forms, others) if forms.terms]
    if len(choice) < 2 or not known:
        return choice[0] if choice else ()

    def company(words: tuple[str, ...]) -> tuple[int, int]:
        mine = tables.forms(words[0])
        in_head = sum(bool(mine.in_head & forms.in_head) for forms in known)
        return in_head, sum(bool(mine.anywhere & forms.anywhere) for forms in known)

    return max(choice, key=company)


def _is_known(term: str, tables: Tables, synonyms: Synonyms) -> bool:
    if term in synonyms.small_words or tables.forms(term).terms:
        return True
    return synonyms.knows(term)


def _terms(text: str, tables: Tables, synonyms: Synonyms) -> list[str]:
    """The words of a text, `2fa` in one piece where that is a word anywhere, and so a value."""
    parts = list(words(text))
    whole = {
        word.start: word
        for word in joined(parts)
        if tables.term(word.term) or synonyms.knows(word.term)
    }
    for start, end in values(text):
        inside = (part for part in parts if start <= part.start < end)
        if not all(_is_known(part.term, tables, synonyms) for part in inside):
            whole[start] = Word(fold(text[start:end]), start, end)
    terms: list[str] = []
    end = 0
    for part in parts:
        if part.start >= end:
            word = whole.get(part.start, part)
            terms.append(word.term)
            end = word.end
    return terms
