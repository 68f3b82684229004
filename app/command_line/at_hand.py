"""What is at hand for commands; whatever is wrong with it is told beside their answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from app.command_line.screen import say_for_now
from app.library.at_hand import catalogs_at_hand, installed_catalogs
from app.system.paths import cache_dir
from index.resources import BUNDLED_INDEX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.catalog import Catalog
    from index.imported.catalogs import InstalledCatalogs
    from index.library import Library
    from index.search.answer import Engine


def catalogs_told(problems: TextIO) -> tuple[Catalog, ...]:
    """The catalogs that are on. CatalogError for a shipped one that cannot be read."""
    at_hand = catalogs_at_hand()
    _tell(problems, at_hand.problems)
    return at_hand.catalogs


def installed_told(problems: TextIO) -> InstalledCatalogs:
    """Where imported catalogs are kept. CatalogError where there is no place for them."""
    installed = installed_catalogs()
    _tell(problems, installed.mended())
    return installed


def engine_told(library: Library, problems: TextIO) -> Engine:
    """An engine over these; a terminal is told how far an index is that has yet to be made."""
    from index.search.engine import open_engine  # noqa: PLC0415  (some commands search nothing)

    def tell(done: int, of: int) -> None:
        say_for_now(problems, "" if done >= of else f"making the index: {done * 100 // of} %")

    return open_engine(library, cache_dir(), BUNDLED_INDEX, tell)


def _tell(problems: TextIO, sentences: Iterable[str]) -> None:
    for sentence in sentences:
        problems.write(f"errdex: {sentence}\n")
