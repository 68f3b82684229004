"""The window's three panes in the room there is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea

from app.look.appearance import Appearance
from app.look.theme import ThemeMode
from app.views.status_line import Alert
from app.views.window_title import window_title

CASES = [((1360, 860), True), ((900, 600), True), ((899, 600), False), ((640, 600), False)]


@pytest.mark.parametrize(("size", "has_tree"), CASES)
def test_in_a_narrow_window_the_tree_folds_away(desk, size, has_tree):
    desk.window.resize(*size)
    assert (desk.window.width(), desk.window.height()) == size
    assert desk.window.tree.isVisible() is has_tree
    assert desk.window.results.isVisible()
    assert desk.window.page.isVisible()


def test_the_tree_comes_and_goes_with_the_width(desk):
    desk.window.resize(640, 600)
    desk.window.resize(1360, 860)
    assert desk.window.tree.isVisible()


def test_what_the_tree_leaves_is_the_others_at_once(desk):
    """Else they would be laid out and painted twice."""
    desk.window.resize(1360, 860)
    desk.window.resize(640, 600)
    panes = desk.window.tree.parentWidget()
    others = desk.window.results.width() + desk.window.page.width()
    assert others + panes.handleWidth() == panes.width() == 640


@pytest.mark.parametrize("size", [(640, 400), (1360, 860)])
def test_what_the_window_says_stays_over_its_lower_edge(desk, size):
    desk.window.resize(1000, 600)
    desk.window.toast.say("Copied")
    desk.window.resize(*size)
    toast = desk.window.toast.geometry()
    assert abs(toast.center().x() - size[0] // 2) <= 1
    assert size[1] - 100 < toast.bottom() < size[1]


@pytest.mark.parametrize("size", [(640, 400), (1360, 860)])
def test_a_long_sentence_is_broken_into_lines_and_none_is_cut(desk, size):
    desk.window.resize(*size)
    toast = desk.window.toast
    toast.say("Copied")
    line = toast.height()
    toast.say("/home/reader/.config/errdex/snippets/php.jinja: line 1: " + "such and such, " * 12)
    assert toast.width() <= min(640, size[0] - 48)
    assert toast.height() >= toast.heightForWidth(toast.width()) > 2 * line
    assert toast.geometry().bottom() < size[1]
    toast.say("Copied")
    assert toast.height() == line


def test_a_confirmation_has_room_at_the_zoom_that_it_confirms(open_desk):
    desk = open_desk()
    toast = desk.window.toast

    def is_settled():
        drawn = QFontInfo(toast.font()).pixelSize(), toast.size()
        return drawn == (appearance_in_force().look.px(13), toast.sizeHint())

    for key in (*[Qt.Key.Key_Equal] * 3, Qt.Key.Key_0):
        desk.key(key, Qt.KeyboardModifier.ControlModifier)
        toast.hide()  # as where its time is over before its font has come
        desk.until(is_settled)
        text = toast.fontMetrics().size(0, toast.text())
        assert toast.contentsRect().width() >= text.width()
        assert toast.contentsRect().height() >= text.height()
        assert abs(toast.geometry().center().x() - desk.window.width() // 2) <= 1


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_the_keyboard_is_seen_on_the_page(open_desk, qtbot, mode):
    desk = open_desk("user not found")
    appearance = appearance_in_force()
    with qtbot.waitSignal(appearance.changed):
        appearance.set_mode(mode)
    page = desk.window.page
    desk.until(page.tabs.updatesEnabled)
    accent = appearance.look.theme.accent
    assert accent not in edges(page)
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: edges(page) == {accent})
    desk.key(Qt.Key.Key_F6)
    desk.until(lambda: accent not in edges(page))


def edges(widget):
    """The colours in the middle of its four edges, a pixel within."""
    picture = widget.grab().toImage()
    right, foot = picture.width() - 2, picture.height() - 2
    places = ((1, foot // 2), (right, foot // 2), (right // 2, 1), (right // 2, foot))
    return {picture.pixelColor(*place).name() for place in places}


@pytest.mark.parametrize("tabs", [1, 2])
def test_the_ground_of_the_page_follows_the_theme(open_desk, qtbot, tabs):
    desk = open_desk()
    for _ in range(1, tabs):
        desk.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    for mode in (ThemeMode.LIGHT, ThemeMode.DARK, ThemeMode.LIGHT):
        appearance = appearance_in_force()
        with qtbot.waitSignal(appearance.changed):
            appearance.set_mode(mode)
        desk.until(desk.window.page.tabs.updatesEnabled)
        page = desk.window.page.grab().toImage()
        beside_the_text = page.pixelColor(12, page.height() // 2)
        assert beside_the_text == appearance.look.color("background")


def appearance_in_force():
    return QApplication.instance().findChildren(Appearance)[-1]


def test_at_a_larger_zoom_the_tree_needs_a_wider_window(open_desk):
    desk = open_desk()
    desk.window.resize(1000, 860)
    assert desk.window.tree.isVisible()
    for _ in range(3):
        desk.key(Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: not desk.window.tree.isVisible())
    desk.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    desk.until(desk.window.tree.isVisible)


@pytest.mark.parametrize("width", [700, 520])
def test_at_the_largest_zoom_nothing_of_a_narrow_window_is_cut_off(open_desk, width):
    desk = open_desk("user not found")
    appearance_in_force().set_zoom(200)
    desk.window.resize(width, 700)
    desk.window.panes.show_page()
    page = desk.window.page
    desk.until(
        lambda: (
            page.updatesEnabled() and page.mapTo(desk.window, page.rect().topRight()).x() < width
        )
    )
    scrolled = page.findChild(QScrollArea).parent().currentWidget()
    assert scrolled.horizontalScrollBar().maximum() == 0
    for shown in scrolled.widget().findChildren(QPushButton):
        if shown.isVisible():
            right = shown.mapTo(scrolled.widget(), shown.rect().topRight()).x()
            assert right < scrolled.widget().width()
    headings = [one for one in labels_of(scrolled) if one.property("kind") == "section"]
    (field,) = [one for one in scrolled.findChildren(QLineEdit) if one.isVisible()]
    assert field.width() > 180
    assert "MESSAGES" in [one.text() for one in headings]
    assert not [one.text() for one in headings if one.is_cut]


def labels_of(shown):
    return [label for label in shown.findChildren(QLabel) if label.isVisible()]


def test_at_the_largest_zoom_the_names_of_a_tree_that_was_asked_for_are_read(open_desk):
    desk = open_desk()
    appearance_in_force().set_zoom(200)
    desk.window.resize(520, 700)
    desk.window.toggle_tree()
    tree = desk.window.tree
    desk.until(lambda: tree.isVisible() and tree.width() == 520)
    desk.until(lambda: tree.indentation() == 36)
    index = tree.model().index_of(("Backend API", "Users"))
    tree.scrollTo(index)
    picture = tree.viewport().grab().toImage()
    row = tree.visualRect(index)
    ground = picture.pixelColor(1, row.center().y())
    left, right = 2 * tree.indentation(), tree.viewport().width() - 32
    inked = [
        x
        for x in range(left, right)
        if any(picture.pixelColor(x, y) != ground for y in range(row.top() + 2, row.bottom()))
    ]
    assert len(inked) > 60  # the five letters, and not the count alone


def test_without_room_for_three_the_tree_takes_the_place_of_the_page(open_desk):
    desk = open_desk("user not found")
    desk.window.resize(700, 700)
    tree, results, page = desk.window.tree, desk.window.results, desk.window.page
    before = results.width()
    for back in (
        lambda: desk.key(Qt.Key.Key_Return),
        lambda: click_first_row(results.list),
        desk.window.toggle_tree,
        lambda: desk.window.resize(1400, 860),
    ):
        desk.window.toggle_tree()
        assert tree.isVisible() and not page.isVisible()
        assert results.width() > 300
        back()
        desk.until(page.isVisible)
        assert page.width() > results.width()
        assert tree.isVisible() or abs(results.width() - before) <= 1


def test_without_room_for_two_the_list_and_the_page_take_turns(open_desk):
    desk = open_desk("user not found")
    window, box, results = desk.window, desk.window.box, desk.window.results.list
    appearance_in_force().set_zoom(200)
    window.resize(520, 700)
    desk.until(lambda: shown(window) == ["list"])
    back = Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier
    for there, here, pane in (
        (lambda: desk.key(Qt.Key.Key_Return), lambda: desk.key(Qt.Key.Key_Escape), "box"),
        (lambda: desk.key(Qt.Key.Key_Return), lambda: desk.key(*back), "list"),
        (lambda: desk.key(Qt.Key.Key_F6), lambda: desk.key(Qt.Key.Key_F6), "box"),
        (lambda: click_first_row(results), lambda: click(box), "box"),
        (lambda: (box.setFocus(), window.panes.show_page()), lambda: desk.type("x"), "box"),
    ):
        results.setFocus()
        there()
        assert shown(window) == ["page"]
        here()
        desk.until(lambda: shown(window) == ["list"])
        assert desk.pane == pane
    window.resize(1360, 860)
    desk.until(lambda: shown(window) == ["list", "page"])


@pytest.mark.parametrize(
    ("width", "zoom", "panes"),
    [
        (520, 100, ["list"]),
        (700, 100, ["list", "page"]),
        (800, 100, ["list", "page"]),
        (1000, 100, ["tree", "list", "page"]),
        (700, 150, ["list"]),
        (1000, 150, ["list", "page"]),
    ],
)
def test_as_many_panes_stand_beside_each_other_as_can_be_read(open_desk, width, zoom, panes):
    desk = open_desk("user not found")
    appearance_in_force().set_zoom(zoom)
    desk.window.resize(width, 700)
    desk.until(lambda: shown(desk.window) == panes)


def test_the_pane_with_the_keyboard_stays_where_there_is_room_for_one(open_desk):
    desk = open_desk("user not found")
    desk.window.page.take_focus()
    appearance_in_force().set_zoom(200)
    desk.window.resize(520, 700)
    desk.until(lambda: shown(desk.window) == ["page"])
    assert desk.pane == "page"


def test_the_pane_that_comes_gets_the_keyboard_of_the_one_that_goes(open_desk):
    desk = open_desk("user not found")
    control = Qt.KeyboardModifier.ControlModifier
    appearance_in_force().set_zoom(200)
    desk.window.resize(520, 700)
    desk.until(lambda: shown(desk.window) == ["list"])
    desk.window.results.list.setFocus()
    QApplication.clipboard().setText("No user was found with id user_1")
    for key, there, pane in (
        (Qt.Key.Key_PageDown, "page", "page"),
        (Qt.Key.Key_B, "tree", "tree"),
        (Qt.Key.Key_PageUp, "page", "page"),
        (Qt.Key.Key_V, "list", "box"),
    ):
        desk.key(key, control)
        desk.until(lambda there=there: shown(desk.window) == [there])
        assert desk.pane == pane


def shown(window):
    """The panes on show."""
    panes = {"tree": window.tree, "list": window.results, "page": window.page}
    return [name for name, pane in panes.items() if pane.isVisible()]


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("key", "held", "pane"),
    [
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, "page"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "page"),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, "page"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, ""),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier, ""),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, ""),
    ],
)
def test_what_is_done_on_the_page_brings_it_back_where_the_tree_took_its_place(
    desk, key, held, pane
):
    desk.search("user not found")
    desk.window.resize(520, 700)
    desk.window.toggle_tree()
    assert not desk.window.page.isVisible()
    desk.window.box.setFocus()
    desk.key(key, held)
    desk.until(desk.window.page.isVisible)
    desk.until(lambda: desk.window.page.isAncestorOf(QApplication.focusWidget()) or not pane)
    desk.key(Qt.Key.Key_Escape)


def click_first_row(results):
    at = results.visualRect(results.model().index(0, 0)).center()
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_in_a_narrow_window_the_tree_can_be_asked_for(desk):
    desk.window.resize(640, 600)
    desk.window.toggle_tree()
    assert desk.window.tree.isVisible()
    desk.window.resize(700, 600)
    assert desk.window.tree.isVisible()
    desk.window.toggle_tree()
    assert not desk.window.tree.isVisible()


def test_without_the_tree_f6_passes_it_by(desk):
    desk.window.resize(640, 600)
    desk.window.box.setFocus()
    desk.window.next_pane()
    assert desk.pane == "list"


def test_panes_are_restored_as_they_were_left(open_desk):
    desk = open_desk()
    desk.window.resize(1200, 800)
    splitter = desk.window.tree.parentWidget()
    splitter.setSizes([300, 500, 400])
    left = splitter.sizes()
    desk.window.close()
    again = open_desk()
    again.window.resize(1200, 800)  # wider than the screen of the tests
    again.until(lambda: again.window.tree.parentWidget().sizes() == left)


@pytest.mark.parametrize(
    ("left", "found", "has_tree"),
    [
        ([1360, "toggle"], [1360], False),
        ([1360, "toggle", 640], [640, 1360], False),
        ([1360, "toggle", 640, "toggle", 1360], [1360], False),
        ([640], [640, 1360], True),
        ([640, "toggle"], [640], False),
        ([640, "toggle"], [640, 1360], True),
        ([640, "toggle", "toggle"], [1360], True),
    ],
)
def test_a_tree_that_the_reader_folded_away_stays_so_where_it_has_room(
    open_desk, left, found, has_tree
):
    desk = open_desk()
    walk(desk.window, left)
    desk.window.close()
    again = open_desk()
    walk(again.window, found)
    again.until(lambda: again.window.tree.isVisible() is has_tree)
    assert again.command("show-tree").isChecked() is has_tree


def walk(window, steps):
    """Have these widths one after another, and the tree folded away or shown between them."""
    for step in steps:
        if step == "toggle":
            window.toggle_tree()
        else:
            window.resize(step, 800)


def test_a_tree_that_was_folded_away_is_as_wide_as_before_after_a_restart(open_desk):
    desk = open_desk()
    desk.window.resize(1200, 800)
    desk.window.tree.parentWidget().setSizes([300, 500, 400])
    left = desk.window.tree.parentWidget().sizes()
    desk.window.toggle_tree()
    desk.window.close()
    again = open_desk()
    again.window.resize(1200, 800)
    again.window.toggle_tree()
    again.until(lambda: again.window.tree.parentWidget().sizes()[0] == left[0])


def test_the_tree_that_took_the_place_of_the_page_is_as_wide_as_before_beside_it(open_desk):
    desk = open_desk()
    before = desk.window.tree.width()
    desk.window.resize(520, 700)
    desk.window.toggle_tree()
    desk.window.toggle_tree()
    desk.window.resize(1360, 860)
    desk.until(lambda: desk.window.tree.isVisible() and desk.window.page.isVisible())
    assert desk.window.tree.width() == before == 240


def test_a_sentence_on_what_does_not_work_is_kept_in_the_status_line(desk):
    Alert(desk.window.status).say("The <b>settings</b> cannot be saved.")
    shown = [label.text() for label in desk.window.findChildren(type(desk.window.toast).__mro__[1])]
    assert "The <b>settings</b> cannot be saved." in shown


def test_nothing_covers_the_panes(open_desk):
    window = open_desk().window
    for pane in (window.tree, window.results, window.page):
        middle = pane.mapTo(window, pane.rect().center())
        assert pane.isAncestorOf(window.childAt(middle))
        corner = pane.mapTo(window, pane.rect().topLeft()) + QPoint(4, 4)
        assert window.childAt(corner) is pane or pane.isAncestorOf(window.childAt(corner))


def test_a_long_sentence_in_the_status_line_gets_the_room_there_is(desk):
    desk.window.resize(1360, 860)
    status = desk.window.status
    Alert(status).say("word " * 200)
    desk.until(lambda: status.grab() is not None)
    shown = {label.objectName() or label.text()[:5]: label for label in status.findChildren(QLabel)}
    alert, others = shown.pop("word "), shown.values()
    assert alert.width() > status.width() - sum(other.width() for other in others) - 100


def test_the_tree_is_as_wide_as_the_zoom_wants_it(open_desk):
    desk = open_desk()
    window = desk.window
    window.resize(2400, 860)
    share = window.results.width() / window.page.width()
    for key, zoom in ((Qt.Key.Key_Equal, 1.1), (Qt.Key.Key_Minus, 1.0), (Qt.Key.Key_Minus, 0.9)):
        desk.key(key, Qt.KeyboardModifier.ControlModifier)
        desk.until(lambda zoom=zoom: abs(window.tree.width() - 240 * zoom) <= 1)
        assert window.results.width() / window.page.width() == pytest.approx(share, rel=0.01)
        assert sum(pane.width() for pane in (window.tree, window.results, window.page)) == 2398


def test_the_panes_come_back_from_the_largest_zoom_as_they_were(open_desk):
    desk = open_desk()
    panes = desk.window.tree.parentWidget()
    at_first = panes.sizes()
    for key in (*[Qt.Key.Key_Equal] * 5, Qt.Key.Key_0):
        with desk.qtbot.waitSignal(appearance_in_force().changed):
            desk.key(key, Qt.KeyboardModifier.ControlModifier)
        desk.until(desk.window.page.updatesEnabled)
        assert desk.window.tree.isVisible() == (appearance_in_force().look.zoom <= 150)
    assert panes.sizes() == at_first


def test_a_tree_folded_away_by_one_leap_comes_back_as_wide_as_the_zoom_wants(open_desk):
    """A leap as from the settings, or by keys pressed faster than the window is drawn anew."""
    desk = open_desk()
    panes, appearance = desk.window.tree.parentWidget(), appearance_in_force()
    at_first = panes.sizes()
    for zoom, wanted in ((200, 0), (150, 360), (100, 240)):
        with desk.qtbot.waitSignal(appearance.changed):
            appearance.set_zoom(zoom)
        desk.until(desk.window.page.updatesEnabled)
        assert panes.sizes()[0] == wanted
    assert panes.sizes() == pytest.approx(at_first, abs=1)


def test_a_tree_that_was_folded_away_meanwhile_comes_back_as_wide_as_the_zoom_wants(open_desk):
    desk = open_desk()
    desk.window.resize(800, 860)
    assert not desk.window.tree.isVisible()
    for _ in range(3):
        desk.key(Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: appearance_in_force().look.zoom > 120)
    zoom = appearance_in_force().look.zoom
    desk.window.resize(2400, 860)
    desk.until(lambda: abs(desk.window.tree.width() - 240 * zoom / 100) <= 1)


@pytest.mark.parametrize("pane", ["tree", "list", "page", "box"])
def test_panes_are_made_wider_and_narrower_by_key(open_desk, pane):
    desk = open_desk()
    window = desk.window
    stops = {"tree": window.tree, "list": window.results.list, "page": window.page}
    own = {"tree": window.tree, "page": window.page}.get(pane, window.results)
    other = window.results if pane in ("tree", "page") else window.page
    stops.get(pane, window.box).setFocus()
    if pane == "page":
        window.page.take_focus()
    assert desk.pane == pane
    before, all_before = own.width(), own.width() + other.width()
    alt = Qt.KeyboardModifier.AltModifier
    desk.key(Qt.Key.Key_Equal, alt)
    desk.until(lambda: own.width() == before + 24)
    desk.until(lambda: own.width() + other.width() == all_before)
    desk.key(Qt.Key.Key_Minus, alt)
    desk.key(Qt.Key.Key_Minus, alt)
    desk.until(lambda: own.width() == before - 24)
    for key, narrowest in ((Qt.Key.Key_Minus, own), (Qt.Key.Key_Plus, other)):
        for _ in range(60):
            desk.key(key, alt)
        desk.until(lambda pane=narrowest: pane.width() == pane.minimumWidth())
        assert all(one.width() >= one.minimumWidth() > 0 for one in (own, other))
    assert desk.pane == pane


def test_the_window_is_called_by_what_is_on_its_page(desk):
    desk.search("UserNotFound")
    assert desk.window.windowTitle() == "UserNotFound"
    desk.window.results.list.setFocus()
    desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.window.windowTitle() == "2 errors selected")
    desk.search("zzqxy")
    assert desk.window.windowTitle() == "Errdex"


def test_a_paste_is_no_part_of_the_title(desk):
    pasted_key = "sk_live_neverInATitle"
    desk.paste(f'{{"errors": [{{"code": "resource_not_found"}}], "key": "{pasted_key}"}}')
    desk.until(lambda: "fit equally well" in desk.window.windowTitle())
    assert pasted_key not in desk.window.windowTitle()


HEBREW = "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("UserNotFound", "UserNotFound"),
        ("Long" * 80, ("Long" * 80)[:79] + "…"),
        (HEBREW, HEBREW),
        ("\N{RIGHT-TO-LEFT OVERRIDE}dnuoFtoN", "dnuoFtoN"),
        (" two\r\nlines\x00\x1b\ttab ", "two lines tab"),
        ("half \ud800", "half"),
        ("\x07\N{ZERO WIDTH SPACE}", ""),
        ("changed[*]", "changed[*][*]"),  # shown by Qt as it was
    ],
)
def test_a_title_is_one_short_line_without_signs_that_steer(name, shown):
    assert window_title(name) == shown
