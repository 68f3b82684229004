"""OpenAPI 3 documents: the errors that operations answer with, in JSON and in YAML."""

import json

import pytest

from index.errors import DocumentError
from index.ingest.kinds import read_document
from index.ingest.openapi import KIND, SHARED

YAML = """\
openapi: 3.1.0
info: {title: Harbour API, version: '1'}
paths:
  /boats/{id}:
    get:
      tags: [Boats]
      responses:
        '200': {description: fine}
        404:
          description: No boat
            is there.
          content:
            application/json:
              example:
                errors:
                  - code: boat_not_found
                    message: not found
                    long_message: No boat was found with id <boatID>
                    meta: {param: id}
        '401': {$ref: '#/components/responses/Unauthorized'}
    post:
      tags: [Cargo]
      responses:
        '401': {$ref: '#/components/responses/Unauthorized'}
        '422':
          description: Cargo is refused
          content:
            application/problem+json:
              examples:
                too_heavy:
                  summary: Cargo is too heavy
                  value: {type: too_heavy, title: Too heavy, detail: 12 t is too much, status: 422}
                wet:
                  $ref: '#/components/examples/Wet'
  /crews:
    get:
      responses:
        default:
          description: Any error
          content:
            application/json:
              schema:
                allOf:
                  - $ref: '#/components/schemas/Error'
components:
  responses:
    Unauthorized:
      description: Signed out
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/Error'
          example: {error: {code: unauthorized, message: Sign in first}}
  examples:
    Wet:
      value: {code: wet, message: Cargo is wet}
  schemas:
    Error:
      type: object
      properties:
        error:
          type: object
          properties:
            code: {type: string, enum: [no, off, 12:30, crew_asleep]}
"""


def read(text):
    return read_document(text.encode(), "api.yaml")


def test_examples_and_enums_become_errors():
    reading = read(YAML)
    assert (reading.kind, reading.title, reading.problems) == (KIND, "Harbour API", ())
    by_code = {record["code"]: record for record in reading.records}
    assert by_code["boat_not_found"] == {
        "api": "Harbour API",
        "domain": "Boats",
        "name": "BoatNotFound",
        "description": "No boat is there.",
        "shortMessage": "not found",
        "longMessage": "No boat was found with id <boatID>",
        "code": "boat_not_found",
        "meta": {"param": "id"},
        "status": 404,
    }
    assert by_code["unauthorized"]["domain"] == SHARED
    assert by_code["too_heavy"] == {
        "api": "Harbour API",
        "domain": "Cargo",
        "name": "TooHeavy",
        "description": "Cargo is too heavy",
        "shortMessage": "Too heavy",
        "longMessage": "12 t is too much",
        "code": "too_heavy",
        "status": 422,
    }
    assert by_code["wet"]["description"] == "Cargo is refused"
    assert "status" not in by_code["crew_asleep"]
    assert by_code["crew_asleep"]["domain"] == "Crews"
    assert set(by_code) == {
        "boat_not_found", "unauthorized", "too_heavy", "wet", "no", "off", "12:30", "crew_asleep",
    }  # fmt: skip


def examples(*messages):
    """A document in which one error has these messages, each in an operation of its own."""
    paths = {
        f"/{number}": {
            "get": {
                "tags": ["Boats"],
                "responses": {
                    "404": {
                        "content": {
                            "application/json": {"example": {"code": "gone", "message": message}}
                        }
                    }
                },
            }
        }
        for number, message in enumerate(messages)
    }
    return json.dumps({"openapi": "3.0.0", "info": {"title": "T"}, "paths": paths})


@pytest.mark.parametrize(
    ("messages", "read_as"),
    [
        (["No boat 17 (max. 20)", "No boat 9 (max. 20)"], ["No boat <value> (max. 20)"]),
        (["a1 is not in b2.", "a3 is not in b4."], ["<value> is not in <value2>."]),
        (["a1 is a1", "a2 is a2"], ["<value> is <value>"]),
        (["17 of <all>", "18 of <all>", "x of <all>"], ["<value> of <all>", "x of <all>"]),
        (["No boat here", "No crew here"], ["No boat here", "No crew here"]),
        (["No boat 17"], ["No boat 17"]),
        (["At 1.5 m", "At 20 m"], ["At <value> m"]),
        (["Mail a1@x.io", "Mail b2@y.io"], ["Mail <value>"]),
        (["4001", "4002"], ["4001", "4002"]),
        (["E17: 18", "E18: 19"], ["E17: 18", "E18: 19"]),
    ],
)
def test_examples_of_one_error_that_differ_in_numbers_are_one(messages, read_as):
    reading = read_document(examples(*messages).encode(), "api.json")
    assert [record["shortMessage"] for record in reading.records] == read_as


def test_examples_that_are_described_apart_are_errors_of_their_own():
    examples = {
        summary: {"summary": summary, "value": {"code": "card", "message": message}}
        for summary, message in (("It expired", "Error 4001"), ("It was stolen", "Error 4002"))
    }
    responses = {"402": {"content": {"application/json": {"examples": examples}}}}
    document = {"openapi": "3.0.0", "info": {}, "paths": {"/": {"get": {"responses": responses}}}}
    reading = read_document(json.dumps(document).encode(), "api.json")
    told = [(record["description"], record["shortMessage"]) for record in reading.records]
    assert told == [("It expired", "Error 4001"), ("It was stolen", "Error 4002")]


def test_json_reads_as_yaml_does():
    yaml = pytest.importorskip("yaml")
    as_json = json.dumps(yaml.load(YAML, yaml.BaseLoader))
    codes = {record["code"] for record in read(as_json).records}
    assert codes == {record["code"] for record in read(YAML).records}


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("#/components/responses/Gone", "leads nowhere"),
        ("other.yaml#/a", "lies outside this document"),
        ("file:///etc/passwd", "lies outside this document"),
        ("#/components/loop", "leads back to itself"),
    ],
)
def test_a_reference_that_cannot_be_followed_is_a_problem_of_its_line(target, reason):
    document = YAML.replace("#/components/responses/Unauthorized", target)
    reading = read(
        document.replace("components:\n", "components:\n  loop: {$ref: '#/components/loop'}\n")
    )
    (problem,) = reading.problems
    assert reason in problem.reason
    assert problem.line in (20, 49) if "loop" in target else problem.line == 20
    assert "boat_not_found" in {record["code"] for record in reading.records}


@pytest.mark.parametrize("steps", [3, 30])
def test_a_chain_of_references_is_followed_or_said_to_be_too_long(steps):
    links = [f"  link{n}: {{$ref: '#/components/link{n + 1}'}}\n" for n in range(steps)]
    end = f"  link{steps}: {{$ref: '#/components/responses/Unauthorized'}}\n"
    begun = YAML.replace("#/components/responses/Unauthorized", "#/components/link0", 1)
    reading = read(begun.replace("components:\n", "components:\n" + "".join(links) + end))
    reasons = [problem.reason for problem in reading.problems]
    long = "the reference “#/components/link0” leads through more than 20 others"
    assert reasons == ([long] if steps > 20 else [])
    domains = {r["domain"] for r in reading.records if r["code"] == "unauthorized"}
    assert len(domains) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("openapi: 3.0.0\ninfo: {}\n", "an OpenAPI document without paths"),
        ("openapi: 4.0.0\npaths: {}\n", "OpenAPI 4.0.0: Errdex reads OpenAPI 3"),
        ("swagger: '2.0'\npaths: {}\n", "OpenAPI 2 (“swagger”): convert it"),
        ('{"swagger": "2.0"}', "OpenAPI 2 (“swagger”): convert it"),
        ("openapi: 3.0.0\npaths: [\n", "line 3: not YAML: a value is missing, at column 1."),
        (
            "openapi: 3.0.0\npaths: !!python/object:os.system {}\n",
            "line 2: the tag “tag:yaml.org,2002:python/object:os.system”",
        ),
        ("openapi: 3.0.0\npaths: &a [*a]\n", "line 2: an alias stands within what it names"),
    ],
)
def test_what_is_refused(text, message):
    with pytest.raises(DocumentError) as caught:
        read(text)
    assert str(caught.value).startswith(f"api.yaml: {message}")


def test_aliases_that_grow_are_refused():
    lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(DocumentError, match="aliases that stand for more than"):
        read("openapi: 3.0.0\n" + "\n".join(lines) + "\npaths: {}\n")


def test_merged_keys_are_read():
    merged = YAML.replace("    post:\n", "    post: &post\n").replace(
        "  /crews:\n", "  /rafts:\n    put: {<<: *post, tags: [Rafts]}\n  /crews:\n"
    )
    domains = {record["code"]: record["domain"] for record in read(merged).records}
    assert (domains["wet"], domains["boat_not_found"]) == (SHARED, "Boats")


@pytest.mark.parametrize("deep", ["[" * 400_000, "{a: " * 400_000, "- " * 400_000, "? " * 400_000])
def test_nesting_without_end_is_refused(deep):
    with pytest.raises(DocumentError, match=r"^api\.yaml: line \d+: "):
        read(f"openapi: 3.0.0\npaths:\n {deep}")


def test_schemas_that_lead_to_each_other_are_read_once():
    schema = {"$ref": "#/components/schemas/E"}
    properties = {f"p{number}": schema for number in range(300)}
    document = {
        "openapi": "3.0.0",
        "info": {"title": "T"},
        "paths": {
            f"/p{number}": {"get": {"responses": {"404": {"content": {"a/b": {"schema": schema}}}}}}
            for number in range(5_000)
        },
        "components": {"schemas": {"E": {"properties": {**properties, "code": {"const": "lost"}}}}},
    }
    (record,) = read(json.dumps(document)).records
    assert (record["code"], record["domain"]) == ("lost", SHARED)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ({"code": 40401, "message": "No such invoice"}, "40401"),
        ({"code": 404, "type": "no_invoice", "message": "No such invoice"}, "no_invoice"),
        ({"code": 404, "message": "No such invoice"}, ""),
    ],
)
def test_a_code_may_be_a_number_unless_it_is_the_status(error, code):
    content = {"application/json": {"example": {"error": error}}}
    document = {
        "openapi": "3.0.0",
        "info": {"title": "T"},
        "paths": {"/p": {"get": {"responses": {"404": {"content": content}}}}},
    }
    (record,) = read(json.dumps(document)).records
    assert record["code"] == code


def test_a_document_of_odd_values_is_read_or_refused():
    for odd in ("null", "7", "[]", "text", "{}", "[[1]]", "{a: null}"):
        for key in ("paths", "info", "components"):
            document = f"openapi: 3.0.0\ninfo: {{title: T}}\npaths: {{}}\n{key}: {odd}\n"
            try:
                assert read(document).records == ()
            except DocumentError as error:
                assert str(error).startswith("api.yaml: ")
