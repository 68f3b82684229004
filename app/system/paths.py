"""Where the program keeps what: configuration, data, cache and log, as the platform says.

Each function makes the folder and answers None where that cannot be: no home, a full disk, a
home that may not be written. The program then goes on without what the folder would hold.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs.api import PlatformDirsABC

_NAME = "errdex"


def config_dir() -> Path | None:
    """For settings and the reader's own templates."""
    return _usable(_platform().user_config_dir)


def data_dir() -> Path | None:
    """For what must not be lost: stars, notes, imported catalogs."""
    return _usable(_platform().user_data_dir)


def cache_dir() -> Path | None:
    """For what can be made again: the index."""
    return _usable(_platform().user_cache_dir)


def log_dir() -> Path | None:
    """For the log."""
    return _usable(_platform().user_log_dir)


def templates_dir() -> Path | None:
    """The reader's own snippet templates; not made, since most readers have none."""
    config = config_dir()
    return config / "snippets" if config else None


def _platform() -> PlatformDirsABC:
    # What only asks for --version or --help never looks for a folder.
    from platformdirs import PlatformDirs  # noqa: PLC0415

    return PlatformDirs(_NAME, appauthor=False)


def _usable(folder: str) -> Path | None:
    path = Path(folder)
    # Without a home the platform's answer is relative, or still has its "~" in front.
    if not path.is_absolute():
        return None
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RecursionError):  # the latter where it lies a thousand folders deep
        return None
    return path if os.access(path, os.W_OK | os.X_OK) else None
