"""Two editions compared: what was added, removed, changed, moved and renamed."""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from index.compare.matching import match_entries, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.catalog import Catalog
    from index.entry import ErrorEntry

_FIELDS = ("code", "shortMessage", "longMessage", "description", "meta", "status")
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_TOKENS = 2_000


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
    matching = match_entries(old.entries, new.entries)
    return Difference(
        old=old,
        new=new,
        added=tuple(matching.new_left),
        removed=tuple(matching.old_left),
        pairs=tuple(
            Pair(before, entry, changes_between(before, entry))
            for entry in new.entries
            if (before := matching.old_of.get(entry.id)) is not None
        ),
    )


def changes_between(old: ErrorEntry, new: ErrorEntry) -> tuple[Change, ...]:
    """The fields of two entries that differ."""
    return tuple(
        Change(field, before, after)
        for field, before, after in zip(_FIELDS, values_of(old), values_of(new), strict=True)
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
