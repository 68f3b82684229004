"""YAML read as data: plain values only, as YAML 1.2 types them, and never more than was written.

PyYAML by itself would read the code `no` as False and `12:30` as a number; and a few lines of
aliases can stand for more values than any machine holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

import yaml

if TYPE_CHECKING:
    from yaml.nodes import Node

_MOST_VALUES = 2_000_000
_DEEPEST = 100
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(Exception):
    """Text that is not YAML, or more than Errdex reads; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


class _Loader(_Base):  # type: ignore[misc]
    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


def _resolve(kind: str, pattern: str, first: str) -> None:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(pattern), list(first))


_resolve("null", r"^(?:~|null|Null|NULL|)$", "~nN")
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^$"), [""])
_resolve("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF")
_resolve("int", r"^[-+]?(?:0|[1-9][0-9]{0,300})$", "-+0123456789")
_resolve("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+0123456789.")


def parse_yaml(text: str) -> Any:
    """The value of one YAML document. Raises YamlError, and nothing else, where there is none."""
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return None
            _refuse_what_grows(node)
            return loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise YamlError(line, f"not YAML: {error.problem or error.context}") from error
    except (yaml.YAMLError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise YamlError(1, f"not YAML: {reason}") from error
    except RecursionError as error:
        raise YamlError(1, "nested too deeply") from error


def _refuse_what_grows(root: Node) -> None:
    """Count the values that the document stands for once its aliases are written out."""
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()

    def size(node: Node, depth: int) -> int:
        line = node.start_mark.line + 1
        if id(node) in open_nodes:
            raise YamlError(line, "an alias stands within what it names")
        if depth > _DEEPEST:
            raise YamlError(line, f"nested deeper than {_DEEPEST} levels")
        if id(node) not in sizes:
            open_nodes.add(id(node))
            sizes[id(node)] = 1 + sum(size(child, depth + 1) for child in _children(node))
            open_nodes.discard(id(node))
        if sizes[id(node)] > _MOST_VALUES:
            raise YamlError(line, f"aliases that stand for more than {_MOST_VALUES} values")
        return sizes[id(node)]

    size(root, 0)


def _children(node: Node) -> list[Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []
