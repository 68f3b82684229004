"""The reader's settings: one typed option each, kept in an ini file that the caller names."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Generic, TypeVar, cast, overload

from PySide6.QtCore import QByteArray

from app.settings.settings_file import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T", bound=str | int | QByteArray)


class Option(Generic[T]):
    """A setting with its key and its default; what does not read as the default's type is it."""

    def __init__(self, key: str, default: T) -> None:
        self._key = key
        self._default = default

    @overload
    def __get__(self, settings: None, owner: type[Settings]) -> Option[T]: ...
    @overload
    def __get__(self, settings: Settings, owner: type[Settings]) -> T: ...
    def __get__(self, settings: Settings | None, owner: type[Settings]) -> T | Option[T]:
        if settings is None:
            return self
        text = settings.file.get(self._key)
        return self._default if text is None else cast("T", _read(text, self._default))

    def __set__(self, settings: Settings, value: T) -> None:
        settings.file.put(self._key, _written(value))


class Settings:
    """Everything the program remembers of how it was left and how it is liked.

    Without a path there are the defaults, and nothing is remembered.
    """

    language = Option("view/language", "")
    """Its code; empty for the system's."""
    theme = Option("view/theme", "system")
    zoom = Option("view/zoom", 100)
    default_format = Option("copy/default_format", "json")
    keys = Option("keys/changed", "{}")
    used = Option("palette/used", "")
    """Ids of the commands that were chosen there, the latest first."""
    geometry = Option("window/geometry", QByteArray())
    panes = Option("window/panes", QByteArray())
    snippet = Option("page/snippet", "typescript")
    query = Option("session/query", "")
    error = Option("session/error", "")
    tabs = Option("session/tabs", "")

    def __init__(self, path: Path | None) -> None:
        self.file = SettingsFile(path)

    @property
    def trouble(self) -> str:
        """A sentence where the file was damaged, else empty."""
        return self.file.trouble

    def clear(self) -> None:
        """Back to the defaults, in the file too."""
        self.file.clear()

    @property
    def is_saving(self) -> bool:
        """Whether a slow disk still writes."""
        return self.file.is_saving

    def save(self, *, patiently: bool = False) -> bool:
        """Write what changed; False where that cannot be. Waits for a slow disk if patient."""
        return self.file.save(patiently=patiently)


def _read(text: str, default: str | int | QByteArray) -> str | int | QByteArray:
    """The text as a value of the default's type; the default where it is none."""
    if isinstance(default, str):
        return text
    try:
        if isinstance(default, int):
            return int(text)
        return QByteArray(b64decode(text, validate=True))
    except ValueError:
        return default


def _written(value: str | int | QByteArray) -> str:
    return b64encode(value.data()).decode() if isinstance(value, QByteArray) else str(value)
