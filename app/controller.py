"""Joins box, search, tree, list and page; makes no widgets and draws nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from app import recognition_texts
from app.actions import ActionId, ActionRegistry
from app.history import History, Place
from app.links import OpenEntry, OpenNode, SearchFor, ShowPasted, target_of
from app.paste import Paste
from app.sentences import Sentences
from app.theme import Appearance, ThemeMode
from index.recognise.mask import masked
from index.search.answer import Answer, Hit, Question
from index.snippets import Snippets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.copier import Copier
    from app.keeping import Keeping
    from app.models.results import ResultsModel
    from app.models.tree import Path, TreeModel
    from app.quick import QuickLook
    from app.reader import Reader
    from app.settings import Settings
    from app.views.window import Window
    from app.workers.search import SearchService
    from index.library import Library
    from index.recognise.recognition import Recognition

_STARRED = "is:starred"


class Controller(QObject):
    """What happens when something is typed, pasted, chosen or followed."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        tree: TreeModel,
        results: ResultsModel,
        service: SearchService,
        reader: Reader,
        copier: Copier,
        quick: QuickLook,
        keeping: Keeping,
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._tree = tree
        self._results = results
        self._service = service
        self._reader = reader
        self._appearance = appearance
        self._settings = settings
        self._sentences = Sentences()
        self._history = History()
        self._library: Library | None = None
        self._within: range | None = None
        self._wanted = ""
        """The error to choose among the next results, by id."""
        self._pasted: Paste | None = None
        """What was pasted last; in memory only, and forgotten with the next word typed."""
        self._quick = quick
        self._keeping = keeping
        self._asked: Question | None = None
        self._copier = copier
        self._postponed: list[Callable[[], object]] = []
        """What to do once the newest question is answered."""
        copying = {made: partial(self._once_answered, act) for made, act in copier.slots().items()}
        actions.bind({**self._slots(), **copying, **keeping.slots()})
        self._connect()

    def start(self, query: str | None) -> None:
        """Load, then search for `query`, or come back to where the reader left."""
        window, settings = self._window, self._settings
        window.restore(settings.geometry, settings.panes)
        window.box.set_query(settings.query if query is None else query)
        self._wanted = settings.error if query is None else ""
        self._reader.show_nothing(self._sentences.loading())
        self._copier.allow()
        self._update_history()
        window.box.setFocus()
        window.box.selectAll()
        self._service.start()

    @Slot(str, str)
    def open_there(self, query: str, error: str) -> None:
        """Come forward with this query, and this error (an id) on the page where it is found."""
        self._window.come_forward()
        self._window.tree.choose(())
        self._window.box.set_query(query)
        self._forget_paste()
        self._wanted = error
        self._search()

    def _slots(self) -> dict[ActionId, Callable[[], object]]:
        window, history = self._window, self._history
        return {
            ActionId.FIND: self._find,
            ActionId.CLEAR: self._clear,
            ActionId.NEXT_RESULT: lambda: self._move(Qt.Key.Key_Down),
            ActionId.PREVIOUS_RESULT: lambda: self._move(Qt.Key.Key_Up),
            ActionId.BACK: lambda: self._travel(history.back()),
            ActionId.FORWARD: lambda: self._travel(history.forward()),
            ActionId.PASTE: lambda: self._paste(QGuiApplication.clipboard().mimeData()),
            ActionId.FIND_IN_PAGE: window.page.find_bar.open_bar,
            ActionId.FIND_NEXT: window.page.find_bar.next,
            ActionId.FIND_PREVIOUS: window.page.find_bar.previous,
            ActionId.STARRED: self._show_starred,
            ActionId.QUICK: self._quick.pop_up,
            ActionId.SHOW_TREE: window.toggle_tree,
            ActionId.NEXT_PANE: window.next_pane,
            ActionId.ZOOM_IN: lambda: self._zoom(1),
            ActionId.ZOOM_OUT: lambda: self._zoom(-1),
            ActionId.ZOOM_RESET: lambda: self._zoom(0),
            ActionId.THEME: self._next_theme,
            ActionId.QUIT: window.close,
        }

    def _connect(self) -> None:
        window, service = self._window, self._service
        service.opened.connect(self._open)
        service.failed.connect(self._fail)
        service.found.connect(self._show_answer)
        service.recognised.connect(self._show_recognition)
        box, results = window.box, window.results.list
        box.edited.connect(self._type)
        box.pasted.connect(self._paste)
        box.row_key.connect(self._move)
        box.entered.connect(self._enter)
        window.tree.narrowed.connect(self._narrow)
        results.chosen.connect(self._choose)
        results.clicked.connect(self._keep_place)
        results.activated.connect(self._enter)
        results.typed.connect(self._type_on)
        window.results.link_clicked.connect(self._follow)
        window.page.link_clicked.connect(self._follow)
        window.dropped.connect(self._paste)
        window.closed.connect(self._close)
        self._quick.handed_over.connect(self.open_there)
        self._copier.copied.connect(self._keep_place)
        self._appearance.changed.connect(window.set_look)
        window.set_look(self._appearance.look)

    @Slot(object)
    def _open(self, library: Library) -> None:
        self._library = library
        self._tree.set_library(library)
        self._reader.open(library, Snippets(library))
        self._keeping.open(library)
        if not self._service.is_busy:  # else something was pasted meanwhile
            self._search()

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._reader.show_nothing(sentence)
        self._window.set_alert(sentence)

    # Finding

    @Slot(str)
    def _type(self, _text: str = "") -> None:
        self._forget_paste()
        self._wanted = ""
        self._postponed.clear()
        self._search()

    @Slot(str)
    def _type_on(self, text: str) -> None:
        """Typing in the list goes on in the box."""
        self._window.box.setFocus()
        self._window.box.append(text)

    def _search(self) -> None:
        if self._library is not None:
            text = self._window.box.text()
            self._asked = Question(
                text,
                self._within,
                starred=self._keeping.starred,
                plain=self._pasted is not None,
            )
            self._service.submit(self._asked)

    def _once_answered(self, act: Callable[[], object]) -> None:
        """Do this to what was typed for, not to what is still on show from before."""
        self._window.box.settle()
        if self._service.is_busy:
            self._postponed.append(act)
        else:
            act()

    def _do_postponed(self) -> None:
        postponed, self._postponed = self._postponed, []
        for act in postponed:
            act()

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        if answer.question is not self._asked:
            return  # the quick look-up asked
        window, sentences = self._window, self._sentences
        sought = bool(answer.question.text.strip())
        self._tree.set_counts(answer.counts, only_found=sought, keep=window.tree.node)
        window.results.set_strip(sentences.above(answer))
        window.results.set_empty(sentences.nothing(answer, window.tree.node))
        window.set_problem(sentences.problems(answer))
        window.set_status(*sentences.status(answer, self._loaded))
        self._show_hits(answer.hits)
        self._do_postponed()

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        """List the hits and put one on the page: the wanted one, else the best."""
        self._results.set_hits(hits)
        wanted, self._wanted = self._wanted, ""
        row = self._results.row_of(wanted) if wanted else None
        if row is None and wanted and self._show_unlisted(wanted):
            return
        if hits:
            self._window.results.list.choose(row or 0)
        else:
            self._reader.show_nothing(self._sentences.no_page())
            self._copier.allow()

    @Slot(object)
    def _narrow(self, within: range | None) -> None:
        self._within = within
        if self._pasted is not None and self._pasted.is_recognised:
            self._show_paste(self._pasted)
        else:
            self._search()

    @Slot(int)
    def _choose(self, row: int) -> None:
        self._reader.show(self._results.entry_at(row), self._results.hit_at(row))
        self._copier.allow()
        self._visit(lasting=False)

    def _show_unlisted(self, entry_id: str) -> bool:
        """Put an error on the page that is not among the results; whether there is one."""
        entry = self._loaded.find(entry_id)
        if entry is None:
            return False
        self._window.results.list.clearSelection()
        self._reader.show(entry)
        self._copier.allow()
        self._visit(lasting=True)
        return True

    @Slot(Qt.Key)
    def _move(self, key: Qt.Key) -> None:
        self._once_answered(partial(self._window.results.list.move, key))

    @Slot()
    def _enter(self) -> None:
        self._once_answered(self._keep_place)
        self._window.page.take_focus()

    def _show_starred(self) -> None:
        """Only the starred errors, or all again."""
        is_shown = self._window.box.text().strip() == _STARRED
        self._window.box.set_query("" if is_shown else _STARRED)
        self._type()

    def _find(self) -> None:
        self._window.box.setFocus()
        self._window.box.selectAll()

    def _clear(self) -> None:
        """First the text, then the filter, then nothing; never quit."""
        if self._window.box.text():
            self._window.box.set_query("")
            self._type()
        elif self._window.tree.node:
            self._window.tree.choose(())
        self._window.box.setFocus()

    # Going places

    @Slot(str)
    def _follow(self, link: str) -> None:
        self._keep_place()
        match target_of(link):
            case OpenEntry(entry_id):
                row = self._results.row_of(entry_id)
                if row is None:
                    self._show_unlisted(entry_id)
                else:
                    self._window.results.list.choose(row)
                    self._keep_place()
            case SearchFor(query):
                self._window.tree.choose(())
                self._window.box.set_query(query)
                self._type()
            case OpenNode(path):
                self._open_node(path)
            case ShowPasted():
                self._show_pasted()

    def _open_node(self, path: Path) -> None:
        if path and not self._tree.index_of(path).isValid():
            self._window.box.set_query("")
            sizes = tuple(group.size for group in self._loaded.groups)
            self._tree.set_counts(sizes, only_found=False)
        self._window.tree.choose(path)

    def _travel(self, place: Place | None) -> None:
        if place is None:
            return
        if place.node != self._window.tree.node:
            self._open_node(place.node)
        self._forget_paste()
        self._window.box.set_query(place.query)
        self._wanted = place.error
        self._search()
        self._update_history()

    @Slot()
    def _keep_place(self) -> None:
        """What was chosen on purpose stays in the history."""
        self._visit(lasting=True)

    def _visit(self, *, lasting: bool) -> None:
        if self._reader.entry is not None:
            text = "" if self._pasted else self._window.box.text()
            place = Place(text, self._window.tree.node, self._reader.entry.id)
            self._history.visit(place, lasting=lasting)
            self._update_history()
            if lasting:
                self._keeping.remember(self._reader.entry, text)

    def _update_history(self) -> None:
        self._actions[ActionId.BACK].setEnabled(self._history.can_go_back)
        self._actions[ActionId.FORWARD].setEnabled(self._history.can_go_forward)

    # Pasting

    @Slot(QMimeData)
    def _paste(self, mime: QMimeData) -> None:
        text = mime.text()
        if text.strip():
            self._service.recognise(text)
        else:
            self._window.toast.say(self._sentences.nothing_to_paste())

    @Slot(str, object)
    def _show_recognition(self, text: str, recognition: Recognition) -> None:
        first_line = next(line for line in text.splitlines() if line.strip()).strip()
        self._pasted = Paste(text, recognition)
        self._within = None
        self._window.tree.forget_choice()
        self._window.box.set_query(masked(first_line))
        if not self._pasted.is_recognised:
            self._search()
            return
        self._reader.set_pasted(self._pasted.values())
        self._show_paste(self._pasted)
        if alternatives := self._pasted.alternatives():
            self._reader.show_text(recognition_texts.comparison(alternatives))
        self._do_postponed()

    def _show_paste(self, paste: Paste) -> None:
        """List what a paste holds, within the chosen node of the tree."""
        window, numbered = self._window, self._numbered(paste.hits())
        counts = self._tree.counted(list(numbered))
        self._tree.set_counts(counts, only_found=True, keep=window.tree.node)
        window.results.set_strip(recognition_texts.strip(paste.recognition))
        window.results.set_empty([])
        window.set_problem([])
        window.set_status(*self._sentences.recognition_status(paste.recognition, self._loaded))
        within = self._within
        hits = [hit for number, hit in numbered.items() if within is None or number in within]
        self._show_hits(tuple(hits))

    def _show_pasted(self) -> None:
        if self._pasted is not None:
            paste = self._pasted
            self._reader.show_text(recognition_texts.pasted_text(paste.text, paste.recognition))

    def _numbered(self, hits: tuple[Hit, ...]) -> dict[int, Hit]:
        numbered = ((self._loaded.number_of(hit.entry.id), hit) for hit in hits)
        return {number: hit for number, hit in numbered if number is not None}

    def _forget_paste(self) -> None:
        self._pasted = None
        self._reader.set_pasted({})

    # Looking, leaving

    def _zoom(self, steps: int) -> None:
        self._appearance.zoom_by(steps)
        self._settings.zoom = self._appearance.look.zoom
        self._window.toast.say(f"{self._appearance.look.zoom} %")

    def _next_theme(self) -> None:
        modes = list(ThemeMode)
        mode = modes[(modes.index(self._appearance.mode) + 1) % len(modes)]
        self._appearance.set_mode(mode)
        self._settings.theme = mode.value
        self._window.toast.say(self._sentences.theme(mode))

    @Slot()
    def _close(self) -> None:
        settings, entry = self._settings, self._reader.entry
        settings.geometry, settings.panes = self._window.save()
        # What was pasted is never written down.
        settings.query = "" if self._pasted else self._window.box.text()
        settings.error = entry.id if entry else ""
        settings.save()
        self._keeping.stop()
        self._service.stop()

    @property
    def _loaded(self) -> Library:
        if self._library is None:
            raise RuntimeError("asked before the library was opened")
        return self._library
