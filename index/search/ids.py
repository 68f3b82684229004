"""The ids of errors, as `search`, exports and links print them, typed as a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.library import Library


def query_of(text: str, library: Library) -> str | None:
    """A query for the error whose id this text is; None for any other text."""
    entry_id = text.strip()
    # The query language has no way to write a quotation mark in a value.
    is_id = '"' not in entry_id and library.number_of(entry_id) is not None
    return f'id:"{entry_id}"' if is_id else None
