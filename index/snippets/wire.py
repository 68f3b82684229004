"""An error as it comes over HTTP, of a service whose bodies are known or of any other.

`wire.json` among a service's templates says what its body looks like: `<code>` there stands for
the error's code, and so on; `<meta?>` is left out where there is none; a list holds every error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

from index.entry_record import record_of
from index.errors import ErrdexError
from index.files.regular import read_whole
from index.strict_json import parse_json
from index.template import fill, fill_meta

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.entry import ErrorEntry

_STANDS_FOR = re.compile(r"<(?P<field>\w+)(?P<may_lack>\??)>")
_ABSENT = object()
_LARGEST = 1024 * 1024


class WireError(ErrdexError):
    """A `wire.json` that says nothing of use; names the file and the reason."""


class Wire:
    """How a service sends its errors. Raises WireError where the file does not tell."""

    def __init__(self, path: Path) -> None:
        try:
            known = parse_json(read_whole(path, _LARGEST).decode("utf-8-sig"))
        except OSError as error:
            raise WireError(f"{path}: cannot be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise WireError(f"{path}: not UTF-8 text (byte {error.start})") from error
        except JSONDecodeError as error:
            reason = f"not JSON: {error.msg}, at column {error.colno}"
            raise WireError(f"{path}: line {error.lineno}: {reason}") from error
        if not _is_wire(known):
            raise WireError(
                f"{path}: it needs a “body” of objects, texts and lists of one item, and may have "
                "“hosts” by API and “meta” with “names” and “lists”"
            )
        self._hosts: Mapping[str, str] = known.get("hosts", {})
        self._body: Mapping[str, Any] = known["body"]
        self._meta: Mapping[str, Any] | None = known.get("meta")
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
        meta = fill_meta(entry.meta, values)
        if not isinstance(meta, Mapping):
            record.pop("meta", None)
        elif self._meta is None:
            record["meta"] = meta
        else:
            record["meta"] = dict(_sent(key, value, self._meta) for key, value in meta.items())
        return record


def _is_wire(known: Any) -> bool:
    if not isinstance(known, dict) or not isinstance(known.get("body"), dict):
        return False
    hosts, meta = known.get("hosts", {}), known.get("meta")
    if not isinstance(hosts, dict) or not all(isinstance(host, str) for host in hosts.values()):
        return False
    return _is_shape(known["body"]) and (meta is None or _is_meta(meta))


def _is_meta(meta: Any) -> bool:
    if not isinstance(meta, dict) or not isinstance(meta.get("names"), dict):
        return False
    texts = [*meta["names"].values(), *meta.get("lists", ())]
    return isinstance(meta.get("lists"), list) and all(isinstance(text, str) for text in texts)


def _is_shape(body: Any) -> bool:
    if isinstance(body, dict):
        return all(map(_is_shape, body.values()))
    if isinstance(body, list):
        return len(body) == 1 and _is_shape(body[0])
    return True


def _filled(shape: Any, records: Sequence[Mapping[str, Any]]) -> Any:
    """What stands for something in a shape, replaced; a list's one item is there for each error."""
    if isinstance(shape, list):
        return [_filled(shape[0], [record]) for record in records]
    if isinstance(shape, Mapping):
        filled = {key: _filled(value, records) for key, value in shape.items()}
        return {key: value for key, value in filled.items() if value is not _ABSENT}
    stands_for = _STANDS_FOR.fullmatch(shape) if isinstance(shape, str) else None
    if stands_for is None:
        return shape
    value = records[0].get(stands_for["field"], "")
    return _ABSENT if value == "" and stands_for["may_lack"] else value


def _sent(key: str, value: Any, meta: Mapping[str, Any]) -> tuple[str, Any]:
    """A field of meta under the name that it has on the wire."""
    sent = meta["names"].get(key, key)
    return sent, [value] if isinstance(value, str) and sent in meta["lists"] else value
