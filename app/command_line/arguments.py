"""What each command may be told; completions and the manual are made from it as well."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.command_line.status import REFUSED
from app.command_line.words import WINDOW_FLAGS

_ADDRESS = re.compile(r"[A-Za-z][\w+.-]+://")
_DEFAULT_LIMIT = 50
_MANY_DIGITS = 10
"""A number this long is more results than there can be, and may be more than a machine counts."""


def parser() -> argparse.ArgumentParser:
    """What understands the commands."""

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
    _add_catalogs(commands.add_parser("catalogs", help="name the catalogs at hand"))
    _add_import(commands.add_parser("import", help="bring your own catalog"))
    _add_diff(commands.add_parser("diff", help="compare two editions of a catalog"))
    _add_export(commands.add_parser("export", help="write the errors for other programs"))
    _add_scan(commands.add_parser("scan", help="find error codes in source code"))
    return made


def _add_search(search: argparse.ArgumentParser) -> None:
    search.description = (
        'Words, "a phrase", -word, prefix*, and filters such as api:backend, domain:saml, '
        "code:resource_not_found, status:404, has:note, is:starred. Put -- before a query that "
        "begins with a dash."
    )
    search.add_argument("query", nargs="*", metavar="QUERY")
    search.add_argument("--json", action="store_true", help="answer in JSON")
    search.add_argument(
        "-n",
        "--limit",
        type=_count,
        default=_DEFAULT_LIMIT,
        metavar="N",
        help=f"show at most N results ({_DEFAULT_LIMIT})",
    )
    search.add_argument(
        "--batch", metavar="FILE", help="one query a line, one JSON answer a line; - for input"
    )


def _add_match(match: argparse.ArgumentParser) -> None:
    match.usage = "errdex match [-h] [--json] [--batch FILE] [FILE]"
    # Who gives the words of a text unquoted is told what to do with a text, as with one in quotes.
    match.add_argument("file", nargs="*", metavar="FILE", help="the text; standard input if none")
    match.add_argument("--json", action="store_true", help="answer in JSON")
    match.add_argument(
        "--batch", metavar="FILE", help='one {"text": …} a line, one JSON answer a line'
    )


def _add_explain(explain: argparse.ArgumentParser) -> None:
    explain.add_argument(
        "error", nargs="+", metavar="ID|NAME|CODE", help="which error; several words are one name"
    )
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


def _add_catalogs(catalogs: argparse.ArgumentParser) -> None:
    catalogs.add_argument("--json", action="store_true", help="answer in JSON")
    catalogs.add_argument("--on", metavar="ID", help="let a catalog take part")
    catalogs.add_argument("--off", metavar="ID", help="let a catalog take no part")
    catalogs.add_argument(
        "--remove",
        metavar="ID@EDITION",
        help="take an imported edition away",
    )


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Read pages saved as text or HTML, Markdown pages, api_errors.json, catalogs, CSV with a "
        "header line, JSON lists of errors or OpenAPI 3, files or folders of them, into one "
        "catalog. All or nothing is written."
    )
    parser.add_argument("files", nargs="*", type=_document, metavar="FILE")
    parser.add_argument("--id", metavar="ID", help="what the ids of the errors begin with")
    parser.add_argument("--title", metavar="TITLE", help="the name that people read")
    parser.add_argument("--edition", metavar="EDITION", help="such as 2026-08; the newest leads")
    parser.add_argument("--preview", action="store_true", help="say what it gives, write nothing")
    parser.add_argument(
        "--partial", action="store_true", help="import what can be read in spite of the rest"
    )
    parser.add_argument("--undo", action="store_true", help="put back what the last import changed")
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _add_diff(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "OLD and NEW are editions at hand (2025-07, clerk@2025-07), catalogs (clerk, its newest "
        "edition), or documents as an import takes them."
    )
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    parser.add_argument("--format", choices=("text", "md", "json"), default="text")
    parser.add_argument("-o", type=Path, dest="output", metavar="PATH", help="write to a file")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write all current errors, or those that QUERY finds, in a format."
    parser.add_argument("query", nargs="*", metavar="QUERY")
    parser.add_argument(
        "--format",
        required=True,
        metavar="F",
        help="catalog, json, jsonl, csv, md, html, docset, typescript, python or go",
    )
    parser.add_argument("--catalog", metavar="ID", help="only this catalog: clerk, clerk@2025-07")
    parser.add_argument("-o", type=Path, dest="output", metavar="PATH", help="file or folder")


def _add_scan(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Finds the known codes in the files below DIR, and misspelt ones where they stand in "
        "quotes. Text is compared, nothing else: codes that a program puts together are not "
        "found. What Git ignores and what is not text is skipped."
    )
    parser.epilog = (
        "Exit status: 0 nothing is wrong, 1 a code is misspelt or removed, or with --api or "
        "--domain an error is not handled, 2 the folder cannot be read."
    )
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--api", metavar="API", help="which errors of this API nobody handles")
    parser.add_argument("--domain", metavar="DOMAIN", help="the same for a domain")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _document(text: str) -> Path:
    if _ADDRESS.match(text):
        said = f"“{text}” is an address, and nothing is fetched; download it and give the file"
        raise argparse.ArgumentTypeError(said)
    return Path(text)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not text.strip("0"):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of results; give 1 or more")
    digits = text.lstrip("0")
    return int(digits) if len(digits) < _MANY_DIGITS else sys.maxsize
