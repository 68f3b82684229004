"""The list of results as a model, and the words by which a row is told apart."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.badges import Badge
from app.models.results import ResultRole, ResultsModel, place, short_api, summary_field
from tests.app.samples import entry, hits

FIRST, SECOND = entry("FirstError"), entry("SecondError", code="", domain="")


@pytest.fixture
def model(qtmodeltester):
    made = ResultsModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(made, mode)
    yield made
    qtmodeltester.check(made)
    del tester


def names(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    "states",
    [[()], [(FIRST,)], [(FIRST, SECOND)], [(FIRST, SECOND), ()], [(), (SECOND,), (SECOND, FIRST)]],
)
def test_it_shows_the_last_hits_in_their_order(model, qtmodeltester, states):
    for state in states:
        model.set_hits(hits(*state))
        qtmodeltester.check(model)
    assert names(model) == [one.name for one in states[-1]]


def test_rows_and_entries_find_each_other(model):
    model.set_hits(hits(FIRST, SECOND))
    assert model.entry_at(1) == SECOND
    assert model.at(0).entry == FIRST
    assert model.row_of(SECOND.id) == 1
    assert model.row_of("acme/nowhere") is None
    with pytest.raises(IndexError):
        model.entry_at(2)


def test_a_row_has_no_rows(model):
    model.set_hits(hits(FIRST))
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_a_screen_reader_hears_what_the_row_shows_and_no_empty_part(model):
    full = entry("UserNotFound", code="gone", shortMessage="not found", longMessage="No <userID>")
    model.set_hits(hits(full, SECOND))
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["UserNotFound, Backend · Users, No <userID>, gone", "SecondError, Backend"]


def test_names_come_out_as_they_are(model):
    odd = entry("<b>x</b> & \N{HEBREW LETTER ALEF}")
    model.set_hits(hits(odd))
    assert names(model) == [odd.name]
    assert model.index(0, 0).data(ResultRole.HIT).entry is odd


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"shortMessage": "s", "longMessage": "l", "description": "d"}, ("long_message", "l")),
        ({"shortMessage": "s", "description": "d"}, ("short_message", "s")),
        ({"description": "d"}, ("description", "d")),
        ({}, ("description", "")),
    ],
)
def test_the_summary_is_the_text_that_says_most(fields, expected):
    assert summary_field(entry(**fields)) == expected


@pytest.mark.parametrize(
    ("api", "domain", "expected"),
    [
        ("Backend API", "Users", "Backend · Users"),
        ("Webhooks", "Users", "Webhooks · Users"),
        ("", "Users", "2025-07 · Users"),
        ("Backend API", "", "Backend"),
        ("", "", "2025-07"),
    ],
)
def test_the_place_is_short_and_has_no_empty_part(api, domain, expected):
    assert place(entry(api=api, domain=domain)) == expected


@pytest.mark.parametrize(
    ("api", "is_single", "expected"),
    [
        ("Backend API", True, "Backend · Users"),
        ("", True, "Shop · Users"),
        ("", False, "2025-07 · Users"),
    ],
)
def test_the_title_of_a_catalog_stands_where_it_names_no_api(api, is_single, expected):
    badge = Badge("Shop", "pill", is_single=is_single)
    assert place(entry(api=api, domain="Users"), badge) == expected


def test_an_api_whose_name_is_only_api_keeps_it():
    assert short_api(entry(api="API")) == "API"


def test_what_is_kept_is_read_out_and_tells_the_view(model, qtbot):
    model.set_hits(hits(FIRST, SECOND))
    with qtbot.waitSignal(model.dataChanged):
        model.set_kept({FIRST.id}, {FIRST.id, SECOND.id})
    read = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert read[0].endswith("starred, with a note")
    assert read[1].endswith("with a note")
    assert "starred" not in read[1]
