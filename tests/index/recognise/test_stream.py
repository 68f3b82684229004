import io
import json

import pytest

from index.recognise.stream import LogReading, read_log

NOISE = b"2025-01-01T00:00:00Z INFO GET /v1/users 200 12ms session ok, token refreshed\n"


def error_line(code, long_message="x", **more):
    error = {"code": code, "message": "m", "long_message": long_message, **more}
    return (json.dumps({"level": "error", "err": {"errors": [error]}}) + "\n").encode()


def counted(report):
    return {
        one.matches[0].entry.code: (one.count, one.first_line, one.last_line)
        for one in report.errors
    }


def test_each_error_with_its_count_first_and_last_line(recogniser):
    log = NOISE * 10 + error_line("user_banned") + NOISE * 2_000 + error_line("session_exists")
    log += NOISE * 7 + error_line("user_banned") + NOISE
    report = read_log(io.BytesIO(log), recogniser)
    assert counted(report) == {"user_banned": (2, 11, 2020), "session_exists": (1, 2012, 2012)}
    assert (report.lines, report.is_cut) == (2021, False)


def test_the_values_are_those_of_the_first(recogniser):
    log = b"".join(
        error_line("resource_not_found", f"No user was found with id user_{n}") for n in range(5)
    )
    report = read_log(io.BytesIO(log), recogniser)
    (found,) = report.errors
    assert found.count == 5
    assert found.matches[0].values == {"userID": "user_0"}


def test_an_object_printed_over_many_lines_is_one_error(recogniser):
    printed = (
        b"ClerkAPIResponseError: Not Found\n    at f (a.js:1:2) {\n  status: 404,\n  errors: [\n"
        b"    {\n      code: 'resource_not_found',\n      message: 'not found',\n"
        b"      longMessage: 'No invitation was found with id inv_1.'\n    }\n  ]\n}\n"
    )
    report = read_log(io.BytesIO(NOISE * 3 + printed + NOISE + printed), recogniser)
    (found,) = report.errors
    assert found.matches[0].entry.name == "InvitationNotFound"
    assert found.matches[0].values == {"invitationID": "inv_1"}
    assert found.count == 2


def test_unknown_codes_are_counted_too(recogniser):
    log = error_line("brand_new_code") * 3
    report = read_log(io.BytesIO(log), recogniser)
    assert [(one.code, one.count, one.last_line) for one in report.unknown_codes] == [
        ("brand_new_code", 3, 3)
    ]
    assert report.errors == ()


def test_chunks_may_end_anywhere(recogniser):
    class Dripping(io.BytesIO):
        def read(self, size=-1):
            return super().read(min(size, 97))

    log = NOISE * 5 + error_line("user_banned") + NOISE * 5 + error_line("user_banned")
    assert counted(read_log(Dripping(log), recogniser)) == {"user_banned": (2, 6, 12)}


def test_progress_is_told_and_no_more_is_read_than_was_asked_for(recogniser):
    log = io.BytesIO(NOISE * 20_000)
    told = []
    report = read_log(log, recogniser, told.append, most=150_000)
    assert len(told) == 3
    assert report.is_cut
    assert told[-1] == log.tell() < len(log.getvalue())


def test_who_stops_has_the_log_read_no_further(recogniser):
    log = io.BytesIO(NOISE * 20_000)
    assert next(iter(LogReading(log, recogniser))) == log.tell() < len(log.getvalue())


def test_any_bytes_are_read(recogniser):
    log = b"\xff\xfe\x00" * 1_000 + b"{" * 100_000 + b"\n" + error_line("user_banned") + b"\xc3"
    assert counted(read_log(io.BytesIO(log), recogniser)) == {"user_banned": (1, 2, 2)}


def test_one_endless_line_is_read_in_pieces(recogniser):
    log = b"x" * 3_000_000 + error_line("user_banned").strip() + b"y" * 3_000_000
    assert set(counted(read_log(io.BytesIO(log), recogniser))) == {"user_banned"}


def test_an_empty_log_holds_nothing(recogniser):
    report = read_log(io.BytesIO(b""), recogniser)
    assert (report.errors, report.lines) == ((), 0)


@pytest.mark.parametrize("before", [1_000, (1 << 20) - 90, (1 << 20) - 60])
def test_a_line_of_megabytes_is_cut_nowhere_in_an_error(recogniser, before):
    error = error_line("resource_not_found", "No user was found with id user_1").rstrip()
    filler = b"lorem ipsum dolor " * 80_000
    (found,) = read_log(io.BytesIO(filler[:before] + error + filler), recogniser).errors
    assert (found.matches[0].entry.name, found.count) == ("UserNotFound", 1)


def test_the_pieces_of_one_line_count_once(recogniser):
    errors = error_line("user_banned").rstrip() * 40_000
    (found,) = read_log(io.BytesIO(NOISE + errors + b"\n" + NOISE), recogniser).errors
    assert (found.count, found.first_line, found.last_line) == (1, 2, 2)


@pytest.mark.parametrize("again", [False, True])
def test_an_error_encoded_for_an_address_is_seen(recogniser, again):
    error = "%7B%22code%22%3A%22session_reverification_required%22%7D"
    error = error.replace("%", "%25") if again else error
    report = read_log(io.BytesIO(f"GET /a\nGET /log?e={error} 204\n".encode()), recogniser)
    assert [one.first_line for one in report.errors] == [2]
