"""The sandbox that snippet templates run in: they see what they are given, and change nothing.

A template that goes on and on is stopped: each loop looks at the clock, and what would make a
text of any length out of a number is refused.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, nodes, pass_environment
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from index import escaping
from index.snippets.missing import Missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jinja2.runtime import Context

LONGEST = 16 * 1024 * 1024
SECONDS = 2.0
_LONGEST_REPETITION = 100_000
_PACED = "_paced"
_PADDING_METHODS = frozenset(("center", "expandtabs", "format", "ljust", "rjust", "zfill"))
_PADDING_FILTERS = ("center", "format", "indent", "wordwrap")


class TemplateTooMuchError(Exception):
    """A template that takes too long, or whose text is too long."""


class Sandbox(ImmutableSandboxedEnvironment):
    """A Jinja environment with limits on time and length."""

    intercepted_binops = frozenset(("*", "**", "%"))
    until = float("inf")

    def render(self, name: str, variables: Mapping[str, object]) -> str:
        """The text of this template. Raises whatever the template raises."""
        self.until = monotonic() + SECONDS
        pieces, length = [], 0
        for piece in self.get_template(name).generate(variables):
            pieces.append(piece)
            length += len(piece)
            if length > LONGEST:
                raise TemplateTooMuchError(f"its text is longer than {LONGEST >> 20} MB")
        return "".join(pieces)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse arithmetic that would fill the memory."""
        sides = (left, right)
        counts = [side for side in sides if isinstance(side, int)]
        repeats = len(counts) < len(sides) and any(count > _LONGEST_REPETITION for count in counts)
        formats = operator == "%" and isinstance(left, str)
        if operator == "**" or (operator == "*" and repeats) or formats:
            raise SecurityError(f"“{operator}” is refused here")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse the methods that pad a text to any length."""
        pads = isinstance(obj, str) and attr in _PADDING_METHODS
        return not pads and super().is_safe_attribute(obj, attr, value)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        for loop in template.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, _PACED, [], [], None, None, lineno=loop.lineno, environment=self
            )
        return template


@pass_environment
def _paced(sandbox: Sandbox, items: Iterable[object]) -> Iterator[object]:
    """The same items, as long as there is time."""
    for item in items:
        if monotonic() > sandbox.until:
            raise TemplateTooMuchError(f"it takes longer than {SECONDS:g} seconds")
        yield item


def make_sandbox(folders: Sequence[Path]) -> Sandbox:
    """A sandbox whose templates come from these folders, the first that has one."""
    # What is written is code, Markdown or plain text: each template escapes for its own language.
    sandbox = Sandbox(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=Missing,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in _PADDING_FILTERS:
        del sandbox.filters[name]
    del sandbox.globals["lipsum"]
    sandbox.filters |= {
        _PACED: _paced,
        "json": escaping.json_text,
        "quoted": escaping.quoted,
        "single_quoted": escaping.single_quoted,
        "ruby_quoted": escaping.ruby_quoted,
        "python_value": escaping.python_value,
        "javascript_value": escaping.javascript_value,
        "one_line": escaping.one_line,
        "markdown": escaping.markdown,
        "code_span": escaping.code_span,
        "code_fence": escaping.code_fence,
    }
    return sandbox
