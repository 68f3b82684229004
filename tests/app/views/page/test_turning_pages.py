"""A new error comes into sight in turns of the event loop; whatever happens between them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.texts.runs import Run
from app.texts.snippet_content import SnippetContent
from app.views.page.sheet import ErrorSheet
from tests.app.samples import library, record
from tests.app.views.page.shown import blocks, content, is_in_sight, labels, text
from tests.app.witness import Witness

CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly
FIRST = content(library(record("FirstError")))
SECOND = content(library(record("SecondError", longMessage="w " * 900)))


def sheet_of(page):
    return page.findChild(ErrorSheet).widget()


def parts_of(page):
    """The parts of the sheet that are on show, from the top."""
    parts = sheet_of(page).findChildren(QWidget, options=CHILDREN)
    return sorted((part for part in parts if part.isVisible()), key=lambda part: part.y())


@pytest.fixture
def turned(page, show):
    """A page that shows the first error."""
    show(page, FIRST)
    return page


def test_it_is_painted_once_all_of_it_is_ready(turned, qtbot):
    paintings = Witness(sheet_of(turned), QEvent.Type.Paint).seen
    turned.show_error(SECOND.entry, lambda: SECOND)
    while text(turned, "Name") != "SecondError":
        QCoreApplication.processEvents()
    sheet_of(turned).repaint()
    assert not paintings
    qtbot.waitUntil(lambda: bool(paintings))
    assert is_in_sight(turned, "SecondError")


def test_with_a_longer_snippet_it_is_painted_once(turned, qtbot):
    qtbot.waitUntil(lambda: is_in_sight(turned, "FirstError"))
    turned.set_snippet(SnippetContent((Run("one line"),)))
    for _turn in range(5):
        QCoreApplication.processEvents()
    sheet = sheet_of(turned)
    paintings, height = Witness(sheet, QEvent.Type.Paint).seen, sheet.height()
    turned.set_snippet(SnippetContent((Run("line\n" * 40),)))
    for _turn in range(5):
        QCoreApplication.processEvents()
    assert sheet_of(turned).height() > height
    assert len(paintings) == 1


def test_what_stands_above_a_snippet_is_not_painted_again_for_it(turned, qtbot):
    qtbot.waitUntil(lambda: is_in_sight(turned, "FirstError"))
    seen = {}
    for name in ("Long message", "Snippet for FirstError"):
        (block,) = blocks(turned, name)
        seen[name] = Witness(block.viewport(), QEvent.Type.Paint).seen
    turned.set_snippet(SnippetContent((Run("line\n" * 40),)))
    qtbot.waitUntil(lambda: bool(seen["Snippet for FirstError"]))
    assert not seen["Long message"]


def test_the_newest_of_several_comes_into_sight(turned, qtbot):
    for what in (SECOND, content(library(record("L" * 320))), SECOND, FIRST, SECOND):
        turned.show_error(what.entry, lambda what=what: what)
    qtbot.waitUntil(lambda: is_in_sight(turned, "SecondError"))
    assert turned.accessibleName() == "SecondError"


def test_values_that_come_between_stay(turned, qtbot):
    of = library(record("SecondError", longMessage="No user with id <userID>"))
    with qtbot.waitSignal(turned.turned):
        turned.show_error(of.entries[0], lambda: content(of))
        turned.show_values(content(of, values={"userID": "user_7"}))
    assert text(turned, "Long message") == "No user with id user_7"


def test_history_that_comes_between_waits_until_the_error_is_in_sight(turned, qtbot):
    """All that is left of the error in one go would hold up a key."""
    turned.show_error(SECOND.entry, lambda: SECOND)
    turned.show_history(replace(SECOND, removed_in="2026"))
    assert not is_in_sight(turned, "SecondError")
    qtbot.waitUntil(lambda: is_in_sight(turned, "SecondError"))
    qtbot.waitUntil(lambda: "Removed in 2026" in labels(turned))


def test_a_sentence_that_comes_between_stays(turned, qtbot):
    turned.show_error(SECOND.entry, lambda: SECOND)
    turned.show_hint("Nothing here.")
    turns = []
    timer = QTimer(turned, interval=0)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start()
    qtbot.waitUntil(lambda: len(turns) > 5)
    assert "Nothing here." in labels(turned)
    assert turned.accessibleName() == "Nothing here."
    turned.show_error(FIRST.entry, lambda: FIRST)
    qtbot.waitUntil(lambda: is_in_sight(turned, "FirstError"))


def test_a_page_that_is_resized_meanwhile_fits_its_place(turned, qtbot):
    turned.show_error(SECOND.entry, lambda: SECOND)
    turned.resize(430, 500)
    qtbot.waitUntil(lambda: is_in_sight(turned, "SecondError"))
    area = turned.findChild(ErrorSheet)
    qtbot.waitUntil(lambda: sheet_of(turned).width() == area.viewport().width())
    parts = parts_of(turned)
    for above, below in pairwise(parts):
        assert above.geometry().bottom() < below.y()
    assert parts[-1].geometry().bottom() < sheet_of(turned).height()
    assert all(part.width() <= area.viewport().width() for part in parts)


@pytest.mark.parametrize("width", [330, 430, 1300])
def test_a_page_that_is_resized_is_laid_out_before_it_is_painted(page, show, width):
    show(page, SECOND)
    page.resize(width, 500)
    places = [part.geometry() for part in (sheet_of(page), *parts_of(page))]
    QCoreApplication.processEvents()
    assert places == [part.geometry() for part in (sheet_of(page), *parts_of(page))]


def test_a_note_begun_at_once_is_in_sight(turned):
    turned.resize(500, 300)
    turned.show_error(SECOND.entry, lambda: SECOND)
    turned.edit_note()
    editor = turned.findChild(QPlainTextEdit)
    assert is_in_sight(turned, "SecondError")
    assert turned.focusWidget() is editor
    assert not editor.visibleRegion().isEmpty()


def test_how_far_down_it_begins_is_told_at_every_turn_till_then(turned, qtbot):
    turned.resize(500, 300)
    told = []
    timer = QTimer(turned, interval=0)
    timer.timeout.connect(lambda: told.append(turned.height_on_show))
    timer.start()
    with qtbot.waitSignal(turned.turned):
        turned.show_error(SECOND.entry, lambda: SECOND, 40)
    timer.stop()
    assert set(told) == {40}
