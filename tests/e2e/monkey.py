"""A seeded monkey at the real window: keys, text, clicks, pastes, resizes, themes, at random.

usage: python -m tests.e2e.monkey [--actions N] [--seed N]     on the display of the environment

Prints the longest stalls of the event loop with what was done there, how many were too long, the
memory after every tenth of the way, and every complaint; ends with 1 where there was a traceback, a
Qt warning or a damaged database. Stalls are in the processor's time of the window's thread: a busy
machine adds little. Memory is that of like states: no dialog open, and the same error on show.
"""

import argparse
import os
import random
import sqlite3
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QObject,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from app.commands.actions import ActionId
from app.views.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Callable

_PAUSES_MS = (12, 12, 12, 300)
"""Between two things done; after the longest there is an answer, and its page."""
_AT_REST = "user not found"
_REST_MS = 2_000
"""To have that on show, and let go of what was open before."""
_BEAT_MS = 2
_LISTED = 12
_TOO_LONG_MS = 50
_WORDS = (
    "user not found",
    "api:backend ",
    "saml",
    "-token",
    '"not found"',
    "usre",
    "form_param_",
    "status:404 ",
    "is:starred",
    "kubernetes",
    "%d",
    "\\",
    "é🎉",
    "code:",
    "has:meta",
    "a",
    "x:y",
)
_PASTES = (
    '{"errors":[{"message":"not found","long_message":"No user was found with id user_1",'
    '"code":"resource_not_found"}]}',
    "Your account is locked. You will be able to try again in 5 minutes.",
    "{" * 500,
    "\0\1\2",
    "plain words",
    "\u202eright to left",
    "x" * 50_000,
    "",
)
_KEYS = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab,
    Qt.Key.Key_Backspace, Qt.Key.Key_PageDown, Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_Space,
)  # fmt: skip
_LEFT_OUT = {
    ActionId.QUIT,
    *(ActionId.EXPORT_KEPT, ActionId.IMPORT_KEPT, ActionId.PRINT, ActionId.SAVE_PDF),
}
"""They end the program or open a dialog of the system."""


class NoBrowser(QObject):
    """Takes the links that are clicked: no browser is to open."""

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        pass


class Heart:
    """Notes how long the event loop was held up, and by what."""

    def __init__(self, window: QWidget) -> None:
        self.doing = "the start"
        self.stalls: list[tuple[float, str]] = []
        self.too_long: Counter[str] = Counter()
        self._last = time.thread_time()
        self._timer = QTimer(window, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        stall = (now - self._last) * 1_000
        self._last = now
        self.stalls.append((stall, self.doing))
        if stall > _TOO_LONG_MS:
            self.too_long[self.doing] += 1
        if len(self.stalls) > 100 * _LISTED:
            self.stalls = self.longest()

    def longest(self) -> list[tuple[float, str]]:
        """Milliseconds of processor time and what was done there, the longest first."""
        return sorted(self.stalls, reverse=True)[:_LISTED]


class Monkey:
    """Does one random thing after another."""

    def __init__(self, window: QWidget, seed: int, actions: int) -> None:
        self._window = window
        self._random = random.Random(seed)  # noqa: S311
        self._actions = self._left = actions
        self._tenth = max(1, actions // 10)
        self._letters: list[str] = []
        self._is_at_rest = False
        self._timer = QTimer(window, singleShot=True, interval=_PAUSES_MS[-1])
        self._timer.timeout.connect(self._step)
        self._heart = Heart(window)

    @property
    def stalls(self) -> list[tuple[float, str]]:
        return self._heart.longest()

    @property
    def too_long(self) -> Counter[str]:
        return self._heart.too_long

    def start(self) -> None:
        self._timer.start()

    def _step(self) -> None:
        self._timer.start(self._random.choice(_PAUSES_MS))
        if self._letters:
            QTest.keyClick(self._target(), self._letters.pop(0))
            return
        if self._left % self._tenth == 0:
            if not self._is_at_rest:
                self._come_to_rest()
                return
            self._is_at_rest = False
            self._tell()
        if self._left <= 0:
            self._timer.stop()
            self._window.close()
            QApplication.quit()
            return
        self._left -= 1
        things: tuple[Callable[[], object], ...] = (
            self._type, self._type, self._press, self._press, self._click, self._trigger,
            self._trigger, self._paste, self._resize,
        )  # fmt: skip
        thing = self._random.choice(things)
        self._heart.doing = thing.__name__
        thing()

    def _come_to_rest(self) -> None:
        """Bring the window to the state in which its memory is compared."""
        self._heart.doing = "rest"
        self._is_at_rest = True
        _close_all()
        self._window.activateWindow()
        box = self._window.findChild(SearchBox)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, _AT_REST)
        self._timer.start(_REST_MS)

    def _tell(self) -> None:
        done = self._actions - self._left
        stall, doing = self._heart.longest()[0] if self._heart.stalls else (0.0, "")
        print(  # noqa: T201
            f"{done:7} done: {resident() // 1024} MB, {len(QApplication.allWidgets())} widgets, "
            f"longest stall {stall:.1f} ms at {doing}",
            flush=True,
        )

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def _type(self) -> None:
        text = self._random.choice(_WORDS)
        self._heart.doing = f"type {text!r}"
        self._letters = list(text.encode("ascii", "ignore").decode())

    def _press(self) -> None:
        key = self._random.choice(_KEYS)
        self._heart.doing = key.name
        QTest.keyClick(self._target(), key)

    def _click(self) -> None:
        top = QApplication.activeWindow() or self._window
        at = QPoint(self._random.randrange(top.width()), self._random.randrange(top.height()))
        under = top.childAt(at) or top
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(top, at))

    def _trigger(self) -> None:
        if QApplication.activePopupWidget():
            QApplication.activePopupWidget().close()
        for dialog in _free_dialogs():
            if dialog.isVisible() and self._random.random() < 0.5:
                dialog.close()
        chosen = self._random.choice([made for made in ActionId if made not in _LEFT_OUT])
        self._heart.doing = chosen.value.id
        for action in self._window.actions():
            if action.objectName() == chosen.value.id:
                action.trigger()
        for dialog in _free_dialogs():
            if isinstance(dialog, QFileDialog):
                dialog.close()

    def _paste(self) -> None:
        text = self._random.choice(_PASTES)
        self._heart.doing = f"paste {text[:12]!r}"
        if isinstance(self._target().window(), QFileDialog):
            text = text.replace("\0", "")  # Qt's own dialog says that no file is called so
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(self._target(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def _resize(self) -> None:
        self._window.resize(self._random.randint(520, 1400), self._random.randint(320, 900))


def _close_all() -> None:
    """Every menu and dialog; a question that comes up only then is closed as well."""
    for _again in range(3):
        if popup := QApplication.activePopupWidget():
            popup.close()
        for dialog in _free_dialogs():
            dialog.close()


def _free_dialogs() -> list[QDialog]:
    """Those that can be closed: under a question, Qt waits for its answer."""
    question = QApplication.activeModalWidget()
    if isinstance(question, QMessageBox):
        return [question]
    return [made for made in QApplication.topLevelWidgets() if isinstance(made, QDialog)]


def resident() -> int:
    """Kilobytes of memory that the process has in use."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--actions", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    home = Path(mkdtemp(prefix="errdex-monkey-"))
    os.chdir(home)  # what it exports under some name lies there
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    complaints: list[str] = []

    def complain(kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and "This plugin does not support" not in text:
            complaints.append(text)

    qInstallMessageHandler(complain)
    no_browser = NoBrowser()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, no_browser, "take")
    from app.library.reference import open_reference  # noqa: PLC0415
    from app.program.main import made_application, settings_path  # noqa: PLC0415
    from app.settings.settings import Settings  # noqa: PLC0415
    from app.system.paths import cache_dir, templates_dir  # noqa: PLC0415
    from app.workers.garbage import GarbageCollector  # noqa: PLC0415
    from tests.assembly import assemble  # noqa: PLC0415

    application = made_application()
    GarbageCollector(application)
    window, opening, _visits = assemble(
        application,
        Settings(settings_path()),
        partial(open_reference, cache_dir()),
        templates_dir(),
    )
    sys.excepthook = lambda kind, error, _trace: complaints.append(f"{kind.__name__}: {error}")
    opening.start()
    window.show()
    monkey = Monkey(window, options.seed, options.actions)
    QTimer.singleShot(1_500, monkey.start)
    application.exec()
    kept = next(home.rglob("kept.db"), None)
    with sqlite3.connect(kept or ":memory:") as database:
        intact = database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    print(f"actions {options.actions}, seed {options.seed}")  # noqa: T201
    for stall, doing in monkey.stalls:
        print(f"{stall:8.1f} ms at {doing}")  # noqa: T201
    print(f"{monkey.too_long.total()} stalls above {_TOO_LONG_MS} ms")  # noqa: T201
    for doing, times in monkey.too_long.most_common():
        print(f"{times:8} at {doing}")  # noqa: T201
    print(f"database {'intact' if intact else 'DAMAGED'}")  # noqa: T201
    for complaint in dict.fromkeys(complaints):
        print("complaint:", complaint)  # noqa: T201
    return 1 if complaints or not intact else 0


if __name__ == "__main__":
    sys.exit(main())
