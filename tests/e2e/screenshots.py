"""Pictures of the real program in the states that a reader meets.

usage: python -m tests.e2e.screenshots FOLDER [PART…]     with PARTs, only pictures of such names
"""

import json
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from index.catalog import Catalog, make_catalog
from index.imported.catalogs import InstalledCatalogs
from index.library import load_library
from index.resources import bundled_catalogs
from tests.bench.synthetic import write_catalog
from tests.e2e.catalog import errors
from tests.e2e.desktop import Desktop
from tests.e2e.processes import run
from tests.e2e.screen import look
from tests.e2e.waiting import eventually

LARGE, SMALL, NARROW = (1360, 860), (900, 600), (700, 600)
USER = "user not found"


@dataclass(frozen=True, slots=True)
class Picture:
    """A state of the window, and how it is brought about: by a query, a paste and keys.

    `beside` names the catalog that was imported beside the shipped one; with `log`, a file of
    this text is pasted, with `note`, it is written on the error; with `no_settings`, nothing can
    be saved; `dialog` is how the title of the dialog begins that stands over the window, and
    `dialog_keys` are pressed there.
    """

    name: str
    query: str = ""
    size: tuple[int, int] = LARGE
    theme: str = "light"
    zoom: int = 100
    pasted: str = ""
    log: str = ""
    keys: tuple[str, ...] = ()
    note: str = ""
    no_settings: bool = False
    beside: str = ""
    dialog: str = ""
    dialog_keys: tuple[str, ...] = ()


def pictures() -> Iterator[Picture]:
    """Every picture to take."""
    for theme in ("light", "dark"):
        for size in (LARGE, SMALL, NARROW):
            yield Picture(f"user-not-found-{theme}-{size[0]}", USER, size, theme)
        yield Picture(f"first-start-{theme}", theme=theme)
        yield Picture(f"no-result-{theme}", "zzqxy", theme=theme)
        yield Picture(f"filter-not-understood-{theme}", "user status:abc", theme=theme)
        yield Picture(f"paste-{theme}", theme=theme, pasted=response(USER_ERROR))
        yield Picture(f"meta-object-{theme}", by_name(with_meta(dict)), theme=theme)
        yield Picture(f"several-selected-{theme}", USER, theme=theme, keys=SELECT_THREE)
        yield Picture(f"tabs-{theme}", USER, theme=theme, keys=THREE_TABS)
        yield Picture(f"print-{theme}", USER, theme=theme, keys=("ctrl+p",), dialog="Print")
        yield Picture(f"import-{theme}", theme=theme, keys=("ctrl+o",), dialog="Import")
        yield Picture(
            f"compare-editions-{theme}", theme=theme, keys=("ctrl+shift+e",), dialog="Compare"
        )
        yield Picture(f"export-{theme}", USER, theme=theme, keys=("ctrl+shift+o",), dialog="Export")
        yield Picture(f"scan-{theme}", theme=theme, keys=("ctrl+shift+f",), dialog="Scan")
        yield Picture(f"two-catalogs-{theme}", "boat", theme=theme, beside="fleet")
        yield Picture(f"extremes-{theme}", "api:extreme", theme=theme, beside="extremes")
        yield Picture(
            f"extremes-narrow-{theme}", "api:extreme", NARROW, theme, 200, beside="extremes"
        )
        yield Picture(f"index-being-built-{theme}", USER, theme=theme, beside="large")
        yield Picture(f"unreadable-catalog-{theme}", USER, theme=theme, beside="damaged")
        yield Picture(f"note-{theme}", USER, theme=theme, note=NOTE, keys=("ctrl+d",))
        yield Picture(f"palette-{theme}", USER, theme=theme, keys=("ctrl+shift+p", *"copy"))
        yield Picture(f"palette-recent-{theme}", USER, theme=theme, keys=LOOKED_AT)
        yield Picture(f"undecided-{theme}", theme=theme, pasted=UNDECIDED)
        yield Picture(
            f"pasted-text-{theme}", theme=theme, pasted=response(USER_ERROR), keys=SHOW_PASTED
        )
        yield Picture(f"log-{theme}", theme=theme, log=LOG)
        yield Picture(
            f"paste-with-unknown-code-{theme}",
            theme=theme,
            pasted=response({"code": "resource_not_fond"}),
        )
        yield Picture(f"paste-with-nothing-known-{theme}", theme=theme, pasted=NOTHING_KNOWN)
        yield Picture(
            f"meta-absent-{theme}",
            by_name(next(e for e in errors() if "meta" not in e)),
            theme=theme,
        )
        yield from dialogs(theme)
    yield Picture("misspelt", "usre nto fuond")
    yield Picture("no-result-narrow", "zzqxy", NARROW)
    yield Picture("filter-not-understood-narrow", "user status:abc has:shoes", NARROW)
    yield Picture("paste-narrow", size=NARROW, pasted=response(USER_ERROR))
    yield Picture("meta-not-json", by_name(with_meta(str)))
    yield Picture("code-absent", by_name(next(e for e in errors() if not e["code"])))
    yield Picture("status", by_name(next(e for e in errors() if "status" in e)))
    yield Picture("deprecated", "is:deprecated")
    yield Picture("old-edition", "edition:2024-02")
    yield Picture("old-edition-small", "edition:2024-02", SMALL)
    longest = by_name(max(errors(), key=lambda error: len(error["name"])))
    for size in (LARGE, SMALL, NARROW):
        yield Picture(f"longest-name-{size[0]}", longest, size)
    yield Picture("copied", USER, keys=("ctrl+shift+c",))
    yield Picture("zoom-150", USER, zoom=150)
    yield Picture("zoom-150-small", USER, SMALL, "dark", 150)
    yield Picture("zoom-70", USER, zoom=70)
    yield Picture("tree-in-a-narrow-window", USER, NARROW, keys=("ctrl+b",))
    yield Picture("many-tabs-narrow", USER, NARROW, keys=("ctrl+t",) * 12)
    yield Picture("focus-in-the-list", USER, keys=("F6", "F6"))
    yield Picture("focus-in-the-tree", USER, keys=("F6",))
    yield Picture("find-in-page", USER, keys=("ctrl+f", "u", "s", "e", "r"))


def dialogs(theme: str) -> Iterator[Picture]:
    """What opens over the window and is no list of commands."""
    keys = {"theme": theme, "keys": ("F1",), "dialog": "Keys"}
    settings = {"theme": theme, "keys": ("ctrl+comma",), "dialog": "Settings"}
    quick = {"theme": theme, "keys": ("ctrl+shift+k",), "dialog": "Quick look-up"}
    yield Picture(f"key-sheet-{theme}", **keys)
    yield Picture(f"settings-general-{theme}", **settings)
    yield Picture(f"settings-keys-{theme}", **settings, dialog_keys=("Down",))
    yield Picture(f"settings-privacy-{theme}", **settings, dialog_keys=("Down",) * 3)
    catalogs = {**settings, "dialog_keys": ("Down",) * 2, "beside": "fleet"}
    yield Picture(f"settings-catalogs-{theme}", **catalogs)
    # The theme that is to be seen is chosen here, for there is no file that could say so.
    choose = ("Tab", "Right", "Right") if theme == "dark" else ("Tab", "Right")
    unsaved = {**settings, "no_settings": True, "dialog_keys": choose}
    yield Picture(f"settings-not-saved-{theme}", **unsaved)
    yield Picture(f"quick-{theme}", **quick, dialog_keys=tuple("user"))


USER_ERROR = {
    "message": "not found",
    "long_message": "No user was found with id user_2xPnG9kVQ",
    "code": "resource_not_found",
}
NOTE = "Seen in *production* after the import:\n\n- [x] ask the team\n- [ ] write `a test`"
NOTHING_KNOWN = "The quick brown fox\njumps over the dog."
UNDECIDED = '{"errors":[{"code":"resource_not_found"}],"clerk_trace_id":"x"}'
SELECT_THREE = ("F6", "F6", "shift+Down", "shift+Down")
THREE_TABS = ("ctrl+t", *"session", "ctrl+t", *"totp", "ctrl+shift+Tab")
LOOKED_AT = ("Return", "ctrl+k", *"saml", "Return", "ctrl+shift+p", *"recent")
SHOW_PASTED = ("F6", "Tab", "Tab", "Return")
LOG = "".join(
    f'12:00:{second:02} ERROR {{"errors": [{{"code": "{code}"}}], "clerk_trace_id": "x"}}\n'
    for second in range(60)
    for code in ("user_banned", "form_identifier_exists", "boat_sunk")
)


def response(error: dict[str, Any]) -> str:
    """The body of a response with this error."""
    whole = {"message": "is invalid", "long_message": "Something is invalid", **error}
    return json.dumps({"errors": [whole], "clerk_trace_id": "3f1c8e7d"}, indent=2)


def fleet() -> Catalog:
    """A catalog that somebody imported."""
    record = {"api": "Fleet API", "domain": "Boats", "description": "", "status": 410}
    return make_catalog(
        catalog_id="fleet",
        title="Fleet",
        edition="2026-05",
        sources=(),
        records=[
            {**record, "name": "BoatSunk", "code": "boat_sunk", "shortMessage": "The boat sank"},
            {**record, "name": "BoatLost", "code": "boat_lost", "shortMessage": "No such boat"},
        ],
        where="fleet",
    )


def extremes() -> Catalog:
    """Texts of every length and direction."""
    record = {"api": "Extreme API", "domain": "Domain" * 20, "description": "", "status": 500}
    hebrew = "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}\N{HEBREW LETTER GIMEL} "
    return make_catalog(
        catalog_id="extremes",
        title="A catalog with a title of some length",
        edition="2026-05",
        sources=(),
        records=[
            {**record, "name": "Long" * 80, "code": "c" * 320, "shortMessage": "m" * 320},
            {**record, "name": hebrew * 3, "code": "right_to_left", "shortMessage": hebrew * 9},
        ],
        where="extremes",
    )


def install(folder: Path, beside: str) -> None:
    """Have this catalog beside the shipped one, and no other."""
    shutil.rmtree(folder, ignore_errors=True)
    made = {"fleet": fleet, "extremes": extremes}
    if beside in made:
        InstalledCatalogs(folder).install(made[beside]())
    elif beside == "large":
        folder.mkdir(parents=True)
        size = 30_000
        shipped = load_library(bundled_catalogs())
        write_catalog(shipped, size, folder / f"synthetic-{size}@2025-01.json")
    elif beside:
        folder.mkdir(parents=True)
        (folder / "navy@2026-05.json").write_text("{", encoding="utf-8")


def by_name(error: dict[str, Any]) -> str:
    """A query that finds this error first."""
    return f"name:{error['name']} api:{error['api'].split()[0].lower()}"


def with_meta(kind: type) -> dict[str, Any]:
    """The first error whose meta is of this kind."""
    return next(error for error in errors() if isinstance(error.get("meta"), kind))


def take(desktop: Desktop, picture: Picture, folder: Path) -> None:
    """Start the program, bring it into this state, and save what its window shows."""
    config = desktop.home / "config"
    shutil.rmtree(config, ignore_errors=True)
    config.mkdir(parents=True)
    if picture.no_settings:
        (config / "errdex").touch()  # where a folder is needed
    else:
        (config / "errdex").mkdir()
        look_of = f"[view]\ntheme={picture.theme}\nzoom={picture.zoom}\n"
        (config / "errdex" / "settings.ini").write_text(look_of, encoding="utf-8")
    shutil.rmtree(desktop.home / "data", ignore_errors=True)
    install(desktop.home / "data" / "errdex" / "catalogs", picture.beside)
    if picture.pasted:
        desktop.set_clipboard(picture.pasted)
    program = desktop.open(*([picture.query] if picture.query else []))
    window = program.window
    window.resize(*picture.size)
    eventually(lambda: is_filled(desktop), "the window shows results, or why there are none")
    if picture.pasted:
        desktop.key("ctrl+k", "ctrl+v")
        eventually(lambda: look(desktop).typed, "the paste stands in the box")
    if picture.log:
        paste_file(desktop, picture.log)
    if picture.note:
        desktop.key("ctrl+n")
        for line in picture.note.split("\n"):
            desktop.type(line)
            desktop.key("Return")
        desktop.key("Escape")
    if picture.keys:
        desktop.key(*picture.keys)
    if picture.dialog:
        titled = ("search", "--sync", "--onlyvisible", "--name", f"^{picture.dialog}( |$)")
        eventually(lambda: desktop.xdotool(*titled), f"{picture.dialog} is open")
        if picture.dialog_keys:
            desktop.key(*picture.dialog_keys)
    # A window has no pixels where another one covers it.
    shown = None if picture.dialog else program.window.id
    save_settled(desktop, shown, folder / f"{picture.name}.png")
    program.kill()  # what is open over the window may have Ctrl+Q for itself


def paste_file(desktop: Desktop, text: str) -> None:
    """Paste a file, too large to count as text, as a file manager would copy it."""
    log = desktop.folder / "server.log"
    log.write_text(text * (1 + 200_000 // len(text)), encoding="utf-8")
    desktop.set_clipboard(log.as_uri(), "text/uri-list")
    desktop.key("ctrl+k", "ctrl+v")
    eventually(lambda: log.name in look(desktop).text("About these results"), "the log is read")


def is_filled(desktop: Desktop) -> bool:
    screen = look(desktop)
    return bool(screen.results or screen.text("No results"))


def save_settled(desktop: Desktop, window: int | None, path: Path) -> None:
    """Save a window, or the screen, once it looks the same twice; nothing blinks by then."""

    def is_settled() -> bool:
        before = path.read_bytes() if path.exists() else b""
        return desktop.screenshot(path, window).read_bytes() == before

    path.unlink(missing_ok=True)
    eventually(is_settled, "the window has come to rest")


def main(folder: Path, parts: list[str]) -> None:
    """Take the pictures and put them all on one sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [p for p in pictures() if not parts or any(part in p.name for part in parts)]
    with TemporaryDirectory() as home, Desktop(Path(home), accessible=True) as desktop:
        for picture in chosen:
            take(desktop, picture, folder)
            sys.stdout.write(f"{folder / picture.name}.png\n")
        files = [str(folder / f"{picture.name}.png") for picture in chosen]
        options = ("-label", "%t", "-tile", "4x", "-geometry", "640x480>+8+8")
        sheet = str(folder / "contact-sheet.png")
        run(("montage", *options, *files, sheet), desktop.environment, seconds=600)


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("part", nargs="*", help="of the names of those that are taken")
    options = parser.parse_args()
    main(options.folder, options.part)
