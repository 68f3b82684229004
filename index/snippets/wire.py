"""An error as it comes over HTTP, of a service whose bodies are known or of any other.

`wire.json` among a service's templates says what its body looks like: `<code>` there stands for
the error's code, and so on; `<meta?>` is left out where there is none; a list holds every error.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from index.catalog import record_of
from index.resources import RESOURCES
from index.template import fill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.entry import ErrorEntry

_STANDS_FOR = re.compile(r"<(?P<field>\w+)(?P<may_lack>\??)>")
_ABSENT = object()


class Wire:
    """How a service sends its errors."""

    def __init__(self, service: str, folder: Path = RESOURCES / "snippets") -> None:
        places = (folder / service / "wire.json", folder / "wire.json")
        known = json.loads(next(one for one in places if one.is_file()).read_text(encoding="utf-8"))
        self._hosts: Mapping[str, str] = known["hosts"]
        self._body: Mapping[str, Any] = known["body"]
        self._meta: Mapping[str, Any] | None = known["meta"]
        self._holds_all = any(isinstance(value, list) for value in self._body.values())

    def host_of(self, entry: ErrorEntry) -> str:
        """Where the error comes from, `*` for any name before a dot; empty where nobody knows."""
        return self._hosts.get(entry.api) or self._hosts.get("", "")

    def bodies(
        self, entries: Sequence[ErrorEntry], values: Mapping[str, str]
    ) -> list[dict[str, Any]]:
        """The bodies of responses with these errors, placeholders filled with what is given.

        It is one body where the service sends several errors at once.
        """
        records = [self._record(entry, values) for entry in entries]
        carried = [records] if self._holds_all else [[record] for record in records]
        return [_filled(self._body, together) for together in carried]

    def _record(self, entry: ErrorEntry, values: Mapping[str, str]) -> dict[str, Any]:
        record = record_of(entry)
        for key in ("shortMessage", "longMessage"):
            record[key] = fill(record.get(key, ""), values)
        # What stands in the documents as text that is no JSON cannot be what is sent.
        if not isinstance(entry.meta, Mapping):
            record.pop("meta", None)
        elif self._meta is not None:
            record["meta"] = dict(
                _sent(key, value, values, self._meta) for key, value in entry.meta.items()
            )
        return record


def _filled(shape: Any, records: Sequence[Mapping[str, Any]]) -> Any:
    """What stands for something in a shape, replaced; a list's one item is there for each error."""
    if isinstance(shape, list):
        return [_filled(shape[0], [record]) for record in records]
    if isinstance(shape, Mapping):
        filled = {key: _filled(value, records) for key, value in shape.items()}
        return {key: value for key, value in filled.items() if value is not _ABSENT}
    stands_for = _STANDS_FOR.fullmatch(shape)
    if stands_for is None:
        return shape
    value = records[0].get(stands_for["field"], "")
    return _ABSENT if value == "" and stands_for["may_lack"] else value


def _sent(
    key: str, value: Any, values: Mapping[str, str], meta: Mapping[str, Any]
) -> tuple[str, Any]:
    """A field of meta under the name that it has on the wire."""
    sent = meta["names"].get(key, key)
    if isinstance(value, str):
        # A value of meta is the name of what fills it, written in small letters.
        given = {name.casefold(): filling for name, filling in values.items()}
        value = given.get(value.casefold(), value)
        if sent in meta["lists"]:
            value = [value]
    return sent, value
