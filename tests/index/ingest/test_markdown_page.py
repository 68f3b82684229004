"""Markdown and MDX pages: headings, descriptions, fences, and what in them cannot be read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import DocumentError
from index.ingest.kinds import read_document

API_PAGE = """---
title: Backend API errors
description: An index of Acme Backend API errors.
type: reference
---

An index of Acme Backend API errors.

## Harbour Masters

### <code><wbr />Master<wbr />Asleep</code>


```json {{ filename: 'Status Code: 503' }}
{
  "shortMessage": "asleep",
  "longMessage": "Wake <masterID> first.",
  "code": "master_asleep"
}
```


### <code><wbr />A<wbr />P<wbr />I<wbr />Closed</code>


`APIClosed` signifies an error when the API is closed
for the night, due to the opening\\_hours\\
of `harbour_{1|2}`.

```json {{ filename: 'Status Code: 410' }}
{
  "shortMessage": "",
  "code": "api_closed",
  "meta": {
    "name": "param"
  }
}
```


## Auth

### <code><wbr />Unsupported<wbr />Flag</code>


```json {{ filename: 'Status Code: 403' }}
{
  "shortMessage": "Unsupported flag",
  "code": "unsupported_flag",
  "meta": "{\\"flag\\": {\\"Name\\": \\"param\\"}, \\"Alpha2\\": alpha2}"
}
```
"""

DOMAIN_PAGE = """---
title: Boats
description: An index of Acme errors related to boats.
---

# Boat errors\x20

An index of Acme errors related to boats.

## `BoatNotFound`
```json
{
    "shortMessage": "Boat not found",
    "longMessage":  "No boat was found with id %s",\x20
    "code":         "boat_not_found_code",

}
```

## <code>BoatBelongs<wbr />ToOther</code>

Signifies an error when a boat belongs to another, see the [rules](/docs/rules#boats).

```json {{ prettier: false }}
{
\t"shortMessage": "other's boat",
 "code": "boat_belongs_to_other_code"
}
```

- [Learn how to fix this error](/docs/boats).

## `MissingHeaders`

Signifies an error when headers are missing.

### For standard browsers

```json
{ "shortMessage": "Invalid headers", "longMessage": "Origin", "code": "header_missing", }
```

### For non-standard browsers

```json
{ "shortMessage": "Invalid headers", "longMessage": "Authorization", "code": "header_missing" }
```
"""


def read(text):
    return read_document(text.encode(), "page.mdx")


def fields(text, *keys):
    return [tuple(record.get(key) for key in keys) for record in read(text).records]


def error(code="a", **more):
    listed = "".join(f', "{key}": "{value}"' for key, value in more.items())
    return f'```json\n{{"code": "{code}"{listed}}}\n```\n\n'


def test_a_page_of_an_api():
    reading = read(API_PAGE)
    assert reading.problems == ()
    assert reading.title == "Backend API errors"
    assert list(reading.records) == [
        {
            "api": "Backend API",
            "domain": "Harbour Masters",
            "name": "MasterAsleep",
            "description": "",
            "shortMessage": "asleep",
            "longMessage": "Wake <masterID> first.",
            "code": "master_asleep",
            "status": 503,
        },
        {
            "api": "Backend API",
            "domain": "Harbour Masters",
            "name": "APIClosed",
            "description": "APIClosed signifies an error when the API is closed for the night, "
            "due to the opening_hours of harbour_{1|2}.",
            "shortMessage": "",
            "code": "api_closed",
            "meta": {"name": "param"},
            "status": 410,
        },
        {
            "api": "Backend API",
            "domain": "Auth",
            "name": "UnsupportedFlag",
            "description": "",
            "shortMessage": "Unsupported flag",
            "code": "unsupported_flag",
            "meta": '{"flag": {"Name": "param"}, "Alpha2": alpha2}',
            "status": 403,
        },
    ]


def test_a_page_of_a_domain():
    reading = read(DOMAIN_PAGE)
    assert reading.problems == ()
    assert {(record["api"], record["domain"]) for record in reading.records} == {("", "Boat")}
    assert fields(DOMAIN_PAGE, "name", "description", "longMessage", "code", "status") == [
        ("BoatNotFound", "", "No boat was found with id %s", "boat_not_found_code", None),
        (
            "BoatBelongsToOther",
            "Signifies an error when a boat belongs to another, see the rules.",
            None,
            "boat_belongs_to_other_code",
            None,
        ),
        (
            "MissingHeaders",
            "Signifies an error when headers are missing. For standard browsers",
            "Origin",
            "header_missing",
            None,
        ),
        (
            "MissingHeaders",
            "Signifies an error when headers are missing. For non-standard browsers",
            "Authorization",
            "header_missing",
            None,
        ),
    ]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_nothing(ends):
    assert read(API_PAGE.replace("\n", ends)) == read(API_PAGE)


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("# Frontend API errors\n## Boats\n### `X`\n", ("Frontend API", "Boats", "X")),
        ("# Acme Frontend API\n## Boats\n### `X`\n", ("Frontend API", "Boats", "X")),
        ("# Payments\n## Cards\n### CardDeclined\n", ("Payments", "Cards", "CardDeclined")),
        ("# Forms Errors\n## `X`\n", ("", "Forms", "X")),
        ("# Errors\n## Backend API\n### Boats\n#### `X`\n", ("Backend API", "Boats", "X")),
        ("# Boats\n## Not found\n", ("", "Boats", "Not found")),
        ("---\ntitle: 'Boats: errors'\n---\n## `X`\n", ("", "Boats:", "X")),
        ("---\ntitle: Acme API errors\n---\n# Cards\n## `X`\n", ("Acme API", "Cards", "X")),
        ("---\ntitle: DB\n---\n# DB errors \n## `X`\n", ("", "DB", "X")),
        ("---\ntitle: [broken\n---\n# Boats\n## `X`\n", ("", "Boats", "X")),
        ("Boats errors\n===\n`X`\n---\n", ("", "Boats", "X")),
        ("# `X`\n", ("", "", "X")),
        ("## Boats\n### `X` \n", ("", "Boats", "X")),
        ("# Boats\n## *X_y*\n", ("", "Boats", "X_y")),
        ("# Boats\n## <b>X</b><br/>\n", ("", "Boats", "X")),
        ("# Boats\n## X\\_y &amp; Z\n", ("", "Boats", "X_y & Z")),
    ],
)
def test_headings_name_api_domain_and_error(page, place):
    assert fields(
        "---\nt: 1\n---\n" * (page[0] != "-") + page + error(), "api", "domain", "name"
    ) == [place]


def test_a_domain_of_one_word_is_no_name_where_names_stand_deeper():
    page = "# Backend API errors\n## Auth\n### BoatNotFound\n" + error("a") + "### Sunk\n"
    assert fields(page + error("b"), "domain", "name") == [
        ("Auth", "BoatNotFound"),
        ("Auth", "Sunk"),
    ]


@pytest.mark.parametrize(
    ("between", "description"),
    [
        ("One `x` two\nthree  four\n\n", "One x two three four"),
        ("One.\n\nTwo.\n\n", "One. Two."),
        (
            "auth\\_config \\<x> **bold** _it_ <userID> &lt;y&gt;\n\n",
            "auth_config <x> bold it <userID> <y>",
        ),
        ("isn't “quoted” -- here...\n\n", "isn't “quoted” -- here..."),
        ("{/* a remark\nfor writers */}\n\nShown.\n\n", "Shown."),
        ("<Callout type='info'>\n\nShown.\n\n</Callout>\n\n", "Shown."),
        (
            "See [it](http://x/y) <Icon name='a' />here<wbr />after<br />that\n\n",
            "See it hereafter that",
        ),
        ("- one\n- two\n\n", "one two"),
        ("    four spaces in\n\n", "four spaces in"),
        ("**Status Code:** `400`\n\nAfter.\n\n", "After."),
        ("![a picture](x.png)\n\n", "a picture"),
        (
            "See [the rules][1] or [Rules].\n\n[1]: /docs/rules\n[rules]: /x 'y'\n\n",
            "See the rules or Rules.",
        ),
    ],
)
def test_a_description_is_one_paragraph_as_a_page_shows_it(between, description):
    assert fields("# B\n## `X`\n" + between + error(), "description") == [(description,)]


@pytest.mark.parametrize(
    ("fence", "status"),
    [
        ("```json {{ filename: 'Status Code: 404' }}", 404),
        ('```json {{ filename: "Status Code: 422", mark: [1] }}', 422),
        ("~~~ {{ filename: 'Status Code: 500' }}", 500),
        ("```JSON", None),
        ("````", None),
        ("```json title='404'", None),
    ],
)
def test_a_fence_may_state_a_status(fence, status):
    closing = fence[: len(fence) - len(fence.lstrip("`~"))]
    page = f'# B\n## `X`\n{fence}\n{{"code": "a"}}\n{closing}\n'
    assert fields(page, "status") == [(status,)]


def test_a_line_above_the_block_or_the_description_may_state_a_status():
    page = "# B\n## `X`\n**Status Code:** `409`\n\n" + error()
    page += "## `Y`\n404 - No boat\n\n" + error()
    assert fields(page, "name", "status") == [("X", 409), ("Y", 404)]


@pytest.mark.parametrize(
    ("block", "line", "reason"),
    [
        ('{"code": }', 5, "not JSON: a value is missing"),
        ('{\n"code": "a"\n"x"', 7, "not JSON: a comma is missing"),
        (
            '{"code": "a", "colour": 1}',
            5,
            "a JSON block that is not an error: “colour” is no field of an error",
        ),
        ('{"meta": {}}', 5, "a JSON block that is not an error: no code, no message"),
        ('{"code": 1}', 5, "X: code: expected text, found 1"),
        ('{"code": "a", "meta": [1]}', 5, "X: meta: expected an object or a string, found a list"),
        ('{"code": "\\ud800"}', 5, "not JSON: half a character"),
    ],
)
def test_a_block_that_is_no_error_is_named_with_its_line_and_the_rest_is_read(block, line, reason):
    page = f"# B\n\n## `X`\n```json\n{block}\n```\n## `Y`\n" + error()
    reading = read(page)
    assert [record["name"] for record in reading.records] == ["Y"]
    (problem,) = reading.problems
    assert (problem.file, problem.line, problem.reason) == ("page.mdx", line, reason)


def test_lines_are_counted_below_the_front_matter():
    reading = read("---\ntitle: B\n---\n## `X`\n```json\n{\n]\n```\n")
    assert [problem.line for problem in reading.problems] == [7]


def test_a_block_above_every_name_is_a_problem():
    reading = read("# B errors\n" + error() + "## `X`\n" + error())
    assert [problem.reason for problem in reading.problems] == [
        "a JSON block with no name above it"
    ]


def test_names_without_a_block_are_told_and_at_the_end_doubted():
    page = "# B\n## `BoatNotFound`\n\ntext\n\n## `X`\n" + error() + "## `BoatSunk`\n"
    reading = read(page)
    assert reading.remarks == ("page.mdx: line 2: “BoatNotFound” has no JSON below it.",)
    (problem,) = reading.problems
    assert (problem.line, problem.reason.partition(":")[0]) == (
        11,
        "“BoatSunk” has nothing below it that is an error",
    )


def test_other_fences_are_passed_over():
    page = (
        "# B\n## `X`\n```bash\ncurl {\n```\n"
        + error()
        + "```js\n{ let: 1 }\n```\n```json\n[1]\n```\n"
    )
    reading = read(page)
    assert (len(reading.records), reading.problems) == (1, ())


def test_a_long_page_is_read_in_pieces_as_it_is_whole():
    pieces = [
        f"## `E{number}`\n\ntext\n\n```md\n# no heading\n```\n\n" + error(f"code_{number}")
        for number in range(4_000)
    ]
    reading = read("# Boats\n" + "".join(pieces))
    assert reading.problems == ()
    assert [record["code"] for record in reading.records] == [f"code_{n}" for n in range(4_000)]
    assert {record["domain"] for record in reading.records} == {"Boats"}
    broken = read("# Boats\n" + "".join(pieces) + "## `Z`\n```json\n{\n```\n")
    assert [problem.line for problem in broken.problems] == [1 + 12 * 4_000 + 3 + 1]


def test_more_blocks_below_one_name_than_an_error_has_variants():
    blocks = [error(f"code_{number}") for number in range(102)]
    reading = read("# B\n## `X`\n" + "text\n\n".join(blocks))
    assert len(reading.records) == 100
    assert [problem.reason for problem in reading.problems] == [
        "more than 100 JSON blocks below one name"
    ] * 2


def test_a_page_without_errors_is_refused():
    with pytest.raises(DocumentError, match=r"^page.mdx: a Markdown page without errors"):
        read("---\ntitle: Errors overview\n---\n# Errors\n\n* [`X`](/docs/x)\n")


def test_no_cut_of_a_page_is_read_as_another_error():
    whole = read(API_PAGE)
    for end in range(len(API_PAGE)):
        try:
            part = read(API_PAGE[:end])
        except DocumentError:
            continue
        assert part.records == whole.records[: len(part.records)]
        assert part.problems or re.match(r"[`\n]*(?:#|\Z)", API_PAGE[end:])


PIECES = st.sampled_from(
    [
        "# Boats",
        "## `X`",
        "### For y",
        "```json",
        "```",
        '{"code": "a"}',
        "{",
        "---",
        "text",
        "> q",
        "- l",
        "<b>",
        "\\",
        "[",
        "\x00",
        "\u202e",
        "title: x",
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_any_order_of_a_pages_lines_is_read_or_refused(pieces):
    try:
        reading = read("# T\n## `N`\n" + error() + "\n".join(pieces))
    except DocumentError as refused:
        assert str(refused).startswith("page.mdx: ")
    else:
        assert all(record["name"].strip() for record in reading.records)


@pytest.mark.parametrize(
    "hostile", ["[" * 200_000, "![" * 100_000, "*a **b " * 30_000, "<a " * 60_000]
)
def test_a_paragraph_made_to_cost_time_costs_none(hostile):
    reading = read("# B\n## `X`\n" + hostile + "\n\n" + error() + "## `Y`\n" + error())
    assert [record["name"] for record in reading.records] == ["Y"]
    assert "description: " in reading.problems[0].reason


@pytest.mark.parametrize("sign", ["~", "`", " ", "\n", "- ", "#"])
def test_a_line_of_one_sign_costs_its_length(sign):
    page = "---\ntitle: B\n---\n## `X`\n" + error() + "\n" + sign * 200_000 + "\n"
    assert [record["name"] for record in read(page).records] == ["X"]
