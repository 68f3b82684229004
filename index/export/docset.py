"""A docset for Dash and Zeal: pages, and the table of names and codes that they search."""

from __future__ import annotations

import json
import plistlib
import re
import sqlite3
from collections import Counter
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from index.escaping import visible
from index.export.html_pages import Pages
from index.export.selection import Exported, Rendered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index.entry import ErrorEntry
    from index.export.selection import Selection

_RESOURCES = "Contents/Resources/"
_DOCUMENTS = f"{_RESOURCES}Documents/"
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def docset(selection: Selection) -> Exported:
    """The files of a `.docset` folder; its search finds errors by name and by code."""
    pages = Pages(selection, "")
    keyword = _NOT_WORD.sub("-", selection.title.casefold()).strip("-") or "errors"
    files: dict[str, Callable[[], bytes]] = {
        "Contents/Info.plist": partial(
            plistlib.dumps,
            {
                "CFBundleIdentifier": keyword,
                "CFBundleName": f"{visible(selection.title)} errors",
                "DocSetPlatformFamily": keyword,
                "dashIndexFilePath": "index.html",
                "isDashDocset": True,
                "isJavaScriptEnabled": False,
            },
        ),
        "meta.json": partial(_meta, selection, keyword),
        f"{_RESOURCES}docSet.dsidx": partial(_search_index, selection.entries, pages.places),
        f"{_DOCUMENTS}index.html": partial(pages.index, has_search=False),
    }
    for entry in selection.entries:
        place = _DOCUMENTS + pages.places[entry.id]
        files[place] = partial(pages.error, entry, has_search=False)
    return Exported(files=Rendered(files))


def _meta(selection: Selection, keyword: str) -> bytes:
    meta = {
        "name": keyword,
        "title": f"{selection.title} errors",
        "version": selection.edition,
    }
    return (json.dumps(meta, ensure_ascii=False, indent=2) + "\n").encode()


def _search_index(entries: tuple[ErrorEntry, ...], places: Mapping[str, str]) -> bytes:
    """Every name; every code, and for a shared one also a row for each error that has it."""
    shared = Counter(entry.code for entry in entries if entry.code)
    rows: dict[tuple[str, str, str], None] = {}
    coded: set[str] = set()
    for entry in entries:
        place = places[entry.id]
        rows[(entry.name, "Error", place)] = None
        if shared[entry.code] > 1:
            rows[(f"{entry.code}: {entry.name}", "Value", place)] = None
            place += "#same-code"
        if entry.code and entry.code not in coded:
            coded.add(entry.code)
            rows[(entry.code, "Value", place)] = None
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(
            "CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT);"
            "CREATE UNIQUE INDEX anchor ON searchIndex (name, type, path);"
        )
        database.executemany("INSERT INTO searchIndex(name, type, path) VALUES (?, ?, ?)", rows)
        database.commit()
        return bytes(database.serialize())
