"""The tree on the screen: what is chosen and what is folded outlives every search."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from app.models.tree import TreeModel
from app.views.lists.tree_view import TreeView
from index.library import Library
from tests.index.made import catalog, record

BACKEND, FRONTEND = ("Backend API",), ("Frontend API",)
USERS = ("Backend API", "Users")


@pytest.fixture
def view(qtbot, shipped, look):
    model = TreeModel()
    made = TreeView(model, look)
    qtbot.addWidget(made)
    made.resize(240, 700)
    made.show()
    model.set_library(shipped)
    return made


@pytest.fixture
def narrowed(view):
    """What the tree asked for, one after another."""
    asked = []
    view.narrowed.connect(asked.append)
    return asked


def counts(shipped, *paths):
    """Results in these domains only."""
    return tuple(int((group.api, group.domain) in paths) for group in shipped.groups)


def search(view, shipped, *paths):
    view.model().set_counts(counts(shipped, *paths), only_found=True, keep=view.node)


def clear(view, shipped):
    view.model().set_counts(tuple(group.size for group in shipped.groups), only_found=False)


def is_open(view, path):
    return view.isExpanded(view.model().index_of(path))


def click(view, path, qtbot):
    index = view.model().index_of(path)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_at_first_all_errors_are_chosen_and_every_api_is_open(view):
    assert view.node == ()
    assert view.currentIndex() == view.model().index(0, 0)
    assert is_open(view, BACKEND)
    assert is_open(view, FRONTEND)


def test_a_click_narrows_to_the_errors_of_the_node(view, narrowed, shipped, qtbot):
    click(view, USERS, qtbot)
    (within,) = narrowed
    assert {(shipped.entries[n].api, shipped.entries[n].domain) for n in within} == {USERS}
    click(view, BACKEND, qtbot)
    assert {shipped.entries[n].api for n in narrowed[-1]} == {"Backend API"}
    assert view.node == BACKEND


def test_all_errors_takes_the_narrowing_away(view, narrowed, qtbot):
    click(view, USERS, qtbot)
    view.choose(())
    assert narrowed[-1] is None
    assert view.node == ()


def test_a_search_keeps_the_chosen_node_and_narrows_nothing_anew(view, narrowed, shipped, qtbot):
    click(view, USERS, qtbot)
    search(view, shipped, ("Frontend API", "Sign In"))
    assert view.node == USERS
    assert view.currentIndex() == view.model().index_of(USERS)
    clear(view, shipped)
    assert view.currentIndex() == view.model().index_of(USERS)
    assert len(narrowed) == 1


def test_what_is_folded_stays_folded_through_searches_that_hide_it(view, shipped):
    view.collapse(view.model().index_of(BACKEND))
    search(view, shipped, ("Frontend API", "Users"))
    assert is_open(view, FRONTEND)
    search(view, shipped, USERS)
    assert not is_open(view, BACKEND)
    clear(view, shipped)
    assert not is_open(view, BACKEND)
    assert is_open(view, FRONTEND)


def test_what_is_unfolded_again_stays_so(view, shipped):
    view.collapse(view.model().index_of(BACKEND))
    search(view, shipped, USERS)
    view.expand(view.model().index_of(BACKEND))
    clear(view, shipped)
    assert is_open(view, BACKEND)


def test_a_node_that_is_not_on_show_cannot_be_chosen(view, narrowed, shipped):
    search(view, shipped, USERS)
    view.choose(FRONTEND)
    assert view.node == ()
    assert narrowed == []


def test_it_is_walked_with_the_arrow_keys(view, narrowed, qtbot):
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.node == BACKEND
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert not is_open(view, BACKEND)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.node == FRONTEND
    assert len(narrowed) == 2


def test_the_chosen_row_is_drawn_so(view, look):
    def colors():
        picture = view.viewport().grab(view.visualRect(view.currentIndex())).toImage()
        return {picture.pixelColor(x, picture.height() // 2).name() for x in range(30)}

    assert look.theme.accent_background in colors()
    view.clearSelection()
    view.setCurrentIndex(view.model().index(0, 0).siblingAtRow(-1))
    index = view.model().index(0, 0)
    picture = view.viewport().grab(view.visualRect(index)).toImage()
    drawn = {picture.pixelColor(x, picture.height() // 2).name() for x in range(30)}
    assert look.theme.accent_background not in drawn


def test_in_a_narrow_tree_the_count_gives_way_to_the_name(view, look, qtbot):
    def ink(width):
        """How far the row of a domain is written on, from its label's beginning."""
        view.resize(width, 700)
        qtbot.waitUntil(lambda: view.width() == width)
        index = view.model().index_of(USERS)
        view.scrollTo(index)
        row = view.visualRect(index)
        picture = view.viewport().grab().toImage()
        ground = picture.pixelColor(1, row.center().y())
        left = 2 * view.indentation() + look.px(2)
        return [
            x - left
            for x in range(left, picture.width())
            if any(picture.pixelColor(x, y) != ground for y in range(row.top() + 2, row.bottom()))
        ]

    def gap(inked):
        return max((after - before for before, after in pairwise(inked)), default=0)

    assert gap(ink(240)) > 30  # between the name and its count
    assert ink(130) and gap(ink(130)) < 10


def test_of_very_many_domains_no_more_is_unfolded_than_fits_or_was_asked_for(view):
    many = catalog(*(record(f"Boat{n}", api="Sea API", domain=f"Sea {n}") for n in range(3_000)))
    model, sea = view.model(), ("Sea API",)
    model.set_library(Library([many]))
    assert not is_open(view, sea)
    found = tuple(int(n < 1_000) for n in range(3_000))
    model.set_counts(found, only_found=True)
    assert is_open(view, sea)
    model.set_counts((1,) * 3_000, only_found=True)
    assert not is_open(view, sea)
    view.expand(model.index_of(sea))
    model.set_counts(found, only_found=True)
    model.set_counts((1,) * 3_000, only_found=True)
    assert is_open(view, sea)


def test_what_tells_the_nodes_of_long_names_apart_is_in_sight(view):
    title = "Payment Service Provider of Northern Europe"
    editions = [
        catalog(record("Sunk"), edition=edition, title=title)
        for edition in ("2024-02", "2024-03", "2025-07")
    ]
    view.model().set_library(Library([*editions, catalog(record("Sunk"), catalog_id="zeta")]))
    older = [(f"{title} · {month} 2024",) for month in ("March", "February")]
    picture = view.grab().toImage()
    rows = [view.visualRect(view.model().index_of(path)) for path in older]
    assert all(row.isValid() for row in rows)
    first, second = (picture.copy(0, row.y(), 240, row.height()) for row in rows)
    assert first != second
