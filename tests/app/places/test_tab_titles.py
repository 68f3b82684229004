"""What tabs are called: an error, told from its twins, a file, a text or a query."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from app.content.history import Place
from app.content.paste import Handed
from app.places.tab_titles import TabTitles
from app.places.tabs import Left
from tests.app.samples import library, record

LIBRARY = library(
    record("UserNotFound", api="Backend API", domain="Users"),
    record("UserNotFound", api="Backend API", domain="Teams"),
    record("UserNotFound", api="Frontend API", domain="Users"),
    record("Alone", api="Backend API", domain="Users"),
)
BACKEND, TEAMS, FRONTEND, ALONE = (entry.id for entry in LIBRARY.entries)


def titles(*lefts, find=LIBRARY.find):
    owner = QObject()
    return TabTitles(find, owner).of(lefts)


def at(entry_id="", query="", handed=None):
    return Left(Place(query, (), entry_id, handed))


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ([BACKEND, ALONE], ["UserNotFound", "Alone"]),
        ([BACKEND, BACKEND], ["UserNotFound", "UserNotFound"]),
        ([BACKEND, FRONTEND], ["UserNotFound · Backend", "UserNotFound · Frontend"]),
        ([BACKEND, TEAMS], ["UserNotFound · Users", "UserNotFound · Teams"]),
        (
            [BACKEND, TEAMS, FRONTEND],
            [
                f"UserNotFound · {told}"
                for told in ("Backend · Users", "Backend · Teams", "Frontend")
            ],
        ),
    ],
)
def test_errors_of_one_name_are_told_apart_by_as_little_as_does(qapp, ids, expected):
    assert titles(*map(at, ids)) == expected


def test_a_page_that_was_seen_gives_its_own_title(qapp):
    seen = Left(Place("", (), BACKEND), title="2 errors fit equally well")
    again = Left(Place("", (), BACKEND), title="UserNotFound")
    assert titles(seen, at(FRONTEND)) == ["2 errors fit equally well", "UserNotFound"]
    expected = ["UserNotFound · Backend", "UserNotFound · Frontend"]
    assert titles(again, at(FRONTEND)) == expected


def test_before_a_library_is_open_the_names_alone_are_known(qapp):
    assert titles(at(BACKEND), at(FRONTEND), find=lambda _id: None) == ["UserNotFound"] * 2


def test_without_an_error_it_is_the_file_the_text_or_the_query(qapp):
    log = Handed(path=Path("/var/log/server.log"))
    assert titles(at(handed=log), at(query="zzqxy"), at()) == ["server.log", "zzqxy", "All errors"]
    [title] = titles(at(handed=Handed("sk_live_secret")))
    assert title == "Pasted text"
