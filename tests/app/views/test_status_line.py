"""The status line: what tells of trouble can be read whole, and hides no other trouble."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWhatsThis

from app.views.alert_label import AlertLabel
from app.views.controls.elided_label import ElidedLabel
from app.views.status_line import Alert, StatusLine

LONG = "The file of the settings was damaged, and what can be read of it is kept. " * 5


@pytest.fixture
def alert():
    return AlertLabel()


@pytest.fixture
def status(qtbot, alert, light):
    made = StatusLine()
    qtbot.addWidget(made)
    made.furnish(found=ElidedLabel(), alert=alert, source=ElidedLabel(between="  ·  "))
    made.set_look(light)
    made.resize(600, 30)
    made.show()
    made.activateWindow()
    return made


def on_show():
    return {shown for shown in QApplication.topLevelWidgets() if shown.isVisible()}


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
@pytest.mark.parametrize("by_key", [True, False])
def test_an_alert_that_is_cut_is_shown_whole(qtbot, status, alert, by_key):
    Alert(status).say(LONG)
    qtbot.waitUntil(lambda: alert.focusPolicy() is Qt.FocusPolicy.TabFocus)
    before = on_show()
    if by_key:
        QTest.keyClick(alert, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(alert, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(on_show() - before))
    (whole,) = on_show() - before
    assert whole.height() > 3 * alert.height()
    QWhatsThis.hideText()


def test_tab_passes_by_an_alert_that_has_room(qtbot, status, alert):
    Alert(status).say("Short.")
    qtbot.waitUntil(lambda: alert.focusPolicy() is Qt.FocusPolicy.NoFocus)


def test_alerts_stand_beside_each_other_and_each_is_ended_by_itself(status, alert):
    work, settings, notes = Alert(status, is_trouble=False), Alert(status), Alert(status)
    work.say("Being built.")
    assert not alert.property("alert")
    settings.say("The settings were damaged.")
    for trouble in ("The notes were damaged.", "So were the stars.") * 2:
        notes.add(trouble)
    work.say("Nearly built.")
    assert alert.property("alert")
    assert alert.text().split("  ·  ") == [
        "The notes were damaged. So were the stars.",
        "The settings were damaged.",
        "Nearly built.",
    ]
    notes.end()
    assert alert.text() == "The settings were damaged.  ·  Nearly built."
    settings.end()
    assert alert.text() == "Nearly built."
    assert not alert.property("alert")
    work.end()
    assert alert.isHidden()


def test_where_there_is_no_room_what_was_found_ends_in_an_ellipsis(qtbot, status):
    status.set_found("4 of 190 errors here", "1.5 ms", "Clerk, July 2025")
    status.resize(160, 30)
    found = next(one for one in status.findChildren(ElidedLabel) if "190" in one.text())
    qtbot.waitUntil(lambda: found.is_cut)
    assert found.toolTip() == found.text()


@pytest.mark.parametrize("width", [300, 450, 900])
def test_where_the_errors_are_from_gives_way_to_how_many_were_found(qtbot, status, width):
    status.set_found("12 of 478 errors", "1.2 ms", "Clerk, July 2025  ·  " * 5 + "offline")
    status.resize(width, 30)
    found, source = (label for label in status.findChildren(ElidedLabel) if label.isVisible())
    qtbot.waitUntil(lambda: source.geometry().right() == width - 14)
    assert not found.is_cut
    assert source.geometry().left() > found.geometry().right()


def test_many_catalogs_leave_the_end_of_the_line_on_show(qtbot, status):
    status.set_found("12 of 478 errors", "1.2 ms", "Clerk, July 2025  ·  " * 9 + "offline")
    _found, source = (label for label in status.findChildren(ElidedLabel) if label.isVisible())
    qtbot.waitUntil(lambda: source.is_cut)
    assert source._shown().startswith("Clerk, July 2025  ·  ")
    assert source._shown().endswith("Clerk, July 2025  ·  …  ·  offline")
    assert source.toolTip() == source.text()
    status.resize(260, 30)
    qtbot.waitUntil(lambda: source._shown() in ("…  ·  offline", "offline"))


def test_what_was_found_and_where_from_stand_at_both_ends(qtbot, status):
    status.set_found("12 of 478 errors", "1.2 ms", "offline")
    found, source = (label for label in status.findChildren(ElidedLabel) if label.isVisible())
    qtbot.waitUntil(lambda: source.geometry().right() == status.width() - 14)
    qtbot.waitUntil(lambda: not found.is_cut and not source.is_cut)
    assert source.alignment() & Qt.AlignmentFlag.AlignRight
    Alert(status).say("Short.")
    qtbot.waitUntil(lambda: source.width() == source.sizeHint().width())


@pytest.mark.parametrize(
    "folder",
    ["/home/maria/.local/share/errdex/catalogs", "/the notes of maria/and what else/she writes"],
)
def test_what_happened_to_a_file_is_seen_before_the_folders_it_is_in(qtbot, status, alert, folder):
    said = f"{folder}/navy.json: it ends too early. Import it again, or take it away."
    status.set_found("12 of 478 errors", "1.2 ms", "Clerk, July 2025  ·  offline")
    status.resize(520, 30)
    Alert(status).say(said)
    qtbot.waitUntil(lambda: alert._shown().startswith("…/navy.json: it "))
    assert (alert.is_cut, alert.text(), alert.toolTip()) == (True, said, said)
    status.resize(1360, 30)
    qtbot.waitUntil(lambda: alert._shown() == said)


@pytest.mark.parametrize("width", [420, 520, 900])
def test_a_long_alert_leaves_room_for_the_others(qtbot, status, alert, width):
    status.set_found("12 of 478 errors", "1.2 ms", "Clerk, July 2025  ·  offline")
    status.resize(width, 30)
    short, long = Alert(status), Alert(status)
    short.say("No room.")
    long.say(LONG)
    qtbot.waitUntil(lambda: alert.is_cut and alert._shown().endswith("·  No room."))
    assert alert._shown().startswith(LONG[:3])
    other = Alert(status)
    other.say(LONG[4:])
    first, second, last = alert._shown().split("  ·  ")
    assert abs(len(first) - len(second)) <= 4
    assert last == "No room." or abs(len(first) - len(last)) <= 4
    assert alert.toolTip()
    assert alert.width() > width * 0.35
