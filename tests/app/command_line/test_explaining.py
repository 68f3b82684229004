"""`errdex explain`: which errors are meant, and what is put into them."""

import json

import pytest

from tests.app.command_line.running import USER


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (USER, [USER]),
        (f"errdex://{USER}?userID=u", [USER]),
        ("UserNotFound", [USER, USER.replace("backend", "frontend")]),
        ("usernotfound", [USER, USER.replace("backend", "frontend")]),
        ("CLIENT_NOT_FOUND", ["clerk/backend-api/clients/ClientNotFoundInRequest"]),
        (
            "IdentificationNotFound",
            [
                "clerk/backend-api/identifications/IdentificationNotFound",
                "clerk/frontend-api/identifications/IdentificationNotFound",
                "clerk@2024-02/identification/IdentificationNotFound",
            ],
        ),
    ],
)
def test_explain_finds_by_id_name_and_code(errdex, wanted, ids):
    status, out, _ = errdex("explain", wanted)
    assert status == 0
    assert set(ids) <= set(out.splitlines())


def test_explain_takes_several_words_as_one_name(errdex):
    status, out, err = errdex("explain", "user", "not", "foun", "--format", "json")
    assert (status, out) == (1, "")
    assert err.startswith("errdex: No error is called “user not foun”.")


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (("user", "not", "found"), "UserNotFound"),
        (("user_not_found",), "UserNotFound"),
        (("form-password-pwned",), "form_password_pwned"),
    ],
)
def test_explain_finds_a_name_and_a_code_written_in_another_style(errdex, wanted, name):
    assert errdex("explain", *wanted) == errdex("explain", name)


def test_explain_shows_every_part(errdex):
    _, out, _ = errdex("explain", USER, "--set", "userID=u_1")
    assert out == (
        "UserNotFound  Backend API \u203a Users\n"
        f"{USER}\n\n"
        "UserNotFound signifies an error when no user is found with userID\n\n"
        "Code    resource_not_found  (28 errors share this code)\n"
        "Short   not found\n"
        "Long    No user was found with id u_1\n"
    )
    _, out, _ = errdex("explain", "clerk/frontend-api/sign-in/AlreadySignedIn")
    assert "Meta    session  (not JSON)\n" in out
    _, out, _ = errdex("explain", "clerk/backend-api/organizations/OrganizationNotFound")
    assert "Status  404\n" in out
    _, out, _ = errdex("explain", "clerk/backend-api/auth/IdentificationExists")
    assert "Code    none\n" in out


def test_explain_suggests_what_is_near(errdex):
    status, out, err = errdex("explain", "UserNotFond")
    assert (status, out) == (1, "")
    assert err.startswith("errdex: No error is called “UserNotFond”. Near it: UserNotFound")
    assert "Near it: UserNotFound" in errdex("explain", "user_not_fond")[2]
    assert errdex("explain", "~~~~")[2].endswith("Try “errdex search”.\n")
    assert errdex("explain", "")[0] == 1


def test_explain_writes_a_format_with_values(errdex):
    status, out, _ = errdex("explain", USER, "--format", "link", "--set", "userID=a=b")
    assert (status, out) == (0, f"errdex://{USER}?userID=a%3Db\n")
    both = json.loads(errdex("explain", "UserNotFound", "--format", "json")[1])
    assert [document["code"] for document in both] == ["resource_not_found"] * 2


def test_explain_takes_values_of_any_bytes(errdex):
    status, out, err = errdex("explain", USER, "--set", "userID=u\udcff", "--format", "plain")
    assert (status, err) == (0, "")
    assert "id u\ufffd" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--set", "user=1"], "no placeholder is called “user”; there are: userID."),
        (["--set", "userID"], "write it as --set NAME=VALUE."),
        (["--format", "perl"], "There is no format “perl”; choose json, response, "),
    ],
)
def test_explain_names_what_may_be_given(errdex, arguments, said):
    status, out, err = errdex("explain", USER, *arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_explain_uses_the_readers_own_templates(errdex, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "errdex" / "snippets"
    own.mkdir(parents=True)
    (own / "mine.jinja").write_text("<{{ error.code }}>", encoding="utf-8")
    assert errdex("explain", USER, "--format", "mine") == (0, "<resource_not_found>\n", "")
    (own / "mine.jinja").write_text("{{ oops }}", encoding="utf-8")
    status, _, err = errdex("explain", USER, "--format", "mine")
    assert status == 2
    assert err.startswith(f"errdex: {own / 'mine.jinja'}: line 1: there is no “oops”; ")


@pytest.mark.parametrize("form", [(), ("--format", "typescript")])
def test_of_thousands_alike_the_first_are_explained(errdex, tmp_path, monkeypatch, form):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    table = tmp_path / "alike.csv"
    rows = "".join(f"alike_all,Name{n},It is {n}\n" for n in range(2_000))
    table.write_text(f"code,name,message\n{rows}", encoding="utf-8")
    assert errdex("import", table)[0] == 0
    status, out, err = errdex("explain", "alike_all", *form)
    assert status == 0
    assert "It is 99" in out
    assert "It is 100" not in out
    assert err.startswith("errdex: Of the 2000 errors that are called “alike_all” these are")
