"""What a snippet template sees of the errors it writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urlencode

from index.distinction import Clue, Distinction, distinguish
from index.entry_record import record_of
from index.escaping import camel, snake
from index.template import fill, fill_meta, placeholders
from index.unique import Unique

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.entry import ErrorEntry
    from index.library import Library
    from index.snippets.wire import Wire

_DOCUMENTED = ("shortMessage", "longMessage", "code", "meta")


@dataclass(frozen=True, slots=True)
class Subject:
    """One error, its messages and meta filled.

    `document` is its JSON as the documents show it, `response` the body that carries it alone,
    `host` what sends it, as `api.clerk.com` or `*.clerk.accounts.dev`, empty where that is unknown.
    `message` is the long one where there is one, `caption` name and message in one line.
    `camel` and `snake` are its name as an identifier, each once among the errors written.
    """

    id: str
    api: str
    domain: str
    name: str
    place: str
    description: str
    short: str
    long: str
    message: str
    caption: str
    code: str
    meta: Any
    status: int | None
    link: str
    host: str
    camel: str
    snake: str
    document: Mapping[str, Any] = field(hash=False)
    response: Mapping[str, Any] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Branch:
    """The errors that one test of status, code and message catches, as far as they are documented.

    `status` is the one that all of them have; where the code alone does not tell them from others
    and the status does, it `matters`. `alike` says which others the response does not tell from
    them, or is empty; `by_api` tells that all of those are of other APIs than these errors.
    """

    status: int | None
    matters: bool
    code: str
    clue: Clue | None
    alike: str
    by_api: bool
    errors: tuple[Subject, ...]


class Given(NamedTuple):
    """The variables of a template.

    `error` is the first of the errors. `response` is a list where they do not come in one body.
    """

    errors: Sequence[Subject]
    error: Subject
    branches: Sequence[Branch]
    response: Mapping[str, Any] | Sequence[Mapping[str, Any]]
    values: Mapping[str, str]


def given(
    entries: Sequence[ErrorEntry],
    values: Mapping[str, str],
    library: Library,
    wires: Mapping[str, Wire],
) -> Given:
    """What a template is given of these errors.

    `wires` are those of their services, in the order in which their bodies come.
    """
    bodies = [
        body
        for service, wire in wires.items()
        for body in wire.bodies([e for e in entries if library.service_of(e) == service], values)
    ]
    camels, snakes = Unique(), Unique()
    subjects = [
        _subject(
            entry,
            values,
            wires[library.service_of(entry)],
            camels.name(camel(entry.name)),
            snakes.name(snake(entry.name)),
        )
        for entry in entries
    ]
    return Given(
        errors=subjects,
        error=subjects[0],
        branches=_branches(entries, subjects, library),
        response=bodies[0] if len(bodies) == 1 else bodies,
        values=dict(values),
    )


def _subject(
    entry: ErrorEntry, values: Mapping[str, str], wire: Wire, camel_name: str, snake_name: str
) -> Subject:
    short, long = fill(entry.short_message, values), fill(entry.long_message or "", values)
    meta = fill_meta(entry.meta, values)
    document = {key: value for key, value in record_of(entry).items() if key in _DOCUMENTED}
    document["shortMessage"] = short
    if long:
        document["longMessage"] = long
    if meta is not None:
        document["meta"] = meta
    return Subject(
        id=entry.id,
        api=entry.api,
        domain=entry.domain,
        name=entry.name,
        place=" \u203a ".join(part for part in (entry.api, entry.domain) if part),
        description=entry.description,
        short=short,
        long=long,
        message=long or short,
        caption=": ".join(text for text in (entry.name, long or short) if text),
        code=entry.code,
        meta=meta,
        status=entry.status,
        link=_link(entry, values),
        host=wire.host_of(entry),
        camel=camel_name,
        snake=snake_name,
        document=document,
        response=wire.bodies([entry], values)[0],
    )


def _link(entry: ErrorEntry, values: Mapping[str, str]) -> str:
    names = placeholders(entry.short_message, entry.long_message) if values else {}
    query = urlencode({name: values[name] for name in names if name in values}, quote_via=quote)
    address = f"errdex://{quote(entry.id, safe='/%@~')}"
    return f"{address}?{query}" if query else address


def _branches(
    entries: Sequence[ErrorEntry], subjects: Sequence[Subject], library: Library
) -> list[Branch]:
    caught: dict[tuple[int | None, str, Distinction], list[Subject]] = {}
    chosen = {entry.id for entry in entries}
    for entry, subject in zip(entries, subjects, strict=True):
        others = _not_told_apart(entry, library)
        left = [other for other in others if _may_have_status(other, entry.status)]
        found = distinguish(entry, left)
        alike = tuple(other for other in found.alike if other.id not in chosen)
        status = entry.status if len(left) < len(others) else None
        test = (status, entry.code, Distinction(found.clue, alike))
        caught.setdefault(test, []).append(subject)
    branches = [
        Branch(
            status=_common_status(errors),
            matters=status is not None,
            code=code,
            clue=found.clue,
            alike=_named(found.alike),
            by_api=not {error.api for error in errors} & {other.api for other in found.alike},
            errors=tuple(errors),
        )
        for (status, code, found), errors in caught.items()
    ]
    # A test of code or message alone would keep those of both from being reached.
    return sorted(branches, key=lambda one: (not one.code, one.clue is None, one.status is None))


def _may_have_status(entry: ErrorEntry, status: int | None) -> bool:
    """Whether the documents do not say that it has another one."""
    return status is None or entry.status in (None, status)


def _common_status(errors: Sequence[Subject]) -> int | None:
    statuses = {error.status for error in errors}
    return statuses.pop() if len(statuses) == 1 else None


def _not_told_apart(entry: ErrorEntry, library: Library) -> Sequence[ErrorEntry]:
    """Those that have its code; without a code that could be any error of its edition."""
    if entry.code:
        return library.sharing_code(entry)
    return library.edition_around(entry)


def _named(alike: Sequence[ErrorEntry]) -> str:
    names = [f"{other.api} {other.name}".strip() for other in alike]
    if len(names) <= 2:
        return " and ".join(names)
    return f"{names[0]} and {len(names) - 1} others"
