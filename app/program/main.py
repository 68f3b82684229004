"""From a wish to a window: its first frame here, all else after it."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtGui import QPixmapCache

from app import __version__
from app.instance.request import Request, Wish
from app.look.appearance import Appearance
from app.look.theme import ThemeMode
from app.program.first_frame import FirstFrame
from app.program.startup import Startup
from app.settings.settings import Settings
from app.system.paths import config_dir
from app.system.screen import opened_application
from app.texts.language import speak
from app.views.search_box import SearchBox
from app.views.window import Window
from index.resources import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.instance.meeting import Claim


_SWITCH_SECONDS = 0.0005
"""How long a busy thread may keep the interpreter from the window, each time the window needs it.

Painting the list needs it a hundred times; Python's own 5 ms would make that half a second.
"""
_PICTURES_KB = 1_024
"""So much of its pictures Qt keeps: icons drawn anew and dialogs opened again leave theirs behind,
which would fill Qt's own 10 MB in a day and are never drawn again.
"""


def main(request: Request, claim: Claim | None = None, *, safe: bool = False) -> int:
    """Open the window and do what is asked there; returns the exit status.

    Later starts are heard where this one has the claim to be the session's window. In safe mode
    settings, imported catalogs, templates and the kept index are passed over. Whatever is imported
    or made here keeps the reader waiting for the first frame; the rest is `Startup`'s.
    """
    settings = Settings(None if safe else settings_path())
    application = made_application(settings.language)
    appearance = made_appearance(application, settings)
    window = bare_window(appearance, settings, request.first_query)
    startup = Startup(window, appearance, settings, request, claim, safe=safe)
    # What a thread writes is whole or not there, as when the process is killed.
    startup.late.connect(partial(os._exit, 0), Qt.ConnectionType.DirectConnection)
    application.aboutToQuit.connect(startup.finish)
    if request.wish is Wish.QUICK:
        startup.finish()
    else:
        FirstFrame(window).painted.connect(startup.begin)
        window.show()
    status = application.exec()
    startup.leave()
    return status


def made_application(language: str = "") -> QApplication:
    """The application, named, and speaking this language, or the system's."""
    application = opened_application()
    application.setApplicationName("errdex")
    application.setApplicationDisplayName("Errdex")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("errdex")
    application.setStyle("Fusion")
    QPixmapCache.setCacheLimit(_PICTURES_KB)
    # Qt would tell of each font that has no letters for what somebody pastes; it takes others.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    speak(application, chosen=language)
    return application


def made_appearance(application: QApplication, settings: Settings) -> Appearance:
    """The look that the reader chose."""
    mode = ThemeMode.named(settings.theme)
    return Appearance(application, RESOURCES / "themes", mode, settings.zoom)


def bare_window(appearance: Appearance, settings: Settings, query: str | None) -> Window:
    """A window as it was left, with the query of then or with this one, ready for typing."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    window = Window(SearchBox())
    for part, topics in window.parts().items():
        appearance.dress(part, topics)
    window.arrived.connect(appearance.dress_arrival)
    window.box.listing.connect(partial(appearance.dress, topics=("scrolling", "lists")))
    window.set_look(appearance.look)
    appearance.follow(window.draw)
    window.restore(settings.geometry, settings.panes)
    window.box.set_query(settings.query if query is None else query)
    window.box.take_focus()
    return window


def settings_path() -> Path | None:
    """Where the settings are kept; None where there is no place for them."""
    folder = config_dir()
    return folder / "settings.ini" if folder else None
