"""What is fuzzed: every parser of what comes from outside, each with what it promises.

A target is given bytes and returns, whatever they are. It raises where a promise is broken: an
error other than the room's own, a result that does not agree with itself, or what was written
and read back differs.
"""

from __future__ import annotations

import io
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import DictLoader

from app.content.links import LinkError, SearchFor, outside_target_of, search_link, target_of
from app.database import exchange
from app.database.records import KeepError
from app.instance.request import TooLongError, decoded, encoded
from app.settings.settings import Option, Settings
from app.texts.runs import message_runs
from index.catalog import catalog_of, dump_catalog, make_catalog
from index.errors import CatalogError, DocumentError
from index.files.gitignore import tracked_files
from index.imported.catalogs import InstalledCatalogs
from index.ingest.kinds import read_document
from index.ingest.loose_json import object_end, parse_object
from index.ingest.reading import complaint
from index.ingest.yaml_text import YamlError, parse_yaml
from index.library import load_library
from index.recognise.recogniser import Recogniser
from index.recognise.stream import read_log
from index.resources import BUNDLED_INDEX, RESOURCES, bundled_catalogs
from index.search.answer import Question
from index.search.engine import open_engine
from index.snippets.sandbox import make_sandbox
from index.snippets.subject import given
from index.snippets.wire import Wire
from index.strict_json import parse_json
from index.template import cut, fill, placeholders
from tests.golden.pastes import pastes
from tests.index.ingest.hostile import KINDS, hostile_files, records

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Target:
    """A parser: what tries it, and what it commonly reads, to begin from."""

    run: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]


def document(content: bytes) -> None:
    """A document is read into records that a catalog takes, or is refused with a DocumentError."""
    try:
        reading = read_document(content, "file")
    except DocumentError as error:
        _check_sentence(str(error))
        return
    for problem in reading.problems:
        _check_sentence(str(problem))
    assert not any(map(complaint, reading.records))
    made = make_catalog(
        catalog_id="a", title="A", edition="1", sources=(), records=reading.records, where="file"
    )
    again = catalog_of(parse_json(dump_catalog(made)), "file")
    assert again.entries == made.entries


def _as(opening: bytes) -> Callable[[bytes], None]:
    return lambda content: document(opening + content)


def catalog(content: bytes) -> None:
    """A catalog's JSON is a catalog that is the same when written and read, or a CatalogError."""
    try:
        value = parse_json(content.decode("utf-8", errors="replace"))
    except json.JSONDecodeError:
        return
    if not isinstance(value, dict):
        return
    with suppress(CatalogError):
        made = catalog_of(value, "file")
        assert catalog_of(parse_json(dump_catalog(made)), "file") == made


def loose_json(content: bytes) -> None:
    """An object that ends is read, or refused with a JSONDecodeError whose line is in it."""
    text = _text(content)
    end = object_end(text, max(text.find("{"), 0)) if "{" in text else None
    assert end is None or text[end - 1] == "}"
    try:
        assert isinstance(parse_object(text), dict)
    except json.JSONDecodeError as error:
        assert 1 <= error.lineno <= text.count("\n") + 1


def yaml(content: bytes) -> None:
    """YAML is plain values, or a YamlError with its line."""
    text = _text(content)
    try:
        value = parse_yaml(text)
    except YamlError as error:
        assert 1 <= error.line <= len(text.splitlines()) + 2
        return
    assert value is None or isinstance(value, str | int | float | list | dict)


def query(content: bytes) -> None:
    """Every query is answered; problems lie in it, and the counts agree."""
    engine = _engine()
    text = _text(content)[:500]
    answer = engine.search(Question(text, limit=20), lambda: False)
    assert len(answer.hits) == min(20, answer.total)
    assert sum(answer.counts) == answer.total
    for problem in answer.problems:
        assert 0 <= problem.start < problem.end <= len(text)


def paste(content: bytes) -> None:
    """Every text is recognised in; what is found lies in it."""
    text = _text(content)
    found = _recogniser().recognise(text)
    for match in found.matches:
        assert 0 <= match.confidence <= 1
        for start, end in match.spans:
            assert 0 <= start <= end <= len(text)
    for unknown in found.unknown_codes:
        assert unknown.code


def log(content: bytes) -> None:
    """Every log is read to its end."""
    report = read_log(io.BytesIO(content), _recogniser())
    for error in report.errors:
        assert 1 <= error.first_line <= error.last_line <= report.lines + 1
        assert error.count >= 1


def link(content: bytes) -> None:
    """A link asks for something or is a LinkError; a search's link asks for that search."""
    text = _text(content)
    target_of(text)
    with suppress(LinkError):
        outside_target_of(text)
    if text and len(text) < 500 and not _has_half_characters(text):
        assert outside_target_of(search_link(text)) == SearchFor(text)


def message(content: bytes) -> None:
    """A socket's message is a request that is the same when sent again, or none.

    Its texts can be handed to the system.
    """
    request = decoded(content)
    if request is not None:
        assert b"\0" not in os.fsencode(request.text) + os.fsencode(request.activation)
        with suppress(TooLongError):
            assert decoded(encoded(request)) == request


def template(content: bytes) -> None:
    """A reader's template gives text or an error, within its limits, and changes nothing."""
    sandbox = make_sandbox([], {})
    sandbox.loader = DictLoader({"a": _text(content)[:16_000]})
    variables = _context()
    before = repr(variables)
    try:
        assert isinstance(sandbox.render("a", variables), str)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001, S110  (the room turns every other into its own)
        pass
    assert repr(variables) == before


def placeholder(content: bytes) -> None:
    """A message is the pieces it is cut into, for the snippets and for the page."""
    text = _text(content)
    assert "".join(part.text for part in cut(text)) == text
    assert "".join(run.text for run in message_runs(text)) == text
    names = placeholders(text)
    assert fill(text, {}) == text
    fill(text, dict.fromkeys(names, "<userID>"))


def notes(content: bytes) -> None:
    """A file of notes is records that are the same when written and read, or a KeepError."""
    with suppress(KeepError):
        found = exchange.parsed(content.decode("utf-8", errors="replace"), "file")
        if len({(one.kind, one.key) for one in found}) < len(found):
            return  # an error that stands in it twice is joined
        again = exchange.parsed(exchange.dumped(found), "file")
        assert exchange.dumped(again) == exchange.dumped(found)


def settings(content: bytes) -> None:
    """Whatever a settings file holds, each option is of its default's type."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "settings.ini")
        path.write_bytes(content)
        found = Settings(path)
        empty = Settings(Path(folder, "none.ini"))
        for name, option in vars(Settings).items():
            if isinstance(option, Option):
                assert isinstance(getattr(found, name), type(getattr(empty, name)))


def journal(content: bytes) -> None:
    """Damaged lists of steps and switches count as empty, and lead nowhere else."""
    with tempfile.TemporaryDirectory() as folder:
        installed = InstalledCatalogs(Path(folder))
        for name in ("steps.json", "state.json"):
            Path(folder, name).write_bytes(content)
        assert isinstance(installed.is_on("clerk"), bool)
        step = installed.last_step()
        if step is not None:
            assert Path(folder, step.file).parent == Path(folder)
            assert step.kept is None or Path(folder, step.kept).parent == Path(folder)


def gitignore(content: bytes) -> None:
    """Whatever the rules say, the files are listed, each once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "src").mkdir()
        (folder / "src" / "a.py").touch()
        (folder / ".gitignore").write_bytes(content)
        (folder / "src" / ".gitignore").write_bytes(content[::-1])
        listed = list(tracked_files(folder, lambda *_told: None))
        assert len(set(listed)) == len(listed) <= 3


def _check_sentence(text: str) -> None:
    assert text.endswith(".")
    assert "\n" not in text


def _text(content: bytes) -> str:
    return content.decode("utf-8", errors="surrogateescape")


def _has_half_characters(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


@cache
def _library() -> Any:
    return load_library(bundled_catalogs())


@cache
def _engine() -> Any:
    return open_engine(_library(), bundled=BUNDLED_INDEX)


@cache
def _recogniser() -> Recogniser:
    return Recogniser(_library())


@cache
def _context() -> dict[str, object]:
    wires = {"clerk": Wire(RESOURCES / "snippets" / "clerk" / "wire.json")}
    return given(_library().entries[:3], {"userID": "user_1"}, _library(), wires)._asdict()


def _documents() -> list[bytes]:
    import random  # noqa: PLC0415

    made = records(random.Random(1), 3)  # noqa: S311
    kinds = [kind(made).encode() for kind in KINDS]
    return kinds + [one.content for one in islice(hostile_files(1), 200) if len(one.content) < 9000]


def _of_kind(*names: str) -> Callable[[], list[bytes]]:
    import random  # noqa: PLC0415

    made = records(random.Random(2), 3)  # noqa: S311
    return lambda: [kind(made).encode() for kind in KINDS if kind.__name__ in names]


def _texts(*texts: str) -> Callable[[], list[bytes]]:
    return lambda: [text.encode() for text in texts]


def _pasted() -> list[bytes]:
    return [one.text.encode() for half in ("dev", "check") for one in pastes(half)]


def _templates() -> list[bytes]:
    shipped = Path(__file__).parents[2] / "resources" / "snippets"
    return [path.read_bytes() for path in sorted(shipped.rglob("*.jinja"))]


TARGETS = {
    "documents": Target(document, _documents),
    "markdown": Target(_as(b"---\ntitle: A\n---\n"), _of_kind("markdown")),
    "text page": Target(_as(b"A API errors\nAn index of A\n"), _of_kind("text_page")),
    "csv": Target(_as(b"name,code,status,meta\n"), _texts('A,b,404,"{""a"": 1}"\n')),
    "openapi": Target(_as(b"openapi: 3.0.0\n"), _of_kind("openapi_yaml")),
    "api_errors": Target(_as(b'[{"name":"A","usage":{},'), _texts('"code":"a"}]', '"meta":"{}"}]')),
    "catalogs": Target(catalog, _of_kind("catalog")),
    "loose json": Target(loose_json, _texts('{ "code": "a", "meta": {"b": [1,]}, }')),
    "yaml": Target(yaml, _of_kind("openapi_yaml")),
    "queries": Target(query, _texts('user "not found" -api:backend f_* status:404 a*b')),
    "pastes": Target(paste, _pasted),
    "logs": Target(log, _pasted),
    "links": Target(link, _texts("errdex://search?q=a+b", "errdex://clerk/a/b/C?userID=user_1")),
    "messages": Target(message, _texts('{"wish": "search", "text": "a", "activation": ""}')),
    "templates": Target(template, _templates),
    "placeholders": Target(placeholder, _texts("No <userID> %d {{<x>}} https://a.b/c")),
    "notes": Target(notes, _texts("\n".join(exchange.__doc__.split("\n\n")[1:]))),
    "settings": Target(settings, _texts("[view]\nzoom=120\n[window]\ngeometry=@ByteArray(x)")),
    "journal": Target(
        journal, _texts('{"steps": [{"catalog": "a", "edition": "1", "kept": null}], "off": ["b"]}')
    ),
    "gitignore": Target(gitignore, _texts("*.py\n!src/\n/a/**/b\n\\#c\n[a-z]\n")),
}  # fmt: skip
