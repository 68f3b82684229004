"""Where the program's own data lies; one look-up serves a checkout and a packaged program."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

BUNDLED_INDEX = RESOURCES / "index"
"""The shipped catalogs' indexes; only a package has them, made when the package was."""


def bundled_catalogs() -> tuple[Path, ...]:
    """The catalog files that ship with the program."""
    return tuple(sorted((RESOURCES / "catalogs").glob("*.json")))
