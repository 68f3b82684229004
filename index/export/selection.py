"""What is exported: some entries, and what they are called together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.catalog import Catalog
    from index.entry import ErrorEntry


@dataclass(frozen=True, slots=True)
class Selection:
    """Entries in their order, with a title; `catalog` where they are one edition, whole."""

    title: str
    edition: str
    entries: tuple[ErrorEntry, ...]
    catalog: Catalog | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """An export: the bytes of one file, or of the files of a folder by their places in it."""

    content: bytes = b""
    files: Mapping[str, bytes] | None = None


def text_file(text: str) -> Exported:
    """One file of UTF-8 text."""
    return Exported(content=text.encode())


def grouped(
    entries: tuple[ErrorEntry, ...],
) -> dict[str, dict[str, list[ErrorEntry]]]:
    """The entries by API and domain, in the order in which those first appear."""
    apis: dict[str, dict[str, list[ErrorEntry]]] = {}
    for entry in entries:
        apis.setdefault(entry.api, {}).setdefault(entry.domain, []).append(entry)
    return apis
