"""Every shipped error, and hostile ones of a service that is known and of one that is not."""

import pytest

from index.catalog import load_catalog
from index.library import Library
from index.resources import RESOURCES, bundled_catalogs
from index.snippets.formats import Snippets
from index.snippets.wire import Wire
from tests.index import made

HOSTILE = [
    'it\'s "quoted" \\ back\\slash \\n \\u0041',
    "line\nbreak\r\n\ttab\vfeed\u2028\u2029\x85end",
    "*/ // # -- <!-- --> ''' \"\"\" ``` `x`",
    "#{exit 1} ${process.exit(1)} %(x)s #$x #@y",
    "{{ 7 * 7 }} {% raw %} {# gone #} {{<braced>}}",
    "üñí 日本語 😀 \u202e\u200b\ufeff\x00\x7f",
    "</script><b>bold</b> [a](javascript:x) | a | *b*",
    "=begin\n=end\n__END__\n",
    "a" * 1_000,
    "20003",
]
VALUES = {"userID": 'user_1"\\\n`', "param": "email_address"}
BARE = ("", "", None, None, None)
SPARSE = [
    BARE,
    ("", "Down for maintenance.", None, None, 503),
    ("", "", "The boat <boatID> is away.", None, 404),
    ("", "", None, None, 429),
    ("sunk", "", None, None, None),
    ("sunk", "", None, {"at": 3, "by": None}, 409),
    ("sunk", "It sank.", None, None, 410),
    ("sunk", "It sank.", "The boat <boatID> sank.", "no JSON", 410),
    ("20003", "Numbers, too.", None, None, 401),
]
"""The `FIELDS` of errors that lack some of them."""


FIELDS = ("code", "shortMessage", "longMessage", "meta", "status")


def record(name, *fields, **others):
    """An error with these `FIELDS`, without those that are None."""
    texts = {"api": "", "domain": "", "description": ""}
    return made.record(name, **texts | others, **dict(zip(FIELDS, fields, strict=True)))


def catalog(catalog_id, records, service=""):
    return made.catalog(*records, catalog_id=catalog_id, title="", edition="1", service=service)


def shipped_wire(service):
    """How a service sends its errors, by what ships with the program."""
    folder = RESOURCES / "snippets"
    own = folder / service / "wire.json"
    return Wire(own if own.is_file() else folder / "wire.json")


def hostile_records():
    """Each text as name, as code and as messages; the codes are shared."""
    return [
        record(
            text,
            "shared" if number % 2 else text,
            text,
            long,
            meta,
            None,
            api=api,
            domain=text[:40],
            description=text,
        )
        for number, text in enumerate(HOSTILE)
        for api in ("Backend API", "Frontend API")
        for long, meta in ((f"{text} <userID>", {text: [text, {"name": None}]}), (text, text))
    ]


def sparse_records():
    return [record(f"Boat{number}", *fields) for number, fields in enumerate(SPARSE)]


@pytest.fixture(scope="session")
def boats():
    """The catalog of a team's own service, of which nothing but its errors is known."""
    return catalog("boats", sparse_records())


@pytest.fixture(scope="session")
def library(boats):
    return Library(
        [
            *map(load_catalog, bundled_catalogs()),
            catalog("hostile", hostile_records()),
            catalog("hostile-clerk", hostile_records() + sparse_records(), service="clerk"),
            boats,
        ]
    )


@pytest.fixture(scope="session")
def snippets(library):
    return Snippets(library)


@pytest.fixture(scope="session")
def choices(library):
    """Each entry alone, those of each domain together, and all at once."""
    groups = [
        list(library.entries[group.first : group.first + group.size]) for group in library.groups
    ]
    return [*([entry] for entry in library.entries), *groups, list(library.entries)]


@pytest.fixture(scope="session")
def texts(snippets, choices):
    """What a format makes of every choice."""
    rendered = {}

    def render(format_id):
        if format_id not in rendered:
            rendered[format_id] = [snippets.render(format_id, chosen, VALUES) for chosen in choices]
        return rendered[format_id]

    return render
