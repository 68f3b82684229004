"""The window: the box above three panes, a status line below. It arranges and decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QProgressBar,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.actions import ActionId, ActionRegistry, plain_title
from app.icons import Icon, tinted
from app.views.elided_label import ElidedLabel
from app.views.page.error_page import ErrorPage
from app.views.text_block import TextBlock
from app.views.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QMouseEvent,
        QResizeEvent,
    )

    from app.runs import Run
    from app.theme import Look
    from app.views.results_pane import ResultsPane
    from app.views.search_box import SearchBox
    from app.views.tree_view import TreeView

_SIZE = (1360, 860)
_PANES = (240, 400, 720)
_NARROW = 900
_ROOMY = 560

_BUTTONS = (
    (ActionId.SHOW_TREE, Icon.TREE),
    (ActionId.BACK, Icon.BACK),
    (ActionId.FORWARD, Icon.FORWARD),
    (ActionId.STARRED, Icon.STAR),
    (ActionId.THEME, Icon.THEME),
)


class Window(QMainWindow):
    """Owns the widgets; what happens in them is the controller's business."""

    closed = Signal()
    dropped = Signal(QMimeData)
    entered = Signal()

    def __init__(
        self, actions: ActionRegistry, box: SearchBox, tree: TreeView, results: ResultsPane
    ) -> None:
        super().__init__()
        self.setWindowTitle("Errdex")
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self.setMinimumSize(520, 320)
        self._actions = actions
        actions.add_to(self)
        self.box, self.tree, self.results = box, tree, results
        self.page = ErrorPage(actions)
        self.toast = Toast(self)
        self.problem = TextBlock(self.tr("What was not understood"))
        self.problem.setObjectName("Problem")
        self.problem.set_style(12, code=True)
        self.problem.hide()
        self._progress = QProgressBar()
        self._look: Look | None = None
        self._tree_wanted: bool | None = None
        self._buttons: dict[ActionId, QToolButton] = {}
        self._menu_button = QToolButton()
        self.back_menu, self.forward_menu = QMenu(self), QMenu(self)
        self.recent_menu = QMenu(self.tr("&Recent"), self)
        self._build()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look = look
        self._make_room()
        side = look.px(16)
        for action_id, icon in _BUTTONS:
            self._actions[action_id].setIcon(tinted(icon, look.color("muted_raised"), side))
        for button in (*self._buttons.values(), self._menu_button):
            button.setIconSize(QSize(side, side))
        self._menu_button.setIcon(tinted(Icon.MENU, look.color("muted_raised"), side))
        self._top_layout.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        self._top_layout.setSpacing(look.px(6))
        self._status_layout.setContentsMargins(look.px(13), look.px(2), look.px(13), look.px(2))
        self.box.setMinimumHeight(look.px(36))
        self.problem.document().setDocumentMargin(look.px(8))
        for part in (self.problem, self.tree, self.results, self.page):
            part.set_look(look)

    def set_status(self, counted: str, elapsed: str, right: str) -> None:
        """What the status line says at its two ends; what was counted is spoken as well."""
        self._status_left.setText(f"{counted}  ·  {elapsed}")
        self._status_right.setText(right)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._status_left, counted))

    def set_alert(self, text: str) -> None:
        """A sentence on what does not work, kept in the status line."""
        self._alert.setText(text)
        self._alert.setVisible(bool(text))

    def set_progress(self, percent: int | None) -> None:
        """How far a reading is; None where nothing is read."""
        self._progress.setVisible(percent is not None)
        self._progress.setValue(percent or 0)

    def set_problem(self, runs: Sequence[Run]) -> None:
        """Say this under the box; nothing hides the line."""
        self.problem.set_runs(runs)
        self.problem.setVisible(bool(runs))

    def toggle_tree(self) -> None:
        """Show the tree where it is folded away, and the reverse."""
        self._tree_wanted = not self.tree.isVisible()
        self.tree.setVisible(self._tree_wanted)

    def restore(self, geometry: QByteArray, panes: QByteArray) -> None:
        """Come back as left; what does not fit is ignored."""
        self.restoreGeometry(geometry)
        if not self._splitter.restoreState(panes):
            self._splitter.setSizes(_PANES)

    def save(self) -> tuple[QByteArray, QByteArray]:
        """Geometry and panes, for `restore`."""
        return self.saveGeometry(), self._splitter.saveState()

    def come_forward(self) -> None:
        """Show over the other windows, also where it was minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
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
        stops = [stop for stop in stops if stop.isVisible()]
        focused = self.focusWidget()
        at = -1
        for number, stop in enumerate(stops):
            if stop is focused or stop.isAncestorOf(focused):
                at = number
        stop = stops[(at + 1) % len(stops)]
        if stop is self.page:
            self.page.take_focus()
        else:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        was_narrow = event.oldSize().width() < _NARROW
        is_narrow = event.size().width() < _NARROW
        if is_narrow != was_narrow or not event.oldSize().isValid():
            self._tree_wanted = None
        if self._tree_wanted is None:
            self.tree.setVisible(not is_narrow)

    def _make_room(self) -> None:
        """Where there is little room for the box, what the menu has as well gives way to it."""
        has_room = self._look is None or self.width() >= self._look.px(_ROOMY)
        for action_id in (ActionId.STARRED, ActionId.THEME):
            self._buttons[action_id].setVisible(has_room)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        sides = {
            Qt.MouseButton.BackButton: ActionId.BACK,
            Qt.MouseButton.ForwardButton: ActionId.FORWARD,
        }
        if event.button() in sides:
            self._actions[sides[event.button()]].trigger()
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def _build(self) -> None:
        top = QWidget()
        top.setObjectName("TopBar")
        self._top_layout = QHBoxLayout(top)
        for action_id, _icon in _BUTTONS:
            self._buttons[action_id] = _tool_button(self._actions[action_id])
        self._buttons[ActionId.BACK].setMenu(self.back_menu)
        self._buttons[ActionId.FORWARD].setMenu(self.forward_menu)
        for action_id in (ActionId.SHOW_TREE, ActionId.BACK, ActionId.FORWARD):
            self._top_layout.addWidget(self._buttons[action_id])
        self._top_layout.addWidget(self.box, 1)
        for action_id in (ActionId.STARRED, ActionId.THEME):
            self._top_layout.addWidget(self._buttons[action_id])
        self._top_layout.addWidget(self._menu_button)
        self._build_menu()

        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane, stretch in ((self.tree, 0), (self.results, 1), (self.page, 3)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setSizes(_PANES)
        self._set_reading_order()

        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        for part in (top, self._progress, self.problem):
            layout.addWidget(part)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._status_line())
        self.setCentralWidget(body)

    def _set_reading_order(self) -> None:
        """Screen readers come by the panes as they stand; the splitter leaves them in reverse."""
        panes = (self.tree, self.results, self.page)
        for part in (*panes, *(self._splitter.handle(at) for at in range(len(panes)))):
            part.raise_()

    def _build_menu(self) -> None:
        menu = QMenu(self)
        self._actions.fill_menu(menu)
        menu.addSeparator()
        menu.addMenu(self.recent_menu)
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu_button.setToolTip(self.tr("Menu"))

    def _status_line(self) -> QWidget:
        line = QWidget()
        line.setObjectName("StatusLine")
        self._status_layout = QHBoxLayout(line)
        self._status_left, self._alert, self._status_right = QLabel(), ElidedLabel(), ElidedLabel()
        self._alert.setProperty("alert", True)
        self._alert.hide()
        self._status_layout.addWidget(self._status_left)
        self._status_layout.addWidget(self._alert, 1)
        self._status_layout.addStretch(1)
        self._status_layout.addWidget(self._status_right)
        return line


def _tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(plain_title(action))
    return button
