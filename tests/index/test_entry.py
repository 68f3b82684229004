"""What an entry says about itself, and how it is named."""

import pytest

from index.catalog import make_catalog
from index.entry import entry_id


def entry(description="", **fields):
    record = {
        "api": "Backend API",
        "domain": "Boats",
        "name": "BoatSunk",
        "description": description,
        "shortMessage": "",
        "code": "",
    }
    catalog = make_catalog(
        catalog_id="acme", title="", edition="1", sources=(), records=[record | fields], where="x"
    )
    return catalog.entries[0]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("clerk", "Backend API", "Users", "UserNotFound"), "clerk/backend-api/users/UserNotFound"),
        (("clerk", "", "Identification", "A"), "clerk/identification/A"),
        (("clerk", "", "", "A"), "clerk/A"),
        (("c", "API", "Sign-In & Sign_Up!", "A"), "c/api/sign-in-sign-up/A"),
        (("c", "Ünïcode", "日本", "Née"), "c/ünïcode/日本/N%C3%A9e"),
        (("c", "A", "B", "x/y?z#w"), "c/a/b/x%2Fy%3Fz%23w"),
    ],
)
def test_ids_are_readable_and_one_path(parts, expected):
    assert entry_id(*parts) == expected


@pytest.mark.parametrize(
    ("description", "deprecated", "replacement"),
    [
        ("", False, None),
        ("Signals that this is not deprecated", False, None),
        ("Deprecated: it was a mistake.", True, None),
        ("403 - No. Deprecated: too open. Use BoatLost instead, always.", True, "BoatLost"),
        ("Deprecated: use BoatLost instead", True, "BoatLost"),
        ("Use BoatLost instead. Deprecated: too open.", True, None),
        ("Use BoatLost instead.", False, None),
        ("Deprecated: use another port instead", True, None),
    ],
)
def test_deprecation_and_its_replacement(description, deprecated, replacement):
    subject = entry(description)
    assert (subject.is_deprecated, subject.replacement) == (deprecated, replacement)


def test_entries_can_be_collected_whatever_their_meta():
    subjects = [entry(meta={"a": [1]}), entry(meta="{x}"), entry(), entry()]
    assert len(set(subjects)) == 3


def test_an_entry_cannot_be_changed():
    with pytest.raises(AttributeError):
        entry().name = "Other"
