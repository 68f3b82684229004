"""References within a JSON or YAML document: `{"$ref": "#/components/responses/NotFound"}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.ingest.reading import Collector

_LONGEST_CHAIN = 20


class References:
    """Follows them; each that leads nowhere becomes one problem of the document's."""

    def __init__(self, document: Mapping[str, Any], text: str, found: Collector) -> None:
        self._document = document
        self._text = text
        self._found = found
        self._refused: set[str] = set()

    def followed(self, value: Any) -> Any:
        """What this refers to, or itself where it is no reference; None for what leads nowhere."""
        passed: list[str] = []
        while isinstance(value, dict) and isinstance(reference := value.get("$ref"), str):
            if reference in passed:
                self._refuse(reference, "leads back to itself")
                return None
            if len(passed) > _LONGEST_CHAIN:
                self._refuse(passed[0], f"leads through more than {_LONGEST_CHAIN} others")
                return None
            passed.append(reference)
            value = self._target(reference)
        return value

    def _target(self, reference: str) -> Any:
        if not reference.startswith("#/"):
            self._refuse(reference, "lies outside this document")
            return None
        value: Any = self._document
        for step in reference[2:].split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            value = value.get(key) if isinstance(value, dict) else None
        if value is None:
            self._refuse(reference, "leads nowhere")
        return value

    def _refuse(self, reference: str, reason: str) -> None:
        if reference not in self._refused:
            self._refused.add(reference)
            line = line_of(reference, self._text)
            self._found.problem(line, f"the reference “{reference[:80]}” {reason}")


def line_of(words: str, text: str) -> int | None:
    """The line that first holds these words; None where none does."""
    place = text.find(words) if words else -1
    return None if place < 0 else text.count("\n", 0, place) + 1
