"""Which error of one edition is which of another."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from index.entry import ErrorEntry

_MOST_CANDIDATES = 8


class Matching(NamedTuple):
    """The old error of each new one, by the new one's id, and what is left of both editions."""

    old_of: dict[str, ErrorEntry]
    old_left: list[ErrorEntry]
    new_left: list[ErrorEntry]


def match_entries(old: Sequence[ErrorEntry], new: Sequence[ErrorEntry]) -> Matching:
    """Match by API, domain and name; then by API and name; by name; by API, code and messages."""
    matched: dict[str, ErrorEntry] = {}
    old_left, new_left = list(old), list(new)
    for key in (_place_and_name, _api_and_name, _name, _api_and_texts):
        old_left, new_left = _match(old_left, new_left, key, matched)
    return Matching(matched, old_left, new_left)


def values_of(entry: ErrorEntry) -> tuple[Any, ...]:
    """What an error says, without its place and name; an absent field is None."""
    return (
        entry.code,
        entry.short_message,
        entry.long_message,
        entry.description,
        entry.meta,
        entry.status,
    )


def _match(
    old: Sequence[ErrorEntry],
    new: Sequence[ErrorEntry],
    key: Callable[[ErrorEntry], Hashable],
    matched: dict[str, ErrorEntry],
) -> tuple[list[ErrorEntry], list[ErrorEntry]]:
    """Match what has the same key, the most alike first; returns what is left of both."""
    waiting: dict[Hashable, list[ErrorEntry]] = defaultdict(list)
    for entry in old:
        waiting[key(entry)].append(entry)
    rivals = Counter(map(key, new))
    left: list[ErrorEntry] = []
    for exactly in (True, False):
        left = []
        for entry in new:
            candidates = waiting.get(key(entry), []) if key(entry) is not None else []
            best = _best(entry, candidates, rivals[key(entry)], exactly=exactly)
            if best is None:
                left.append(entry)
            else:
                candidates.remove(best)
                matched[entry.id] = best
        new = left
    taken = {entry.id for entry in matched.values()}
    return [entry for entry in old if entry.id not in taken], left


def _best(
    entry: ErrorEntry, candidates: Sequence[ErrorEntry], rivals: int, *, exactly: bool
) -> ErrorEntry | None:
    """Of several errors that fit: the same in every field first, then the one most alike."""
    # Thousands of errors with one text would be compared each with each.
    candidates = candidates[:_MOST_CANDIDATES]
    if exactly and rivals + len(candidates) > 2:
        candidates = [one for one in candidates if values_of(one) == values_of(entry)]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    return max(
        candidates,
        key=lambda one: (
            one.domain == entry.domain,
            one.code == entry.code,
            difflib.SequenceMatcher(None, one.name, entry.name).ratio(),
        ),
    )


def _place_and_name(entry: ErrorEntry) -> Hashable:
    return (entry.api, entry.domain, entry.name)


def _api_and_name(entry: ErrorEntry) -> Hashable:
    return (entry.api, entry.name)


def _name(entry: ErrorEntry) -> Hashable:
    return entry.name


def _api_and_texts(entry: ErrorEntry) -> Hashable:
    texts = (entry.code, entry.short_message, entry.long_message)
    return (entry.api, *texts) if any(texts) else None
