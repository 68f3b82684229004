"""The addresses behind the links of the page, and what each asks for."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

_SCHEME = "errdex"


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """Show the error of this id."""

    id: str


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


Target = OpenEntry | SearchFor | OpenNode | ShowPasted

PASTED_LINK = f"{_SCHEME}://pasted"
"""The address of the text that was pasted last."""


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
    """What a link asks for; None for one that is not of this program."""
    scheme, separator, rest = link.partition("://")
    if scheme != _SCHEME or not separator:
        return None
    if link == PASTED_LINK:
        return ShowPasted()
    if rest.startswith("search?q="):
        return SearchFor(unquote(rest.removeprefix("search?q=")))
    if rest.startswith("tree/"):
        return OpenNode(tuple(unquote(part) for part in rest.removeprefix("tree/").split("/")))
    return OpenEntry(rest.partition("?")[0])
