"""Titles of pages: what a page of errors says it is about."""

from __future__ import annotations

import re

_ERRORS = re.compile(r"\s+errors?(?:\s+(?:codes?|reference|index))?$", re.IGNORECASE)
_API = re.compile(r"(?:.*\s)?(?P<api>\S+ API)")


def subject_of(title: str) -> str:
    """What a title is about: "Clerk Backend API errors" is about the "Clerk Backend API"."""
    return _ERRORS.sub("", title.strip())


def api_of(subject: str) -> str:
    """The API that a subject names, as "Backend API"; empty where it names none."""
    named = _API.fullmatch(subject)
    return named["api"] if named else ""
