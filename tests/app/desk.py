"""The whole window over the shipped catalog, and what a reader sees in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, QThread, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.views.alert_label import AlertLabel
from app.views.text.text_block import TextBlock
from app.workers.asker import Asker
from app.workers.jobs import Jobs
from tests.app.views.page.shown import is_in_sight

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction

_MOST_STEPS = 3
"""Of what follows from an act: a paste is recognised, looked at for documents, and offered."""
_LONG_MS = 1_000
"""Longer ones only put away what is on show."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A window on show; everything is read from its widgets, as it stands there."""

    window: Any
    qtbot: Any

    def ready(self) -> Desk:
        """The desk once its catalog is open and the page is there."""
        self.until_open()
        self.until(lambda: self.page_is_still)
        return self

    def until_open(self) -> None:
        """Wait until its catalog is open; the page may hold what another test left there."""
        self.until(lambda: self.names or self.text("No results"))

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self._focused, key, held)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self._focused, text)

    @property
    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window.focusWidget() or self.window

    def command(self, action_id: str) -> QAction:
        """The command that settings know by this id."""
        return next(one for one in self.window.actions() if one.objectName() == action_id)

    def start_again(self) -> None:
        """Bring the window back to how it was when it opened."""
        self.window.activateWindow()
        self.window.resize(1360, 860)
        self.window.tree.choose(())
        self.window.box.set_query("x")  # what is empty already asks for nothing
        self.search("")
        self.window.results.list.choose(0)
        self.until(lambda: self.page_is_still)

    def search(self, query: str) -> None:
        """Type this query in place of the last, and wait for its answer."""
        self.window.box.setFocus()
        self.window.box.selectAll()
        if query.isascii():
            self.key(Qt.Key.Key_Delete)
            self.type(query)
        else:  # QTest has no keys for it
            self.window.box.set_query("")
            self.window.box.append(query)
        self.window.box.settle()
        self.until(lambda: self.is_idle)
        self.until(lambda: self.page_is_still)

    def drop(self, path: Path) -> None:
        """Hand a file over, as a file manager copies it."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        self.window.box.pasted.emit(mime)

    def paste(self, text: str) -> None:
        """Hand a text over, as another program copies it."""
        mime = QMimeData()
        mime.setText(text)
        self.window.box.pasted.emit(mime)

    def until(self, condition) -> None:
        """Wait until this holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=10_000)

    def settle(self) -> None:
        """Wait until nothing more comes of what was done: no pause runs, and each thread is through
        with what it was asked, and once more for what followed from that.
        """
        for _ in range(_MOST_STEPS):
            self.until(lambda: not self._pauses())
            for thread in self.window.findChildren(QThread):
                if thread.isRunning():
                    jobs = Jobs(thread, self.window)
                    jobs.run(lambda _tell: None)  # its end comes after that of all before it
                    self.until(lambda jobs=jobs: not jobs.is_busy)

    def _pauses(self) -> list[QTimer]:
        timers = self.window.findChildren(QTimer)
        return [one for one in timers if one.isActive() and one.interval() < _LONG_MS]

    @property
    def alerts(self) -> str:
        """What the status line tells of trouble."""
        told = self.window.status.findChild(AlertLabel)
        return told.text() if told.isVisible() and told.property("alert") else ""

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is answered."""
        return not any(asker.is_busy for asker in self.window.findChildren(Asker))

    @property
    def page_is_still(self) -> bool:
        """Whether the page shows the current row of the list, or the several that are selected.

        It may show that error from an earlier answer while it is brought into sight anew.
        """
        results, page = self.window.results.list, self.window.page
        if any(timer.isActive() for timer in page.findChildren(QTimer)):
            return False
        if len(results.selected_rows()) > 1:
            return bool(self.text("Selection"))
        return not self.names or is_in_sight(page, results.currentIndex().data())

    @property
    def status(self) -> str:
        """The left end of the status line."""
        labels = self.window.findChildren(QLabel)
        return next(
            (one.text() for one in labels if "errors" in one.text() and " ms" in one.text()), ""
        )

    @property
    def names(self) -> list[str]:
        """The names in the list, from the top."""
        model = self.window.results.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def text(self, name: str) -> str:
        """The text of this name, empty where it is not on show."""
        blocks = self.window.findChildren(TextBlock)
        found = [b for b in blocks if b.accessibleName() == name and b.isVisible()]
        return found[0].toPlainText() if found else ""

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    @property
    def pane(self) -> str:
        """Which pane has the keyboard."""
        focused = QApplication.focusWidget()
        panes: dict[str, QWidget] = {
            "box": self.window.box,
            "tree": self.window.tree,
            "list": self.window.results.list,
            "page": self.window.page,
        }
        for name, pane in panes.items():
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                return name
        return ""
