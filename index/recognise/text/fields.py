"""The values of keys, as programs and people write them: in quotes of any kind, or bare."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from index.recognise.text.indented import block_below, goes_on_below
from index.recognise.text.strings import Strings, unescaped

_VALUE = re.compile(
    r"[\s*]{0,200}(?:(?:Optional|Some|String|[Ss]tr)\(|string\((?P<size>\d{1,6})\) )?"
    r"(?P<level>\\{0,15})(?P<quote>[\"'`])?"
)
_CLOSING = re.compile(r"\\{0,15}[\"'`]\)")
_LIST_IN_TEXT = re.compile(r"\[[^\[\]{}\n]{0,400}\]\w* \w")
_SENTENCE_GOES_ON = re.compile(r"[\"'] [A-Za-z]\w*(?:'\w{1,3})? [a-z]\w*(?![\w:=])")
"""Words after a closing quote: it was around the first value of a message without quotes."""
_JOINED = re.compile(r"[\"'`][ \t]*[+\\.]?[ \t]*\n[ \t]*[+.]?[ \t]*(?P<quote>[\"'`])")
_IS_KEY = re.compile(r"\s{0,9}(?:=>|[:=])")
_MOST_PARTS = 64
_TOKEN = re.compile(r"[\w.-]{1,120}")
_BARE_END = re.compile(
    r"\n\s{1,99}\[\w{1,40}\]\s=>|[{}()\[\]]|\n|,\s+\w{1,40}\s*[:=]"
    r"|(?:(?<![^\S\n])\s*+(?:[,;]\s*+)?)?\b(?:code|message|long_?message|short_?message|meta"
    r"|param_?name|errors|status|clerk_?trace_?id)\s*(?:=>|[:=])",
    re.IGNORECASE,
)
"""Before a key from the first of the blanks, and none given back: there may be thousands."""
_HOLDS_AN_OBJECT = re.compile(
    r"(?:errors?|code|[mM]essage)\\{0,15}[\"'`]?\s{0,9}(?:=>|[:=])\s{0,9}\\{0,15}[\"'`\[{]"
)


class Field(NamedTuple):
    """A value in the text; `escapes` is how often its escape sequences are to be resolved.

    `cut` says that the text ends before the value does.
    """

    start: int
    end: int
    escapes: int
    cut: bool = False

    def text(self, text: str) -> str:
        """What the value says."""
        return unescaped(text[self.start : self.end], self.escapes)


class Holds(Enum):
    """What a key is for: a text of several words, one word, a word or a list, or nothing known."""

    TEXT = auto()
    WORD = auto()
    META = auto()
    ANY = auto()


class FieldReader:
    """Reads the values in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._strings = Strings(text)

    def read(self, at: int, holds: Holds, *, in_brackets: bool) -> tuple[Field | None, int]:
        """The value at a place and where to read on; None where a bracket or nothing follows."""
        block = block_below(self._text, at) if holds is Holds.TEXT else None
        if block is not None:
            return Field(*block, 0), block[1]
        return self._inline(at, holds, in_brackets=in_brackets)

    def _inline(self, at: int, holds: Holds, *, in_brackets: bool) -> tuple[Field | None, int]:
        opening = _VALUE.match(self._text, at)
        if opening is None or opening.end() >= len(self._text):
            return None, at
        if opening["quote"] is None:
            value, following = self._bare(opening.start("level"), holds, in_brackets=in_brackets)
            return value, following if value else at
        level = len(opening["level"])
        end = self._strings.end(opening.end(), opening["quote"], level)
        if opening["size"]:
            end = self._counted(opening.end(), int(opening["size"]), end)
        if end < 0 and opening["quote"] == "`":
            return self._bare(opening.start("level"), holds, in_brackets=in_brackets)
        if holds is Holds.TEXT and end >= 0 and _SENTENCE_GOES_ON.match(self._text, end):
            return self._bare(opening.start("level"), holds, in_brackets=in_brackets)
        if holds is Holds.TEXT and end >= 0 and not level:
            end = self._continued(end)
        cut = end < 0
        end = self._cut_off(opening.end()) if cut else end
        if _HOLDS_AN_OBJECT.search(self._text, opening.end(), end):
            return None, at
        closing = _CLOSING.match(self._text, end)
        following = closing.end() if closing and "(" in opening[0] else end
        return Field(opening.end(), end, 1 + level.bit_length(), cut), following

    def _continued(self, end: int) -> int:
        """Where a string ends that ends here, and is put together from those of the next lines."""
        for _ in range(_MOST_PARTS):
            joined = _JOINED.match(self._text, end)
            if joined is None:
                break
            after = self._strings.end(joined.end(), joined["quote"], 0)
            if after < 0 or _IS_KEY.match(self._text, after + 1):
                break
            end = after
        return end

    def _counted(self, start: int, size: int, otherwise: int) -> int:
        """Where a string of so many bytes ends, if a quote stands there."""
        said = self._text[start : start + size].encode("utf-8", "surrogatepass")[:size]
        end = start + len(said.decode("utf-8", "ignore"))
        return end if self._text[end : end + 1] == '"' else otherwise

    def _bare(self, at: int, holds: Holds, *, in_brackets: bool) -> tuple[Field | None, int]:
        text = self._text
        if text[at] in "{[(" and not (holds is Holds.TEXT and _LIST_IN_TEXT.match(text, at)):
            if holds is not Holds.META or text[at] != "[":
                return None, at
            end = text.find("]", at, at + 2_000) + 1
            return (Field(at, end, 0), end) if end else (None, at)
        if holds is Holds.TEXT:
            end = self._bare_end(at, in_brackets=in_brackets)
            return (Field(at, end, 0), end) if end > at else (None, at)
        token = _TOKEN.match(text, at)
        if token is None or holds is Holds.ANY:
            return None, at
        return Field(at, token.end(), 0, token.end() == len(text)), token.end()

    def _bare_end(self, at: int, *, in_brackets: bool) -> int:
        """Where an unquoted message ends: at the next key, its closing bracket or its line."""
        depth = 0
        limit = min(len(self._text), at + 2_000)
        for sign in _BARE_END.finditer(self._text, at, limit):
            if sign[0] in "{[(":
                if sign[0] == "{" and depth == 0:
                    return sign.start()
                depth += 1
            elif sign[0] in "}])":
                depth -= 1
                if depth < 0:
                    return sign.start()
            elif sign[0] == "\n":
                if not in_brackets and not goes_on_below(self._text, at, sign.start()):
                    return sign.start()
            elif depth <= 0:
                return sign.start()
        return limit

    def _cut_off(self, start: int) -> int:
        limit = min(len(self._text), start + 2_000)
        end = self._text.find("\n\n", start, limit)
        return limit if end < 0 else end
