"""Entries as one Markdown page, in the form that an import reads back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from index.entry_record import record_of
from index.escaping import code_fence, code_span, markdown
from index.export.selection import Exported, text_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.entry import ErrorEntry
    from index.export.selection import Selection

_IN_BLOCK = ("shortMessage", "longMessage", "code", "meta")


def markdown_page(selection: Selection) -> Exported:
    """Headings for APIs, domains and errors; below each error its text and its JSON."""
    return text_file("\n".join(_lines(selection)) + "\n")


def _lines(selection: Selection) -> Iterator[str]:
    yield "---"
    yield f"title: {json.dumps(f'{selection.title} errors', ensure_ascii=False)}"
    yield f"edition: {json.dumps(selection.edition, ensure_ascii=False)}"
    yield "---"
    for api, domains in selection.grouped().items():
        if api:
            yield from ("", f"# {markdown(api)} errors")
        for domain, entries in domains.items():
            if domain:
                yield from ("", f"## {markdown(domain)}")
            for entry in entries:
                yield from _entry(entry)


def _entry(entry: ErrorEntry) -> Iterator[str]:
    record = record_of(entry)
    block = {key: record[key] for key in _IN_BLOCK if key in record}
    status = f" {{{{ filename: 'Status Code: {entry.status}' }}}}" if entry.status else ""
    yield from ("", f"### {code_span(entry.name)}")
    if entry.description:
        yield from ("", markdown(entry.description))
    shown = json.dumps(block, ensure_ascii=False, indent=2)
    yield from ("", code_fence(shown, f"json{status}"))
