"""Errors put into every spelling and wrapper that people paste, by machine."""

from index.template import fill, placeholders

VALUES = {
    "id": "user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje",
    "word": "google",
    "snake name": "email_address",
    "human name": "Email address",
    "dotted path": "public_metadata.plan.tier-2",
    "number": "42",
    "mail": "ann.lee+test@example.co.uk",
    "address": "https://app.example.org/cb?next=%2Fhome&x=1",
    "list": '["last_name", "first_name"]',
    "enumeration": "phone_code, email_code and totp",
    "sentence": "it needs at least one verified contact",
    "other script": "Ünïcode 名前",
    "quoted": "'pro plan'",
    "in double quotes": '"Acme, Inc."',
    "with brackets": "Acme (staging)",
    "uuid": "8f14e45f-ceea-467f-a0e6-1c2d3e4f5a6b",
    "price": "$1,299.00",
    "permission": "org:sys_profile:manage",
    "duration": "29 minutes",
    "letter": "x",
}


def values_for(entry, kind):
    """One value per placeholder of the entry, all of this kind, no two the same."""
    names = placeholders(entry.long_message, entry.short_message)
    return {name: VALUES[kind] + ("" if not n else f"{n}") for n, name in enumerate(names)}


def wire(entry, values):
    """The error as the API sends it."""
    error = {"message": fill(entry.short_message, values)}
    if entry.long_message:
        error["long_message"] = fill(entry.long_message, values)
    error["code"] = entry.code
    return error
