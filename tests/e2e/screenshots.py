"""Pictures of the real program in the states that a reader meets.

usage: python -m tests.e2e.screenshots FOLDER [PART…]     with PARTs, only pictures of such names
"""

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from index.catalog import Catalog, make_catalog
from index.installed import InstalledCatalogs
from tests.e2e.catalog import errors
from tests.e2e.desktop import Desktop
from tests.e2e.processes import run
from tests.e2e.screen import look
from tests.e2e.waiting import eventually

LARGE, SMALL, NARROW = (1360, 860), (900, 600), (640, 600)
USER = "user not found"


@dataclass(frozen=True, slots=True)
class Picture:
    """A state of the window, and how it is brought about: by a query, a paste and keys.

    With `two_catalogs`, one was imported beside the shipped one; with `log`, a file of this text
    is pasted; `dialog` is how the title of the dialog begins that stands over the window, and
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
    two_catalogs: bool = False
    dialog: str = ""
    dialog_keys: tuple[str, ...] = ()


def pictures() -> Iterator[Picture]:
    """Every picture to take."""
    for theme in ("light", "dark"):
        for size in (LARGE, SMALL, NARROW):
            yield Picture(f"user-not-found-{theme}-{size[0]}", USER, size, theme)
        yield Picture(f"nothing-typed-{theme}", theme=theme)
        yield Picture(f"no-result-{theme}", "zzqxy", theme=theme)
        yield Picture(f"filter-not-understood-{theme}", "user status:abc", theme=theme)
        yield Picture(f"paste-{theme}", theme=theme, pasted=response(USER_ERROR))
        yield Picture(f"meta-object-{theme}", by_name(with_meta(dict)), theme=theme)
        yield Picture(f"several-selected-{theme}", USER, theme=theme, keys=SELECT_THREE)
        yield Picture(f"import-{theme}", theme=theme, keys=("ctrl+o",), dialog="Import")
        yield Picture(
            f"compare-editions-{theme}", theme=theme, keys=("ctrl+shift+e",), dialog="Compare"
        )
        yield Picture(f"export-{theme}", USER, theme=theme, keys=("ctrl+shift+o",), dialog="Export")
        yield Picture(f"scan-{theme}", theme=theme, keys=("ctrl+shift+f",), dialog="Scan")
        yield Picture(f"two-catalogs-{theme}", "boat", theme=theme, two_catalogs=True)
        yield Picture(f"palette-{theme}", USER, theme=theme, keys=("ctrl+shift+p", *"copy"))
        yield Picture(f"undecided-{theme}", theme=theme, pasted=UNDECIDED)
        yield Picture(
            f"pasted-text-{theme}", theme=theme, pasted=response(USER_ERROR), keys=SHOW_PASTED
        )
        yield Picture(f"log-{theme}", theme=theme, log=LOG)
        yield from dialogs(theme)
    yield Picture("misspelt", "usre nto fuond")
    yield Picture("no-result-narrow", "zzqxy", NARROW)
    yield Picture("filter-not-understood-narrow", "user status:abc has:shoes", NARROW)
    yield Picture("paste-narrow", size=NARROW, pasted=response(USER_ERROR))
    yield Picture("paste-with-unknown-code", pasted=response({"code": "resource_not_fond"}))
    yield Picture("paste-with-nothing-known", pasted="The quick brown fox\njumps over the dog.")
    yield Picture("meta-absent", by_name(next(e for e in errors() if "meta" not in e)))
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
    yield Picture("tree-in-a-narrow-window", USER, NARROW, keys=("ctrl+t",))
    yield Picture("focus-in-the-list", USER, keys=("F6", "F6"))
    yield Picture("focus-in-the-tree", USER, keys=("F6",))
    yield Picture("find-in-page", USER, keys=("ctrl+f", "u", "s", "e", "r"))


def dialogs(theme: str) -> Iterator[Picture]:
    """What opens over the window and is no list of commands."""
    keys = {"theme": theme, "keys": ("F1",), "dialog": "Keys"}
    settings = {"theme": theme, "keys": ("ctrl+comma",), "dialog": "Settings"}
    quick = {"theme": theme, "keys": ("ctrl+shift+k",), "dialog": "Errdex quick"}
    yield Picture(f"key-sheet-{theme}", **keys)
    yield Picture(f"settings-general-{theme}", **settings)
    yield Picture(f"settings-keys-{theme}", **settings, dialog_keys=("Down",))
    yield Picture(f"settings-privacy-{theme}", **settings, dialog_keys=("Down",) * 3)
    yield Picture(f"quick-{theme}", **quick, dialog_keys=tuple("user"))


USER_ERROR = {
    "message": "not found",
    "long_message": "No user was found with id user_2xPnG9kVQ",
    "code": "resource_not_found",
}
UNDECIDED = '{"errors":[{"code":"resource_not_found"}],"clerk_trace_id":"x"}'
SELECT_THREE = ("F6", "F6", "shift+Down", "shift+Down")
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


def by_name(error: dict[str, Any]) -> str:
    """A query that finds this error first."""
    return f"name:{error['name']} api:{error['api'].split()[0].lower()}"


def with_meta(kind: type) -> dict[str, Any]:
    """The first error whose meta is of this kind."""
    return next(error for error in errors() if isinstance(error.get("meta"), kind))


def take(desktop: Desktop, picture: Picture, folder: Path) -> None:
    """Start the program, bring it into this state, and save what its window shows."""
    settings = desktop.home / "config" / "errdex" / "settings.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f"[view]\ntheme={picture.theme}\nzoom={picture.zoom}\n", encoding="utf-8")
    installed = desktop.home / "data" / "errdex" / "catalogs"
    shutil.rmtree(installed, ignore_errors=True)
    if picture.two_catalogs:
        InstalledCatalogs(installed).install(fleet())
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
        run(("montage", *options, *files, sheet), desktop.environment, seconds=120)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
