"""A Markdown page as an outline: its headings, and below each its paragraphs and fences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from index.entry_record import LONGEST_NAME, LONGEST_TEXT
from index.ingest.fences import Fences
from index.ingest.inline import inline_text, is_all_code
from index.ingest.mdx import without_annotation, without_mdx
from index.ingest.reading import MOST_ERRORS, one_paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

_IDENTIFIER = re.compile(r"[A-Za-z]\w*")
_HUMP_OR_BAR = re.compile(r"[a-z0-9][A-Z]|_")
# Links within links cost the parser their number squared; no sentence has this many.
_MOST_BRACKETS = 100
_MOST_REFERENCES = 10_000
_REFERENCE = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]\n]{1,200})\]:[ \t]*(?P<address>\S{1,2000})[^\n]*$", re.MULTILINE
)
_PIECE = 200_000


class TooManyBlocksError(Exception):
    """A page of more fences than an import takes errors."""


@dataclass(slots=True, eq=False)
class Section:
    """A heading, and the paragraphs between it and the next one."""

    level: int
    heading: str
    is_code: bool
    line: int
    shown: Callable[[str], Sequence[Token]]
    paragraphs: dict[int, list[str]] = field(default_factory=dict)
    """The sources of its paragraphs, by the number of its fences that stand above them."""
    blocks: int = 0
    variants: int = 0

    @property
    def is_sure_name(self) -> bool:
        """Whether this can only be an error's name: code, or one word with humps or bars."""
        return bool(_IDENTIFIER.fullmatch(self.heading)) and (
            self.is_code or bool(_HUMP_OR_BAR.search(self.heading))
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands between this heading and the next."""
        return not self.paragraphs and not self.blocks

    def paragraphs_above(self, block: Block) -> list[str]:
        """What stands over all of the section's blocks, and what stands right above this one."""
        ordinal = block.ordinal if block.sections[-1] is self else self.blocks
        sources = [
            source
            for number in dict.fromkeys((0, ordinal))
            for source in self.paragraphs.get(number, ())
        ]
        if sum(map(len, sources)) > 2 * LONGEST_TEXT:
            return sources  # too long to be kept, so not worth reading
        return [one_paragraph(inline_text(self.shown(source))) for source in sources]


@dataclass(frozen=True, slots=True)
class Block:
    """A fence: the headings it stands under, what its first line says, and its text."""

    sections: tuple[Section, ...]
    ordinal: int
    """How many fences of the same heading stand above it."""
    line: int
    language: str
    info: str
    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings and fences of a page, both in its order."""

    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]


def read_outline(body: str, lines_above: int, pulse: Callable[[], None]) -> Outline:
    """The outline of a page; what stands over its first heading has no part in it.

    `pulse` is called now and then while a long page is read; what it raises ends the reading.
    Raises TooManyBlocksError.
    """
    # Not at the top: most starts of the program read no Markdown.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    # Its own rule for definitions of links copies the rest of a paragraph for each of them.
    page = MarkdownIt("commonmark").disable(["inline", "code", "reference", "html_block"])
    shown = reader_of_inline(body)
    sections: list[Section] = []
    stack: tuple[Section, ...] = ()
    blocks: list[Block] = []
    for above, piece in _pieces(without_mdx(body)):
        pulse()
        tokens = page.parse(piece)
        for number, token in enumerate(tokens):
            line = lines_above + above + (token.map[0] if token.map else 0) + 1
            if token.type == "fence":
                blocks.append(_block(token, stack, line))
                if len(blocks) > MOST_ERRORS:
                    raise TooManyBlocksError
            elif token.type == "inline" and tokens[number - 1].type == "heading_open":
                section = _section(token, int(tokens[number - 1].tag[1:]), line, shown)
                stack = (*(one for one in stack if one.level < section.level), section)
                sections.append(section)
            elif token.type == "inline" and stack:
                above_it = stack[-1].blocks
                stack[-1].paragraphs.setdefault(above_it, []).append(token.content)
    return Outline(tuple(sections), tuple(blocks))


def reader_of_inline(body: str) -> Callable[[str], Sequence[Token]]:
    """Reads a paragraph or a heading of this page, whose references it knows."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    inline = MarkdownIt("commonmark")
    environment = {"references": _references(body)}

    def shown(source: str) -> Sequence[Token]:
        if len(source) > 2 * LONGEST_TEXT or source.count("[") > _MOST_BRACKETS:
            return _as_it_stands(source)
        return inline.parseInline(_REFERENCE.sub("", source), environment)[0].children or ()

    return shown


def _references(body: str) -> dict[str, dict[str, str]]:
    """The addresses that the page gives names to: `[the rules]: /docs/rules`."""
    from markdown_it.common.utils import normalizeReference  # noqa: PLC0415

    return {
        normalizeReference(found["name"]): {"href": found["address"], "title": ""}
        for found in islice(_REFERENCE.finditer(body), _MOST_REFERENCES)
    }


def _pieces(body: str) -> Iterator[tuple[int, str]]:
    """A long page cut above headings or below fences, each piece with the lines above it."""
    fences = Fences()
    begun = size = 0
    is_below_fence = False
    lines = re.split(r"(?<=\n)", body)
    for number, line in enumerate(lines):
        was_open = fences.is_open
        if not was_open and size > _PIECE and (is_below_fence or line.startswith("#")):
            yield begun, "".join(lines[begun:number])
            begun, size = number, 0
        fences.hold(line)
        is_below_fence = was_open and not fences.is_open and not line.startswith(" ")
        size += len(line)
    yield begun, "".join(lines[begun:])


def _section(
    token: Token, level: int, line: int, shown: Callable[[str], Sequence[Token]]
) -> Section:
    source = without_annotation(token.content[: 8 * LONGEST_NAME])
    children = shown(source)
    heading = one_paragraph(inline_text(children))
    return Section(level, heading, is_all_code(children), line, shown)


def _block(token: Token, stack: tuple[Section, ...], line: int) -> Block:
    ordinal = 0
    if stack:
        ordinal = stack[-1].blocks
        stack[-1].blocks += 1
    language, _, info = token.info.strip().partition(" ")
    if "{" in language:
        language, info = "", token.info
    return Block(stack, ordinal, line + 1, language.casefold(), info, token.content)


def _as_it_stands(source: str) -> Sequence[Token]:
    from markdown_it.token import Token  # noqa: PLC0415

    return [Token("text", "", 0, content=source)]
