"""Pages of HTML: one for each error, and an index of them all. Text is never markup in them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from index.entry_record import record_of
from index.escaping import HUMP, json_text, visible
from index.records import nearest
from index.resources import RESOURCES
from index.template import cut
from index.unique import Unique

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.entry import ErrorEntry
    from index.export.selection import Selection

_UNSAFE = re.compile(r"[^a-z0-9]+")
_LONGEST_STEM = 80
_IN_BLOCK = ("shortMessage", "longMessage", "code", "meta", "status")


class Pages:
    """Renders the pages of a selection; `places` says where each entry's page goes, by its id."""

    def __init__(self, selection: Selection, folder: str) -> None:
        # Not at the top: most starts of the program export nothing.
        from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

        environment = Environment(
            loader=FileSystemLoader(RESOURCES / "export"),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters |= {"shown": visible, "pieces": cut, "in_script": in_script}
        self._selection = selection
        self._environment = environment
        self.places = places(selection.entries, folder)
        self._numbers = {entry.id: number for number, entry in enumerate(selection.entries)}
        self._sharing: dict[tuple[str, str, str], list[int]] = {}
        for number, entry in enumerate(selection.entries):
            self._sharing.setdefault(_code_of(entry), []).append(number)

    def error(self, entry: ErrorEntry, *, has_search: bool) -> bytes:
        """The page of one error."""
        record = record_of(entry)
        sharing = self._sharing[_code_of(entry)] if entry.code else []
        number = self._numbers[entry.id]
        around = [self._selection.entries[n] for n in nearest(sharing, number) if n != number]
        return self._render(
            "error.html",
            entry=entry,
            part_of=self._selection.part_of,
            block=json_text({key: record[key] for key in _IN_BLOCK if key in record}),
            others=[(other, self.places[other.id].rpartition("/")[2]) for other in around],
            more=len(sharing) - len(around) - 1,
            has_search=has_search,
        )

    def index(self, *, has_search: bool) -> bytes:
        """The page of all errors, by API and domain, with a search box where it has one."""
        part_of = self._selection.part_of
        rows = [
            [
                *map(visible, (entry.name, entry.code, part_of(entry), entry.domain)),
                visible(entry.long_message or entry.short_message),
                visible(entry.description),
                self.places[entry.id],
            ]
            for entry in self._selection.entries
        ]
        return self._render(
            "index.html",
            apis=self._selection.grouped(),
            places=self.places,
            rows=rows if has_search else [],
            has_search=has_search,
        )

    def _render(self, template: str, **values: Any) -> bytes:
        page = self._environment.get_template(template)
        title, edition = self._selection.title, self._selection.edition
        return page.render(title=title, edition=edition, **values).encode()


def in_script(value: Any) -> str:
    """JSON that cannot end the script element around it."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return re.sub(r"[<>&]", lambda found: f"\\u{ord(found[0]):04x}", text)


def places(entries: tuple[ErrorEntry, ...], folder: str) -> Mapping[str, str]:
    """A file name for each entry that every file system can hold, and no two have alike."""
    stems = Unique("-")
    found: dict[str, str] = {}
    for entry in entries:
        parts = (entry.api, entry.domain, HUMP.sub("-", entry.name))
        slugs = [_UNSAFE.sub("-", part.casefold()).strip("-") for part in parts]
        # No system reserves a name that begins with "error-", as some do "con" and "aux".
        stem = "-".join(["error", *filter(None, slugs)])[:_LONGEST_STEM]
        found[entry.id] = f"{folder}{stems.name(stem)}.html"
    return found


def _code_of(entry: ErrorEntry) -> tuple[str, str, str]:
    return (entry.catalog, entry.edition, entry.code)
