"""Source text as coloured runs, by Pygments, which is loaded when first asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.texts.runs import Run, Style

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_LONGEST = 20_000
"""Longer texts are shown plain: colouring them would hold up the window."""


@lru_cache(maxsize=64)
def highlighted(text: str, language: str) -> tuple[Run, ...]:
    """The text in runs; plain where the language is unknown or the text too long."""
    lexer = _lexer(language) if len(text) <= _LONGEST else None
    if lexer is None:
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
    for token, value in lexer.get_tokens(text):
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
def _lexer(language: str) -> Lexer | None:
    """The lexer of a language; None for one that Pygments does not know or the package lacks."""
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        # A snippet of PHP stands within a program: its opening tag is further up.
        return get_lexer_by_name(language, ensurenl=False, stripnl=False, startinline=True)
    except (ClassNotFound, ModuleNotFoundError):
        return None
