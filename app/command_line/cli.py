"""The command line: what was asked, in which words, and what the process ends with.

Exit status: 0 found, 1 nothing found, 2 wrong usage or input that cannot be read.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from app import __version__
from app.command_line.status import FOUND, INTERRUPTED, REFUSED
from app.command_line.words import COMMANDS, WINDOW_FLAGS
from app.library.index_command import INDEX
from app.system.interrupt import Raising

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

_STANDARD_ERROR = 2


def run(arguments: Sequence[str]) -> int:
    """Do what these arguments ask for; returns the exit status."""
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_output_go()  # whoever read has what they wanted
        return FOUND
    except OSError as error:
        _let_output_go()
        sys.stderr.write(f"errdex: The output cannot be written: {error.strerror}.\n")
        return REFUSED
    except MemoryError:
        _let_output_go()
        sys.stderr.write("errdex: There is not enough memory for this.\n")
        return REFUSED
    except Exception as error:  # noqa: BLE001  (the one handler of what nobody foresaw)
        return _tell_fault(error)
    return status


def _run(arguments: Sequence[str]) -> int:
    _prepare_streams()
    if list(arguments) in (["--version"], ["-V"]):
        sys.stdout.write(f"errdex {__version__}\n")
        return FOUND
    if list(arguments) == ["--self-check"] or list(arguments[:1]) == [INDEX]:
        with Raising():
            return _run_inner(arguments)
    if not _is_for_the_terminal(arguments):
        from app.program.start import open_window  # noqa: PLC0415

        _hint_at_command(arguments)
        return open_window(arguments)
    from app.command_line.screen import guard_terminals  # noqa: PLC0415

    guard_terminals()
    try:
        options = _parsed(arguments)
    except SystemExit as told:  # help was printed, or a wrong usage named
        return int(told.code or FOUND)
    return _carried_out(options)


def _carried_out(options: argparse.Namespace) -> int:
    from app.command_line.commands import carry_out  # noqa: PLC0415
    from index.errors import ErrdexError  # noqa: PLC0415

    try:
        with Raising():
            return carry_out(options, sys.stdout, sys.stderr)
    except ErrdexError as error:
        from app.command_line.terminal import Page  # noqa: PLC0415
        from index.escaping import one_line  # noqa: PLC0415

        sys.stdout.flush()
        page = Page(sys.stderr)
        for sentence in error.sentences:  # a name in it may hold a line end
            page.line(f"errdex: {one_line(sentence)}")
        return REFUSED


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked; what no command knows is refused in the name of the one that got it."""
    from app.command_line.arguments import parser  # noqa: PLC0415  (--version does without)

    made = parser()
    options, unknown = made.parse_known_args(arguments)
    if unknown:
        made.prog = " ".join(word for word in (made.prog, options.command) if word)
        made.error(f"unrecognized arguments: {' '.join(unknown)}")
    return options


def _hint_at_command(arguments: Sequence[str]) -> None:
    """Say which command these words may have been meant to be; a query they stay."""
    if not arguments:
        return
    from app.command_line.hints import command_meant  # noqa: PLC0415

    if meant := command_meant(arguments, COMMANDS):
        from app.command_line.terminal import Page  # noqa: PLC0415

        Page(sys.stderr).line(f"errdex: The window searches for this; did you mean “{meant}”?")


def _run_inner(arguments: Sequence[str]) -> int:
    """What needs neither the window nor the commands' parser."""
    if arguments[0] == INDEX:
        from app.library.indexing import run as index  # noqa: PLC0415

        return index(arguments[1:], sys.stdout, sys.stderr)
    from app.faults.self_check import check  # noqa: PLC0415

    return check(sys.stdout)


def _is_for_the_terminal(arguments: Sequence[str]) -> bool:
    """A first word that is a command is one; `errdex -- search` looks for the word."""
    first = arguments[0] if arguments else ""
    if len(arguments) == 1 and first in WINDOW_FLAGS:
        return False
    return first in COMMANDS or (first.startswith("-") and first != "--")


def _prepare_streams() -> None:
    """Speak UTF-8 whatever the locale, and to nobody where there is no output at all."""
    _take_closed_numbers()
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # a program without a console, or a closed descriptor
            # Not by pathlib, whose import would double the time that --version takes.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _take_closed_numbers() -> None:
    """No file of ours gets the number of a closed stream: Qt and C would write their words there.

    Of the numbers that are free the system gives the lowest.
    """
    with suppress(OSError):
        while (number := os.open(os.devnull, os.O_RDWR)) <= _STANDARD_ERROR:
            os.set_inheritable(number, True)
        os.close(number)


def _tell_fault(error: Exception) -> int:
    """Log where it happened, and say so; a message may hold what was pasted, so none is shown."""
    from app.faults.faults import FaultLog, report_of  # noqa: PLC0415
    from app.system.paths import log_dir  # noqa: PLC0415

    _let_output_go()
    log = FaultLog(log_dir())
    report = report_of(type(error), error.__traceback__)
    log.write(report)
    where = f" It is in the log as well: {log.path}" if log.path else ""
    sys.stderr.write(f"errdex: This did not work, by a mistake in Errdex.{where}\n{report}\n")
    return REFUSED


def _let_output_go() -> None:
    """Point standard output nowhere, so that leaving the process cannot fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
