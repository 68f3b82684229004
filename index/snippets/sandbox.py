"""The sandbox that snippet templates run in: they see what they are given, and change nothing.

A template that goes on and on is stopped. Every step it takes is bounded by the size of what it
is given, and at every step that can be taken many times the clock is looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, FunctionLoader
from jinja2.exceptions import SecurityError, TemplateNotFound
from jinja2.utils import Namespace

from index import escaping
from index.files.regular import read_whole, size_of
from index.snippets.limits import TemplateTooMuchError, at_once, refuse_product
from index.snippets.missing import Missing
from index.snippets.watching import WATCHES, Watched, WatchedEnvironment, watched_step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import CodeType

    from jinja2 import Template, nodes
    from jinja2.bccache import Bucket
    from jinja2.runtime import Context

    Codes = dict[str, tuple[str, CodeType]]
    """Compiled templates: by file, what tells that it is as it was, and the code."""

LONGEST = 16 * 1024 * 1024
_LONGEST_SOURCE = 16 * 1024
_DEEPEST = 60
_METHODS: tuple[tuple[type | tuple[type, ...], frozenset[str]], ...] = (
    (
        str,
        frozenset(
            (
                *("capitalize", "casefold", "count", "endswith", "find", "index", "isalnum"),
                *("isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower"),
                *("isnumeric", "isprintable", "isspace", "istitle", "isupper", "join", "lower"),
                *("lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind"),
                *("rindex", "rpartition", "rsplit", "rstrip", "split", "splitlines"),
                *("startswith", "strip", "swapcase", "title", "upper"),
            )
        ),
    ),
    (Mapping, frozenset(("get", "items", "keys", "values"))),
    ((list, tuple, range), frozenset(("count", "index"))),
    ((int, float, complex, bytes, set, frozenset), frozenset()),
)
_FILTERS: dict[str, Callable[..., object]] = {
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
# Slow on some texts (their time grows with the square), without limits of their own, or by chance.
_REFUSED_FILTERS = ("format", "pprint", "random", "striptags", "urlize", "wordwrap", "xmlattr")

# They take what is not there, which all others refuse, and no time.
_ASK_WHETHER_THERE = frozenset(("default", "d", "defined", "undefined"))


class Sandbox(WatchedEnvironment):
    """A Jinja environment with limits on time and length."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "**", "%"))

    def render(self, name: str, variables: Mapping[str, object]) -> str:
        """The text of this template. Raises whatever the template raises."""
        self.begin()
        pieces, length = [], 0
        for piece in self.get_template(name).generate(variables):
            self.look_at_the_clock()
            pieces.append(piece)
            length += len(piece)
            if length > LONGEST:
                raise TemplateTooMuchError(f"its text is longer than {LONGEST >> 20} MB")
        return "".join(pieces)

    def prepare(self, name: str) -> None:
        """Compile this template, which is used later. Raises what is wrong with it."""
        self.begin()
        self.get_template(name)

    def get_template(self, *arguments: Any, **named: Any) -> Template:
        """A template, also each one that another includes."""
        self.look_at_the_clock()
        return super().get_template(*arguments, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse arithmetic that would fill the memory."""
        if operator == "**" or (operator == "%" and isinstance(left, str | bytes)):
            raise SecurityError(f"“{operator}” is refused here")
        self.look_at_the_clock()
        if operator == "*" and not (
            isinstance(left, int | float) and isinstance(right, int | float)
        ):
            refuse_product(*((right, (left,)) if isinstance(left, int) else (left, (right,))))
        return self.checked(super().call_binop(context, operator, left, right))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of texts, numbers and lists, allow only methods whose result is no larger than asked."""
        for kind, allowed in _METHODS:
            if isinstance(obj, kind):
                return attr in allowed
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Offer no way around `is_safe_attribute`: a format can ask for any width."""

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what a template calls, be it a method, a macro or a loop."""
        __self.look_at_the_clock()
        if isinstance(text := getattr(__obj, "__self__", None), str):
            args = tuple(map(at_once, args))
            refuse_product(text, (*args, *kwargs.values()))
        return __self.checked(super().call(__context, __obj, *args, **kwargs))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        if _depth(template) > _DEEPEST:
            raise TemplateTooMuchError(f"it is nested deeper than {_DEEPEST} levels")
        Watched(self, filename).visit(template)
        return template


def _depth(template: nodes.Node) -> int:
    """How deep statements and expressions stand within each other."""
    depth = 0
    level = [template]
    while level:
        depth += 1
        level = [child for node in level for child in node.iter_child_nodes()]
    return depth


class _ShortNamespace(Namespace):
    """A namespace that is written in a word: it can hold itself."""

    def __repr__(self) -> str:
        return "namespace"


class _Kept(BytecodeCache):
    """Templates that some sandbox compiled: that takes a hundred times as long as to use one."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[bucket.key] = bucket.checksum, bucket.code


def make_sandbox(folders: Sequence[Path], codes: Codes) -> Sandbox:
    """A sandbox whose templates come from these folders, the first that has one.

    What is compiled in it, and in others that have the same `codes`, is compiled once.
    """
    # What is written is code, Markdown or plain text: each template escapes for its own language.
    sandbox = Sandbox(
        loader=FunctionLoader(lambda name: _source(name, folders)),
        bytecode_cache=_Kept(codes),
        undefined=Missing,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sandbox.finalize = sandbox.checked
    for name in _REFUSED_FILTERS:
        del sandbox.filters[name]
    del sandbox.globals["lipsum"]
    sandbox.globals["namespace"] = _ShortNamespace
    sandbox.filters |= _FILTERS
    for steps in (sandbox.filters, sandbox.tests):
        watched = steps.keys() - _ASK_WHETHER_THERE
        steps.update({name: watched_step(sandbox, steps[name]) for name in watched})
    sandbox.filters |= WATCHES
    return sandbox


def _source(name: str, folders: Sequence[Path]) -> tuple[str, str, Callable[[], bool]]:
    """What Jinja asks of a loader: the text, its file, and whether it is as it was."""
    is_plain = name == PurePath(name).name  # a template of these folders, and nothing else
    for path in (folder / name for folder in folders if is_plain):
        try:
            if size_of(path) > _LONGEST_SOURCE:
                limit = f"{_LONGEST_SOURCE >> 10} KB, the limit for a template"
                raise TemplateTooMuchError(f"larger than {limit}")
            text = read_whole(path, _LONGEST_SOURCE).decode()
        except OSError:
            continue
        return text, str(path), lambda: True
    raise TemplateNotFound(name, f"{name!r} not found")
