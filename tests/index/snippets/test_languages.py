"""Every format of a programming language, read by that language's own parser where there is one."""

import ast
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CLERK_GO = """package clerk

type Error struct{ Code, Message, LongMessage string }

type APIErrorResponse struct {
	Errors         []Error
	HTTPStatusCode int
}

func (*APIErrorResponse) Error() string { return "" }
"""
PACKAGE = "github.com/clerk/clerk-sdk-go/v2"


def needed(*programs):
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


def written(folder, texts, suffix):
    for number, text in enumerate(texts):
        (folder / f"{number}{suffix}").write_text(f"{text}\n", encoding="utf-8")
    return folder


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


@pytest.fixture(scope="module")
def modules(texts, tmp_path_factory):
    """What node makes of the JavaScript formats."""
    needed("node")
    folder = tmp_path_factory.mktemp("modules")
    for format_id in ("typescript", "mock"):
        written(folder, texts(format_id), f".{format_id}.mjs")
    answer = subprocess.run(
        ["node", HERE / "read_modules.mjs", folder], stdout=subprocess.PIPE, check=True
    )
    return json.loads(answer.stdout)


def test_typescript_parses_as_a_module(modules):
    read = {name: answer for name, answer in modules.items() if name.endswith(".typescript")}
    assert set(map(str, read.values())) == {"{}"}


def test_mock_answers_with_the_response(modules, texts, choices):
    for number, chosen in enumerate(choices):
        handlers = modules[f"{number}.mock"]
        assert len(handlers) == len(chosen)
        for handler in handlers.values():
            assert handler["status"] in {400, *(entry.status for entry in chosen)}
        if len(chosen) == 1:
            (handler,) = handlers.values()
            assert handler["body"] == json.loads(texts("response")[number])


def test_a_mock_stands_for_the_hosts_of_its_service(modules, choices, library):
    def url(entry_id):
        (handler,) = modules[f"{choices.index([library.find(entry_id)])}.mock"].values()
        return handler["url"]

    assert url("clerk/backend-api/users/UserNotFound") == "https://api.clerk.com/*"
    assert url("clerk/frontend-api/users/UserNotFound") == "https://*.clerk.accounts.dev/*"
    assert url("boats/Boat4") == "*"


def test_typescript_has_no_wrong_type(texts, tmp_path):
    needed("tsc")
    shutil.copy(HERE / "ambient.d.ts", tmp_path)
    for format_id in ("typescript", "mock"):
        written(tmp_path, texts(format_id), f".{format_id}.ts")
    for path in tmp_path.glob("*.typescript.ts"):
        # Where snippets stand, `await` is allowed, and imports are at the top.
        path.write_text(f"{path.read_text(encoding='utf-8')}\nexport {{}}\n", encoding="utf-8")
    options = "--noEmit --strict --noUnusedLocals --target es2022 --module esnext"
    checked = subprocess.run(
        ["tsc", *options.split(), "--moduleResolution", "bundler", *tmp_path.glob("*.ts")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.stdout == ""


def go_file(number, text):
    """A file with this snippet in a function, and the imports that it asks for."""
    asked = re.findall(r"^// Needs (.*)\.$", text, re.MULTILINE)
    needs = sorted({name for names in asked for name in re.findall('"(.*?)"', names)})
    imports = "\n".join(f'\t"{name}"' for name in sorted([*needs, "net/http"]))
    body = re.sub("^(?=.)", "\t", text, flags=re.MULTILINE)
    head = f"package p\n\nimport (\n{imports}\n)\n\n"
    return f"{head}func f{number}(err error, resp *http.Response) {{\n{body}\n}}"


@pytest.fixture(scope="module")
def go_files(texts, tmp_path_factory):
    folder = tmp_path_factory.mktemp("go")
    return written(folder, [go_file(*each) for each in enumerate(texts("go"))], ".go")


def test_go_parses_and_is_formatted(go_files):
    needed("gofmt")
    checked = subprocess.run(["gofmt", "-l", go_files], capture_output=True, text=True, check=False)
    assert (checked.stdout, checked.stderr) == ("", "")


def test_go_compiles_with_the_imports_that_it_names(go_files):
    needed("go")
    (go_files / "go.mod").write_text(
        f"module p\n\nrequire {PACKAGE} v2.0.0\n\nreplace {PACKAGE} => ./clerk\n", encoding="utf-8"
    )
    (go_files / "clerk").mkdir()
    (go_files / "clerk" / "clerk.go").write_text(CLERK_GO, encoding="utf-8")
    (go_files / "clerk" / "go.mod").write_text(f"module {PACKAGE}\n", encoding="utf-8")
    checked = subprocess.run(
        ["go", "vet", "."], cwd=go_files, capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, "")


def test_ruby_parses(texts, tmp_path):
    needed("ruby")
    folder = written(tmp_path, texts("ruby"), ".rb")
    compile_all = "ARGV.each { |f| RubyVM::InstructionSequence.compile(File.read(f), f) }"
    subprocess.run(["ruby", "-E", "UTF-8", "-e", compile_all, *folder.iterdir()], check=True)
