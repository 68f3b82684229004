"""Where in a documentation page one is: which lines are headings, names, descriptions, footers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.ingest.furniture import HEADING
from index.ingest.titles import api_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SUBTITLE = "An index of "
NAME = re.compile(r"[A-Z]\w*")
_TITLE = re.compile(r"(?P<subject>\S.*) [Ee]rrors")
_HUMP = re.compile(r"[a-z0-9][A-Z]")
_TITLE_BEGUN = re.compile(r"(?:.*\s)?\S+ API(?: e(?:r(?:r(?:o(?:rs?)?)?)?)?)?")


@dataclass(slots=True)
class Place:
    """The headings in force and the last name read; no domain as long as none was read.

    `described` are the lines below that name; `in_order` holds while domains, and names within
    each, follow the alphabet.
    """

    api: str
    domain: str | None
    name: str = ""
    described: Sequence[str] = ()
    in_order: bool = True
    is_at_title: bool = True

    def enter_domain(self, domain: str) -> None:
        """A heading was read."""
        self.in_order &= domain.casefold() >= (self.domain or "").casefold()
        self.domain, self.name = domain, ""

    def enter_error(self, name: str, described: Sequence[str]) -> None:
        """An error's name was read, and what stands between it and its block."""
        self.in_order &= name.casefold() >= self.name.casefold()
        self.name, self.described, self.is_at_title = name, described, False

    def lines_of_last(self, lines: Sequence[str]) -> int:
        """How many of the lines above a block are still about the last error, as a remark is.

        They stand above a line that can only be a name, and none of them can be a heading.
        """
        names = (at for at, line in enumerate(lines) if is_sure_name(line))
        first = next(names, 0) if self.name else 0
        return next((at for at in range(first) if self._may_head(lines[at])), first)

    def is_further_block(self, lines: Sequence[str]) -> bool:
        """Whether a block below these lines is another of the last error's.

        On a page of one domain an error may have several, each below a line of its own ("For
        standard browsers").
        """
        is_of_one_domain = not self.api and bool(self.name)
        return is_of_one_domain and bool(lines) and not any(map(self._may_head, lines))

    def described_with(self, lines: Sequence[str]) -> list[str]:
        """What describes the last error as a whole, and then these lines above a further block.

        As many lines as these stood above the first block for itself, unless they are sentences.
        """
        whole = list(self.described)
        for _ in lines:
            if whole and not whole[-1].endswith("."):
                whole.pop()
        return [*whole, *lines]

    def _may_head(self, line: str) -> bool:
        """Whether a line may be a domain's heading, or a name; in sentence case only an API's."""
        return bool(HEADING.fullmatch(line)) or bool(self.api and not line.endswith("."))

    def first_of_page(self, lines: Sequence[str]) -> int:
        """Which of the lines above an error is the first about it.

        Below a page's title may stand a list of what is on the page, or a notice; the last line
        that can only be a name is the error's, and the line above it the domain's.
        """
        begin = (NAME,) if self.domain is not None else (HEADING, NAME)
        begins_here = all(form.fullmatch(line) for form, line in zip(begin, lines, strict=False))
        names = [at for at, line in enumerate(lines) if is_sure_name(line)]
        if begins_here or not self.is_at_title or not names:
            return 0
        return max(names[-1] + 1 - len(begin), 0)

    def opens_with_heading(self, lines: Sequence[str]) -> bool:
        """Whether the first line above an error is a domain heading, not the error's name.

        A name is one word in CamelCase. So a line of several words is a heading, a line with
        humps is a name, and only one plain word leaves doubt: above another single word it is a
        heading ("Internal" / "BadRequest"), unless that word repeats it, or the headings'
        alphabetical order would break while the names' order holds.
        """
        first = lines[0]
        if self.domain is None or not NAME.fullmatch(first):
            return True
        if _HUMP.search(first) or len(lines) == 1:
            return False
        if not NAME.fullmatch(lines[1]) or lines[1] == first:
            return False
        continues_names = self.name.casefold() < first.casefold() <= self.domain.casefold()
        return not continues_names

    def goes_on_with(self, lines: Sequence[str]) -> bool:
        """Whether what is left below the last error is the beginning of more, and no footer.

        A page that is cut off ends within a heading, a name, a description or the next page's
        title. Headings and names are capitalised words only, and go on in the alphabet's order.
        """
        first = lines[0]
        if len(lines) == 1:
            return bool(HEADING.fullmatch(first) or _TITLE_BEGUN.fullmatch(first))
        if len(lines) == 2 and _TITLE.fullmatch(first):
            return SUBTITLE.startswith(lines[1][: len(SUBTITLE)])
        heads_a_name = bool(HEADING.fullmatch(first) and NAME.fullmatch(lines[1]))
        return self._may_continue(first) and (heads_a_name or bool(NAME.fullmatch(first)))

    def _may_continue(self, line: str) -> bool:
        """Whether this line, or what it is the beginning of, can be the next name or heading."""
        begun = line.casefold()
        return not self.in_order or any(
            begun >= last.casefold()[: len(begun)] for last in (self.name, self.domain or "")
        )


def is_sure_name(line: str) -> bool:
    """Whether a line can only be an error's name: one word with humps."""
    return bool(NAME.fullmatch(line) and _HUMP.search(line))


def titled(lines: Sequence[str]) -> Place | None:
    """Where a page begins whose title and subtitle are these two lines; None for other lines.

    A title names an API, whose domains follow, or is the only domain of a page without one.
    """
    if len(lines) < 2 or not lines[1].startswith(SUBTITLE):
        return None
    title = _TITLE.fullmatch(lines[0])
    if title is None:
        return None
    api = api_of(title["subject"])
    return Place(api, None if api else title["subject"])
