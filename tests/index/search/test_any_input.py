"""No input whatever raises, and every answer keeps its promises."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.search.answer import Question
from index.search.complete import Completer
from index.search.marks import FIELDS

_WORDS = ["user", "not", "2fa", "UNF", "form_param_", "OrgInv", "AND", "OR", "NOT", "é", "ß", "İ"]
_SIGNS = ['"', "-", "*", ":", "(", "\\", "'", "\u2019", "?", "~2", "^3", " ", "\n", "\x00"]
_FILTERS = ["api:", "domain:", "is:starred", "code:form_*", "status:4", "has:meta", "[a TO b]"]
_PIECES = st.sampled_from([*_WORDS, *_SIGNS, *_FILTERS, chr(0xD800), chr(0x1F600)])
_QUERIES = st.one_of(
    st.text(max_size=60),
    st.lists(_PIECES, max_size=8).map("".join),
    st.lists(_PIECES).map(" ".join),
)


@pytest.mark.filterwarnings("error")
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_QUERIES, st.integers(0, 30))
def test_every_query_is_answered(engine, library, text, limit):
    answer = engine.search(Question(text, limit=limit), lambda: False)
    assert len(answer.hits) == min(limit, answer.total)
    assert len(answer.counts) == len(library.groups)
    assert sum(answer.counts) == answer.total
    assert len({hit.entry.id for hit in answer.hits}) == len(answer.hits)
    for problem in answer.problems:
        assert 0 <= problem.start < problem.end <= len(text)
    for hit in answer.hits:
        _check_marks(hit)
        assert all(isinstance(reason, str) for reason in hit.why)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_QUERIES, st.data())
def test_every_caret_is_completed(library, text, data):
    caret = data.draw(st.integers(0, len(text)))
    for completion in Completer(library).completions(text, caret):
        assert 0 <= completion.start <= completion.end == caret


def _check_marks(hit):
    for field in FIELDS:
        text = getattr(hit.entry, field) or ""
        end = 0
        for start, stop in hit.marks[field]:
            assert end <= start < stop <= len(text)
            end = stop


@pytest.mark.timeout(30)
def test_a_word_of_any_length_is_answered_at_once(engine):
    assert engine.search(Question("UserNotFound" * 20_000), lambda: False).total
