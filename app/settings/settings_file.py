"""The file of the settings: written whole at every change, mended where damaged."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING

from app.settings.sealed_ini import dumped, parsed
from index.files.atomic import led_to, sync_folders, write_whole
from index.files.lock import alone
from index.files.quarantine import free_name, put_aside
from index.files.regular import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE = 0.2
_SLOW = 0.3
"""Seconds after which a disk is slow: nobody waits for it any longer, save at the end."""
_LARGEST = 4 * 1024 * 1024


class SettingsFile:
    """Texts by keys such as `view/zoom`; what is changed is put into what the file holds by then.

    `trouble` is a sentence where the file was damaged, else empty. Without a path everything is
    kept in memory only. A key that is not known here, as of a newer version, stays in the file.
    A thread writes it: a disk may take seconds to say that it has it.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._changed: dict[str, str] = {}
        self._changing = Lock()
        self._writing: Thread | None = None
        self._is_written = True
        self.trouble = ""
        self._kept: dict[str, str] = {}
        try:
            content = self._content()
        except OSError as error:
            self._begin_anew(error)
        else:
            self._kept, whole = parsed(content)
            if not whole:
                self._mend()

    def get(self, key: str) -> str | None:
        """The text of this key; None where there is none."""
        return self._changed.get(key, self._kept.get(key))

    def put(self, key: str, text: str) -> None:
        """Have this text under the key; `save` writes it."""
        with self._changing:
            if self.get(key) != text:
                self._changed[key] = text

    def clear(self) -> bool:
        """Forget everything, in the file too; False where that cannot be written."""
        self._wait(None)
        self._kept, self._changed = {}, {}
        try:
            with self._alone() as path:
                write_whole(path, dumped({}))
        except OSError:
            return False
        return True

    @property
    def is_saving(self) -> bool:
        """Whether a slow disk has not said yet that it has what was to be saved."""
        return self._writing is not None and self._writing.is_alive()

    def save(self, *, patiently: bool = False) -> bool:
        """Write what was changed; False where that cannot be, and it is tried again next time.

        Does not wait for a slow disk, unless that is wanted: it goes on, and `is_saving` tells.
        """
        while self._changed:
            if not self.is_saving:
                self._begin_writing()
            self._wait(None if patiently else _SLOW)
            if self.is_saving:
                break
            if not self._is_written:
                return False
        return True

    def _begin_writing(self) -> None:
        writing = Thread(target=self._write_changes, name="settings")
        try:
            writing.start()
        except RuntimeError:  # the system gives no thread: better to be waited for than lost
            self._write_changes()
        else:
            self._writing = writing

    def _wait(self, seconds: float | None) -> None:
        if self._writing is not None:
            self._writing.join(seconds)

    def _write_changes(self) -> None:
        """In a thread of its own: until nothing is left that was changed meanwhile."""
        self._is_written = True
        while self._is_written and self._changed:
            self._is_written = False
            with self._changing:
                changed = dict(self._changed)
            with suppress(OSError):
                self._settle(self._put_in(changed), changed)
                self._is_written = True

    def _put_in(self, changed: dict[str, str]) -> dict[str, str]:
        """Write these to what the file holds, and give all of it. OSError."""
        with self._alone() as path:
            before = self._content()
            kept = {**parsed(before)[0], **changed}
            write_whole(path, dumped(kept))
            if before is None:  # its folder may be as new
                sync_folders(path.parent)
        return kept

    def _settle(self, kept: dict[str, str], written: dict[str, str]) -> None:
        with self._changing:
            left = self._changed.items() - written.items()
            self._kept, self._changed = kept, dict(left)

    def _content(self) -> bytes | None:
        """The file's bytes, None where there is none. OSError where it cannot be read."""
        try:
            return read_whole(self._path, _LARGEST) if self._path else None
        except FileNotFoundError:
            return None

    @contextmanager
    def _alone(self) -> Iterator[Path]:
        """Be the only one who reads and writes the file, which lies here. OSError."""
        if self._path is None:
            raise FileNotFoundError
        with alone(self._path.with_suffix(".lock"), _PATIENCE):
            yield led_to(self._path)

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

    def _mend(self) -> None:
        """Put the damaged file aside and write what can be read of it anew."""
        self.trouble = f"{self._path}: damaged; it stays as it is, for it cannot be written."
        with suppress(OSError), self._alone() as path:
            content = self._content()
            self._kept, whole = parsed(content)
            if content is None or whole:  # another window was first
                self.trouble = ""
                return
            aside = free_name(path)
            write_whole(aside, content)
            write_whole(path, dumped(self._kept))
            saved = "what can be read of it is kept"
            self.trouble = f"{path}: damaged; {saved}, and the damaged file is {aside}."
