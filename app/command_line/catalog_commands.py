"""Which module carries out which of the commands about whole catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from argparse import Namespace


def run_import(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Carry out `errdex import`."""
    from app.command_line.importing import carry_out  # noqa: PLC0415  (each imports much)

    return carry_out(options, out, problems)


def run_diff(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Carry out `errdex diff`."""
    from app.command_line.comparing import carry_out  # noqa: PLC0415

    return carry_out(options, out, problems)


def run_export(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Carry out `errdex export`."""
    from app.command_line.exporting import carry_out  # noqa: PLC0415

    return carry_out(options, out, problems)


def run_scan(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Carry out `errdex scan`."""
    from app.command_line.scanning import carry_out  # noqa: PLC0415

    return carry_out(options, out, problems)


def switch(options: Namespace, problems: TextIO) -> None:
    """Do what `errdex catalogs` is told of switching catalogs and taking editions away.

    Raises Refused or CatalogError for a catalog that is not there.
    """
    if not (options.on or options.off or options.remove):
        return
    from app.catalogs.at_hand import installed_told  # noqa: PLC0415
    from app.command_line.input_files import Refused  # noqa: PLC0415
    from index.resources import bundled_catalogs  # noqa: PLC0415

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


RUNS = {"import": run_import, "diff": run_diff, "export": run_export, "scan": run_scan}
