"""The page of an error: everything of it is on show, as it is written, in the width there is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionTab,
    QTabBar,
    QToolButton,
)

from app.commands.actions import ActionId, ActionRegistry
from app.content.links import Where
from app.texts.in_short import INTO
from app.texts.runs import Run
from app.texts.snippet_content import SnippetContent
from app.texts.text_content import Block, TextContent
from app.views.controls.action_button import ActionButton
from app.views.controls.button import ToolButton
from app.views.controls.elided_label import ElidedLabel
from app.views.page.card import Card
from app.views.page.error_page import ErrorPage
from app.views.page.history import HistorySection
from app.views.page.note_pane import NotePane
from app.views.page.related import RelatedSection
from app.views.page.sheet import ErrorSheet
from app.views.page.snippet_pane import SnippetPane
from app.views.page.text_page import TextPage
from app.views.text.text_block import TextBlock
from index.library import Library
from index.template import MOST_PLACEHOLDERS
from tests.app.samples import library, record
from tests.app.views.page.shown import blocks, content, labels, text
from tests.index.made import catalog

ALEF = "\N{HEBREW LETTER ALEF}"
MARKUP = "<b>x</b> & <img src='x'> &amp; {{<y>}}"


LONG = library(
    record(
        "LongName" * 37,
        api="Very Long API " * 12,
        domain="Domain" * 40,
        code="a_code_" * 42,
        shortMessage="w" * 320,
        longMessage="<placeholder" + "P" * 320 + "> and %d and " + "v" * 320,
        description="d" * 320 + " " + "LongName" * 37,
        meta={"k" * 160: "v" * 320},
        status=404,
    )
)
HEBREW = library(
    record(
        ALEF * 320,
        api=ALEF * 30,
        domain=f"{ALEF} " * 60,
        code=ALEF * 100,
        shortMessage=f"{ALEF} " * 200,
        longMessage=f"{ALEF * 90} <userID> " * 4,
        description=f"({ALEF * 8}) " * 60,
        meta=ALEF * 320,
    )
)


@pytest.mark.parametrize("of", [LONG, HEBREW], ids=["long", "right-to-left"])
@pytest.mark.parametrize(
    ("width", "zoom"), [(260, 100), (300, 60), (400, 150), (520, 200), (720, 100), (1400, 200)]
)
def test_it_never_grows_wider_than_its_place(make_page, of, width, zoom, show):
    page = make_page(zoom)
    page.resize(width, 600)
    show(page, content(of, values={"userID": "u" * 320}, note="n" * 320, why=("y" * 320,)))
    page.set_snippet(SnippetContent(fault="f" * 320))
    assert page.width() == width
    for area in page.findChildren(QScrollArea):
        if area.isVisible():
            assert area.widget().width() <= area.viewport().width()
    for kind in (TextBlock, QPushButton, QToolButton, QLineEdit, QLabel):
        for widget in page.findChildren(kind):
            if widget.isVisibleTo(page) and widget.width():
                right = widget.mapTo(page, widget.rect().topRight()).x()
                assert right <= width, (kind.__name__, widget.accessibleName())


@pytest.mark.parametrize("width", [300, 420, 560])
@pytest.mark.parametrize("zoom", [100, 150])
def test_a_name_keeps_the_width_it_needs_beside_or_above_the_buttons(make_page, width, zoom, show):
    page = make_page(zoom)
    page.resize(width, 700)
    show(page, content(library(record("UserNotFound"))))
    name = next(b for b in page.findChildren(TextBlock) if b.accessibleName() == "Name")
    assert name.document().lineCount() == 1
    assert name.toPlainText() == "UserNotFound"


@pytest.mark.parametrize("is_error", [True, False])
@pytest.mark.parametrize("zoom", [100, 200])
def test_however_wide_the_page_its_lines_stay_short(make_page, show, is_error, zoom):
    page = make_page(zoom)
    page.resize(3000, 600)
    if is_error:
        show(page, content(LONG))
    else:
        page.show_text(TextContent("Title", "Lead", (Block("Block", (Run("word " * 400),)),)))
    shown = [block for block in page.findChildren(TextBlock) if block.isVisible()]
    widest = max(shown, key=TextBlock.width)
    assert 600 * zoom // 100 < widest.width() <= 760 * zoom // 100
    middle = widest.mapTo(page.whole_sheet(), widest.rect().center()).x()
    assert abs(middle - page.whole_sheet().rect().center().x()) < 20


def test_every_text_is_shown_as_it_is_written(page, show):
    of = library(
        record(
            f"N{MARKUP}",
            domain=f"D{MARKUP}",
            code=f"c{MARKUP}",
            shortMessage=f"s{MARKUP}",
            longMessage=f"l{MARKUP}",
            description=f"d{MARKUP}",
            meta=f"m{MARKUP}",
        )
    )
    show(page, content(of))
    assert text(page, "Name") == f"N{MARKUP}"
    assert text(page, "Short message") == f"s{MARKUP}"
    assert text(page, "Long message") == f"l{MARKUP}"
    assert text(page, "Code") == f"c{MARKUP}"
    assert text(page, "Description") == f"d{MARKUP}"
    assert text(page, "Meta") == f"m{MARKUP}"
    assert f"D{MARKUP}" in text(page, "Where this error lives")
    assert f"c{MARKUP}" in labels(page)  # the code once more, beside the status
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text()


def test_shipped_errors_are_shown_with_all_their_texts(page, shipped, show):
    for at, entry in list(enumerate(shipped.entries))[::5]:
        show(page, content(shipped, at))
        assert text(page, "Name") == entry.name
        assert text(page, "Short message") == entry.short_message or not entry.short_message
        assert text(page, "Long message") == (entry.long_message or "none")
        assert text(page, "Description") == entry.description
        assert text(page, "Code") == entry.code or not entry.code
        assert (str(entry.status) in labels(page)) == (entry.status is not None)


def test_what_an_error_does_not_have_is_said(page, show):
    show(page, content(library(record(code=""))))
    assert text(page, "Short message") == text(page, "Long message") == "none"
    assert "no code" in text(page, "Code")
    assert "no meta" in text(page, "Meta")
    assert text(page, "Description") == ""


def test_meta_is_shown_as_json_or_word_for_word(page, show):
    show(page, content(library(record(meta={"limit": 3, "name": "\N{SNOWMAN}"}))))
    assert text(page, "Meta") == '{\n  "limit": 3,\n  "name": "\N{SNOWMAN}"\n}'
    assert text(page, "About the meta") == ""
    show(page, content(library(record(meta='{"limit"}'))))
    assert text(page, "Meta") == '{"limit"}'
    assert "Not JSON" in text(page, "About the meta")


def test_values_take_the_place_of_placeholders(page, show):
    meta = {"name": "userid", "limit": 3}
    of = library(record(longMessage="No user with <userID> in {org}", meta=meta))
    show(page, content(of, values={"userID": "user_1"}))
    assert text(page, "Meta") == '{\n  "name": "user_1",\n  "limit": 3\n}'
    assert text(page, "Long message") == "No user with user_1 in {org}"
    assert {"<userID>", "{org}"} <= {label.text() for label in page.findChildren(ElidedLabel)}
    fields = {
        field.accessibleName(): field.text()
        for field in page.findChildren(QLineEdit)
        if field.isVisibleTo(page)
    }
    assert fields["Value of userID"] == "user_1"
    assert fields["Value of org"] == ""


@pytest.mark.parametrize(("count", "told"), [(MOST_PLACEHOLDERS, 0), (6_000, 1)])
def test_so_many_placeholders_of_a_message_have_a_field_and_no_more(page, show, count, told):
    message = "%d " * count
    show(page, content(library(record(longMessage=message))))
    names = [field.accessibleName() for field in page.findChildren(QLineEdit)]
    assert sum(name.startswith("Value of %d") for name in names) == MOST_PLACEHOLDERS
    assert sum("the rest is text" in label for label in labels(page)) == told
    assert text(page, "Long message") == message  # nothing of it is lost


def test_the_value_that_is_to_be_filled_in_comes_into_sight(page, show):
    names = [f"value{number}" for number in range(40)]
    of = library(record(longMessage=" ".join(f"<{name}>" for name in names)))
    page.resize(600, 300)
    page.activateWindow()
    show(page, content(of, values=dict.fromkeys(names[:-1], "x")))
    assert page.edit_values()
    field = page.window().focusWidget()
    assert field.accessibleName() == "Value of value39"
    sheet = page.findChild(ErrorSheet).viewport()
    assert sheet.rect().contains(field.mapTo(sheet, field.rect().center()))


def test_a_value_that_is_typed_is_handed_on(page, qtbot, show):
    show(page, content(library(record(longMessage="No user with <userID>"))))
    field = next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == "Value of userID")
    edited = []
    page.values_edited.connect(edited.append)
    qtbot.keyClicks(field, "u1")
    assert edited == [{"userID": "u"}, {"userID": "u1"}]
    field.clear()
    qtbot.keyClicks(field, " ")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert edited[-1] == {}


def test_a_link_leads_where_it_says(page, qtbot, show):
    of = library(
        record("OldError", description="Deprecated: gone. Use NewError instead"),
        record("NewError"),
    )
    show(page, content(of))
    block = next(b for b in page.findChildren(TextBlock) if b.accessibleName() == "Description")
    cursor = block.textCursor()
    cursor.setPosition(block.toPlainText().index("NewError") + 3)
    with qtbot.waitSignal(page.link_clicked) as clicked:
        place = block.cursorRect(cursor).center()
        qtbot.mouseClick(block.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == ["errdex://acme/backend-api/users/NewError", Where.HERE]


def test_the_way_to_an_error_names_its_catalog_once(page, show):
    one, other = catalog(record()), catalog(record(), catalog_id="fleet", title="Fleet")
    show(page, content(Library([one])))
    assert text(page, "Where this error lives") == f"Acme  {INTO}  Backend API  {INTO}  Users"
    show(page, content(Library([one, other]), 1))
    assert text(page, "Where this error lives") == f"Fleet  {INTO}  Backend API  {INTO}  Users"


def test_places_in_hebrew_stand_in_their_order(page, show):
    api, domain = ALEF * 5, "\N{HEBREW LETTER BET}" * 5
    show(page, content(library(record(api=api, domain=domain))))
    (where,) = blocks(page, "Where this error lives")
    written, line = where.toPlainText(), where.document().firstBlock().layout().lineAt(0)
    lefts = [line.cursorToX(written.index(part) + 1)[0] for part in ("Acme", INTO, api, domain)]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize("width", [360, 440, 520, 600])
def test_no_line_of_related_errors_begins_with_what_parts_them(page, show, width):
    page.resize(width, 600)
    many = [record(f"Related{'Name' * (at % 4 + 1)}{at}", code="shared") for at in range(8)]
    show(page, content(library(*many)))
    block = next(b for b in page.findChildren(TextBlock) if b.accessibleName() == "Related errors")
    layout, plain = block.document().firstBlock().layout(), block.toPlainText()
    starts = [layout.lineAt(at).textStart() for at in range(layout.lineCount())]
    assert len(starts) > 1
    assert not any(plain[start:].lstrip().startswith("·") for start in starts)


def test_what_an_error_does_not_have_leaves_no_gap(page, show):
    show(page, content(library(record())))
    sections = [page.findChild(kind) for kind in (NotePane, RelatedSection, HistorySection)]
    assert [section.isVisibleTo(page) for section in sections] == [True, False, False]


def test_advice_and_star_come_back_from_a_large_zoom(make_page, appearance, show):
    page = make_page()
    show(page, content(library(record())))
    QApplication.processEvents()
    note, star = page.findChild(QPlainTextEdit), page.findChild(ToolButton)
    before, side = note.grab().toImage(), star.iconSize().width()
    for steps, wanted in ((1, 110), (1, 125), (1, 150), (1, 175), (1, 200), (0, 100)):
        appearance.set_zoom(appearance.stepped(steps))
        page.set_look(appearance.look)
        assert star.iconSize().width() == round(side * wanted / 100)
        note.grab()
    QApplication.processEvents()
    assert note.grab().toImage() == before


def test_the_first_tab_begins_where_the_text_of_its_pane_does(page, show):
    show(page, content(library(record())))
    pane = page.findChild(SnippetPane)
    bar, body = pane.findChild(QTabBar), pane.findChild(TextBlock)
    style = QStyleOptionTab()
    bar.initStyleOption(style, 0)
    drawn = bar.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, style, bar)
    width = bar.fontMetrics().horizontalAdvance(bar.tabText(0))
    left = bar.mapTo(page, drawn.center()).x() - width / 2
    assert abs(left - body.mapTo(page, QPoint(0, 0)).x()) <= 2


@pytest.mark.parametrize("zoom", [60, 100, 200])
def test_the_line_under_a_tab_stands_clear_of_the_snippet(make_page, zoom, show):
    page = make_page(zoom)
    show(page, content(library(record())))
    pane = page.findChild(SnippetPane)
    bar, body = pane.findChild(QTabBar), pane.findChild(TextBlock)
    below = bar.mapTo(page, bar.rect().bottomLeft()).y()
    assert body.mapTo(page, QPoint(0, 0)).y() - below > pane.layout().spacing()


def test_an_older_edition_is_shown_where_it_differs(page, show):
    old = catalog(record(api="", shortMessage="was not found"), edition="2024-02")
    show(
        page,
        content(Library([catalog(record(shortMessage="not found")), old])),
    )
    assert "was not found" in text(page, "Editions")
    show(page, content(library(record())))
    assert text(page, "Editions") == ""


def test_every_edition_is_told_and_a_removed_error_is_marked(page, show):
    editions = [
        catalog(record("Gone"), record(shortMessage=said), edition=edition)
        for edition, said in (("2024-02", "was lost"), ("2025-07", "is lost"))
    ]
    newest = catalog(record(shortMessage="is gone"), edition="2025-11")
    of = Library([newest, *editions])
    show(page, content(of))
    told = text(page, "Editions").splitlines()
    assert [line.split("   ")[0] for line in told if line[0] != " "] == [
        "Documents of November 2025",
        "Documents of July 2025",
        "Documents of February 2024",
    ]
    assert "Removed in" not in labels(page)
    show(page, content(of, of.number_of("acme@2025-07/backend-api/users/Gone")))
    assert "Removed in 2025-11" in labels(page)
    assert "2025-11 no longer has" in text(page, "Editions")


def test_a_sentence_takes_the_place_of_an_error(page, show):
    show(page, content(library(record())))
    page.show_hint("Nothing <b>here</b>.")
    assert "Nothing <b>here</b>." in labels(page)
    assert text(page, "Name") == ""
    show(page, content(library(record("UserNotFound"))))
    assert text(page, "Name") == "UserNotFound"


def test_a_new_error_is_shown_from_its_top(page, show):
    page.resize(400, 300)
    show(page, content(LONG))
    area = next(area for area in page.findChildren(QScrollArea) if area.isVisible())
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    show(page, content(library(record("UserNotFound"))))
    assert bar.value() == 0


def test_every_copy_button_runs_its_command(make_page, qtbot, qapp):
    actions = ActionRegistry()
    page = ErrorPage(actions)
    qtbot.addWidget(page)
    page.show()
    done = []
    actions.bind({one: lambda one=one: done.append(one) for one in ActionId})
    what = content(library(record()))
    page.show_error(what.entry, lambda: what)
    names = {
        "Copy": ActionId.COPY,
        "Copy code": ActionId.COPY_CODE,
        "Copy long message": ActionId.COPY_LONG,
        "Copy the snippet on show": ActionId.COPY_SNIPPET,
    }
    for name, action_id in names.items():
        button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)
        done.clear()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert done == [action_id]


def test_a_copy_button_stands_beside_what_can_be_copied(page, show):
    def offered():
        every = page.findChildren(ActionButton)
        return [one.accessibleName() for one in every if one.isVisible()]

    rows = ("Copy short message", "Copy long message", "Copy code")
    both = record(shortMessage="s", longMessage="l", code="c")
    for kept, there in (
        (("shortMessage", "longMessage", "code"), rows[1:]),
        (("shortMessage", "code"), (rows[0], rows[2])),
        (("longMessage",), rows[1:2]),
        ((), ()),
    ):
        made = {**both, "shortMessage": "", "code": ""} | {one: both[one] for one in kept}
        if "longMessage" not in kept:
            del made["longMessage"]
        show(page, content(library(made)))
        assert [name for name in offered() if name in rows] == list(there)


def test_the_page_follows_what_is_written_in_a_note(page, qtbot, show):
    show(page, content(library(record("UserNotFound"))))
    page.resize(720, 300)
    page.activateWindow()
    page.edit_note()
    editor = page.findChild(NotePane).findChild(QPlainTextEdit)
    qtbot.waitUntil(editor.hasFocus)
    area = page.whole_sheet().parent()
    for _ in range(30):
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def caret():
        return editor.viewport().mapTo(area, editor.cursorRect().bottomLeft()).y()

    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: 0 < caret() < area.height())
    for _ in range(30):
        QTest.keyClick(editor, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: 0 < caret() < area.height())


def test_a_text_is_as_wide_as_an_error(page, show):
    show(page, content(LONG))
    of_error = page.findChild(ErrorSheet).viewport().width()
    page.show_text(TextContent("Title", "Lead", (Block("", (Run("short"),)),)))
    QApplication.processEvents()
    assert page.findChild(TextPage).viewport().width() == of_error


def test_a_text_without_a_title_leaves_no_room_for_one(page):
    page.show_text(TextContent("Title", "Lead", (Block("", (Run("short"),)),)))
    QApplication.processEvents()
    (card,) = page.findChild(TextPage).findChildren(Card)
    (text,) = card.findChildren(TextBlock)
    above, below = text.geometry().top(), card.height() - text.geometry().bottom()
    assert above <= below + 4


def test_a_long_text_comes_a_screen_at_a_time_and_whole_onto_paper(page, qtbot):
    content = TextContent(
        "Title", "Lead", tuple(Block(f"Block {n}", (Run("text"),)) for n in range(30))
    )

    def heads():
        return [block.accessibleName() for block in page.findChildren(TextBlock)][-30:]

    page.show_text(content)
    assert "Block 2" in heads()
    assert "Block 29" not in heads()
    qtbot.waitUntil(lambda: "Block 29" in heads())
    page.show_text(content)
    assert page.whole_sheet() is not None
    assert heads() == [block.title for block in content.blocks]


def test_a_text_that_made_room_is_kept_no_longer(page, qtbot, show):
    text_page = page.findChild(TextPage)
    for take_its_place in (
        lambda: show(page, content(library(record()))),
        lambda: page.show_hint("Nothing here."),
    ):
        page.show_text(TextContent("Title", "Lead", (Block("Block", (Run("text"),)),)))
        assert text_page.findChildren(Card)
        take_its_place()
        qtbot.waitUntil(lambda: not text_page.findChildren(Card))


def test_the_heads_of_cards_stand_equally_far_from_their_tops(page, show):
    show(page, content(LONG))
    heads = [label for label in page.findChildren(QLabel) if label.property("kind") == "section"]
    shown = [head for head in heads if head.isVisible() and isinstance(head.parent(), Card)]
    middles = {head.geometry().center().y() for head in shown}
    assert len(shown) > 3
    assert max(middles) - min(middles) <= 1


@pytest.mark.parametrize("zoom", [60, 100, 200])
def test_the_tabs_of_the_snippets_have_their_whole_height(make_page, show, zoom):
    page = make_page(zoom)
    show(page, content(LONG))
    [tabs] = (bar for bar in page.findChildren(QTabBar) if bar.isVisible() and bar.count())
    assert tabs.height() >= tabs.sizeHint().height()


def test_a_button_is_called_by_what_it_shows(page, show):
    """So that who speaks to the machine presses it by the words they read."""
    show(page, content(library(record("BoatSunk"))))
    named = {button.text().split("   ")[0]: button for button in page.findChildren(ActionButton)}
    assert {"Copy JSON", "Copy", "Edit"} <= named.keys()
    for shown, button in named.items():
        assert shown.casefold() in button.accessibleName().casefold()
