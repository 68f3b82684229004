"""Which entry of those that share a code is meant, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry
    from index.recognise.evidence.fit import Agreement
    from index.recognise.known.tables import Tables
    from index.recognise.text.words import Span, Words

_EVEN = 0.08
"""Entries whose evidence differs by less than this are equally good."""

_NEARLY = 0.9
"""From here on a short message tells entries apart, though it is not said in full."""
_MOST = 0.6
"""With so much of its long message an error is certain where no other has as much."""
_COMPARED = 64
_FEW = 2
_REWORDED = "code and message are as the service sends them"
BY_CODE = "the code agrees"
IN_OTHER_WORDS = f"{BY_CODE}, but the message is not the documented one"


class Choice(NamedTuple):
    """The entries left, equally good, and how many different errors they are."""

    best: tuple[Agreement, ...]
    confidence: float
    certain: bool
    why: tuple[str, ...]
    left: int

    @property
    def is_of_few(self) -> bool:
        """Whether so few errors are left that the code may stand for itself in a log."""
        return self.left <= _FEW


def choose(agreements: Sequence[Agreement], entries: Sequence[ErrorEntry], total: int) -> Choice:
    """The best of the entries that share a code: `total` have it exactly as it is written.

    The code itself is taken as sure.
    """
    ranked = sorted(agreements, key=lambda one: -one.total)
    top = _without_text(ranked) or ranked
    best = _closest([one for one in top if one.total >= top[0].total - _EVEN])
    left = len({said_by(entries[one.entry]) for one in best})
    alike = left == 1
    exact = [one for one in agreements if one.exact]
    says = {said_by(entries[one.entry]) for one in exact}
    alone = best[0].exact and len(exact) == total and len(says) == 1
    confidence, certain, reason = _sureness(best[0], alike=alike, alone=alone)
    why: tuple[str, ...] = (reason,)
    if total > 1 and not alone:
        group = _of_the_group(total, alike, best, ranked)
        why = (group,) if reason == BY_CODE else (reason, group)
    return Choice(best, confidence, certain, why, left)


def _sureness(first: Agreement, *, alike: bool, alone: bool) -> tuple[float, bool, str]:
    """How confident one may be, whether that is certain, and by what.

    `alike` are the best where they say the same, `alone` is a code where all that have it do.
    """
    kind = "short" if first.brief else "long"
    if first.long.agrees:
        return 0.99, alike, _REWORDED if first.reworded else f"code and {kind} message agree"
    if alone:
        return 0.97, True, _by_code_alone(first)
    if first.long.has_half:
        certain = alike and first.long.share >= _MOST
        return 0.95, certain, f"code and part of the {kind} message agree"
    if first.short.is_full and alike:
        return 0.93, True, "code and short message agree"
    return 0.8 if alike else 0.6, False, BY_CODE


def worth_comparing(
    numbers: Sequence[int], text: Words, span: Span, tables: Tables
) -> Sequence[int]:
    """Of very many entries that share a code, those of which a message is in sight, or a few."""
    if len(numbers) <= _COMPARED:
        return numbers
    messages = tables.messages
    part = text.part(*text.within(*span))
    seen = {one.message for one in messages.sightings(part, bytearray(span[1]))}
    saying = {
        number for one in seen for of in (messages.long_of, messages.short_of) for number in of(one)
    }
    return sorted(saying.intersection(numbers))[:_COMPARED] or numbers[:_COMPARED]


def _closest(even: Sequence[Agreement]) -> tuple[Agreement, ...]:
    """Of messages that fit in full, those with the most words of their own in the text.

    "is present" is also "is <condition>", but not the other way round.
    """
    most = max(_said(one) for one in even)
    return tuple(one for one in even if not one.long.is_full or _said(one) >= most)


def _said(one: Agreement) -> float:
    found = one.long.alignment
    return found.matched if found is not None and one.long.is_full else 0.0


def _without_text(ranked: Sequence[Agreement]) -> list[Agreement]:
    """Entries that the documents give no text, where the text is none of the others'."""
    if not ranked[0].spoken or any(
        one.long.has_half or one.short.share >= _NEARLY for one in ranked
    ):
        return []
    return [one for one in ranked if one.silent]


def _by_code_alone(one: Agreement) -> str:
    if one.short.is_full:
        return "code and short message agree"
    if not one.spoken:
        return BY_CODE
    if one.silent:
        return f"{BY_CODE}, but no message is documented"
    return IN_OTHER_WORDS


def _of_the_group(
    total: int, alike: bool, best: Sequence[Agreement], ranked: Sequence[Agreement]
) -> str:
    shared = f"{total} errors share this code"
    first = best[0]
    if not alike:
        # How many fit is told where they are shown: the API that the text is of may leave fewer.
        if len(best) == total:
            return "all share this code, and the text does not tell them apart"
        return f"{shared}, and several of them fit equally well"
    if first.long.has_half or first.short.share >= _NEARLY:
        return f"{shared}, but the message identifies this one"
    if first.silent and first.spoken:
        return f"{shared}, and this one has no documented message"
    if first.meta > max((one.meta for one in ranked if one not in best), default=first.meta):
        return f"{shared}, but the parameter identifies this one"
    return f"{shared}, and the message of this one is the closest"


def said_by(entry: ErrorEntry) -> tuple[str, str, str | None]:
    """What an error says on the wire: twins in two APIs say the same."""
    return (entry.code, entry.short_message, entry.long_message)
