"""Build the shipped catalogs from the documentation pages.

usage: python build_spec/build_catalogs.py DOCUMENTS [OUTPUT]

DOCUMENTS is the folder with the pages saved as text; OUTPUT is `resources/catalogs` unless given.
The same pages give the same bytes, and a page that cannot be read leaves every catalog as it was.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from index.catalog import Catalog, dump_catalog  # noqa: E402
from index.errors import DocumentError  # noqa: E402
from index.ingest.naming import Naming  # noqa: E402
from index.ingest.preview import preview_import  # noqa: E402

EDITIONS = (
    ("2025-07", "001_75f449d3821b32bd.txt", "Clerk Backend API and Frontend API errors"),
    ("2024-02", "000_efdc8970fe40687e.txt", "Clerk identification errors"),
)


def build(documents: Path) -> dict[str, str]:
    """The catalog files' texts by file name. Raises DocumentError for a page that is refused."""
    return {
        f"clerk-{edition}.json": dump_catalog(_catalog(documents / file, edition, title))
        for edition, file, title in EDITIONS
    }


def _catalog(document: Path, edition: str, title: str) -> Catalog:
    naming = Naming(id="clerk", title="Clerk", edition=edition)
    preview = preview_import([document], naming, edition)
    if not preview.is_whole:
        raise DocumentError(str(preview.problems[0]))
    sources = tuple(replace(source, title=title) for source in preview.catalog.sources)
    return replace(preview.catalog, sources=sources)


def main(arguments: list[str]) -> int:
    """Write the catalogs; returns the exit status."""
    if not 1 <= len(arguments) <= 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    output = Path(arguments[1]) if len(arguments) > 1 else ROOT / "resources" / "catalogs"
    try:
        texts = build(Path(arguments[0]))
    except DocumentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for name, text in texts.items():
        (output / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
