"""The shipped catalogs against the pages they were read from."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from index.catalog import load_catalog
from index.resources import RESOURCES, bundled_catalogs

ROOT = RESOURCES.parent


def test_the_pages_give_the_shipped_files_byte_for_byte(documents, tmp_path):
    subprocess.run(
        [sys.executable, "build_spec/build_catalogs.py", documents, tmp_path], cwd=ROOT, check=True
    )
    built = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert built == {path.name: path.read_bytes() for path in bundled_catalogs()}


def test_a_page_that_is_refused_leaves_the_catalogs_as_they_were(documents, tmp_path):
    pages, output = tmp_path / "pages", tmp_path / "output"
    pages.mkdir()
    output.mkdir()
    for page in documents.iterdir():
        text = page.read_text(encoding="utf-8")
        (pages / page.name).write_text(text[: len(text) // 2], encoding="utf-8")
    built = subprocess.run(
        [sys.executable, "build_spec/build_catalogs.py", pages, output],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 1
    assert re.fullmatch(r"\S+\.txt: line \d+: .*\.\n", built.stderr)
    assert list(output.iterdir()) == []


@pytest.mark.parametrize(("edition", "count"), [("2025-07", 473), ("2024-02", 5)])
def test_every_field_agrees_with_another_way_of_reading(documents, edition, count):
    catalog = json.loads((RESOURCES / "catalogs" / f"clerk-{edition}.json").read_text("utf-8"))
    page = documents / catalog["sources"][0]["file"]
    text = page.read_text(encoding="utf-8")
    expected = list(two_api_page(text) if edition == "2025-07" else one_line_page(text))
    assert len(expected) == count
    assert catalog["errors"] == expected


def test_the_shipped_apis_and_domains():
    current, older = (load_catalog(path) for path in reversed(bundled_catalogs()))
    apis = {entry.api: set() for entry in current.entries}
    for entry in current.entries:
        apis[entry.api].add(entry.domain)
    assert {api: len(domains) for api, domains in apis.items()} == {
        "Backend API": 41,
        "Frontend API": 39,
    }
    per_api = [sum(entry.api == api for entry in current.entries) for api in apis]
    assert per_api == [190, 283]
    assert {(entry.api, entry.domain) for entry in older.entries} == {("", "Identification")}


def two_api_page(text):
    """Anchored on the JSON blocks, with the paragraphs between two of them cut apart after."""
    api = domain = None
    end = 0
    for block in re.finditer(r"^\{\n.*?^\}$", text, re.MULTILINE | re.DOTALL):
        above = [part for part in text[end : block.start()].split("\n\n") if part.strip()]
        above = [part.strip() for part in above]
        end = block.end()
        if above[0].endswith("API errors"):
            api = re.fullmatch(r"Clerk (.*) errors", above[0])[1]
            above = above[2:]
        if len(above) == 3 or (len(above) == 2 and is_heading_over_name(*above)):
            domain = above.pop(0)
        name, *description = above
        yield record(api, domain, name, " ".join(description), json.loads(block[0]))


def is_heading_over_name(first, second):
    """In these pages a description is a sentence, or stands below a name of several humps."""
    return " " not in second and re.search(r"[a-z][A-Z]", first) is None


def one_line_page(text):
    pattern = r"^(\w+)\n\n(.+)\n\n(\{ .* \})$"
    for name, description, block in re.findall(pattern, text, re.MULTILINE):
        yield record("", "Identification", name, description, json.loads(block.replace(", }", "}")))


def record(api, domain, name, description, block):
    fields = {"api": api, "domain": domain, "name": name, "description": description}
    fields |= {"shortMessage": block["shortMessage"], "code": block["code"]}
    fields |= {key: block[key] for key in ("longMessage", "meta") if key in block}
    if status := re.match(r"\d{3}(?= - )", description):
        fields["status"] = int(status[0])
    return fields


def test_the_pages_hold_no_absolute_path_or_foreign_field():
    for path in bundled_catalogs():
        assert Path(load_catalog(path).sources[0].file).name == load_catalog(path).sources[0].file
