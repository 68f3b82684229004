"""The fields of a catalog file, taken out one by one and checked.

What is not as it should be raises CatalogError that says `where`, and names the field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TypeVar

from index.errors import CatalogError

LONGEST_IDENTIFIER = 64
"""Letters of an id or an edition: the names of files hold both, and more."""
_IDENTIFIER = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{LONGEST_IDENTIFIER - 1}}}")
_KINDS: dict[type, str] = {str: "text", int: "a number", list: "a list"}
_LONGEST_SHOWN = 60

T = TypeVar("T")


def object_of(value: Any, where: str) -> Mapping[str, Any]:
    """The same value, which must be an object."""
    if not isinstance(value, Mapping):
        raise CatalogError(f"{where}: expected an object, found {shown(value)}.")
    return value


def field_of(record: Mapping[str, Any], key: str, kind: type[T], where: str) -> T:
    """A field that must be there, of this kind."""
    if key not in record:
        raise CatalogError(f"{where}.{key}: is missing.")
    value = record[key]
    if not isinstance(value, kind):
        raise CatalogError(f"{where}.{key}: expected {_KINDS[kind]}, found {shown(value)}.")
    return value


def identifier_of(record: Mapping[str, Any], key: str, where: str) -> str:
    """A field that stands in ids and file names."""
    value = field_of(record, key, str, where)
    if not is_identifier(value):
        raise CatalogError(
            f"{where}.{key}: use at most {LONGEST_IDENTIFIER} letters, digits, '-', '_' and '.', "
            f"found {shown(value)}."
        )
    return value


def is_identifier(value: str) -> bool:
    """Whether a text can stand in ids and file names."""
    return _IDENTIFIER.fullmatch(value) is not None


def refuse_unknown(record: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    """Refuse fields that are not among the known ones."""
    unknown = [key for key in record if key not in known]
    if unknown:
        raise CatalogError(f"{where}.{in_a_line(unknown[0])}: not a field of the catalog format.")


def shown(value: object) -> str:
    """A value that was not expected, as it stands in a sentence."""
    if isinstance(value, list | Mapping):
        return "a list" if isinstance(value, list) else "an object"
    return _shortened(json.dumps(value, ensure_ascii=False, default=repr))


def in_a_line(name: str) -> str:
    """A name of the file's own as it stands in a sentence."""
    return _shortened(" ".join(name.split()))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 3]}..."
