"""Every format over every shipped error and hostile ones."""

import json
import subprocess
import sys
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from markdown_it import MarkdownIt

from index.library import Library
from index.resources import RESOURCES
from index.snippets.formats import SnippetError, Snippets
from index.snippets.template_files import Format
from index.template import fill, fill_meta
from tests.index.made import catalog, record
from tests.index.snippets.conftest import VALUES
from tests.work import calls_of


def test_formats_come_in_the_order_of_their_keys(snippets):
    assert [format_.id for format_ in snippets.formats()] == [
        *("json", "response", "typescript", "python", "go", "ruby", "markdown", "plain", "mock"),
        *("mock-python", "name", "code", "short", "long", "link"),
    ]
    assert snippets.formats()[2] == Format("typescript", "TypeScript", "typescript")


def test_listing_the_formats_costs_no_more_for_many_catalogs(tmp_path):
    many = Library([catalog(record(), catalog_id=f"acme{number}") for number in range(300)])
    own = tmp_path / "acme7" / "code.jinja"
    own.parent.mkdir()
    own.write_text("{#\ntitle: Code\n#}\nmine", encoding="utf-8")
    snippets = Snippets(many, tmp_path)
    snippets.formats()
    assert calls_of(snippets.formats) < 2_000
    entries = [many.find("acme7/backend-api/boats/BoatNotFound")]
    assert snippets.render("code", entries, {}) == "mine"


@pytest.mark.parametrize("name", [".jinja", "._plain.jinja", ".#plain.jinja"])
def test_a_hidden_file_is_no_format(library, tmp_path, name):
    (tmp_path / name).write_text("left by another program", encoding="utf-8")
    assert Snippets(library, tmp_path).formats() == Snippets(library).formats()


def test_listing_the_formats_does_not_load_the_template_engine():
    probe = (
        "import sys; from index.snippets.formats import Snippets;"
        "from index.library import Library;"
        "Snippets(Library([])).formats(); print('jinja2' in sys.modules)"
    )
    printed = subprocess.run(
        [sys.executable, "-c", probe], cwd=RESOURCES.parent, check=True, capture_output=True
    )
    assert printed.stdout == b"False\n"


def test_a_name_is_copied_as_it_is(texts, choices):
    for text, chosen in zip(texts("name"), choices, strict=True):
        assert text.split() == " ".join(entry.name for entry in chosen).split()


def test_json_is_the_documents_own(texts, choices):
    for text, chosen in zip(texts("json"), choices, strict=True):
        shown = json.loads(text)
        for document, entry in zip(shown if len(chosen) > 1 else [shown], chosen, strict=True):
            expected = {"shortMessage": fill(entry.short_message, VALUES), "code": entry.code}
            if entry.long_message:
                expected["longMessage"] = fill(entry.long_message, VALUES)
            if entry.meta is not None:
                expected["meta"] = fill_meta(entry.meta, VALUES)
            assert document == expected


@pytest.mark.parametrize("format_id", ["typescript", "python", "go", "ruby"])
def test_what_nothing_tells_apart_is_said_once_and_only_where_one_is_chosen(
    snippets, library, format_id
):
    twins = library.named("UserNotFound")
    one, both = (snippets.render(format_id, some, {}) for some in (twins[:1], twins))
    said = (
        "The response does not tell it from Frontend API UserNotFound; which API was called does."
    )
    assert one.count(said) == 1
    assert "not tell it" not in both


@pytest.mark.parametrize("format_id", ["json", "markdown", "response"])
def test_meta_is_filled_in_every_format_that_shows_it(snippets, library, format_id):
    (entry, _) = library.named("FormMissingParameter")
    assert entry.meta == {"name": "param"}
    text = snippets.render(format_id, [entry], {"param": "an_address"})
    assert '"param"' not in text
    assert text.count("an_address") == 2  # in the message, and in the meta


def test_markdown_of_one_shows_its_code_and_no_markup_of_the_text(texts, choices):
    reader = MarkdownIt("commonmark").enable("table")
    for text, chosen in zip(texts("markdown"), choices, strict=True):
        if len(chosen) > 1:
            continue
        (entry,) = chosen
        kinds = {
            child.type
            for token in reader.parse(text)
            if token.type == "inline"
            for child in token.children
        }
        assert kinds <= {"text", "text_special", "strong_open", "strong_close", "code_inline"}
        assert "html_block" not in {token.type for token in reader.parse(text)}
        if entry.catalog == "clerk" and entry.code:
            assert f"`{entry.code}`" in text


def test_markdown_of_several_is_one_table(texts, choices):
    reader = MarkdownIt("commonmark").enable("table")
    for text, chosen in zip(texts("markdown"), choices, strict=True):
        if len(chosen) > 1:
            types_ = [token.type for token in reader.parse(text)]
            assert types_.count("table_open") == 1
            assert types_.count("tr_open") == len(chosen) + 1
            assert types_.count("td_open") == 4 * len(chosen)


def test_plain_text_and_single_strings(library, snippets):
    user, twin = library.named("UserNotFound")
    values = {"userID": "user_1"}
    plain = "UserNotFound\nresource_not_found\nnot found\nNo user was found with id user_1"
    assert snippets.render("plain", [user], values) == plain
    assert snippets.render("plain", [user, twin], values) == f"{plain}\n\n{plain}"
    assert snippets.render("code", [user], values) == "resource_not_found"
    assert snippets.render("short", [user], values) == "not found"
    assert snippets.render("long", [user, twin], values) == "\n".join([plain.splitlines()[-1]] * 2)
    (silent,) = library.named("InvalidCookie")
    assert snippets.render("long", [silent], values) == ""
    assert snippets.render("json", [], values) == ""


def test_links_lead_back(texts, choices):
    for text, chosen in zip(texts("link"), choices, strict=True):
        for link, entry in zip(text.splitlines(), chosen, strict=True):
            parts = urlsplit(link)
            assert link.isascii()
            assert parts.scheme == "errdex"
            assert unquote(parts.netloc + parts.path) == unquote(entry.id)
            given = parse_qs(parts.query)
            assert given == {name: [VALUES[name]] for name in given}


def test_a_link_carries_the_values_of_its_own_placeholders(library, snippets):
    user = library.find("clerk/backend-api/users/UserNotFound")
    assert snippets.render("link", [user], {"userID": "a b/ü", "other": "x"}) == (
        "errdex://clerk/backend-api/users/UserNotFound?userID=a%20b%2F%C3%BC"
    )


def test_an_unknown_format_is_answered_with_those_that_exist(snippets, library):
    with pytest.raises(SnippetError, match=r"no format “perl”; choose json, response, .*, link\."):
        snippets.render("perl", library.entries[:1], {})


def test_too_many_errors_are_refused_at_once_and_not_by_a_template(snippets, library):
    many = [library.entries[0]] * 20_000
    with pytest.raises(SnippetError, match="20000 errors are more than a snippet holds: choose"):
        snippets.render("typescript", many, {})


def test_as_many_as_a_snippet_holds_are_written_where_all_share_a_code():
    alike = Library([catalog(*(record(f"Boat{n}", code="boat") for n in range(1_000)))])
    snippets = Snippets(alike)
    for made in snippets.formats():
        assert snippets.render(made.id, alike.entries, {})


def test_what_was_compiled_in_advance_is_compiled_no_more(library):
    codes = {}
    ahead, later = (Snippets(library, codes=codes) for _ in range(2))
    for _template in ahead.compiling():
        pass
    compiled = dict(codes)
    entries = [next(one for one in library.entries if one.code)]
    for made in later.formats():
        assert later.render(made.id, entries, {}) == ahead.render(made.id, entries, {})
    assert len(compiled) > len(later.formats())
    assert codes == compiled


@pytest.mark.parametrize(
    "broken", [b"{% if %}", b"\xff", b"{{ %s1%s }}" % (b"(" * 90, b")" * 90), b" " * 20_000]
)
def test_a_template_that_is_broken_meanwhile_ends_no_compiling(library, tmp_path, broken):
    snippets = Snippets(library, tmp_path)
    shipped = [made.id for made in snippets.formats()]
    compiling = snippets.compiling()
    next(compiling)
    for name in shipped:
        (tmp_path / f"{name}.jinja").write_bytes(broken)
    assert len(list(compiling)) > len(shipped)
    with pytest.raises(SnippetError):
        snippets.render("json", library.entries[:1], {})


def test_a_template_that_changed_is_compiled_anew(library, tmp_path):
    (tmp_path / "mine.jinja").write_text("one", encoding="utf-8")
    codes = {}
    snippets = [Snippets(library, tmp_path, codes=codes) for _ in range(2)]
    assert [made.render("mine", library.entries[:1], {}) for made in snippets] == ["one"] * 2
    (tmp_path / "mine.jinja").write_text("three", encoding="utf-8")
    assert [made.render("mine", library.entries[:1], {}) for made in snippets] == ["three"] * 2
