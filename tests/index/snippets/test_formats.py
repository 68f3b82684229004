"""Every format over every shipped error and hostile ones, read by the language's own parser."""

import ast
import json
import os
import shutil
import subprocess
import sys
import time
import types
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from markdown_it import MarkdownIt

from index.catalog import make_catalog
from index.clue import distinguish
from index.library import Library, load_library
from index.resources import RESOURCES, bundled_catalogs
from index.snippets.formats import Format, SnippetError, Snippets
from index.template import fill

HOSTILE = [
    'it\'s "quoted" \\ back\\slash \\n \\u0041',
    "line\nbreak\r\n\ttab\vfeed\u2028\u2029\x85end",
    "*/ // # -- <!-- --> ''' \"\"\" ``` `x`",
    "#{exit 1} ${process.exit(1)} %(x)s #$x #@y",
    "{{ 7 * 7 }} {% raw %} {# gone #} {{<braced>}}",
    "üñí 日本語 😀 \u202e\u200b\ufeff\x00\x7f",
    "</script><b>bold</b> [a](javascript:x) | a | *b*",
    "=begin\n=end\n__END__\n",
    "a" * 5_000,
]
VALUES = {"userID": 'user_1"\\\n`', "param": "email_address"}


def hostile_catalog():
    """Each text as name, as code and as messages; the codes are shared."""
    records = [
        {
            "api": api,
            "domain": text[:40],
            "name": text,
            "description": text,
            "shortMessage": text,
            "code": "shared" if number % 2 else text,
            "longMessage": long,
            "meta": meta,
        }
        for number, text in enumerate(HOSTILE)
        for api in ("Backend API", "Frontend API")
        for long, meta in ((f"{text} <userID>", {text: [text, {"name": None}]}), (text, text))
    ]
    return make_catalog(
        catalog_id="hostile", title="", edition="1", sources=(), records=records, where="hostile"
    )


@pytest.fixture(scope="module")
def library():
    return Library([*load_library(bundled_catalogs()).catalogs[:1], hostile_catalog()])


@pytest.fixture(scope="module")
def snippets(library):
    return Snippets(library)


@pytest.fixture(scope="module")
def choices(library):
    """Each entry alone, those of each domain together, and all at once."""
    groups = [
        list(library.entries[group.first : group.first + group.size]) for group in library.groups
    ]
    return [*([entry] for entry in library.entries), *groups, list(library.entries)]


@pytest.fixture(scope="module")
def texts(snippets, choices):
    """What a format makes of every choice."""
    rendered = {}

    def render(format_id):
        if format_id not in rendered:
            rendered[format_id] = [snippets.render(format_id, chosen, VALUES) for chosen in choices]
        return rendered[format_id]

    return render


def test_formats_come_in_the_order_of_their_keys(snippets):
    assert [format_.id for format_ in snippets.formats()] == [
        *("json", "response", "typescript", "python", "go", "ruby", "markdown", "plain", "mock"),
        *("mock-python", "code", "short", "long", "link"),
    ]
    assert snippets.formats()[2] == Format("typescript", "TypeScript", "typescript")


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


def test_json_is_the_documents_own(texts, choices):
    for text, chosen in zip(texts("json"), choices, strict=True):
        shown = json.loads(text)
        for document, entry in zip(shown if len(chosen) > 1 else [shown], chosen, strict=True):
            expected = {"shortMessage": fill(entry.short_message, VALUES), "code": entry.code}
            if entry.long_message:
                expected["longMessage"] = fill(entry.long_message, VALUES)
            if entry.meta is not None:
                expected["meta"] = entry.meta
            assert document == expected


def test_response_is_the_body_that_carries_them(texts, choices):
    for text, chosen in zip(texts("response"), choices, strict=True):
        body = json.loads(text)
        assert list(body) == ["errors", "clerk_trace_id"]
        for error, entry in zip(body["errors"], chosen, strict=True):
            assert error["message"] == fill(entry.short_message, VALUES)
            assert error["long_message"] == fill(entry.long_message or "", VALUES)
            assert error["code"] == entry.code
            assert ("meta" in error) == isinstance(entry.meta, dict)


def test_meta_takes_the_names_and_values_of_the_wire(library, snippets):
    def meta(name, **values):
        body = snippets.render("response", library.named(name)[:1], values)
        return json.loads(body)["errors"][0]["meta"]

    assert meta("FormNilParameter", param="email") == {"param_name": "email"}
    assert meta("HomeURLTaken", paramName="home") == {"param_name": "home"}
    assert meta("DuplicateInvitations") == {"email_addresses": ["emailaddresses"]}
    assert meta("MissingOrganizationPermission", permissions="a:b") == {"permissions": ["a:b"]}


def test_python_parses_and_names_the_code(texts, choices):
    for text, chosen in zip(texts("python"), choices, strict=True):
        compared = {
            node.value
            for compare in ast.walk(ast.parse(text))
            if isinstance(compare, ast.Compare)
            for node in ast.walk(compare)
            if isinstance(node, ast.Constant)
        }
        assert {entry.code for entry in chosen if entry.code} <= compared


def caught(source, entry, values):
    """Whether the Python snippet handles a response with this error instead of passing it on."""
    error = types.SimpleNamespace(
        code=entry.code,
        message=fill(entry.short_message, values),
        long_message=fill(entry.long_message or "", values),
    )
    models = types.ModuleType("clerk_backend_api.models")
    models.ClerkErrors = type("ClerkErrors", (Exception,), {})
    failure = models.ClerkErrors()
    failure.data = types.SimpleNamespace(errors=[error])
    call = "...  # the call to Clerk"
    assert source.count(call) == 1
    code = source.replace("from clerk_backend_api import models\n", "").replace(
        call, "raise failure"
    )
    try:
        exec(compile(code, "snippet", "exec"), {"models": models, "failure": failure})  # noqa: S102
    except models.ClerkErrors:
        return False
    return True


def test_python_catches_its_error_and_of_those_that_share_the_code_only_the_alike(
    library, snippets
):
    values = {"userID": "user_1", "param": "name", "%d": "7", "%q": '"x"'}
    shared = 0
    for entry in library.entries:
        source = snippets.render("python", [entry], values)
        assert caught(source, entry, values)
        sharing = [other for other in library.sharing_code(entry) if other != entry]
        alike = distinguish(entry, sharing).alike
        for other in sharing:
            shared += 1
            assert caught(source, other, values) == (other in alike)
    assert shared > 1000


def test_an_error_without_a_code_is_known_by_its_message(library, snippets):
    """A response is not known to lack the code that the documents do not give."""
    values = {"identifier": "a@b.c"}
    without = [entry for entry in library.entries if not entry.code and entry.short_message]
    assert without
    for entry in without:
        source = snippets.render("python", [entry], values)
        assert caught(source, replace(entry, code="not_documented"), values)
        assert not caught(source, library.named("UserNotFound")[0], values)
        for format_id in ("typescript", "python", "go", "ruby"):
            assert "no code" in snippets.render(format_id, [entry], values)


def test_an_error_without_a_code_leaves_the_others_of_a_block_theirs(library, snippets):
    coded = library.named("DuplicateAllowlistIdentifier")[0]
    bare = next(entry for entry in library.entries if not entry.code)
    source = snippets.render("python", [bare, coded], {})
    assert source.index(coded.name) < source.index(bare.name)


def test_a_block_of_several_reaches_every_branch(library, snippets):
    entries = library.with_code("resource_not_found")
    tree = ast.parse(snippets.render("python", entries, {}))
    branches = [ast.unparse(node.test) for node in ast.walk(tree) if isinstance(node, ast.If)]
    assert len(branches) == len(set(branches)) > 10
    assert "error.code == 'resource_not_found'" not in branches[:-1]


@pytest.fixture(scope="module")
def modules(texts):
    """What node makes of the JavaScript formats."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    sources = {
        f"{format_id} {number}": text
        for format_id in ("typescript", "mock")
        for number, text in enumerate(texts(format_id))
    }
    answer = subprocess.run(
        ["node", "--experimental-vm-modules", Path(__file__).with_name("read_modules.mjs")],
        input=json.dumps(sources).encode(),
        capture_output=True,
        check=True,
    )
    return json.loads(answer.stdout)


def test_typescript_parses_as_a_module(modules):
    read = {name: answer for name, answer in modules.items() if name.startswith("typescript")}
    assert set(map(str, read.values())) == {"{}"}


def test_mock_answers_with_the_response(modules, texts, choices):
    for number, chosen in enumerate(choices):
        handlers = modules[f"mock {number}"]
        assert len(handlers) == len(chosen)
        for handler in handlers.values():
            assert handler["status"] in {400, *(entry.status for entry in chosen)}
        if len(chosen) == 1:
            (handler,) = handlers.values()
            assert handler["body"] == json.loads(texts("response")[number])


def test_python_mock_answers_with_the_response(texts, choices):
    for number, chosen in enumerate(choices):
        tree = ast.parse(texts("mock-python")[number])
        names = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        assert len(set(names)) == len(chosen)
        bodies = [
            ast.literal_eval(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.keyword) and node.arg == "json"
        ]
        if len(chosen) == 1:
            assert bodies == [json.loads(texts("response")[number])]


def written(folder, texts, suffix):
    for number, text in enumerate(texts):
        (folder / f"{number}{suffix}").write_text(f"{text}\n", encoding="utf-8")
    return folder


def test_go_parses_and_is_formatted(texts, tmp_path):
    if shutil.which("gofmt") is None:
        pytest.skip("gofmt is not installed")
    bodies = [text.replace("\n", "\n\t") for text in texts("go")]
    files = [f"package p\n\nfunc f(err error) {{\n\t{body}\n}}" for body in bodies]
    folder = written(tmp_path, files, ".go")
    checked = subprocess.run(["gofmt", "-l", folder], capture_output=True, text=True, check=False)
    assert (checked.stdout, checked.stderr) == ("", "")


def test_ruby_parses(texts, tmp_path):
    if shutil.which("ruby") is None:
        pytest.skip("ruby is not installed")
    folder = written(tmp_path, texts("ruby"), ".rb")
    compile_all = "ARGV.each { |f| RubyVM::InstructionSequence.compile(File.read(f), f) }"
    subprocess.run(["ruby", "-E", "UTF-8", "-e", compile_all, *folder.iterdir()], check=True)


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


# The reader's own templates


@pytest.fixture
def own(tmp_path):
    return tmp_path / "snippets"


def write(folder, name, text):
    """Save a template so that its time of change differs from the last one's."""
    folder.mkdir(exist_ok=True)
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
        ("one\ntwo\n{{ eror.code }}", "line 3: 'eror' is undefined."),
        (
            "{{ error.nme }}",
            "line 1: an error has no “nme”; it has api, camel, caption, code, description, ",
        ),
        ("{{ error.code | shout }}", "line 1: No filter named 'shout'."),
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
        ("{{ lipsum(99999) }}", "line 1: 'lipsum' is undefined."),
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
    assert len(Snippets(library, own).formats()) == 14


def test_a_broken_part_is_blamed_itself(library, own):
    part = write(own, "_part.jinja", "fine\n{{ nothing }}")
    write(own, "whole.jinja", "{% include '_part.jinja' %}")
    with pytest.raises(SnippetError, match="'nothing' is undefined") as caught_error:
        Snippets(library, own).render("whole", library.entries[:1], {})
    assert str(caught_error.value).startswith(f"{part}: line 2: ")


def test_files_that_are_no_text_do_not_hide_the_other_formats(library, own):
    path = write(own, "broken.jinja", "")
    path.write_bytes(b"{# title: \xff #}\xfe")
    snippets = Snippets(library, own)
    assert len(snippets.formats()) == 15
    with pytest.raises(SnippetError, match=r"broken\.jinja: "):
        snippets.render("broken", library.entries[:1], {})


def test_an_unknown_format_is_answered_with_those_that_exist(snippets, library):
    with pytest.raises(SnippetError, match=r"no format “perl”; choose json, response, .*, link\."):
        snippets.render("perl", library.entries[:1], {})
