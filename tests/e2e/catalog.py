"""The shipped errors, read straight from the catalog files: what the window has to agree with."""

import json
from pathlib import Path

CATALOGS = Path(__file__).resolve().parents[2] / "resources" / "catalogs"
FIELDS = ("shortMessage", "longMessage", "code", "meta")


def errors(edition="2025-07"):
    """The errors of an edition, in its order."""
    text = (CATALOGS / f"clerk-{edition}.json").read_text(encoding="utf-8")
    return json.loads(text)["errors"]


def one(name, api="Backend API"):
    """The error of this name and API."""
    return next(error for error in errors() if (error["name"], error["api"]) == (name, api))


def as_documented(error):
    """What the documents show of an error as JSON."""
    return {field: error[field] for field in FIELDS if field in error}
