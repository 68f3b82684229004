"""What a dialog about catalogs says at its foot."""

from PySide6.QtWidgets import QLabel


def said_label(dialog):
    return dialog.findChild(QLabel, "Said")


def said(dialog):
    return said_label(dialog).text()
