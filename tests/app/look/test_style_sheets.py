"""Style sheets by topic: no part goes without a rule that is meant for something in it."""

import re
from string import Template

import pytest
from PySide6.QtWidgets import QMenu, QTabBar, QWidget

from app.look.style_sheets import EVERY, StyleSheets
from app.look.theme import Theme
from index.resources import RESOURCES
from tests.app.conftest import made_look

THEMES = RESOURCES / "themes"
_SIMPLE = re.compile(r"(\w*)(?:#(\w+))?((?:\[.+?\])*)")


_OF_THE_WINDOW = [topic for topic in EVERY if topic != "dialogs"]


def selectors(topic):
    """What the rules of this topic are for, one selector after another, without states."""
    rules = re.sub(r"/\*.*?\*/|\$\{\w+\}", "", (THEMES / f"{topic}.qss").read_text("utf-8"))
    for heads in re.findall(r"([^{}]+)\{[^{}]*\}", rules):
        yield from (re.sub(r"::?[\w-]+", "", head).strip() for head in heads.split(","))


def is_meant(selector, widget):
    """Whether the rule is for this widget, by its last part and then by what it stands in."""
    *around, last = selector.replace(">", " ").split()
    if not is_one(last, widget):
        return False
    over = widget.parentWidget()
    for outer in reversed(around):
        while over is not None and not is_one(outer, over):
            over = over.parentWidget()
        if over is None:
            return False
        over = over.parentWidget()
    return True


def is_one(simple, widget):
    kind, name, asked = _SIMPLE.fullmatch(simple).groups()
    return (
        (not kind or widget.inherits(kind))
        and (not name or widget.objectName() == name)
        and all(
            str(widget.property(key)).lower() == value
            for key, value in re.findall(r'\[(\w+)="(\w+)"\]', asked)
        )
    )


def missing(window, look):
    """Rules that something on show in the window is drawn without, and in which part."""
    sheets = StyleSheets(THEMES)
    sheets.set_look(look)
    wanted = {topic: tuple(selectors(topic)) for topic in _OF_THE_WINDOW}
    for widget in window.findChildren(QWidget):
        part = widget
        while part is not None and not part.styleSheet():
            part = part.parentWidget()
        if part is None or not (widget.isVisible() or isinstance(widget, QMenu)):
            continue
        for topic in _OF_THE_WINDOW:
            if sheets.about((topic,)) not in part.styleSheet():
                met = [one for one in wanted[topic] if is_meant(one, widget)]
                yield from ((type(part).__name__, topic, one) for one in met)


@pytest.fixture
def look():
    return made_look("light")


def test_no_part_lacks_a_rule(open_desk, look):
    desk = open_desk()
    window = desk.window
    assert set(missing(window, look)) == set()
    desk.search("user status:abc")
    desk.search("name:UserNotFound api:backend")
    for wanted in ("new-tab", "find-in-page", "note"):
        desk.command(wanted).trigger()
    assert set(missing(window, look)) == set()
    window.box.setFocus()
    window.box.set_query("")
    desk.type("domain:")
    assert set(missing(window, look)) == set()
    for wanted in ("commands", "quick-look-up"):
        desk.command(wanted).trigger()
    assert set(missing(window, look)) == set()


def test_a_rule_that_is_left_out_is_missed(open_desk, look):
    desk = open_desk()
    desk.window.top.setStyleSheet("QLabel { color: red; }")
    lacking = set(missing(desk.window, look))
    assert ("TopBar", "fields", "#SearchBox") in lacking
    assert ("TopBar", "bars", "#TopBar") in lacking


@pytest.mark.parametrize("topic", EVERY)
def test_a_topic_asks_for_nothing_that_no_theme_has(topic):
    template = Template((THEMES / f"{topic}.qss").read_text(encoding="utf-8"))
    names = {name for name in template.get_identifiers() if not name.startswith("px")}
    assert names <= {*Theme._fields, "sign", "dot"}


@pytest.mark.parametrize("name", ["", "Tabs"])
def test_a_tab_with_the_keyboard_has_a_ground_of_its_own_and_no_frame_across_its_title(
    qtbot, look, name
):
    sheets = StyleSheets(THEMES)
    sheets.set_look(look)
    bar = QTabBar()
    qtbot.addWidget(bar)
    bar.setObjectName(name)
    bar.setStyleSheet(sheets.about(("tabs",)))
    bar.addTab(" " * 20)
    bar.show()
    bar.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    place = bar.tabRect(0)
    drawn = bar.grab(place.adjusted(2, 2, -4, -4)).toImage()
    points = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
    assert {point.name() for point in points} == {look.color("accent_background").name()}
