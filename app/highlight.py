"""Source text as coloured runs, by Pygments, which is loaded when first asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.runs import Run, Style

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_LONGEST = 20_000
"""Longer texts are shown plain: colouring them would hold up the window."""


@lru_cache(maxsize=64)
def highlighted(text: str, language: str) -> tuple[Run, ...]:
    """The text in runs; plain where the language is empty or the text too long."""
    if not language or len(text) > _LONGEST:
        return (Run(text),)
    from pygments.token import Comment, Keyword, Name, Number, String  # noqa: PLC0415

    styles = (
        (Comment, Style.COMMENT),
        (Keyword, Style.KEYWORD),
        (Name.Tag, Style.PLAIN),
        (String, Style.STRING),
        (Number, Style.NUMBER),
    )
    runs: list[Run] = []
    for token, value in _lexer(language).get_tokens(text):
        style = next(
            (made for kind, made in styles if token in kind),  # type: ignore[comparison-overlap]
            Style.PLAIN,
        )
        if runs and runs[-1].style is style:
            runs[-1] = Run(runs[-1].text + value, style)
        else:
            runs.append(Run(value, style))
    return tuple(runs)


@lru_cache
def _lexer(language: str) -> Lexer:
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415

    return get_lexer_by_name(language, ensurenl=False, stripnl=False)
