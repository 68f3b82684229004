"""The error responses of an OpenAPI 3 document: their examples, or the codes their schema lists.

An operation's tag is the domain; what operations of several tags answer alike is listed once,
under "Shared". References are followed within the document only. Examples of one error that differ
in numbers only and are described alike are one error, with placeholders for these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from index.ingest.examples import frame, joined
from index.ingest.problem import UnreadableError
from index.ingest.reading import code_text, name_of_code, one_paragraph
from index.ingest.references import References, line_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from index.ingest.reading import Collector

KIND = "an OpenAPI document"
SHARED = "Shared"

_VERSION = re.compile(r"3\.[0-9]+(?:\.[0-9]+)?\S*")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_ERROR_STATUS = re.compile(r"[45](?:\d\d|XX)|default", re.IGNORECASE)
_CODE_KEYS = ("code", "error_code", "errorCode", "type", "error")
_SHORT_KEYS = ("message", "title", "error_description", "msg")
_LONG_KEYS = ("long_message", "longMessage", "detail", "description")
_STATUSES = range(100, 600)
_MOST_SCHEMAS = 200


def is_openapi(value: Any) -> bool:
    """Whether this is an OpenAPI 3 document."""
    return isinstance(value, dict) and bool(_VERSION.fullmatch(str(value.get("openapi", ""))))


def read_openapi(document: Mapping[str, Any], text: str, found: Collector) -> None:
    """The errors that the document's operations answer with; `text` is what it was read from."""
    info = _object(document.get("info"))
    title = found.title = _text(info.get("title"))
    found.version = _text(info.get("version"))
    paths = document.get("paths")
    if not isinstance(paths, dict):
        raise UnreadableError(found.file, "an OpenAPI document without paths, so without errors")
    reader = _Reader(paths, References(document, text, found).followed)
    for domain, status, response in reader.responses():
        reader.read_response(domain, status, response)
    for name, domains, record in _told_once(reader.records):
        domain = next(iter(domains)) if len(domains) == 1 else SHARED
        placed = {"api": title, "domain": domain, "name": name, **record}
        found.add(placed, line_of(record["code"] or name, text))


def _told_once(
    records: Mapping[tuple[Any, ...], tuple[dict[str, None], dict[str, Any]]],
) -> Iterator[tuple[str, dict[str, None], dict[str, Any]]]:
    """Name, domains and record of each error: several examples of it as one."""
    alike: dict[tuple[Any, ...], list[tuple[Any, ...]]] = {}
    for key, (_, record) in records.items():
        alike.setdefault((*key[:3], record["description"], frame(key[3:])), []).append(key)
    for (_, name, *_rest), keys in alike.items():
        _, record = records[keys[0]]
        short, long = joined([key[3:] for key in keys])
        domains = dict.fromkeys(domain for key in keys for domain in records[key][0])
        yield (
            name,
            domains,
            record | {"shortMessage": short} | ({"longMessage": long} if long else {}),
        )


class _Reader:
    def __init__(self, paths: Mapping[str, Any], followed: Callable[[Any], Any]) -> None:
        self._paths = paths
        self._followed = followed
        self.records: dict[tuple[Any, ...], tuple[dict[str, None], dict[str, Any]]] = {}
        """What tells errors apart: the domains of each, and its record."""
        self._listed: dict[int, list[str]] = {}

    def responses(self) -> Iterator[tuple[str, int | None, Mapping[str, Any]]]:
        """Domain, status and response of every error that an operation may answer with."""
        for path, item in self._paths.items():
            for method, operation in _object(self._followed(item)).items():
                if method not in _METHODS:
                    continue
                tags = _object(operation).get("tags")
                tag = tags[0] if isinstance(tags, list) and tags else _first_step(str(path))
                answers = _object(_object(operation).get("responses"))
                for status, response in answers.items():
                    if _ERROR_STATUS.fullmatch(str(status)):
                        number = int(status) if str(status).isdigit() else None
                        yield _text(tag), number, _object(self._followed(response))

    def read_response(self, domain: str, status: int | None, response: Mapping[str, Any]) -> None:
        """Keep what this response's examples, or else its schema's codes, say."""
        description = one_paragraph(_text(response.get("description")))
        for media in _object(response.get("content")).values():
            examples = list(self._examples(_object(self._followed(media))))
            errors = [
                (name, summary, error)
                for name, summary, example in examples
                for error in _errors_in(example)
            ]
            if not errors:
                schema = _object(self._followed(media)).get("schema")
                errors = [("", "", {"code": code}) for code in self._codes(schema)]
            for name, summary, error in errors:
                self._keep(domain, status, name, summary or description, error)

    def _keep(
        self, domain: str, status: int | None, name: str, description: str, error: Mapping[str, Any]
    ) -> None:
        code = _first_text(error, _CODE_KEYS) or _first_text(_numbers_in(error), _CODE_KEYS)
        short = _first_text(error, _SHORT_KEYS)
        long = _first_text(error, _LONG_KEYS)
        if not code and not short:
            return
        record: dict[str, Any] = {"description": description, "shortMessage": short, "code": code}
        if long:
            record["longMessage"] = long
        if isinstance(error.get("meta"), dict):
            record["meta"] = error["meta"]
        if status is not None:
            record["status"] = status
        name = name_of_code(code) or name_of_code(name) or name_of_code(short)
        key = (status, name, code, short, long)
        self.records.setdefault(key, ({}, record))[0][domain] = None

    def _examples(self, media: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
        """Name, summary and value of every example."""
        if "example" in media:
            yield "", "", media["example"]
        for name, example in _object(media.get("examples")).items():
            example = _object(self._followed(example))  # noqa: PLW2901
            summary = _text(example.get("summary")) or _text(example.get("description"))
            yield str(name), one_paragraph(summary), example.get("value")
        schema = _object(self._followed(media.get("schema")))
        if "example" in schema:
            yield "", "", schema["example"]
        listed = schema.get("examples")
        for example in listed if isinstance(listed, list) else ():
            yield "", "", example

    def _codes(self, schema: Any) -> list[str]:
        """The codes that a schema lists for a property such as `code`, however deep it stands."""
        first = self._followed(schema)
        if id(first) not in self._listed:  # the document keeps what it holds, so ids stay
            self._listed[id(first)] = self._codes_below(first)
        return self._listed[id(first)]

    def _codes_below(self, schema: Any) -> list[str]:
        codes: dict[str, None] = {}
        waiting = [schema]
        seen: set[int] = set()
        while waiting and len(seen) < _MOST_SCHEMAS:
            current = _object(self._followed(waiting.pop(0)))
            if id(current) in seen:
                continue
            seen.add(id(current))
            properties = _object(current.get("properties"))
            for key, value in properties.items():
                kind = _object(self._followed(value))
                listed = kind.get("enum", [kind["const"]] if "const" in kind else [])
                if key in _CODE_KEYS and isinstance(listed, list):
                    texts = (_number(code) or code for code in listed)
                    codes.update(dict.fromkeys(code for code in texts if isinstance(code, str)))
            waiting += properties.values()
            waiting += [current["items"]] if "items" in current else []
            for group in ("allOf", "anyOf", "oneOf"):
                parts = current.get(group)
                waiting += parts if isinstance(parts, list) else []
        return list(codes)


def _errors_in(example: Any) -> list[Mapping[str, Any]]:
    """The error objects of an example body: itself, or those under `errors` or `error`."""
    body = _object(example)
    for key in ("errors", "error"):
        inner = body.get(key)
        if isinstance(inner, list):
            return [item for item in inner if isinstance(item, dict)]
        if isinstance(inner, dict):
            return [inner]
    return [body] if body else []


def _numbers_in(error: Mapping[str, Any]) -> Mapping[str, str]:
    return {key: _number(error[key]) for key in _CODE_KEYS if key in error}


def _number(value: Any) -> str:
    """A code that is a number, as text; not one of HTTP's, which tells the status again."""
    text = code_text(value)
    return "" if isinstance(value, str) or value in _STATUSES else _text(text)


def _first_text(error: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return next((error[key] for key in keys if isinstance(error.get(key), str) and error[key]), "")


def _first_step(path: str) -> str:
    steps = [step for step in path.split("/") if step and not step.startswith("{")]
    return steps[0].replace("_", " ").replace("-", " ").title() if steps else ""


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
