"""`errdex catalogs`: which there are, and which of them take part."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from app.command_line.answers import catalogs_answer, dumped
from app.command_line.at_hand import catalogs_told, installed_told
from app.command_line.input_files import Refused
from app.command_line.status import FOUND
from app.command_line.terminal import Page, show_catalogs
from index.library import Library
from index.resources import bundled_catalogs

if TYPE_CHECKING:
    from argparse import Namespace


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Switch what was named, then name the catalogs at hand. Raises Refused or CatalogError."""
    if options.on or options.off or options.remove:
        _switch(options, problems)
    library = Library(catalogs_told(problems))
    if options.json:
        out.write(dumped(catalogs_answer(library)) + "\n")
    else:
        show_catalogs(library, Page(out))
    return FOUND


def _switch(options: Namespace, problems: TextIO) -> None:
    installed = installed_told(problems)
    known = installed.ids(bundled_catalogs())
    for catalog in (options.on, options.off):
        if catalog and catalog not in known:
            raise Refused(f"There is no catalog “{catalog}”; there are: {', '.join(known)}.")
    if options.remove:
        installed.remove(*options.remove.partition("@")[::2])
    if options.on:
        installed.switch(options.on, on=True)
    if options.off:
        installed.switch(options.off, on=False)
