"""The sandbox that snippet templates run in: they see what they are given, and change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from index import escaping

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jinja2.runtime import Context

_LONGEST_REPETITION = 100_000


class _Environment(ImmutableSandboxedEnvironment):
    intercepted_binops = frozenset(("*", "**"))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse arithmetic that would fill the memory."""
        if operator == "**" or not (isinstance(left, int) and isinstance(right, int)):
            counts = [side for side in (left, right) if isinstance(side, int)]
            if operator == "**" or any(count > _LONGEST_REPETITION for count in counts):
                raise SecurityError(f"“{operator}” is refused here")
        return super().call_binop(context, operator, left, right)


def make_environment(folders: Sequence[Path]) -> _Environment:
    """An environment whose templates come from these folders, the first that has one."""
    # What is written is code, Markdown or plain text: each template escapes for its own language.
    environment = _Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
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
    return environment
