"""Which module carries out which command; each is imported only where it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    Command = Callable[[Namespace, TextIO, TextIO], int]


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Run the chosen command; returns the exit status. Raises ErrdexError."""
    return _chosen(options.command)(options, out, problems)


def _chosen(command: str) -> Command:
    # ruff: noqa: PLC0415
    match command:
        case "search":
            from app.command_line.searching import carry_out
        case "match":
            from app.command_line.matching import carry_out
        case "explain":
            from app.command_line.explaining import carry_out
        case "list":
            from app.command_line.listing import carry_out
        case "catalogs":
            from app.command_line.switching import carry_out
        case "import":
            from app.command_line.importing import carry_out
        case "diff":
            from app.command_line.comparing import carry_out
        case "export":
            from app.command_line.exporting import carry_out
        case "scan":
            from app.command_line.scanning import carry_out
        case _:
            raise ValueError(f"no module carries out “{command}”")
    return carry_out
