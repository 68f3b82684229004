"""A JSON list, item by item, with the line that each item stands on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from index.errors import DocumentError
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE_OR_COMMA = re.compile(r"[\s,]*")


def parse_document(text: str, where: str) -> Any:
    """The JSON value of a whole document. Raises DocumentError that names line and reason."""
    try:
        return parse_json(text)
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg}"
        raise DocumentError(f"{where}: line {error.lineno}: {reason}.") from error


def item_lines(text: str) -> Iterator[int]:
    """The line that each item of the text's first list begins on; the text is sound JSON."""
    decoder = json.JSONDecoder()
    line, counted = 1, 0
    place = text.index("[") + 1
    while True:
        gap = _SPACE_OR_COMMA.match(text, place)
        place = gap.end() if gap else place
        if text[place] == "]":
            return
        line += text.count("\n", counted, place)
        counted = place
        yield line
        _, place = decoder.raw_decode(text, place)
