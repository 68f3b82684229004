"""Codes that stand by themselves in a text, but for a label or a few words before them."""

from __future__ import annotations

import re

from index.analysis import values
from index.recognise.text.spelling import is_numbered, looks_like_a_code

_LABEL = re.compile(
    r"[^\w{(\[]*(?:(?:api|error|err|exception|fault|type|reason|code)(?:[ _-]|(?=code))?){1,3}"
    r"(?:[\"'`*\s]*(?:=>|[:=#]|\b(?:is|was)\b))?[\"'`*\s]*",
    re.IGNORECASE,
)
_BARE = re.compile(r"[\s\"'`]*([A-Za-z][A-Za-z0-9_-]{1,119})[\s\"'`]*")
_END = re.compile(r"[\"'`*,;.!\s]*")
_LEAD = re.compile(r"\s*+[^\n{}=\"]{0,100}\w[)\]]?:\s['`]?")


def bare_code(text: str) -> tuple[int, int] | None:
    """Where the code is that a text is, but for quotes around it; a single word may be any word.

    None for a value that a service has made up, such as `user_2a9fK3bZq81LmNop`: it is no code.
    """
    found = _BARE.fullmatch(text)
    if found is None or any(True for _ in values(found[1])):
        return None
    code = found[1]
    is_code = is_numbered(code) or (looks_like_a_code(code) and not code.isalpha())
    return found.span(1) if is_code else None


def is_labelled(text: str, start: int, end: int) -> bool:
    """Whether a text is a label, such as `code:`, and the code between these places."""
    return _LABEL.fullmatch(text, 0, start) is not None and _END.fullmatch(text, end) is not None


def ends_a_line(text: str, start: int, end: int) -> bool:
    """Whether a text is one line, of which that code is all that follows after a colon."""
    return _LEAD.fullmatch(text, 0, start) is not None and _END.fullmatch(text, end) is not None
