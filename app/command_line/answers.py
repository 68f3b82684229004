"""The JSON that the command line answers with. Its shapes are a contract with other programs."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TextIO

from app.command_line.status import FOUND, NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.catalog import Catalog
    from index.compare.difference import Difference, Pair
    from index.entry import ErrorEntry
    from index.library import Library
    from index.recognise.recognition import Match, Recognition
    from index.recognise.stream import LogReport
    from index.scan import Finding
    from index.search.answer import Answer


def search_answer(answer: Answer) -> dict[str, Any]:
    """What `search --json` prints."""
    return {
        "query": answer.question.text,
        "elapsed_ms": round(answer.elapsed_ms, 3),
        "total": answer.total,
        "results": [{**_place(hit.entry), "score": round(hit.score, 3)} for hit in answer.hits],
        "did_you_mean": answer.did_you_mean,
        "problems": [
            {"start": problem.start, "end": problem.end, "message": problem.message}
            for problem in answer.problems
        ],
    }


def match_answer(recognition: Recognition) -> dict[str, Any]:
    """What `match --json` prints."""
    return {
        "elapsed_ms": round(recognition.elapsed_ms, 3),
        "matches": [_match(match) for match in recognition.matches],
        "unknown_codes": [unknown.code for unknown in recognition.unknown_codes],
    }


def log_answer(report: LogReport, elapsed_ms: float) -> dict[str, Any]:
    """What `match --json` prints for a log: each error once, with how often and where."""
    return {
        "elapsed_ms": round(elapsed_ms, 3),
        "matches": [
            {
                **_match(match),
                "count": error.count,
                "first_line": error.first_line,
                "last_line": error.last_line,
            }
            for error in report.errors
            for match in error.matches
        ],
        "unknown_codes": [unknown.code for unknown in report.unknown_codes],
    }


def catalogs_answer(library: Library) -> list[dict[str, Any]]:
    """What `catalogs --json` prints."""
    return [
        {
            "id": catalog.id,
            "edition": catalog.edition,
            "title": catalog.title,
            "current": all(library.is_current(entry) for entry in catalog.entries),
            "entries": len(catalog.entries),
            "apis": Counter(entry.api for entry in catalog.entries),
        }
        for catalog in library.catalogs
    ]


def diff_answer(difference: Difference) -> dict[str, Any]:
    """What `diff --format json` prints."""
    return {
        "old": _edition(difference.old),
        "new": _edition(difference.new),
        "added": [_place(entry) for entry in difference.added],
        "removed": [_place(entry) for entry in difference.removed],
        "changed": [_pair(pair) for pair in difference.changed],
        "moved": [_pair(pair) for pair in difference.moved],
        "renamed": [_pair(pair) for pair in difference.renamed],
        "parts": [
            {name: getattr(part, name) for name in part.__slots__} for part in difference.parts
        ],
    }


def finding_answer(finding: Finding) -> dict[str, Any]:
    """What `scan --json` prints of a place in the sources."""
    return {
        "file": str(finding.path),
        "line": finding.line,
        "column": finding.column,
        "kind": finding.kind.value,
        "text": finding.text,
        "code": finding.code,
        "edition": finding.edition,
    }


def unhandled_answer(entry: ErrorEntry) -> dict[str, Any]:
    """What `scan --json` prints of an error that nobody handles."""
    place = {"api": entry.api, "domain": entry.domain, "name": entry.name}
    return {"kind": "unhandled", "code": entry.code, **place}


def dumped(answer: object) -> str:
    """An answer on one line."""
    return json.dumps(answer, ensure_ascii=False)


def write_batch(answers: Iterable[Mapping[str, object]], found: str, out: TextIO) -> int:
    """One answer a line, each sent before the next question is read; returns the exit status."""
    status = NOTHING
    for answer in answers:
        out.write(dumped(answer) + "\n")
        out.flush()
        if answer[found]:
            status = FOUND
    return status


def _match(match: Match) -> dict[str, Any]:
    return {
        **_place(match.entry),
        "confidence": round(match.confidence, 3),
        "certain": match.certain,
        "values": dict(match.values),
        "why": list(match.why),
    }


def _place(entry: ErrorEntry) -> dict[str, str]:
    return {
        "id": entry.id,
        "api": entry.api,
        "domain": entry.domain,
        "name": entry.name,
        "code": entry.code,
    }


def _edition(catalog: Catalog) -> dict[str, Any]:
    return {"catalog": catalog.id, "edition": catalog.edition, "errors": len(catalog.entries)}


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "old": _place(pair.old),
        "new": _place(pair.new),
        "changes": [
            {"field": change.field, "old": change.old, "new": change.new} for change in pair.changes
        ],
    }
