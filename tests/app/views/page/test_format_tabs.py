"""The tabs of snippet formats: as many as there is room for, each with its whole title."""

import pytest
from PySide6.QtWidgets import QApplication, QStyleOptionTab, QTabBar, QToolButton, QWidget

from app.views.page.format_tabs import FormatTabs
from index.library import Library
from index.snippets.formats import Snippets


@pytest.fixture
def tabs(qtbot):
    around, made = QWidget(), FormatTabs()
    qtbot.addWidget(around)
    made.setParent(around)
    made.resize(1_500, 30)
    made.set_formats(Snippets(Library([])).formats(), "typescript")
    around.show()
    yield made  # while what is around it lives


def on_show(tabs):
    """What the tabs on show say."""
    QApplication.processEvents()
    bar = tabs.findChild(QTabBar)
    shown = [at for at in range(bar.count()) if bar.isTabVisible(at)]
    assert bar.tabRect(shown[0]).left() == 0
    assert bar.tabRect(shown[-1]).right() < bar.width() <= tabs.width()
    said = []
    for at in shown:
        option = QStyleOptionTab()
        bar.initStyleOption(option, at)
        said.append(option.text)
    return said


def test_tabs_for_which_there_is_no_room_go_into_the_menu_and_none_is_cut(tabs):
    every = on_show(tabs)
    for width in (900, 700, 500, 300, 200, 500, 900):
        tabs.resize(width, 30)
        shown = on_show(tabs)
        assert "TypeScript" in shown and set(shown) < set(every)
    tabs.resize(1_500, 30)
    assert on_show(tabs) == every


def test_the_same_formats_set_once_more_are_shown_as_before(tabs):
    """As after an import, which asks for all that the catalogs offer."""
    tabs.resize(420, 30)
    before = on_show(tabs)
    tabs.set_formats(Snippets(Library([])).formats(), "typescript")
    assert on_show(tabs) == before
    assert tabs.findChild(QToolButton).isVisible()


def test_at_every_width_the_chosen_tab_begins_where_the_tabs_do(tabs):
    for width in (*range(500, 80, -9), *range(80, 500, 9)):
        tabs.resize(width, 30)
        assert any(title.startswith("T") for title in on_show(tabs))


def test_where_there_is_no_room_for_one_it_is_cut(tabs):
    tabs.resize(80, 30)
    (shown,) = on_show(tabs)
    assert shown.startswith("T") and shown.endswith("…")


@pytest.mark.parametrize("chosen", ["json", "link"])
def test_tabs_filled_before_they_are_on_show_are_as_many_as_fit(qtbot, chosen):
    around, tabs = QWidget(), FormatTabs()
    qtbot.addWidget(around)
    tabs.setParent(around)
    tabs.resize(420, 30)
    tabs.set_formats(Snippets(Library([])).formats(), chosen)
    around.show()
    assert on_show(tabs)[:4] == ["JSON", "Response", "TypeScript", "Python"]
    assert tabs.findChild(QToolButton).isVisible()


def test_tabs_in_a_larger_font_are_fewer(tabs):
    tabs.resize(900, 30)
    before = on_show(tabs)
    font = tabs.font()
    font.setPointSize(2 * font.pointSize())
    tabs.parentWidget().setFont(font)
    assert "TypeScript" in on_show(tabs)
    assert len(on_show(tabs)) < len(before)


def test_the_last_format_chosen_from_the_menu_stands_after_the_first(tabs):
    tabs.resize(420, 30)
    tabs.findChild(QToolButton).menu().actions()[-1].trigger()
    assert on_show(tabs)[0] == "JSON"
    assert on_show(tabs)[-1] == "Link"
    assert tabs.findChild(QToolButton).isVisible()
