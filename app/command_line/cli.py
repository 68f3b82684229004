"""The command line: what was asked, in which words, and what the process ends with.

Exit status: 0 found, 1 nothing found, 2 wrong usage or input that cannot be read.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from app import __version__
from app.catalogs.index_command import INDEX
from app.command_line.status import FOUND, INTERRUPTED, REFUSED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

COMMANDS = frozenset(
    ("search", "match", "explain", "list", "catalogs", "import", "diff", "export", "scan")
)
WINDOW_FLAGS = {
    "--paste": "recognise the clipboard in the window",
    "--quick": "look something up in a small window",
    "--safe-mode": "open a window without your settings, imported catalogs and templates",
    "--self-check": "tell what works here, for a report of a fault",
}
_DEFAULT_LIMIT = 50
_STANDARD_ERROR = 2
_FEWEST_WORDS = 2
_LIKENESS = 0.8
"""One letter more, less or in another place, in a word as short as a command."""
_MANY_DIGITS = 10
"""A number this long is more results than there can be, and may be more than a machine counts."""


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
        return _run_inner(arguments)
    if not _is_for_the_terminal(arguments):
        from app.start import open_window  # noqa: PLC0415

        _hint_at_command(arguments)
        return open_window(arguments)
    try:
        options = _parsed(arguments)
    except SystemExit as told:  # help was printed, or a wrong usage named
        return int(told.code or FOUND)
    from app.command_line.commands import carry_out  # noqa: PLC0415
    from app.command_line.input_files import Refused  # noqa: PLC0415
    from index.errors import ErrdexError  # noqa: PLC0415

    try:
        return carry_out(options, sys.stdout, sys.stderr)
    except (Refused, ErrdexError) as error:
        from app.command_line.terminal import Page  # noqa: PLC0415

        sys.stdout.flush()
        Page(sys.stderr).line(f"errdex: {error}")
        return REFUSED


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked; what no command knows is refused in the name of the one that got it."""
    made = parser()
    options, unknown = made.parse_known_args(arguments)
    if unknown:
        made.prog = " ".join(word for word in (made.prog, options.command) if word)
        made.error(f"unrecognized arguments: {' '.join(unknown)}")
    return options


def _hint_at_command(arguments: Sequence[str]) -> None:
    """Say which command the first of several words may have been meant to be; a query it stays."""
    if len(arguments) < _FEWEST_WORDS:
        return
    from difflib import get_close_matches  # noqa: PLC0415

    for command in get_close_matches(arguments[0], sorted(COMMANDS), 1, _LIKENESS):
        from app.command_line.terminal import Page  # noqa: PLC0415

        meant = " ".join(["errdex", command, *arguments[1:]])
        Page(sys.stderr).line(f"errdex: The window searches for this; did you mean “{meant}”?")


def _run_inner(arguments: Sequence[str]) -> int:
    """What needs neither the window nor the commands' parser."""
    if arguments[0] == INDEX:
        from app.catalogs.indexing import run as index  # noqa: PLC0415

        return index(arguments[1:], sys.stdout, sys.stderr)
    from app.self_check import check  # noqa: PLC0415

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
    from app.faults import FaultLog, report_of  # noqa: PLC0415
    from app.paths import log_dir  # noqa: PLC0415

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


def parser() -> argparse.ArgumentParser:
    """What understands the commands; completions and the manual are made from it."""
    import argparse  # noqa: PLC0415  (--version does without)

    from app.command_line.catalog_arguments import add_commands, add_switches  # noqa: PLC0415

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            self.exit(REFUSED, f"errdex: {message}; see “{self.prog} --help”.\n")

    made = Parser(
        prog="errdex",
        usage="errdex [QUERY | LINK]\n       errdex COMMAND …",
        description="An offline reference for API errors. Without a command, the window opens "
        "and searches for QUERY.",
        epilog="Exit status: 0 found, 1 nothing found, 2 wrong usage or unreadable input.",
        allow_abbrev=False,
    )
    made.add_argument("-V", "--version", action="version", version=f"errdex {__version__}")
    for flag, text in WINDOW_FLAGS.items():
        made.add_argument(flag, action="store_true", help=text)
    commands = made.add_subparsers(
        dest="command", metavar="COMMAND", prog="errdex", parser_class=Parser
    )
    _add_search(commands.add_parser("search", help="search as the window does"))
    _add_match(commands.add_parser("match", help="recognise the errors in a text"))
    _add_explain(commands.add_parser("explain", help="show an error, or write it in a format"))
    _add_list(commands.add_parser("list", help="print whole entries for other programs"))
    catalogs = commands.add_parser("catalogs", help="name the catalogs at hand")
    catalogs.add_argument("--json", action="store_true", help="answer in JSON")
    add_switches(catalogs)
    add_commands(commands)
    return made


def _add_search(search: argparse.ArgumentParser) -> None:
    search.description = (
        'Words, "a phrase", -word, prefix*, and filters such as api:backend, domain:saml, '
        "code:resource_not_found, status:404, has:meta, is:deprecated. Put -- before a query "
        "that begins with a dash."
    )
    search.add_argument("query", nargs="*", metavar="QUERY")
    search.add_argument("--json", action="store_true", help="answer in JSON")
    search.add_argument(
        "-n",
        type=_count,
        default=_DEFAULT_LIMIT,
        dest="limit",
        metavar="N",
        help=f"show at most N results ({_DEFAULT_LIMIT})",
    )
    search.add_argument(
        "--batch", metavar="FILE", help="one query a line, one JSON answer a line; - for input"
    )


def _add_match(match: argparse.ArgumentParser) -> None:
    match.add_argument("file", nargs="?", metavar="FILE", help="the text; standard input if none")
    match.add_argument("--json", action="store_true", help="answer in JSON")
    match.add_argument(
        "--batch", metavar="FILE", help='one {"text": …} a line, one JSON answer a line'
    )


def _add_explain(explain: argparse.ArgumentParser) -> None:
    explain.add_argument("error", metavar="ID|NAME|CODE")
    explain.add_argument("--format", metavar="F", help="write a snippet: json, python, markdown, …")
    explain.add_argument(
        "--set",
        action="append",
        default=[],
        dest="values",
        metavar="NAME=VALUE",
        help="fill a placeholder: --set userID=user_1",
    )


def _add_list(listing: argparse.ArgumentParser) -> None:
    listing.add_argument("query", nargs="*", metavar="QUERY", help="every error if none")
    listing.add_argument("--format", choices=("json", "jsonl", "csv", "md"))


def _count(text: str) -> int:
    from argparse import ArgumentTypeError  # noqa: PLC0415

    if not text.isascii() or not text.isdigit() or not text.strip("0"):
        raise ArgumentTypeError(f"“{text}” is not a number of results; give 1 or more")
    digits = text.lstrip("0")
    return int(digits) if len(digits) < _MANY_DIGITS else sys.maxsize
