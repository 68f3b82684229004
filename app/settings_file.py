"""The ini file of the settings: sealed, written whole at every change, mended where damaged."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from index.alone import alone
from index.sealed import sealed, unsealed
from index.whole_file import free_name, put_aside, read_whole, write_whole

if TYPE_CHECKING:
    from pathlib import Path

_SECTION = re.compile(r"\[([A-Za-z0-9_]+)\]")
_LINE = re.compile(r"([A-Za-z0-9_]+)=(.*)")
_PATIENCE = 0.2
_LARGEST = 4 * 1024 * 1024


class SettingsFile:
    """Texts by keys such as `view/zoom`; what is changed is put into what the file holds by then.

    `trouble` is a sentence where the file was damaged, else empty. Without a path everything is
    kept in memory only. A key that is not known here, as of a newer version, stays in the file.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._changed: dict[str, str] = {}
        self.trouble = ""
        self._kept: dict[str, str] = {}
        try:
            content = self._content()
        except OSError as error:
            self._begin_anew(error)
        else:
            self._kept, whole = _parsed(content)
            if content is not None and not whole:
                self._mend(content)

    def get(self, key: str) -> str | None:
        """The text of this key; None where there is none."""
        return self._changed.get(key, self._kept.get(key))

    def put(self, key: str, text: str) -> None:
        """Have this text under the key; `save` writes it."""
        if self.get(key) != text:
            self._changed[key] = text

    def clear(self) -> bool:
        """Forget everything, in the file too; False where that cannot be written."""
        self._kept, self._changed = {}, {}
        return self._write({})

    def save(self) -> bool:
        """Write what was changed; False where that cannot be, and it is tried again next time."""
        if not self._changed:
            return True
        try:
            kept = {**_parsed(self._content())[0], **self._changed}
        except OSError:
            return False  # what it holds would be lost
        if not self._write(kept):
            return False
        self._kept, self._changed = kept, {}
        return True

    def _content(self) -> bytes | None:
        """The file's bytes, None where there is none. OSError where it cannot be read."""
        try:
            return read_whole(self._path, _LARGEST) if self._path else None
        except FileNotFoundError:
            return None

    def _write(self, kept: dict[str, str]) -> bool:
        if self._path is None:
            return False
        try:
            with alone(self._path.with_suffix(".lock"), _PATIENCE):
                write_whole(self._path, sealed(_text(kept)))
        except OSError:
            return False
        return True

    def _begin_anew(self, error: OSError) -> None:
        """Put what cannot be read aside, be it no file at all."""
        if self._path is None:
            return
        problem = f"cannot be read ({error.strerror})"
        try:
            aside = put_aside(self._path)
        except OSError:
            self.trouble = f"{self._path}: {problem}, and passed over."
        else:
            self.trouble = f"{self._path}: {problem}, and begun anew; the damaged file is {aside}."

    def _mend(self, content: bytes) -> None:
        """Put the damaged file aside and write what can be read of it anew."""
        if self._path is None:
            return
        self.trouble = f"{self._path}: damaged; it stays as it is, for it cannot be written."
        with suppress(OSError):
            aside = free_name(self._path)
            write_whole(aside, content)
            if self._write(self._kept):
                saved = "what can be read of it is kept"
                self.trouble = f"{self._path}: damaged; {saved}, and the damaged file is {aside}."


def _parsed(content: bytes | None) -> tuple[dict[str, str], bool]:
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


def _text(kept: dict[str, str]) -> str:
    lines: list[str] = []
    section = ""
    for key in sorted(kept):
        head, _, name = key.partition("/")
        if head != section:
            section = head
            lines.append(f"[{section}]")
        lines.append(f"{name}={_quoted(kept[key])}")
    return "\n".join(lines) + "\n"


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
