"""Templates under watch: wherever time passes or something grows, clock and size are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps
from time import thread_time
from typing import TYPE_CHECKING, Any, cast

from jinja2 import TemplateAssertionError, TemplateRuntimeError, nodes, pass_environment
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from index.snippets.limits import (
    LARGEST,
    LARGEST_GIVEN,
    TemplateTooMuchError,
    at_once,
    refuse_product,
    weight,
)
from index.snippets.missing import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


_PACED, _CHECKED, _JOINED = "_paced", "_checked", "_joined"


SECONDS = 0.75
"""Processor time, so that a busy machine does not count against a template."""
_MOST_MADE = 64 * 1024 * 1024


class WatchedEnvironment(ImmutableSandboxedEnvironment):
    """Where templates run that may take so long and make so much."""

    until = float("inf")
    made = 0

    def begin(self) -> None:
        """From now on the time is counted, and what is made."""
        self.until, self.made = thread_time() + SECONDS, 0

    def look_at_the_clock(self) -> None:
        """Raises TemplateTooMuchError when the time is up."""
        if thread_time() > self.until:
            raise TemplateTooMuchError(f"it takes longer than {SECONDS:g} seconds")

    def checked(self, value: Any) -> Any:
        """The same value. TemplateTooMuchError for a large one, or after too much before it."""
        self.look_at_the_clock()
        self.made += weight(value)
        if self.made > _MOST_MADE:
            raise TemplateTooMuchError(f"it puts together more than {_MOST_MADE >> 20} MB")
        return value

    def call_filter(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """What `map` calls by name."""
        if told := _unknown("filter", name, self.filters):
            raise TemplateRuntimeError(told)
        return super().call_filter(name, *args, **kwargs)

    def call_test(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """What `select` and its like call by name."""
        if told := _unknown("test", name, self.tests):
            raise TemplateRuntimeError(told)
        return super().call_test(name, *args, **kwargs)

    @staticmethod
    def concat(pieces: Iterable[str]) -> str:
        """The text of a macro or a block. Raises TemplateTooMuchError for a long one."""
        pieces = list(pieces)
        if sum(map(len, pieces)) > LARGEST:
            raise TemplateTooMuchError(f"a value is longer than {LARGEST >> 20} MB")
        return "".join(pieces)


class Watched(NodeTransformer):
    """Puts a look at the clock and at the size into all that Jinja compiles to plain Python.

    Refuses filters and tests that there are not, which Jinja would not say by name.
    """

    def __init__(self, sandbox: WatchedEnvironment, file: str | None) -> None:
        self._sandbox, self._file = sandbox, file

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:
        if told := _unknown("filter", node.name, self._sandbox.filters):
            raise TemplateAssertionError(told, node.lineno, filename=self._file)
        return self.generic_visit(node)

    def visit_Test(self, node: nodes.Test) -> nodes.Node:
        if told := _unknown("test", node.name, self._sandbox.tests):
            raise TemplateAssertionError(told, node.lineno, filename=self._file)
        return self.generic_visit(node)

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = self._through(_PACED, cast("nodes.Expr", node.iter))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return self._through(_JOINED, nodes.List(node.nodes, lineno=node.lineno))

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        self.generic_visit(node)
        return self._through(_CHECKED, node) if node.ctx == "load" else node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:
        self.generic_visit(node)
        return self._through(_CHECKED, node) if isinstance(node.arg, nodes.Slice) else node

    def _checked(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return self._through(_CHECKED, node)

    visit_List = visit_Dict = visit_Compare = _checked

    def _through(self, name: str, node: nodes.Expr) -> nodes.Filter:
        return nodes.Filter(
            node, name, [], [], None, None, lineno=node.lineno, environment=self._sandbox
        )


def _unknown(kind: str, name: str, known: Mapping[str, object]) -> str:
    """What is to be said of a filter or test that there is not; empty where there is one."""
    if name in known:
        return ""
    there = (one for one in known if one[0].isalpha())  # no operator, and none of `WATCHES`
    return f"there is no {kind} “{name}”; there are {listed(there)}"


@pass_environment
def _paced(sandbox: WatchedEnvironment, items: Iterable[object]) -> Iterator[object]:
    """The same items, as long as there is time."""
    for item in items:
        sandbox.look_at_the_clock()
        yield item


@pass_environment
def _checked(sandbox: WatchedEnvironment, value: object) -> object:
    return sandbox.checked(value)


@pass_environment
def _joined(sandbox: WatchedEnvironment, values: Sequence[object]) -> str:
    """What `a ~ b` makes."""
    sandbox.checked(values)
    return sandbox.concat(map(str, values))


def watched_step(sandbox: WatchedEnvironment, step: Any) -> Any:
    """A filter or test of Jinja that is bounded and looks at the clock."""
    leads = 1 if hasattr(step, "jinja_pass_arg") else 0  # Jinja hands these their context first

    @wraps(step)
    def watched(*args: Any, **kwargs: Any) -> Any:
        sandbox.look_at_the_clock()
        before, value, given = args[:leads], at_once(args[leads]), args[leads + 1 :]
        if weight(value) > LARGEST_GIVEN:
            raise TemplateTooMuchError(f"a filter is given more than {LARGEST_GIVEN >> 10} KB")
        given = (*map(at_once, given),)
        refuse_product(value, (*given, *kwargs.values()))
        made = step(*before, value, *given, **kwargs)
        if isinstance(made, Iterator):
            return _paced(sandbox, made)
        return sandbox.checked(made)

    return watched


WATCHES = {_PACED: _paced, _CHECKED: _checked, _JOINED: _joined}
"""The filters that `Watched` puts in, by name."""
