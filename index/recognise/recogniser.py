"""From any text to the errors in it: the one way in for the window and the command line."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from index.recognise.context import Context, context_of
from index.recognise.mentions import Mentions
from index.recognise.normalise import Plain, plain_text
from index.recognise.objects import LONG, MESSAGE, find_objects
from index.recognise.recognition import Match, Recognition, UnknownCode
from index.recognise.sentences import Place, Sentences
from index.recognise.standing import standings
from index.recognise.structured import Judgement, Kind, judge, spans_of
from index.recognise.tables import Tables, tables_of
from index.recognise.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.library import Library
    from index.recognise.evidence import Finding
    from index.recognise.messages import Sighting


class Recogniser:
    """Knows the errors of a library by their codes and messages. Any thread may ask it."""

    def __init__(self, library: Library) -> None:
        self._tables = tables_of(library.entries)

    def recognise(self, text: str) -> Recognition:
        """The errors in the text, best first; no text raises."""
        began = time.perf_counter()
        plain = plain_text(text)
        findings, judged, context = _findings(words_of(plain.text), self._tables)
        return Recognition(
            tuple(_matches(findings, context, self._tables, plain)),
            tuple(_unknown(judged, self._tables, plain)),
            len(text),
            len(text),
            (time.perf_counter() - began) * 1000,
        )


def _findings(text: Words, tables: Tables) -> tuple[list[Finding], list[Judgement], Context]:
    context = context_of(text, tables.services)
    judged = [judge(error, text, context, tables) for error in find_objects(text.text)]
    findings = [one.finding for one in judged if one.finding is not None]
    closed = spans_of(judged, Kind.KNOWN, Kind.UNKNOWN, Kind.FOREIGN)
    codes = [
        one
        for one in tables.codes.sightings(text)
        if not _inside((text.starts[one.first], text.ends[one.last - 1]), closed)
    ]
    findings += Mentions(text, context, tables).findings(codes)
    sightings = list(tables.messages.sightings(text))
    unknown = spans_of(judged, Kind.UNKNOWN)
    repeated = {one.pattern for one in sightings if _inside(_span(one, text), unknown)}
    outside = [
        one
        for one in sightings
        if one.pattern not in repeated and not _inside(_span(one, text), closed)
    ]
    places = [
        Place(one.error.fields[role], one.error.foreign > 0)
        for one in judged
        for role in (LONG, MESSAGE)
        if one.kind is Kind.UNCODED and role in one.error.fields
    ]
    findings += Sentences(text, context, tables, places).findings(outside)
    return _merged(findings), judged, context


def _span(one: Sighting, text: Words) -> tuple[int, int]:
    return text.starts[one.alignment.start], text.ends[one.alignment.end - 1]


def _inside(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _merged(findings: Sequence[Finding]) -> list[Finding]:
    """The same error found twice is one finding, unless its values differ."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda one: -one.confidence):
        for other in kept:
            shared = set(other.entries) & set(finding.entries)
            if shared and not _differ(other, finding, shared):
                other.spans = sorted({*other.spans, *finding.spans})
                other.position = min(other.position, finding.position)
                for number in shared:
                    other.values[number] = finding.values[number] | other.values[number]
                break
        else:
            kept.append(finding)
    return sorted(kept, key=lambda one: (-int(one.confidence * 10 + 1e-9), one.position))


def _differ(one: Finding, other: Finding, shared: Iterable[int]) -> bool:
    for number in shared:
        mine, theirs = one.values[number], other.values[number]
        if any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys()):
            return True
    return False


def _matches(
    findings: Sequence[Finding], context: Context, tables: Tables, plain: Plain
) -> Iterator[Match]:
    for group, finding in enumerate(findings):
        spans = tuple(plain.source_span(*span) for span in sorted(finding.spans))
        for standing in standings(finding.entries, context, tables):
            yield Match(
                tables.entries[standing.number],
                round(finding.confidence - standing.less, 2),
                finding.certain,
                finding.values[standing.number],
                spans,
                (*finding.why, *standing.why),
                group,
            )


def _unknown(judged: Sequence[Judgement], tables: Tables, plain: Plain) -> Iterator[UnknownCode]:
    seen: set[str] = set()
    for one in judged:
        if one.kind is Kind.UNKNOWN and one.code not in seen:
            seen.add(one.code)
            value = one.error.fields["code"]
            span = plain.source_span(value.start, value.end)
            yield UnknownCode(one.code, span, tables.codes.nearest(one.code))
