"""The body of a response, of a service whose bodies are known and of one that nobody knows."""

import json

from index.template import fill
from tests.index.snippets.conftest import VALUES, catalog, record, shipped_wire


def test_a_known_service_sends_all_errors_in_its_own_body(texts, choices, library):
    for text, chosen in zip(texts("response"), choices, strict=True):
        if {library.service_of(entry) for entry in chosen} != {"clerk"}:
            continue
        body = json.loads(text)
        assert list(body) == ["errors", "clerk_trace_id"]
        for error, entry in zip(body["errors"], chosen, strict=True):
            assert error["message"] == fill(entry.short_message, VALUES)
            assert error["long_message"] == fill(entry.long_message or "", VALUES)
            assert error["code"] == entry.code
            assert ("meta" in error) == isinstance(entry.meta, dict)


def test_of_any_other_service_a_body_holds_what_the_catalog_does(texts, choices, library):
    for text, chosen in zip(texts("response"), choices, strict=True):
        if "clerk" in {library.service_of(entry) for entry in chosen}:
            continue
        bodies = json.loads(text)
        for body, entry in zip(bodies if len(chosen) > 1 else [bodies], chosen, strict=True):
            documented = {
                "code": entry.code,
                "message": fill(entry.short_message, VALUES),
                "long_message": fill(entry.long_message or "", VALUES),
                "meta": entry.meta if isinstance(entry.meta, dict) else "",
            }
            assert body == {key: value for key, value in documented.items() if value != ""}


def test_errors_of_several_services_come_in_several_bodies(library, snippets):
    chosen = [library.named("UserNotFound")[0], library.find("boats/Boat4")]
    clerk, boat = json.loads(snippets.render("response", chosen, {}))
    assert clerk["errors"][0]["code"] == "resource_not_found"
    assert boat == {"code": "sunk"}


def test_meta_takes_the_names_and_values_of_the_wire(library, snippets):
    def meta(name, **values):
        body = snippets.render("response", library.named(name)[:1], values)
        return json.loads(body)["errors"][0]["meta"]

    assert meta("FormNilParameter", param="email") == {"param_name": "email"}
    assert meta("HomeURLTaken", paramName="home") == {"param_name": "home"}
    assert meta("DuplicateInvitations") == {"email_addresses": ["emailaddresses"]}
    assert meta("MissingOrganizationPermission", permissions="a:b") == {"permissions": ["a:b"]}


def test_meta_of_any_other_service_is_filled_and_keeps_its_names():
    fields = ("a", "", "No <name>", {"name": "name", "permissions": "x"}, None)
    entries = catalog("boats", [record("Boat", *fields)]).entries
    (body,) = shipped_wire("boats").bodies(entries, {"name": "Argo"})
    assert body == {
        "code": "a",
        "long_message": "No Argo",
        "meta": {"name": "Argo", "permissions": "x"},
    }
