"""The query language: words, "phrases", -word, prefix*, and filters such as domain:saml.

    user not found            words
    "not found"               a phrase
    -frontend, -"sign in"     what must not occur
    form_par*                 a word that goes on
    form_*_invalid            a pattern
    code:resource_not_found   a filter; the names are in FILTERS

Nothing typed is refused: what cannot be understood becomes a Problem with its place, and the
rest takes part in the search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from index.search.answer import Problem

FILTERS = {
    "api": "the API",
    "domain": "the domain",
    "code": "the error code",
    "name": "the name",
    "status": "the HTTP status",
    "id": "the id of one error",
    "has": "a field that is there",
    "note": "a word in your note",
    "is": "what an error is",
    "edition": "the edition of the documents",
    "catalog": "the catalog",
}
HAS = ("meta", "description", "short", "long", "code", "status", "note")
IS = ("deprecated", "starred")

_MOST = 100
"""Parts of a query that are looked at: each takes time, and nobody writes so many by hand."""
_TOO_MANY = "Only the first 100 parts of a query are looked at."

_PLAIN = re.compile(r"[^\W_]\S*")
_TOKEN = re.compile(
    r"(?P<minus>-(?=[^\s-]))?(?:(?P<field>[A-Za-z]+):(?=[^\s:/]))?"
    r'(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<plain>[^\s"]+))'
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of a query and its place in it.

    `kind` is "words", "phrase", "prefix", "pattern" or the name of a filter.
    """

    kind: str
    text: str
    negated: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """A query in its parts; `open_end` tells that its last word may still be being typed."""

    text: str
    clauses: tuple[Clause, ...]
    problems: tuple[Problem, ...]
    open_end: bool

    def names(self, kind: str) -> bool:
        """Whether a filter of this kind is among the parts."""
        return any(c.kind == kind and not c.negated for c in self.clauses)

    @property
    def sought(self) -> tuple[Clause, ...]:
        """The parts that rank: words, phrases and prefixes that are not excluded."""
        return tuple(c for c in self.clauses if not c.negated and c.kind not in FILTERS)

    @property
    def restricting(self) -> tuple[Clause, ...]:
        """The filters and exclusions."""
        return tuple(c for c in self.clauses if c.negated or c.kind in FILTERS)


def parse(text: str, *, plain: bool = False, is_ended: bool = False) -> Query:
    """Cut a query into its parts; nothing is refused, misunderstandings are in `problems`.

    A filter at the end may still wait for its value, unless the text `is_ended`. A `plain` text is
    not in the query language: all of it is words, of which one that is all signs has a single one
    that is nowhere. What follows the first hundred parts is left out.
    """
    if plain:
        tokens = islice(_PLAIN.finditer(text), _MOST)
        words = [Clause("words", token[0], False, *token.span()) for token in tokens]
        if not words and text.strip():
            words = [Clause("words", text, False, 0, len(text))]
        return Query(text, tuple(words), (), open_end=False)
    clauses: list[Clause] = []
    problems: list[Problem] = []
    for number, token in enumerate(_TOKEN.finditer(text)):
        if number == _MOST:
            problems.append(Problem(token.start(), len(text), _TOO_MANY))
            break
        clause = _clause(token, problems, is_ended=is_ended)
        if clause is not None:
            clauses.append(clause)
    if clauses and clauses[-1].kind == "phrase" and not text.endswith('"'):
        clauses[-1:] = _so_far(clauses[-1], len(text))
    last = clauses[-1] if clauses else None
    open_end = last is not None and last.kind == "words" and last.end == len(text)
    return Query(text, tuple(clauses), tuple(problems), open_end)


def _so_far(phrase: Clause, end: int) -> list[Clause]:
    """A phrase that is still being typed: the words that are there, and the one that is begun."""
    if phrase.negated or phrase.end < end:
        return [phrase]
    words, _, begun = phrase.text.rpartition(" ")
    start = phrase.end - len(begun)
    so_far = replace(phrase, text=words, end=start)
    parts = (so_far, Clause("words", begun, False, start, phrase.end))
    return [part for part in parts if any(char.isalnum() for char in part.text)]


def _clause(token: re.Match[str], problems: list[Problem], *, is_ended: bool) -> Clause | None:
    start, end = token.span()
    negated = token["minus"] is not None
    quoted = token["quoted"]
    field = (token["field"] or "").casefold()
    value = quoted if quoted is not None else token["plain"]
    problem = _misunderstood(token, is_ended=is_ended)
    if problem is not None:
        problems.append(problem)
    if _says_nothing(token):
        return None
    if not any(char.isalnum() for char in value):
        # A lone sign of the language waits for more; of other signs there is nothing to be found.
        waits = field or negated or _at_quotation(token) or not value.strip("-*:")
        return None if waits else Clause("words", value, negated, start, end)
    is_value = quoted is not None and token.string[:start].rstrip().endswith('":')
    kind = field or _kind(value, quoted=quoted is not None and not is_value)
    return Clause(kind, value.rstrip("*") if kind == "prefix" else value, negated, start, end)


def _misunderstood(token: re.Match[str], *, is_ended: bool) -> Problem | None:
    """What of a part cannot be understood."""
    start, end = token.span()
    field, plain = token["field"], token["plain"]
    if field and field.casefold() not in FILTERS:
        names = ", ".join(f"{name}:" for name in FILTERS)
        return Problem(start, end, f"There is no filter “{field}:”. Filters are {names}.")
    if plain is None and not token["closed"]:
        return Problem(start, end, "The quotation mark is not closed.")
    waiting = _without_value(token)
    if waiting and (is_ended or end < len(token.string)):
        return Problem(start, end, f"“{waiting}” has no value; write it right after the colon.")
    return None


def _without_value(token: re.Match[str]) -> str:
    """The name of a filter and its colon, where no value follows it."""
    field, plain = token["field"], token["plain"]
    if field:
        return f"{field}:" if token["quoted"] == "" else ""
    return plain if plain and _names_filter(plain) else ""


def _says_nothing(token: re.Match[str]) -> bool:
    """Whether it is a filter that there is none of, or has no value, or is a key of JSON."""
    field, plain = token["field"], token["plain"]
    if field:
        return field.casefold() not in FILTERS
    return token.string.startswith(":", token.end()) if plain is None else _names_filter(plain)


def _names_filter(value: str) -> bool:
    return value[-1] == ":" and value[:-1].casefold() in FILTERS


def _at_quotation(token: re.Match[str]) -> bool:
    """Whether it touches a quotation mark, as signs of JSON and of programs do."""
    return '"' in token.string[max(token.start() - 1, 0) : token.end() + 1]


def _kind(value: str, *, quoted: bool) -> str:
    if quoted:
        return "phrase"
    if "*" in value.rstrip("*"):
        return "pattern"
    return "prefix" if value.endswith("*") else "words"
