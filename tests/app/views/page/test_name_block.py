"""The name on a page: it breaks between its words, and is read and copied as it is."""

import pytest
from PySide6.QtWidgets import QLineEdit

from app.texts.runs import Run
from app.views.page.name_block import BREAK, NameBlock
from tests.app.samples import library, record
from tests.app.views.page.shown import content, text

NAMES = (
    "OrganizationMembershipQuotaExceededOfOrganization",
    "quota_of_all_memberships_exceeded_now",
)


@pytest.fixture(params=NAMES)
def block(request, page, show):
    """A name in a page too narrow for it."""
    page.resize(260, 700)
    show(page, content(library(record(request.param))))
    return page.findChild(NameBlock)


def lines(block):
    layout = block.document().begin().layout()
    drawn = [layout.lineAt(at) for at in range(layout.lineCount())]
    whole = block.document().begin().text()
    parts = [whole[line.textStart() : line.textStart() + line.textLength()] for line in drawn]
    return [part.replace(BREAK, "") for part in parts]


def test_a_name_breaks_between_its_words(block):
    assert len(lines(block)) > 1
    for before, after in zip(lines(block), lines(block)[1:], strict=False):
        assert before.endswith("_") or (before[-1].islower() and after[0].isupper())


def test_it_is_read_and_copied_as_it_is(block, page):
    assert text(page, "Name") in NAMES
    block.selectAll()
    copied = block.createMimeDataFromSelection()
    assert copied.text() == text(page, "Name")
    assert BREAK not in copied.html()


def test_it_is_found_across_its_breaks(block, page, qtbot):
    page.activateWindow()
    page.find_bar.open_bar()
    qtbot.keyClicks(page.find_bar.findChild(QLineEdit), text(page, "Name").upper()[:12])
    assert block.textCursor().selectedText().replace(BREAK, "") == text(page, "Name")[:12]


def test_a_name_that_one_line_holds_is_left_alone(block, page):
    page.resize(900, 700)
    assert lines(block) == [text(page, "Name")]
    assert BREAK not in block.document().toRawText()


@pytest.mark.parametrize("name", [*NAMES, "UserNotFound", "FormMissingParameter"])
def test_where_the_room_is_just_enough_for_one_line_it_takes_one(qtbot, light, name):
    """Fonts measure in parts of a pixel, and a last letter may lean out of its own room."""
    block = NameBlock("Name")
    qtbot.addWidget(block)
    block.set_runs([Run(name)])
    block.show()
    for size in range(16, 40):
        block.set_style(size)
        block.set_look(light)
        block.resize(block.one_line_width(), 200)
        assert lines(block) == [name]
