"""Errors as text to paste: one template for each format, the reader's own among them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from index.errors import ErrdexError
from index.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.entry import ErrorEntry
    from index.library import Library
    from index.snippets.sandbox import Sandbox

_SUFFIX = ".jinja"
_HEADER = re.compile(r"\A\ufeff?\{#-?(?P<lines>.*?)-?#\}", re.DOTALL)
_LAST = 1_000
_LONGEST_HEADER = 4096


class SnippetError(ErrdexError):
    """A format that cannot be used; names the template's file, the line and the reason."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way of writing errors; `language` is what a highlighter knows it by, or "text"."""

    id: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class _File:
    """A template as found on disk, and what tells that it has been changed since."""

    path: Path
    changed: tuple[int, int]


class Snippets:
    """The formats at hand. Templates of later folders replace those of the same name.

    A template is a Jinja file whose first comment gives `title`, `language` and `order`. Files
    that begin with an underscore are parts for others to include.
    """

    def __init__(self, library: Library, *folders: Path) -> None:
        self._library = library
        self._folders = (RESOURCES / "snippets", *folders)
        self._files: dict[str, _File] = {}
        self._formats: tuple[Format, ...] = ()
        self._sandbox: Sandbox | None = None

    def formats(self) -> tuple[Format, ...]:
        """Every format, in the order in which they are offered; changed files are read again."""
        files = dict(_files(self._folders))
        if files != self._files:
            self._files, self._sandbox = files, None
            found = [_format(name, file.path) for name, file in files.items() if name[0] != "_"]
            self._formats = tuple(format_ for _, format_ in sorted(found, key=lambda item: item[0]))
        return self._formats

    def render(
        self, format_id: str, entries: Sequence[ErrorEntry], values: Mapping[str, str]
    ) -> str:
        """The entries in this format, their placeholders filled with what is given.

        Raises SnippetError for a format that is unknown or whose template is broken.
        """
        known = [format_.id for format_ in self.formats()]
        if format_id not in known:
            raise SnippetError(f"There is no format “{format_id}”; choose {', '.join(known)}.")
        if not entries:
            return ""
        from index.snippets.subject import context  # noqa: PLC0415  (only copying needs it)

        try:
            return self._sandboxed(format_id, context(entries, values, self._library)).rstrip("\n")
        except Exception as error:  # a template can raise anything
            raise SnippetError(self._complaint(error, self._files[format_id].path)) from error

    def _sandboxed(self, format_id: str, variables: Mapping[str, object]) -> str:
        if self._sandbox is None:
            from index.snippets.sandbox import make_sandbox  # noqa: PLC0415  (loads Jinja)

            self._sandbox = make_sandbox([*reversed(self._folders)])
        return self._sandbox.render(f"{format_id}{_SUFFIX}", variables)

    def _complaint(self, error: Exception, path: Path) -> str:
        """One sentence about a template that failed: file, line, reason."""
        place, line = path, getattr(error, "lineno", None)
        ours = {str(file.path) for file in self._files.values()}
        if line is None:
            trace = error.__traceback__
            while trace is not None:
                if (name := trace.tb_frame.f_code.co_filename) in ours:
                    place, line = Path(name), trace.tb_lineno
                trace = trace.tb_next
        else:
            place = Path(getattr(error, "filename", None) or path)
        where = f"{place}: line {line}" if line else str(place)
        reason = (str(error) or type(error).__name__).splitlines()[0]
        return f"{where}: {reason.rstrip('.')}."


def _files(folders: Sequence[Path]) -> Iterator[tuple[str, _File]]:
    for folder in folders:
        try:
            found = sorted(folder.glob(f"*{_SUFFIX}"))
        except OSError:
            continue
        for path in found:
            try:
                state = path.stat()
            except OSError:
                continue
            if S_ISREG(state.st_mode):  # to read from a pipe would wait for ever
                yield (
                    path.name.removesuffix(_SUFFIX),
                    _File(path, (state.st_mtime_ns, state.st_size)),
                )


def _format(name: str, path: Path) -> tuple[tuple[int, str], Format]:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            text = file.read(_LONGEST_HEADER)
    except OSError:
        text = ""
    header = _HEADER.match(text)
    lines = header["lines"].splitlines() if header else []
    given = {
        key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)
    }
    order = int(given["order"]) if given.get("order", "").isdecimal() else _LAST
    return (order, name), Format(name, given.get("title") or name, given.get("language") or "text")
