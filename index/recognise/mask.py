"""Secrets in a pasted text, put out of sight before the text is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECRET = re.compile(
    r"\bsk_(?:live|test)_(?P<key>[\w-]{4,})"
    r"|\bwhsec_(?P<webhook>[\w+/=-]{8,})"
    r"|\b(?P<jwt>eyJ[\w-]{8,}(?:\.[\w-]*){1,2})"
    r"|\b[Bb]earer[ \t]+(?P<bearer>[\w.~+/=-]{8,})"
    r"|\b__(?:session|client|refresh|clerk_db_jwt)(?:_\w{1,20})?"
    r"(?:=|\\{0,7}[\"']?\s{0,3}:\s{0,3}\\{0,7}[\"'])(?P<cookie>[^\s;,\"'\\]{4,})"
    r"|\bCLERK_(?:SECRET|API)_KEY\s{0,3}[=:]\s{0,3}[\"']?(?P<setting>[^\s\"']{4,})",
    re.ASCII,
)
_DOT = "\u2022"


def secrets(text: str) -> Iterator[tuple[int, int]]:
    """Where secret keys, tokens and session cookies are, without the prefix that names their kind.

    Publishable keys and ids are no secrets.
    """
    for found in _SECRET.finditer(text):
        yield found.span(found.lastgroup or 0)


def masked(text: str) -> str:
    """The text with a dot for each character of a secret, so that every offset stays true."""
    pieces: list[str] = []
    end = 0
    for start, stop in secrets(text):
        pieces += (text[end:start], _DOT * (stop - start))
        end = stop
    pieces.append(text[end:])
    return "".join(pieces)
