"""Texts beside what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def labelled(text: str, kind: str) -> QLabel:
    """A wrapped text of one kind of the style sheet."""
    label = QLabel(text)
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def label_of(control: QWidget, title: str) -> QLabel:
    """What a control is called, for screen readers too; `&` stands before the letter of its key."""
    label = labelled(title, "field")
    label.setBuddy(control)
    control.setAccessibleName(title.replace("&", ""))
    return label
