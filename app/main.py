"""The composition root: the only place that makes settings, search, models and the window."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app import __version__
from app.actions import ActionRegistry
from app.catalogs.shelf import Shelf
from app.controller import Controller
from app.copier import Copier
from app.crash import Faults
from app.dialogs import Dialogs
from app.finder import Finder
from app.instance.request import Request, Wish
from app.keep.keeper import Keeper, opener_of
from app.keeping import Keeping
from app.key_map import KeyMap
from app.language import speak
from app.models.results import ResultsModel
from app.models.tree import TreeModel
from app.navigator import Navigator
from app.paster import Paster
from app.paths import cache_dir, config_dir, data_dir, log_dir, templates_dir
from app.quick import QuickLook
from app.reader import Reader
from app.reference import open_reference, open_shipped
from app.sentences import Sentences
from app.settings import Settings
from app.stored import Stored
from app.theme import Appearance, ThemeMode
from app.views.quick_window import QuickWindow
from app.views.result_list import ResultList
from app.views.results_pane import ResultsPane
from app.views.search_box import SearchBox
from app.views.tree_view import TreeView
from app.views.window import Window
from app.visits import Visits
from app.workers.search import SearchService
from app.workers.snippets import SnippetService
from index.resources import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

    from app.instance.listener import Listener
    from app.instance.meeting import Claim
    from app.workers.search import Opener

_SWITCH_SECONDS = 0.0005
"""How long a busy thread may keep the interpreter from the window, each time the window needs it.

Painting the list needs it a hundred times; Python's own 5 ms would make that half a second.
"""


def main(request: Request, claim: Claim | None = None, *, safe: bool = False) -> int:
    """Open the window and do what is asked there; returns the exit status.

    Later starts are heard where this one has the claim to be the session's window. In safe mode
    settings, imported catalogs, templates and the kept index are passed over.
    """
    application = _application()
    if safe:
        window, controller, visits = assemble(application, Settings(None), open_shipped, None)
        window.set_alert(Sentences().safe_mode())
    else:
        opener = partial(open_reference, cache_dir())
        settings = Settings(settings_path())
        window, controller, visits = assemble(application, settings, opener, templates_dir())
    faults = Faults(window)
    faults.told.connect(window.set_alert)
    faults.catch_everything(log_dir())
    faults.copied.connect(window.toast.say)
    controller.report_wanted.connect(faults.copy_report)
    application.aboutToQuit.connect(controller.close)
    quick = request.wish is Wish.QUICK
    controller.start(request.text if request.wish is Wish.SEARCH else None, quick=quick)
    if not quick:
        window.show()
    if request.wish not in (Wish.SHOW, Wish.SEARCH, Wish.QUICK):
        visits.carry_out(request)
    listener = _listener(claim) if claim else None
    if listener:
        listener.asked.connect(visits.carry_out)
    status = application.exec()
    if listener:
        listener.leave()
    faults.leave()
    return status


def assemble(
    application: QApplication, settings: Settings, opener: Opener, templates: Path | None
) -> tuple[Window, Controller, Visits]:
    """A window over what `opener` brings, the controller that starts it, and who is asked.

    `templates` is the folder of the reader's own snippet formats.
    """
    sys.setswitchinterval(_SWITCH_SECONDS)
    mode = ThemeMode.named(settings.theme)
    appearance = Appearance(application, RESOURCES / "themes", mode, settings.zoom)
    look = appearance.look
    actions, tree, results = ActionRegistry(), TreeModel(), ResultsModel()
    pane = ResultsPane(ResultList(results, look))
    window = Window(actions, SearchBox(), TreeView(tree, look), pane)
    service = SearchService(opener, window)
    snippets = SnippetService(service.background, templates, window)
    keeper = Keeper(opener_of(data_dir()), window)
    keeper.start()
    reader = Reader(window.page, tree, snippets, keeper, settings)
    copier = Copier(window, actions, results, reader, settings)
    best = ResultsModel()
    quick_window = QuickWindow(SearchBox(), ResultList(best, look), window)
    appearance.changed.connect(quick_window.set_look)
    quick_window.set_look(look)
    appearance.dress(window)
    keeping = Keeping(window, actions, reader, keeper, appearance)
    finder = Finder(
        window=window,
        tree=tree,
        results=results,
        service=service,
        reader=reader,
        keeping=keeping,
        actions=actions,
    )
    paster = Paster(window, service, finder, reader)
    navigator = Navigator(
        window=window,
        actions=actions,
        finder=finder,
        paster=paster,
        reader=reader,
        keeping=keeping,
    )
    key_map = KeyMap(actions, settings)
    key_map.restore()
    shelf = Shelf(window, service, appearance)
    dialogs = Dialogs(
        window=window,
        actions=actions,
        key_map=key_map,
        reader=reader,
        shelf=shelf,
        stored=Stored(keeper, settings),
        appearance=appearance,
        settings=settings,
    )
    quick = QuickLook(quick_window, best, service, copier, keeping)
    controller = Controller(
        window=window,
        actions=actions,
        service=service,
        finder=finder,
        paster=paster,
        navigator=navigator,
        reader=reader,
        copier=copier,
        keeping=keeping,
        quick=quick,
        dialogs=dialogs,
        shelf=shelf,
        appearance=appearance,
        settings=settings,
    )
    visits = Visits(
        window=window,
        service=service,
        finder=finder,
        navigator=navigator,
        paster=paster,
        reader=reader,
        quick=quick,
        drops=shelf.drops,
    )
    return window, controller, visits


def _listener(claim: Claim) -> Listener:
    from app.instance.platforms import listener_of  # noqa: PLC0415  (each platform has its own)

    return listener_of(claim)


def _application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("errdex")
    application.setApplicationDisplayName("Errdex")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("errdex")
    application.setStyle("Fusion")
    speak(application)
    return application


def settings_path() -> Path | None:
    """Where the settings are kept; None where there is no place for them."""
    folder = config_dir()
    return folder / "settings.ini" if folder else None
