"""Snippets run on responses: each takes its own error, and leaves those that it can tell apart."""

import ast
import json
import subprocess
import types
from dataclasses import replace
from pathlib import Path

import pytest

from index.distinction import distinguish
from tests.index.snippets.conftest import shipped_wire
from tests.index.snippets.test_languages import needed

HERE = Path(__file__).parent
NODE = ["node", HERE / "run_snippets.mjs"]
RUBY = ["ruby", "-E", "UTF-8", HERE / "run_snippets.rb"]
NO_JSON = "<html>"
VALUES = {"userID": "user_1", "param": "name", "boatID": "7", "%d": "7", "%q": '"x"'}


def alike(entry, sharing):
    """Those with its code that neither status nor message tell from it."""
    left = [one for one in sharing if entry.status is None or one.status in (None, entry.status)]
    return distinguish(entry, left).alike


@pytest.fixture(scope="module")
def cases(library):
    """Pairs of the error that a snippet is for and one that comes, and whether it is taken."""
    made = []
    for entry in library.entries:
        made.append((entry, entry, True))
        sharing = library.sharing_code(entry)
        same = alike(entry, sharing)
        for other in sharing:
            # One of no documented status may come with any.
            if other != entry and (other.status or not entry.status):
                made.append((entry, other, other in same))
        foreign = (one for one in library.entries if one.code not in (entry.code, ""))
        same_service = (
            one for one in foreign if library.service_of(one) == library.service_of(entry)
        )
        if entry.code:
            made.append((entry, next(same_service), False))
    assert sum(expected for _, _, expected in made) > 500
    assert sum(not expected for _, _, expected in made) > 1000
    return made


@pytest.fixture(scope="module")
def asked(cases, library, snippets):
    """The sources of a format with the responses that they are run on."""
    wires = {service: shipped_wire(service) for service in library.services}

    def ask(format_id):
        sources = {}
        for entry, _, _ in cases:
            if entry.id not in sources:
                sources[entry.id] = snippets.render(format_id, [entry], VALUES)
        return [
            {
                "source": sources[entry.id],
                "status": other.status or 400,
                "body": wires[library.service_of(other)].bodies([other], VALUES)[0],
            }
            for entry, other, _ in cases
        ]

    return ask


def wrong(cases, answers):
    """What was taken and should not have been, or the reverse."""
    return [
        (entry.id, other.id, taken)
        for (entry, other, expected), taken in zip(cases, answers, strict=True)
        if taken != expected
    ]


class RefusedError(Exception):
    """What stands for an exception of the SDK, or of the library that fetched."""


def caught(source, status, body):
    """Whether the Python snippet handles a response with this error instead of passing it on."""

    def refuse():
        raise RefusedError

    def parse():
        if body == NO_JSON:
            raise ValueError
        return body

    response = types.SimpleNamespace(status_code=status, json=parse, raise_for_status=refuse)
    errors = body.get("errors", ()) if isinstance(body, dict) else ()
    failure = RefusedError()
    failure.status_code = status
    failure.data = types.SimpleNamespace(errors=[types.SimpleNamespace(**one) for one in errors])
    code = source.replace("from clerk_backend_api import models\n", "").replace(
        "...  # the call to Clerk", "raise failure"
    )
    models = types.SimpleNamespace(ClerkErrors=RefusedError)
    scope = {"models": models, "failure": failure, "response": response}
    try:
        exec(compile(code, "snippet", "exec"), scope)  # noqa: S102
    except RefusedError:
        return False
    return True


def test_python_takes_its_own(cases, asked):
    assert wrong(cases, [caught(**one) for one in asked("python")]) == []


def test_typescript_takes_its_own(cases, asked):
    needed("node")
    assert wrong(cases, run(NODE, asked("typescript"))) == []


def test_ruby_takes_its_own(cases, asked):
    needed("ruby")
    assert wrong(cases, run(RUBY, asked("ruby"))) == []


def run(program, asked):
    content = json.dumps(asked).encode()
    return json.loads(
        subprocess.run(program, input=content, capture_output=True, check=True).stdout
    )


@pytest.mark.parametrize("body", [None, [], [1], {}, "sunk", 3, NO_JSON])
def test_a_body_of_another_shape_is_passed_on(library, snippets, body):
    """What stands before a service, as a proxy, answers in its own way."""

    def asked(format_id):
        source = snippets.render(format_id, [library.find("boats/Boat5")], {})
        return {"source": source, "status": 409, "body": body}

    assert not caught(**asked("python"))
    needed("node", "ruby")
    assert run(NODE, [asked("typescript")]) == run(RUBY, [asked("ruby")]) == [False]


def test_an_error_without_a_code_is_known_by_its_message(library, snippets):
    """A response is not known to lack the code that the documents do not give."""
    values = {"identifier": "a@b.c"}
    without = [entry for entry in library.entries if not entry.code and entry.short_message]
    assert without
    for entry in without:
        wire = shipped_wire(library.service_of(entry))
        source = snippets.render("python", [entry], values)
        coded = replace(entry, code="not_documented")
        (body,) = wire.bodies([coded], values)
        assert caught(source, entry.status or 400, body)
        (other,) = wire.bodies(library.named("UserNotFound")[:1], values)
        assert not caught(source, entry.status or 400, other)
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
