"""Text made safe for the language that it is put into."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_UNSAFE = frozenset(("Cc", "Cf", "Zl", "Zp"))
_NOT_PLAIN = re.compile(r"[^\n -~]")
_RUN_OF_BACKTICKS = re.compile(r"`+")
_MARKDOWN = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=\w+;|#)|^[-+=#>]")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_WORD = re.compile(r"[A-Za-z0-9]+")
_RESERVED = frozenset(
    (
        *("arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger"),
        *("default", "delete", "do", "else", "enum", "eval", "export", "extends", "false"),
        *("finally", "for", "function", "http", "if", "implements", "import", "in", "instanceof"),
        *("interface", "let", "new", "null", "package", "private", "protected", "public"),
        *("return", "static", "super", "switch", "this", "throw", "true", "try", "typeof"),
        *("undefined", "var", "void", "while", "with", "yield"),
    )
)
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def quoted(text: str) -> str:
    """A string in double quotes, the same in JSON, JavaScript, Python and Go.

    Characters that steer an editor instead of showing in it are escaped.
    """
    return visible(json.dumps(text, ensure_ascii=False))


def single_quoted(text: str) -> str:
    """A JavaScript string in single quotes."""
    inner = quoted(text)[1:-1].replace('\\"', '"').replace("'", "\\'")
    return f"'{inner}'"


def ruby_quoted(text: str) -> str:
    """A Ruby string in double quotes, in which nothing is interpolated."""
    return quoted(text).replace("#", "\\#")


def json_text(value: Any, indent: int | None = 2) -> str:
    """A value as JSON; spread over lines unless `indent` is None."""
    return visible(json.dumps(value, ensure_ascii=False, indent=indent))


def python_value(value: Any, margin: int = 0) -> str:
    """A JSON value as a Python literal whose further lines begin `margin` spaces in."""
    if isinstance(value, Mapping):
        items = [f"{quoted(key)}: {python_value(item, margin + 4)}" for key, item in value.items()]
        return _spread("{", items, "}", margin)
    if isinstance(value, list):
        return _spread("[", [python_value(item, margin + 4) for item in value], "]", margin)
    return quoted(value) if isinstance(value, str) else repr(value)


def javascript_value(value: Any, margin: int = 0) -> str:
    """A JSON value as a JavaScript literal whose further lines begin `margin` spaces in."""
    if isinstance(value, Mapping):
        items = [
            f"{key if _is_word(key) else single_quoted(key)}: {javascript_value(item, margin + 2)}"
            for key, item in value.items()
        ]
        return _spread("{", items, "}", margin, step=2)
    if isinstance(value, list):
        items = [javascript_value(item, margin + 2) for item in value]
        return _spread("[", items, "]", margin, step=2)
    return single_quoted(value) if isinstance(value, str) else json.dumps(value)


def one_line(text: str) -> str:
    """Text that no line comment ends within: line ends become spaces, hidden characters show."""
    spaced = " ".join(re.split(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+", text))
    return visible(spaced.strip())


def markdown(text: str) -> str:
    """Text within a paragraph or a table cell of Markdown, without any meaning of its own."""
    escaped = _MARKDOWN.sub(r"\\\g<0>", one_line(text))
    return _NUMBERED.sub(r"\1\\\2", escaped)


def code_span(text: str) -> str:
    """Text as Markdown code within a line; nothing for no text."""
    shown = one_line(text).replace("|", "\\|")
    if not shown.strip():
        return ""
    fence = "`" * (_longest_run(shown) + 1)
    space = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{space}{shown}{space}{fence}"


def code_fence(text: str, language: str = "") -> str:
    """Text as a fenced block of Markdown."""
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def camel(name: str) -> str:
    """A name as a JavaScript identifier: `userNotFound`."""
    first, *others = _words(name)
    identifier = first.lower() + "".join(word[0].upper() + word[1:] for word in others)
    if identifier[0].isdigit() or identifier in _RESERVED:
        identifier = f"error{identifier[0].upper()}{identifier[1:]}"
    return identifier


def snake(name: str) -> str:
    """A name as the rest of an identifier: `user_not_found`."""
    return "_".join(word.lower() for word in _words(name))


def _words(name: str) -> list[str]:
    return [word for part in _WORD.findall(name) for word in HUMP.split(part)] or ["error"]


def _is_word(key: str) -> bool:
    return re.fullmatch(r"[A-Za-z_]\w*", key, re.ASCII) is not None


def _spread(opening: str, items: list[str], closing: str, margin: int, step: int = 4) -> str:
    if not items:
        return opening + closing
    lines = "".join(f"{' ' * (margin + step)}{item},\n" for item in items)
    return f"{opening}\n{lines}{' ' * margin}{closing}"


def visible(text: str) -> str:
    """The text with what is hidden in it escaped, so that it is seen; line ends stay."""
    return _NOT_PLAIN.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    char = found[0]
    unsafe = unicodedata.category(char) in _UNSAFE and ord(char) <= 0xFFFF
    return f"\\u{ord(char):04x}" if unsafe else char


def _longest_run(text: str) -> int:
    return max((len(run) for run in _RUN_OF_BACKTICKS.findall(text)), default=0)
