"""Editions of Clerk's published list, made by change upon change, read and compared.

What is expected is counted here from the lists themselves, by other means than the program's.
"""

import json
import random
from collections import Counter

import pytest

from index.compare.difference import compare
from index.ingest.naming import Naming
from index.ingest.preview import preview_import
from index.resources import bundled_catalogs

SEEDS = range(8)
APIS = {"bapi": "Backend API", "fapi": "Frontend API"}


def first_edition(rng):
    """A list as it is published, from the shipped errors: one item for both APIs' pages."""
    entries = json.loads(bundled_catalogs()[-1].read_text(encoding="utf-8"))["errors"]
    items = {}
    for entry in rng.sample(entries, 200):
        meta = entry.get("meta", "")
        items[entry["name"]] = {
            "name": entry["name"],
            "description": entry["description"],
            "shortMessage": entry["shortMessage"],
            "longMessage": entry.get("longMessage", ""),
            "code": entry["code"],
            "status": str(rng.choice((400, 401, 403, 404, 422))),
            "meta": meta if isinstance(meta, str) else json.dumps(meta),
            "usage": {"fapi": rng.random() < 0.6, "bapi": rng.random() < 0.6},
            "file": entry["domain"].lower().replace(" ", "_") + ".go",
        }
    return list(items.values())


def pages(item):
    usage = item.get("usage") or {}
    return {APIS[key] for key in APIS if usage.get(key)} or {"Unpublished"}


def texts(item):
    return item["code"], item["shortMessage"], item["longMessage"]


def next_edition(rng, items, edition):
    """A later edition, and how many errors of each fate lie between."""
    fates = Counter()
    once = Counter(map(texts, items))
    made = []
    for number, before in enumerate(items):
        item = dict(before)
        count = len(pages(item))
        change = rng.choice((*CHANGES, *[None] * 8))
        if change == "removed":
            fates["removed"] += count
            continue
        if change == "renamed" and once[texts(item)] == 1 and any(texts(item)):
            item["name"] += "Anew"
            fates["renamed"] += count
        elif change == "moved":
            item["file"] = f"place_{edition[:4]}_{edition[5:]}.go"
            fates["moved"] += count
        elif change == "shown elsewhere":
            item["usage"] = {key: rng.random() < 0.5 for key in APIS}
            gone, come = pages(before) - pages(item), pages(item) - pages(before)
            moved = min(len(gone), len(come))
            fates += Counter(moved=moved, added=len(come) - moved, removed=len(gone) - moved)
        elif change in ("shortMessage", "longMessage", "description", "code"):
            item[change] = f"{item[change]} another {number}".strip()
            fates["changed"] += count
        elif change == "status":
            item["status"] = str(500 + (int(item["status"]) + 1) % 90)
            fates["changed"] += count
        elif change == "meta":
            item["meta"] = json.dumps({"another": edition})
            fates["changed"] += count
        made.append(item)
    for number in range(rng.randint(1, 9)):
        item = {
            **rng.choice(items),
            "name": f"Boat{number}Sunk{edition}",
            "code": f"boat_{edition}",
        }
        made.insert(rng.randrange(len(made)), item)
        fates["added"] += len(pages(item))
    return made, fates


CHANGES = (
    "removed", "renamed", "moved", "shown elsewhere", "shortMessage", "longMessage", "description",
    "code", "status", "meta",
)  # fmt: skip


def written(rng, items):
    """The same items in other words: fields null, left out, of another type, and new ones."""
    made = []
    for item in items:
        shown = dict(item)
        for key in ("description", "longMessage", "meta"):
            if not shown[key] and rng.random() < 0.6:
                shown[key] = None
                if rng.random() < 0.5:
                    del shown[key]
        if rng.random() < 0.3:
            shown["status"] = int(shown["status"])
        if rng.random() < 0.3 and isinstance(meta := as_object(item["meta"]), dict):
            shown["meta"] = meta
        if not any(shown["usage"].values()) and rng.random() < 0.6:
            shown["usage"] = rng.choice((None, {}, {"fapi": None}))
            if shown["usage"] is None:
                del shown["usage"]
        else:
            shown["usage"] = {key: used for key, used in shown["usage"].items() if used}
        if rng.random() < 0.1:
            shown["deprecated"] = True
        keys = rng.sample(list(shown), len(shown))
        made.append({key: shown[key] for key in keys})
    return made


def as_object(meta):
    try:
        return json.loads(meta)
    except ValueError:
        return meta


def expected(items):
    """Every field of every error, as the list's own words give them."""
    found = Counter()
    for item in items:
        meta = as_object(item["meta"])
        domain = " ".join(
            word[:1].upper() + word[1:] for word in item["file"].removesuffix(".go").split("_")
        )
        for api in pages(item):
            found[
                (api, domain, item["name"], " ".join(item["description"].split()), *texts(item),
                 int(item["status"]), json.dumps(meta))
            ] += 1  # fmt: skip
    return found


def imported(items, rng, folder, edition):
    path = folder / f"api_errors_{edition}.json"
    path.write_text(json.dumps(written(rng, items), indent=rng.choice((None, 2, 4))))
    preview = preview_import([path], Naming(), "2026-01-01")
    assert preview.is_whole
    assert preview.catalog.edition == edition
    return preview.catalog


def fields(entry):
    return (
        entry.api, entry.domain, entry.name, entry.description, entry.code, entry.short_message,
        entry.long_message or "", entry.status, json.dumps(entry.meta or ""),
    )  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_every_field_of_every_edition_and_every_difference(seed, tmp_path):
    rng = random.Random(seed)  # noqa: S311
    items = first_edition(rng)
    old = imported(items, rng, tmp_path, "2025-07")
    for edition in ("2025-09", "2026-01", "2026-08"):
        items, fates = next_edition(rng, items, edition)
        new = imported(items, rng, tmp_path, edition)
        assert Counter(map(fields, new.entries)) == expected(items)
        found = compare(old, new)
        kinds = ("added", "removed", "changed", "moved", "renamed")
        assert {kind: len(getattr(found, kind)) for kind in kinds} == {
            kind: fates[kind] for kind in kinds
        }
        old = new
