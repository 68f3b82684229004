"""Whose text it is: which catalogs' services it speaks of, and of which API."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.text.spelling import code_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from index.recognise.known.tables import Tables
    from index.recognise.text.words import Words

SIGNED = "clerk"
"""The service whose ids and SDKs these are, and the only one whose bodies have a known shape."""
# Begun at the underscore, which most texts hardly have: the whole of a long text is looked through.
_ID = re.compile(r"_(?<=[a-z]_)[0-9A-Za-z]{27}\b")
_ID_PREFIX = re.compile(r"\b[a-z]{2,8}$")
_FRONTEND = (
    "clerk-js", "clerkjs", "clerk.browser", ".accounts.dev", "/v1/client/", "_basefetch",
    "_is_native", "clerkkit", "clerkapierror(", "clerkerrorresponse(", "clerk_flutter",
    "clerk_auth", "clerk-expo", "signin.create", "signup.create", "usesignin", "usesignup",
    "attemptfirstfactor", "attemptverification", "prepareverification", "clerk-react",
    "(error received from server)", "clerkerrorcode.", "cl-formfield", "cl-internal", "cl-rootbox",
)  # fmt: skip
_BACKEND = (
    "api.clerk.com", "api.clerk.dev", "@clerk/backend", "clerk-sdk-node", "clerkclient",
    "clerk_backend_api", "clerk-sdk-go", "clerk-sdk-ruby", "clerk::",
)  # fmt: skip
_OF_ANY_TEXT = """
    api apis app catalog code codes docs error errors http internal list message messages our own
    reference response responses rest service test
"""
"""What people call a catalog of errors, whosever they are."""
_OF_ANY = frozenset(_OF_ANY_TEXT.split())


class Context(NamedTuple):
    """`named`: catalogs whose service, SDK or ids are in the text; `api`: the one meant, or ""."""

    named: AbstractSet[str]
    api: str

    def is_of(self, numbers: Iterable[int], tables: Tables) -> bool:
        """Whether the text names the service of one of these entries."""
        return bool(self.named) and any(
            tables.entries[number].catalog in self.named for number in numbers
        )

    def with_those_of(self, numbers: Iterable[int], tables: Tables) -> Context:
        """The context where the services of these entries are named too."""
        more = {tables.entries[number].catalog for number in numbers}
        return self if more <= self.named else self._replace(named=self.named | more)


def context_of(text: Words, services: Mapping[str, str]) -> Context:
    """The context that a text gives to the errors in it; `services` by the catalogs' ids.

    Every text may have the words of a catalog called "API errors": they name no service.
    """
    lowered = text.text.lower()
    frontend = any(map(lowered.__contains__, _FRONTEND))
    backend = any(map(lowered.__contains__, _BACKEND))
    api = "" if frontend == backend else "frontend" if frontend else "backend"
    names = {*services, *services.values()}
    named = {
        name
        for name in names
        if _is_named(name.lower(), text.text, lowered) and not {*code_words(name)} <= _OF_ANY
    }
    if frontend or backend or _has_id(text.text):
        named.add(SIGNED)
    return Context({one for one, service in services.items() if named & {one, service}}, api)


def is_shaped(number: int, tables: Tables) -> bool:
    """Whether this is an error of the service whose bodies have a known shape."""
    catalog = tables.entries[number].catalog
    return SIGNED in (catalog, tables.services.get(catalog))


def _is_named(name: str, text: str, lowered: str) -> bool:
    """Whether this is a word of the text, or begins one as in `PayError`: no "payment" is "pay"."""
    at = lowered.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        last, after = text[end - 1 : end], text[end : end + 1]
        goes_on = after.isalpha() and after.islower() == last.islower()
        if not goes_on and not (at and lowered[at - 1].isalnum()):
            return True
        at = lowered.find(name, at + 1)
    return False


def _has_id(text: str) -> bool:
    """Whether one of the service's ids stands in the text."""
    return any(
        _ID_PREFIX.search(text, max(0, found.start() - 9), found.start())
        for found in _ID.finditer(text)
    )
