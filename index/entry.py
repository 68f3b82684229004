"""What a documented API error is, and how it is named for good."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_WORD = re.compile(r"[\W_]+")
_DEPRECATED = re.compile(r"\bDeprecated:")
_REPLACEMENT = re.compile(r"\b[Uu]se (?P<name>[A-Z]\w*) instead\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorEntry:
    """One documented API error; its texts are exactly the source's.

    `long_message` and `status` are None where the source states none. `meta` is None, the
    source's object, or the source's string where that is not JSON.
    """

    id: str
    catalog: str
    edition: str
    api: str
    domain: str
    name: str
    description: str
    short_message: str
    long_message: str | None
    code: str
    meta: Mapping[str, Any] | str | None = field(hash=False)
    status: int | None

    @property
    def is_deprecated(self) -> bool:
        """Whether the documents call this error deprecated."""
        return _DEPRECATED.search(self.description) is not None

    @property
    def replacement(self) -> str | None:
        """Name of the error to use instead, where a deprecation names one."""
        deprecation = _DEPRECATED.search(self.description)
        if deprecation is None:
            return None
        found = _REPLACEMENT.search(self.description, deprecation.end())
        return found["name"] if found else None


def entry_id(catalog: str, api: str, domain: str, name: str) -> str:
    """The stable, readable id: `clerk/backend-api/users/UserNotFound`; empty parts are left out."""
    plain = name.isascii() and name.isalnum()
    parts = (catalog, _slug(api), _slug(domain), name if plain else quote(name, safe=""))
    return "/".join(part for part in parts if part)


@lru_cache(maxsize=1024)  # the entries of a domain follow one another
def _slug(heading: str) -> str:
    return _NOT_WORD.sub("-", heading.casefold()).strip("-")
