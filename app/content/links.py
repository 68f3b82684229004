"""The addresses behind links, those of the page and those from outside, and what each asks for.

From outside come `errdex://clerk/backend-api/users/UserNotFound?userID=user_1` and
`errdex://search?q=user+not+found`; a link can open something and do nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import parse_qsl, quote, unquote

from index.errors import ErrdexError

_SCHEME = "errdex"
_LONGEST = 8_000
_MOST_VALUES = 50


class Where(Enum):
    """Where a link is to be followed."""

    HERE = auto()
    APART = auto()
    """In a tab of its own, behind the page."""


class LinkError(ErrdexError):
    """A link from outside that asks for nothing this program does."""


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """Show the error of this id, its placeholders filled with these values."""

    id: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchFor:
    """Search for this query."""

    query: str


@dataclass(frozen=True, slots=True)
class OpenNode:
    """Narrow the results to this node of the tree."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShowPasted:
    """Show the text that was pasted last."""


@dataclass(frozen=True, slots=True)
class ImportPasted:
    """Import the files that were pasted last."""


Target = OpenEntry | SearchFor | OpenNode | ShowPasted | ImportPasted

PASTED_LINK = f"{_SCHEME}://pasted"
"""The address of the text that was pasted last."""

IMPORT_LINK = f"{_SCHEME}://import"
"""The address of importing the files that were pasted last."""


def entry_link(entry_id: str) -> str:
    """The address of an error: `errdex://clerk/backend-api/users/UserNotFound`."""
    return f"{_SCHEME}://{entry_id}"


def code_link(code: str) -> str:
    """The address of all errors with this code."""
    return search_link(f"code:{code}")


def search_link(query: str) -> str:
    """The address of a search."""
    return f"{_SCHEME}://search?q={quote(query, safe='')}"


def tree_link(path: tuple[str, ...]) -> str:
    """The address of a node of the tree."""
    return f"{_SCHEME}://tree/{'/'.join(quote(part, safe='') for part in path)}"


def target_of(link: str) -> Target | None:
    """What a link of the page asks for; None for one that is not of this program."""
    scheme, separator, rest = link.partition("://")
    if scheme != _SCHEME or not separator:
        return None
    if link == PASTED_LINK:
        return ShowPasted()
    if link == IMPORT_LINK:
        return ImportPasted()
    if rest.startswith("tree/"):
        return OpenNode(tuple(unquote(part) for part in rest.removeprefix("tree/").split("/")))
    try:
        return outside_target_of(link)
    except LinkError:
        return None


def is_for_anybody(link: str) -> bool:
    """Whether it leads to the web, an error or a search, whoever wrote it, and does nothing."""
    try:
        return link.startswith("https://") or bool(outside_target_of(link))
    except LinkError:
        return False


def outside_target_of(link: str) -> OpenEntry | SearchFor:
    """What a link from a browser, a note or a chat asks for; raises LinkError for any other."""
    shown = link if len(link) <= 60 else f"{link[:57]}…"
    scheme, separator, rest = link.partition("://")
    if scheme.lower() != _SCHEME or not separator or len(link) > _LONGEST or "#" in rest:
        raise LinkError(f"“{shown}” is not a link of Errdex, such as errdex://search?q=not+found.")
    place, _, written = rest.partition("?")
    try:
        values = parse_qsl(
            written,
            keep_blank_values=True,
            strict_parsing=bool(written),
            errors="strict",
            max_num_fields=_MOST_VALUES,
        )
        entry_id = unquote(place, errors="strict").rstrip("/")
    except ValueError as error:
        raise LinkError(f"The link “{shown}” cannot be read.") from error
    if entry_id == "search":
        if [name for name, _value in values] != ["q"]:
            raise LinkError(f"“{shown}” does not say what to search for, as in ?q=not+found.")
        return SearchFor(values[0][1])
    if entry_id.count("/") < 2 or not all(entry_id.split("/")) or not entry_id.isprintable():
        raise LinkError(f"“{shown}” names no error, as errdex://clerk/…/users/UserNotFound does.")
    return OpenEntry(entry_id, tuple(values))
