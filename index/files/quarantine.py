"""What cannot be used is put aside under another name, and never removed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from index.files.atomic import sync_folder
from index.files.regular import LARGEST, is_strange

if TYPE_CHECKING:
    from pathlib import Path


def put_aside(path: Path) -> Path:
    """Take a damaged file out of the way, under a name that tells the day. OSError."""
    aside = free_name(path)
    path.replace(aside)
    sync_folder(path.parent)
    return aside


def make_way(path: Path) -> None:
    """Put aside what is no file of the program's, where one is to be written. OSError."""
    if is_strange(path, LARGEST):
        put_aside(path)


def free_name(path: Path) -> Path:
    """A name beside a damaged file that no other file has."""
    from datetime import UTC, datetime  # noqa: PLC0415  (few files are ever damaged)

    day = datetime.now(UTC).date().isoformat()
    aside, number = path.with_name(f"{path.name}.damaged-{day}"), 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{day}-{number}")
    return aside
