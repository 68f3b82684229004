"""Codes that stand by themselves in a text, but for a label or a few words before them."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"[^\w{(\[]*(?:(?:api|error|err|exception|fault|type|reason|code)(?:[ _-]|(?=code))?){1,3}"
    r"(?:[\"'`*\s]*(?:=>|[:=#]|\b(?:is|was)\b))?[\"'`*\s]*",
    re.IGNORECASE,
)
_END = re.compile(r"[\"'`*,;.!\s]*")
_LEAD = re.compile(r"\s*[^\n{}=\"]{0,100}\w[)\]]?:\s['`]?")


def is_labelled(text: str, start: int, end: int) -> bool:
    """Whether a text is a label, such as `code:`, and the code between these places."""
    return _LABEL.fullmatch(text, 0, start) is not None and _END.fullmatch(text, end) is not None


def ends_a_line(text: str, start: int, end: int) -> bool:
    """Whether a text is one line, of which that code is all that follows after a colon."""
    return _LEAD.fullmatch(text, 0, start) is not None and _END.fullmatch(text, end) is not None
