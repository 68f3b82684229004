"""The interface in other languages: every text is there, fits, and is right in its plural forms."""

import ast
import re
import shutil
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QMenu

from app.commands.actions import ActionId, ActionRegistry
from app.texts.language import TRANSLATIONS, filled, languages
from tests.app.languages import run_tool, texts

APP = Path(__file__).resolve().parents[2] / "app"
PLACE = re.compile(r"%(?:[1-9]|L?n)")
GERMAN = texts("de")
ENGLISH = texts("en")


# --- the translators' files ---------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_file_is_what_make_translations_would_write(language, tmp_path):
    path = TRANSLATIONS / f"errdex_{language}.ts"
    shutil.copy(path, tmp_path)
    run_tool("update", tmp_path)
    written = (tmp_path / path.name).read_text(encoding="utf-8")
    assert written == path.read_text(encoding="utf-8"), "run make translations, then translate"


def calls_for_translation():
    """Every call that asks for a translation, as (place, class, literal arguments)."""
    for path in sorted(APP.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for owner in ast.walk(tree):
            for node in ast.iter_child_nodes(owner):
                node.owner = owner
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in ("tr", "translate"):
                yield f"{path.relative_to(APP)}:{node.lineno}", class_around(node), node


def called(node):
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")


def class_around(node):
    while not isinstance(node, ast.Module):
        if isinstance(node, ast.ClassDef):
            return node.name
        node = node.owner
    return ""


def test_every_text_that_the_sources_ask_for_is_translated():
    known = {(text.context, text.source) for text in GERMAN}
    asked = list(calls_for_translation())
    assert len(asked) > 100
    for place, owner, call in asked:
        words = [part.value for part in call.args if isinstance(part, ast.Constant)]
        if called(call) == "tr":
            assert (owner, words[0]) in known, place
        elif len(words) > 1 and words[1]:
            assert (words[0], words[1]) in known, place
        else:  # a text of a table, which names its context
            assert called(call) == "translate" and place.split(":")[0] in TABLES, place


TABLES = ("commands/actions.py", "texts/index_texts.py")


def test_nothing_is_left_untranslated():
    unfinished = [text for text in GERMAN + ENGLISH if text.state or not all(text.forms)]
    assert unfinished == []


def test_english_has_a_form_for_one_of_every_text_that_counts():
    counting = {(text.context, text.source) for text in GERMAN if text.is_plural}
    assert {(text.context, text.source) for text in ENGLISH} == counting
    assert all(text.is_plural and text.forms[1] == text.source for text in ENGLISH)


def test_placeholders_are_those_of_the_source():
    assert [text for text in GERMAN + ENGLISH if not has_its_places(text)] == []


def has_its_places(text):
    """Whether each form has the places; "once" and "the best one" need no number."""
    wanted = sorted(PLACE.findall(text.source))
    *singular, plural = text.forms
    return (
        "%s" not in text.source
        and sorted(PLACE.findall(plural)) == wanted
        and all(set(PLACE.findall(form)) <= set(wanted) for form in singular)
    )


def test_a_translation_keeps_mnemonic_ends_and_lines_and_has_marks_of_its_own():
    assert [
        text for text in GERMAN if not all(is_like(text.source, one) for one in text.forms)
    ] == []


def is_like(source, form):
    return (
        form.count("&") == source.count("&")
        and form == form.strip()
        and form.endswith("…") == source.endswith("…")
        and ("\n" in form) == ("\n" in source)
        and not re.search(r"[\"“](?=[\w%])", form)
    )


# --- keys ---------------------------------------------------------------------------------------


def menus(menu):
    """A menu and those under it."""
    yield menu
    for action in menu.actions():
        if (below := action.menu()) is not None:
            yield from menus(below)


def test_what_has_keys_of_its_own_in_a_dialog_has_them_in_german():
    found = [text for text in GERMAN if "&" in text.source and text.context != "actions"]
    clashes = [
        (one.context, one.source, other.source)
        for one, other in combinations(found, 2)
        if one.context == other.context
        and letter(one.source) != letter(other.source)
        and letter(one.forms[-1]) == letter(other.forms[-1])
    ]
    assert clashes == []


def letter(title):
    """What is pressed with Alt."""
    return title[title.index("&") + 1].upper()


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_mnemonic_stands_twice_in_a_menu(speak, qtbot, language):
    speak(language)
    menu = QMenu()
    qtbot.addWidget(menu)
    ActionRegistry().fill_menu(menu)
    recent = QCoreApplication.translate("Window", "&Recent")
    for one in menus(menu):
        titles = [action.text() for action in one.actions()] + ([recent] if one is menu else [])
        pressed = Counter(letter(title) for title in titles if title)
        assert [one for one, times in pressed.items() if times > 1] == [], titles


def test_all_of_the_table_is_translated(speak):
    speak("de")
    german = {text.source: text.forms[0] for text in GERMAN if text.context == "actions"}
    actions = ActionRegistry()
    assert {one: actions[one].text() for one in ActionId} == {
        one: german[one.value.title] for one in ActionId
    }


# --- languages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 0, "0 errors recognised"),
        ("en", 1, "1 error recognised"),
        ("en", 2, "2 errors recognised"),
        ("en", 1234, "1,234 errors recognised"),
        ("de", 1, "1 Fehler erkannt"),
        ("de", 1234, "1.234 Fehler erkannt"),
        ("fr", 1, "1 error recognised"),
        ("C", 1, "1 error recognised"),
    ],
)
def test_a_counted_text_has_its_plural_form(speak, language, count, said):
    speak(language)
    source = "%Ln errors recognised"
    assert QCoreApplication.translate("Sentences", source, None, count) == said


def test_without_compiled_translations_it_is_english_and_no_raw_plural(speak, tmp_path):
    speak("de", tmp_path)
    assert QCoreApplication.translate("actions", "&Find") == "&Find"
    for text in ENGLISH:
        said = QCoreApplication.translate(text.context, text.source, None, 3)
        assert said == text.source.replace("%Ln", "3").replace("%n", "3")
        assert "(s)" not in said


@pytest.mark.parametrize(
    ("language", "january"),
    [("de_DE", "Januar"), ("de_AT", "Jänner"), ("en_GB", "January"), ("fr_FR", "January")],
)
def test_months_are_named_in_the_language_of_the_text(speak, language, january):
    assert speak(language).standaloneMonthName(1) == january
    assert QLocale().standaloneMonthName(1) == january


@pytest.mark.parametrize(
    ("system", "chosen", "spoken"),
    [
        ("en_CA", "de", "de_DE"),
        ("fr_FR", "de", "de_DE"),
        ("de_AT", "de", "de_AT"),
        ("de_AT", "en", "en_US"),
        ("en_CA", "en", "en_CA"),
        ("de_AT", "", "de_AT"),
        ("de_AT", "fr", "de_AT"),
        ("de_AT", "../de", "de_AT"),
    ],
)
def test_a_language_that_is_chosen_comes_before_the_system_s(speak, system, chosen, spoken):
    assert speak(system, chosen=chosen).name() == spoken
    home = {"de": "Kata&loge", "en": "C&atalogs"}[spoken[:2]]
    assert QCoreApplication.translate("actions", "C&atalogs") == home


def test_what_can_be_chosen_is_what_there_is_by_its_own_name(compiled):
    assert languages(compiled) == {"de": "Deutsch", "en": "English"}


def test_texts_of_qt_speak_the_same_language(speak):
    speak("de")
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Kopieren"
    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Strg"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_texts_of_qt_stay_english_where_ours_do(speak, language):
    speak(language)
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Copy"


@pytest.mark.parametrize("language", ["de", "ar"])  # the second is English, not being translated
def test_what_is_written_from_the_left_is_laid_out_from_the_left(speak, qapp, language):
    speak(language)
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_is_written_from_the_right_is_laid_out_from_the_right(speak, qapp, tmp_path):
    german = (TRANSLATIONS / "errdex_de.ts").read_text(encoding="utf-8")
    hebrew = german.replace('language="de"', 'language="he"')
    (tmp_path / "errdex_he.ts").write_text(hebrew, encoding="utf-8")
    run_tool("compile", tmp_path)
    speak("he", tmp_path)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("text", "values", "said"),
    [
        ("%1 of %2", ("1", "2"), "1 of 2"),
        ("%2 hat %1", ("a", "b"), "b hat a"),
        ("%1: %2", ("%2", "%1"), "%2: %1"),
        ("%1", (), "%1"),
        ("100 %", ("x",), "100 %"),
        (r"%1 \1", (r"\g<0>",), r"\g<0> \1"),
    ],
)
def test_values_are_put_into_a_text_all_at_once(text, values, said):
    assert filled(text, *values) == said
