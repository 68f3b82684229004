import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.recognise.text.plain import plain_text

MARKS = [
    "\x1b[31m", "&quot;", "&amp;lt;", "\u201c", "\xa0", "\u200b", "\x00", "[39m", "\\u001b[0m",
    "%20", "%22a%22", "%2520", "%E2%80%99", "a+b+c+d+e",
]  # fmt: skip


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("code: [32m'x'[39m", "code: 'x'"),
        ("&lt;p&gt;it&#39;s&nbsp;&quot;x&quot;", '<p>it\'s "x"'),
        ("&amp;quot;", '"'),
        ("\u2018a\u2019 \u201cb\u201d", "'a' \"b\""),
        ("a\xa0b\u2009c", "a b c"),
        ("a\u200bb\u202ec\x00d", "abcd"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("&copy without an end & alone", "&copy without an end & alone"),
        ("errors[0].code", "errors[0].code"),
        (r"{\u0022a\u0022:\u0022\\\u0022b\u0027\u0022}", r"""{\"a\":\"\\\"b\'\"}"""),
        (r'"{\\x22a\\x22:\\x22\\x5C\\x22b\\x22}"', r'"{\"a\":\"\\\"b\"}"'),
        (r"\x22\xC3\x9Cn\xC3\xAF\x22 \\xe5\\x90\\x8d", '"\u00dcn\u00ef" \u540d'),
        (r"{\x22a\x22:\x22\x5C\x22b\x5C\x22\x22}", r'{"a":"\"b\""}'),
    ],
)
def test_marks_are_replaced(given_text, plain):
    assert plain_text(given_text).text == plain


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("/x?m=Not%20set%20up&n=1", '/x?m="Not set up"&n=1'),
        ("m=It+is+not+set+up", 'm="It is not set up"'),
        ('"m=It%20is%20%27%C3%BC%27."', '"m="It is \'\u00fc\'.""'),
        ("url: 'Can%E2%80%99t%20do%20it'", "url: 'Can't do it'"),
        ("e=%7B%22a%22%3A%22is+b%22%7D&n", 'e=\n{"a":"is b"}\n&n'),
        ("m=It%2520is%2520off", 'm="It is off"'),
        ("m=It%20is%20%252F", 'm="It is %2F"'),
        (
            "https://a.example/cb?next=%2Fhome%20x&y=%22",
            "https://a.example/cb?next=%2Fhome%20x&y=%22",
        ),
        ("ann.lee+test+2@example.org", "ann.lee+test+2@example.org"),
        ("100%20 or 7%", "100%20 or 7%"),
    ],
)
def test_what_was_encoded_for_an_address_is_read_as_it_was(given_text, plain):
    assert plain_text(given_text).text == plain


@given(st.lists(st.one_of(st.text(max_size=6), st.sampled_from(MARKS)), max_size=12).map("".join))
def test_every_place_maps_back_into_the_text(given_text):
    plain = plain_text(given_text)
    places = [plain.source(offset) for offset in range(len(plain.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(given_text) for place in places)


def test_a_span_maps_to_what_was_given():
    text = "say &quot;No\xa0user&quot; \x1b[1mnow\x1b[0m"
    plain = plain_text(text)
    for wanted, here in (("No\xa0user", "No user"), ("now", "now"), ("&quot;", '"')):
        start = plain.text.index(here)
        low, high = plain.source_span(start, start + len(here))
        assert text[low:high] == wanted
