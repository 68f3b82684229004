"""A message cut into literal text and placeholders, and filled again.

Documents write placeholders as `<userID>`, as Go's formatting verbs (`%d`, `%q`, `%s`, `%v`), as
`{{<variable>}}`, and as translations do: `{name}`, `{{name}}`, `${name}`, `%{name}`, `{0}`. On the
wire they are filled in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

_NAME = r"[A-Za-z_][\w.-]*"
_PLACEHOLDER = re.compile(
    rf"\{{\{{\s*(?:<(?P<braced>{_NAME})>|(?P<doubled>{_NAME}))\s*\}}\}}"
    rf"|<(?P<angled>{_NAME})>"
    rf"|[$%]?\{{(?P<curly>{_NAME}|\d{{1,2}})\}}"
    r"|(?P<verb>%[+#]?[dqsvwfxXtT])(?![A-Za-z])"
)

MOST_PLACEHOLDERS = 50
"""Of one message; each has a field on the page, and a colour in the text."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a message: literal text, or a placeholder as written, with its name."""

    text: str
    placeholder: str | None

    @property
    def is_literal(self) -> bool:
        """Whether this piece stands on the wire as it is written."""
        return self.placeholder is None


def cut(message: str) -> tuple[Part, ...]:
    """Cut a message into its pieces; joined again they give the message.

    `<userID>` is named "userID", `{{<x>}}` and `{x}` "x", and a Go verb by itself: "%d", the second
    of the same kind in one message "%d 2". What follows the first 50 of them is text as it stands.
    """
    parts: list[Part] = []
    seen_verbs: dict[str, int] = {}
    end = 0
    for found in islice(_PLACEHOLDER.finditer(message), MOST_PLACEHOLDERS):
        if found.start() > end:
            parts.append(Part(message[end : found.start()], None))
        parts.append(Part(found[0], _name(found, seen_verbs)))
        end = found.end()
    if end < len(message):
        parts.append(Part(message[end:], None))
    return tuple(parts)


def literals(message: str) -> tuple[str, ...]:
    """The literal texts between a message's placeholders, empty ones left out."""
    return tuple(part.text for part in cut(message) if part.is_literal)


def placeholders(*messages: str | None) -> dict[str, str]:
    """The placeholders in these messages, by name as first written, in order of appearance."""
    found: dict[str, str] = {}
    for part in (part for message in messages if message for part in cut(message)):
        if part.placeholder is not None:
            found.setdefault(part.placeholder, part.text)
    return found


def has_more(message: str) -> bool:
    """Whether some of the message's placeholders are text, for there are too many of them."""
    return any(islice(_PLACEHOLDER.finditer(message), MOST_PLACEHOLDERS, None))


def fill(message: str, values: Mapping[str, str]) -> str:
    """The message with these values in place of its placeholders; others stay as written."""
    if not values:
        return message
    return "".join(
        part.text if part.placeholder is None else values.get(part.placeholder, part.text)
        for part in cut(message)
    )


def fill_meta(meta: Any, values: Mapping[str, str]) -> Any:
    """The same meta, a value in it that is the name of a placeholder filled as the messages are.

    The documents write that name in small letters there. Meta that is no object stays as it is.
    """
    if not values or not isinstance(meta, Mapping):
        return meta
    given = {name.casefold(): value for name, value in values.items()}
    return {
        key: given.get(value.casefold(), value) if isinstance(value, str) else value
        for key, value in meta.items()
    }


def fill_alike(message: str, value: str) -> str:
    """The message with this value, which has no backslash, in place of all its placeholders."""
    return _PLACEHOLDER.sub(value, message, count=MOST_PLACEHOLDERS)


def _name(found: re.Match[str], seen_verbs: dict[str, int]) -> str:
    verb: str | None = found["verb"]
    if verb is None:
        return found[found.lastgroup or 0]
    seen_verbs[verb] = seen_verbs.get(verb, 0) + 1
    return verb if seen_verbs[verb] == 1 else f"{verb} {seen_verbs[verb]}"
