"""English sentences from where there is no Qt, found again among the templates."""

import sqlite3
from json import JSONDecodeError
from pathlib import Path

import pytest

from app.content.links import LinkError, outside_target_of
from app.database import sentences
from app.texts.index_texts import PARTS, TEMPLATES, translated
from index.errors import DocumentError, ErrdexError
from index.ingest import (
    api_errors,
    csv_table,
    keyed,
    markdown_page,
    markdown_table,
    openapi,
    table,
    web_page,
)
from index.ingest.kinds import CATALOG_KIND, TEXT_PAGE_KIND
from index.ingest.preview import Naming, preview_import
from index.ingest.yaml_text import YamlError, parse_yaml
from index.recognise.recogniser import Recogniser
from index.search.answer import Question
from index.search.complete import Completer
from index.search.engine import open_engine
from index.snippets.formats import Snippets
from index.strict_json import parse_json
from tests.golden.pastes import pastes

SAME = {"Link", "Mock (MSW)", "Mock (respx)", "Code", "Name"}
"""What is called the same in both languages."""
LANGUAGES = {"JSON", "TypeScript", "Python", "Go", "Ruby", "Markdown"}


@pytest.fixture
def german(speak):
    speak("de")


@pytest.fixture(scope="module")
def engine(shipped, tmp_path_factory):
    return open_engine(shipped, tmp_path_factory.mktemp("index"))


def untranslated(texts):
    return {text for text in texts if translated(text) == text}


@pytest.mark.usefixtures("german")
def test_every_reason_of_a_recognition_is_translated(shipped):
    recogniser = Recogniser(shipped)
    found = [recogniser.recognise(paste.text) for paste in pastes("dev")]
    reasons = {why for one in found for match in one.matches for why in match.why}
    assert len(reasons) > 15
    assert untranslated(reasons) == set()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "query",
    [
        "resource_not_found", "UserNotFound", "resource_not", "UserNot", "unf", "user not found",
        "usre not found", "e-mail missing", "deleted", "sign up password", "saml", "delte acount",
    ],
)  # fmt: skip
def test_every_reason_of_a_result_is_translated(engine, query):
    hits = engine.search(Question(query), lambda: False).hits
    reasons = {why for hit in hits for why in hit.why}
    assert reasons
    assert untranslated(reasons) == set()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "query",
    [
        '"user', "color:red", "api:shoes", "domain:shoes", "edition:1999", "catalog:shoes",
        "code:shoes", "name:shoes", "status:abc", "status:599", "id:shoes", "has:shoes", "is:shoes",
    ],
)  # fmt: skip
def test_every_complaint_about_a_query_is_translated(engine, query):
    problems = engine.search(Question(query), lambda: False).problems
    assert problems
    assert untranslated(problem.message for problem in problems) == set()


@pytest.mark.usefixtures("german")
def test_every_filter_is_explained_in_the_language(shipped):
    completer = Completer(shipped)
    offered = [one for letter in "acdehins" for one in completer.completions(letter, 1)]
    assert len(offered) > 5
    assert untranslated(one.meaning for one in offered) == set()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "link",
    ["https://example.com", "errdex://a/b?x", "errdex://search?x=1", "errdex://clerk", "errdex:"],
)
def test_every_complaint_about_a_link_is_translated(link):
    with pytest.raises(LinkError) as refused:
        outside_target_of(link)
    assert translated(str(refused.value)) != str(refused.value)


@pytest.mark.usefixtures("german")
def test_what_is_wrong_with_the_store_is_said_in_the_language():
    path = Path("/home/ada/kept.db")
    said = {sentences.newer(path), sentences.set_aside(path, 3, 2), sentences.set_aside(path, 0, 0)}
    why = sentences.not_kept(path, sqlite3.OperationalError("no"))
    said |= {sentences.left_aside(path, why), sentences.left_there(path, why)}
    said.add(sentences.left_damaged(path, path))
    for code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CORRUPT):
        error = sqlite3.OperationalError("bad")
        error.sqlite_errorcode = code
        said |= {sentences.not_kept(path, error), sentences.not_read(None, error)}
        said |= {sentences.only_in_memory(path, "the disk is full; make room and try again")}
    assert untranslated(said) == set()
    full = sqlite3.OperationalError("bad")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    assert translated(sentences.not_kept(path, full)) == (
        "Die Änderung ließ sich in /home/ada/kept.db nicht speichern: "
        "der Datenträger ist voll; Platz schaffen und noch einmal versuchen."
    )


@pytest.mark.usefixtures("german")
def test_every_shipped_format_has_a_title_in_the_language(shipped):
    titles = {made.title for made in Snippets(shipped).formats()}
    assert untranslated(titles) <= SAME | LANGUAGES


@pytest.fixture
def said_of_template(shipped, tmp_path):
    """What the reader is told of a template of theirs, or of their `wire.json`."""

    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ErrdexError) as refused:
            Snippets(shipped, tmp_path).render("own", shipped.entries[:1], {})
        return translated(str(refused.value)).replace(str(path), name)

    (tmp_path / "own.jinja").write_text("{{ response }}", encoding="utf-8")
    return write


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("one\n{% if %}", "Expected an expression, got 'end of statement block'"),
        (
            "one\n{{ eror.code }}",
            "„eror“ gibt es nicht; es gibt „branches“, „error“, „errors“, „response“, „values“",
        ),
        (
            "one\n{{ response.x }}",
            "„x“ steht nicht darin; darin steht „clerk_trace_id“, „errors“",
        ),
        ("one\n{{ 'a' * 10000000000 }}", "ein Schritt könnte mehr als 16 MB ergeben"),
        ("one\n{{ 2 ** 10000000000 }}", "„**“ ist hier nicht erlaubt"),
    ],
)
def test_a_fault_of_a_template_is_framed_in_the_language(said_of_template, template, reason):
    assert said_of_template("own.jinja", template) == (
        f"own.jinja: Zeile 2: {reason}. Diese Vorlage berichtigen; sie gilt, sobald sie "
        "gespeichert ist."
    )


@pytest.mark.usefixtures("german")
def test_a_field_that_no_error_has_is_told_in_the_language(said_of_template):
    said = said_of_template("own.jinja", "{{ error.nme }}")
    assert said.startswith("own.jinja: Zeile 1: Ein Fehler hat kein „nme“, sondern „api“, ")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('{"body": ', "wire.json: Zeile 1: kein JSON: es hört zu früh auf, in Spalte"),
        ('{"body": 1}', "wire.json: Es braucht ein „body“ aus"),
    ],
)
def test_a_fault_of_a_body_is_told_in_the_language(said_of_template, body, said):
    assert said_of_template("wire.json", body).startswith(said)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "german_text"),
    [
        ("name, code match", "Name, Code passen"),
        ("long message matches", "lange Meldung passt"),
        ("“name” read as “code”", "„name“ gelesen als „code“"),
        (
            "No api is called “x”. There is “A and B”, “C” and 3 more.",
            "API „x“ gibt es nicht. Es gibt „A and B“, „C“ und 3 weitere.",
        ),
        (
            "the error is identical in Backend API and Frontend API, so its origin is unclear",
            "der Fehler ist in Backend API und Frontend API derselbe, nur seine Herkunft ist offen",
        ),
        (
            "28 errors share this code, and several of them fit equally well",
            "28 Fehler haben diesen Code, mehrere davon passen gleich gut",
        ),
        ("“”” read as “%2”", "„”“ gelesen als „%2“"),
        ("12x, lines 3-4", "12-mal, Zeilen 3\N{EN DASH}4"),
    ],
)
def test_what_is_put_into_a_sentence_is_kept_or_translated_with_it(english, german_text):
    assert translated(english) == german_text


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("text", ["", "No one", "nothing known", "%1", "code ", "“a” read as b"])
def test_a_sentence_that_no_template_fits_stays(text):
    assert translated(text) == text


def test_english_stays_as_it_is(speak):
    speak("en")
    for text in (*TEMPLATES, *PARTS):
        assert translated(text) == text


@pytest.fixture
def said_of(tmp_path):
    """All that an import says of a document: that it is refused, its problems and remarks."""

    def read(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        try:
            preview = preview_import([path], Naming(), "2026-08-31")
        except DocumentError as error:
            return [str(error)]
        return [*map(str, preview.problems), *preview.remarks]

    return read


ENTRY = ", ".join(
    f'"{key}": "x"' for key in ("api", "domain", "name", "description", "shortMessage", "code")
)
CATALOG = (
    '{{"format": "errdex-catalog/1", "id": "a", "title": "A", "edition": "1", "sources": [], '
    '"errors": [{}]}}'
)
OPENAPI = '{{"openapi": "3.0.0", "paths": {{"/a": {{"get": {{"responses": {{"400": {}}}}}}}}}}}'


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", b"PK\3\4zip"),
        ("a.txt", b"\0\1\2"),
        ("a.csv", b"code,message\na,b\xff\n"),
        ("a.csv", ""),
        ("a.csv", "code,message\na\n"),
        ("a.csv", "code,message\n,x\nb,y\n"),
        ("a.csv", "code,message,color\na,b,red\n"),
        ("a.csv", "code,message\na,b\na,b\n"),
        ("a.csv", "colour,size\nred,1\n"),
        ("a.json", "[]"),
        ("a.json", "{}"),
        ("a.json", '{"a": '),
        ("a.json", '[{"colour": 1}]'),
        ("a.json", '[{"code": "a", "message": "b"}, 7]'),
        ("a.json", '[{"code": "a", "code": "b", "message": "c"}]'),
        ("a.json", '{"swagger": "2.0"}'),
        ("a.json", '{"openapi": "4.0"}'),
        ("a.json", '{"format": "errdex-catalog/9"}'),
        ("a.json", '{"openapi": "3.0.0"}'),
        ("a.json", OPENAPI.format('{"$ref": "#/nowhere"}')),
        ("a.json", OPENAPI.format('{"$ref": "b.json"}')),
        ("a.yaml", "openapi: 3.0.0\npaths: [\n"),
        ("a.html", "<!doctype html><html><body></body></html>"),
        ("a.md", "# Title\n\n## Heading\n\nWords.\n"),
        ("a.md", '# A\n\n## B\n\n```json\n{"colour": 1}\n```\n'),
        ("a.txt", "Some words about nothing.\n"),
        ("a.csv", "code,status\na,b: c\nd,404\n"),
        ("a.csv", "code,status\na,99\nd,404\n"),
        ("a.csv", 'code,message\na,b\n"c,d\n'),
        ("a.csv", 'code,message\na,b\n"c"d,e\n'),
        ("a.csv", f"code,message\na,b\nc,{'d' * 20_001}\n"),
        ("a.json", '[{"code": "a", "message": []}, {"code": "b", "message": "c"}]'),
        ("a.json", '[{"code": {}, "message": "a"}, {"code": "b", "message": "c"}]'),
        ("a.yaml", "openapi: 3.0.0\npaths: *nowhere\n"),
        ("catalog.json", CATALOG.format('{"name": ""}')),
        ("catalog.json", CATALOG.format(f'{{{ENTRY}, "longMessage": ""}}')),
        ("catalog.json", CATALOG.format(f'{{{ENTRY}, "meta": 1}}')),
        ("catalog.json", CATALOG.format(f'{{{ENTRY}, "meta": {"[" * 50}{"]" * 50}}}')),
        ("catalog.json", CATALOG.format(f'{{{ENTRY}, "colour": 1}}')),
    ],
)
def test_what_an_import_says_of_a_document_is_translated(said_of, name, content):
    said = said_of(name, content)
    assert said
    assert untranslated(said) == set()


@pytest.mark.usefixtures("german")
def test_what_stands_in_a_document_is_kept_in_what_is_said_of_it(said_of):
    assert [*map(translated, said_of("Fehler.csv", "code,message,name of it\na,b,c\na,d\n"))] == [
        "Fehler.csv: Zeile 3: 2 Zellen unter einer Kopfzeile mit 3.",
        "Fehler.csv: „name of it“ wird nicht behalten.",
    ]


@pytest.mark.usefixtures("german")
def test_every_kind_of_document_has_a_name_in_the_language():
    kinds = {CATALOG_KIND, TEXT_PAGE_KIND, csv_table.KIND}
    kinds |= {api_errors.KIND, keyed.KIND, openapi.KIND, table.KIND, web_page.KIND}
    kinds |= {markdown_page.KIND, markdown_table.KIND}
    assert untranslated(kinds) == set()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "text",
    [
        "", "{", '{"a"', '{"a":', '{"a":1', "[1", "[1,", "[1,]", '{"a":1,}', "{,}", "[] 1",
        '"', '"\\x"', '"\\u00"', '"\t"', '"\\ud800"', "NaN", "1e999", "9" * 400, "[" * 100_000,
        "\ufeff1",
    ],
)  # fmt: skip
def test_whatever_is_no_json_is_said_in_the_language(text):
    with pytest.raises(JSONDecodeError) as refused:
        parse_json(text)
    told = f"a.json: line 3: not JSON: {refused.value.msg}, at column 4."
    assert refused.value.msg not in translated(told)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "text",
    [
        "a: [", "a: {b", "a: 'b", "a:\n\tb: 1", "a: b: c", "a:\n  b: 1\n c: 2", "a: @b", "a: - b",
        'a: "\\q"', 'a: "\\xZZ"', "a: &", "a: \x07", "a: |x", "a: !<x",
    ],
)  # fmt: skip
def test_whatever_is_no_yaml_is_said_in_the_language(text):
    with pytest.raises(YamlError) as refused:
        parse_yaml(text)
    told = translated(f"a.yaml: line {refused.value.line}: {refused.value}.")
    assert told.startswith(f"a.yaml: Zeile {refused.value.line}: kein YAML: ")
    assert "Spalte" in told
    what = str(refused.value).removeprefix("not YAML: ").rpartition(", at column")[0]
    assert what not in told


@pytest.mark.usefixtures("german")
def test_a_sentence_within_a_sentence_is_said_in_the_language(said_of):
    rows = "".join(f"a{number},b{number}\n" for number in range(1_001))
    assert [*map(translated, said_of("b8.csv", f"code,status\n{rows}"))] == [
        "b8.csv: mehr als 1000 Stellen sind nicht lesbar, die erste: "
        'b8.csv: Zeile 2: A0: status: Zahl erwartet, gefunden: "b0".'
    ]
