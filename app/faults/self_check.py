"""`errdex --self-check`: what works here and what does not, to read and to put into a report."""

from __future__ import annotations

import locale
import os
import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TextIO

from app.faults.faults import versions
from app.system.paths import cache_dir, config_dir, data_dir, log_dir
from index.cache.manifest import is_whole
from index.cache.places import Places
from index.errors import ErrdexError
from index.library import load_library
from index.resources import BUNDLED_INDEX, RESOURCES, bundled_catalogs
from index.search.store import indexed_catalog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_QUERIES = ("user not found", '"not found"')  # Whoosh is asked for the phrase alone


def check(out: TextIO) -> int:
    """Print one line for each thing that was looked at; 0 where all of them work, else 1."""
    well = True
    for title, look in _CHECKS.items():
        out.flush()  # Qt ends the process where it finds no way to a screen
        try:
            for line in look():
                out.write(f"{title:<10} {line}\n")
        except (ErrdexError, OSError, ImportError, RuntimeError) as error:
            well = False
            out.write(f"{title:<10} FAILED: {type(error).__name__}: {_without_home(str(error))}\n")
    out.write(f"{'result':<10} {'everything works' if well else 'something does not work'}\n")
    return 0 if well else 1


def _versions() -> Iterator[str]:
    yield from versions().splitlines()
    for name in ("whoosh", "jinja2", "pygments"):
        module = import_module(name)
        version = getattr(module, "__version__", None) or module.versionstring()
        yield f"{name} {_dotted(version)}"
    yield f"encoding {sys.getfilesystemencoding()}, locale {locale.setlocale(locale.LC_CTYPE)}"


def _screen() -> Iterator[str]:
    if sys.platform == "linux" and not _has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QLibraryInfo, qVersion  # noqa: PLC0415
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    application = QApplication(["errdex"])
    screen = application.primaryScreen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    yield f"Qt {qVersion()}, platform {application.platformName()}"
    yield f"{size.width()} x {size.height()} at {ratio:g}, {screen.name() or 'unnamed'}"
    yield f"scheme {application.styleHints().colorScheme().name}, {_desktop()}"
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    yield f"plugins {', '.join(sorted(path.stem for path in folder.glob('platform*/*')))}"
    if not QFontDatabase.families():
        raise RuntimeError("no font is installed, so no text can be seen")
    if not QSvgRenderer(str(RESOURCES / "icons" / "errdex.svg")).isValid():
        raise RuntimeError("the icons cannot be drawn")


def _folders() -> Iterator[str]:
    folders = {"settings": config_dir, "data": data_dir, "cache": cache_dir, "log": log_dir}
    for name, find in folders.items():
        folder = find()
        yield f"{name} {_without_home(str(folder)) if folder else '- (kept in memory only)'}"
    yield f"program {_without_home(str(RESOURCES.parent))}"


def _search() -> Iterator[str]:
    from index.search.answer import Question  # noqa: PLC0415
    from index.search.engine import open_engine  # noqa: PLC0415

    library = load_library(bundled_catalogs())
    yield ", ".join(f"{one.title} {one.edition}" for one in library.catalogs)
    began = perf_counter()
    engine = open_engine(library, cache_dir(), BUNDLED_INDEX)
    yield f"index open in {(perf_counter() - began) * 1000:.0f} ms"
    for query in _QUERIES:
        answer = engine.search(Question(query), lambda: False)
        yield f"“{query}” finds {answer.total} errors in {answer.elapsed_ms:.1f} ms"
        if not answer.hits:
            raise RuntimeError(f"“{query}” finds nothing")


def _index() -> Iterator[str]:
    """Errdex finds without the package's index too: it makes one, which takes a second each time
    where nothing can be kept.
    """
    if not _is_packaged():
        yield "made when it is first needed"
        return
    for path in bundled_catalogs():
        if indexed_catalog(path, Places(bundled=BUNDLED_INDEX)) is None:
            raise RuntimeError(f"none for {path.name} is shipped with the program")
    for folder in BUNDLED_INDEX.iterdir():
        if not is_whole(folder):
            raise RuntimeError(f"{folder} is damaged")
    yield "shipped with the program"


_CHECKS: dict[str, Callable[[], Iterator[str]]] = {
    "versions": _versions,
    "screen": _screen,
    "folders": _folders,
    "search": _search,
    "index": _index,
}


def _is_packaged() -> bool:
    return bool(getattr(sys, "frozen", False))


def _has_screen() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _desktop() -> str:
    names = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")
    return " ".join(filter(None, map(os.environ.get, names))) or "no desktop named"


def _dotted(version: object) -> str:
    return ".".join(map(str, version)) if isinstance(version, tuple) else str(version)


def _without_home(text: str) -> str:
    """A report is read by others: the user's name is none of their business."""
    home = os.path.expanduser("~")  # noqa: PTH111  (Path.home raises where there is none)
    return text.replace(home, "~") if len(home) > 1 else text
