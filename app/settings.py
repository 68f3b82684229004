"""The reader's settings: one typed option each, kept in an ini file that the caller names."""

from __future__ import annotations

from typing import Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T")


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
        try:
            value: object = settings.store.value(self._key, self._default)
            # An ini file holds no numbers, and Qt reads what is none as 0.
            if isinstance(self._default, int) and isinstance(value, str):
                value = int(value)
        except (TypeError, ValueError, EOFError):  # what a damaged file holds is not of the type
            return self._default
        return value if isinstance(value, type(self._default)) else self._default

    def __set__(self, settings: Settings, value: T) -> None:
        settings.store.setValue(self._key, value)


class Settings:
    """Everything the program remembers of how it was left and how it is liked."""

    theme = Option("view/theme", "system")
    zoom = Option("view/zoom", 100)
    default_format = Option("copy/default_format", "json")
    keys = Option("keys/changed", "{}")
    geometry = Option("window/geometry", QByteArray())
    panes = Option("window/panes", QByteArray())
    snippet = Option("page/snippet", "typescript")
    query = Option("session/query", "")
    error = Option("session/error", "")

    def __init__(self, store: QSettings) -> None:
        self.store = store

    def clear(self) -> None:
        """Back to the defaults, in the file too."""
        self.store.clear()
        self.save()

    def save(self) -> bool:
        """Write what changed to the file; False where the file cannot be written."""
        self.store.sync()
        return self.store.status() == QSettings.Status.NoError
