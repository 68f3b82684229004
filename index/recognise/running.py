"""Messages and codes in running text, outside of any error object."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from index.recognise.align import Alignment, align_within
from index.recognise.choice import choose
from index.recognise.codes import CodeSighting, code_weight
from index.recognise.evidence import Agreement, Finding, Fit, found_values
from index.recognise.passages import passage
from index.recognise.values import Bounds
from index.template import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.recognise.context import Context
    from index.recognise.messages import Sighting
    from index.recognise.objects import Field
    from index.recognise.tables import Tables
    from index.recognise.words import Words

_NEAR = 400
"""How far from a code its message may stand."""


class Running:
    """Judges what was sighted in running text; `fields` are places known to hold one message."""

    def __init__(
        self, text: Words, context: Context, tables: Tables, fields: Sequence[Field]
    ) -> None:
        self._text = text
        self._context = context
        self._tables = tables
        self._fields = sorted(fields, key=lambda value: value.start)
        self._starts = [value.start for value in self._fields]

    def messages(self, sightings: Iterable[Sighting]) -> list[Finding]:
        """The messages that say enough by themselves, each place taken by the best one."""
        ranked = [
            (one.alignment.matched * one.alignment.coverage, one)
            for one in sightings
            if one.alignment.coverage >= 0.45 and one.alignment.matched >= 1.2
        ]
        ranked.sort(key=lambda pair: (-pair[0], pair[1].alignment.start, pair[1].pattern))
        taken: list[tuple[int, int, float]] = []
        findings: list[Finding] = []
        for score, one in ranked:
            start, end = one.alignment.start, one.alignment.end
            if any(start < upto and since < end for since, upto, _ in taken):
                continue
            finding = self._finding(one, ranked, score)
            if finding is not None:
                taken.append((start, end, score))
                findings.append(finding)
        return findings

    def _finding(
        self, sighting: Sighting, ranked: Sequence[tuple[float, Sighting]], score: float
    ) -> Finding | None:
        found = sighting.alignment
        rivals = [
            other
            for rating, other in ranked
            if rating == score
            and (other.alignment.start, other.alignment.end) == (found.start, found.end)
        ]
        literal = self._closest(rivals)
        long = [number for one in literal for number in self._tables.messages.long_of[one.pattern]]
        bounds = self._bounds(found)
        whole = self._is_whole(found, bounds)
        if not self._says_enough(found, whole=whole, long=bool(long)):
            return None
        numbers = long or [
            number for one in literal for number in self._tables.messages.short_of[one.pattern]
        ]
        matched = found.matched
        confidence = min(0.9, 0.35 + 0.06 * matched) * (0.6 + 0.4 * found.coverage)
        enough = 3.4 if self._context.mentioned else 7.0
        complete = found.coverage > 0.999
        alike = len({self._tables.entries[number].code for number in numbers}) == 1
        certain = bool(long) and complete and matched >= enough and alike
        kind = "long message" if long else "short message"
        why = [f"{kind} only" if complete else f"part of the {kind} only"]
        finding = Finding(
            self._text.starts[found.start],
            [(self._text.starts[found.start], self._text.ends[found.end - 1])],
            numbers,
            round(confidence + (0.05 if certain else 0.0), 2),
            certain,
            why,
        )
        for number in numbers:
            finding.values[number] = self._values(number, found, bounds)
        return finding

    def _closest(self, rivals: Sequence[Sighting]) -> list[Sighting]:
        """Of messages with the same words, those with the same marks too, where any has them."""
        found = rivals[0].alignment
        seen = self._text.text[self._text.starts[found.start] : self._text.ends[found.end - 1] + 1]
        exact = [one for one in rivals if one.alignment.pattern.message.endswith(seen[-2:])]
        return exact or list(rivals)

    def _says_enough(self, found: Alignment, *, whole: bool, long: bool) -> bool:
        matched = found.matched * found.coverage
        if not long:
            return (
                whole and found.is_complete and matched >= (2.4 if self._context.mentioned else 3.0)
            )
        if self._context.mentioned:
            return matched >= 2.0 or (whole and matched >= 1.7)
        return matched >= 2.4

    def _is_whole(self, found: Alignment, bounds: Bounds) -> bool:
        low = bisect_left(self._text.starts, bounds.start)
        high = bisect_left(self._text.starts, bounds.end)
        pattern = found.pattern
        return (pattern.has_leading_value or found.start == low) and (
            pattern.has_trailing_value or found.end == high
        )

    def _bounds(self, found: Alignment) -> Bounds:
        start, end = self._text.starts[found.start], self._text.ends[found.end - 1]
        at = bisect_left(self._starts, start + 1) - 1
        if at >= 0 and end <= self._fields[at].end:
            value = self._fields[at]
            return Bounds(value.start, value.end, value.escapes)
        return passage(self._text.text, start, end)

    def _values(self, number: int, found: Alignment, bounds: Bounds) -> dict[str, str]:
        entry = self._tables.entries[number]
        wanted = placeholders(entry.long_message, entry.short_message)
        if not wanted:
            return {}
        return found_values((Fit(1.0, found, bounds),), self._text, {}, wanted)

    def codes(self, sightings: Sequence[CodeSighting]) -> list[Finding]:
        """The codes that say enough, by themselves or with a message beside them."""
        findings: list[Finding] = []
        done: set[str] = set()
        for sighting in sightings:
            if sighting.code in done:
                continue
            done.add(sighting.code)
            finding = self._coded(sighting)
            if finding is not None:
                findings.append(finding)
        return findings

    def _coded(self, sighting: CodeSighting) -> Finding | None:
        text, tables = self._text, self._tables
        start, end = text.starts[sighting.first], text.ends[sighting.last - 1]
        agreements = [
            self._beside(number, start, end) for number in tables.codes.entries[sighting.code]
        ]
        choice = choose(agreements, tables.entries)
        first = choice.best[0]
        strength = code_weight(sighting.code) + 2.0 * self._context.mentioned
        if len(text) <= sighting.last - sighting.first + 1:
            strength += 2.0
        if first.long.share >= 0.85 and first.long.alignment is not None:
            strength += first.long.alignment.matched
        elif first.short.share >= 0.99 and first.short.alignment is not None:
            strength += first.short.alignment.matched
        if not sighting.exact:
            strength -= 0.5
        if strength < 2.0:
            return None
        confidence = choice.confidence - (0.0 if strength >= 3.0 else 0.15)
        finding = Finding(
            start,
            [(start, end)],
            [one.entry for one in choice.best],
            round(confidence, 2),
            choice.certain and strength >= 2.5,
            list(choice.why),
        )
        for one in choice.best:
            entry = tables.entries[one.entry]
            wanted = placeholders(entry.long_message, entry.short_message)
            finding.values[one.entry] = found_values((one.long, one.short), text, {}, wanted)
            for fit in (one.long, one.short):
                if fit.alignment is not None and fit.share > 0.6:
                    span = (text.starts[fit.alignment.start], text.ends[fit.alignment.end - 1])
                    finding.spans = sorted({*finding.spans, span})
        return finding

    def _beside(self, number: int, start: int, end: int) -> Agreement:
        messages = self._tables.messages
        long, short = messages.long[number], messages.short[number]
        return Agreement(
            number,
            self._nearby(long, start, end, exact=False),
            self._nearby(short, start, end, exact=True),
        )

    def _nearby(self, pattern: int, start: int, end: int, *, exact: bool) -> Fit:
        if pattern < 0:
            return Fit(0.0, None, None)
        wanted = self._tables.messages.patterns[pattern]
        low = bisect_left(self._text.starts, start - _NEAR)
        high = bisect_left(self._text.starts, end + _NEAR)
        found = align_within(wanted, self._text, low, high)
        if found is None or (exact and not found.is_complete) or found.coverage < 0.5:
            return Fit(0.0, None, None)
        if found.matched < 1.0 and not self._is_whole(found, self._bounds(found)):
            return Fit(0.0, None, None)
        return Fit(found.coverage, found, self._bounds(found))
