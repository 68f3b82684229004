"""The values of placeholders, as they stand on the page and in the snippets."""

from __future__ import annotations

from collections.abc import Mapping

ByName = Mapping[str, str]
"""The values of one error, by the names of its placeholders."""


class Values:
    """For each error, by its id: what was found in a paste, or what was typed in place of it."""

    def __init__(self) -> None:
        self._found: Mapping[str, ByName] = {}
        self._typed: dict[str, ByName] = {}
        """On the page, or given by a link; it outlives a search."""

    def set_pasted(
        self, found: Mapping[str, ByName], typed: Mapping[str, ByName] | None = None
    ) -> None:
        """Take over what a paste held, which is nothing where there is none.

        Of the values typed before only these are left, that were `typed` over this very paste.
        """
        self._found = found
        for entry_id in found:
            self._typed.pop(entry_id, None)
        self._typed |= typed or {}

    def type(self, entry_id: str, values: ByName) -> None:
        """Have these in place of those that were found."""
        self._typed[entry_id] = values

    def of(self, entry_id: str) -> ByName:
        """The values of this error."""
        return self._typed.get(entry_id) or self._found.get(entry_id, {})

    def found_in(self, entry_id: str) -> ByName | None:
        """What the paste held for this error; None where the error is not in it."""
        return self._found.get(entry_id)

    @property
    def typed_over(self) -> dict[str, ByName]:
        """What was typed over the values of the paste, as `set_pasted` takes it."""
        return {key: values for key, values in self._typed.items() if key in self._found}
