"""Runs of text written into a document, in the colours and sizes of a look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from app.texts.runs import Run, Style
from app.views.text.document_parts import blocks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look

_FOREGROUND = {
    Style.PLAIN: "text",
    Style.MUTED: "muted_raised",
    Style.STRONG: "text",
    Style.CODE: "text",
    Style.PLACEHOLDER: "placeholder",
    Style.VALUE: "placeholder",
    Style.KEYWORD: "accent",
    Style.STRING: "string",
    Style.NUMBER: "status",
    Style.COMMENT: "muted_raised",
    Style.ADDED: "string",
    Style.REMOVED: "status",
}

_HUGE = 4_000
"""Letters in one word."""
TAB = 4
"""How many columns a tab moves, and what wraps of a line of code is moved."""


class TextStyle(NamedTuple):
    """How a text is written: the size in the design's pixels, the font, what is between paragraphs.

    One that is too long for a line shrinks to the smallest size rather than take a second one.
    What wraps of a paragraph stands in by `hang`.
    """

    size: float = 13.0
    bold: bool = False
    code: bool = False
    smallest: float = 13.0
    apart: float = 0.0
    hang: float = 0.0

    def font(self, look: Look, size: float) -> QFont:
        """The font of this look at this size."""
        return look.code_font(size) if self.code else look.font(size, bold=self.bold)


def write_runs(
    document: QTextDocument, runs: Sequence[Run], style: TextStyle, font: QFont, look: Look
) -> None:
    """Write these; the address of a link is the number of the first run that has it."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # else each run would lay the whole text out
    paragraph = QTextBlockFormat()
    paragraph.setBottomMargin(look.px(style.apart))
    if style.hang:
        paragraph.setLeftMargin(look.px(style.hang))
        paragraph.setTextIndent(-look.px(style.hang))
    cursor.setBlockFormat(paragraph)  # the blocks after it take it over
    # Only a run's number: QUrl would change an address on its way through.
    numbers: dict[str, int] = {}
    code_font = look.code_font(style.size)
    for number, run in enumerate(runs):
        made = _format(run, font, code_font, look)
        if run.link:
            made.setAnchor(True)
            made.setAnchorHref(str(numbers.setdefault(run.link, number)))
        cursor.insertText(run.text, made)
    if style.code:
        _hang(cursor, QFontMetrics(font).horizontalAdvance(" "))
    cursor.endEditBlock()


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Between words, but anywhere in a text with a word beyond measure.

    Looking for the boundaries of such a word takes Qt a time that grows with its square.
    """
    mode = QTextOption.WrapMode
    is_huge = len(text) > _HUGE and max(map(len, text.split()), default=0) > _HUGE
    return mode.WrapAnywhere if is_huge else mode.WrapAtWordBoundaryOrAnywhere


def _hang(cursor: QTextCursor, column: int) -> None:
    """Let what wraps of a line of code stand further in than the line does.

    Code runs from the left, whatever is written in it: a line that begins with a comment in
    Hebrew would else start at the right, and be cut by its own inset.
    """
    for block in blocks_of(cursor.document()):
        line = block.text().expandtabs(TAB)
        inset = (len(line) - len(line.lstrip()) + TAB) * column
        made = block.blockFormat()
        made.setLeftMargin(inset)
        made.setTextIndent(-inset)
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(made)


def _format(run: Run, font: QFont, code_font: QFont, look: Look) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(look.color(_FOREGROUND[run.style]))
    if run.style in (Style.STRONG, Style.ADDED):
        made.setFontWeight(QFont.Weight.DemiBold)
    made.setFontStrikeOut(run.style is Style.REMOVED)
    if run.style in (Style.CODE, Style.VALUE):
        made.setFont(code_font)
    if run.style in (Style.PLACEHOLDER, Style.VALUE):
        made.setBackground(look.color("placeholder_background"))
    if run.link and run.style is not Style.MUTED:
        made.setForeground(look.color("accent"))
    if run.marked:
        made.setBackground(look.color("highlight"))
        made.setForeground(look.color("text"))
    return made
