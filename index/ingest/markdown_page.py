"""A Markdown or MDX page, read into error records.

Headings name the API, the domain and the error; below an error's heading stand a paragraph that
describes it and its JSON in a fence. An error may have several such blocks, each under a heading
of its own ("For standard browsers").
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from index.ingest.documented import BlockError, documented, fields_of_block
from index.ingest.front_matter import split_front_matter
from index.ingest.outline import Block, Outline, Section, TooManyBlocksError, read_outline
from index.ingest.problem import UnreadableError
from index.ingest.reading import MOST_ERRORS, refuse_large
from index.ingest.status import status_of_line, status_within
from index.ingest.titles import api_of, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.ingest.reading import Collector

KIND = "a Markdown page"

_MOST_VARIANTS = 100
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_FENCE = re.compile(
    # Possessive: a line of nothing but tildes costs its length, not the square of it.
    r"^[ \t]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?(?:`{3,}+|~{3,}+)[^`\n]*+\n\s*+\{",
    re.MULTILINE,
)
_LANGUAGES = frozenset(("", "json", "json5", "jsonc"))


def is_markdown_page(text: str) -> bool:
    """Whether this has the headings and the JSON fences of such a page."""
    front, _, body = split_front_matter(text)
    return bool((front is not None or _HEADING.search(body)) and _FENCE.search(body))


def has_headings(text: str) -> bool:
    """Whether this is Markdown at all: front matter over it, or headings in it."""
    return split_front_matter(text)[0] is not None or bool(_HEADING.search(text))


def read_markdown_page(text: str, found: Collector) -> None:
    """The page's errors in its order. Raises UnreadableError for a page that is too large."""
    refuse_large(text, found.file, "a page")
    front, above, body = split_front_matter(text)
    try:
        outline = read_outline(body, above, found.pulse)
    except TooManyBlocksError as error:
        raise UnreadableError(found.file, f"more than {MOST_ERRORS} errors, the limit") from error
    title = (front or {}).get("title", "")
    found.title = title or _first_title(outline)
    level = _level_of_names(outline)
    for block in outline.blocks:
        if _is_json(block) and _is_one_too_many(block, level):
            found.problem(block.line, f"more than {_MOST_VARIANTS} JSON blocks below one name")
        elif _is_json(block):
            _read_block(block, title, level, found)
    _note_names_without_block(outline, found)


def _is_json(block: Block) -> bool:
    return block.language in _LANGUAGES and block.text.lstrip().startswith("{")


def _read_block(block: Block, title: str, level: int | None, found: Collector) -> None:
    try:
        fields = fields_of_block(block.text)
    except BlockError as error:
        found.problem(block.line + error.line, str(error))
        return
    place = _place_of_name(block.sections, level)
    if place is None:
        found.problem(block.line, "a JSON block with no name above it")
        return
    api, domain = _api_and_domain(title, block.sections[:place])
    paragraphs, status = _paragraphs(block, place)
    record = documented(
        api=api,
        domain=domain,
        name=block.sections[place].heading,
        description=" ".join(paragraphs),
        status=status,
        block=fields,
    )
    found.add(record, block.line)


def _is_one_too_many(block: Block, level: int | None) -> bool:
    """Whether the block stands below a name with more blocks than any error has variants."""
    place = _place_of_name(block.sections, level)
    if place is None:
        return False
    block.sections[place].variants += 1
    return block.sections[place].variants > _MOST_VARIANTS


def _paragraphs(block: Block, place: int) -> tuple[list[str], int | None]:
    """What describes the block, and the status that a line above it or its fence states."""
    paragraphs: list[str] = []
    status: int | None = None
    for depth, section in enumerate(block.sections[place:]):
        if depth:
            paragraphs.append(section.heading)
        for paragraph in section.paragraphs_above(block):
            stated = status_of_line(paragraph)
            if stated:
                status = stated
            elif paragraph:
                paragraphs.append(paragraph)
    return paragraphs, status_within(block.info) or status


def _level_of_names(outline: Outline) -> int | None:
    """The level of heading that names errors; None where no heading is surely a name."""
    levels = Counter(
        sure[-1].level
        for block in outline.blocks
        if (sure := [section for section in block.sections if section.is_sure_name])
    )
    return levels.most_common(1)[0][0] if levels else None


def _place_of_name(sections: Sequence[Section], level: int | None) -> int | None:
    """Which of the headings over a block is the error's name."""
    if level is None:
        return len(sections) - 1 if sections else None
    of_level = [place for place, section in enumerate(sections) if section.level == level]
    sure = [place for place, section in enumerate(sections) if section.is_sure_name]
    places = of_level or sure
    return places[-1] if places else None


def _api_and_domain(title: str, above: Sequence[Section]) -> tuple[str, str]:
    """The headings over an error's name: the API, where one is named, and the domain."""
    chain = [subject_of(section.heading) for section in above]
    has_own_title = any(section.level == 1 for section in above)
    if title and (not has_own_title or (api_of(subject_of(title)) and not any(map(api_of, chain)))):
        chain.insert(0, subject_of(title))
    named = [place for place, subject in enumerate(chain) if api_of(subject)]
    if named:
        below = chain[named[-1] + 1 :]
        return api_of(chain[named[-1]]), below[-1] if below else ""
    if len(chain) < 2:
        return "", chain[0] if chain else ""
    return chain[0], chain[-1]


def _first_title(outline: Outline) -> str:
    return next((section.heading for section in outline.sections if section.level == 1), "")


def _note_names_without_block(outline: Outline, found: Collector) -> None:
    """Names with no JSON below them are passed over, unless the page ends there, as if cut off."""
    last = outline.sections[-1] if outline.sections else None
    over_json = {
        id(section) for block in outline.blocks if _is_json(block) for section in block.sections
    }
    for section in outline.sections:
        is_bare = id(section) not in over_json
        if is_bare and section is last and (section.is_sure_name or section.is_empty):
            reason = f"“{section.heading[:60]}” has nothing below it that is an error"
            found.problem(section.line, f"{reason}: the page may be cut off")
        elif is_bare and section.is_sure_name:
            found.remark(f"line {section.line}: “{section.heading[:60]}” has no JSON below it")
