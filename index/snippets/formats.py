"""Errors as text to paste: one template for each format, the reader's own among them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ErrdexError
from index.resources import RESOURCES
from index.snippets.template_files import format_of, look_into
from index.snippets.wire import Wire, WireError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.entry import ErrorEntry
    from index.library import Library
    from index.snippets.sandbox import Codes, Sandbox
    from index.snippets.template_files import Format, TemplateFile

_ENDLESS = "its parts call each other without end, or stand too deep in one another"
_ADVICE = "Fix this template; it is used again as soon as it is saved."
_MOST_WRITTEN = 1_000
"""Errors that a template has the time to write, also where each shares its code with thousands."""


class SnippetError(ErrdexError):
    """A format that cannot be used; names the template's file, the line and the reason."""


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
        self._files: dict[Path, dict[str, TemplateFile]] = {}
        self._formats: tuple[Format, ...] = ()
        self._sandboxes: dict[str, Sandbox] = {}
        self._wire_files: dict[Path, TemplateFile | None] = {}
        self._wires: dict[str, Wire] = {}

    def formats(self) -> tuple[Format, ...]:
        """Every format, in the order in which they are offered; changed files are read again."""
        services = self._library.services
        found = {folder: look_into(folder) for folder in self._folders}
        own = [
            folder / service
            for service in services
            for folder in self._folders
            if service in found[folder].folders
        ]
        found = {**{place: look_into(place) for place in own}, **found}
        wire_files = {place: inside.wire for place, inside in found.items()}
        if wire_files != self._wire_files:
            self._wire_files, self._wires = wire_files, {}
        files = {place: inside.templates for place, inside in found.items()}
        if files != self._files:
            self._files, self._sandboxes = files, {}
            named = {name: file.path for some in files.values() for name, file in some.items()}
            formats = [format_of(name, path) for name, path in named.items() if name[0] != "_"]
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
                found = (self._wire_files.get(place) for place in self._places(service))
                self._wires[service] = Wire(next(file.path for file in found if file))
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
        said = _ENDLESS if isinstance(error, RecursionError) else str(error)
        reason = (said or type(error).__name__).splitlines()[0]
        return f"{where}: {reason.rstrip('.')}. {_ADVICE}"
