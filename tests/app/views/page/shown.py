"""What a page shows, and what of it is to be seen."""

from PySide6.QtWidgets import QLabel

from app.content.page_content import Sighting, gather
from app.models.tree import TreeModel
from app.views.page.sheet import ErrorSheet
from app.views.text.text_block import TextBlock
from index.compare.history import Editions


def is_in_sight(page, name):
    """Whether the error of this name is laid out and painted."""
    sheet = page.findChild(ErrorSheet)
    return sheet.isVisible() and sheet.widget().updatesEnabled() and text(page, "Name") == name


def content(of, at=0, *, values=None, note="", why=()):
    """What the page of the entry at this place of a library shows."""
    tree = TreeModel()
    tree.set_library(of)
    entry = of.entries[at]
    sighting = Sighting(why=why, marks={}, values=values or {}, is_pasted=bool(values), note=note)
    return gather(of, entry, tree.path_of(at), sighting, Editions(of))


def text(page, name):
    """The text of this name, empty where it is not on show."""
    return "\n".join(block.toPlainText() for block in blocks(page, name))


def blocks(page, name):
    """The texts of this name that are on show, from the top."""
    found = [block for block in page.findChildren(TextBlock) if block.accessibleName() == name]
    return [block for block in found if block.isVisibleTo(page)]


def labels(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
