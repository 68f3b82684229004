"""The list of results: rows in rank order, moved through by keys, matches marked."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.content.badges import COLORS, Badge
from app.models.results import ResultRole, ResultsModel
from app.views.lists.line import LinePainter
from app.views.lists.result_list import ResultList
from tests.app.conftest import made_look
from tests.app.samples import entry, hits
from tests.app.witness import Witness

ENTRIES = tuple(entry(f"Error{number}") for number in range(40))


@pytest.fixture
def results(qtbot, look):
    made = ResultList(ResultsModel(), look)
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    made.model().set_hits(hits(*ENTRIES))
    return made


def painted(results, row=0):
    """How often each colour is in a row."""
    results.repaint()
    picture = results.viewport().grab(results.visualRect(results.model().index(row, 0))).toImage()
    found = {}
    for x in range(picture.width()):
        for y in range(picture.height()):
            name = picture.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def test_choosing_a_row_tells_it_and_selects_it_alone(results, qtbot):
    with qtbot.waitSignal(results.chosen) as chosen:
        results.choose(3)
    assert chosen.args == [3]
    assert results.selected_rows() == [3]
    results.choose(99)
    assert results.selected_rows() == [3]


@pytest.mark.parametrize("held", ["ControlModifier", "ShiftModifier"])
def test_a_row_is_chosen_alone_whatever_key_is_held(results, qtbot, held):
    """Results come while the keys are still held that asked for them."""
    results.choose(0)
    qtbot.keyPress(results, Qt.Key.Key_T, Qt.KeyboardModifier[held])
    results.choose(3)
    qtbot.keyRelease(results, Qt.Key.Key_T)
    assert results.selected_rows() == [3]


@pytest.mark.parametrize(
    ("start", "key", "expected"),
    [
        (0, Qt.Key.Key_Down, 1),
        (0, Qt.Key.Key_Up, 0),
        (5, Qt.Key.Key_Up, 4),
        (39, Qt.Key.Key_Down, 39),
        (39, Qt.Key.Key_PageDown, 39),
        (0, Qt.Key.Key_PageUp, 0),
    ],
)
def test_keys_of_the_box_move_the_current_row(results, start, key, expected):
    results.choose(start)
    results.move(key)
    assert results.currentIndex().row() == expected


def test_a_page_is_as_many_rows_as_are_in_sight(results):
    results.choose(0)
    results.move(Qt.Key.Key_PageDown)
    rows = results.viewport().height() // results.visualRect(results.currentIndex()).height()
    assert results.currentIndex().row() in (rows - 1, rows)
    assert results.viewport().rect().contains(results.visualRect(results.currentIndex()).center())


def test_moving_in_an_empty_list_does_nothing(results, qtbot):
    results.model().set_hits(())
    with qtbot.assertNotEmitted(results.chosen):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            results.move(key)


def test_several_rows_are_selected_in_rank_order(results, qtbot):
    def click(row, modifier=Qt.KeyboardModifier.NoModifier):
        place = results.visualRect(results.model().index(row, 0)).center()
        qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    click(4)
    click(1, Qt.KeyboardModifier.ControlModifier)
    assert results.selected_rows() == [1, 4]
    click(0)
    assert results.selected_rows() == [0]
    click(2, Qt.KeyboardModifier.ShiftModifier)
    assert results.selected_rows() == [0, 1, 2]


def test_letters_typed_in_the_list_are_handed_on(results, qtbot):
    typed = []
    results.typed.connect(typed.append)
    results.setFocus()
    qtbot.keyClicks(results, "us")
    assert "".join(typed) == "us"


def test_marks_are_drawn_and_nothing_else_is(results, look):
    results.model().set_hits(hits(entry("UserNotFound")))
    assert look.theme.highlight not in painted(results)
    results.model().set_hits(hits(entry("UserNotFound"), name=((0, 4),)))
    some = painted(results)[look.theme.highlight]
    results.model().set_hits(hits(entry("UserNotFound"), name=((0, 12),)))
    assert painted(results)[look.theme.highlight] > some > 0


@pytest.mark.parametrize("field", ["name", "code", "long_message"])
def test_matches_are_marked_in_every_line(results, look, field):
    made = entry("UserNotFound", code="gone_code", longMessage="No user found")
    results.model().set_hits(hits(made, **{field: ((0, 4),)}))
    assert look.theme.highlight in painted(results)


def test_the_chosen_row_is_drawn_so(results, look):
    assert look.theme.accent_background not in painted(results)
    results.choose(0)
    assert look.theme.accent_background in painted(results)


@pytest.mark.parametrize("field", ["name", "code"])
def test_what_begins_alike_is_told_apart_by_its_end_in_a_narrow_list(results, field):
    results.resize(220, 400)
    drawn = []
    for end in ("Found", "Unique"):
        fields = {"name": "Name", "code": "", field: "OrganizationInvitationNot" + end}
        results.model().set_hits(hits(entry(**fields)))
        drawn.append(painted(results))
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("width", [220, 400])
@pytest.mark.parametrize("name", ["Gone", "OrganizationInvitationNotFound", "X" * 320])
def test_a_row_tells_twins_apart_at_every_length_and_width(results, name, width):
    results.resize(width, 400)
    drawn = []
    for api in ("Backend API", "Frontend API"):
        results.model().set_hits(hits(entry(name, api=api)))
        drawn.append(picture_of(results))
    assert drawn[0] != drawn[1]


def test_an_end_is_marked_where_the_middle_is_left_out(results, look):
    results.resize(220, 400)
    name = "OrganizationInvitationNotFound"
    results.model().set_hits(hits(entry(name, code=""), name=((len(name) - 5, len(name)),)))
    assert look.theme.highlight in painted(results)


def until_ready(results):
    """Turn by turn until new rows are painted, but not on show yet."""
    while not results.viewport().updatesEnabled():
        QCoreApplication.processEvents()


def picture_of(results):
    return results.viewport().grab().toImage()


def test_new_rows_are_on_show_together_once_all_of_them_are_painted(results, qtbot):
    until_ready(results)
    seen = Witness(results.viewport(), QEvent.Type.Paint, lambda event: event.rect()).seen
    results.model().set_hits(hits(*reversed(ENTRIES)))
    results.choose(0)
    results.viewport().repaint()
    assert not seen
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] == results.viewport().rect()


def test_the_list_is_painted_again_where_a_row_could_not_be(results, qtbot, monkeypatch):
    until_ready(results)
    monkeypatch.setattr(results.itemDelegate(), "paint_ahead", lambda *_of: {}["no such row"])
    with qtbot.captureExceptions() as raised:
        results.model().set_hits(hits(*ENTRIES))
        qtbot.waitUntil(lambda: bool(raised))
    assert results.viewport().updatesEnabled()


def test_rows_painted_ahead_look_as_those_that_are_not(results):
    results.model().set_hits(hits(*ENTRIES[5:], name=((0, 3),)))
    results.choose(1)
    results.setFocus()
    direct = picture_of(results)
    until_ready(results)
    assert picture_of(results) == direct


@pytest.mark.parametrize(
    "change",
    [
        lambda results: results.model().set_kept([ENTRIES[5].id], []),
        lambda results: results.set_look(made_look("dark", 150)),
    ],
)
def test_what_changes_after_rows_were_painted_ahead_is_drawn(results, change):
    results.model().set_hits(hits(*ENTRIES[5:]))
    until_ready(results)
    change(results)
    changed = picture_of(results)
    results.model().set_hits(hits(*ENTRIES[5:]))
    assert changed == picture_of(results)


def test_a_row_chosen_after_it_was_painted_ahead_is_drawn_so(results):
    results.model().set_hits(hits(*ENTRIES[5:]))
    results.choose(1)
    until_ready(results)
    results.move(Qt.Key.Key_Down)
    moved = picture_of(results)
    results.model().set_hits(hits(*ENTRIES[5:]))
    results.choose(2)
    assert moved == picture_of(results)


def test_on_a_screen_of_another_scale_a_row_is_painted_anew(results):
    results.model().set_hits(hits(*ENTRIES[5:]))
    until_ready(results)
    delegate, index = results.itemDelegate(), results.model().index(0, 0)
    option = QStyleOptionViewItem()
    results.initViewItemOption(option)
    option.rect = results.visualRect(index)

    def large():
        picture = QImage(option.rect.size() * 2, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(2)
        picture.fill(option.palette.base().color())
        painter = QPainter(picture)
        delegate.paint(painter, option, index)
        painter.end()
        return picture

    before = large()
    delegate.forget()
    assert before == large()


def test_rows_that_stay_as_they_are_are_painted_once(qtbot, look):
    asked = []

    class Model(ResultsModel):
        def data(self, index, role):
            asked.append(role)
            return super().data(index, role)

    results = ResultList(Model(), look)
    results.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else a row would be chosen once it is shown
    qtbot.addWidget(results)
    results.show()
    results.model().set_hits(hits(*ENTRIES))
    until_ready(results)
    first = picture_of(results)
    asked.clear()
    assert picture_of(results) == first
    assert ResultRole.HIT not in asked


def test_what_is_kept_has_its_signs_in_the_row(results, look):
    bare, other = painted(results), painted(results, 1)
    results.model().set_kept({ENTRIES[0].id}, set())
    assert look.theme.placeholder in painted(results)
    results.model().set_kept({ENTRIES[0].id}, {ENTRIES[0].id})
    assert painted(results) != bare
    assert painted(results, 1) == other
    results.model().set_kept(set(), set())
    assert painted(results) == bare


@pytest.mark.parametrize("kind", COLORS)
def test_a_badge_has_a_ground_of_its_own_in_a_selected_row_too(results, look, kind):
    def grounds():
        colors = painted(results)
        return {name: count for name, count in colors.items() if count > 100}

    results.choose(0)
    bare = grounds()
    results.model().set_badges({ENTRIES[0].catalog: Badge("A catalog", kind)})
    badged = grounds()
    assert badged.pop(look.theme.accent_background) < bare.pop(look.theme.accent_background) - 100
    assert sum(badged.values()) > sum(bare.values()) + 100


ODD = [
    entry("N" * 320, code="c" * 320, longMessage="m" * 2_000),
    entry("\N{HEBREW LETTER ALEF}" * 40, code="", longMessage="\N{HEBREW LETTER BET} " * 200),
    entry("<b>x</b>", description="a\n\nb\tc\u2028d"),
    entry("\U0001f600" * 30, domain="D" * 320),
    entry("x", api="", domain=""),
]


@pytest.mark.parametrize("one", ODD, ids=lambda one: ascii(one.name[:6]))
def test_any_entry_is_drawn_inside_its_row(results, look, one):
    for width in (200, 400, 900):
        results.resize(width, 300)
        results.model().set_hits(hits(one, name=((0, 3),), long_message=((5, 900),)))
        assert results.horizontalScrollBar().maximum() == 0
        assert results.visualRect(results.model().index(0, 0)).width() <= width
        assert len(painted(results)) > 3


def test_rows_grow_with_the_zoom(results, look):
    before = results.visualRect(results.model().index(0, 0)).height()
    results.set_look(type(look)(look.theme, 150, look.is_dark))
    results.doItemsLayout()
    assert results.visualRect(results.model().index(0, 0)).height() == before * 3 // 2


@given(
    text=st.text(max_size=30),
    marks=st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=3),
    width=st.integers(20, 300),
)
@example(text="00\xad", marks=[(0, 3)], width=20)
def test_marks_of_any_place_and_width_are_drawn_within_the_line(qapp, text, marks, width):
    look = made_look("light")
    picture = QImage(320, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#123456"))
    painter = QPainter(picture)
    painter.setFont(look.font(13))
    LinePainter().paint(painter, QRect(0, 10, width, 20), text, look, marks)
    painter.end()
    assert {picture.pixelColor(x, 0).name() for x in range(320)} == {"#123456"}
    highlight = look.color("highlight")
    assert not any(picture.pixelColor(x, 20) == highlight for x in range(max(width, 0), 320))


def test_no_letter_of_a_marked_name_is_cut_through(qapp, light):
    """Qt measures by whole pixels, and draws by parts of them."""
    for width in range(100, 240):
        picture = QImage(320, 40, QImage.Format.Format_RGB32)
        picture.fill(light.color("background"))
        painter = QPainter(picture)
        painter.setFont(light.font(13, bold=True))
        marks = [(17, 20), (20, 25)]
        LinePainter().paint(
            painter, QRect(0, 10, width, 20), "PrimaryIdentifierNotFound", light, marks
        )
        painter.end()
        edge = [picture.pixelColor(width - 1, y).name() for y in range(10, 30)]
        assert edge.count(light.theme.text) < 4, width  # the stem of the last letter


@pytest.mark.parametrize("gone", [lambda made: made.model().set_hits(()), lambda made: made.hide()])
def test_rows_that_go_while_they_are_painted_ahead_are_left_out(results, gone):
    until_ready(results)
    painting = results.paint_ahead()
    next(painting)
    gone(results)
    for _slice in painting:
        pass


def drawn(text, width, look, *, bold):
    """A text in a field of this width, where there is room for more beside it."""
    picture = QImage(900, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setFont(look.font(13, bold=bold))
    LinePainter().paint(painter, QRect(0, 0, width, 30), text, look)
    painter.end()
    return picture


@pytest.mark.parametrize("zoom", [60, 100, 140])
def test_a_text_that_is_given_its_width_is_not_cut(qapp, shipped, zoom):
    look = made_look("light", zoom)
    texts = {(entry.name, True) for entry in shipped.entries}
    texts |= {(f"{entry.api} · {entry.domain}", False) for entry in shipped.entries}
    cut = [
        text
        for text, bold in texts
        if drawn(text, look.width(text, 13, bold=bold), look, bold=bold)
        != drawn(text, 900, look, bold=bold)
    ]
    assert cut == []
