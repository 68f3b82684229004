"""Entries and catalogs for the tests of what is kept."""

from index.entry import ErrorEntry
from index.library import Library
from tests.index import made


def record(api="Backend API", domain="Users", name="UserNotFound", code="resource_not_found"):
    """An entry of a catalog file."""
    return {
        "api": api,
        "domain": domain,
        "name": name,
        "description": "",
        "shortMessage": "not found",
        "code": code,
    }


def catalog(*records, catalog_id="clerk", edition="2025-07"):
    title = catalog_id.title()
    return made.catalog(*records, catalog_id=catalog_id, title=title, edition=edition)


def library(*records) -> Library:
    return Library([catalog(*records)])


def entry(name="UserNotFound", **fields) -> ErrorEntry:
    return library(record(name=name, **fields)).entries[0]
