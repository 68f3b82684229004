"""What a template is told that asks for something there is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined
from jinja2.utils import missing

from index.distinction import Clue
from index.snippets.subject import Branch, Given, Subject

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = {Subject: "an error", Branch: "a branch", Clue: "a clue"}


class Missing(StrictUndefined):
    """As strict as Jinja's own, but it names the fields that there are."""

    @property
    def _undefined_message(self) -> str:
        owner, name = self._undefined_obj, self._undefined_name
        if self._undefined_hint:
            return super()._undefined_message
        if owner is missing:
            return f"there is no “{name}”; there are {listed(Given._fields)}"
        if isinstance(owner, Mapping):
            return f"it has no “{name}”; it has {listed(map(str, owner)) or 'nothing'}"
        if type(owner) in _KINDS:
            known = listed(field.name for field in fields(owner))
            return f"{_KINDS[type(owner)]} has no “{name}”; it has {known}"
        return super()._undefined_message


def listed(names: Iterable[str]) -> str:
    """These names, for a sentence that says which there are."""
    return ", ".join(f"“{name}”" for name in sorted(names))
