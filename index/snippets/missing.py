"""What a template is told that asks for something there is not."""

from __future__ import annotations

from dataclasses import fields

from jinja2 import StrictUndefined

from index.clue import Clue
from index.snippets.subject import Branch, Subject

_KINDS = {Subject: "an error", Branch: "a branch", Clue: "a clue"}


class Missing(StrictUndefined):
    """As strict as Jinja's own, but it names the fields that there are."""

    @property
    def _undefined_message(self) -> str:
        kind = type(self._undefined_obj)
        if kind not in _KINDS:
            return super()._undefined_message
        known = ", ".join(sorted(f"“{field.name}”" for field in fields(kind)))
        return f"{_KINDS[kind]} has no “{self._undefined_name}”; it has {known}"
