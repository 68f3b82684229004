"""How the flat table of one edition is packed, once, when the edition is indexed."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from hashlib import blake2b
from math import log
from typing import TYPE_CHECKING, NamedTuple

from index.cache.blocks import join_block
from index.search.bits import to_bits
from index.search.flat import DENSE, END, PREPARED, PREPARED_UP_TO, Zone
from index.search.shares import part

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from index.search.shares import Told

    Postings: TypeAlias = "Mapping[Zone, Mapping[str, Sequence[int]]]"

_DENSE_FROM = 128  # a set with more than 1/128 of the entries is stored bit by bit
_MANY = 1000  # numbers to unite that are worth preparing for
# What share of the time has passed after each step, as measured with 100,000 entries.
_ALL_PREPARED, _ALL_LISTED, _WORDS_TOLD = 0.33, 0.72, 0.87
_STEPS = 50  # in which the packing of the lists is told


class InOrder(NamedTuple):
    """The words in order of every entry's name and code, both as a whole, and the words of the
    phrases people say of it.
    """

    names: Sequence[Sequence[str]]
    codes: Sequence[Sequence[str]]
    heads: Sequence[tuple[str, str]]
    said: Sequence[Sequence[Sequence[str]]]


def pack(
    size: int,
    postings: Postings,
    stems: Mapping[str, str],
    in_order: InOrder,
    progress: Told,
) -> bytes:
    """One block of bytes for `size` entries; `progress` hears what share of the work is done."""
    postings = _with_prepared(postings, part(progress, 0.0, _ALL_PREPARED))
    terms = sorted(set().union(*postings.values()))
    lists = _listed(terms, postings, size, part(progress, _ALL_PREPARED, _ALL_LISTED))
    progress(_ALL_LISTED)
    place = {term: number for number, term in enumerate(terms)}
    words = _words(postings, size, place)
    progress(_WORDS_TOLD)
    return join_block(
        {"size": size},
        {
            "terms": "\n".join(terms).encode(),
            "stems": "\n".join(sorted(f"{stems[term]} {term}" for term in stems)).encode(),
            **lists,
            **words,
            "heads": "".join(f"\n{name}\n{code}\n{END}" for name, code in in_order.heads).encode(),
            **_spelt("name", in_order.names, place),
            "name_keys": array("Q", map(_key, in_order.names)).tobytes(),
            **_spelt("code", in_order.codes, place),
            **_said(in_order.said, postings.get(Zone.OTHER_WORDS, {}), size, place),
        },
    )


def _listed(
    terms: Sequence[str], postings: Postings, size: int, progress: Told
) -> dict[str, bytes]:
    """Who has each of these terms, zone by zone."""
    lists = _Lists(size)
    by_zone = sorted(postings.items())
    for number, term in enumerate(terms):
        if number % (len(terms) // _STEPS + 1) == 0:
            progress(number / len(terms))
        for zone, terms_of_zone in by_zone:
            numbers = terms_of_zone.get(term)
            if numbers is not None:
                lists.add(zone, numbers)
        lists.end_term()
    return lists.parts()


def _places(terms: Iterable[str], place: Mapping[str, int]) -> bytes:
    return array("I", [place[term] for term in terms]).tobytes()


def _words(postings: Postings, size: int, place: Mapping[str, int]) -> dict[str, bytes]:
    """What stands as a word in an entry, and who has it; those first that most have."""
    having: dict[str, set[int]] = defaultdict(set)
    for zone, lists in postings.items():
        if zone <= Zone.TEXT:
            for term, numbers in lists.items():
                if not term.startswith(PREPARED):
                    having[term].update(numbers)
    words = sorted(having, key=lambda word: (-len(having[word]), word))
    sets, first, all_numbers = bytearray(), array("I", [0]), array("I")
    for word in words:
        if len(having[word]) * _DENSE_FROM > size:
            sets += to_bits(having[word], size).to_bytes((size >> 3) + 1, "little")
        else:
            all_numbers.extend(sorted(having[word]))
            first.append(len(all_numbers))
    return {
        "words": _places(words, place),
        "word_sets": bytes(sets),
        "word_first": first.tobytes(),
        "word_numbers": all_numbers.tobytes(),
    }


def _spelt(
    kind: str, phrases: Iterable[Sequence[str]], place: Mapping[str, int]
) -> dict[str, bytes]:
    first, terms = array("I", [0]), array("I")
    for words in phrases:
        terms.extend([place[word] for word in words])
        first.append(len(terms))
    return {f"{kind}_first": first.tobytes(), f"{kind}_terms": terms.tobytes()}


def _key(name: Sequence[str]) -> int:
    """A number that entries of this name have in all editions, and others have not."""
    return int.from_bytes(blake2b(" ".join(name).encode(), digest_size=8).digest(), "little")


def _said(
    said: Sequence[Sequence[Sequence[str]]],
    having: Mapping[str, Sequence[int]],
    size: int,
    place: Mapping[str, int],
) -> dict[str, bytes]:
    """Which phrases are said of each entry, the same of those of one name, and their words.

    They lie word by word: with each is told in which of the phrases it stands, and what share of
    what that says lies in it.
    """
    number_of: dict[tuple[tuple[str, ...], ...], int] = {}
    for phrases in said:
        number_of.setdefault(tuple(map(tuple, phrases)), len(number_of))
    numbers = array("I", [number_of[tuple(map(tuple, phrases))] for phrases in said])
    first, terms, told_first = array("I", [0]), array("I"), array("I", [0])
    told_phrases, told_shares = array("I"), array("f")
    for phrases in number_of:
        for word, pairs in _shares(phrases, having, size).items():
            terms.append(place[word])
            told_phrases.extend([number for number, _ in pairs])
            told_shares.extend([share for _, share in pairs])
            told_first.append(len(told_shares))
        first.append(len(terms))
    return {
        "said": numbers.tobytes(),
        "said_first": first.tobytes(),
        "said_terms": terms.tobytes(),
        "told_first": told_first.tobytes(),
        "told_phrases": told_phrases.tobytes(),
        "told_shares": told_shares.tobytes(),
    }


def _shares(
    phrases: Iterable[Sequence[str]], having: Mapping[str, Sequence[int]], size: int
) -> dict[str, list[tuple[int, float]]]:
    """For each word the numbers of the phrases that it stands in, and its share of each."""
    shares: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        weights = [log(1 + size / len(having[word])) for word in phrase]
        for word, weight in zip(phrase, weights, strict=True):
            shares[word].append((number, weight / sum(weights)))
    return shares


def _with_prepared(postings: Postings, progress: Told) -> Postings:
    """The postings, and ready answers for the beginnings of one or two letters of many terms."""
    numbers: Counter[str] = Counter()
    for lists in postings.values():
        for term, list_ in lists.items():
            for length in range(1, PREPARED_UP_TO + 1):
                numbers[term[:length]] += len(list_)
    frequent = {beginning for beginning, count in numbers.items() if count > _MANY}
    prepared = {}
    for number, (zone, lists) in enumerate(postings.items(), 1):
        prepared[zone] = {**lists, **_prepared(lists, frequent)}
        progress(number / len(postings))
    return prepared


def _prepared(
    lists: Mapping[str, Sequence[int]], frequent: Container[str]
) -> dict[str, Sequence[int]]:
    united: dict[str, list[Sequence[int]]] = {}
    for term, numbers in lists.items():
        for length in range(1, PREPARED_UP_TO + 1):
            if term[:length] in frequent:
                united.setdefault(PREPARED + term[:length], []).append(numbers)
    return {key: sorted(set().union(*alike)) for key, alike in united.items()}


class _Lists:
    """The sets of all terms: the rare ones as numbers, the frequent ones bit by bit."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._width = (size >> 3) + 1
        self._first = array("I", [0])
        self._zones = bytearray()
        self._starts, self._counts = array("I"), array("I")
        self._numbers = {zone: array("I") for zone in Zone}
        self._sets = {zone: bytearray() for zone in Zone}

    def add(self, zone: Zone, numbers: Sequence[int]) -> None:
        self._counts.append(len(numbers))
        if len(numbers) * _DENSE_FROM > self._size:
            self._zones.append(zone | DENSE)
            self._starts.append(len(self._sets[zone]))
            self._sets[zone] += to_bits(numbers, self._size).to_bytes(self._width, "little")
        else:
            self._zones.append(zone)
            self._starts.append(len(self._numbers[zone]))
            self._numbers[zone].extend(numbers)

    def end_term(self) -> None:
        self._first.append(len(self._zones))

    def parts(self) -> dict[str, bytes]:
        return {
            "first": self._first.tobytes(),
            "zones": bytes(self._zones),
            "starts": self._starts.tobytes(),
            "counts": self._counts.tobytes(),
            **{f"numbers_{zone:d}": numbers.tobytes() for zone, numbers in self._numbers.items()},
            **{f"sets_{zone:d}": bytes(sets) for zone, sets in self._sets.items()},
        }
