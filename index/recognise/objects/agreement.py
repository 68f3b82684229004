"""How well an entry's messages and meta agree with what an error object says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from index.recognise.evidence.fit import NOTHING, Agreement, fit
from index.recognise.objects.error_object import DETAIL, LONG, MESSAGE, PARAM, TITLE
from index.template import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.entry import ErrorEntry
    from index.recognise.alignment.patterns import Pattern
    from index.recognise.evidence.fit import Fit
    from index.recognise.known.messages import Messages
    from index.recognise.objects.error_object import ErrorObject
    from index.recognise.text.fields import Field
    from index.recognise.text.words import Words


def agreement(
    number: int, entry: ErrorEntry, messages: Messages, text: Words, error: ErrorObject
) -> Agreement:
    """What in an error object speaks for this entry."""
    said = _said(error, text.text)
    in_brief = [error.fields[role] for role in (MESSAGE, TITLE) if role in error.fields]
    brief = messages.long(number) < 0
    long = short = NOTHING
    if messages.short(number) >= 0:
        fields = said if brief and LONG not in error.fields else in_brief
        short = _best_fit(messages.pattern(messages.short(number)), text, fields)
        long = short if fields is said else long
    if not brief:
        long = _best_fit(messages.pattern(messages.long(number)), text, said)
    patterns = map(messages.pattern, messages.wordings(number))
    wordings = (_best_fit(pattern, text, said[:1]) for pattern in patterns)
    wording = max(wordings, key=lambda one: one.share, default=NOTHING)
    reworded = wording.share > long.share
    return Agreement(
        number,
        wording if reworded else long,
        short,
        _meta_agreement(entry, text.text, error),
        spoken=bool(said),
        silent=messages.long(number) < 0 and messages.short(number) < 0,
        brief=brief,
        reworded=reworded,
    )


def _said(error: ErrorObject, text: str) -> list[Field]:
    """What an object says, the longest first; `"error": "It is closed"` may be its message too.

    Where it has a long message, its other one is the short message of the same error, even if
    another error has that as its long one.
    """
    if LONG in error.fields and not _is_blank(error.fields[LONG], text):
        return [error.fields[LONG]]
    said = [error.fields[role] for role in (DETAIL, MESSAGE, TITLE) if role in error.fields]
    said += [value for value in error.named if text.find(" ", value.start, value.end) >= 0]
    return said


def _is_blank(value: Field, text: str) -> bool:
    return not text[value.start : value.end].strip()


def _best_fit(pattern: Pattern, text: Words, fields: Iterable[Field]) -> Fit:
    """How a message fits the first field that has half of it, or else the best one."""
    best = NOTHING
    for value in fields:
        best = max(best, fit(pattern, text, value), key=lambda one: one.share)
        if best.has_half:
            break
    return best


def _meta_agreement(entry: ErrorEntry, text: str, error: ErrorObject) -> float:
    meta = entry.meta if isinstance(entry.meta, Mapping) else {}
    param = error.fields.get(PARAM)
    total = 0.0
    for key, value in meta.items():
        wire = param if key == "name" else error.meta.get(_squashed(key))
        if key == "names":
            wire = error.meta.get("paramnames")
        if wire is None:
            total -= 0.1
        elif isinstance(value, str) and wire.text(text) == value:
            total += 1.0
        else:
            total += 0.2
    if param is not None and "name" not in meta:
        total -= 0.1
    return total


def meta_values(entry: ErrorEntry, text: str, error: ErrorObject) -> dict[str, str]:
    """Placeholder values that the error's meta tells: `param_name` where the entry names one."""
    if not isinstance(entry.meta, Mapping):
        return {}
    values: dict[str, str] = {}
    for key, named in entry.meta.items():
        wire = error.fields.get(PARAM) if key == "name" else error.meta.get(_squashed(key))
        if wire is not None and isinstance(named, str):
            values[_squashed(named)] = wire.text(text)
    names = placeholders(entry.long_message, entry.short_message) if values else ()
    return {name: values[_squashed(name)] for name in names if _squashed(name) in values}


def _squashed(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()
