"""YAML read as data: plain values only, as YAML 1.2 types them, and never more than was written.

PyYAML's own loaders read the code `no` as False and `12:30` as a number, follow aliases that
stand for more values than any machine holds, and fall over deep nesting. So only its parser is
used, and the values are put together here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from index.ingest.yaml_faults import Fault, fault_of, unreadable_sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.events import Event

_MOST_EVENTS = 1_000_000
_DEEPEST = 100
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset((None, "!", *(f"{_TAG}{kind}" for kind in ("str", "map", "seq"))))
_KINDS: tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...] = (
    (re.compile(r"~|null|Null|NULL|"), lambda _: None),
    (re.compile(r"true|True|TRUE"), lambda _: True),
    (re.compile(r"false|False|FALSE"), lambda _: False),
    (re.compile(r"[-+]?(?:0|[1-9][0-9]{0,300})"), int),
    (re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?"), float),
)


class YamlError(Exception):
    """Text that is not YAML, or more than Errdex reads; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


@dataclass(slots=True)
class _Open:
    """A list or a map whose end has not been read; `size` counts what it stands for.

    `lines` are those that the items begin on.
    """

    is_map: bool
    anchor: str | None
    items: list[Any] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    size: int = 1


def _ignore(_key: str, _line: int) -> None:
    pass


def parse_yaml(text: str, repeated: Callable[[str, int], object] = _ignore) -> Any:
    """The value of one YAML document. Raises YamlError, and nothing else, where there is none.

    `repeated` hears of each key that its map has had before, and of its line.
    """
    builder = _Builder(repeated)
    try:
        for count, event in enumerate(yaml.parse(text, Loader=_Parser)):
            if count > _MOST_EVENTS:
                raise YamlError(_line(event), f"more than {_MOST_EVENTS} values")
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _no_yaml(fault_of(error, text)) from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise _no_yaml(unreadable_sign(text)) from error
    return builder.value


def _no_yaml(fault: Fault) -> YamlError:
    return YamlError(fault.line, f"not YAML: {fault.what}, at column {fault.column}")


class _Builder:
    def __init__(self, repeated: Callable[[str, int], object]) -> None:
        self.value: Any = None
        self._repeated = repeated
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._documents = 0

    def take(self, event: Event) -> None:
        """Put the next piece of the document where it belongs."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise YamlError(_line(event), "a second document in one file")
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._end(event)
        elif isinstance(event, yaml.ScalarEvent):
            _refuse_tag(event)
            is_key = (
                bool(self._open) and self._open[-1].is_map and len(self._open[-1].items) % 2 == 0
            )
            value = event.value if is_key or not event.implicit[0] else _typed(event.value)
            self._place(value, 1, event.anchor, event)
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in self._anchors:
                raise YamlError(_line(event), "an alias stands within what it names, or before it")
            value, size = self._anchors[event.anchor]
            self._place(value, size, None, event)

    def _begin(self, event: Any) -> None:
        _refuse_tag(event)
        if len(self._open) >= _DEEPEST:
            raise YamlError(_line(event), f"nested deeper than {_DEEPEST} levels")
        self._open.append(_Open(isinstance(event, yaml.MappingStartEvent), event.anchor))

    def _end(self, event: Event) -> None:
        done = self._open.pop()
        value = self._map_of(done, event) if done.is_map else done.items
        self._place(value, done.size, done.anchor, event)

    def _place(self, value: Any, size: int, anchor: str | None, event: Event) -> None:
        if anchor is not None:
            self._anchors[anchor] = (value, size)
        if not self._open:
            self.value = value
            return
        holder = self._open[-1]
        holder.items.append(value)
        holder.lines.append(_line(event))
        holder.size += size
        if holder.size > _MOST_EVENTS:
            raise YamlError(_line(event), f"aliases that stand for more than {_MOST_EVENTS} values")

    def _map_of(self, done: _Open, event: Event) -> dict[str, Any]:
        """The map of keys and values in turn; `<<` brings in what the other keys do not say."""
        found: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        pairs = zip(done.items[::2], done.items[1::2], done.lines[::2], strict=True)
        for key, value, line in pairs:
            if not isinstance(key, str):
                raise YamlError(_line(event), "a key that is not text")
            if key == "<<" and isinstance(value, dict):
                merged |= value
                continue
            if key in found:
                self._repeated(key, line)
            found[key] = value
        return {**merged, **found} if merged else found


def _typed(text: str) -> Any:
    for pattern, make in _KINDS:
        if pattern.fullmatch(text):
            return make(text)
    return text


def _refuse_tag(event: Any) -> None:
    if event.tag not in _PLAIN_TAGS:
        raise YamlError(_line(event), f"the tag “{event.tag[:60]}”: only plain values are read")


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
