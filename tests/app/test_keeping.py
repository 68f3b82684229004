"""What the window says about stars and notes: those from a file, those that cannot be kept."""

import pytest
from PySide6.QtWidgets import QLabel

from app.keep.exchange import save
from app.keep.keeper import Keeper
from app.keep.records import Kind, Record

FOUND = ("clerk/backend-api/users/UserNotFound", "Backend API", "UserNotFound", "not_found")
STAR = Record(Kind.STAR, *FOUND, text="", time=1)
NOTE = Record(Kind.NOTE, *FOUND, text="Late webhook.", time=1)


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([STAR], "Imported: 1 star"),
        ([STAR, NOTE], "Imported: 1 star, 1 note"),
        ([], "Everything in that file is here already."),
    ],
)
def test_an_import_tells_what_came_and_no_more(open_desk, speak, tmp_path, records, said):
    speak("en")
    desk = open_desk()
    path = tmp_path / "stars.md"
    save(records, path)
    desk.window.findChild(Keeper).import_from(path)
    desk.until(lambda: desk.window.toast.text() == said)


def test_what_was_refused_is_told_until_a_star_is_kept(open_desk, tmp_path):
    desk = open_desk()
    keeper = desk.window.findChild(Keeper)
    keeper.import_from(tmp_path / "missing.md")
    desk.until(lambda: "missing.md" in alerts(desk))
    desk.window.results.list.clicked.emit(desk.window.results.list.currentIndex())
    desk.until(lambda: keeper.kept.errors)  # that it was looked at is kept, and answers nothing
    assert "missing.md" in alerts(desk)
    desk.command("star").trigger()
    desk.until(lambda: alerts(desk) == "")


def alerts(desk):
    """What the window tells of trouble."""
    labels = desk.window.status.findChildren(QLabel)
    return " ".join(one.text() for one in labels if one.property("alert") and one.isVisible())
