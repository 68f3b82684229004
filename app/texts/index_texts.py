"""What is said in plain English where there is no Qt, said in the reader's language.

`index`, and what `app` shares with the command line, write whole English sentences. Those that the
window shows stand here as templates, for the translations; one that fits none stays English.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from app.texts import import_texts
from app.texts.language import filled

CONTEXT = "Index"

TEMPLATES = (
    # Why a result is there.
    "the code is what was typed",
    "the name is what was typed",
    "the code begins with what was typed",
    "the name begins with what was typed",
    "these are the initials of the name",
    "the initials of the name begin with what was typed",
    "what was typed shortens the name",
    "“%1” read as “%2”",
    "“%1” also means “%2”",
    "“%1” is close in meaning to “%2”",
    "people also say “%1”",
    "%1 matches",
    "%1 match",
    # Why an error was recognised.
    "the code agrees",
    "the beginning of the code agrees",
    "the name agrees",
    "code and long message agree",
    "code and message are as the service sends them",
    "code and short message agree",
    "code and part of the long message agree",
    "code and part of the short message agree",
    "the code agrees, but the message is not the documented one",
    "the code agrees, but no message is documented",
    "%1 errors share this code, but the message identifies this one",
    "%1 errors share this code, and this one has no documented message",
    "%1 errors share this code, and the message of this one is the closest",
    "%1 errors share this code, but the parameter identifies this one",
    "all share this code, and the text does not tell them apart",
    "%1 errors share this code, and several of them fit equally well",
    "only the long message agrees",
    "only the short message agrees",
    "only a part of the long message agrees",
    "short message and the beginning of the long message agree",
    "short message and long message agree",
    "only a part of the short message agrees",
    "only the message is as the service sends it",
    "the text comes from the %1 side",
    "the error is identical in %1, so its origin is unclear",
    "%1x, lines %2-%3",
    # What is wrong with a query.
    "The quotation mark is not closed.",
    "Only the first 100 parts of a query are looked at.",
    "“%1” has no value; write it right after the colon.",
    "No error here has the id “%1”.",
    "There is no filter “%1:”. Filters are %2.",
    "No %1 is called “%2”. There is %3.",
    "No note has “%1” in it.",
    "No %1 has “%2” in it.",
    "“%1” is not an HTTP status; write status:404 or status:4xx.",
    "No error here states the HTTP status %1.",
    "“has:” asks for %1; “%2” is none of these.",
    "“is:” asks for %1; “%2” is none of these.",
    # What a filter asks for.
    "the API",
    "the domain",
    "the error code",
    "the name",
    "the HTTP status",
    "the id of one error",
    "a field that is there",
    "a word in your note",
    "what an error is",
    "the edition of the documents",
    "the catalog",
    # What is wrong with a link.
    "“%1” is not a link of Errdex, such as errdex://search?q=not+found.",
    "The link “%1” cannot be read.",
    "%1 is not a text file; give it the text of the error.",
    "“%1” does not say what to search for, as in ?q=not+found.",
    "“%1” names no error, as errdex://clerk/…/users/UserNotFound does.",
    # What is wrong with stars and notes.
    "The change could not be kept in %1: %2.",
    "Stars and notes cannot be read from %1: %2.",
    "Stars and notes are kept only until Errdex is closed (%1: %2).",
    "Stars and notes are kept only until Errdex is closed (%1).",
    "The file of stars and notes was damaged: %1; the damaged one is %2.",
    "%1 The last changes of stars and notes are in %2, until they can be kept.",
    "%1 The last changes of stars and notes are in %2.",
    "%1: not a file of stars and notes (line 1 is not “%2”).",
    "%1: stars and notes cannot be written there: %2.",
    "%1: no longer what was imported: damaged or edited. Import it again, or take the file away.",
    "%1 Import it again, or take the file away.",
    "%1: cannot be read: %2.",
    "%1 cannot be read: %2.",
    "%1: not UTF-8 text (byte %2).",
    "%1: line %2: neither an entry, a field of it nor its note.",
    "%1: line %2: a quotation mark is missing.",
    "%1: line %2: not a date: “%3”.",
    "%1: line %2: two versions meet here; choose one of them and import again.",
    # What was damaged.
    "%1: damaged; what can be read of it is kept, and the damaged file is %2.",
    "%1: damaged; it stays as it is, for it cannot be written.",
    "%1: %2, and begun anew; the damaged file is %3.",
    "%1: %2, and passed over.",
    "%1: damaged, so %2 stays as it is.",
    "%1 errors are more than a snippet holds: choose %2 at most, or export them.",
    # What is wrong with a template; what Jinja says of it stays as it is.
    "%1: line %2: an error has no “%3”; it has %4. "
    "Fix this template; it is used again as soon as it is saved.",
    "%1: line %2: a branch has no “%3”; it has %4. "
    "Fix this template; it is used again as soon as it is saved.",
    "%1: line %2: a clue has no “%3”; it has %4. "
    "Fix this template; it is used again as soon as it is saved.",
    "%1: larger than %2 KB, the limit for a template. "
    "Fix this template; it is used again as soon as it is saved.",
    "%1: line %2: %3. Fix this template; it is used again as soon as it is saved.",
    "%1: %2. Fix this template; it is used again as soon as it is saved.",
    "%1: it needs a “body” of objects, texts and lists of one item, and may have “hosts” by API "
    "and “meta” with “names” and “lists”.",
    # What a snippet format is called.
    "Response",
    "Plain text",
    "Mock (MSW)",
    "Mock (respx)",
    "Name",
    "Code",
    "Short message",
    "Long message",
    "Link",
    # What can be exported.
    "Errdex catalog",
    "JSON Lines",
    "Web site",
    "Docset for Dash and Zeal",
    "TypeScript constants",
    "Python constants",
    "Go constants",
    *import_texts.TEMPLATES,
)

PARTS = (
    "API",
    "api",
    "catalog",
    "code",
    "description",
    "domain",
    "edition",
    "long message",
    "meta",
    "name",
    "short message",
    "your note",
    "backend",
    "frontend",
    "the documents of %1",
    "memory",
    "there is no folder to write to",
    "the disk is full; make room and try again",
    "the file or its folder may not be written; allow it and try again",
    "the file cannot be opened; allow it to be written and try again",
    "another program is using the file; try again in a moment",
    "the disk failed or is full; check it and try again",
    "the file is damaged; restart Errdex to have it repaired",
    "a newer version of Errdex made this file; it was left as it is, use that version",
    "a newer version of Errdex uses this file now; close this one and use that",
    "%1 of its records were saved",
    "none of its records was readable",
    "%1 more may have wrong letters",
    "damaged",
    "cannot be read (%1)",
    "not a file",
    "a link that another user made",
    "larger than %1 MB",
    "a number has too many digits",
    "a value is longer than %1 MB",
    "a value has more than %1 items",
    "lists are nested deeper than %1 levels",
    "a step may make more than %1 MB",
    "it takes longer than %1 seconds",
    "it puts together more than %1 MB",
    "its text is longer than %1 MB",
    "a filter is given more than %1 KB",
    "it is nested deeper than %1 levels",
    "its parts call each other without end, or stand too deep in one another",
    "“%1” is refused here",
    "there is no “%1”; there are “%2”",
    "there is no filter “%1”; there are “%2”",
    "there is no test “%1”; there are “%2”",
    "it has no “%1”; it has “%2”",
    "it has no “%1”; it has nothing",
    "%1 and %2 more",
    "%1 and %2",
    *import_texts.PARTS,
)
"""What is put into templates, unquoted; commas may stand between several of these."""

QUOTED = ("“%1”",)

_PLACE = re.compile(r"%[1-9]")


def translated(sentence: str) -> str:
    """The sentence as the reader's language has it."""
    if not sentence or QLocale().language() is QLocale.Language.English:
        return sentence
    return _translated(sentence, TEMPLATES)


def _translated(sentence: str, templates: tuple[str, ...]) -> str:
    for template in templates:
        values = _values(sentence, template)
        if values is not None:
            said = QCoreApplication.translate(CONTEXT, template)
            # What stands in quotes is the reader's or the catalog's own.
            parts = (
                value if f"“%{number}”" in template else _part(value)
                for number, value in enumerate(values, 1)
            )
            return filled(said, *parts)
    return sentence


def _part(value: str) -> str:
    if value in PARTS:
        return QCoreApplication.translate(CONTEXT, value)
    if value.endswith("."):  # a whole sentence
        return _translated(value, TEMPLATES)
    return ", ".join(
        _translated(piece, QUOTED if piece[:1] + piece[-1:] == "“”" else PARTS)
        for piece in value.split(", ")
    )


@cache  # a sentence is held against every template
def _between_places(template: str) -> tuple[str, ...]:
    return tuple(_PLACE.split(template))


def _values(sentence: str, template: str) -> list[str] | None:
    """What stands in the places of the template, None where the sentence is another."""
    first, *middle = _between_places(template)
    if not middle:
        return [] if sentence == template else None
    last = middle.pop()
    end = len(sentence) - len(last)
    if not (sentence.startswith(first) and sentence.endswith(last)) or end < len(first):
        return None
    values: list[str] = []
    for text in reversed(middle):
        at = sentence.rfind(text, len(first), end)
        if at < 0:
            return None
        values.insert(0, sentence[at + len(text) : end])
        end = at
    return [sentence[len(first) : end], *values]
