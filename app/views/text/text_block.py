"""Text on the page: selectable, wrapped at any width, exactly as high as it needs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from app.content.links import Where
from app.texts.language import filled
from app.views.controls.announcement import announce
from app.views.controls.focus_ring import AWAY, BY_KEYS, FocusRing
from app.views.text.link_walk import LinkWalk
from app.views.text.marks import Mark, set_marks
from app.views.text.run_writer import TAB, TextStyle, wrap_mode, write_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.look.theme import Look
    from app.texts.runs import Run

_FONT_CHANGES = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)
_OF_THE_PAGE = (Qt.Key.Key_Space, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""Keys that scroll the page around a text."""


class TextBlock(QTextBrowser):
    """Read-only text made of runs; a link's address comes out by `link_clicked`.

    Where Ctrl is held or the middle button is used, or Shift with Enter, it is to be followed
    apart.
    """

    link_clicked = Signal(str, Where)
    caret = 1
    """How wide it is in a text that has the keyboard; none where there is nothing to read into."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._runs: tuple[Run, ...] = ()
        self._look: Look | None = None
        self._style = TextStyle()
        self._ring: FocusRing | None = None
        self._had_ring = False
        """When it lost the keyboard last."""
        self._where = Where.HERE
        """Where the link that is being clicked is to be followed."""
        self._links = LinkWalk(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(self.caret)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the page has one for all
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._emit_link)
        # As high as its text it has nothing to scroll, but Qt tries before the height is known.
        self.verticalScrollBar().valueChanged.connect(self._stay_at_top)

    def set_style(  # noqa: PLR0913  (each is given by name)
        self,
        size: float = 13.0,
        *,
        bold: bool = False,
        code: bool = False,
        smallest: float = 0.0,
        apart: float = 0.0,
        hang: float = 0.0,
    ) -> None:
        """Size in the design's pixels, weight, and whether the font is the fixed one.

        With `smallest`, the text shrinks to at least that size rather than take a second line.
        Paragraphs stand so far `apart`; what wraps of one stands in by `hang`.
        """
        before = self._style
        self._style = TextStyle(size, bold, code, smallest or size, apart, hang)
        if self._style != before:
            self._render()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look = look
        self._render()

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show this text."""
        if self._runs != tuple(runs):
            self._runs = tuple(runs)
            self._render()

    def mark_found(self, places: Iterable[tuple[int, int]]) -> None:
        """Have these places stand out, and no others; where the text changes, none does."""
        if self._look is not None:
            made = QTextCharFormat()
            made.setBackground(self._look.color("accent_background"))
            made.setForeground(self._look.color("text"))
            set_marks(self, Mark.FOUND, places, made)

    def take_way_on(self) -> bool:
        """Follow the only link, or stand on the first of several; False where there is none."""
        links = [run.link for run in self._runs if run.link]
        if len(links) > 1:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            self._links.leave()
            self.focusNextPrevChild(True)
        elif links:
            self.link_clicked.emit(links[0], Where.HERE)
        return bool(links)

    def one_line_width(self) -> int:
        """The width at which the text needs a single line, at the smallest size it may have."""
        if self._look is None:
            return 0
        return self._text_width(self._style.font(self._look, self._style.smallest))

    def on_paper(self, look: Look) -> QTextDocument:
        """The same text in another look, as a document of its own."""
        made = QTextDocument()
        font = self._style.font(look, self._style.size)
        made.setDefaultFont(font)
        self._write(made, font, look)
        return made

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._needed_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._needed_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._style.smallest < self._style.size:
            self._render()
        else:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        is_back = event.reason() in AWAY and self._had_ring
        self._show_ring(wanted=is_back or event.reason() in BY_KEYS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._had_ring = self._ring is not None
        self._show_ring(wanted=False)
        if event.reason() not in AWAY:
            self._links.leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """To the next link, which then has the frame in place of the text; then to what follows."""
        is_on_link = self._links.step(1 if forward else -1)
        self._show_ring(wanted=not is_on_link)
        self.setCursorWidth(0 if is_on_link else self.caret)  # the keyboard is in one place only
        if is_on_link:
            announce(self, filled(self.tr("%1, link"), self._links.text))
        return is_on_link or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._links.address:
            is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._where = Where.APART if is_shift else Where.HERE
            self._emit_link(QUrl(self._links.address))
            self._where = Where.HERE
        elif event.key() in _OF_THE_PAGE:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        # The text has fonts of its own: in the widget's it would be laid out in vain.
        if event.type() not in _FONT_CHANGES:
            super().changeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_middle = event.button() is Qt.MouseButton.MiddleButton
        self._where = Where.APART if is_held or is_middle else Where.HERE
        super().mouseReleaseEvent(event)
        if is_middle and (address := self.anchorAt(event.position().toPoint())):
            self._emit_link(QUrl(address))
        self._where = Where.HERE

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not its texts

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+C to the window where nothing is selected here."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and not self.textCursor().hasSelection()
        ):
            event.ignore()
            return False
        return super().event(event)

    def _render(self) -> None:
        if self._look is None:
            return
        font = self._font(self._look)
        self._links.leave()
        if self.extraSelections():
            self.setExtraSelections([])
        self.clear()  # first, else the text that goes would be laid out in the other font
        if self.document().defaultFont() != font:
            self.document().setDefaultFont(font)
            self.setTabStopDistance(TAB * QFontMetrics(font).horizontalAdvance(" "))
        self.setWordWrapMode(wrap_mode(self._source()))
        self._write(self.document(), font, self._look)
        self._fit()

    def _source(self) -> str:
        """All that is to be written."""
        return "".join(run.text for run in self._runs)

    def _write(self, document: QTextDocument, font: QFont, look: Look) -> None:
        write_runs(document, self._runs, self._style, font, look)

    def _font(self, look: Look) -> QFont:
        """The font at its size, or at the largest size at which one line holds the text."""
        style = self._style
        size = style.size
        while size > style.smallest:
            font = style.font(look, size)
            if self._text_width(font) <= self.viewport().width():
                return font
            size -= 1
        return style.font(look, style.smallest)

    def _text_width(self, font: QFont) -> int:
        """As it is laid out: by the font's advances alone, the last letter may need a line more."""
        layout = QTextLayout(self._source(), font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return ceil(line.naturalTextWidth())

    def _fit(self) -> None:
        width = self.viewport().width()
        if self.document().textWidth() != width:  # Qt would lay it out anew for the same width too
            self.document().setTextWidth(width)
        if self._needed_height() != self.height():
            # Not resized here: within a resize, Qt would leave the viewport at the old height.
            self.updateGeometry()

    def _needed_height(self) -> int:
        return int(self.document().size().height()) + 1

    def _stay_at_top(self, value: int) -> None:
        if value:
            self.verticalScrollBar().setValue(0)

    def _show_ring(self, *, wanted: bool) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        if wanted:
            is_inset = self.document().documentMargin() > 0
            self._ring = FocusRing(self, -2 if is_inset else 3)

    def _emit_link(self, url: QUrl) -> None:
        if (cursor := self.textCursor()).hasSelection():
            cursor.clearSelection()  # Qt selects a clicked link and has it framed in dots
            self.setTextCursor(cursor)
        if address := self._address_of(url):
            self.link_clicked.emit(address, self._where)

    def _address_of(self, url: QUrl) -> str:
        return self._runs[int(url.toString())].link
