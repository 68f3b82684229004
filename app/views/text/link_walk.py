"""Going from link to link of a text by Tab, the one that Enter follows being framed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QPalette, QPen, QTextCharFormat, QTextFormat

from app.views.text.document_parts import blocks_of, fragments_of
from app.views.text.marks import Mark, marked, set_marks

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument, QTextFragment
    from PySide6.QtWidgets import QTextEdit


class Link(NamedTuple):
    """Where a link stands in a text, and its address."""

    start: int
    end: int
    address: str


class LinkWalk:
    """Stands on one link of a text, or on none.

    Qt's own walk frames a link with dots and in no colour of the theme.
    """

    def __init__(self, text: QTextEdit) -> None:
        self._text = text
        self._at: int | None = None

    @property
    def address(self) -> str:
        """That of the link it stands on; empty for none."""
        links = links_of(self._text.document())
        return links[self._at].address if self._at is not None and self._at < len(links) else ""

    @property
    def text(self) -> str:
        """What the link it stands on says; empty for none."""
        return "".join(marked(self._text, Mark.LINK))

    def step(self, by: int) -> bool:
        """Go to the next (1) or the previous (-1) link; past the ends there is none, and False."""
        links = links_of(self._text.document())
        before = self._at if self._at is not None else (-1 if by > 0 else len(links))
        at = before + by
        self._at = at if 0 <= at < len(links) else None
        self._frame(links[at] if self._at is not None else None)
        return self._at is not None

    def leave(self) -> None:
        """Stand on none."""
        if self._at is not None:
            self._at = None
            self._frame(None)

    def _frame(self, link: Link | None) -> None:
        pen = QPen(self._text.palette().color(QPalette.ColorRole.Accent), 1)
        made = QTextCharFormat()
        made.setProperty(QTextFormat.Property.OutlinePen, pen)
        places = [] if link is None else [(link.start, link.end)]
        set_marks(self._text, Mark.LINK, places, made)


def links_of(document: QTextDocument) -> list[Link]:
    """The links of a text in their order; one whose parts look different is one."""
    found = []
    fragments = (made for block in blocks_of(document) for made in fragments_of(block))
    anchored = ((made, made.charFormat().anchorHref()) for made in fragments)
    for address, group in groupby(anchored, key=lambda one: one[1]):
        parts = [made for made, _address in group]
        if address:
            found.append(Link(parts[0].position(), _end(parts[-1]), address))
    return found


def _end(part: QTextFragment) -> int:
    return part.position() + part.length()
