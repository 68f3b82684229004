"""Takes the place of the bindings' own loader, which reads a parser of signatures at each start.

Signatures are of use in help texts and in what a TypeError says: `whole_loader`, the bindings' own
one, is imported when the first of them is asked for. Nor is every import of the program watched for
the bindings' optional spellings (`from __feature__ import snake_case`), which it does not use.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

import signature_bootstrap  # type: ignore[import-not-found]  # made by the bindings' library
from shibokensupport import signature  # type: ignore[import-not-found]

_MAPPING = "shibokensupport.signature.mapping"

signature.get_signature = signature_bootstrap.get_signature
signature.make_snake_case_name = signature_bootstrap.make_snake_case_name


def _whole() -> Any:
    if sys.modules.get(_MAPPING) is _names:
        del sys.modules[_MAPPING]
    return import_module("shibokensupport.signature.whole_loader")


def update_mapping() -> None:
    """Know the names of all types."""
    _whole()
    mapping = import_module(_MAPPING)
    mapping.update_mapping()
    vars(_names).update(vars(mapping), update_mapping=update_mapping)


# Before anything else the library looks here for the types of a call that was refused.
_names = sys.modules[_MAPPING] = ModuleType(_MAPPING)
vars(_names).update(update_mapping=update_mapping, PySide6=sys.modules.get("PySide6"))

# The library asks for these by name.


def pyside_type_init(*arguments: Any) -> Any:  # noqa: D103
    return _whole().pyside_type_init(*arguments)


def create_signature(*arguments: Any) -> Any:  # noqa: D103
    return _whole().create_signature(*arguments)


def seterror_argument(*arguments: Any) -> Any:  # noqa: D103
    return _whole().seterror_argument(*arguments)


def make_helptext(*arguments: Any) -> Any:  # noqa: D103
    return _whole().make_helptext(*arguments)


def finish_import(_module: Any) -> None:
    """Old names for new functions are not made."""


def feature_import(*_arguments: Any, **_options: Any) -> None:
    """No import is the one of a spelling."""


def feature_imported(*_arguments: Any, **_options: Any) -> None:
    """No module has chosen a spelling."""


def post_init() -> None:
    """Leave Python's own import alone."""
