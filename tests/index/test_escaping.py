"""Text put into other languages comes out of their own readers as it went in."""

import ast
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from index import escaping

NASTY = [
    'it\'s "quoted" \\ and \\n',
    "line\nbreak\r\n\tand more",
    "*/ // # -- <!-- --> ''' \"\"\" ``` `x`",
    "#{exit} ${exit} %(x) #$x #@y {{ x }} {% y %} {# z #}",
    "\u2028\u2029\x85\x00\x7f\u202e\ufeff",
    "üñí 日本語 😀 e\u0301",
    "</script> & &amp; &#65; <b>bold</b> [a](b) ![c](d) | a | *b* _c_ ~d~",
    "1. one",
    "1234567. many",
    "12) twelve",
    "- dash",
    "# heading",
    "> quote",
    "=== ",
    "",
    " ",
    "a" * 5_000,
]
# A half of a character cannot be in a catalog.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=8,
)


def nasty(test):
    for text in NASTY:
        test = example(text)(test)
    return test


@nasty
@given(TEXTS)
def test_quoted_strings_are_read_back_by_json_and_python(text):
    assert json.loads(escaping.quoted(text)) == text
    assert ast.literal_eval(escaping.quoted(text)) == text


@given(VALUES)
def test_values_are_read_back(value):
    assert ast.literal_eval(escaping.python_value(value)) == value
    for indent in (None, 2):
        assert json.loads(escaping.json_text(value, indent)) == value


@nasty
@given(TEXTS)
def test_one_line_is_one_line_to_every_reader(text):
    assert len(escaping.one_line(text).splitlines()) <= 1


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\ufeff", "\x1b", "\x00"])
def test_what_steers_an_editor_is_shown_instead(hidden):
    for shown in (escaping.quoted, escaping.one_line, escaping.markdown, escaping.code_span):
        assert hidden not in shown(f"a{hidden}b")
        assert f"\\u{ord(hidden):04x}" in shown(f"a{hidden}b").replace("\\\\", "\\")


def plain_words(markdown):
    """What a reader sees of one paragraph, and the kinds of markup in it."""
    (opening, inline, _) = (
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    )
    assert opening.type == "paragraph_open"
    return "".join(child.content for child in inline.children), {c.type for c in inline.children}


@nasty
@given(TEXTS | st.text(st.sampled_from("ab12 _*`[]()<>#!&;|~-+=.\\:/")))
def test_markdown_shows_the_text_and_nothing_else(text):
    wanted = " ".join(escaping.one_line(text).split(" ")).strip()
    if not wanted:
        return
    shown, kinds = plain_words(f"x {escaping.markdown(text)}")
    assert kinds <= {"text", "text_special"}
    assert shown == f"x {wanted}".rstrip()


@nasty
@given(TEXTS | st.text(st.sampled_from("ab1. _*`[]()<>#-+=")))
def test_markdown_begins_no_list_heading_or_quote(text):
    if wanted := escaping.one_line(text).strip():
        shown, kinds = plain_words(escaping.markdown(text))
        assert (shown, kinds <= {"text", "text_special"}) == (wanted, True)


@nasty
@given(st.text(st.sampled_from("ab `\\")))
def test_code_spans_hold_the_text(text):
    if text.strip():
        (child,) = MarkdownIt("commonmark").parse(escaping.code_span(text))[1].children
        assert child.type == "code_inline"
        assert child.content == escaping.one_line(text).replace("|", "\\|")
    else:
        assert escaping.code_span(text) == ""


@nasty
@given(TEXTS)
def test_code_fences_hold_the_text(text):
    (block,) = MarkdownIt("commonmark").parse(escaping.code_fence("```" + text, "x"))
    assert block.type == "fence"


@pytest.mark.parametrize(
    ("name", "camel", "snake"),
    [
        ("UserNotFound", "userNotFound", "user_not_found"),
        ("SAMLNotEnabled", "samlNotEnabled", "saml_not_enabled"),
        (
            "FormInvalidWeb3WalletAddress",
            "formInvalidWeb3WalletAddress",
            "form_invalid_web3_wallet_address",
        ),
        ("Default", "errorDefault", "default"),
        ("2FA", "error2FA", "2_fa"),
        ("日本", "error", "error"),
        ("", "error", "error"),
        ("a-b.c d", "aBCD", "a_b_c_d"),
    ],
)
def test_identifiers(name, camel, snake):
    assert (escaping.camel(name), escaping.snake(name)) == (camel, snake)


@nasty
@given(TEXTS)
def test_identifiers_are_valid_for_any_name(name):
    assert escaping.camel(name).isidentifier()
    assert escaping.camel(name).isascii()
    assert f"test_{escaping.snake(name)}".isidentifier()
