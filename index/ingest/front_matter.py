"""The lines between `---` that stand over a Markdown page."""

from __future__ import annotations

import re

from index.ingest.yaml_text import YamlError, parse_yaml

_FRONT = re.compile(
    r"\ufeff?---[ \t]*\n(?P<lines>.{0,65536}?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.M
)
_FIELD = re.compile(r"^(?P<key>\w+):[ \t]+(?P<text>\S.*?)[ \t]*$", re.MULTILINE)


def split_front_matter(text: str) -> tuple[dict[str, str] | None, int, str]:
    """Its fields (None where there is no front matter), how many lines it takes, and the page.

    Only fields that are text count. What is no YAML, most often for a colon within a title, has
    those that stand on a line of their own.
    """
    found = _FRONT.match(text)
    if found is None:
        return None, 0, text.removeprefix("\ufeff")
    try:
        value = parse_yaml(found["lines"])
    except YamlError:
        value = {line["key"]: line["text"] for line in _FIELD.finditer(found["lines"])}
    fields = value.items() if isinstance(value, dict) else ()
    kept = {str(key): text for key, text in fields if isinstance(text, str)}
    return kept, found[0].count("\n"), text[found.end() :]
