"""Entries, catalogs and answers made for the tests of the window."""

import json

from index.library import Library
from index.search.answer import Answer, Hit, Question
from tests.index import made

FEW_FIELDS = {
    "domain": "Users",
    "description": "",
    "shortMessage": "",
    "longMessage": None,
    "code": "gone",
    "meta": None,
    "status": None,
}


def record(name="UserNotFound", **fields):
    """A record that has no more than it must, and these fields by the documents' own names."""
    return made.record(name, **FEW_FIELDS | fields)


def library(*records):
    """One catalog of these records."""
    return Library([made.catalog(*records)])


def entry(name="UserNotFound", **fields):
    """A single entry; fields by the documents' own names."""
    return library(record(name, **fields)).entries[0]


def hits(*entries, **marks):
    """These entries in this order, every one with the same marks."""
    return tuple(Hit(one, float(-n), marks, ()) for n, one in enumerate(entries))


def answer(text="", *entries, within=None, **fields):
    """An answer that holds these entries; fields by the answer's own names."""
    usual = {
        "total": len(entries),
        "counts": (len(entries),),
        "problems": (),
        "did_you_mean": None,
        "elapsed_ms": 1.25,
    }
    return Answer(question=Question(text, within), hits=hits(*entries), **{**usual, **fields})


def body_of(code, message):
    """What a service sends with this error."""
    return json.dumps({"errors": [{"code": code, "message": message, "long_message": message}]})
