"""What logs, tools and people put before a message on its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.recognise.alignment.patterns import Pattern

_MARKS = (
    r"\s+|[>/#|+~=-]{1,4}(?=\s)|\*{1,3}|[\"'](?=\s)|[^\w\s\x00-\x7f]+\s*"
    r"|\(?(?:\d{1,3}|[a-z])[.)]\s+|#\d{1,6}\s+"  # of lists
)
_TIMES = (
    r"(?:[\w.-]{1,60} ){0,2}(?:\d{4}[-/])?\d\d[-/]\d\d"
    r"[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\s*"
    r"|(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} {1,2}\d{1,2},? (?:\d{4},? )?(?=\d{1,2}:\d\d)"
    r"|\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2},?\s+"
    r"|\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:\s?[AP]M)?(?: \d{4})?:?\s+"
)
_LEVELS = (
    r"(?:(?i:trace|debug|info|notice|warn(?:ing)?|error|err|fatal|critical|severe))\b(?:[:\s|]|-+(?=\s))+"
    r"|[A-Z]{4,10}[ \t]{2,}"  # a column for them, in whatever language
    r"|(?:[a-z]\w{0,30}\.){1,9}[A-Z]\w{1,60}\s+[-:]\s+"  # who logs it, in Java
    r"|[\w.-]{1,60} - (?=(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b)"
    r"|std(?:out|err) [FP] |(?:\d{1,6} ){2}[VDIWEF] |\d{1,7}\s+-\s+"  # of containers, of Android
    r"|\[[^\[\]\n\"']{0,80}\]:?\s*|#{1,3}\[\w{1,20}\]|::\w{1,20}(?: [^:\n]{0,80})?::"
)
_THROWN = (
    r"\(?[45]\d\d\)?\s+(?=\S)"  # the status of HTTP
    r"|(?:Uncaught|Unhandled(?: [Rr]ejection| [Ee]xception)?|[Ee]rror)"
    r"(?: \((?:in promise|\w{1,20})\))?[:.]?\s+"
    r"|(?:[\w-]{1,20} ){1,2}[Ee]rror[.!]\s+"
    r"|(?:Exception )?in thread \"[^\"\n]{1,60}\"\s+|E {3,}|(?:FAILED|ERROR) \S{1,120} - "
    r"|Something went wrong [\w ]{0,60}\.\s+"
)
_LABELS = (
    r"\{\w{1,20}\}|[\w./-]{1,80}\.\w{1,5}:\d{1,6}\t"  # of Jira, of zap
    r"|\S{1,120}:\d{1,6}:in [`'][^`'\n]{1,80}':\s+"  # of Ruby
    r"|[A-Z][a-z]{1,20}-[A-Z]\w{1,40} :\s+"  # of PowerShell
    r"|'try!' expression unexpectedly raised an error:\s+"  # of Swift
    r"|(?:[\w',-]{1,30} ){3,12}[\w',-]{1,30}:\s+"  # what a person says of it
    r"|(?:[\w',-]{1,30} ){1,12}\([^()\n]{1,40}\):\s+"  # and notes beside it
    r"|(?:[\w#-]{1,30} ){0,3}[\w.$@/\\\[\]()-]{1,80}(?::\w{0,40}){0,4}:\s+"
    r"|\{\s?\w{1,20}:\s+"
    r"|\w{1,20}=(?:[^\s\"'`=]{1,60}\s+(?=\w{1,20}=))?"
    r"|<[a-z][^<>\n]{0,80}>\s*"
)
_PREFIX = re.compile("|".join((_MARKS, _TIMES, _LEVELS, _THROWN, _LABELS)))
_PARTED = re.compile(r"(?:\s(?:[=-]{1,3}>|[\u2192\u21d2\u2013\u2014\"'])|!)\s+(?=\S)")
"""What people and tools put between what happened and the message: an arrow, a dash, a cry."""
_VALUE_TOO = re.compile(r"\d{4}[-/]|\d{1,2}[./]\d{1,2}[./]|\d{1,2}:\d\d|\d{1,7}\s|\[\]")
"""What logs put before a message, but a value may be: a time, a list of nothing."""


def message_start(text: str, line: int, start: int, pattern: Pattern) -> int:
    """Where a message begins of which the first words stand at `start` on a line."""
    at = line
    for parted in _PARTED.finditer(text, line, start) if pattern.has_leading_value else ():
        at = parted.end() if text[parted.end() : start].strip() else at
    held = -1
    for _ in range(12):
        prefix = _PREFIX.match(text, at, start)
        if prefix is None or prefix.end() == at:
            break
        if _VALUE_TOO.match(prefix[0]):
            held = at if held < 0 else held
        elif prefix[0].strip():
            held = -1
        if held >= 0 and pattern.has_leading_value and not text[prefix.end() : start].strip():
            return held
        at = prefix.end()
    return at
