"""What is exported: some entries, and what they are called together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.catalog import Catalog
    from index.entry import ErrorEntry


@dataclass(frozen=True, slots=True)
class Selection:
    """Entries in their order, with a title; `catalog` where they are one edition, whole.

    `titles` are those of their catalogs, by id.
    """

    title: str
    edition: str
    entries: tuple[ErrorEntry, ...]
    catalog: Catalog | None = None
    titles: Mapping[str, str] = field(default_factory=dict)

    def part_of(self, entry: ErrorEntry) -> str:
        """The API of an entry; among entries of several catalogs, its catalog's title before it."""
        title = self.titles.get(entry.catalog, "") if len(self.titles) > 1 else ""
        return ": ".join(filter(None, (title, entry.api)))

    def grouped(self) -> dict[str, dict[str, list[ErrorEntry]]]:
        """The entries by part and domain, in the order in which those first appear.

        What has no name comes first: a page can show it only above every heading.
        """
        parts: dict[str, dict[str, list[ErrorEntry]]] = {}
        for entry in self.entries:
            parts.setdefault(self.part_of(entry), {}).setdefault(entry.domain, []).append(entry)
        return {
            part: {domain: parts[part][domain] for domain in sorted(parts[part], key=bool)}
            for part in sorted(parts, key=bool)
        }


class Rendered(Mapping[str, bytes]):
    """Files by their places, each rendered when it is asked for: all of them may be gigabytes."""

    def __init__(self, files: Mapping[str, Callable[[], bytes]]) -> None:
        self._files = files

    def __getitem__(self, place: str) -> bytes:
        return self._files[place]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@dataclass(frozen=True, slots=True)
class Exported:
    """An export: the bytes of one file, or of the files of a folder by their places in it."""

    content: bytes = b""
    files: Mapping[str, bytes] | None = None


def text_file(text: str) -> Exported:
    """One file of UTF-8 text."""
    return Exported(content=text.encode())
