"""The same six errors, as pages of many makes show them: each field comes out the same."""

import json
import re
from textwrap import indent

import pytest

from index.ingest.kinds import read_document

ERRORS = (
    ("Actor Tokens", "ActorTokenGone", "", "gone", "Token <id> is gone.", "actor_gone", None),
    ("Actor Tokens", "ActorTokenOld", "Signifies it\u2019s old.", "old", None, "actor_old", 404),
    ("Auth", "Unauthorized", "", "unauthorized", None, "unauthorized", 401),
    ("Auth", "CouldNotAuthenticate", "Could not. Twice.", "no", "Long %d {{<x>}}", "not", None),
    ("Cookie", "CookieTooBig", "", "big", "Too big", "cookie_big", 413),
    ("Users", "UserNotFound", "When absent.", "not found", "No user <userID>", "not_found", 404),
)
TITLE = "Clerk Backend API errors\n\nAn index of Clerk Backend API errors."
FRONT = "---\ntitle: Clerk Backend API errors\n---\n\nAn index of Clerk Backend API errors.\n"


def fields(error):
    long = {"longMessage": error[4]} if error[4] else {}
    return {"shortMessage": error[3], **long, "code": error[5]}


def spread(error):
    return json.dumps(fields(error), indent=2)


def aligned(error):
    lines = (f"    {json.dumps(key) + ':':<16} {json.dumps(value)},\n" for key, value in
             fields(error).items())  # fmt: skip
    return "{\n" + "".join(lines) + "}"


def as_source(error):
    lines = (f"    {key + ':':<14} {as_word(value)},\n" for key, value in fields(error).items())
    return "{\n" + "".join(lines) + "}"


def as_word(value):
    if value.startswith("Long"):
        return f"fmt.Sprintf({json.dumps(value)},\n        count)"
    return value if re.fullmatch(r"\w+_\w+", value) else json.dumps(value)


def on_one_line(error):
    return f"{{ {json.dumps(fields(error))[1:-1]}, }}"


def broken_up(name, tag="<wbr />"):
    return f"<code>{tag.join(re.findall(r'[A-Z][a-z]*', name))}</code>"


def markdown(  # noqa: PLR0913  (each is a habit of some page)
    *,
    front=FRONT,
    domain="## {}",
    name=lambda name: f"### {broken_up(name)}",
    status="{{{{ filename: 'Status Code: {}' }}}}",
    mark="```",
    language="json",
    block=spread,
    around=lambda fence: fence,
    above="",
    end="",
):
    pieces, last = [front], None
    for error in ERRORS:
        if error[0] != last:
            pieces.append(domain.format(error[0]))
        last = error[0]
        opening = f"{mark}{language} {status.format(error[6]) if error[6] else ''}".rstrip()
        fence = f"{opening}\n{block(error)}\n{mark}"
        pieces += [name(error[1]), error[2], above, around(fence)]
    return "\n\n".join(piece for piece in [*pieces, end] if piece) + "\n"


def saved(  # noqa: PLR0913
    *, before="", title=TITLE, below="", after="", heading="{}", above="", block=spread
):
    pieces, last = [before, title, below], None
    for error in ERRORS:
        if error[0] != last:
            pieces.append(heading.format(error[0]))
        last = error[0]
        pieces += [heading.format(error[1]), error[2]]
        pieces += [f"Status Code: {error[6]}" if error[6] else "", above, block(error)]
    return "\n\n".join(piece for piece in [*pieces, after] if piece) + "\n"


def tight(opening, closing, width=0):
    return lambda fence: f"{opening}\n{indent(fence, ' ' * width)}\n{closing}"


MARKDOWN = {
    "as the others": markdown(),
    "names in backticks": markdown(name="### `{}`".format),
    "names as they are": markdown(name="### {}".format),
    "another kind of wbr": markdown(name=lambda name: f"### {broken_up(name, '<wbr>')}"),
    "aligned values": markdown(block=aligned),
    "on one line": markdown(block=on_one_line),
    "as a source has it": markdown(block=as_source),
    "a property's name": markdown()
    .replace("```json {{ filename: 'S", "filename: S")
    .replace("' }}\n{", "\n```json\n{"),
    "no YAML above": markdown(front=FRONT.replace("title", "note: a: b\ntitle")),
    "Windows line ends": "\ufeff" + markdown().replace("\n", "\r\n"),
    "titled by a heading": markdown(front="# Clerk Backend API errors\n\nAn index."),
    "imports": markdown(
        front="---\ntitle: Clerk Backend API errors\n---\n\nimport { A } from './a'\n"
        "export const b = { c: 1 }\n\nAn index."
    ),
    "comments of HTML": markdown(above="<!-- vale off\n\n```json\n{}\n```\n-->"),
    "comments of MDX": markdown(above='{/*\n```json\n{"code": "a"}\n```\n*/}'),
    "tabs": markdown(around=tight("<Tabs items={['a']}>\n<Tab>\n", "\n</Tab>\n</Tabs>")),
    "tight tabs": markdown(around=tight("<Tabs>\n  <Tab>", "  </Tab>\n</Tabs>", 4)),
    "a tag over lines": markdown(around=tight("<Tabs\n  items={[\n    'a',\n  ]}\n>", "</Tabs>")),
    "a div": markdown(around=tight('<div className="x">', "</div>")),
    "accordions": markdown(around=tight("<Accordion>\n\t<Panel>", "\t</Panel>\n</Accordion>", 8)),
    "a list": markdown(around=lambda fence: f"- {indent(fence, '  ').lstrip()}"),
    "an id": markdown(name=lambda name: f"### `{name}` {{{{ id: 'x' }}}}", domain="## {} {{#y}}"),
    "another id": markdown(name=lambda name: f"### {name} [#x-y]"),
    "an anchor": markdown(name=lambda name: f'### <a name="x" />{name} <a id="y"></a>'),
    "closed headings": markdown(name="### {} ###".format),
    "tildes": markdown(mark="~~~"),
    "long marks": markdown(mark="````"),
    "no language": markdown(language=""),
    "another title": markdown(status='title="Status Code: {}" copy'),
    "marked lines": markdown(status="{{{{ filename: 'Status Code: {}', mark: [1, [2, 3]] }}}}"),
    "a note below": markdown(end="> [!NOTE]\n> See below.\n\n## Next steps\n\n- [A](/b)"),
    "texts in tags": markdown().replace(
        "When absent.", "<p>When</p>\n<ul>\n<li>absent.</li>\n</ul>"
    ),
    "components below": markdown(end='<Cards>\n  <Card title="x" />\n</Cards>\n\n<Feedback />'),
    "underlined": markdown().replace("## Actor Tokens", "Actor Tokens\n------------"),
}
CONTENTS = "On this page\n\nActor Tokens\nAuth\nCookie\nUsers"
COOKIES = "We use cookies to improve your visit.\nAccept all\nReject all\nCookie settings"
SAVED = {
    "as the others": saved(),
    "Windows line ends": "\ufeff" + saved().replace("\n", "\r\n"),
    "without blank lines": saved().replace("\n\n", "\n"),
    "indented": indent(saved(), "   "),
    "spaces of the web": saved().replace("  ", "\u00a0\u00a0"),
    "aligned values": saved(block=aligned),
    "on one line": saved(block=on_one_line),
    "as a source has it": saved(block=as_source),
    "a property's name": saved().replace("Status Code", "filename: Status Code"),
    "navigation": saved(before="Skip to main content\n\nDocs\n\nBackend API errors\nSearch"),
    "contents above": saved(below=CONTENTS),
    "contents below": saved(after=CONTENTS),
    "contents with names": saved(below=CONTENTS.replace("Auth", "ActorTokenGone\nAuth")),
    "cookies before": saved(before=COOKIES),
    "cookies between": saved(below=COOKIES),
    "cookies after": saved(after=COOKIES),
    "copy buttons": saved(above="Copy"),
    "captions": saved(above="json\nCopy code"),
    "anchors": saved(heading="{}#"),
    "links to headings": saved(heading="{}\u200b\nLink to this heading"),
    "other words for the status": saved().replace("Status Code:", "Status code:"),
    "another title": saved(title=TITLE.replace(" errors\n", " Errors\n\nCopy page\n")),
    "questions": saved(after="Feedback\n\nWas this helpful?\n\nYes\n\nNo\n\n© 2025 Clerk"),
    "a foot of links": saved(after="Edit this page on GitHub\nPrevious\nNext\nCompany\nAbout us"),
}


def read(page):
    reading = read_document(page.encode(), "page")
    assert not reading.problems
    return reading.kind, [
        (
            *(record[key] for key in ("api", "domain", "name", "description", "shortMessage")),
            *(record.get(key) for key in ("longMessage", "code", "status")),
        )
        for record in reading.records
    ]


EXPECTED = [("Backend API", *error) for error in ERRORS]


@pytest.mark.parametrize("page", MARKDOWN.values(), ids=MARKDOWN)
def test_a_markdown_page_of_another_make(page):
    assert read(page) == ("a Markdown page", EXPECTED)


@pytest.mark.parametrize("page", SAVED.values(), ids=SAVED)
def test_a_saved_page_of_another_make(page):
    assert read(page) == ("a page saved as text", EXPECTED)
