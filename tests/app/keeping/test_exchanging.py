"""What the window says about stars and notes that come from a file."""

import pytest

from app.database.exchange import save
from app.database.keeper import Keeper
from app.database.records import Kind, Record

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
