"""Broken, hostile and enormous documents of every kind, the same for the same seed."""

import csv
import io
import json
import random
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

_CODES = ("boat_not_found", "resource_not_found", "form_param_nil", "card_declined", "no")


class Hostile(NamedTuple):
    """A file to import; `is_refused` where nobody could take it for whole."""

    name: str
    content: bytes
    is_refused: bool = False


def records(rng: random.Random, count: int) -> list[dict]:
    """Errors with every field a document may state."""
    return [
        {
            "name": f"Boat{number}{rng.choice(('NotFound', 'Sunk', 'Locked'))}",
            "description": rng.choice(("", "Signifies an error when the boat is “gone”.")),
            "shortMessage": rng.choice(("not found", "boat <boatID> %d is gone")),
            "longMessage": "No boat was found with id <boatID>, naïvely.",
            "code": f"{rng.choice(_CODES)}_{number}",
            "status": str(rng.choice((400, 404, 422))),
            "meta": rng.choice(('{"name": "<paramName>"}', "", '{"a": [1, 2, {"b": null}]}')),
        }
        for number in range(count)
    ]


def text_page(errors: list[dict]) -> str:
    lines = ["Clerk Backend API errors", "", "An index of Clerk Backend API errors.", "", "Boats"]
    for error in errors:
        shown = {key: error[key] for key in ("shortMessage", "longMessage", "code")}
        lines += ["", error["name"], "", error["description"], "", json.dumps(shown, indent=2)]
    return "\n".join(lines) + "\n"


def markdown(errors: list[dict]) -> str:
    lines = ["---", "title: Backend API errors", "---", "", "## Boats"]
    for error in errors:
        shown = {key: error[key] for key in ("shortMessage", "longMessage", "code")}
        lines += ["", f"### `{error['name']}`", "", error["description"], ""]
        lines += [f"```json {{{{ filename: 'Status Code: {error['status']}' }}}}"]
        lines += [json.dumps(shown, indent=2), "```"]
    return "\n".join(lines) + "\n"


def api_errors(errors: list[dict]) -> str:
    usage = {"usage": {"fapi": True, "bapi": True}, "file": "boat_yards.go"}
    return json.dumps([{**error, **usage} for error in errors], indent=2, ensure_ascii=False)


def catalog(errors: list[dict]) -> str:
    kept = ("name", "description", "shortMessage", "longMessage", "code")
    entries = [
        {"api": "Boat API", "domain": "Boats", **{key: error[key] for key in kept}}
        for error in errors
    ]
    header = {"format": "errdex-catalog/1", "id": "boats", "title": "Boats", "edition": "2025-01"}
    return json.dumps({**header, "sources": [], "errors": entries}, indent=2)


def table(errors: list[dict]) -> str:
    text = io.StringIO()
    rows = csv.DictWriter(text, list(errors[0]))
    rows.writeheader()
    rows.writerows(errors)
    return text.getvalue()


def openapi(errors: list[dict]) -> str:
    examples = {error["name"]: {"value": {"errors": [error]}} for error in errors}
    answers = {"404": {"description": "gone", "content": {"json": {"examples": examples}}}}
    paths = {"/boats": {"get": {"tags": ["Boats"], "responses": answers}}}
    return json.dumps({"openapi": "3.0.3", "info": {"title": "Boats"}, "paths": paths}, indent=1)


def openapi_yaml(errors: list[dict]) -> str:
    lines = ["openapi: 3.1.0", "info: {title: Boats}", "paths:", "  /boats:", "    get:"]
    lines += ["      responses:", "        '404':", "          content:", "            json:"]
    lines += ["              schema:", "                properties:", "                  code:"]
    lines += ["                    enum:"]
    lines += [f"                    - {error['code']}" for error in errors]
    return "\n".join(lines) + "\n"


def markdown_table(errors: list[dict]) -> str:
    lines = ["# Boats", "", "| Code | Status | Message |", "|---|:-:|---|"]
    lines += [f"| `{one['code']}` | {one['status']} | {one['shortMessage']} |" for one in errors]
    return "\n".join(lines) + "\n"


KINDS = (text_page, markdown, markdown_table, api_errors, catalog, table, openapi, openapi_yaml)


def hostile_files(seed: int, scale: int = 1) -> Iterator[Hostile]:
    """Documents without end; with a larger `scale`, those that are enormous are larger."""
    rng = random.Random(seed)  # noqa: S311
    for number, made in enumerate(_made(scale)):
        yield made._replace(name=f"{number:03}-{made.name}")
    number = 0
    while True:
        for kind in KINDS:
            content = kind(records(rng, rng.randint(1, 12))).encode()
            for damage in rng.sample(DAMAGES, 4):
                yield Hostile(
                    f"{kind.__name__}-{damage.__name__[1:]}-{number}", damage(rng, content)
                )
                number += 1


def _cut_off(rng: random.Random, content: bytes) -> bytes:
    return content[: rng.randrange(len(content))]


def _flipped(rng: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.choice((1, 1, 3, 30))):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _with_a_hole(rng: random.Random, content: bytes) -> bytes:
    start = rng.randrange(len(content))
    return content[:start] + content[start + rng.randint(1, 60) :]


def _with_a_piece_twice(rng: random.Random, content: bytes) -> bytes:
    start = rng.randrange(len(content))
    end = start + rng.randint(1, 200)
    return content[:end] + content[start:]


def _with_noise(rng: random.Random, content: bytes) -> bytes:
    start = rng.randrange(len(content))
    return content[:start] + rng.randbytes(rng.randint(1, 20)) + content[start:]


def _with_signs(rng: random.Random, content: bytes) -> bytes:
    """With what means something in one of the formats, wherever it falls."""
    signs = ('"', "{", "}", "[", "]", ",", "`", "```", "\n", "#", "---\n", "<", "*anchor", "&a",
             "!!python/object:os.system", "\\u0000", "\\ud800", "1e999", "NaN", "\x00", "\u202e",
             "../../etc/passwd", "=cmd|' /C calc'!A0", "{{ 7*7 }}", "${7*7}")  # fmt: skip
    for _ in range(rng.randint(1, 5)):
        start = rng.randrange(len(content))
        content = content[:start] + rng.choice(signs).encode() + content[start:]
    return content


def _in_another_encoding(rng: random.Random, content: bytes) -> bytes:
    return content.decode().encode(rng.choice(("utf-16", "utf-16-le", "utf-32", "latin-1")),
                                   "replace")  # fmt: skip


def _with_other_line_ends(rng: random.Random, content: bytes) -> bytes:
    lines = content.splitlines()
    return b"".join(line + rng.choice((b"\n", b"\r\n", b"\r", b"\x0b", b"")) for line in lines)


def _with_two_marks(rng: random.Random, content: bytes) -> bytes:
    return b"\xef\xbb\xbf" * rng.randint(1, 3) + content


DAMAGES = (
    _cut_off, _flipped, _with_a_hole, _with_a_piece_twice, _with_noise, _with_signs,
    _in_another_encoding, _with_other_line_ends, _with_two_marks,
)  # fmt: skip


def _made(scale: int) -> Iterator[Hostile]:
    """What nobody writes by mistake."""
    many = 2_000 * scale
    kinds = (
        _no_documents,
        _lists,
        _wrong_fields,
        _openapi,
        _markdown,
        _bars,
        _saved_pages,
        _tables,
    )
    return chain.from_iterable(kind(many) for kind in kinds)


def _no_documents(many: int) -> Iterator[Hostile]:
    yield Hostile("empty.json", b"", True)
    yield Hostile("blank.txt", b" \n\t\n" * many, True)
    yield Hostile("zeros", bytes(many), True)
    marks = {
        "zip": b"PK\x03\x04",
        "gzip": b"\x1f\x8b",
        "xz": b"\xfd7zXZ\x00",
        "zstd": b"\x28\xb5\x2f\xfd",
        "png": b"\x89PNG\r\n\x1a\n\0",
        "pickle": b"\x80\x04\x95\0\0\0\0cposix\nsystem\n",
        "elf": b"\x7fELF\0",
    }
    for name, mark in marks.items():
        yield Hostile(f"{name}.json", mark + b"\xff\x00 rest" * many, True)


def _lists(many: int) -> Iterator[Hostile]:
    for bracket in ("[", '{"a":', '{"errors":[', '[{"meta":'):
        yield Hostile(f"deep-{ord(bracket[-1])}.json", bracket.encode() * many, True)
    nested = '[{"name":"A","code":"b","usage":{},"meta":' + "[" * 900 + "]" * 900 + "}]"
    yield Hostile("deep-meta.json", nested.encode(), True)
    yield Hostile("numbers.json", b'[{"name":"A","code":' + b"9" * 5000 + b"}]", True)
    yield Hostile("not-a-number.json", b'[{"name":"A","code":"b","usage":{},"status":NaN}]', True)
    yield Hostile("half.json", b'[{"name":"\\ud800","code":"b","usage":{}}]', True)
    yield Hostile("empty-objects.json", b"[" + b"{}," * many + b"{}]", True)
    yield Hostile("same-keys.json", b"[{" + b'"name":"A",' * many + b'"code":"a","usage":{}}]')


def _wrong_fields(many: int) -> Iterator[Hostile]:
    long = "x" * 50_000
    for key in ("name", "code", "description", "shortMessage", "longMessage", "file"):
        item = {"name": "A", "code": "b", "usage": {}, key: long}
        yield Hostile(f"long-{key}.json", json.dumps([item]).encode(), True)
    for key in ("name", "code", "description", "shortMessage", "longMessage", "usage", "file"):
        for wrong in (7, True, [], {"a": 1}) if key != "usage" else (7, "bapi", [3], {"bapi": 3}):
            item = {"name": "A", "code": "b", "usage": {}, key: wrong}
            kind = type(wrong).__name__
            is_refused = (key, wrong) != ("code", 7) or wrong is True
            yield Hostile(f"{key}-is-{kind}.json", json.dumps([item]).encode(), is_refused)
    steers = {"name": "\x1b]0;owned\x07\x1b[2J\u202e", "code": [], "usage": {}}
    yield Hostile("steers.json", json.dumps([steers]).encode(), True)
    yield Hostile("other-list.json", json.dumps([1, 2, 3]).encode(), True)
    yield Hostile("other-object.json", b'{"format": "errdex-catalog/9", "errors": []}', True)


def _openapi(many: int) -> Iterator[Hostile]:
    yield Hostile("swagger.yaml", b"swagger: '2.0'\npaths: {}\n", True)
    yield Hostile("page.html", b"<!DOCTYPE html><html>" + b"<div>" * many, True)
    yaml = b"openapi: 3.0.0\ninfo: {title: a}\n"
    laughs = "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    yield Hostile("laughs.yaml", yaml + b"a0: &a0 lol\n" + laughs.encode() + b"paths: {}\n", True)
    yield Hostile("itself.yaml", yaml + b"paths: &a\n  /x: *a\n", True)
    yield Hostile("tag.yaml", yaml + b"paths: !!python/object/apply:os.system ['id']\n", True)
    yield Hostile("deep.yaml", yaml + b"paths: " + b"[" * many + b"]" * many, True)
    yield Hostile("flow.yaml", yaml + b"paths: " + b"{a: " * many, True)
    yield Hostile("documents.yaml", yaml + b"paths: {}\n---\n" * many, True)
    ring = {"$ref": "#/components/schemas/A"}
    answers = {"responses": {"404": {"content": {"j": {"schema": ring}}}}}
    spec = {
        "openapi": "3.0.0",
        "info": {"title": "a"},
        "components": {"schemas": {"A": ring}},
        "paths": {"/a": {"get": answers}},
    }
    yield Hostile("ring.json", json.dumps(spec).encode(), True)
    beyond = json.dumps(spec).replace("#/components/schemas/A", "file:///etc/passwd")
    yield Hostile("beyond.json", beyond.encode(), True)


def _markdown(many: int) -> Iterator[Hostile]:
    head = "---\ntitle: Backend API errors\n---\n\n### AError\n\n"
    block = '```json\n{"code": "a", "shortMessage": "b"}\n```\n'
    yield Hostile("many-blocks.md", (head + block * (many // 10)).encode(), True)
    for sign in (
        "[",
        "![",
        "*",
        "_",
        "`",
        "<",
        "> ",
        "- ",
        "&",
        "\\",
        "[a](",
        "<a ",
        "<!--",
        "|",
        "~",
    ):
        text = head + sign * many + "\n\n" + block
        yield Hostile(f"marks-{ord(sign[0])}-{len(sign)}.md", text.encode())
    yield Hostile("no-end.md", (head + "```json\n{" + '"code": "a",\n' * many).encode(), True)
    yield Hostile("headings.md", ("# A\n" * many + block).encode())
    yield Hostile("quotes.md", (head + "> " * 500 + block).encode())
    yield Hostile(
        "references.md", (head + "[a]: b\n" * many + "\n[a]" * 200 + "\n" + block).encode()
    )
    yield Hostile("front.md", ("---\n" + "a: [" * 500 + "\n---\n" + head + block).encode())
    yield Hostile("front-without-end.md", ("---\n" + "a: b\n" * many).encode(), True)


def _bars(many: int) -> Iterator[Hostile]:
    head = "| code | message |\n|---|---|\n"
    yield Hostile("header.md", head.encode(), True)
    yield Hostile("rules.md", ("|---" * many + "\n" + "|-- " * many + "x\n" + head).encode(), True)
    yield Hostile("bars.md", (head + "|" * many + "\n").encode(), True)
    for sign in ("[", "![", "*", "_", "`", "<", "&", "\\", "[a](", "<a ", "<!--", "~"):
        row = f"| {sign * many} | b |\n"
        yield Hostile(f"cells-{ord(sign[0])}-{len(sign)}.md", (head + row).encode())


def _saved_pages(many: int) -> Iterator[Hostile]:
    page = "Clerk Backend API errors\nAn index of Clerk Backend API errors.\n"
    yield Hostile("bare.txt", page.encode(), True)
    yield Hostile("titles.txt", (page * many).encode(), True)
    yield Hostile("braces.txt", (page + "Boats\nBoat\n" + "{" * many).encode(), True)
    yield Hostile("lines.txt", (page + "Boats are here.\n" * many + '{"code":"a"}').encode(), True)
    yield Hostile("quote.txt", (page + 'Boats\nBoat\n{"code": "' + "a\n" * many).encode(), True)


def _tables(many: int) -> Iterator[Hostile]:
    yield Hostile("header.csv", b"name,code\n", True)
    yield Hostile("columns.csv", b"name,code" + b",x" * many + b"\na,b\n", True)
    yield Hostile("quote.csv", b'name,code\n"a' + b"b\n" * many, True)
    yield Hostile("ragged.csv", b"name,code\n" + b"a\n" * many, True)
    yield Hostile("cell.csv", b"name,code\na," + b"b" * 1_100_000 + b"\n", True)
    yield Hostile("formulas.csv", b"name,code\n=cmd|' /C calc'!A0,@SUM(1)\n")
    yield Hostile("terminal.csv", b"name,code\n\x1b]0;owned\x07\x1b[2J,a\n")
    yield Hostile("no-line-end.txt", b"x" * 100 * many, True)
