"""The few words by which a line of a list tells an error from others."""

import pytest

from app.content.badges import Badge
from app.texts.in_short import place, short_api, summary_field
from tests.app.samples import entry


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"shortMessage": "s", "longMessage": "l", "description": "d"}, ("long_message", "l")),
        ({"shortMessage": "s", "description": "d"}, ("short_message", "s")),
        ({"description": "d"}, ("description", "d")),
        ({}, ("description", "")),
    ],
)
def test_the_summary_is_the_text_that_says_most(fields, expected):
    assert summary_field(entry(**fields)) == expected


@pytest.mark.parametrize(
    ("api", "domain", "expected"),
    [
        ("Backend API", "Users", "Backend · Users"),
        ("Webhooks", "Users", "Webhooks · Users"),
        ("", "Users", "2025-07 · Users"),
        ("Backend API", "", "Backend"),
        ("", "", "2025-07"),
    ],
)
def test_the_place_is_short_and_has_no_empty_part(api, domain, expected):
    assert place(entry(api=api, domain=domain)) == expected


@pytest.mark.parametrize(
    ("api", "is_single", "expected"),
    [
        ("Backend API", True, "Backend · Users"),
        ("Shop API", True, "Users"),
        ("shop", False, "Users"),
        ("", True, "Users"),
        ("", False, "2025-07 · Users"),
    ],
)
def test_what_the_badge_of_a_catalog_says_is_not_said_beside_it(api, is_single, expected):
    badge = Badge("Shop", "pill", is_single=is_single)
    assert place(entry(api=api, domain="Users"), badge) == expected


def test_an_api_whose_name_is_only_api_keeps_it():
    assert short_api(entry(api="API")) == "API"
