"""Errors as text to paste: one template for each format, the reader's own among them."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index.errors import ErrdexError
from index.plain_file import open_file
from index.resources import RESOURCES
from index.snippets.wire import Wire, WireError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.entry import ErrorEntry
    from index.library import Library
    from index.snippets.sandbox import Codes, Sandbox

_SUFFIX = ".jinja"
_WIRE = "wire.json"
_HEADER = re.compile(r"\A\ufeff?\{#-?(?P<lines>.*?)-?#\}", re.DOTALL)
_LAST = 1_000
_LONGEST_HEADER = 4096
_ADVICE = "Fix this template; it is used again as soon as it is saved."
_MOST_WRITTEN = 1_000
"""Errors that a template has the time to write, also where each shares its code with thousands."""


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


class _Inside(NamedTuple):
    """What a folder holds: templates and bodies by their names, and the names of its folders."""

    files: dict[str, _File]
    folders: set[str]


class Snippets:
    """The formats at hand. Templates of later folders replace those of the same name.

    A template is a Jinja file whose first comment gives `title`, `language` and `order`. Files
    that begin with an underscore are parts for others to include. A folder among them that is
    called after a service holds what replaces them for the errors of that service.

    Those that have the same `codes` compile a template once, whichever thread each is in.
    """

    def __init__(self, library: Library, *folders: Path, codes: Codes | None = None) -> None:
        self._library = library
        self.codes: Codes = {} if codes is None else codes
        self._folders = (RESOURCES / "snippets", *folders)
        self._files: dict[Path, dict[str, _File]] = {}
        self._formats: tuple[Format, ...] = ()
        self._sandboxes: dict[str, Sandbox] = {}
        self._wire_files: dict[Path, dict[str, _File]] = {}
        self._wires: dict[str, Wire] = {}

    def formats(self) -> tuple[Format, ...]:
        """Every format, in the order in which they are offered; changed files are read again."""
        services = self._library.services
        found = {folder: _listed(folder) for folder in self._folders}
        own = [
            folder / service
            for service in services
            for folder in self._folders
            if service in found[folder].folders
        ]
        listed = {place: _listed(place).files for place in own}
        listed |= {folder: inside.files for folder, inside in found.items()}
        wire_files = {place: _ending_in(_WIRE, files) for place, files in listed.items()}
        if wire_files != self._wire_files:
            self._wire_files, self._wires = wire_files, {}
        files = {place: _ending_in(_SUFFIX, files) for place, files in listed.items()}
        if files != self._files:
            self._files, self._sandboxes = files, {}
            named = {name: file.path for found in files.values() for name, file in found.items()}
            formats = [_format(name, path) for name, path in named.items() if name[0] != "_"]
            self._formats = tuple(made for _, made in sorted(formats, key=lambda item: item[0]))
        return self._formats

    def render(
        self, format_id: str, entries: Sequence[ErrorEntry], values: Mapping[str, str]
    ) -> str:
        """The entries in this format, their placeholders filled with what is given.

        Those of services with templates of their own come after one another. Raises SnippetError
        for a format that is unknown or whose template is broken, and for too many entries.
        """
        if len(entries) > _MOST_WRITTEN:
            raise SnippetError(
                f"{len(entries)} errors are more than a snippet holds: choose {_MOST_WRITTEN} at "
                "most, or export them."
            )
        known = [format_.id for format_ in self.formats()]
        if format_id not in known:
            raise SnippetError(f"There is no format “{format_id}”; choose {', '.join(known)}.")
        together: dict[Path, list[ErrorEntry]] = {}
        for entry in entries:
            template = self._template(format_id, self._library.service_of(entry))
            together.setdefault(template, []).append(entry)
        written = (self._written(template, some, values) for template, some in together.items())
        return "\n\n".join(text for text in written if text)

    def compiling(self) -> Iterator[None]:
        """Compile what is shipped, a template at each step: none is slow when first used."""
        # By themselves: one of the reader's own may be wrong, and come at any time.
        shipped = Snippets(self._library, codes=self.codes)
        shipped.formats()
        for service in (*self._library.services, ""):
            for template in shipped._templates(service):
                shipped._sandbox(service).prepare(template.name)
                yield

    def _templates(self, service: str) -> list[Path]:
        """The files that write errors of this service, and what they include."""
        found: dict[str, Path] = {}
        for place in reversed(self._places(service)):
            found |= {file.path.name: file.path for file in self._files.get(place, {}).values()}
        return list(found.values())

    def _written(
        self, template: Path, entries: Sequence[ErrorEntry], values: Mapping[str, str]
    ) -> str:
        """What one template writes."""
        from index.snippets.subject import given  # noqa: PLC0415  (only copying needs it)

        services = dict.fromkeys(map(self._library.service_of, entries))
        wires = {service: self._wire(service) for service in services}
        try:
            sandbox = self._sandbox(next(iter(services)) if len(services) == 1 else "")
            variables = given(entries, values, self._library, wires)._asdict()
            return sandbox.render(template.name, variables).rstrip("\n")
        except Exception as error:  # a template can raise anything
            raise SnippetError(self._complaint(error, template)) from error

    def _template(self, format_id: str, service: str) -> Path:
        """The file that writes errors of this service."""
        for place in self._places(service):
            if format_id in self._files.get(place, {}):
                return self._files[place][format_id].path
        title = next(made.title for made in self._formats if made.id == format_id)
        raise SnippetError(f"There is no template “{title}” for the errors of “{service}”.")

    def _places(self, service: str) -> list[Path]:
        """Where templates for a service lie, the first that has one counts; "" is for any."""
        own = [service] if service else []
        return [folder / part for folder in reversed(self._folders) for part in (*own, "")]

    def _sandbox(self, service: str) -> Sandbox:
        if service not in self._sandboxes:
            from index.snippets.sandbox import make_sandbox  # noqa: PLC0415  (loads Jinja)

            self._sandboxes[service] = make_sandbox(self._places(service), self.codes)
        return self._sandboxes[service]

    def _wire(self, service: str) -> Wire:
        if service not in self._wires:
            try:
                found = (self._wire_files.get(place, {}) for place in self._places(service))
                self._wires[service] = Wire(next(files[_WIRE].path for files in found if files))
            except WireError as error:
                raise SnippetError(f"{error}.") from error
        return self._wires[service]

    def _complaint(self, error: Exception, path: Path) -> str:
        """What is to be said of a template that failed: file, line, reason, and what to do."""
        place, line = path, getattr(error, "lineno", None)
        ours = {str(file.path) for found in self._files.values() for file in found.values()}
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
        return f"{where}: {reason.rstrip('.')}. {_ADVICE}"


def _listed(folder: Path) -> _Inside:
    """What is in a folder, by one look into it: this is asked for every page and every copy."""
    inside = _Inside({}, set())
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                with suppress(OSError):
                    if entry.is_dir():
                        inside.folders.add(entry.name)
                    elif (entry.name == _WIRE or entry.name.endswith(_SUFFIX)) and entry.is_file():
                        state = entry.stat()  # to read from a pipe would wait for ever
                        changed = (state.st_mtime_ns, state.st_size)
                        inside.files[entry.name] = _File(folder / entry.name, changed)
    except OSError:
        return _Inside({}, set())
    return inside


def _ending_in(end: str, files: Mapping[str, _File]) -> dict[str, _File]:
    """These of the files, by what stands before the suffix of a template."""
    return {n.removesuffix(_SUFFIX): file for n, file in files.items() if n.endswith(end)}


def _format(name: str, path: Path) -> tuple[tuple[int, str], Format]:
    try:
        with open_file(path) as file:
            text = file.read(_LONGEST_HEADER).decode(errors="replace")
    except OSError:
        text = ""
    header = _HEADER.match(text)
    lines = header["lines"].splitlines() if header else []
    given = {
        key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)
    }
    order = int(given["order"]) if given.get("order", "").isdecimal() else _LAST
    return (order, name), Format(name, given.get("title") or name, given.get("language") or "text")
