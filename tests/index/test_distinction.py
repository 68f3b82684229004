"""What tells errors of one code apart."""

import pytest

from index import distinction
from index.catalog import make_catalog
from index.distinction import Clue, How, distinguish
from index.library import Library
from index.template import fill_alike


def distinctions(*messages):
    """Of entries with one code and these (short, long) messages: clue and names of the alike."""
    records = [
        {
            "api": "A",
            "domain": "D",
            "name": f"E{number}",
            "description": "",
            "shortMessage": short,
            "code": "shared",
        }
        | ({"longMessage": long} if long else {})
        for number, (short, long) in enumerate(messages)
    ]
    library = Library(
        [
            make_catalog(
                catalog_id="c", title="", edition="1", sources=(), records=records, where="x"
            )
        ]
    )
    found = [distinguish(entry, library.entries) for entry in library.entries]
    return [(one.clue, [other.name for other in one.alike]) for one in found]


def test_an_error_alone_with_its_code_needs_no_clue():
    assert distinctions(("s", "l")) == [(None, [])]


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        ([("s", "No boat."), ("s", "No crew.")], Clue(True, How.IS, "No boat.")),
        ([("s", "No boat <id>"), ("s", "No crew <id>")], Clue(True, How.STARTS, "No boat ")),
        ([("s", "<a> is lost"), ("s", "<a> is sunk")], Clue(True, How.ENDS, " is lost")),
        ([("s", "%d is sunk by %s"), ("s", "%s")], Clue(True, How.CONTAINS, "is sunk by")),
        ([("no boat", None), ("no crew", None)], Clue(False, How.IS, "no boat")),
        ([("no boat", "<a>"), ("no crew", "<a>")], Clue(False, How.IS, "no boat")),
        ([("s", "Up to <n>"), ("s", "Up to <n> here")], None),
    ],
)
def test_the_plainest_clue_that_helps(messages, expected):
    assert distinctions(*messages)[0] == (expected, [] if expected else ["E1"])


def test_what_no_clue_tells_apart_is_named():
    first, second, third = distinctions(("s", "Same."), ("s", "Same."), ("s", "Other."))
    assert first == (Clue(True, How.IS, "Same."), ["E1"])
    assert second == (Clue(True, How.IS, "Same."), ["E0"])
    assert third == (Clue(True, How.IS, "Other."), [])


def test_a_message_is_filled_once_however_many_clues_are_tried(monkeypatch):
    filled = []

    def counting(message, value):
        filled.append(message)
        return fill_alike(message, value)

    monkeypatch.setattr(distinction, "fill_alike", counting)
    distinctions(*[("same words", "One piece <a> another <b> a third")] * 20)
    assert len(filled) == 20 * 19 * 2  # of each error the two messages of all the others


def filled(entry, clue):
    message = entry.long_message if clue.is_long else entry.short_message
    return fill_alike(message or "", "\0")


def test_every_shipped_clue_fits_its_error_and_none_that_it_excludes(shipped):
    told = 0
    for entry in shipped.entries:
        sharing = shipped.sharing_code(entry)
        found = distinguish(entry, sharing)
        if found.clue is not None:
            told += 1
            passing = [one for one in sharing if found.clue.fits(filled(one, found.clue))]
            assert passing == [one for one in sharing if one == entry or one in found.alike]
    assert told > 90
