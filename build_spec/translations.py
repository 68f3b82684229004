"""The interface's texts on their way: from the sources to translators, from them to the program.

usage: python build_spec/translations.py update [FOLDER]     bring every .ts up to date
       python build_spec/translations.py compile [FOLDER]    make of every .ts what is loaded

FOLDER is `resources/translations` unless given.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_QT = ("QKeySequenceEdit", "Press shortcut")
"""The one text of Qt's whose translations are too long for where it stands here."""
SOURCES = ROOT / "resources" / "translations"
ENGLISH = "errdex_en.ts"
"""Has the singulars only: the sources are written in English plurals."""


def update(folder: Path = SOURCES) -> None:
    """Put new texts of the sources into the folder's .ts files and take out those that are gone."""
    with TemporaryDirectory() as made:
        tables = Path(made) / "tables.py"
        tables.write_text("\n".join(_tables()), encoding="utf-8")
        sources = [str(path) for path in sorted((ROOT / "app").rglob("*.py"))]
        for translation in sorted(folder.glob("*.ts")):
            only = ["-pluralonly"] if translation.name == ENGLISH else []
            options = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none", *only]
            _run("lupdate", *options, *sources, str(tables), "-ts", str(translation))


def compile_all(folder: Path = SOURCES) -> None:
    """Make a .qm beside every .ts of the folder."""
    for translation in sorted(folder.glob("*.ts")):
        _run("lrelease", "-silent", str(translation), "-qm", str(translation.with_suffix(".qm")))


def languages() -> list[str]:
    """The languages besides English, by their codes."""
    names = sorted(path.stem.partition("_")[2] for path in SOURCES.glob("*.ts"))
    return [name for name in names if name != "en"]


def files_of_qt() -> list[str]:
    """The names of Qt's own translations into these languages; a package needs no others."""
    return [f"qtbase_{language}.qm" for language in languages()]


def _tables() -> Iterator[str]:
    """The texts that stand in tables, as lupdate reads them."""
    from app.commands.actions import ActionId  # noqa: PLC0415  (Qt is loaded only where it is needed)
    from app.texts.index_texts import CONTEXT, PARTS, QUOTED, TEMPLATES  # noqa: PLC0415

    specs = [action_id.value for action_id in ActionId]
    for menu in dict.fromkeys(spec.menu for spec in specs):
        yield from _marked("actions", menu, "A menu.")
    for spec in specs:
        yield from _marked("actions", spec.title, f"In the menu {spec.menu.replace('&', '')}.")
    for template in TEMPLATES:
        yield from _marked(CONTEXT, template)
    for part in (*PARTS, *QUOTED):
        yield from _marked(CONTEXT, part, "Stands in the place of a %1 in other texts.")
    yield from _marked(*OF_QT, "Qt's own text in a narrow field; keep it short.")


def _marked(context: str, text: str, comment: str = "") -> Iterator[str]:
    if comment:
        yield f"#: {comment}"
    arguments = ", ".join(json.dumps(word, ensure_ascii=False) for word in (context, text))
    yield f"QT_TRANSLATE_NOOP({arguments})"


def _run(tool: str, *arguments: str) -> None:
    name = f"pyside6-{tool}"
    command = shutil.which(name, path=sysconfig.get_path("scripts"))
    if command is None:
        raise FileNotFoundError(f"{name} is missing: run make setup")
    subprocess.run([command, *arguments], check=True)  # noqa: S603  (Qt's own tool)


if __name__ == "__main__":
    steps = {"update": update, "compile": compile_all}
    if not 2 <= len(sys.argv) <= 3 or sys.argv[1] not in steps:
        sys.exit(__doc__)
    steps[sys.argv[1]](*map(Path, sys.argv[2:]))
