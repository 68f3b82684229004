"""The difference between two editions as Markdown for a changelog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.compare.difference import Mark, text_of
from index.escaping import code_span, markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.compare.difference import Change, Difference, Pair
    from index.entry import ErrorEntry


def changelog(difference: Difference) -> str:
    """The difference as Markdown: counts, then every error under what became of it."""
    old, new = difference.old, difference.new
    lines = [f"# {markdown(_title(difference))}", ""]
    if difference.is_empty:
        return "\n".join([*lines, "Both editions say the same.", ""])
    lines += [f"{len(old.entries)} errors before, {len(new.entries)} now.", "", *_table(difference)]
    sections: tuple[tuple[str, list[str]], ...] = (
        ("Added", [_listed(entry) for entry in difference.added]),
        ("Removed", [_listed(entry) for entry in difference.removed]),
        ("Changed", [line for pair in difference.changed for line in _changed(pair)]),
        ("Moved", [_moved(pair) for pair in difference.moved]),
        ("Renamed", [line for pair in difference.renamed for line in _renamed(pair)]),
    )
    for title, body in sections:
        if body:
            lines += ["", f"## {title}", "", *body]
    return "\n".join([*lines, ""])


def _title(difference: Difference) -> str:
    old, new = difference.old, difference.new
    if old.id == new.id:
        return f"{new.title}: {old.edition} to {new.edition}"
    return f"{old.title} {old.edition} and {new.title} {new.edition}"


def _table(difference: Difference) -> Iterable[str]:
    yield "| API | Domain | Added | Removed | Changed | Moved | Renamed |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for part in difference.parts:
        counts = (part.added, part.removed, part.changed, part.moved, part.renamed)
        shown = " | ".join(str(count) for count in counts)
        yield f"| {markdown(part.api)} | {markdown(part.domain)} | {shown} |"
    totals = (
        difference.added,
        difference.removed,
        difference.changed,
        difference.moved,
        difference.renamed,
    )
    yield f"| All |  | {' | '.join(str(len(total)) for total in totals)} |"


def _listed(entry: ErrorEntry) -> str:
    code = f" ({code_span(entry.code)})" if entry.code else ""
    said = entry.long_message or entry.short_message
    return f"- {_named(entry)}{code}{': ' if said else ''}{markdown(said)}"


def _changed(pair: Pair) -> Iterable[str]:
    yield f"- {_named(pair.new)}"
    for change in pair.changes:
        yield f"  - {change.field}: {_woven(change)}"


def _moved(pair: Pair) -> str:
    return f"- {code_span(pair.new.name)}: {_place(pair.old)} → {_place(pair.new)}"


def _renamed(pair: Pair) -> Iterable[str]:
    yield f"- {_named(pair.old)} → {code_span(pair.new.name)}"
    for change in pair.changes:
        yield f"  - {change.field}: {_woven(change)}"


def _woven(change: Change) -> str:
    """Both texts in one, what went struck out and what came in bold."""
    if change.old is None or change.new is None:
        was, now = text_of(change.old), text_of(change.new)
        return f"new: {code_span(now)}" if change.old is None else f"gone, was {code_span(was)}"
    if change.field in ("code", "status", "meta"):
        return f"{code_span(text_of(change.old))} → {code_span(text_of(change.new))}"
    signs = {Mark.KEPT: "", Mark.REMOVED: "~~", Mark.ADDED: "**"}
    pieces = []
    for run in change.runs():
        inner = run.text.strip()
        before, _, after = run.text.partition(inner) if inner else (run.text, "", "")
        sign = signs[run.mark] if inner else ""
        pieces.append(f"{before}{sign}{markdown(inner)}{sign}{after}")
    return "".join(pieces)


def _named(entry: ErrorEntry) -> str:
    place = _place(entry)
    return f"{place}{' · ' if place else ''}{code_span(entry.name)}"


def _place(entry: ErrorEntry) -> str:
    return markdown(" / ".join(part for part in (entry.api, entry.domain) if part))
