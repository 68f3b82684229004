"""A web site of plain files: every page by itself, with a search that needs no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.export.html_pages import Pages
from index.export.selection import Exported

if TYPE_CHECKING:
    from index.export.selection import Selection


def site(selection: Selection) -> Exported:
    """`index.html` with the search in it, and a page for each error."""
    pages = Pages(selection, "errors/")
    files = {"index.html": pages.index(has_search=True)}
    for entry in selection.entries:
        files[pages.places[entry.id]] = pages.error(entry, has_search=True)
    return Exported(files=files)
