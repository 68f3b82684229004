"""The look: colours that can be read in both themes, and sizes by zoom."""

import json

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
)

from app.look.appearance import Appearance
from app.look.theme import ZOOM_STEPS, ThemeMode, load_theme
from index.resources import RESOURCES
from tests.app.witness import Witness

THEMES = RESOURCES / "themes"
SURFACES = ("background", "side", "field")

# Every text colour with every colour that it is drawn on.
PAIRS = [
    # plain text: page, list, cards and the tree, boxes to type in
    *(("text", surface) for surface in SURFACES),
    ("muted", "background"),
    *(("muted_raised", surface) for surface in SURFACES),
    # links, keywords, tabs, and buttons under the mouse
    *(("accent", surface) for surface in SURFACES),
    # the chosen row of list and tree, the code in the page's head, the chosen entry of a menu
    ("accent", "accent_background"),
    ("muted_raised", "accent_background"),
    ("text", "accent_background"),
    # the main button, and selected text
    ("on_accent", "accent"),
    # what matched
    ("text", "highlight"),
    # placeholders and their values
    ("placeholder", "placeholder_background"),
    # the HTTP status, and what was not understood
    ("status", "status_background"),
    ("text", "status_background"),
    ("status", "side"),
    # source text in a card
    ("string", "side"),
    ("string", "background"),
    # the confirmation, which is drawn in reverse
    ("background", "text"),
]


def luminance(color):
    """Relative luminance of a colour `#rrggbb`, as the accessibility guidelines define it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_contrast_is_computed_as_the_guidelines_say():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0000ff", "#0000ff") == 1


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_every_text_can_be_read_on_its_background(name, pair):
    theme = load_theme(THEMES / f"{name}.json")
    text, background = (getattr(theme, role) for role in pair)
    assert contrast(text, background) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_has_the_focus_is_seen(name):
    """A frame is no text: 3 : 1 is what the guidelines ask of it."""
    theme = load_theme(THEMES / f"{name}.json")
    for surface in SURFACES:
        assert contrast(theme.accent, getattr(theme, surface)) >= 3


@pytest.mark.parametrize(
    "change", [lambda t: t.pop("text"), lambda t: t.update(shade="#000000")], ids=["less", "more"]
)
def test_a_theme_with_other_roles_is_refused(tmp_path, change):
    roles = json.loads((THEMES / "dark.json").read_text(encoding="utf-8"))
    change(roles)
    path = tmp_path / "theme.json"
    path.write_text(json.dumps(roles), encoding="utf-8")
    with pytest.raises(TypeError):
        load_theme(path)


@pytest.fixture
def make_appearance(qapp):
    """An appearance of the running application, which gets its own look back afterwards."""
    made = []
    before = (qapp.font(), qapp.palette())

    def make(mode=ThemeMode.LIGHT, zoom=100):
        made.append(Appearance(qapp, THEMES, mode, zoom))
        return made[-1]

    yield make
    for appearance in made:
        appearance.deleteLater()
    qapp.setPalette(before[1])
    qapp.setFont(before[0])


@pytest.mark.parametrize("is_dark", [False, True])
def test_a_switch_of_the_systems_theme_is_seen_and_the_way_goes_round(is_dark):
    modes = [ThemeMode.SYSTEM]
    for _ in range(3):
        modes.append(modes[-1].next(system_is_dark=is_dark))
    different = ThemeMode.LIGHT if is_dark else ThemeMode.DARK
    assert modes[1] is different
    assert set(modes[:3]) == set(ThemeMode)
    assert modes[3] is ThemeMode.SYSTEM


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_a_default_button_that_waits_can_be_read(make_appearance, qtbot, mode):
    appearance, dialog = make_appearance(mode), QDialog()
    qtbot.addWidget(dialog)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open, dialog)
    button = buttons.button(QDialogButtonBox.StandardButton.Open)
    button.setDefault(True)
    button.setEnabled(False)
    appearance.dress(dialog)
    dialog.show()
    picture = button.grab().toImage()
    inside = {
        picture.pixelColor(x, y).name()
        for x in range(6, picture.width() - 6)
        for y in range(6, picture.height() - 6)
    }
    ground = picture.pixelColor(6, picture.height() // 2).name()
    assert max(contrast(ground, color) for color in inside) >= 3


def test_a_fixed_theme_colours_the_application(make_appearance, qapp, qtbot):
    appearance, window = make_appearance(ThemeMode.DARK), QMainWindow()
    qtbot.addWidget(window)
    appearance.dress(window)
    dark = load_theme(THEMES / "dark.json")
    assert appearance.look.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == dark.background
    assert dark.accent in window.styleSheet()
    appearance.set_mode(ThemeMode.LIGHT)
    light = load_theme(THEMES / "light.json")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == light.background
    qtbot.waitUntil(lambda: dark.accent not in window.styleSheet())


def test_parts_change_one_at_a_time_and_before_who_draws_in_the_look(make_appearance, qtbot):
    """All of them at once would hold up a key."""
    appearance, order = make_appearance(), []
    parts = [QLabel(str(number)) for number in range(3)]
    for part in parts:
        qtbot.addWidget(part)
        appearance.dress(part)
    light = appearance.look.theme

    def changed():
        return sum(light.field not in part.styleSheet() for part in parts)

    appearance.changed.connect(lambda _look: order.append("told"))
    appearance.set_mode(ThemeMode.DARK)
    while order[-1:] != ["told"]:
        order.append(changed())
        QApplication.processEvents()
    assert sorted({*order} - {"told"}) == [0, 1, 2, 3]


def test_who_follows_the_look_draws_in_turns_of_its_own(make_appearance, qtbot):
    appearance, order = make_appearance(), []

    def draw_in_slices(look):
        for number in range(2):
            order.append((number, look.is_dark))
            yield

    appearance.follow(draw_in_slices)
    appearance.follow(lambda look: order.append(("at once", look.is_dark)))
    appearance.changed.connect(lambda look: order.append(("changed", look.is_dark)))
    appearance.set_mode(ThemeMode.DARK)
    seen = []
    while order[-1:] != [("changed", True)]:
        QApplication.processEvents()
        seen.append(len(order))
    assert order == [(0, True), (1, True), ("at once", True), ("changed", True)]
    assert {1, 2, 3} <= {*seen}


def test_who_leaves_meanwhile_draws_no_more(make_appearance, qtbot):
    appearance, drawn = make_appearance(), []

    def draw(_look):
        drawn.append("the second")

    appearance.follow(lambda _look: appearance.leave(draw))
    appearance.follow(draw)
    with qtbot.waitSignal(appearance.changed):
        appearance.set_mode(ThemeMode.DARK)
    assert drawn == []


def test_a_part_that_is_gone_takes_no_look(make_appearance, qtbot):
    appearance, gone, there = make_appearance(), QLabel("x"), QLabel("y")
    qtbot.addWidget(there)
    for part in (gone, there):
        appearance.dress(part)
    appearance.set_mode(ThemeMode.DARK)
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: load_theme(THEMES / "dark.json").field in there.styleSheet())


@pytest.fixture
def dressed(make_appearance, qtbot):
    """An appearance, and a window whose only part has its look."""
    appearance, window = make_appearance(), QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("x"))
    appearance.dress(window.centralWidget())
    return appearance, window


def test_a_window_is_painted_once_its_parts_have_the_look_too(dressed, qtbot):
    appearance, window = dressed
    window.show()
    qtbot.waitUntil(lambda: window.centralWidget().updatesEnabled())
    order = []
    Witness(window.centralWidget(), QEvent.Type.Paint, lambda _event: order.append("painted"))
    appearance.changed.connect(lambda _look: order.append("parts"))
    appearance.set_mode(ThemeMode.DARK)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: order[-1:] == ["painted"])
    assert order[0] == "parts"


def test_until_then_its_old_picture_stays(dressed, qtbot):
    appearance, window = dressed
    window.resize(200, 100)
    window.show()

    def on_screen():
        return window.screen().grabWindow(window.winId()).toImage()

    def has_the_look():
        seen = on_screen()
        ground = appearance.look.color("background")
        return not seen.isNull() and seen.pixelColor(seen.width() - 1, 0) == ground

    qtbot.waitUntil(has_the_look)
    before, during = on_screen(), []

    def take(_look):
        window.repaint()
        during.append(on_screen())

    appearance.follow(take)
    with qtbot.waitSignal(appearance.changed):
        appearance.set_mode(ThemeMode.DARK)
    assert during == [before]
    qtbot.waitUntil(has_the_look)


def test_a_window_is_painted_again_where_a_part_could_not_be_drawn(dressed, qtbot):
    appearance, window = dressed
    appearance.follow(lambda _look: {}["no such part"])
    with qtbot.captureExceptions() as raised:
        appearance.set_mode(ThemeMode.DARK)
        qtbot.waitUntil(lambda: bool(raised))
    assert window.centralWidget().updatesEnabled()


def test_a_second_change_of_look_keeps_the_picture_as_well(dressed, qtbot):
    appearance, window = dressed
    painted = []
    appearance.follow(lambda _look: painted.append(window.centralWidget().updatesEnabled()))
    appearance.set_mode(ThemeMode.DARK)
    QApplication.processEvents()
    appearance.set_mode(ThemeMode.LIGHT)
    assert not window.centralWidget().updatesEnabled()
    qtbot.waitUntil(window.centralWidget().updatesEnabled)
    assert not any(painted)


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
@pytest.mark.parametrize("make_field", [QLineEdit, QPlainTextEdit])
def test_what_a_field_says_while_it_is_empty_can_be_read(make_appearance, qtbot, mode, make_field):
    """Left alone, Qt would draw it half transparent."""
    appearance, window = make_appearance(mode), QMainWindow()
    qtbot.addWidget(window)
    field = make_field(window)
    field.setObjectName("Note" if make_field is QPlainTextEdit else "")
    appearance.dress(window)
    window.show()
    color = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert color.alpha() == 255
    theme = appearance.look.theme
    ground = theme.side if field.objectName() else theme.field
    assert contrast(color.name(), ground) >= 4.5


@pytest.mark.parametrize("name", ["", "Dark", "blue", "light ", "\0"])
def test_an_unknown_theme_means_the_systems(name):
    assert ThemeMode.named(name) is ThemeMode.SYSTEM


def test_zoom_goes_by_steps_and_stops_at_both_ends(make_appearance):
    appearance = make_appearance()
    appearance.set_zoom(appearance.stepped(1))
    assert appearance.look.zoom == 110
    for _ in ZOOM_STEPS:
        appearance.set_zoom(appearance.stepped(1))
    assert appearance.look.zoom == max(ZOOM_STEPS)
    for _ in ZOOM_STEPS:
        appearance.set_zoom(appearance.stepped(-1))
    assert appearance.look.zoom == min(ZOOM_STEPS)
    appearance.set_zoom(appearance.stepped(0))
    assert appearance.look.zoom == 100


@pytest.mark.parametrize("zoom", [0, -1, 99, 10**9])
def test_a_zoom_that_is_no_step_is_100(make_appearance, zoom):
    assert make_appearance(zoom=zoom).look.zoom == 100


def test_lengths_and_fonts_grow_with_the_zoom(make_appearance):
    looks = [make_appearance(zoom=zoom).look for zoom in (60, 100, 200)]
    assert [look.px(20) for look in looks] == [12, 20, 40]
    assert [look.px(1) for look in looks] == [1, 1, 2]
    assert [look.font(10).pixelSize() for look in looks] == [6, 10, 20]
    assert looks[1].font(10, bold=True).weight() > looks[1].font(10).weight()


def test_code_is_drawn_in_a_fixed_font(make_appearance):
    metrics = QFontMetrics(make_appearance().look.code_font(40))
    assert metrics.horizontalAdvance("iiii") == metrics.horizontalAdvance("WWWW")
