"""All formats of an export by their names, and writing what one gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import ExportError
from index.export import constants, docset, markdown_pages, rows, site
from index.files.atomic import led_to, unheard, write_whole, write_whole_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.export.selection import Exported, Selection


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its id, what people call it, what its file or folder is called by default.

    What is `of_an_edition` holds one edition, whole, and no other choice of errors.
    """

    id: str
    title: str
    file: str
    export: Callable[[Selection], Exported]
    of_an_edition: bool = False


FORMATS = (
    Format("catalog", "Errdex catalog", "errors.json", rows.catalog_file, of_an_edition=True),
    Format("json", "JSON", "errors.json", rows.json_file),
    Format("jsonl", "JSON Lines", "errors.jsonl", rows.json_lines),
    Format("csv", "CSV", "errors.csv", rows.csv_file),
    Format("md", "Markdown", "errors.md", markdown_pages.markdown_page),
    Format("html", "Web site", "errors-site", site.site),
    Format("docset", "Docset for Dash and Zeal", "Errors.docset", docset.docset),
    Format("typescript", "TypeScript constants", "error-codes.ts", constants.typescript),
    Format("python", "Python constants", "error_codes.py", constants.python),
    Format("go", "Go constants", "error_codes.go", constants.go),
)


def format_named(name: str) -> Format:
    """The format of this id. ExportError that lists them for another name."""
    for known in FORMATS:
        if known.id == name:
            return known
    listed = ", ".join(known.id for known in FORMATS)
    raise ExportError(f"There is no format “{name}”; there are: {listed}.")


def write_export(
    exported: Exported, target: Path, progress: Callable[[int], object] = unheard
) -> None:
    """Write an export whole or not at all. ExportError where it cannot be written.

    A file gives way to the new one, what is no file (a pipe, a terminal) is written to, a folder
    with anything in it does not give way. `progress` hears of each file of a folder; where that
    raises, nothing is left.
    """
    try:
        if exported.files is not None:
            _refuse_what_is_there(target)
            write_whole_folder(target, exported.files, progress)
        elif _is_stream(target):
            with target.open("wb") as stream:
                stream.write(exported.content)
        else:
            write_whole(led_to(target), exported.content)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror}.") from error


def _refuse_what_is_there(target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ExportError(f"{target}: is there already; choose another place, or remove it.")


def _is_stream(target: Path) -> bool:
    return target.exists() and not target.is_file() and not target.is_dir()
