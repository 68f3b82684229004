"""The page's own: the reader's templates beside the shipped ones, and values that were typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTabBar

from app.reading.reader import Reader
from app.reading.snippet_formats import SnippetFormats
from app.views.controls.action_button import ActionButton
from app.views.page.format_tabs import FormatTabs
from app.views.page.sheet import ErrorSheet
from app.views.page.snippet_pane import SnippetPane
from index.compare.history import Editions
from tests.app.reading.test_copier import OFFSCREEN, chosen_from_menu
from tests.app.samples import library, record

SNIPPET = "Snippet for UserNotFound"
FAULT = "What is wrong with the snippet"
LACKING = "FormInvalidPasswordLengthTooShort"
OWN = "{#\ntitle: Ticket & more\nlanguage: text\norder: 1\n#}\nTicket about {{ error.code }}\n"


@pytest.fixture
def templates(tmp_path, monkeypatch):
    """The reader's own templates folder, which is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "errdex" / "snippets"


@pytest.fixture
def own_desk(templates, open_desk):
    desk = open_desk()
    desk.search("UserNotFound")
    desk.until(lambda: desk.text(SNIPPET))
    return desk


def put(templates, name, text):
    templates.mkdir(parents=True, exist_ok=True)
    (templates / f"{name}.jinja").write_text(text)


def tabs(desk):
    return desk.window.page.findChild(FormatTabs).findChild(QTabBar)


def titles(desk):
    return [tabs(desk).tabText(at) for at in range(tabs(desk).count())]


def enter(desk):
    """Come back to the window, as from the editor."""
    desk.window.entered.emit()


def turn_to(desk, title):
    tabs(desk).setCurrentIndex(titles(desk).index(title))


def turn_to_ticket(desk, templates):
    """Have the reader's own template on show."""
    put(templates, "ticket", OWN)
    enter(desk)
    turn_to(desk, "Ticket & more")
    desk.until(lambda: desk.text(SNIPPET).startswith("Ticket"))


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_a_template_gets_its_tab_and_stands_in_the_menu(own_desk, templates):
    put(templates, "ticket", OWN)
    assert "Ticket & more" not in titles(own_desk)
    enter(own_desk)
    turn_to(own_desk, "Ticket & more")
    own_desk.until(lambda: own_desk.text(SNIPPET) == "Ticket about resource_not_found")
    menu_title = "Ticket  more"  # what is left without any &
    chosen_from_menu(own_desk, menu_title)
    assert own_desk.clipboard == "Ticket about resource_not_found"


def test_keys_turn_from_format_to_format_round_and_round(own_desk):
    own_desk.window.box.setFocus()
    start, count = tabs(own_desk).currentIndex(), tabs(own_desk).count()
    control = Qt.KeyboardModifier.ControlModifier
    own_desk.key(Qt.Key.Key_PageDown, control)
    assert tabs(own_desk).currentIndex() == start + 1
    assert tabs(own_desk).isTabVisible(start + 1)
    own_desk.until(lambda: own_desk.text(SNIPPET).startswith("from clerk_backend_api"))
    for _ in range(start + 2):
        own_desk.key(Qt.Key.Key_PageUp, control)
    assert tabs(own_desk).currentIndex() == count - 1
    own_desk.until(lambda: own_desk.text(SNIPPET).startswith("errdex://"))
    assert own_desk.pane == "box"


def test_a_template_that_goes_takes_its_tab_along(own_desk, templates):
    turn_to_ticket(own_desk, templates)
    (templates / "ticket.jinja").unlink()
    enter(own_desk)
    assert "Ticket & more" not in titles(own_desk)
    own_desk.until(lambda: not own_desk.text(SNIPPET).startswith("Ticket"))


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_what_is_copied_from_the_tab_of_a_template_that_went_is_the_default(own_desk, templates):
    turn_to_ticket(own_desk, templates)
    (templates / "ticket.jinja").unlink()
    own_desk.window.box.setFocus()
    own_desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert own_desk.clipboard.startswith("{")
    assert "Ticket & more" not in titles(own_desk)
    own_desk.until(lambda: own_desk.text(SNIPPET) == own_desk.clipboard)


def test_the_tab_of_a_template_that_went_is_gone_with_the_next_page(own_desk, templates):
    turn_to_ticket(own_desk, templates)
    (templates / "ticket.jinja").unlink()
    own_desk.search("code:session_exists")
    own_desk.until(lambda: "Ticket & more" not in titles(own_desk))
    assert titles(own_desk)[tabs(own_desk).currentIndex()] == "JSON"


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_where_the_default_went_the_first_format_is_copied(own_desk, templates):
    formats = own_desk.window.findChild(SnippetFormats)
    put(templates, "ticket", OWN)
    formats.set_default("ticket")
    (templates / "ticket.jinja").unlink()
    own_desk.window.box.setFocus()
    own_desk.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert own_desk.clipboard.startswith("{")


def test_a_template_on_show_that_is_changed_is_written_anew(own_desk, templates):
    turn_to_ticket(own_desk, templates)
    put(templates, "ticket", OWN.replace("Ticket about", "Changed for"))
    enter(own_desk)
    own_desk.until(lambda: own_desk.text(SNIPPET) == "Changed for resource_not_found")


def test_a_broken_template_says_file_line_and_reason(own_desk, templates):
    put(templates, "broken", "{# title: Broken #}\nfine\n{% if %}\n")
    enter(own_desk)
    turn_to(own_desk, "Broken")
    own_desk.until(lambda: "broken.jinja" in own_desk.text(FAULT))
    told = own_desk.text(FAULT)
    assert told.startswith(f"{templates / 'broken.jinja'}: line 3: ")
    assert len(told.partition("line 3: ")[2]) > 5
    own_desk.window.box.setFocus()
    own_desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    own_desk.until(lambda: "line 3" in own_desk.window.toast.text())


def test_a_fault_stands_in_place_of_the_snippet_and_only_there(own_desk, templates):
    put(templates, "broken", "{# title: Broken #}\n{% if %}\n")
    enter(own_desk)
    pane = own_desk.window.page.findChild(SnippetPane)
    copy = pane.findChild(ActionButton)
    turn_to(own_desk, "Broken")
    own_desk.until(lambda: own_desk.text(FAULT))
    assert not copy.isVisible() and not own_desk.text(SNIPPET)
    turn_to(own_desk, "Name")
    own_desk.until(lambda: own_desk.text(SNIPPET) == "UserNotFound")
    assert copy.isVisible() and not own_desk.text(FAULT)


def test_a_format_for_what_the_error_lacks_says_so_and_offers_no_copy(own_desk):
    own_desk.search(LACKING)
    copy = own_desk.window.page.findChild(SnippetPane).findChild(ActionButton)
    turn_to(own_desk, "Long message")
    own_desk.until(
        lambda: own_desk.text(f"Snippet for {LACKING}") == "This error has no long message."
    )
    assert not copy.isVisible()


def test_why_nothing_was_copied_is_said_no_longer_over_another_page(own_desk, templates):
    put(templates, "broken", "{# title: Broken #}\n{% if %}\n")
    enter(own_desk)
    turn_to(own_desk, "Broken")
    own_desk.window.box.setFocus()
    own_desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert own_desk.window.toast.isVisible()
    own_desk.key(Qt.Key.Key_Down)
    assert not own_desk.window.toast.isVisible()


@pytest.mark.parametrize("language", ["klingon", "../x", ""])
def test_a_language_nobody_knows_is_shown_plain(own_desk, templates, language):
    put(templates, "odd", f"{{#\ntitle: Odd\nlanguage: {language}\n#}}\nif 1: pass  # note\n")
    enter(own_desk)
    turn_to(own_desk, "Odd")
    own_desk.until(lambda: own_desk.text(SNIPPET) == "if 1: pass  # note")


# --- values ----------------------------------------------------------------------------------


def field(desk):
    fields = desk.window.page.findChildren(QLineEdit)
    return next(one for one in fields if one.accessibleName() == "Value of userID")


def to_the_other_and_back(desk):
    desk.search("code:session_exists")
    desk.until(lambda: desk.text("Code") == "session_exists")
    desk.search("UserNotFound")
    desk.until(lambda: desk.text("Name") == "UserNotFound")


def test_a_typed_value_survives_typing_in_the_box(own_desk):
    field(own_desk).setFocus()
    QTest.keyClicks(field(own_desk), "user_7")
    own_desk.until(lambda: "user_7" in own_desk.text("Long message"))
    own_desk.search("user not found")
    own_desk.until(lambda: "user_7" in own_desk.text("Long message"))
    to_the_other_and_back(own_desk)
    assert field(own_desk).text() == "user_7"
    own_desk.until(lambda: "user_7" in own_desk.text("Long message"))


def test_a_pasted_value_is_gone_with_the_paste(own_desk):
    own_desk.paste("No user was found with id user_9")
    own_desk.until(lambda: field(own_desk).text() == "user_9")
    own_desk.search("UserNotFound")
    own_desk.until(lambda: field(own_desk).text() == "")
    own_desk.until(lambda: "user_9" not in own_desk.text("Long message"))


def test_a_paste_takes_the_place_of_what_was_typed(own_desk):
    QTest.keyClicks(field(own_desk), "user_7")
    own_desk.until(lambda: "user_7" in own_desk.text("Long message"))
    own_desk.paste("No user was found with id user_9")
    own_desk.until(lambda: field(own_desk).text() == "user_9")


def test_a_secret_in_a_paste_fills_nothing(own_desk):
    own_desk.paste("No user was found with id sk_live_51HqVerySecret")
    own_desk.until(lambda: "Show the pasted text" in own_desk.text("About these results"))
    own_desk.until(lambda: own_desk.page_is_still)
    assert "VerySecret" not in field(own_desk).text()
    assert "VerySecret" not in own_desk.text("Long message")


def test_editions_that_are_known_late_do_not_come_between_several_errors(own_desk, shipped):
    own_desk.search("code:resource_not_found")
    own_desk.window.results.list.setFocus()
    own_desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    own_desk.until(lambda: own_desk.text("Selection"))
    own_desk.window.page.findChild(Reader).set_editions(Editions(shipped))
    assert not own_desk.text("Editions")
    own_desk.key(Qt.Key.Key_Up)
    own_desk.until(lambda: own_desk.text("Editions"))


def test_the_snippet_comes_into_sight_also_of_an_error_that_was_just_chosen(own_desk):
    """The page follows the list a little later, and would begin at its top."""
    page = own_desk.window.page
    own_desk.window.resize(1000, 420)
    own_desk.until(lambda: own_desk.page_is_still and page.height_on_show == 0)
    own_desk.key(Qt.Key.Key_Down)
    own_desk.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    own_desk.until(lambda: "Frontend API" in own_desk.text("Where this error lives"))
    sheet = page.findChild(ErrorSheet)
    own_desk.until(lambda: sheet.snippet.visibleRegion().boundingRect().height() > 60)
    assert page.height_on_show > 0


def test_an_error_whose_catalog_goes_stays_on_the_page_until_another_comes(own_desk):
    reader, fleet = own_desk.window.page.findChild(Reader), library(record())
    reader.show(reader.entry)
    reader.open(fleet)
    own_desk.until(lambda: own_desk.page_is_still)
    reader.set_editions(Editions(fleet))
    assert own_desk.text("Name") == "UserNotFound"
