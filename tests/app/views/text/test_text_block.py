"""A text of the page: shown as it is, wrapped to any width, exactly as high as it needs."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPalette, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.content.links import Where
from app.texts.runs import Run, Style
from app.views.controls.focus_ring import AWAY, FocusRing
from app.views.text.link_walk import links_of
from app.views.text.notice import Notice
from app.views.text.text_block import TextBlock

LONG_WORD = "Pneumonoultramicroscopic" * 14
HEBREW = "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} " * 60


@pytest.fixture
def place(qtbot):
    """Where the block stands: it gets the width there is, and takes the height it needs."""
    made = QWidget()
    QVBoxLayout(made).setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    return made


@pytest.fixture
def block(place, look):
    made = TextBlock("Long message")
    made.set_look(look)
    place.layout().addWidget(made)
    place.layout().addStretch(1)
    QApplication.processEvents()
    return made


@pytest.mark.parametrize(
    "text",
    ["", "<b>x</b>", "&amp; <img src=x onerror=y>", "a  b\n\n c", "[x](y) **z** `q`", LONG_WORD],
)
def test_text_is_shown_as_it_is_and_never_as_markup(block, text):
    block.set_runs([Run(text[:3]), Run(text[3:], Style.PLACEHOLDER)])
    assert block.toPlainText() == text


def test_a_word_beyond_measure_is_broken_anywhere_and_shown_whole(block):
    anywhere = QTextOption.WrapMode.WrapAnywhere
    block.set_runs([Run("x" * 3_000), Run("y" * 3_000)])
    assert block.wordWrapMode() is anywhere
    assert block.toPlainText() == "x" * 3_000 + "y" * 3_000
    assert block.document().size().width() <= block.viewport().width()
    block.set_runs([Run("word " * 3_000)])
    assert block.wordWrapMode() is not anywhere


def test_a_new_text_takes_the_place_of_the_old(block):
    block.set_runs([Run("old", Style.STRONG)])
    block.set_runs([Run("new")])
    assert block.toPlainText() == "new"


@pytest.mark.parametrize("text", [LONG_WORD, HEBREW, "word " * 80, "\n" * 30, "x" * 5_000])
@pytest.mark.parametrize("width", [60, 300, 1200])
def test_it_wraps_at_any_width_and_nothing_is_cut_off(block, place, text, width):
    block.set_runs([Run(text)])
    for passed_through in (1300, 40, width):
        place.resize(passed_through, 900)
        QApplication.processEvents()
    document = block.document().size()
    assert document.width() <= width
    assert document.height() <= block.viewport().height() <= document.height() + 2
    assert block.verticalScrollBar().value() == 0


def test_it_grows_and_shrinks_with_its_text(block):
    heights = []
    for text in ("one line", "word " * 100, "one line"):
        block.set_runs([Run(text)])
        QApplication.processEvents()
        heights.append(block.height())
    assert heights[0] == heights[2] < heights[1]


def test_a_larger_look_makes_it_larger(block, look):
    block.set_runs([Run("one line")])
    QApplication.processEvents()
    before = block.height()
    block.set_look(type(look)(look.theme, 200, look.is_dark))
    QApplication.processEvents()
    assert block.height() > 1.5 * before
    assert block.toPlainText() == "one line"


def test_a_click_on_a_link_brings_its_address_unchanged(block, qtbot):
    address = "errdex://search?q=a%20%22b%22%2Fc&d=%C3%A9 ü"
    block.set_runs([Run("see "), Run("UserNotFound", link=address)])
    cursor = block.textCursor()
    cursor.setPosition(8)
    with qtbot.waitSignal(block.link_clicked) as clicked:
        qtbot.mouseClick(
            block.viewport(), Qt.MouseButton.LeftButton, pos=block.cursorRect(cursor).center()
        )
    assert clicked.args == [address, Where.HERE]


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_a_click_beside_a_link_does_nothing(block, qtbot):
    block.set_runs([Run("see what there is "), Run("UserNotFound", link="errdex://x")])
    with qtbot.assertNotEmitted(block.link_clicked):
        qtbot.mouseClick(block.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 8))


def test_what_is_selected_can_be_copied(block, qtbot, qapp):
    block.set_runs([Run("No user with "), Run("<userID>", Style.PLACEHOLDER)])
    block.setFocus()
    cursor = block.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    block.setTextCursor(cursor)
    qtbot.keyClick(block, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == "with <userID>"


@pytest.mark.parametrize("style", list(Style))
def test_every_style_is_drawn_in_colours_of_the_theme(block, look, style):
    block.set_runs([Run("text", style)])
    cursor = block.textCursor()
    cursor.setPosition(2)
    assert cursor.charFormat().foreground().color().name() in look.theme


def test_a_match_is_drawn_on_the_highlight(block, look):
    block.set_runs([Run("plain "), Run("found", marked=True)])
    picture = block.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert look.theme.highlight in colors
    block.set_runs([Run("plain found")])
    picture = block.grab().toImage()
    assert look.theme.highlight not in {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_tab_goes_from_link_to_link_and_enter_follows(block, qtbot):
    block.set_runs([Run("see "), Run("one", link="errdex://a"), Run("two", link="errdex://b")])
    block.setFocus()
    followed = []
    block.link_clicked.connect(lambda *link: followed.append(link))
    for _ in range(2):
        qtbot.keyClick(block, Qt.Key.Key_Tab)
        qtbot.keyClick(block, Qt.Key.Key_Return)
    assert followed == [("errdex://a", Where.HERE), ("errdex://b", Where.HERE)]


def test_shift_and_enter_follow_a_link_apart(block, qtbot):
    block.set_runs([Run("see "), Run("one", link="errdex://a")])
    block.setFocus()
    followed = []
    block.link_clicked.connect(lambda *link: followed.append(link))
    qtbot.keyClick(block, Qt.Key.Key_Tab)
    qtbot.keyClick(block, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(block, Qt.Key.Key_Return)
    assert followed == [("errdex://a", Where.APART), ("errdex://a", Where.HERE)]


def test_the_link_that_enter_follows_is_framed_in_place_of_the_text(block, qtbot, place):
    frame = "#00aa00"
    palette = block.palette()
    palette.setColor(QPalette.ColorRole.Accent, QColor(frame))
    block.setPalette(palette)
    block.set_runs([Run("see "), Run("one", link="errdex://a"), Run(" end")])
    block.setFocus(Qt.FocusReason.TabFocusReason)
    assert frame not in colors_of(block)
    qtbot.keyClick(block, Qt.Key.Key_Tab)
    assert frame in colors_of(block)
    assert not any(ring.isVisible() for ring in place.findChildren(FocusRing))
    assert block.textCursor().hasSelection() is False and block.cursorWidth() == 0
    qtbot.keyClick(block, Qt.Key.Key_Backtab)
    assert frame not in colors_of(block) and block.cursorWidth() == 1
    qtbot.keyClick(block, Qt.Key.Key_Tab)
    block.set_runs([Run("another "), Run("link", link="errdex://b")])
    assert frame not in colors_of(block)


def colors_of(block):
    picture = block.grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in places}


def test_a_link_whose_parts_look_different_is_one(block, qtbot):
    link = "errdex://a"
    block.set_runs([Run("on", link=link), Run("e", link=link, marked=True), Run(" end")])
    links = links_of(block.document())
    assert [(one.start, one.end) for one in links] == [(0, 3)]


def test_what_wraps_of_a_line_of_code_stands_further_in_than_the_line(block, place):
    code = "if (a) {\n    call(" + "argument, " * 20 + ")\n}"
    block.set_style(12, code=True)
    block.set_runs([Run(code)])
    place.resize(300, 900)
    QApplication.processEvents()

    def left(position):
        cursor = QTextCursor(block.document())
        cursor.setPosition(position)
        return block.cursorRect(cursor).x()

    layout = block.document().findBlockByNumber(1).layout()
    start, wrapped = code.index("    call"), layout.lineAt(1).textStart()
    assert left(start) == left(0) == left(len(code) - 1)
    assert left(start + wrapped) > left(start + 4)
    assert block.toPlainText() == code


def test_code_of_any_writing_begins_at_the_left_and_stays_in_its_place(block, place):
    block.set_style(12, code=True)
    block.set_runs([Run(f"if (a) {{\n    // {HEBREW}\n}}")])
    place.resize(300, 900)
    QApplication.processEvents()
    comment = block.document().findBlockByNumber(1)
    lines = [comment.layout().lineAt(n) for n in range(comment.layout().lineCount())]
    edges = [line.naturalTextRect().translated(comment.layout().position()) for line in lines]
    assert {edge.left() for edge in edges[1:]} == {edges[1].left()}
    assert 0 <= edges[0].left() < edges[1].left()
    assert max(edge.right() for edge in edges) <= block.viewport().width()


@pytest.mark.parametrize(
    ("reason", "has_ring"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.ShortcutFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
    ],
)
def test_who_comes_by_keys_sees_where_the_keyboard_is(block, place, reason, has_ring):
    block.set_runs([Run("text")])
    block.clearFocus()
    block.setFocus(reason)
    rings = [ring for ring in place.findChildren(FocusRing) if ring.isVisible()]
    assert len(rings) == has_ring
    for ring in rings:
        assert ring.geometry().contains(block.geometry())
    block.clearFocus()
    assert not any(ring.isVisible() for ring in place.findChildren(FocusRing))


@pytest.mark.parametrize("away", AWAY)
@pytest.mark.parametrize(
    ("reason", "has_ring"),
    [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)],
)
def test_who_was_away_sees_it_again(block, place, reason, has_ring, away):
    block.clearFocus()
    block.setFocus(reason)
    for kind, seen in ((QEvent.Type.FocusOut, False), (QEvent.Type.FocusIn, has_ring)):
        QApplication.sendEvent(block, QFocusEvent(kind, away))
        assert any(ring.isVisible() for ring in place.findChildren(FocusRing)) is seen


def test_the_ring_stays_around_a_text_that_moves(block, place):
    block.clearFocus()
    block.setFocus(Qt.FocusReason.TabFocusReason)
    block.set_runs([Run("more\nlines\nthan before")])
    place.layout().setContentsMargins(40, 60, 0, 0)
    place.layout().activate()
    QApplication.processEvents()
    (ring,) = place.findChildren(FocusRing)
    assert ring.geometry().center() == block.geometry().center()


def test_another_height_lays_nothing_out(block):
    block.set_runs([Run("word " * 200)])
    QApplication.processEvents()
    laid_out = []
    block.document().documentLayout().update.connect(lambda *_area: laid_out.append(1))
    block.resize(block.width(), block.height() + 40)
    assert not laid_out
    block.resize(block.width() - 40, block.height())
    assert laid_out


def test_what_wraps_of_a_paragraph_may_stand_in(block):
    block.set_style(hang=16)
    block.set_runs([Run("Same code  " + "NameOfAnError " * 60 + "\nNear by  Another")])
    cursor, lefts = block.textCursor(), []
    for at in (0, 11 + 14 * 60 - 4, 11 + 14 * 60 + 2):  # a first line, the last of it, a first one
        cursor.setPosition(at)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        lefts.append(block.cursorRect(cursor).left())
    assert lefts[0] == lefts[2] == lefts[1] - 16


def test_a_link_that_was_clicked_is_not_left_selected(block, qtbot):
    block.set_runs([Run("see "), Run("UserNotFound", link="errdex://x")])
    cursor = block.textCursor()
    cursor.setPosition(8)
    at = block.cursorRect(cursor).center()
    with qtbot.waitSignal(block.link_clicked):
        qtbot.mouseClick(block.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not block.textCursor().hasSelection()


def test_no_caret_stands_in_a_notice_after_its_links_either(place, look):
    notice = Notice("About these results", padding=12)
    notice.set_look(look)
    notice.set_runs([Run("one", link="errdex://one"), Run(" of them")])
    place.layout().addWidget(notice)
    notice.show()
    notice.setFocus(Qt.FocusReason.TabFocusReason)
    assert notice.cursorWidth() == 0
    notice.focusNextPrevChild(True)
    notice.focusNextPrevChild(False)
    assert notice.cursorWidth() == 0
