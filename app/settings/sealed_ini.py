"""An ini file under a seal: texts by keys such as `view/zoom`, and whether the file is whole."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from index.files.sealed import sealed, unsealed

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECTION = re.compile(r"\[([A-Za-z0-9_]+)\]")
_LINE = re.compile(r"([A-Za-z0-9_]+)=(.*)")


def parsed(content: bytes | None) -> tuple[dict[str, str], bool]:
    """The texts by their keys, and whether the file is whole."""
    if content is None:
        return {}, True
    body, whole = unsealed(content)
    kept: dict[str, str] = {}
    section = ""
    for line in body.split("\n"):
        head, item = _SECTION.fullmatch(line), _LINE.fullmatch(line)
        text = _unquoted(item[2]) if item else None
        if head:
            section = head[1]
        elif item and section and text is not None:
            kept[f"{section}/{item[1]}"] = text
        elif line.strip():
            whole = False
    return kept, whole


def dumped(kept: Mapping[str, str]) -> bytes:
    """The file that holds these."""
    lines: list[str] = []
    section = ""
    for key in sorted(kept):
        head, _, name = key.partition("/")
        if head != section:
            section = head
            lines.append(f"[{section}]")
        lines.append(f"{name}={_quoted(kept[key])}")
    return sealed("\n".join(lines) + "\n")


def _quoted(text: str) -> str:
    """The text as it is where that is one plain line, else as a JSON string."""
    plain = text.isprintable() and text == text.strip() and not text.startswith('"')
    return text if plain else json.dumps(text)


def _unquoted(text: str) -> str | None:
    """The text; None for one that nobody wrote so."""
    if not text.startswith('"'):
        return text
    try:
        value = json.loads(text)
        value.encode()
    except (ValueError, AttributeError, RecursionError):
        return None
    return str(value)
