"""The note: kept letter by letter, shown as it is meant, left by Esc."""

import gc

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QTextCursor,
    QTextFormat,
    QTextFrame,
    QTextOption,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.commands.actions import ActionRegistry
from app.views.controls.action_button import ActionButton
from app.views.page.note_pane import NotePane
from app.views.text.document_parts import fragments_of
from app.views.text.link_walk import links_of
from app.views.text.markdown_block import MarkdownBlock
from tests.app.samples import library, record
from tests.app.views.page.shown import content, text


@pytest.fixture
def pane(qtbot, light):
    area, sheet, note = QScrollArea(), QWidget(), NotePane(ActionRegistry())
    QVBoxLayout(sheet).addWidget(note)
    area.setWidget(sheet)
    qtbot.addWidget(area)
    note.set_look(light)
    area.show()
    yield note
    area.hide()


def editor(pane):
    return pane.findChild(QPlainTextEdit)


def view(pane):
    return pane.findChild(MarkdownBlock)


def test_what_is_typed_comes_out_letter_by_letter(qtbot, pane):
    said = []
    pane.edited.connect(said.append)
    editor(pane).insertPlainText("a\N{NO-BREAK SPACE}b\nc\u2003d")
    assert said[-1] == "a\N{NO-BREAK SPACE}b\nc\u2003d"


def test_setting_a_note_says_nothing(pane):
    said = []
    pane.edited.connect(said.append)
    pane.set_note("kept")
    pane.edit()
    assert (said, editor(pane).toPlainText()) == ([], "kept")


def test_a_page_that_is_shown_anew_leaves_alone_what_is_being_written(qtbot, pane):
    of = library(record("UserNotFound"), record("UserGone"))
    pane.show_error(content(of, note="kept"))
    pane.edit()
    qtbot.waitUntil(editor(pane).hasFocus)
    QTest.keyClicks(editor(pane), " and")
    pane.show_error(content(of, note="kept"))  # gathered before the last letters
    QTest.keyClicks(editor(pane), " more")
    assert editor(pane).toPlainText() == "kept and more"
    pane.show_error(content(of, 1, note="of another"))
    assert editor(pane).toPlainText() == "of another"


def test_esc_leaves_the_note_and_keeps_it(qtbot, pane):
    pane.set_note("kept")
    pane.edit()
    qtbot.waitUntil(editor(pane).hasFocus)
    QTest.keyClick(editor(pane), Qt.Key.Key_Escape)
    assert not editor(pane).hasFocus()
    assert editor(pane).toPlainText() == "kept"


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_where_no_selection_is_pasted_the_middle_button_leaves_the_note_alone(pane):
    pane.set_note("kept as it is")
    pane.edit()
    editor(pane).selectAll()
    assert not QGuiApplication.clipboard().supportsSelection()
    QTest.mouseClick(editor(pane).viewport(), Qt.MouseButton.MiddleButton)
    assert editor(pane).textCursor().selectedText() == "kept as it is"


def test_who_writes_sees_it_and_ends_it_by_the_same_command(qtbot, pane):
    button = pane.findChild(ActionButton)
    assert button.text().startswith("Edit")
    pane.set_note("kept")
    pane.edit()
    qtbot.waitUntil(editor(pane).hasFocus)
    assert button.text().startswith("Done")
    pane.edit()
    qtbot.waitUntil(lambda: not editor(pane).hasFocus())
    assert button.text().startswith("Edit")
    assert view(pane).isVisible()


def test_all_that_is_written_is_in_sight(qtbot, pane):
    pane.edit()
    for line in range(12):
        QTest.keyClicks(editor(pane), f"line {line}")
        QTest.keyClick(editor(pane), Qt.Key.Key_Return)
    assert editor(pane).verticalScrollBar().maximum() == 0


def test_a_heading_has_one_size_whatever_is_in_it(pane):
    pane.set_note(
        "## Seen **here** and *there*, by `name`, see [this](https://example.com) again\n\ntext"
    )
    document = view(pane).document()
    cursor, found = QTextCursor(document), []
    for at in range(1, document.firstBlock().length()):
        cursor.setPosition(at)
        made = cursor.charFormat()
        found.append((made.property(QTextFormat.Property.FontPixelSize), made.fontWeight()))
    assert set(found) == {(13, QFont.Weight.Bold)}
    assert document.lastBlock().charFormat().fontWeight() != QFont.Weight.Bold


def test_the_source_is_on_show_while_it_is_edited_and_the_note_as_meant_afterwards(qtbot, pane):
    pane.set_note("seen **twice**")
    assert (view(pane).isVisible(), editor(pane).isVisible()) == (True, False)
    assert view(pane).toPlainText() == "seen twice"
    pane.edit()
    qtbot.waitUntil(editor(pane).hasFocus)
    assert (view(pane).isVisible(), editor(pane).isVisible()) == (False, True)
    QTest.keyClicks(editor(pane), " or `more`")
    QTest.keyClick(editor(pane), Qt.Key.Key_Escape)
    assert view(pane).isVisible()
    assert view(pane).toPlainText() == "seen twice or more"


def test_what_was_written_is_taken_back_after_a_look_at_it(qtbot, pane):
    pane.set_note("kept")
    pane.edit()
    qtbot.waitUntil(editor(pane).hasFocus)
    QTest.keyClicks(editor(pane), " and more")
    QTest.keyClick(editor(pane), Qt.Key.Key_Escape)
    pane.edit()
    editor(pane).undo()
    assert editor(pane).toPlainText() == "kept"


def test_the_source_of_another_note_is_never_on_show(pane):
    pane.set_note("one")
    pane.edit()
    pane.hide()  # the keyboard goes elsewhere
    pane.set_note("two")
    assert view(pane).toPlainText() == "two"
    pane.edit()
    assert editor(pane).toPlainText() == "two"


def test_without_a_note_there_is_room_for_one(pane):
    pane.set_note("kept")
    pane.set_note("")
    assert (view(pane).isVisible(), editor(pane).isVisible()) == (False, True)


def test_a_note_is_no_html_and_opens_no_picture(pane, tmp_path):
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "a.png"))
    address = (tmp_path / "a.png").as_uri()
    pane.set_note(f"<b>bold</b> ![a diagram]({address}) <img src='{address}'>")
    shown = view(pane).toPlainText()
    assert "<b>bold</b>" in shown
    assert "[a diagram]" in shown
    assert "<img" in shown
    assert view(pane).height() < 40


@pytest.mark.parametrize(
    ("address", "is_followed"),
    [
        ("https://clerk.com/docs", True),
        ("errdex://error/clerk/backend-api/users/UserNotFound", True),
        ("errdex://import", False),
        ("errdex://pasted", False),
        ("http://clerk.com", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("7", False),
    ],
)
def test_only_safe_links_of_a_note_are_followed(pane, address, is_followed):
    asked = []
    pane.link_clicked.connect(lambda link, _where: asked.append(link))
    pane.set_note(f"[here]({address})")
    view(pane).anchorClicked.emit(QUrl(address))
    assert asked == ([address] if is_followed else [])


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("See [the **docs**](http://a.b/c), then", "See the docs (http://a.b/c), then"),
        ("[a](x.md) [b](y.md)", "a (x.md) b (y.md)"),
        ("See http://a.b/c", "See http://a.b/c"),
        ("www.a.b or me@a.b", "www.a.b or me@a.b"),
    ],
)
def test_what_would_not_be_followed_looks_like_no_link_and_shows_its_address(pane, note, shown):
    pane.set_note(f"{note}\n\n[docs](https://a.b)")
    document = view(pane).document()
    assert document.toPlainText() == f"{shown}\ndocs"
    assert [link.address for link in links_of(document)] == ["https://a.b"]
    assert not colors_of(document.firstBlock()) & colors_of(document.lastBlock())


def colors_of(block):
    formats = (fragment.charFormat() for fragment in fragments_of(block))
    return {made.foreground().color().name() for made in formats}


def test_a_word_beyond_measure_is_kept_whole_and_broken_anywhere(qapp, pane):
    anywhere = QTextOption.WrapMode.WrapAnywhere
    qapp.clipboard().setText("x" * 6_000)
    editor(pane).paste()
    assert editor(pane).wordWrapMode() is anywhere
    pane.set_note("a few words")
    pane.edit()
    assert editor(pane).wordWrapMode() is not anywhere
    pane.set_note("y" * 6_000)
    assert editor(pane).wordWrapMode() is anywhere
    assert editor(pane).toPlainText() == "y" * 6_000


def test_a_note_drawn_again_and_again_leaves_nothing_behind(pane, light):
    """PySide keeps what a document was asked for as long as the document."""

    def frames():
        gc.collect()
        return sum(isinstance(one, QTextFrame) for one in gc.get_objects())

    pane.set_note("one\n\n|a|b|\n|-|-|\n|c|d|")
    before = frames()
    for zoom in (110, 100) * 10:
        view(pane).set_look(light._replace(zoom=zoom))
    assert frames() <= before


def pasted(pane, text):
    carried = QMimeData()
    carried.setText(text)
    editor(pane).insertFromMimeData(carried)


def test_of_what_is_beyond_measure_the_beginning_is_pasted_and_that_is_told(pane):
    told = []
    pane.shortened.connect(told.append)
    pasted(pane, "a" * 19_990)
    assert told == []
    pasted(pane, "b" * 1_000_000)
    assert editor(pane).toPlainText() == "a" * 19_990 + "b" * 10
    pasted(pane, "c")
    editor(pane).selectAll()
    pasted(pane, "d\n" * 10_000)
    assert editor(pane).toPlainText() == "d\n" * 10_000
    assert told == [20_000] * 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("|a|b|\n|-|-|\n" + "|x|y|\n" * 100, "a\nb\nx\ny"),
        ("|a|b|\n|-|-|\n" + "|x|y|\n" * 20_000, "a\nb\nx\ny"),
        ("![boat](boat.png) " * 900, "[boat] [boat]"),
        ("word " * 100_000, "word word"),
    ],
    ids=["table", "endless table", "pictures", "endless"],
)
def test_of_what_takes_long_to_lay_out_the_beginning_is_shown(pane, text, shown):
    changes = []
    view(pane).document().contentsChanged.connect(lambda: changes.append(1))
    pane.set_note(text)
    assert len(changes) < 5  # after each of them Qt lays all of it out
    assert view(pane).toPlainText().lstrip().startswith(shown)
    assert len(view(pane).toPlainText()) < 25_000
    pane.edit()
    assert text.startswith(editor(pane).toPlainText())
    assert len(editor(pane).toPlainText()) >= min(20_000, len(text))


@pytest.mark.parametrize(
    "piece", ["- a\n", "- [ ] a\n", "# a\n", "a  \n", "`a` ", "*a*b", "[a](https://b.c) ", "|a"]
)
def test_of_more_pieces_than_are_laid_out_in_one_go_the_source_has_all(pane, piece):
    pane.set_note(piece * 50)
    assert "…" not in view(pane).toPlainText()
    many = piece * (18_000 // len(piece))
    pane.set_note(many)
    assert view(pane).toPlainText().count("a") < 1_500
    assert view(pane).toPlainText().endswith("…")
    pane.edit()
    assert editor(pane).toPlainText() == many


@pytest.mark.parametrize("before", ["", "some lines\n" * 3_000])
def test_of_a_paragraph_beyond_measure_the_beginning_is_edited_and_the_rest_kept(pane, before):
    said = []
    pane.edited.connect(said.append)
    pane.set_note(before + "word " * 200_000)
    pane.edit()
    assert len(editor(pane).toPlainText()) == len(before) + 20_000
    assert "980000 more letters" in text(pane, "About this note")
    editor(pane).moveCursor(QTextCursor.MoveOperation.Start)
    editor(pane).insertPlainText("new ")
    assert said == ["new " + before + "word " * 200_000]
    pane.edit()
    pane.set_note(before)
    pane.edit()
    assert editor(pane).toPlainText() == before
    assert "more letters" not in text(pane, "About this note")


def test_a_long_source_scrolls_and_only_what_is_in_sight_is_laid_out(qtbot, pane):
    pane.set_note("a line\n" * 20)
    pane.edit()
    qtbot.waitUntil(lambda: editor(pane).verticalScrollBar().maximum() == 0)
    short = editor(pane).height()
    pane.set_note("a line\n" * 10_000)
    pane.edit()
    qtbot.waitUntil(lambda: editor(pane).height() > short)
    editor(pane).grab()
    assert short < editor(pane).height() < 3 * short
    assert editor(pane).verticalScrollBar().maximum() > 9_000
    assert editor(pane).cursorRect().bottom() <= editor(pane).viewport().height()
    blocks, block = [], editor(pane).document().begin()
    while block.isValid():
        blocks.append(block.layout().lineCount())
        block = block.next()
    assert 0 < sum(count > 0 for count in blocks) < 500


def test_a_source_of_wrapped_paragraphs_is_as_high_as_they_are(pane):
    pane.set_note(("word " * 30 + "\n") * 3)
    pane.edit()
    editor(pane).grab()
    lines = editor(pane).document().lineCount()
    assert lines > 6
    block = editor(pane).document().begin()
    assert editor(pane).minimumHeight() >= lines * block.layout().lineAt(0).height()


def test_a_source_that_gets_shorter_out_of_sight_is_never_of_no_height(qtbot, pane, light):
    """Qt would warn of it, and that fails."""
    pane.set_note("a line\n" * 30)
    pane.edit()
    qtbot.waitUntil(lambda: editor(pane).viewport().height() > 300)
    editor(pane).hide()
    pane.set_note("")
    for _ in range(2):
        pane.set_look(light)
        assert 0 < editor(pane).minimumHeight() < 60
        editor(pane).hide()


def test_code_in_a_note_is_as_large_as_its_text_and_in_the_fixed_font(pane, light):
    pane.set_note("text `code`")
    block = view(pane).document().begin()
    text, code = (made.format.font() for made in block.textFormats())
    usual = view(pane).document().defaultFont()
    text, code = text.resolve(usual), code.resolve(usual)
    assert code.pixelSize() == text.pixelSize() == light.px(13)
    assert (text.families(), code.families()) == (
        light.font().families(),
        light.code_font().families(),
    )


@pytest.mark.parametrize("zoom", [60, 100, 200])
def test_a_heading_is_smaller_than_the_title_of_the_page_and_not_than_the_text(pane, light, zoom):
    look = light._replace(zoom=zoom)
    pane.set_look(look)
    pane.set_note("\n\n".join(f"{'#' * level} Level {level}" for level in range(1, 7)))
    block, sizes = view(pane).document().begin(), []
    while block.isValid():
        sizes.append(block.begin().fragment().charFormat().font().pixelSize())
        block = block.next()
    smallest_title = look.px(15)
    assert len(sizes) == 6
    assert smallest_title > sizes[0] >= sizes[1] == sizes[-1] == look.px(13)
