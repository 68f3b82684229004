"""One text read closely: its error objects, its codes and its messages, put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.recognise.context import Context, context_of
from index.recognise.mentions import Mentions
from index.recognise.normalise import Plain, plain_text
from index.recognise.objects import CODE, LONG, MESSAGE, find_objects
from index.recognise.sentences import Place, Sentences
from index.recognise.structured import Judgement, Kind, judge
from index.recognise.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.recognise.evidence import Finding
    from index.recognise.recognition import Span
    from index.recognise.tables import Tables

_ALIKE = 32
"""So many findings of one error with values of their own are kept apart."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a text, and where in the text as given."""

    findings: list[Finding]
    unknown: list[tuple[str, Span]]
    context: Context


class _Covered:
    """Stretches of a text, asked whether any of them touches a place."""

    def __init__(self, length: int, spans: Iterable[Span]) -> None:
        self._marks = bytearray(length)
        for start, end in spans:
            self._marks[start:end] = b"\1" * (end - start)

    def touches(self, span: Span) -> bool:
        return self._marks.find(1, *span) >= 0


def read(given: str, tables: Tables, offset: int = 0) -> Reading:
    """Read a text closely; `offset` is where it begins in the text as given."""
    plain = plain_text(given)
    text = words_of(plain.text)
    context = context_of(text, tables.services)
    judged = [judge(error, text, context, tables) for error in find_objects(plain.text)]
    findings = [one.finding for one in judged if one.finding is not None]
    closed = _Covered(len(plain.text), (one.span for one in judged if one.kind != Kind.UNCODED))
    codes = [
        one
        for one in tables.codes.sightings(text)
        if not closed.touches((text.starts[one.first], text.ends[one.last - 1]))
    ]
    findings += Mentions(text, context, tables).findings(codes)
    findings += _sentences(text, context, tables, judged, closed)
    for finding in findings:
        finding.spans = [_moved(plain, span, offset) for span in finding.spans]
        finding.position = min(start for start, _ in finding.spans)
    return Reading(merged(findings), list(_unknown(judged, plain, offset)), context)


def _sentences(
    text: Words, context: Context, tables: Tables, judged: Sequence[Judgement], closed: _Covered
) -> list[Finding]:
    """Messages outside of objects with a code; none that an unknown error says too."""
    sightings = [
        (one, (text.starts[one.alignment.start], text.ends[one.alignment.end - 1]))
        for one in tables.messages.sightings(text)
    ]
    unknown = [one.span for one in judged if one.kind is Kind.UNKNOWN]
    said = _Covered(len(text.text), unknown)
    repeated = {one.pattern for one, span in sightings if unknown and said.touches(span)}
    outside = [
        one for one, span in sightings if one.pattern not in repeated and not closed.touches(span)
    ]
    places = [
        Place(one.error.fields[role], one.error.foreign > 0)
        for one in judged
        for role in (LONG, MESSAGE)
        if one.kind is Kind.UNCODED and role in one.error.fields
    ]
    return Sentences(text, context, tables, places).findings(outside)


def _unknown(judged: Iterable[Judgement], plain: Plain, offset: int) -> Iterable[tuple[str, Span]]:
    for one in judged:
        if one.kind is Kind.UNKNOWN:
            value = one.error.fields[CODE]
            yield one.code, _moved(plain, (value.start, value.end), offset)


def _moved(plain: Plain, span: Span, offset: int) -> Span:
    start, end = plain.source_span(*span)
    return start + offset, end + offset


def merged(findings: Sequence[Finding]) -> list[Finding]:
    """Best first; the same error found twice is one finding, unless its values differ."""
    kept: list[Finding] = []
    of_entry: dict[int, list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: -one.confidence):
        other = _same(finding, of_entry)
        if other is None:
            kept.append(finding)
            for number in finding.entries:
                of_entry.setdefault(number, []).append(finding)
            continue
        other.spans = sorted({*other.spans, *finding.spans})
        other.position = min(other.position, finding.position)
        for number in set(other.entries) & set(finding.entries):
            other.values[number] = finding.values[number] | other.values[number]
    return sorted(kept, key=lambda one: (-int(one.confidence * 10 + 1e-9), one.position))


def _same(finding: Finding, of_entry: dict[int, list[Finding]]) -> Finding | None:
    for number in finding.entries:
        known = of_entry.get(number, [])
        for other in known:
            mine, theirs = finding.values[number], other.values[number]
            if all(mine[name] == theirs[name] for name in mine.keys() & theirs.keys()):
                return other
        if len(known) >= _ALIKE:
            return known[-1]
    return None
