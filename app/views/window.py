"""The window: the box above three panes, a status line below. It arranges and decides nothing.

Each type of Qt is made when it is first imported, some of them slowly: nothing is imported here
that the first frame does without.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from app.views.controls.progress import Progress
from app.views.dialogs.arrivals import tell_arrivals
from app.views.dialogs.first_size import first_size
from app.views.panes import Panes
from app.views.status_line import StatusLine
from app.views.top_bar import TopBar
from app.views.window_title import window_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from PySide6.QtCore import QChildEvent
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QMouseEvent,
        QMoveEvent,
        QResizeEvent,
    )

    from app.look.style_sheets import Topics
    from app.look.theme import Look
    from app.views.lists.tree_view import TreeView
    from app.views.page.error_page import ErrorPage
    from app.views.results_pane import ResultsPane
    from app.views.search_box import SearchBox
    from app.views.text.notice import ProblemLine
    from app.views.toast import Toast
    from app.views.tool_buttons import ToolButtons

    class Part(Protocol):
        """Something that is drawn in a look."""

        def set_look(self, look: Look) -> None:
            """Draw with these colours and sizes."""


_PROGRAM = "Errdex"
_SIZE = (1360, 860)


class Window(QMainWindow):
    """Owns the widgets; what happens in them is the business of others.

    It is made with the box alone, which is all that its first frame needs; `furnish` puts in the
    rest, and nothing but `box`, `show` and `set_look` is of use before.
    """

    arrived = Signal(QWidget)
    closed = Signal()
    dropped = Signal(QMimeData)
    entered = Signal()
    reshaped = Signal()
    """What `save` gives may be another now."""

    tree: TreeView
    results: ResultsPane
    page: ErrorPage
    problem: ProblemLine
    toast: Toast
    tools: ToolButtons

    def __init__(self, box: SearchBox) -> None:
        super().__init__()
        self.setWindowTitle(_PROGRAM)
        self.resize(first_size(self, QSize(*_SIZE)))
        self.setMinimumSize(520, 320)
        self.box = box
        self.status = StatusLine()
        self.progress = Progress()
        self.top = TopBar(box)
        self._parts: list[Part] = []
        self._build()

    def furnish(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        tools: ToolButtons,
        tree: TreeView,
        results: ResultsPane,
        page: ErrorPage,
        problem: ProblemLine,
        toast: Toast,
    ) -> None:
        """Put the parts where blank ones stood; each is drawn by `set_look`."""
        self.tools, self.toast, self.problem = tools, toast, problem
        self.tree, self.results, self.page = tree, results, page
        self.panes.furnish(tree, results, page)
        self._set_tab_order()
        page.turned.connect(self._name_after_page)
        self._body.insertWidget(self._body.indexOf(self.panes), problem)
        self._parts += (tools, problem, tree, results, page)
        self.setAcceptDrops(True)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        for _slice in self.draw(look):
            pass

    def draw(self, look: Look) -> Iterator[None]:
        """The same in slices, a part in each."""
        self.panes.zoom = look.zoom
        self.top.set_look(look)
        self.status.set_look(look)
        for part in self._parts:
            yield
            part.set_look(look)
        self._make_room()
        if self._parts:
            yield
            yield from self.results.list.paint_ahead()

    def parts(self) -> dict[QWidget, Topics]:
        """What is dressed one by one before it is furnished, and what each is about."""
        return {
            self.top: ("controls", "menus", "fields", "bars"),
            self.progress: ("bars",),
            self.status: ("controls", "bars"),
        }

    def toggle_tree(self) -> None:
        """Show the tree where it is folded away, and the reverse."""
        self.page.take_room_later()
        self.panes.toggle_tree()
        self.reshaped.emit()

    @Slot()
    def go_to_list(self) -> None:
        """Have the list in sight, and the keyboard in it."""
        self.panes.show_list()
        self.results.list.setFocus()

    def open_menu(self) -> None:
        """Open the menu that holds every command."""
        self.top.buttons[-1].open_menu()

    def restore(self, geometry: QByteArray, panes: QByteArray) -> None:
        """Come back as left; what does not fit is ignored."""
        self.restoreGeometry(geometry)
        self.panes.come_back(panes)

    def save(self) -> tuple[QByteArray, QByteArray]:
        """Geometry and panes, for `restore`."""
        return self.saveGeometry(), self.panes.as_left()

    def come_forward(self) -> None:
        """Show over the other windows, also where it was minimised, the keyboard in the box."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.box.setFocus()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def is_on_top(self) -> bool:
        """Whether the window stays above the others."""
        flags = self.windowHandle().flags()
        return bool(flags & Qt.WindowType.WindowStaysOnTopHint)

    def keep_on_top(self, wanted: bool) -> None:
        """Stay above the other windows, or let them come over this one."""
        # The widget's own flag would hide the window and show it anew.
        self.windowHandle().setFlag(Qt.WindowType.WindowStaysOnTopHint, wanted)

    def next_pane(self) -> None:
        """Move the keyboard to the next of box, tree, list and page."""
        stops: list[QWidget] = [self.box, self.tree, self.results.list, self.page]
        # What has no room now is shown once the keyboard goes there; tree and list say if they are.
        stops = [stop for stop in stops if stop is self.page or not stop.isHidden()]
        focused = self.focusWidget()
        at = -1
        for number, stop in enumerate(stops):
            if stop is focused or stop.isAncestorOf(focused):
                at = number
        stop = stops[(at + 1) % len(stops)]
        if stop is self.page:
            self.panes.show_page()
            self.page.take_focus()
            return
        if stop is not self.tree:
            self.panes.show_list()
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def widen_pane(self, steps: int) -> None:
        """Make the pane with the keyboard so much wider; with the keyboard in the box, the list."""
        self.page.take_room_later()
        self.panes.widen_pane(steps)
        self.reshaped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._parts and self.toast.isVisible():
            self.toast.settle()
        self.reshaped.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.reshaped.emit()

    @Slot()
    def _name_after_page(self) -> None:
        self.setWindowTitle(window_title(self.page.title) or _PROGRAM)

    @Slot()
    def _hand_keyboard_on(self) -> None:
        """Qt would give it to the next button."""
        if self.panes.has_tree:
            self.tree.setFocus()
        elif self.panes.has_list:
            self.box.setFocus()
        else:
            self.page.take_focus()

    def _make_room(self) -> None:
        """Where there is little room for what is drawn at this zoom, the tree folds away.

        Where there is little for the box, what the menu has as well gives way to it.
        """
        if self._parts:
            self.page.take_room_later()
        room = self.width() * 100 / self.panes.zoom
        self.panes.make_room(room)
        self.top.make_room(room)

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        tell_arrivals(self, event, self.arrived)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not (self._parts and self.tools.press(event.button())):
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def _set_tab_order(self) -> None:
        """Tab leads from the box to tree, list and page; the buttons come before the box."""
        for before, after in pairwise((*self.top.buttons, self.box, self.tree)):
            QWidget.setTabOrder(before, after)

    def _build(self) -> None:
        self.panes = Panes()
        self.panes.resizing.connect(self._make_room)
        self.panes.splitterMoved.connect(self.reshaped)
        self.panes.leaving.connect(self._hand_keyboard_on)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.top)
        self._body.addWidget(self.progress)
        self._body.addWidget(self.panes, 1)
        self._body.addWidget(self.status)
        self.setCentralWidget(body)
