"""Editions compared: what is added, removed, changed, moved and renamed, and how it is counted."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.compare.difference import Change, Mark, PartCount, Run, compare, mark_words
from index.compare.history import Editions
from index.export.changelog import changelog
from index.library import Library
from tests.index.made import catalog, record

PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "data" / "api_errors_2025-07.json"


def names(entries):
    return [entry.name for entry in entries]


def pairs(found):
    return [(pair.old.name, pair.new.name) for pair in found]


def test_the_same_editions_do_not_differ():
    old, new = catalog(record(), edition="1"), catalog(record(), edition="2")
    difference = compare(old, new)
    assert difference.is_empty
    assert len(difference.pairs) == 1
    assert changelog(difference) == "# Acme: 1 to 2\n\nBoth editions say the same.\n"


def test_added_and_removed():
    old = catalog(record("A", code="a"), record("B", code="b"))
    new = catalog(record("C", code="c"), record("B", code="b"))
    difference = compare(old, new)
    assert (names(difference.added), names(difference.removed)) == (["C"], ["A"])


def test_every_field_that_changed():
    new = record(description="Other", longMessage=None, meta="{x}", status=410, code="gone")
    (pair,) = compare(catalog(record(shortMessage="gone")), catalog(new)).changed
    assert pair.changes == (
        Change("code", "boat_not_found", "gone"),
        Change("shortMessage", "gone", "not found"),
        Change("longMessage", "No boat was found with id <boatID>", None),
        Change("description", "Signifies an error when no boat is there.", "Other"),
        Change("meta", {"name": "boat_id"}, "{x}"),
        Change("status", 404, 410),
    )


@pytest.mark.parametrize(
    ("place", "moved"),
    [({"domain": "Ships"}, True), ({"api": "Frontend API"}, True), ({"status": 410}, False)],
)
def test_moved_is_the_same_name_elsewhere(place, moved):
    difference = compare(catalog(record()), catalog(record(**place)))
    assert bool(difference.moved) == moved
    assert (difference.added, difference.removed, difference.renamed) == ((), (), ())


def test_an_error_that_left_one_of_two_apis_is_removed_there():
    both = [record(), record(api="Frontend API")]
    difference = compare(catalog(*both), catalog(record()))
    assert [entry.api for entry in difference.removed] == ["Frontend API"]
    assert difference.moved == ()


def test_an_error_that_moved_with_other_text_counts_twice():
    difference = compare(catalog(record()), catalog(record(domain="Ships", shortMessage="gone")))
    assert (len(difference.moved), len(difference.changed)) == (1, 1)
    assert difference.parts == (PartCount("Backend API", "Ships", 0, 0, 1, 1, 0),)


def test_renamed_is_the_same_code_and_messages_under_another_name():
    difference = compare(catalog(record("NoBoat")), catalog(record("BoatNotFound", status=410)))
    assert pairs(difference.renamed) == [("NoBoat", "BoatNotFound")]
    assert difference.renamed[0].changes == (Change("status", 404, 410),)
    assert (difference.added, difference.removed, difference.changed) == ((), (), ())


def test_what_says_nothing_is_not_renamed():
    silent = {"code": "", "shortMessage": "", "longMessage": None}
    difference = compare(catalog(record("A", **silent)), catalog(record("B", **silent)))
    assert (names(difference.removed), names(difference.added)) == (["A"], ["B"])


def test_of_several_that_fit_the_nearest_is_the_one():
    old = [record("BoatNotFound"), record("CrewNotFound", domain="Crews")]
    new = [record("CrewNotFoundError", domain="Crews"), record("BoatNotFoundError")]
    assert pairs(compare(catalog(*old), catalog(*new)).renamed) == [
        ("CrewNotFound", "CrewNotFoundError"),
        ("BoatNotFound", "BoatNotFoundError"),
    ]


def test_of_one_name_several_times_the_equal_ones_belong_together():
    old = [record(code="a"), record(code="b"), record(code="c")]
    new = [record(code="c"), record(code="a"), record(code="x")]
    difference = compare(catalog(*old), catalog(*new))
    assert [(pair.old.code, pair.new.code) for pair in difference.changed] == [("b", "x")]


def test_counts_by_api_and_domain():
    old = [record("A", code="a"), record("B", code="b"), record("C", code="c", domain="Crews")]
    new = [record("A", code="a2"), record("D", code="d"), record("E", code="e", api="Frontend API")]
    assert compare(catalog(*old), catalog(*new)).parts == (
        PartCount("Backend API", "Boats", 1, 1, 1, 0, 0),
        PartCount("Frontend API", "Boats", 1, 0, 0, 0, 0),
        PartCount("Backend API", "Crews", 0, 1, 0, 0, 0),
    )


def test_words_are_marked():
    assert mark_words("No boat was found", "No ship was ever found") == (
        Run(Mark.KEPT, "No "),
        Run(Mark.REMOVED, "boat"),
        Run(Mark.ADDED, "ship"),
        Run(Mark.KEPT, " was "),
        Run(Mark.ADDED, "ever "),
        Run(Mark.KEPT, "found"),
    )
    assert Change("status", None, 404).runs() == (Run(Mark.ADDED, "404"),)


@given(st.text(max_size=80), st.text(max_size=80))
def test_marked_words_hold_both_texts_whole(old, new):
    runs = mark_words(old, new)
    assert "".join(run.text for run in runs if run.mark is not Mark.ADDED) == old
    assert "".join(run.text for run in runs if run.mark is not Mark.REMOVED) == new


@pytest.mark.parametrize("text", ["a b " * 5_000, "x" * 20_000, ". " * 10_000])
def test_long_texts_are_marked_as_a_whole(text):
    assert "".join(run.text for run in mark_words(text, "y" + text)) != ""


SMALL = st.sampled_from("AB")
RECORDS = st.lists(
    st.builds(
        lambda name, api, domain, code: record(name, api=api, domain=domain, code=code),
        SMALL, SMALL, SMALL, SMALL,
    ),
    max_size=6,
)  # fmt: skip


@given(RECORDS, RECORDS)
def test_every_error_has_exactly_one_fate(old, new):
    difference = compare(catalog(*old, edition="1"), catalog(*new, edition="2"))
    before, after = len(difference.old.entries), len(difference.new.entries)
    assert before == len(difference.pairs) + len(difference.removed)
    assert after == len(difference.pairs) + len(difference.added)
    assert len({pair.old.id for pair in difference.pairs}) == len(difference.pairs)
    backwards = compare(difference.new, difference.old)
    assert len(backwards.added) == len(difference.removed)
    assert compare(difference.new, difference.new).is_empty


def test_many_errors_of_one_text_are_compared_in_no_time():
    old = [record(f"Old{n}") for n in range(3_000)]
    new = [record(f"New{n}") for n in range(3_000)]
    assert len(compare(catalog(*old), catalog(*new)).renamed) == 3_000


def test_the_changelog_says_it_all():
    old = [record("A", code="a"), record("B", code="b"), record("C", code="c")]
    new = [
        record("B", code="b", longMessage="No boat was ever found with id <boatID>"),
        record("C2", code="c"),
        record("D", code="d|d", shortMessage="*new*", longMessage=None),
        record("E", code="e", longMessage="<script>"),
    ]
    text = changelog(compare(catalog(*old, edition="1"), catalog(*new, edition="2")))
    assert text == (
        "# Acme: 1 to 2\n"
        "\n"
        "3 errors before, 4 now.\n"
        "\n"
        "| API | Domain | Added | Removed | Changed | Moved | Renamed |\n"
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |\n"
        "| Backend API | Boats | 2 | 1 | 1 | 0 | 1 |\n"
        "| All |  | 2 | 1 | 1 | 0 | 1 |\n"
        "\n"
        "## Added\n"
        "\n"
        "- Backend API / Boats · `D` (`d\\|d`): \\*new\\*\n"
        "- Backend API / Boats · `E` (`e`): \\<script>\n"
        "\n"
        "## Removed\n"
        "\n"
        "- Backend API / Boats · `A` (`a`): No boat was found with id \\<boatID>\n"
        "\n"
        "## Changed\n"
        "\n"
        "- Backend API / Boats · `B`\n"
        "  - longMessage: No boat was **ever** found with id \\<boatID>\n"
        "\n"
        "## Renamed\n"
        "\n"
        "- Backend API / Boats · `C` → `C2`\n"
    )


@pytest.fixture
def editions():
    first = catalog(record("NoBoat", api="", domain="Boat"), record("Gone", code="g"), edition="1")
    second = catalog(record("NoBoat"), record("NoBoat", api="Frontend API"), edition="2")
    third = catalog(record("BoatNotFound", status=410), edition="3")
    return Library([third, first, second])


def test_an_error_through_all_editions(editions):
    history = Editions(editions).history(editions.find("acme/backend-api/boats/BoatNotFound"))
    assert [(step.entry.edition, step.entry.name) for step in history] == [
        ("3", "BoatNotFound"),
        ("2", "NoBoat"),
        ("1", "NoBoat"),
    ]
    assert [[change.field for change in step.changes] for step in history] == [["status"], [], []]
    old = editions.find("acme@1/boat/NoBoat")
    assert Editions(editions).history(old) == history


def test_an_old_page_without_an_api_spoke_for_both(editions):
    frontend = editions.find("acme@2/frontend-api/boats/NoBoat")
    steps = Editions(editions).history(frontend)
    assert [step.entry.edition for step in steps] == ["2", "1"]


@pytest.mark.parametrize(
    ("entry_id", "edition"),
    [
        ("acme/backend-api/boats/BoatNotFound", None),
        ("acme@1/boat/NoBoat", None),
        ("acme@1/backend-api/boats/Gone", "2"),
        ("acme@2/frontend-api/boats/NoBoat", "3"),
    ],
)
def test_the_edition_that_removed_an_error(editions, entry_id, edition):
    assert Editions(editions).removed_in(editions.find(entry_id)) == edition
