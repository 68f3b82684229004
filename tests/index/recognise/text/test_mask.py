import pytest

from index.recognise.text.mask import masked
from tests.index.recognise.wrappers import at_the_last_column

JWT = "eyJhbGciOiJSUzI1NiJ9.eyJhenAiOiJodHRwIn0.c2lnbmF0dXJl"


@pytest.mark.parametrize(
    "secret",
    [
        "sk_live_Zm9vYmFyYmF6",
        "sk_test_1234567890abcdef",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        JWT,
        "Authorization: Bearer abc123DEF456ghi",
        "cookie: __session=abcdefgh12345678; path=/",
        '{"__client_uat": 1, "__client":"abcdefgh12345678"}',
        r"{\"__session_x1\":\"abcdefgh12345678\"}",
        "CLERK_SECRET_KEY=abcdefgh12345678",
        "rk_live_Zm9vYmFyYmF6",
        "oat_abc123DEF456ghi789",
        "dvb_abc123DEF456ghi789jkl",
        "AKIAABCDEFGH12345678",
        "eyJhbGciOiJSUzI1NiJ9",
        "authorization: bearer abc123DEF456ghi",
        "Authorization: Basic Zm9vOmJhcjEyMzQ=",
        "Clerk-Secret-Key: abcdefgh12345678",
        "GET /?__clerk_db_jwt=abcdefgh12345678&x=1",
        "%3F__clerk_ticket%3Dabcdefgh12345678",
        "postgres://app:abcdefgh12345678@db/app",
    ],
)
def test_secrets_are_put_out_of_sight(secret):
    covered = masked(f"before {secret} after")
    kept = [
        word for word in ("Zm9v", "12345678", "MfKQ", "eyJhb", "c2ln", "abc123") if word in covered
    ]
    assert kept == []
    assert "\u2022" in covered


@pytest.mark.parametrize(
    "text",
    [
        "pk_test_Y2xlcmsuYWNtZS5kZXYk",
        "user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje",
        "The session __session is missing",
        "Bearer token",
        "Basic information about basic authentication",
        "Must be 'Bearer <YOUR_API_KEY>'",
        "__clerk_api_version=2025-11-10",
        "http://localhost:3000/@clerk",
        "authorization_header_format_invalid",
        "",
    ],
)
def test_what_is_no_secret_stays(text):
    assert masked(text) == text


NAMES = ["password", "Passwd", "pwd", "new_password", "currentPassword", "secret", "client_secret",
         "token", "access_token", "api_key", "apiKey", "API-KEY"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        '{{"{}":"hunter2"}}',
        "{{'{}': 'hunter2'}}",
        '{{"{}" => "hunter2"}}',
        r"{{\"{}\":\"hunter2\"}}",
        "a=1&{}=hunter2&b=2",
        'level=error {}="hunter2" b=2',
        "?{}%3Dhunter2",
    ],
)
def test_the_value_of_a_field_named_for_its_secret_is_put_out_of_sight(name, text):
    covered = masked(text.format(name))
    assert covered == text.format(name).replace("hunter2", "\u2022" * 7)


@pytest.mark.parametrize(
    "text",
    [
        "The password is incorrect",
        "password: must be at least 8 characters",
        '{"password": null, "token":false}',
        '{"param_name":"password","code":"form_password_incorrect"}',
        "param=password code=form_password_pwned",
        "tokens=12 password_enabled=true",
        "if (password == other) { token === 1 }",
    ],
)
def test_what_only_speaks_of_a_secret_stays(text):
    assert masked(text) == text


def test_every_offset_stays_true():
    text = f"a {JWT} b sk_live_12345678 c"
    assert len(masked(text)) == len(text)
    assert masked(text).endswith(" c")


@pytest.mark.parametrize("columns", [80, 100])
@pytest.mark.parametrize(
    "line",
    [
        f"2026-01-01T00:00:00Z ERROR [auth] the request had __session={JWT * 2} in its cookie",
        "curl -s https://api.clerk.com/v1/users -H 'Accept: application/json' -H 'Authorization: "
        "Bearer sk_live_Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFy'",
        "\x1b[31mERROR\x1b[0m 401 from the service, for CLERK_SECRET_KEY=sk_test_Zm9vYmFy"
        "YmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6",
    ],
)
def test_so_are_those_that_a_terminal_cut(line, columns):
    wrapped = at_the_last_column(line, columns)
    covered = masked(wrapped)
    assert len(covered) == len(wrapped)
    assert [n for n, sign in enumerate(covered) if sign == "\n"] == [
        n for n, sign in enumerate(wrapped) if sign == "\n"
    ]
    assert not any(part in covered.replace("\n", "") for part in ("YmF6", "c2ln", "Zm9v"))
    assert covered.count("\u2022") > 40
