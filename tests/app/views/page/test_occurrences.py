"""Occurrences of a text in another one, counted as Qt counts."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from app.views.page.name_block import BREAK
from app.views.page.occurrences import occurrences

CASES = [
    ("pear", "Pear, pear", ["Pear", "pear"]),
    ("PEAR", "a pear", ["pear"]),
    ("aa", "aaaaa", ["aa", "aa"]),
    ("a", "", []),
    ("", "pear", []),
    ("a.c", "abc a.c", ["a.c"]),
    ("notfound", f"User{BREAK}Not{BREAK}Found", [f"Not{BREAK}Found"]),
    ("b", "\N{PEAR}a\N{PEAR}b", ["b"]),
    ("\N{PEAR}b", "\N{PEAR}a\N{PEAR}b", ["\N{PEAR}b"]),
    ("straße", "STRASSE Straße", ["Straße"]),
    ("å", "Ångström", ["Å"]),
    ("i", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}I", None),
]


@pytest.mark.parametrize(("sought", "text", "expected"), CASES)
def test_what_is_selected_there_is_what_was_sought(qapp, sought, text, expected):
    document = QTextDocument(text)
    selected = []
    for place in occurrences(sought, text):
        cursor = QTextCursor(document)
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        selected.append(cursor.selectedText())
    assert selected == (list(text) if expected is None else expected)


def test_a_text_that_is_longer_than_any_pattern_is_found():
    sought = "user " * 6_000
    assert len(list(occurrences(sought, "a " + sought + "b"))) == 1
    assert not list(occurrences(sought + "x", sought + "b"))
