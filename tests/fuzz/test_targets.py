"""Every fuzz target, briefly: what it begins from, damaged at random places."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS
from tests.index.ingest.hostile import DAMAGES

BROKEN = [
    # What fuzzing found, each input as small as it could be made.
    ("openapi", b"\n  j("),
    ("csv", b',"\r",a,\n'),
    ("gitignore", b"a\\"),
    ("gitignore", b"[z-a]"),
    ("gitignore", b"*" * 60 + b"\x0b"),
    ("notes", b"# Stars and notes of Errdex, format 1\n## a\rb\n> c\n"),
    (
        "notes",
        b"# Stars and notes of Errdex, format 1\n## a/b\n- Starred: 2816-11-22T07:41:04.120Z\n",
    ),
]


@pytest.mark.parametrize(("name", "content"), BROKEN)
def test_what_once_broke_a_promise_does_not(name, content):
    TARGETS[name].run(content)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_nearly_a_document_is_read_or_refused(name, data):
    seed = data.draw(st.sampled_from(TARGETS[name].seeds()))[:4000]
    rng = random.Random(data.draw(st.integers(0, 1 << 30)))  # noqa: S311
    content = seed or b"a"
    for damage in data.draw(st.lists(st.sampled_from(DAMAGES), max_size=3)):
        try:
            content = damage(rng, content) or b"a"
        except UnicodeDecodeError:  # another encoding is made of what is text only
            continue
    TARGETS[name].run(content)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name, content):
    TARGETS[name].run(content)
