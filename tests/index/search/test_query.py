from dataclasses import replace

import pytest

from index.search.query import parse


def parts(text):
    return [(c.kind, c.text, c.negated, text[c.start : c.end]) for c in parse(text).clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("user not", [("words", "user", False, "user"), ("words", "not", False, "not")]),
        ('"not found"', [("phrase", "not found", False, '"not found"')]),
        ("-frontend", [("words", "frontend", True, "-frontend")]),
        ('-"sign in"', [("phrase", "sign in", True, '-"sign in"')]),
        ("form_par*", [("prefix", "form_par", False, "form_par*")]),
        ("form_*_x", [("pattern", "form_*_x", False, "form_*_x")]),
        ("api:backend", [("api", "backend", False, "api:backend")]),
        ("-API:backend", [("api", "backend", True, "-API:backend")]),
        ('domain:"Sign In"', [("domain", "Sign In", False, 'domain:"Sign In"')]),
        ("Error: no", [("words", "Error:", False, "Error:"), ("words", "no", False, "no")]),
        ("https://x.y", [("words", "https://x.y", False, "https://x.y")]),
        ("a - b", [("words", "a", False, "a"), ("words", "b", False, "b")]),
        ('* "" -- -! :', []),
        ('"code": "a b",', [("words", "a b", False, '"a b"')]),
        ('{"code":"x"}', [("words", "x", False, '"x"')]),
        ('["x y", "z"]', [("phrase", "x y", False, '"x y"'), ("phrase", "z", False, '"z"')]),
        ("???", [("words", "???", False, "???")]),
    ],
)
def test_parts(text, expected):
    assert parts(text) == expected
    assert parse(text).problems == ()


def test_an_unknown_filter_is_pointed_at_and_left_out():
    query = parse("user foo:bar found")
    (problem,) = query.problems
    assert (problem.start, problem.end) == (5, 12)
    assert "“foo:”" in problem.message
    assert [c.text for c in query.clauses] == ["user", "found"]


def test_a_filter_without_a_value_waits_and_then_is_pointed_at():
    assert parse("user code:") == replace(parse("user"), text="user code:", open_end=False)
    query = parse("Code: user_locked")
    assert [clause.text for clause in query.clauses] == ["user_locked"]
    (problem,) = query.problems
    assert (problem.start, problem.end) == (0, 5)
    assert problem.message == "“Code:” has no value; write it right after the colon."


@pytest.mark.parametrize("query", ["api:", 'api:""', "user api:", 'user -api:""', "API:"])
def test_a_filter_without_a_value_is_pointed_at_where_nothing_more_is_typed(query):
    assert parse(query).problems == ()
    (problem,) = parse(query, is_ended=True).problems
    assert "pi:” has no value" in problem.message.replace("PI", "pi")
    assert problem.end == len(query)


def test_a_filter_with_an_empty_value_is_pointed_at_before_other_words():
    (problem,) = parse('api:"" user').problems
    assert (problem.start, problem.end) == (0, 6)


def test_an_open_quotation_mark_is_pointed_at_and_still_searched():
    query = parse('x "not fou')
    assert query.problems[0].start == 2
    assert [(c.kind, c.text) for c in query.clauses[1:]] == [("phrase", "not"), ("words", "fou")]
    assert query.open_end
    assert query.text[query.clauses[2].start : query.clauses[2].end] == "fou"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('"orig', ["words"]),
        ('"not found ', ["phrase"]),
        ('"not found" "', ["phrase"]),
        ('"not found" -', ["phrase"]),
        ('-"not found', ["phrase"]),
    ],
)
def test_of_an_open_phrase_only_a_last_word_is_not_there_yet(text, kinds):
    assert [clause.kind for clause in parse(text).clauses] == kinds


@pytest.mark.parametrize(
    ("text", "open_end"),
    [("user", True), ("user ", False), ('"user"', False), ("user api:x", False), ("", False)],
)
def test_the_last_word_may_still_go_on(text, open_end):
    assert parse(text).open_end is open_end


@pytest.mark.parametrize("part", ["word", "*e*", "api:x", '"a phrase"', "-word", "word*"])
def test_no_more_parts_are_looked_at_than_anybody_writes(part):
    text = " ".join([part] * 1000)
    query = parse(text)
    assert len(query.clauses) == 100
    (problem,) = query.problems
    assert (problem.start, problem.end) == (query.clauses[-1].end + 1, len(text))
    assert len(parse(text, plain=True).clauses) == 100
