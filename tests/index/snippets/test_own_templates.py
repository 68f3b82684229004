"""The reader's own templates, and those that are written for one service."""

import json
import os
import re
import time

import pytest

from index.snippets.formats import SnippetError, Snippets
from index.snippets.template_files import Format


@pytest.fixture
def own(tmp_path):
    return tmp_path / "snippets"


def write(folder, name, text):
    """Save a template so that its time of change differs from the last one's."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(time.time_ns(), write.clock))
    write.clock += 1_000_000_000
    return path


write.clock = 1_700_000_000_000_000_000


def test_own_templates_come_go_and_change_without_a_restart(library, own):
    snippets = Snippets(library, own)
    (user, _) = library.named("UserNotFound")
    shipped = snippets.formats()
    path = write(
        own, "php.jinja", "{#\ntitle: PHP\nlanguage: php\norder: 1\n#}\n// {{ error.code }}\n"
    )
    assert snippets.formats() == (Format("php", "PHP", "php"), *shipped)
    assert snippets.render("php", [user], {}) == "// resource_not_found"
    write(own, "php.jinja", "# {{ error.name }}")
    assert snippets.render("php", [user], {}) == "# UserNotFound"
    assert snippets.formats()[-1] == Format("php", "php", "text")
    path.unlink()
    assert snippets.formats() == shipped


def test_own_templates_replace_the_shipped_and_may_include_parts(library, own):
    snippets = Snippets(library, own)
    (user, _) = library.named("UserNotFound")
    assert snippets.render("code", [user], {}) == "resource_not_found"
    write(own, "_part.jinja", "<{{ error.code | quoted }}>")
    write(own, "code.jinja", "{% include '_part.jinja' %}")
    assert snippets.render("code", [user], {}) == '<"resource_not_found">'
    assert "_part" not in [format_.id for format_ in snippets.formats()]


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        ("one\n{% if %}\n", "line 2: Expected an expression, got 'end of statement block'."),
        ("one\ntwo\n{{ eror.code }}", "line 3: there is no “eror”; there are “branches”, “error”,"),
        (
            "{{ error.nme }}",
            "line 1: an error has no “nme”; it has “api”, “camel”, “caption”, “code”, ",
        ),
        ("{{ error.code | oneline }}", "line 1: there is no filter “oneline”; there are “abs”, "),
        ("{{ errors | map('oneline') | list }}", "line 1: there is no filter “oneline”; there "),
        ("{{ error.code is strung }}", "line 1: there is no test “strung”; there are “boolean”"),
        ("{{ errors | select('strung') | list }}", "line 1: there is no test “strung”; there "),
        ("\n{{ 1 / 0 }}", "line 2: division by zero."),
        (
            "{{ ''.__class__.__mro__ }}",
            "line 1: access to attribute '__class__' of 'str' object is unsafe.",
        ),
        ("{{ 'a' * 10000000000 }}", "line 1: a step may make more than 16 MB."),
        ("{{ 2 ** 10000000000 }}", "line 1: “**” is refused here."),
        ("{{ '%999999999d' % 1 }}", "line 1: “%” is refused here."),
        ("{{ 'a'.ljust(999999999) }}", "line 1: access to attribute 'ljust' of 'str' object is"),
        ("{{ 'a' | center(999999999) }}", "line 1: a step may make more than 16 MB."),
        ("{{ lipsum(99999) }}", "line 1: there is no “lipsum”; there are "),
        (
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
            "line 1: it takes longer than 0.75 seconds.",
        ),
        ("{% for i in range(100001) %}{% endfor %}", "line 1: Range too big."),
        (
            "{% for i in range(999) %}{{ 'a' * 99999 }}{% endfor %}",
            "its text is longer than 16 MB.",
        ),
        ("{% include 'gone.jinja' %}", "line 1: 'gone.jinja' not found"),
        ("{{ values.update({'a': 1}) }}", "line 1: "),
    ],
)
def test_a_broken_template_is_named_with_line_and_reason(library, own, template, complaint):
    path = write(own, "broken.jinja", template)
    snippets = Snippets(library, own)
    assert "broken" in [format_.id for format_ in snippets.formats()]
    with pytest.raises(SnippetError) as caught_error:
        snippets.render("broken", library.entries[:1], {})
    said = str(caught_error.value)
    assert said.startswith(f"{path}: ")
    assert complaint.split("'index")[0] in said
    assert said.endswith(".")
    assert "\n" not in said


def test_pipes_and_folders_are_no_templates(library, own):
    own.mkdir()
    os.mkfifo(own / "pipe.jinja")
    (own / "folder.jinja").mkdir()
    assert len(Snippets(library, own).formats()) == 15


@pytest.mark.parametrize(
    "used",
    [
        *("{{ %s | one_line }}", "{{ %s | json }}", "{{ [%s] | json }}", "{{ %s | upper }}"),
        *("{{ 'a' | replace('a', %s) }}", "{{ %s.more }}", "{{ %s() }}", "{{ %s ~ 'a' }}"),
        *("{{ %s is string }}", "{% if %s %}{% endif %}", "{% for one in %s %}{% endfor %}"),
        *("{{ {'a': %s} | json }}", "{{ %s | length }}", "{{ 'a' in %s }}", "{{ %s + 'a' }}"),
    ],
)
@pytest.mark.parametrize(
    ("misspelt", "said"),
    [
        ("error.captoin", "an error has no “captoin”; it has “api”, "),
        ("branches[0].nme", "a branch has no “nme”; it has “alike”, “by_api”, “clue”, "),
        ("error.document.cod", "it has no “cod”; it has “code”, “longMessage”, “short"),
        ("nosuch", "there is no “nosuch”; there are “branches”, “error”, “errors”, "),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is(library, own, used, misspelt, said):
    path = write(own, "own.jinja", used.replace("%s", misspelt))
    with pytest.raises(SnippetError) as caught_error:
        Snippets(library, own).render("own", library.named("UserNotFound")[:1], {})
    assert str(caught_error.value).startswith(f"{path}: line 1: {said}")


def test_a_template_may_ask_whether_there_is_something(library, own):
    asked = "{{ error.nosuch is defined }} {{ error.a | default(error.b) | default('none') }}"
    write(own, "own.jinja", asked)
    assert Snippets(library, own).render("own", library.entries[:1], {}) == "False none"


def test_an_unknown_filter_in_a_part_is_blamed_there(library, own):
    part = write(own, "_part.jinja", "fine\n{{ error.code | oneline }}")
    write(own, "whole.jinja", "{% include '_part.jinja' %}")
    with pytest.raises(SnippetError) as caught_error:
        Snippets(library, own).render("whole", library.entries[:1], {})
    assert str(caught_error.value).startswith(f"{part}: line 2: there is no filter ")


def test_a_broken_part_is_blamed_itself(library, own):
    part = write(own, "_part.jinja", "fine\n{{ nothing }}")
    write(own, "whole.jinja", "{% include '_part.jinja' %}")
    with pytest.raises(SnippetError, match="there is no “nothing”") as caught_error:
        Snippets(library, own).render("whole", library.entries[:1], {})
    assert str(caught_error.value).startswith(f"{part}: line 2: ")


def test_files_that_are_no_text_do_not_hide_the_other_formats(library, own):
    path = write(own, "broken.jinja", "")
    path.write_bytes(b"{# title: \xff #}\xfe")
    snippets = Snippets(library, own)
    assert len(snippets.formats()) == 16
    with pytest.raises(SnippetError, match=r"broken\.jinja: "):
        snippets.render("broken", library.entries[:1], {})


# Of services

CHECKS = ("typescript", "python", "go", "ruby")


@pytest.mark.parametrize("format_id", CHECKS)
def test_every_service_gets_its_own_and_any_other_what_fits_all(library, snippets, format_id):
    for entry in library.entries:
        is_clerks = (
            "clerk" in snippets.render(format_id, [entry], {}).replace(entry.name, "").lower()
        )
        assert is_clerks == (library.service_of(entry) == "clerk")


def test_errors_of_several_services_come_one_after_another(library, snippets):
    boat = library.find("boats/Boat5")
    (user, twin) = library.named("UserNotFound")
    for format_id in CHECKS:
        each = [snippets.render(format_id, some, {}) for some in ([user, twin], [boat])]
        assert snippets.render(format_id, [user, boat, twin], {}) == "\n\n".join(each)
    for format_id in ("markdown", "json", "mock", "code"):
        assert "\n\n\n" not in snippets.render(format_id, [user, boat], {})
    assert snippets.render("markdown", [user, boat, twin], {}).count("\n") == 4


def test_a_folder_called_after_a_service_is_for_its_errors(library, own):
    snippets = Snippets(library, own)
    boat, user = library.find("boats/Boat5"), library.named("UserNotFound")[0]
    shipped = snippets.render("typescript", [user], {})
    write(own / "boats", "typescript.jinja", "{% include '_part.jinja' %}")
    write(own / "boats", "_part.jinja", "ours: {{ error.code }}")
    assert snippets.render("typescript", [boat], {}) == "ours: sunk"
    assert snippets.render("typescript", [user], {}) == shipped
    assert [made.title for made in snippets.formats()].count("TypeScript") == 1
    write(own / "boats", "_part.jinja", "mine: {{ error.code }}")
    assert snippets.render("typescript", [boat], {}) == "mine: sunk"


def test_an_own_template_is_for_every_service_that_has_no_own_one(library, own):
    snippets = Snippets(library, own)
    boat, user = library.find("boats/Boat5"), library.named("UserNotFound")[0]
    write(own, "typescript.jinja", "{{ errors | map(attribute='name') | join('+') }}")
    assert snippets.render("typescript", [boat, user], {}) == "Boat5+UserNotFound"
    write(own / "clerk", "typescript.jinja", "for Clerk")
    assert snippets.render("typescript", [boat, user], {}) == "Boat5\n\nfor Clerk"


def test_a_format_that_only_one_service_has_is_refused_to_the_others(library, own):
    snippets = Snippets(library, own)
    write(own / "boats", "php.jinja", "{# title: PHP #}// {{ error.code }}")
    assert "PHP" in [made.title for made in snippets.formats()]
    assert snippets.render("php", [library.find("boats/Boat5")], {}) == "// sunk"
    with pytest.raises(
        SnippetError, match=r"^There is no template “PHP” for the errors of “clerk”"
    ):
        snippets.render("php", library.named("UserNotFound")[:1], {})


def test_a_broken_template_of_a_service_is_blamed_itself(library, own):
    path = write(own / "boats", "go.jinja", "{{ nothing }}")
    with pytest.raises(SnippetError, match="there is no “nothing”") as caught_error:
        Snippets(library, own).render("go", [library.find("boats/Boat5")], {})
    assert str(caught_error.value).startswith(f"{path}: line 1: ")


def test_own_bodies_come_change_and_go_without_a_restart(library, own):
    snippets = Snippets(library, own)
    (user, _) = library.named("UserNotFound")
    boat = library.find("boats/Boat4")

    def bodies():
        snippets.formats()
        return [json.loads(snippets.render("response", [one], {})) for one in (user, boat)]

    shipped = bodies()
    path = write(own / "boats", "wire.json", '{"body": {"is": {"code": "<code>", "at": 3}}}')
    assert bodies() == [shipped[0], {"is": {"code": "sunk", "at": 3}}]
    write(own / "boats", "wire.json", '{"body": {"all": ["<code>"]}}')
    assert bodies() == [shipped[0], {"all": ["sunk"]}]
    path.unlink()
    assert bodies() == shipped
    write(own, "wire.json", '{"hosts": {"": "x.test"}, "body": {"e": "<code>"}}')
    assert bodies() == [{"e": "resource_not_found"}, {"e": "sunk"}]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"body": []}', '{"body": {"a": []}}', '{"body": {}, "hosts": [1]}',
     '{"body": {}, "meta": {"names": {}}}', '{"body": {}, "meta": 1}', "[" * 100_000],
)  # fmt: skip
def test_a_body_that_tells_nothing_is_named(library, own, text):
    snippets = Snippets(library, own)
    path = write(own, "wire.json", text)
    with pytest.raises(SnippetError, match=re.escape(f"{path}: ")):
        snippets.render("response", [library.find("boats/Boat4")], {})


def test_what_a_service_sends_is_not_read_again_while_it_is_the_same(library, own):
    snippets = Snippets(library, own)
    boat = library.find("boats/Boat4")
    path = write(own, "wire.json", '{"body": {"e": "<code>"}}')
    first = snippets.render("response", [boat], {})
    state = path.stat()
    path.write_text('{"body": {"f": "<code>"}}', encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert snippets.render("response", [boat], {}) == first
