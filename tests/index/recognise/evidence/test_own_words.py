"""Values are what was put in: never what else of its error stands before a message."""

import json

import pytest

from index.template import fill, placeholders
from tests.index.recognise.made import values_for

LINES = {
    "the short message and a colon": "{short}: {long}",
    "the short message and a dash": "{short} - {long}",
    "the short message as a sentence": "{short}. {long}",
    "the code and the short message": "{code}: {short}: {long}",
    "the code, a dash, the short message": "{code} - {short} - {long}",
    "the code in brackets": "{short} ({code}): {long}",
    "a field": "detail = {long}",
    "fields": "code={code} message={short} long_message={long}",
    "fields with the short message again": "code: {code}, message: {short}: {long}",
}
WAYS = {
    **{name: line.format for name, line in LINES.items()},
    "an object that says both at once": lambda **said: json.dumps(
        {
            "code": said["code"],
            "message": said["short"],
            "long_message": "{short}: {long}".format(**said),
        }
    ),
    "an object that says all at once": lambda **said: json.dumps(
        {
            "code": said["code"],
            "long_message": LINES["the code and the short message"].format(**said),
        }
    ),
}


@pytest.mark.parametrize("kind", ["id", "snake name", "number"])
@pytest.mark.parametrize("way", WAYS)
def test_a_value_is_what_was_put_in(recogniser, library, way, kind):
    seen = 0
    for entry in library.entries:
        names = placeholders(entry.long_message) if entry.long_message else ()
        if not (names and entry.code and entry.short_message):
            continue
        filled = values_for(entry, kind)
        short, long = (fill(text, filled) for text in (entry.short_message, entry.long_message))
        text = WAYS[way](code=entry.code, short=short, long=long)
        for match in recogniser.recognise(text).matches:
            if match.entry == entry:
                told = {name: match.values[name] for name in names if name in match.values}
                assert told == {name: filled[name] for name in told}, text
                seen += 1
    assert seen > 100


@pytest.mark.parametrize(
    ("long", "values"),
    [
        ("is invalid: must be a valid email address", {}),
        ("is invalid must be a valid email address.", {}),
        ("form_param_format_invalid: must be a valid email address.", {}),
        ("mail is invalid: must be a valid email address", {"param": "mail"}),
        ("message: mail must be a valid email address", {"param": "mail"}),
        ("message must be a valid email address", {"param": "message"}),
    ],
)
def test_what_an_error_calls_itself_is_no_value(recogniser, long, values):
    said = {"code": "form_param_format_invalid", "message": "is invalid", "long_message": long}
    first = recogniser.recognise(json.dumps(said)).matches[0]
    assert (first.entry.name, dict(first.values)) == ("FormInvalidEmailAddress", values)


@pytest.mark.parametrize("before", ["is invalid - ", "[{code}] is invalid - ", "is invalid: "])
def test_nor_is_what_a_twin_calls_itself(recogniser, before):
    code = "invalid_query_parameter_value"  # documented without a short message
    said = "newest does not match one of the allowed values for parameter order_by"
    answer = recogniser.recognise(f"{before.format(code=code)}{said} ({code})")
    found = [match for match in answer.matches if match.entry.code == code]
    assert found
    assert {match.values["value"] for match in found} == {"newest"}
