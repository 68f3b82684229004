"""What a web page's buttons and links leave between its lines when it is saved as text."""

from __future__ import annotations

import re

_HIDDEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_ANCHOR = re.compile("\\s*[#\u00b6\U0001f517]+$")
HEADING = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*")
_CONTROLS = frozenset(
    (
        *("copy", "copied", "copied!", "copy code", "copy link", "copy link to heading"),
        *("copy to clipboard", "copy page", "copy as markdown", "copy markdown"),
        *("copy section link", "view as markdown", "link to heading", "link to section"),
        *("link to this heading", "link to this section", "permalink"),
        *("permalink to this heading", "direct link to heading", "expand code"),
        *("collapse code", "show more", "show less", "wrap text", "toggle word wrap"),
        *("yes", "no", "feedback", "previous", "next", "search", "menu", "back to top"),
        *("scroll to top", "skip to content", "skip to main content"),
    )
)
_LANGUAGES = frozenset(("json", "jsonc", "json5"))


def shown_line(line: str) -> str:
    """A page's line as its text stands: no signs without width, no sign that links a heading."""
    line = line.translate(_HIDDEN).strip()
    bare = _ANCHOR.sub("", line)
    return bare if bare != line and HEADING.fullmatch(bare) else line


def is_control(line: str) -> bool:
    """Whether a line is the caption of a button or a link, and nothing of the page's text."""
    return line.casefold() in _CONTROLS


def is_caption(line: str) -> bool:
    """Whether a line right above a block only names the block's language."""
    return line.casefold() in _LANGUAGES
