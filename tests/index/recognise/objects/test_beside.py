"""Every error as a line: its long message, and its code as a field before or behind it."""

import pytest

from index.recognise.text.vocabulary import is_http_phrase, is_telling
from index.template import fill, placeholders

LINES = (
    "ERROR {} code={}",
    "2025-01-01T10:00:00Z ERROR api {} code={}",
    "[error] clerk: {} code={}",
    "POST /v1/x failed: {} code={} attempt=3",
    "{} (code: {}, status 404)",
    "ClerkAPIResponseError: not found (code: {1}, status 404). {0}",
    "[code={1} status=404] {0}",
    'Error: {0}\n    at load (/app/load.ts:7:3) {{\n  code: "{1}",\n  status: 404\n}}',
    '{{"level":50,"err":{{"type":"Error","message":"{0}"}},"code":"{1}"}}',
)


def said(entry):
    named = dict.fromkeys(placeholders(entry.long_message, entry.short_message))
    return fill(entry.long_message, {name: f"T-80{at}" for at, name in enumerate(named)})


@pytest.mark.parametrize("line", LINES)
def test_a_message_and_its_code_in_a_line_are_one_error(library, recogniser, line):
    certain, texts = 0, 0
    for entry in library.entries:
        words = entry.code.split("_")
        if (
            not (entry.code and entry.long_message)
            or not any(map(is_telling, words))
            or is_http_phrase(words)
        ):
            continue
        text = line.format(said(entry), entry.code)
        best = [match for match in recogniser.recognise(text).matches if match.group == 0]
        assert entry.long_message in {match.entry.long_message for match in best}, text
        certain += best[0].certain
        texts += 1
    assert certain >= 0.95 * texts


@pytest.mark.parametrize("line", LINES)
def test_its_values_are_those_of_the_sentence(recogniser, line):
    text = line.format("No user was found with id user_2x", "resource_not_found")
    first = recogniser.recognise(text).matches[0]
    assert (first.certain, list(first.values.values())) == (True, ["user_2x"])


@pytest.mark.parametrize(
    "text",
    [
        "ERROR No such customer code=resource_not_found",
        "ERROR Resource was moved code=duplicate_record",
        "No user was found with id user_2x\nERROR code=invalid_request",
        "No user was found with id u_2 (code: duplicate_record), and (code: resource_not_found)",
    ],
)
def test_another_s_sentence_is_none_of_a_code(recogniser, text):
    assert not any(match.certain for match in recogniser.recognise(text).matches)


RUNNING = ("boom: {} {}", "Error: {} - {}", "boom: {1} {0}", "{1} [{0}]", "POST /v1/x 422 {} {}")


@pytest.mark.parametrize("kind", ["long_message", "short_message"])
@pytest.mark.parametrize("line", RUNNING)
def test_a_code_and_its_message_in_running_text_are_one_error(library, recogniser, line, kind):
    for entry in library.entries:
        message = getattr(entry, kind)
        # One word by itself is everybody's, whatever stands beside it.
        if not (entry.code and message) or "_" not in entry.code:
            continue
        named = dict.fromkeys(placeholders(message), "T-80")
        text = line.format(entry.code, fill(message, named))
        best = [match for match in recogniser.recognise(text).matches if match.group == 0]
        assert entry.code in {match.entry.code for match in best}, text


@pytest.mark.parametrize(
    "text",
    [
        "boom: bad_request Bad request",
        "boom: bad_request: Bad request",
        "Resource not found [resource_not_found]",
        "Error: quota_exceeded - Quota exceeded",
    ],
)
def test_a_message_that_only_says_the_code_again_makes_nothing_certain(recogniser, text):
    matches = recogniser.recognise(text).matches
    assert matches
    assert not any(match.certain for match in matches)


@pytest.mark.parametrize(
    "line",
    [
        "{0} (code: {1}, status 404)",
        "[code={1} status=404] {0}",
        "Clerk: no (code: {1}, status 404). {0}",
    ],
)
def test_a_code_has_the_sentence_of_its_own_line(recogniser, line):
    said = ("No session was found with id sess_1", "No sign up was found with id sua_1")
    text = "\n".join(line.format(one, "resource_not_found") for one in said)
    matches = [one for one in recogniser.recognise(text).matches if one.certain]
    assert dict.fromkeys(one.entry.name for one in matches) == dict.fromkeys(
        ("SessionNotFound", "SignUpNotFound")
    )
    assert {value for one in matches for value in one.values.values()} == {"sess_1", "sua_1"}
