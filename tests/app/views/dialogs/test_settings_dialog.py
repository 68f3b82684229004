"""The settings dialog: what is chosen comes out at once, by mouse or by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from app.commands.actions import ActionId, ActionRegistry
from app.commands.key_map import KeyMap
from app.library.survey import Shelved, ShelvedEdition
from app.look.theme import ZOOM_STEPS, ThemeMode
from app.settings.settings import Settings
from app.views.controls.elided_label import ElidedLabel
from app.views.controls.tick_box import RadioButton
from app.views.dialogs.first_size import first_size
from app.views.dialogs.settings_dialog import SettingsDialog
from app.views.settings.privacy_page import StoredThing
from tests.app.conftest import made_look

LANGUAGES = {"de": "Deutsch", "en": "English"}
FORMATS = (("json", "JSON"), ("plain", "Plain"), ("code", "Code"))
CATALOGS = (
    Shelved("clerk", "Clerk", (ShelvedEdition("2025-07", 473, is_imported=False),), is_on=True),
    Shelved("acme", "Acme & Sons", (ShelvedEdition("1", 2, is_imported=True),), is_on=False),
)
THINGS = (
    StoredThing("kept", "Stars and notes", "12 stars", "/home/ada/kept.db"),
    StoredThing("settings", "Settings", "Theme and keys", "/home/ada/x.ini"),
    StoredThing("memory", "Recent searches", "None", ""),
)


@pytest.fixture
def actions(qapp):
    return ActionRegistry()


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def dialog(qtbot, actions, settings, light):
    window = QWidget()
    qtbot.addWidget(window)
    made = SettingsDialog(window, light)
    for _slice in made.furnish(actions, KeyMap(actions, settings)):
        pass
    made.general.set_theme(ThemeMode.LIGHT)
    made.general.set_zoom(100)
    made.general.set_languages(LANGUAGES, "")
    made.general.set_formats(FORMATS, "plain")
    made.catalogs.set_catalogs(CATALOGS)
    made.privacy.set_things(THINGS)
    made.open()
    qtbot.waitUntil(made.isActiveWindow)
    yield made  # the window lives as long


def page(dialog, name):
    pages = dialog.findChild(QListWidget)
    pages.setCurrentItem(pages.findItems(name, Qt.MatchFlag.MatchExactly)[0])
    return dialog


def button(widget, text):
    buttons = widget.findChildren(QAbstractButton)
    return next(one for one in buttons if one.text().replace("&", "") == text)


def boxes(dialog):
    return {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}


# General


def test_it_shows_what_is_set_and_asks_for_nothing_by_itself(qtbot, dialog):
    general = dialog.general
    assert button(general, "Light").isChecked()
    shown = [box.currentText() for box in boxes(general).values()]
    assert shown == ["100 %", "As the system", "Plain"]
    for signal in (
        general.theme_chosen,
        general.zoom_chosen,
        general.language_chosen,
        general.format_chosen,
    ):
        with qtbot.assertNotEmitted(signal):
            general.set_theme(ThemeMode.DARK)
            general.set_zoom(150)
            general.set_languages(LANGUAGES, "de")
            general.set_formats(FORMATS, "code")
    assert button(general, "Dark").isChecked()
    shown = [box.currentText() for box in boxes(general).values()]
    assert shown == ["150 %", "Deutsch", "Code"]


def test_each_theme_is_told_to_be_one(dialog):
    buttons = dialog.general.findChildren(QRadioButton)
    assert [one.accessibleDescription() for one in buttons] == ["Theme"] * 3


def test_a_theme_is_chosen_by_key(qtbot, dialog):
    chosen = []
    dialog.general.theme_chosen.connect(chosen.append)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: chosen == [ThemeMode.DARK])
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: chosen == [ThemeMode.DARK, ThemeMode.LIGHT])


def test_tab_comes_to_the_theme_that_is_chosen(qtbot, dialog):
    general = dialog.general
    for mode, title in ((ThemeMode.DARK, "Dark"), (ThemeMode.SYSTEM, "As the system")):
        general.set_theme(mode)
        dialog.findChild(QListWidget).setFocus()
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is button(general, title)
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() not in general.findChildren(QRadioButton)


def test_zoom_and_format_come_out_at_once(qtbot, dialog):
    zoom, language, copying = boxes(dialog.general).values()
    with qtbot.waitSignal(dialog.general.zoom_chosen) as told:
        qtbot.keyClick(zoom, Qt.Key.Key_Down)
    assert told.args == [110]
    with qtbot.waitSignal(dialog.general.language_chosen) as told:
        qtbot.keyClick(language, Qt.Key.Key_Down)
    assert told.args == ["de"]
    with qtbot.waitSignal(dialog.general.format_chosen) as told:
        qtbot.keyClick(copying, Qt.Key.Key_Up)
    assert told.args == ["json"]


# Keys


def fields(dialog):
    return [field for field in dialog.findChildren(QKeySequenceEdit) if not field.isHidden()]


def choose(qtbot, dialog, title):
    page(dialog, "Keys")
    box = dialog.keys.findChild(QLineEdit, "")
    box.clear()
    qtbot.keyClicks(box, title)


def texts(dialog):
    return [field.keySequence().toString() for field in fields(dialog)]


def alert(dialog):
    labels = dialog.keys.findChildren(QLabel)
    return [one.text() for one in labels if one.property("kind") == "alert" and one.isVisible()]


def test_a_command_shows_its_keys_and_an_empty_field(qtbot, dialog):
    choose(qtbot, dialog, "search box")
    assert texts(dialog) == ["Ctrl+K", "Ctrl+L", "/", ""]
    choose(qtbot, dialog, "copy short")
    assert texts(dialog) == [""]


def test_a_key_that_is_pressed_is_the_commands_at_once(qtbot, dialog, actions, settings):
    choose(qtbot, dialog, "copy short")
    with qtbot.waitSignal(dialog.keys.changed):
        qtbot.keyClick(fields(dialog)[0], Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert actions.keys(ActionId.COPY_SHORT) == ("Ctrl+J",)
    assert texts(dialog) == ["Ctrl+J", ""]
    again = ActionRegistry()
    KeyMap(again, settings).restore()
    assert again.keys(ActionId.COPY_SHORT) == ("Ctrl+J",)


def test_a_key_can_be_added_replaced_and_taken_away(qtbot, dialog, actions):
    choose(qtbot, dialog, "quit")
    fields(dialog)[1].setKeySequence(QKeySequence("Ctrl+J"))
    assert actions.keys(ActionId.QUIT) == ("Ctrl+Q", "Ctrl+J")
    fields(dialog)[0].setKeySequence(QKeySequence("Alt+F4"))
    assert actions.keys(ActionId.QUIT) == ("Alt+F4", "Ctrl+J")
    fields(dialog)[0].clear()
    qtbot.waitUntil(lambda: texts(dialog) == ["Ctrl+J", ""])
    assert actions.keys(ActionId.QUIT) == ("Ctrl+J",)


def test_backspace_takes_a_key_away(qtbot, dialog, actions):
    choose(qtbot, dialog, "search box")
    qtbot.keyClick(fields(dialog)[1], Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: texts(dialog) == ["Ctrl+K", "/", ""])
    assert actions.keys(ActionId.FIND) == ("Ctrl+K", "/")


@pytest.mark.parametrize("key", ["Up", "PageDown", "Home", "Space", "Return"])
def test_what_moves_or_presses_everywhere_is_no_key_of_a_command(qtbot, dialog, actions, key):
    choose(qtbot, dialog, "copy short")
    qtbot.keyClick(fields(dialog)[0], Qt.Key[f"Key_{key}"])
    assert dialog.isVisible() and texts(dialog) == [""]
    assert actions.keys(ActionId.COPY_SHORT) == ()
    qtbot.keyClick(fields(dialog)[0], Qt.Key[f"Key_{key}"], Qt.KeyboardModifier.ControlModifier)
    assert len(actions.keys(ActionId.COPY_SHORT)) == 1 or alert(dialog)


def test_escape_in_a_field_for_a_key_leaves_the_dialog(qtbot, dialog, actions):
    choose(qtbot, dialog, "copy short")
    qtbot.keyClick(fields(dialog)[0], Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert actions.keys(ActionId.COPY_SHORT) == ()


def test_the_line_in_a_field_for_a_key_has_its_name(qtbot, dialog):
    choose(qtbot, dialog, "copy short")
    lines = [line for field in fields(dialog) for line in field.findChildren(QLineEdit)]
    assert [line.accessibleName() for line in lines] == ["Key 1"]


def test_a_refused_key_leaves_the_one_that_was_there(qtbot, dialog, actions):
    choose(qtbot, dialog, "search box")
    qtbot.keyClick(fields(dialog)[0], Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert alert(dialog) == ["Ctrl+Q is the key of “Quit” already."]
    assert texts(dialog) == ["Ctrl+K", "Ctrl+L", "/", ""]
    assert actions.keys(ActionId.FIND) == ("Ctrl+K", "Ctrl+L", "/")


def press_as_hands_do(field, modifier, held, key):
    """The modifier goes down first and up last, and the program answers in between."""
    presses = [
        (QTest.keyPress, modifier, Qt.KeyboardModifier.NoModifier),
        (QTest.keyPress, key, held),
        (QTest.keyRelease, key, held),
        (QTest.keyRelease, modifier, held),
    ]
    for press, pressed, with_it in presses:
        press(field, pressed, with_it)
        QTest.qWait(20)


CONTROL = (Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)


def test_a_key_refused_while_its_modifier_is_held_takes_none_away(qtbot, dialog, actions, settings):
    choose(qtbot, dialog, "zoom out")
    with qtbot.assertNotEmitted(dialog.keys.changed):
        press_as_hands_do(fields(dialog)[0], *CONTROL, Qt.Key.Key_K)
    assert alert(dialog) == ["Ctrl+K is the key of “Search box” already."]
    assert texts(dialog) == ["Ctrl+-", ""]
    assert actions.keys(ActionId.ZOOM_OUT) == ("Ctrl+-",)
    assert "zoom-out" not in settings.keys
    press_as_hands_do(fields(dialog)[0], *CONTROL, Qt.Key.Key_J)
    assert texts(dialog) == ["Ctrl+J", ""]
    assert actions.keys(ActionId.ZOOM_OUT) == ("Ctrl+J",)


def test_a_modifier_alone_takes_no_key_away(qtbot, dialog, actions):
    choose(qtbot, dialog, "zoom out")
    for modifier in ("Control", "Shift", "Alt", "Meta"):
        QTest.keyClick(fields(dialog)[0], Qt.Key[f"Key_{modifier}"])
        QTest.qWait(20)
        assert texts(dialog) == ["Ctrl+-", ""]
    assert actions.keys(ActionId.ZOOM_OUT) == ("Ctrl+-",)


def test_a_key_of_another_command_is_refused_and_that_command_named(qtbot, dialog, actions):
    choose(qtbot, dialog, "copy short")
    qtbot.keyClick(fields(dialog)[0], Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert alert(dialog) == ["Ctrl+Q is the key of “Quit” already."]
    assert texts(dialog) == [""]
    assert actions.keys(ActionId.COPY_SHORT) == ()
    assert actions.keys(ActionId.QUIT) == ("Ctrl+Q",)
    choose(qtbot, dialog, "quit")
    assert alert(dialog) == []


def test_a_key_that_text_fields_take_for_themselves_is_told(qtbot, dialog, actions):
    choose(qtbot, dialog, "copy short")
    qtbot.keyClick(fields(dialog)[0], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert actions.keys(ActionId.COPY_SHORT) == ("Ctrl+A",)
    told = "Where text is typed, as in the search box, Ctrl+A edits that text."
    assert alert(dialog) == [told]
    qtbot.keyClick(fields(dialog)[0], Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert alert(dialog) == []
    choose(qtbot, dialog, "recognise clipboard")  # its own Ctrl+V is known to be so
    qtbot.keyClick(fields(dialog)[1], Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert alert(dialog) == []


def test_keys_are_reset_one_by_one_or_all(qtbot, dialog, actions):
    choose(qtbot, dialog, "quit")
    assert not button(dialog.keys, "Reset this").isEnabled()
    fields(dialog)[0].setKeySequence(QKeySequence("Ctrl+J"))
    qtbot.mouseClick(button(dialog.keys, "Reset this"), Qt.MouseButton.LeftButton)
    assert actions.keys(ActionId.QUIT) == ("Ctrl+Q",)
    fields(dialog)[0].setKeySequence(QKeySequence("Ctrl+J"))
    choose(qtbot, dialog, "copy short")
    fields(dialog)[0].setKeySequence(QKeySequence("Ctrl+Q"))
    choose(qtbot, dialog, "quit")
    qtbot.mouseClick(button(dialog.keys, "Reset this"), Qt.MouseButton.LeftButton)
    assert alert(dialog) == ["Ctrl+Q is the key of “Copy short message” already."]
    qtbot.mouseClick(button(dialog.keys, "Reset all keys"), Qt.MouseButton.LeftButton)
    assert actions.keys(ActionId.QUIT) == ("Ctrl+Q",)
    assert actions.keys(ActionId.COPY_SHORT) == ()


def test_no_command_found_leaves_no_field(qtbot, dialog):
    choose(qtbot, dialog, "qqqq")
    assert fields(dialog) == []
    assert dialog.keys.findChild(QListView).model().rowCount() == 0


# Catalogs and privacy


def test_a_catalog_is_switched(qtbot, dialog):
    page(dialog, "Catalogs")
    clerk, acme = dialog.findChildren(QCheckBox)
    assert (clerk.isChecked(), acme.isChecked()) == (True, False)
    with qtbot.waitSignal(dialog.catalogs.switched) as told:
        qtbot.keyClick(acme, Qt.Key.Key_Space)
    assert told.args == ["acme", True]
    assert acme.text() == "Acme && Sons"
    dialog.catalogs.set_catalogs(())
    assert "There is no catalog." in [label.text() for label in dialog.findChildren(QLabel)]


def test_editions_stand_as_far_apart_with_a_button_as_without(dialog):
    page(dialog, "Catalogs")
    rows = {
        label.parentWidget().height()
        for label in dialog.catalogs.findChildren(QLabel)
        if label.text().endswith("errors") and label.isVisible()
    }
    assert len(rows) == 1


def test_only_an_imported_edition_can_be_removed(qtbot, dialog):
    page(dialog, "Catalogs")
    removing = [one for one in dialog.findChildren(QPushButton) if one.text() == "Remove"]
    assert [one.accessibleName() for one in removing] == ["Remove Acme & Sons, 1"]
    with qtbot.waitSignal(dialog.catalogs.removed) as told:
        qtbot.keyClick(removing[0], Qt.Key.Key_Space)
    assert told.args == ["acme", "1"]


def test_a_folder_is_opened(qtbot, dialog):
    page(dialog, "Privacy")
    opening = [one for one in dialog.findChildren(QPushButton) if one.text() == "Open folder"]
    assert [one.accessibleName() for one in opening] == [
        "Open folder: Stars and notes",
        "Open folder: Settings",
    ]
    with qtbot.waitSignal(dialog.privacy.open_wanted) as told:
        opening[1].click()
    assert told.args == ["settings"]


def test_clearing_asks_once_more(qtbot, dialog):
    page(dialog, "Privacy")
    cleared = []
    dialog.privacy.clear_wanted.connect(cleared.append)
    stars, _settings, recent = (
        one for one in dialog.findChildren(QPushButton) if one.text() == "Clear"
    )
    stars.setFocus()
    qtbot.keyClick(stars, Qt.Key.Key_Space)
    assert (stars.text(), cleared) == ("Clear for good?", [])
    recent.setFocus()
    assert stars.text() == "Clear"
    recent.click()
    recent.click()
    assert (recent.text(), cleared) == ("Clear", ["memory"])


def test_a_page_that_is_filled_anew_keeps_the_keyboard_where_it_was(qtbot, dialog):
    page(dialog, "Privacy")
    clearing = [one for one in dialog.findChildren(QPushButton) if one.text() == "Clear"]
    clearing[1].setFocus()
    dialog.privacy.set_things(THINGS)
    qtbot.waitUntil(lambda: dialog.focusWidget() is not clearing[1])
    assert dialog.focusWidget().accessibleName() == clearing[1].accessibleName()
    page(dialog, "Catalogs")
    acme = dialog.findChildren(QCheckBox)[1]
    acme.setFocus()
    dialog.catalogs.set_catalogs(CATALOGS)
    qtbot.waitUntil(lambda: dialog.focusWidget().objectName() == "acme")
    assert dialog.focusWidget() is not acme


# The dialog


def test_every_control_has_a_name(dialog):
    kinds = (QComboBox, QLineEdit, QKeySequenceEdit, QListView, QAbstractButton)
    for kind in kinds:
        for control in dialog.findChildren(kind):
            inside = isinstance(control.parent(), (QKeySequenceEdit, QLineEdit))
            scrolls = control.parent().objectName().startswith("qt_scrollarea")
            if control.window() is dialog and not inside and not scrolls:
                text = control.text() if isinstance(control, QAbstractButton) else ""
                assert control.accessibleName() or text, control


def test_everything_is_reached_by_tab(qtbot, dialog):
    for name in ("General", "Keys", "Catalogs", "Privacy"):
        page(dialog, name).findChild(QListWidget).setFocus()
        reached = set()
        for _ in range(40):
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            reached.add(dialog.focusWidget())
        wanted = [
            control
            for kind in (QPushButton, QCheckBox, QComboBox, QKeySequenceEdit, QListView)
            for control in dialog.findChildren(kind)
            if control.isVisible() and control.isEnabled()
        ]
        missing = [one for one in wanted if one not in reached and one.focusProxy() is None]
        assert missing == [], name
        assert any(isinstance(one, QRadioButton) for one in reached) == (name == "General")


def test_the_signs_stand_in_line_with_the_boxes_below_them(qtbot, dialog, appearance):
    appearance.dress(dialog)
    radio = dialog.general.findChild(QRadioButton)
    box = dialog.general.findChild(QComboBox)
    qtbot.waitUntil(lambda: box.isVisible() and box.x() > 0)
    dialog.general.widget().layout().activate()
    option = QStyleOptionButton()
    radio.initStyleOption(option)
    part = QStyle.SubElement.SE_RadioButtonIndicator
    sign = radio.style().subElementRect(part, option, radio)
    left = [one.mapTo(dialog, QPoint(0, 0)).x() for one in (radio, box)]
    assert left[0] + sign.x() == left[1]


@pytest.mark.parametrize(
    ("catalogs", "controls"),
    [
        (CATALOGS, ["Clerk", "Acme && Sons", "Remove"]),
        (CATALOGS[:1], ["Clerk"]),  # what comes last in the page is a label
    ],
)
def test_tab_comes_to_the_page_before_the_button_that_closes(qtbot, dialog, catalogs, controls):
    dialog.catalogs.set_catalogs(catalogs)  # as it is filled anew
    qtbot.waitUntil(lambda: len(dialog.findChildren(QCheckBox)) == len(catalogs))
    page(dialog, "Catalogs").findChild(QListWidget).setFocus()
    reached = []
    while not reached or reached[-1] != "Close":
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget().text())
    assert reached == ["Import a catalog …", *controls, "Close"]


def test_escape_and_the_button_close_it(qtbot, dialog):
    qtbot.keyClick(dialog.findChild(QListWidget), Qt.Key.Key_Escape)
    assert dialog.isHidden()
    dialog.open()
    qtbot.mouseClick(button(dialog, "Close"), Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


def test_the_dialog_grows_with_the_zoom_and_stays_on_the_screen(dialog):
    room = dialog.screen().availableGeometry()
    as_designed, largest = QSize(760, 580), first_size(dialog, room.size())
    assert dialog.size() == as_designed
    dialog.move(room.center())
    for zoom, size in ((60, as_designed * 0.6), (200, largest), (100, as_designed)):
        dialog.set_look(made_look("light", zoom))
        assert dialog.size() == size
        assert room.contains(dialog.geometry())
    dialog.resize(500, 400)  # as somebody wants it
    dialog.set_look(made_look("light", 150))
    assert dialog.size() == QSize(750, 600)
    dialog.set_look(made_look("dark", 150))
    assert dialog.size() == QSize(750, 600)


@pytest.mark.parametrize("name", ["General", "Keys", "Catalogs", "Privacy"])
def test_nothing_is_cut_where_the_screen_is_small_for_the_zoom(qtbot, dialog, name):
    dialog.set_look(made_look("light", 200))
    shown = page(dialog, name).findChild(QStackedWidget).currentWidget()
    qtbot.waitUntil(lambda: shown.viewport().width() > 400)
    assert shown.widget().minimumSizeHint().width() <= shown.viewport().width()


def test_a_path_reads_alike_whichever_way_the_window_runs(qtbot, qapp, dialog):
    page(dialog, "Privacy")
    path = next(one for one in dialog.privacy.findChildren(ElidedLabel) if "/" in one.text())
    path.setAlignment(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft)
    qtbot.waitUntil(lambda: path.width() > 100 and not path.is_cut)
    pictures = []
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        qapp.setLayoutDirection(direction)
        pictures.append(path.grab().toImage())
    assert pictures[0] == pictures[1]


def test_what_cannot_be_saved_is_said_at_the_foot(dialog):
    dialog.set_alert("settings.ini cannot be written.")
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "settings.ini cannot be written." in shown
    dialog.set_alert("")
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Changes take effect at once, a new language after a restart." in shown


def test_a_new_look_keeps_what_is_shown(qtbot, dialog, look):
    page(dialog, "Privacy")
    opening = button(dialog.privacy, "Open folder")
    dialog.set_look(look)
    assert button(dialog.privacy, "Open folder") is opening
    assert opening.isVisible()
    assert dialog.findChild(QListWidget).currentItem().text() == "Privacy"


def test_what_is_dressed_one_by_one_is_all_of_it_and_nothing_twice(dialog):
    parts = dialog.parts()
    for control in dialog.findChildren(QAbstractButton) + dialog.findChildren(QLabel):
        assert sum(part is control or part.isAncestorOf(control) for part in parts) == 1
    assert len(parts) > 4


# What is chosen


@pytest.mark.parametrize("zoom", ZOOM_STEPS)
@pytest.mark.parametrize("is_chosen", [True, False])
def test_what_one_of_several_is_chosen_by_is_round(qtbot, appearance, zoom, is_chosen):
    appearance.set_zoom(zoom)
    button = RadioButton("Dark")
    qtbot.addWidget(button)
    appearance.dress(button)
    button.setChecked(is_chosen)
    button.show()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    part = QStyle.SubElement.SE_RadioButtonIndicator
    sign = button.style().subElementRect(part, option, button)
    picture = button.grab().toImage()
    assert sign.width() == sign.height() == 2 * appearance.look.px(8)
    around = picture.pixelColor(sign.right() + 2, sign.top())
    corners = (sign.topLeft(), sign.topRight(), sign.bottomLeft(), sign.bottomRight())
    assert [picture.pixelColor(corner) for corner in corners] == [around] * 4
    assert picture.pixelColor(sign.center().x(), sign.top()) != around
