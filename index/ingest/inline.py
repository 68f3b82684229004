"""A line of Markdown as the text that a page shows for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9.]*)(?=[\s/>])[^>]*>|<!--.*?-->", re.DOTALL)
_HTML_NAME = re.compile(
    "a|abbr|b|bdi|bdo|blockquote|br|cite|code|data|del|details|dfn|div|em|h[1-6]|i|img|ins|kbd|li"
    "|mark|ol|p|pre|q|s|samp|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|tt"
    "|u|ul|var|wbr"
)
_LINE_ENDS = frozenset(("softbreak", "hardbreak"))


def inline_text(children: Sequence[Token]) -> str:
    """The text without its markup; `<userID>`, which is no tag of HTML, stays as it stands."""
    return "".join(_shown(token) for token in children)


def is_all_code(children: Sequence[Token]) -> bool:
    """Whether all that shows is code: in backticks, or between `<code>` tags."""
    in_code = False
    shows = False
    for token in children:
        if token.type == "html_inline":
            tag = token.content.casefold()
            in_code = (in_code or tag.startswith("<code")) and not tag.startswith("</code")
        elif token.content.strip():
            shows = True
            if token.type != "code_inline" and not in_code:
                return False
    return shows


def _shown(token: Token) -> str:
    if token.type in _LINE_ENDS:
        return "\n"
    if token.type != "html_inline":
        return token.content
    tag = _TAG.fullmatch(token.content)
    if tag is None:
        return token.content
    name = tag["name"]
    if name == "br":
        return "\n"
    # A component of MDX is capitalised and closed or has properties; a placeholder does neither.
    is_component = name is not None and name[0].isupper() and token.content[-2:] == "/>"
    return "" if name is None or _HTML_NAME.fullmatch(name) or is_component else token.content
