"""The code of an error object: what its key for it says, and what else in it may be one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.objects.error_object import CODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.objects.error_object import ErrorObject
    from index.recognise.text.fields import Field

_WRAP = re.compile(r"\s*\n\s*")
_LAST_NAME = re.compile(r"(?:^|[/#:])([\w.-]+)$")
"""A code by itself, or at the end as in `https://…/card_declined` and `com.shop#CardDeclined`."""
_OF_A_CLASS = re.compile(r"(?<=[a-z0-9])(?:Exception|Error|Fault)$")
_LONGEST = 200


def code_of(error: ErrorObject, text: str) -> tuple[str, bool]:
    """The code as written, less what a hard wrap put into it, and whether its end is cut off."""
    if CODE not in error.fields:
        return "", False
    value = error.fields[CODE]
    code = _WRAP.sub("", value.text(text)).strip()
    # "form_param_mis (truncated...)" and "form_param_mis... (truncated)"
    whole = (code.split()[0] if value.cut and " " in code else code).rstrip(".\u2026")
    return whole, value.cut or whole != code


def other_codes(error: ErrorObject, text: str) -> Iterator[tuple[str, Field]]:
    """What else may be its code: a number, the value of another key, the last name in that."""
    values = [error.fields[CODE]] if CODE in error.fields else []
    for value in (*values, *error.named):
        found = _LAST_NAME.search(text[value.start : value.end][:_LONGEST])
        if found is None:
            continue
        start = value.start + found.start(1)
        for code in dict.fromkeys((found[1], _OF_A_CLASS.sub("", found[1]))):
            yield code, value._replace(start=start, end=start + len(code))
