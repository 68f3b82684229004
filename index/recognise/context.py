"""Whose text it is: what in it speaks for the catalog's service, and for which of its APIs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.recognise.words import Words

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


class Context(NamedTuple):
    """`mentioned`: the service, an SDK or one of its ids is named; `api`: the API meant, or ""."""

    mentioned: bool
    api: str


def context_of(text: Words, services: Iterable[str]) -> Context:
    """The context that a text gives to the errors in it; `services` are the catalogs' ids."""
    lowered = text.text.lower()
    mentioned = any(_begins_a_word(service.lower(), lowered) for service in services)
    frontend = sum(sign in lowered for sign in _FRONTEND)
    backend = sum(sign in lowered for sign in _BACKEND)
    api = "" if bool(frontend) == bool(backend) else "frontend" if frontend else "backend"
    return Context(mentioned or bool(frontend or backend) or _has_id(text.text), api)


def _begins_a_word(name: str, text: str) -> bool:
    """Whether a word of the text begins with this name; an underscore parts words."""
    at = text.find(name) if name else -1
    while at > 0 and text[at - 1].isalnum():
        at = text.find(name, at + 1)
    return at >= 0


def _has_id(text: str) -> bool:
    """Whether one of the service's ids stands in the text."""
    return any(
        _ID_PREFIX.search(text, max(0, found.start() - 9), found.start())
        for found in _ID.finditer(text)
    )
