"""A web site of plain files: every page by itself, with a search that needs no server."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from index.export.html_pages import Pages
from index.export.selection import Exported, Rendered

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.export.selection import Selection


def site(selection: Selection) -> Exported:
    """`index.html` with the search in it, and a page for each error."""
    pages = Pages(selection, "errors/")
    files: dict[str, Callable[[], bytes]] = {"index.html": partial(pages.index, has_search=True)}
    for entry in selection.entries:
        files[pages.places[entry.id]] = partial(pages.error, entry, has_search=True)
    return Exported(files=Rendered(files))
