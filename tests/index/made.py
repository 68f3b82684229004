"""Catalogs made for tests."""

from index.catalog import make_catalog

RECORD = {
    "api": "Backend API",
    "domain": "Boats",
    "name": "BoatNotFound",
    "description": "Signifies an error when no boat is there.",
    "shortMessage": "not found",
    "longMessage": "No boat was found with id <boatID>",
    "code": "boat_not_found",
    "meta": {"name": "boat_id"},
    "status": 404,
}


def record(name="BoatNotFound", **fields):
    """A record with these fields; a field that is None is left out."""
    merged = RECORD | {"name": name} | fields
    return {key: value for key, value in merged.items() if value is not None}


def catalog(*records, edition="2025-07", catalog_id="acme", title="Acme", service=""):
    """A catalog of these records."""
    return make_catalog(
        catalog_id=catalog_id,
        title=title,
        edition=edition,
        sources=(),
        records=records,
        where="made",
        service=service,
    )
