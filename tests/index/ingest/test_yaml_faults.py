"""What is no YAML is said in plain words, by whichever of PyYAML's parsers is there."""

import pytest
import yaml

from index.ingest import yaml_text
from index.ingest.yaml_text import YamlError, parse_yaml

FAULTS = {
    "a: 1\nb: [\n": (3, "a value is missing, at column 1"),
    "a: 1\nb: {c: 1\n": (3, "a comma or “}” is missing, at column 1"),
    "a: 1\nb: 'c\nd: 1\n": (2, "a quotation mark is not closed, at column 4"),
    'a: "b\n---\nc"\n': (1, "a quotation mark is not closed, at column 4"),
    "a:\n\tb: 1\n": (2, "a tab where only spaces may stand, at column 1"),
    "a: b: c\n": (
        1,
        "a colon within a value: put the value in quotation marks, at column 5",
    ),
    "a:\n    b: 1\n  c: 2\n": (
        3,
        "it fits nothing above: see indentation and quotation marks, at column 3",
    ),
    'a: "b" c\n': (1, "it fits nothing above: see indentation and quotation marks, at column 8"),
    "a: 1\nb\nc: 2\n": (2, "a colon is missing, at column 1"),
    "a: @b\n": (1, "“@” can begin no value: put the value in quotation marks, at column 4"),
    "a: - b\n": (1, "a list has to begin on a line of its own, at column 4"),
    'a: "\\xZZ"\n': (1, "hexadecimal digits are missing after a backslash, at column 7"),
    "a: &\n": (1, "a name is missing after “&” or “*”, at column 5"),
    "a: 1\nb: \x07\n": (2, "a control character, at column 4"),
    "a: |x\n  b\n": (1, "it cannot be read from here on, at column 5"),
}


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def parser(request, monkeypatch):
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML was built without it")
    monkeypatch.setattr(yaml_text, "_Parser", getattr(yaml, request.param))


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", FAULTS)
def test_what_is_no_yaml_is_said_with_its_place(text):
    with pytest.raises(YamlError) as refused:
        parse_yaml(text)
    line, reason = FAULTS[text]
    assert (refused.value.line, str(refused.value)) == (line, f"not YAML: {reason}")
