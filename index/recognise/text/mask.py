"""Secrets in a pasted text, put out of sight before the text is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.text.plain import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECRET = re.compile(
    # Keys that say what they are: of the service, of others that stand in the same logs.
    r"\b[sr]k_(?:live|test)_(?P<key>[\w-]{4,})"
    r"|\bwhsec_(?P<webhook>[\w+/=-]{8,})"
    r"|\b(?:oat|ak|mt|dvb|ghp|gho|ghs|github_pat|xox[abp])[_-](?P<token>(?=[\w-]*\d)[\w-]{16,})"
    r"|\bA[KS]IA(?P<cloud>[0-9A-Z]{16})\b"
    r"|\b(?P<jwt>eyJ[\w-]{16,}(?:\.[\w-]*){0,4}|eyJ[\w-]{8,}(?:\.[\w-]*){1,4})"
    # What stands where a secret belongs: in a header, a cookie, a setting, an address.
    r"|\b(?i:bearer)(?:[ \t]+|%20|\+)(?P<bearer>[\w.~+/=-]{8,})"
    r"|\b(?i:basic)[ \t]+(?P<basic>(?=[\w+/-]*[\d=])[\w+/=-]{8,})"
    r"|\b(?i:x-api-key|clerk-secret-key|authorization)\\{0,7}[\"']?\s{0,3}[:=]\s{0,3}\\{0,7}[\"']?"
    r"(?!(?i:bearer|basic)\b)(?P<header>(?=[\w.~+/=-]*\d)[\w.~+/=-]{16,})"
    r"|(?:\b|(?<=%[0-9A-F]{2}))__(?:session|client|refresh|dev_session"
    r"|clerk_(?:db_jwt|handshake|ticket|testing_token))"
    r"(?:_\w{1,20})?(?:=|%3[Dd]|\\{0,7}[\"']?\s{0,3}:\s{0,3}\\{0,7}[\"'])"
    r"(?P<cookie>[^\s;,&\"'\\]{4,})"
    r"|\bCLERK_(?:SECRET|API|MACHINE_SECRET|WEBHOOK_SECRET|ENCRYPTION)_?KEY\s{0,3}[=:]\s{0,3}[\"']?"
    r"(?P<setting>[^\s\"']{4,})"
    # A field or parameter that is named for its secret: between a name and a value no words are.
    r"|(?<![A-Za-z])(?i:(?:new|old|current|user|db|client|access|refresh|auth|id)?[_-]?"
    r"(?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|secret[_-]?key))"
    r"(?:=|%3[Dd]|\\{0,7}[\"']\s{0,3}(?::|=>)\s{0,3})"
    r"(?:\\{0,7}\"(?P<quoted>[^\"\\\n\u2022]{1,200})|\\{0,7}'(?P<single>[^'\\\n]{1,200})"
    r"|(?P<bare>(?!(?i:null|none|nil|undefined|true|false)\b)[^\s;,&\"'\\<>{}\[\]()]{3,200}))"
    r"|\b[a-z][a-z0-9+]{1,20}://[^\s:/@\"']{0,60}:(?P<password>[^\s:/@\"']{3,200})@",
    re.ASCII,
)
_DOT = "\u2022"
_NO_LINE_END = re.compile(r"[^\n]")


def secrets(text: str) -> Iterator[tuple[int, int]]:
    """Where secret keys, tokens and session cookies are, without the prefix that names their kind.

    Publishable keys and ids are no secrets. One that a terminal cut is found as a whole.
    """
    found = list(_spans(text))
    plain = unwrapped(text)
    if plain.layers:
        found += (plain.source_span(*span) for span in _spans(plain.text))
    end = 0
    for start, stop in sorted(found):
        if stop > end:
            yield max(start, end), stop
            end = stop


def _spans(text: str) -> Iterator[tuple[int, int]]:
    return (found.span(found.lastgroup or 0) for found in _SECRET.finditer(text))


def masked(text: str) -> str:
    """The text with a dot for each character of a secret, so that every offset stays true."""
    pieces: list[str] = []
    end = 0
    for start, stop in secrets(text):
        pieces += (text[end:start], _NO_LINE_END.sub(_DOT, text[start:stop]))
        end = stop
    pieces.append(text[end:])
    return "".join(pieces)
