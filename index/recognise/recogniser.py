"""From any text to the errors in it: the one way in for the window and the command line."""

from __future__ import annotations

import time
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from index.recognise.evidence.context import Context
from index.recognise.evidence.standing import standings
from index.recognise.known.scout import Scout
from index.recognise.known.tables import tables_of
from index.recognise.reading import CloseReading, merged, read
from index.recognise.recognition import Match, Recognition, UnknownCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.library import Library
    from index.recognise.evidence.finding import Finding
    from index.recognise.known.signs import Signs
    from index.recognise.reading import StrangeCode

_WHOLE = 65_536
"""A text up to this long is read closely from end to end; of a longer one, the places worth it."""
_CLOSELY = 131_072
"""No more of a text than this is read closely."""
_UNKNOWN = 64
"""So many unknown codes are reported at most."""
_OTHERS = 4
"""So many of those that may be anybody's."""


class Recogniser:
    """Knows the errors of a library by their codes and messages. Any thread may ask it.

    `signs` are those of the library's catalogs in their order; without them they are gathered.
    """

    def __init__(self, library: Library, signs: Iterable[Signs] | None = None) -> None:
        self._tables = tables_of(library, signs)

    @cached_property
    def scout(self) -> Scout:
        """The quick look that says which places of much text are worth reading."""
        return Scout(self._tables)

    def recognise(self, text: str) -> Recognition:
        """The errors in the text, best first; no text raises."""
        began = time.perf_counter()
        if len(text) <= _WHOLE:
            readings, unread = [read(text, self._tables)], 0
        else:
            readings, unread = self._read_places(text)
        contexts = [reading.context for reading in readings]
        findings = merged([finding for reading in readings for finding in reading.findings])
        unknown = [one for reading in readings for one in reading.unknown]
        others = [one for reading in readings for one in reading.others]
        return Recognition(
            tuple(self._matches(findings, _common(contexts))),
            tuple(self._unknown(unknown, _UNKNOWN)),
            () if findings or unknown else tuple(self._unknown(others, _OTHERS)),
            len(text),
            unread,
            (time.perf_counter() - began) * 1000,
        )

    def _read_places(self, text: str) -> tuple[list[CloseReading], int]:
        """Read the places worth it, as far as the limit goes, and count what is left unread."""
        readings: list[CloseReading] = []
        left, unread, done = _CLOSELY, 0, 0
        for start, end in self.scout.places(text):
            for at in range(max(start, done), end, _WHOLE):
                stop = min(at + _WHOLE, end, len(text))
                if stop - at <= left:
                    left -= stop - at
                    readings.append(read(text[at:stop], self._tables, at))
                else:
                    unread += stop - at
            done = end
        return readings, unread

    def _matches(self, findings: Sequence[Finding], context: Context) -> Iterator[Match]:
        for group, finding in enumerate(findings):
            for standing in standings(finding.entries, context, self._tables):
                yield Match(
                    self._tables.entries[standing.number],
                    round(finding.confidence - standing.less, 2),
                    finding.certain,
                    finding.values[standing.number],
                    tuple(sorted(set(finding.spans))),
                    (*finding.why, *standing.why),
                    group,
                )

    def _unknown(self, found: Iterable[StrangeCode], most: int) -> Iterator[UnknownCode]:
        first: dict[str, StrangeCode] = {}
        for one in found:
            first.setdefault(one.code, one)
        for one in islice(first.values(), most):
            near = self._tables.codes.near.nearest(one.code, one.of_its_message)
            yield UnknownCode(one.code, one.span, near)


def _common(contexts: Sequence[Context]) -> Context:
    """The context of places read one by one."""
    apis = {context.api for context in contexts if context.api}
    named = frozenset[str]().union(*(context.named for context in contexts))
    return Context(named, apis.pop() if len(apis) == 1 else "")
