"""Whose text it is: what in it speaks for the catalog's service, and for which of its APIs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.recognise.words import Words

_ID = re.compile(r"\b[a-z]{2,8}_[0-9A-Za-z]{27}\b")
_FRONTEND = (
    "clerk-js", "clerkjs", "clerk.browser", ".accounts.dev", "/v1/client/", "_basefetch",
    "_is_native", "clerkkit", "clerkapierror(", "clerkerrorresponse(", "clerk_flutter",
    "clerk_auth", "clerk-expo", "signin.create", "signup.create", "usesignin", "usesignup",
    "attemptfirstfactor", "attemptverification", "prepareverification", "clerk-react",
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
    names = "|".join(re.escape(service.lower()) for service in services)
    mentioned = bool(names) and re.search(rf"(?<![^\W_])(?:{names})", lowered) is not None
    frontend = sum(sign in lowered for sign in _FRONTEND)
    backend = sum(sign in lowered for sign in _BACKEND)
    api = "" if bool(frontend) == bool(backend) else "frontend" if frontend else "backend"
    ours = mentioned or bool(frontend or backend) or _ID.search(text.text) is not None
    return Context(ours, api)
