"""One text read closely: its error objects, its codes and its messages, put together."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.evidence.context import Context, context_of
from index.recognise.evidence.standing import likeliest_first
from index.recognise.objects.codeless import codes_of_its_message
from index.recognise.objects.error_object import CODE, DETAIL, LONG, MESSAGE
from index.recognise.objects.finder import find_objects
from index.recognise.objects.judge import Judge
from index.recognise.objects.judgement import Judgement, Verdict
from index.recognise.prose.bare_codes import bare_code, is_labelled
from index.recognise.prose.mentions import Mentions
from index.recognise.prose.named import named_findings
from index.recognise.prose.sentences import MessageField, Sentences
from index.recognise.prose.told import told_codes
from index.recognise.text.plain import Plain, plain_text
from index.recognise.text.records import Records
from index.recognise.text.spelling import looks_like_a_code
from index.recognise.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.recognise.evidence.finding import Finding
    from index.recognise.known.codes import CodeSighting
    from index.recognise.known.messages import Sighting
    from index.recognise.known.tables import Tables
    from index.recognise.objects.error_object import ErrorObject
    from index.recognise.text.words import Span, Words

_ALIKE = 32
"""So many findings of one error with values of their own are kept apart."""
_LITTLE_DOUBT = 0.8


class StrangeCode(NamedTuple):
    """A code that no error has, where it is, and the codes of the errors that say its message."""

    code: str
    span: Span
    of_its_message: tuple[str, ...] = ()


class CloseReading(NamedTuple):
    """What was found in a text, and where in the text as given."""

    findings: list[Finding]
    unknown: list[StrangeCode]
    others: list[StrangeCode]
    context: Context


def _marks(length: int, spans: Iterable[Span]) -> bytearray:
    """A mark for each character of a text that lies in one of these spans."""
    marks = bytearray(length)
    for start, end in spans:
        marks[start:end] = b"\1" * (end - start)
    return marks


def read(given: str, tables: Tables, offset: int = 0) -> CloseReading:
    """Read a text closely; `offset` is where it begins in the text as given."""
    plain = plain_text(given)
    text, records = words_of(plain.text), Records(plain.text)
    objects = find_objects(plain.text, records)
    judged, context = _judged(objects, text, context_of(text, tables.services), tables)
    lists = {one.in_list for one in judged if one.verdict is Verdict.KNOWN} - {0}
    judged = [one.beside(lists) for one in judged]
    findings = [one.finding for one in judged if one.finding is not None]
    said, context = _said(_running(judged, text, records, tables), text, context, tables)
    findings += said
    # An address names in one word what has several: `/v1/saml_connections/`.
    words = frozenset("_".join(text.words).split("_"))
    for finding in findings:
        finding.record = records.number(finding.position)
        finding.entries = likeliest_first(finding.entries, words, tables)
        finding.spans = [_moved(plain, span, offset) for span in finding.spans]
        finding.position = min(start for start, _ in finding.spans)
    unknown = [
        StrangeCode(*place, tuple(codes_of_its_message(error, text, tables)))
        for error, place in _codes(judged, Verdict.UNKNOWN, plain, offset)
    ]
    uncoded = _codes(judged, Verdict.UNCODED, plain, offset)
    others = [StrangeCode(*place) for _, place in uncoded]
    if span := bare_code(given):
        others.append(StrangeCode(given[slice(*span)], (span[0] + offset, span[1] + offset)))
    return CloseReading(merged(findings), unknown, others, context)


def _judged(
    objects: Sequence[ErrorObject], text: Words, context: Context, tables: Tables
) -> tuple[list[Judgement], Context]:
    """The error objects judged; one that is certain says whose text it is, of the others too."""
    judged = list(map(Judge(text, context, tables).judge, objects))
    named = context.with_those_of(_certain(one.finding for one in judged), tables)
    if named is context:
        return judged, context
    context = named
    if any(one.verdict is Verdict.FOREIGN for one in judged):
        judged = list(map(Judge(text, context, tables).judge, objects))
    return judged, context


class _Running(NamedTuple):
    """What was sighted outside of error objects that are known, and the fields of the others."""

    codes: Sequence[CodeSighting]
    messages: Sequence[Sighting]
    places: Sequence[MessageField]
    records: Records
    closed: bytearray

    def findings(self, text: Words, context: Context, tables: Tables) -> list[Finding]:
        """The codes and messages that say enough in this context."""
        return [
            *Mentions(text, self.records, context, tables).findings(self.codes),
            *Sentences(text, context, tables, self.places).findings(self.messages),
            *named_findings(text, self.closed, context, tables),
        ]


def _running(
    judged: Sequence[Judgement], text: Words, records: Records, tables: Tables
) -> _Running:
    length = len(text.text)
    known = (
        one.span
        for one in judged
        if one.verdict is Verdict.KNOWN
        or (one.verdict is Verdict.FOREIGN and not is_labelled(text.text, *one.span))
    )
    closed = _marks(length, known)
    unknown = _marks(length, (one.span for one in judged if one.verdict is Verdict.UNKNOWN))
    codes = chain(tables.codes.sightings(text, closed), told_codes(text, tables.codes, closed))
    sightings = list(tables.messages.sightings(text, closed))
    return _Running(
        [one for one in codes if not unknown[text.starts[one.first]]],
        list(_not_said_by(unknown, sightings, text)),
        list(_places(judged)),
        records,
        closed,
    )


def _said(
    running: _Running, text: Words, context: Context, tables: Tables
) -> tuple[list[Finding], Context]:
    """What running text says; as with objects, one that is certain speaks for the others too."""
    findings = running.findings(text, context, tables)
    named = context.with_those_of(_certain(findings), tables)
    if named is context:
        return findings, context
    return running.findings(text, named, tables), named


def _certain(findings: Iterable[Finding | None]) -> Iterator[int]:
    """The entries that a text has for certain."""
    for one in findings:
        if one is not None and one.certain:
            yield from one.entries


def _places(judged: Iterable[Judgement]) -> Iterator[MessageField]:
    """The fields of objects without a known code, each of which holds one message."""
    for one in judged:
        if one.verdict is Verdict.UNCODED:
            for role in one.error.fields.keys() & {LONG, MESSAGE, DETAIL}:
                yield MessageField(one.error.fields[role], one.error.foreign > 0 or one.code != "")


def _not_said_by(
    unknown: bytearray, sightings: Sequence[Sighting], text: Words
) -> Iterator[Sighting]:
    """The messages that no error with an unknown code says, not even elsewhere in the text."""
    said = {one.message for one in sightings if unknown[text.starts[one.alignment.start]]}
    return (one for one in sightings if one.message not in said)


def _codes(
    judged: Iterable[Judgement], verdict: Verdict, plain: Plain, offset: int
) -> Iterator[tuple[ErrorObject, tuple[str, Span]]]:
    """The objects that turned out to be this, each with its code and where that is."""
    for one in judged:
        if one.verdict is verdict and looks_like_a_code(one.code):
            value = one.error.fields[CODE]
            yield one.error, (one.code, _moved(plain, (value.start, value.end), offset))


def _moved(plain: Plain, span: Span, offset: int) -> Span:
    start, end = plain.source_span(*span)
    return start + offset, end + offset


def merged(findings: Sequence[Finding]) -> list[Finding]:
    """Best first; the same error found twice is one finding, unless its values differ.

    Those of a list of errors stay in the list's order, at the place of the best of them; so do
    messages in full. Of what leaves little doubt the order is that of the text.
    """
    kept: list[Finding] = []
    of_entry: dict[int, list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: -one.confidence):
        other = _same(finding, of_entry)
        if other is None:
            kept.append(finding)
            for number in finding.entries:
                of_entry.setdefault(number, []).append(finding)
            continue
        other.spans += finding.spans
        other.position = min(other.position, finding.position)
        for number in set(other.entries) & set(finding.entries):
            other.values[number] = finding.values[number] | other.values[number]
    listed = max((one.confidence for one in kept if one.is_listed), default=0.0)
    in_full = max((one.confidence for one in kept if one.in_full), default=0.0)

    def rank(one: Finding) -> tuple[int, int]:
        confidence = listed if one.is_listed else in_full if one.in_full else one.confidence
        return -int(min(confidence, _LITTLE_DOUBT) * 10 + 1e-9), one.position

    return sorted(kept, key=rank)


def _is_as_open(one: Finding, other: Finding) -> bool:
    """Whether two findings leave the same errors to choose from."""
    return set(one.entries) == set(other.entries)


def _same(finding: Finding, of_entry: dict[int, list[Finding]]) -> Finding | None:
    for number in finding.entries:
        known = of_entry.get(number, [])
        for other in known:
            mine, theirs = finding.values[number], other.values[number]
            agree = all(mine[name] == theirs[name] for name in mine.keys() & theirs.keys())
            # The same words are the same error, however far back a value of theirs was taken.
            agree = agree or any(span in other.spans for span in finding.spans)
            # What one record of a log leaves open no other one decides.
            if agree and (other.record == finding.record or _is_as_open(other, finding)):
                return other
        if len(known) >= _ALIKE:
            return known[-1]
    return None
