"""What the commands about whole catalogs are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse

COMMANDS = frozenset(("import", "diff", "export", "scan"))


def add_commands(commands: Any) -> None:
    """Add the commands to a parser's sub-commands."""
    _add_import(commands.add_parser("import", help="bring your own catalog"))
    _add_diff(commands.add_parser("diff", help="compare two editions of a catalog"))
    _add_export(commands.add_parser("export", help="write the errors for other programs"))
    _add_scan(commands.add_parser("scan", help="find error codes in source code"))


def add_switches(catalogs: argparse.ArgumentParser) -> None:
    """Let the command `catalogs` switch catalogs and take imported editions away."""
    catalogs.add_argument("--on", metavar="ID", help="let a catalog take part")
    catalogs.add_argument("--off", metavar="ID", help="let a catalog take no part")
    catalogs.add_argument(
        "--remove",
        metavar="ID@EDITION",
        help="take an imported edition away",
    )


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Read pages saved as text, Markdown pages, api_errors.json, catalogs, CSV with a header "
        "line or OpenAPI 3, files or folders of them, into one catalog. All or nothing is written."
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
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
        "found. What Git ignores and what is not text is passed over."
    )
    parser.epilog = (
        "Exit status: 0 nothing is wrong, 1 a code is misspelt or removed, or with --api or "
        "--domain an error is not handled, 2 the folder cannot be read."
    )
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--api", metavar="API", help="which errors of this API nobody handles")
    parser.add_argument("--domain", metavar="DOMAIN", help="the same for a domain")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
