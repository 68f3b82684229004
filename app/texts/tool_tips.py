"""Tool tips that show what they say as it is written."""

from __future__ import annotations

from html import escape

from PySide6 import QtGui


def plain_tip(text: str) -> str:
    """A text of a catalog or of the reader's for a tool tip, in which Qt would read tags.

    Screen readers read it out, so nothing is added where Qt sees no tags.
    """
    if not QtGui.Qt.mightBeRichText(text):
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'
