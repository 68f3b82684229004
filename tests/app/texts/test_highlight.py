"""Source text in runs: the same text, coloured by what it is."""

import sys

import pytest

from app.texts.highlight import highlighted
from app.texts.runs import Style

JSON = '{\n  "code": "gone",\n  "limit": 3\n}'


def joined(runs):
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    "language", ["json", "typescript", "python", "go", "ruby", "markdown", "text", ""]
)
@pytest.mark.parametrize("text", ["", "\n\n  x\n", JSON, "if (a) { // <b>\n}\t'é'", "\N{SNOWMAN}"])
def test_no_character_is_added_or_lost(text, language):
    assert joined(highlighted(text, language)) == text


def test_strings_and_numbers_of_json_are_told_apart():
    runs = highlighted(JSON, "json")
    assert [run.text for run in runs if run.style is Style.STRING] == ['"gone"']
    assert [run.text for run in runs if run.style is Style.NUMBER] == ["3"]


def test_keywords_and_comments_of_a_program_are_told_apart():
    runs = highlighted("import x from 'y' // why", "typescript")
    assert next(run.text for run in runs if run.style is Style.KEYWORD) == "import"
    assert [run.text for run in runs if run.style is Style.COMMENT] == ["// why"]


def test_a_huge_text_is_shown_plain():
    text = "x = 1\n" * 10_000
    (run,) = highlighted(text, "python")
    assert (run.text, run.style) == (text, Style.PLAIN)


def test_php_needs_no_opening_tag():
    runs = highlighted("if ($a) { // why\n}", "php")
    assert [run.text for run in runs if run.style is Style.KEYWORD] == ["if"]
    assert [run.text for run in runs if run.style is Style.COMMENT] == ["// why\n"]


def test_a_language_that_the_package_leaves_out_is_shown_plain(monkeypatch):
    monkeypatch.setitem(sys.modules, "pygments.lexers.scripting", None)
    (run,) = highlighted("local x = 1 -- why", "lua")
    assert (run.text, run.style) == ("local x = 1 -- why", Style.PLAIN)
