"""Two editions compared: what was added, removed, changed, moved and renamed."""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from index.catalog import Catalog
    from index.entry import ErrorEntry

FIELDS = ("code", "shortMessage", "longMessage", "description", "meta", "status")
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_TOKENS = 2_000
_MOST_CANDIDATES = 8


class Mark(Enum):
    """What became of a run of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stayed, went or came together."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A field that differs, by its name in the documents; an absent field is None."""

    field: str
    old: Any
    new: Any

    def runs(self) -> tuple[Run, ...]:
        """Both texts woven together, their words marked."""
        return mark_words(text_of(self.old), text_of(self.new))


@dataclass(frozen=True, slots=True)
class Pair:
    """One error in both editions."""

    old: ErrorEntry
    new: ErrorEntry
    changes: tuple[Change, ...]

    @property
    def is_moved(self) -> bool:
        """Whether it stands in another API or domain now."""
        return (self.old.api, self.old.domain) != (self.new.api, self.new.domain)

    @property
    def is_renamed(self) -> bool:
        """Whether it has another name now, with the same code and messages."""
        return self.old.name != self.new.name


@dataclass(frozen=True, slots=True)
class PartCount:
    """How many errors of a domain are new, gone, changed, moved to it and renamed."""

    api: str
    domain: str
    added: int
    removed: int
    changed: int
    moved: int
    renamed: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What lies between two editions.

    An error that was moved and whose text differs too counts as moved and as changed.
    """

    old: Catalog
    new: Catalog
    added: tuple[ErrorEntry, ...]
    removed: tuple[ErrorEntry, ...]
    pairs: tuple[Pair, ...]

    @property
    def changed(self) -> tuple[Pair, ...]:
        """Errors of the same name that differ in a field."""
        return tuple(pair for pair in self.pairs if pair.changes and not pair.is_renamed)

    @property
    def moved(self) -> tuple[Pair, ...]:
        """Errors of the same name that stand elsewhere."""
        return tuple(pair for pair in self.pairs if pair.is_moved and not pair.is_renamed)

    @property
    def renamed(self) -> tuple[Pair, ...]:
        """Errors of the same code and messages under another name."""
        return tuple(pair for pair in self.pairs if pair.is_renamed)

    @property
    def is_empty(self) -> bool:
        """Whether both editions say the same."""
        return not (self.added or self.removed or self.changed or self.moved or self.renamed)

    @property
    def parts(self) -> tuple[PartCount, ...]:
        """The counts of every API and domain with a difference; a pair counts where it is now."""
        kinds: tuple[Iterable[ErrorEntry], ...] = (
            self.added,
            self.removed,
            (pair.new for pair in self.changed),
            (pair.new for pair in self.moved),
            (pair.new for pair in self.renamed),
        )
        counts = [Counter((entry.api, entry.domain) for entry in kind) for kind in kinds]
        both = (*self.new.entries, *self.old.entries)
        order = dict.fromkeys((entry.api, entry.domain) for entry in both)
        return tuple(
            PartCount(*part, *(count[part] for count in counts))
            for part in order
            if any(count[part] for count in counts)
        )


def compare(old: Catalog, new: Catalog) -> Difference:
    """What changed from one edition to the other.

    Errors are matched by API, domain and name; then by API and name, then by name alone
    (moved); then by API, code and messages (renamed).
    """
    matched: dict[str, ErrorEntry] = {}
    old_left, new_left = list(old.entries), list(new.entries)
    for key in (_place_and_name, _api_and_name, _name, _api_and_texts):
        old_left, new_left = _match(old_left, new_left, key, matched)
    return Difference(
        old=old,
        new=new,
        added=tuple(new_left),
        removed=tuple(old_left),
        pairs=tuple(
            Pair(matched[entry.id], entry, changes_between(matched[entry.id], entry))
            for entry in new.entries
            if entry.id in matched
        ),
    )


def changes_between(old: ErrorEntry, new: ErrorEntry) -> tuple[Change, ...]:
    """The fields of two entries that differ."""
    return tuple(
        Change(field, before, after)
        for field, before, after in zip(FIELDS, _values(old), _values(new), strict=True)
        if before != after
    )


def mark_words(old: str, new: str) -> tuple[Run, ...]:
    """Two texts woven together word by word; very long ones are marked as a whole."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) > _MOST_TOKENS or len(after) > _MOST_TOKENS:
        before, after = [old], [new]
    runs: list[Run] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        if before[i1:i2] == after[j1:j2]:
            runs.append(Run(Mark.KEPT, "".join(before[i1:i2])))
            continue
        runs.append(Run(Mark.REMOVED, "".join(before[i1:i2])))
        runs.append(Run(Mark.ADDED, "".join(after[j1:j2])))
    return tuple(run for run in runs if run.text)


def text_of(value: Any) -> str:
    """A field's value as text; nothing for an absent one."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


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
        candidates = [one for one in candidates if _values(one) == _values(entry)]
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


def _values(entry: ErrorEntry) -> tuple[Any, ...]:
    return (
        entry.code,
        entry.short_message,
        entry.long_message,
        entry.description,
        entry.meta,
        entry.status,
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
