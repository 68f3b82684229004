"""Catalog files: what the loader takes and refuses, and that the published schema says the same."""

import copy
import gc
import json
from hashlib import sha256

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.catalog import (
    Catalog,
    Source,
    digest_of,
    dump_catalog,
    load_catalog,
    make_catalog,
    unpacked_catalog,
)
from index.entry_record import check_record, record_of
from index.errors import CatalogError
from index.resources import RESOURCES, bundled_catalogs

SCHEMA = jsonschema.Draft202012Validator(
    json.loads((RESOURCES / "schema" / "catalog.schema.json").read_text(encoding="utf-8"))
)
RECORD = {
    "api": "Backend API",
    "domain": "Boats",
    "name": "BoatNotFound",
    "description": "404 - No boat",
    "shortMessage": "not found",
    "longMessage": "No boat was found with id <boatID>",
    "code": "boat_not_found",
    "meta": {"name": ["keel", {"deep": None}]},
    "status": 404,
}
CATALOG = {
    "format": "errdex-catalog/1",
    "id": "acme",
    "title": "Acme",
    "edition": "2025-07",
    "sources": [{"title": "Acme errors", "file": "errors.txt", "sha256": "00"}],
    "errors": [RECORD],
}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "acme.json"


def load(file, data):
    text = data if isinstance(data, str) else json.dumps(data)
    file.write_text(text, encoding="utf-8")
    return load_catalog(file)


def test_the_digest_of_a_file_is_that_of_its_catalog(file):
    catalog = load(file, CATALOG)
    assert digest_of(file) == catalog.digest == sha256(file.read_bytes()).hexdigest()


def catalog_of(*records):
    return make_catalog(
        catalog_id="acme", title="Acme", edition="1", sources=(), records=records, where="acme.json"
    )


def refusal(file, data):
    with pytest.raises(CatalogError) as caught:
        load(file, data)
    return str(caught.value)


def test_a_catalog_file_gives_every_field(file):
    catalog = load(file, CATALOG)
    assert (catalog.id, catalog.title, catalog.edition) == ("acme", "Acme", "2025-07")
    assert catalog.sources == (Source("Acme errors", "errors.txt", "00"),)
    (entry,) = catalog.entries
    assert record_of(entry) == RECORD
    assert entry.id == "acme/backend-api/boats/BoatNotFound"
    assert (entry.catalog, entry.edition) == ("acme", "2025-07")


def test_absent_stays_absent_and_empty_stays_empty(file):
    texts = dict.fromkeys(("api", "domain", "description", "shortMessage", "code"), "")
    (entry,) = load(file, CATALOG | {"errors": [texts | {"name": "X"}]}).entries
    assert (entry.long_message, entry.meta, entry.status) == (None, None, None)
    assert record_of(entry) == texts | {"name": "X"}
    assert entry.id == "acme/X"


@pytest.mark.parametrize("path", bundled_catalogs(), ids=lambda path: path.stem)
def test_the_shipped_catalogs_are_saved_as_they_were_read(path):
    assert dump_catalog(load_catalog(path)) == path.read_text(encoding="utf-8")


def test_a_catalog_may_name_the_service_whose_errors_it_has(file):
    catalog = load(file, CATALOG | {"service": "clerk"})
    assert catalog.service == "clerk"
    SCHEMA.validate(json.loads(dump_catalog(catalog)))
    assert load(file, dump_catalog(catalog)) == catalog
    assert unpacked_catalog(catalog.packed(), "").service == "clerk"
    assert load(file, CATALOG).service == ""
    assert "service" not in json.loads(dump_catalog(load(file, CATALOG)))


def test_a_file_saved_with_a_byte_order_mark_loads(file):
    file.write_text(json.dumps(CATALOG), encoding="utf-8-sig")
    assert len(load_catalog(file).entries) == 1


def test_the_same_name_twice_in_one_domain_gets_two_ids():
    others = [RECORD | {"name": "BoatNotFound~2"}, RECORD, RECORD]
    ids = [entry.id.rpartition("/")[2] for entry in catalog_of(RECORD, *others).entries]
    assert ids == ["BoatNotFound", "BoatNotFound~2", "BoatNotFound~3", "BoatNotFound~4"]


def test_names_cannot_climb_out_of_their_place():
    (entry,) = catalog_of(RECORD | {"name": "../a b/ü?", "domain": "Sign-In / up"}).entries
    assert entry.id == "acme/backend-api/sign-in-up/..%2Fa%20b%2F%C3%BC%3F"


def test_an_older_edition_gets_ids_beside_the_newer():
    history = catalog_of(RECORD).as_history()
    assert history.entries[0].id == "acme@1/backend-api/boats/BoatNotFound"
    assert history.entries[0].catalog == "acme"


ERROR = "acme.json: errors[0] (BoatNotFound)"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"code": None}, f"{ERROR}.code: expected text, found null."),
        ({"code": ...}, f"{ERROR}.code: is missing."),
        ({"shortMessage": 3}, f"{ERROR}.shortMessage: expected text, found 3."),
        ({"longMessage": ""}, f"{ERROR}.longMessage: must not be empty; leave it out instead."),
        ({"longMessage": None}, f"{ERROR}.longMessage: expected text, found null."),
        ({"meta": []}, f"{ERROR}.meta: expected an object or a string, found a list."),
        ({"meta": None}, f"{ERROR}.meta: expected an object or a string, found null."),
        ({"status": "404"}, f'{ERROR}.status: expected a number, found "404".'),
        ({"status": True}, f"{ERROR}.status: not an HTTP status: true."),
        ({"status": 600}, f"{ERROR}.status: not an HTTP status: 600."),
        ({"note": ""}, f"{ERROR}.note: not a field of the catalog format."),
        ({"a\nb": ""}, f"{ERROR}.a b: not a field of the catalog format."),
        ({"name": " "}, "acme.json: errors[0].name: must not be empty."),
        ({"name": "\n"}, "acme.json: errors[0].name: must not be empty."),
        ({"name": "a\n\rb", "code": 1}, "acme.json: errors[0] (a b).code: expected text, found 1."),
        ({"name": ...}, "acme.json: errors[0].name: is missing."),
        (
            {"code": "x" * 1_001},
            f"{ERROR}.code: 1001 characters, more than the 1000 that Errdex keeps.",
        ),
        (
            {"longMessage": "x" * 20_001},
            f"{ERROR}.longMessage: 20001 characters, more than the 20000 that Errdex keeps.",
        ),
        (
            {"meta": {"a": [7] * 4_000}},
            f"{ERROR}.meta: 28015 characters, more than the 20000 that Errdex keeps.",
        ),
        ({"api": "x" * 90, "name": 1}, "acme.json: errors[0].name: expected text, found 1."),
    ],
)
def test_a_refused_entry_is_named_with_its_field(file, change, message):
    record = {key: value for key, value in (RECORD | change).items() if value is not ...}
    assert refusal(file, CATALOG | {"errors": [record]}) == message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"id": "a b"},
            "acme.json.id: use at most 64 letters, digits, '-', '_' and '.', found \"a b\".",
        ),
        (
            {"id": "x" * 65},
            "acme.json.id: use at most 64 letters, digits, '-', '_' and '.', found "
            f'"{"x" * 56}....',
        ),
        (
            {"id": ".."},
            "acme.json.id: use at most 64 letters, digits, '-', '_' and '.', found \"..\".",
        ),
        (
            {"edition": ""},
            "acme.json.edition: use at most 64 letters, digits, '-', '_' and '.', found \"\".",
        ),
        (
            {"service": "../x"},
            "acme.json.service: use at most 64 letters, digits, '-', '_' and '.', found \"../x\".",
        ),
        ({"title": 1}, "acme.json.title: expected text, found 1."),
        ({"errors": {}}, "acme.json.errors: expected a list, found an object."),
        ({"errors": [[]]}, "acme.json: errors[0]: expected an object, found a list."),
        ({"sources": ["x"]}, 'acme.json: sources[0]: expected an object, found "x".'),
        ({"sources": [{}]}, "acme.json: sources[0].title: is missing."),
        ({"more": 1}, "acme.json.more: not a field of the catalog format."),
    ],
)
def test_a_refused_header_is_named_with_its_field(file, change, message):
    assert refusal(file, CATALOG | change) == message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "line 1: not JSON: a value is missing."),
        ('{"format": "errdex-catalog/1",\n"id": }', "line 2: not JSON: a value is missing."),
        ('{"format": NaN}', "line 1: not JSON: NaN is no JSON number."),
        ("[" * 100_000, "line 1: not JSON: nested too deeply."),
        ("[]", 'not an Errdex catalog (no "format": "errdex-catalog/1").'),
        (
            '{"format": "errdex-catalog/2"}',
            'not an Errdex catalog (no "format": "errdex-catalog/1").',
        ),
    ],
)
def test_a_file_that_is_no_catalog(file, text, reason):
    assert refusal(file, text) == f"{file}: {reason}"


def test_files_that_cannot_be_read(tmp_path, file):
    file.write_bytes(b'{"format": "\xff"}')
    with pytest.raises(CatalogError, match=r"not UTF-8 text \(byte 12\)"):
        load_catalog(file)
    for path in (tmp_path, tmp_path / "absent.json"):
        with pytest.raises(CatalogError, match="cannot be read: "):
            load_catalog(path)


def test_every_cut_of_a_file_is_refused(file):
    text = json.dumps(CATALOG, indent=1)
    for end in range(len(text)):
        assert str(file) in refusal(file, text[:end])


def test_a_meta_that_is_long_only_when_laid_out_is_refused():
    meta = [1] * 320
    for _ in range(30):
        meta = [meta]
    assert len(json.dumps(meta)) < 1_200
    with pytest.raises(CatalogError, match=r"\.meta: 2\d{4} characters, more than the 20000"):
        check_record(RECORD | {"meta": {"a": meta}}, "here")


def test_to_check_records_leaves_no_garbage():
    gc.collect()
    for _ in range(200):
        check_record(RECORD, "here")
    assert gc.collect() < 200


def test_a_meta_too_deep_to_be_written_is_refused():
    meta = {"innermost": [1]}
    for _ in range(30):
        meta = {"a": meta}
    check_record(RECORD | {"meta": meta}, "here")
    with pytest.raises(CatalogError, match=r"^here \(BoatNotFound\)\.meta: nested deeper than 32"):
        check_record(RECORD | {"meta": {"a": meta}}, "here")


def accepted_by_loader(data, folder):
    path = folder / "candidate.json"
    try:
        loaded = load(path, data)
    except CatalogError:
        return False
    path.write_text(dump_catalog(loaded), encoding="utf-8")
    assert load_catalog(path) == loaded, "what was accepted must survive being saved"
    return True


@pytest.mark.parametrize("path", bundled_catalogs(), ids=lambda path: path.stem)
def test_the_shipped_catalogs_fit_the_schema(path):
    SCHEMA.check_schema(SCHEMA.schema)
    SCHEMA.validate(json.loads(path.read_text(encoding="utf-8")))


VALUES = st.sampled_from(
    [
        None,
        True,
        0,
        99,
        100,
        599,
        600,
        4.5,
        "",
        " ",
        "a",
        "a b",
        "é",
        "..",
        "x\n",
        [],
        {},
        [{}],
        {"": []},
    ]
)
PLACES = st.sampled_from([(), ("sources", 0), ("errors", 0), ("errors", 0), ("errors", 0)])


@st.composite
def mutated_catalogs(draw):
    """A valid catalog after a few fields were dropped, replaced or added."""
    data = copy.deepcopy(CATALOG)
    for _ in range(draw(st.integers(1, 3))):
        target = data
        for step in draw(PLACES):
            try:
                target = target[step]
            except (LookupError, TypeError):
                break
        if not isinstance(target, dict):
            continue
        key = draw(
            st.sampled_from([*RECORD, *CATALOG, "service", "title", "file", "sha256", "extra"])
        )
        if draw(st.booleans()):
            target[key] = draw(VALUES)
        else:
            target.pop(key, None)
    return data


@given(mutated_catalogs())
def test_loader_and_schema_agree(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("agree")
    assert accepted_by_loader(data, folder) == SCHEMA.is_valid(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*RECORD, "extra"]), JSON))
def test_any_record_is_taken_whole_or_refused(record):
    try:
        (entry,) = catalog_of(record).entries
    except CatalogError as error:
        assert str(error).startswith("acme.json: errors[0]")
    else:
        assert record_of(entry) == record


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_loaded_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("any") / "any.json"
    path.write_bytes(content)
    with pytest.raises(CatalogError):
        load_catalog(path)


def test_an_empty_catalog_is_a_catalog(file):
    assert load(file, CATALOG | {"errors": []}) == Catalog(
        "acme", "Acme", "2025-07", (Source("Acme errors", "errors.txt", "00"),), ()
    )
