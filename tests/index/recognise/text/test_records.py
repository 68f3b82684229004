"""Records of a log: what stands in different ones is not put together."""

import pytest

from index.recognise.text.records import Records

CODE, MESSAGE = "resource_not_found", "No user was found with id user_99"

BEGINNINGS = {
    "time and level": "2026-11-28T10:00:0{}.120Z ERROR [api] ",
    "Python": "2026-11-28 10:00:0{},120 - shop.users - WARNING - ",
    "in brackets": "[28/Nov/2026:10:00:0{} +0000] ",
    "syslog": "Nov 28 10:00:0{} web-1 shop[81{}]: ",
    "container": "web-1  | 2026/11/28 10:00:0{} ",
    "pod": "[pod/web-7f/app] 2026-11-28T10:00:0{}Z ",
    "Kubernetes": "2026-11-28T10:00:0{}.123456789Z stdout F ",
    "klog": "E1128 10:00:0{}.123456       1 users.go:42] ",
    "clock": "10:00:0{} ",
    "level": "ERROR  request {}: ",
    "level in brackets": "[error] request {}: ",
    "logfmt": "level=error req={} ",
    "keys first": "ts=2026-11-28T10:00:0{}Z level=error ",
}

OF_TOOLS = ("in brackets", "syslog", "container", "pod", "Kubernetes", "clock")
"""What stands before every line of what a program prints."""


def log(beginning, *said):
    return "\n".join(beginning.format(at, at) + one for at, one in enumerate(said))


def split(text):
    ends = [*Records(text).starts, len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
def test_each_line_with_a_beginning_is_a_record(beginning):
    assert len(split(log(beginning, "one", "two", "three"))) == 3


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
def test_the_lines_of_a_body_or_a_stack_trace_belong_together(beginning):
    body = ["failed {", '  "code": "x",', '  "message": "y"', "}", "    at get (a.js:1:2)"]
    first = log(beginning, body[0])
    assert len(split("\n".join([first, *body[1:]]))) == 1
    assert len(split("\n".join([first, *body[1:], log(beginning, "next")]))) == 2


def test_the_lines_of_another_program_are_a_record():
    assert len(split("web-1  | one\nweb-1  | two\ndb-1   | three\nweb-1  | four")) == 3
    assert len(split("code    | one\nmessage | two")) == 1


@pytest.mark.parametrize("beginning", OF_TOOLS)
def test_they_do_where_a_tool_puts_something_before_each_of_them(beginning):
    said = ("failed {", '  "code": "x",', '  "message": "y"', "}", "    at get (a.js:1:2)")
    assert len(split(log(BEGINNINGS[beginning], *said))) == 1


@pytest.mark.parametrize(
    "text",
    [
        '{\n  "time": "10:00:01",\n  "level": "error",\n  "code": "x"\n}',
        "Error: x\n    at get (a.js:1:2)\nCaused by: y\n",
        "ClerkAPIResponseError: x\ncode: y\nmessage: z\nstatus: 404",
        "web-1  | failed {\nweb-1  |   code: 'x',\nweb-1  |   message: 'y'\nweb-1  | }",
    ],
)
def test_a_text_that_is_no_log_has_no_records(text):
    assert split(text) == [text]


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
@pytest.mark.parametrize(
    "said",
    [
        (f"failed: {CODE}", "all is well", MESSAGE),
        (MESSAGE, "all is well", f"failed: {CODE}"),
        (f"code={CODE}", "all is well", f'msg="{MESSAGE}"'),
        (f"failed {{code: '{CODE}'", "all is well", f"message: '{MESSAGE}'}}"),
    ],
)
def test_a_code_and_a_message_of_different_records_do_not_agree(recogniser, beginning, said):
    answer = recogniser.recognise(log(beginning, *said))
    assert answer.matches
    assert not any(match.certain for match in answer.matches)
    assert not any("code and" in reason for match in answer.matches for reason in match.why)


def test_nor_do_those_of_different_programs(recogniser):
    text = f"web-1  | failed: {CODE}\ndb-1   | {MESSAGE}"
    assert not any(match.certain for match in recogniser.recognise(text).matches)


def test_a_code_keeps_its_own_place_beside_the_message_of_another_record(recogniser):
    answer = recogniser.recognise(log(BEGINNINGS["clock"], f"failed: {CODE}", MESSAGE))
    group_of_the_code = answer.matches[-1].group
    assert answer.errors == 2
    assert {match.entry.name for match in answer.matches if match.group != group_of_the_code} == {
        "UserNotFound"
    }
    assert sum(match.group == group_of_the_code for match in answer.matches) == 28


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
@pytest.mark.parametrize(
    "said",
    [
        (f"failed: {CODE}: {MESSAGE}",),
        (f"failed: {CODE}", f"    at get (a.js:1:2) {MESSAGE}"),
        ("failed {", f'  "code": "{CODE}",', f'  "long_message": "{MESSAGE}"', "}"),
    ],
)
def test_within_a_record_they_do(recogniser, beginning, said):
    text = "\n".join([log(beginning, "well", said[0]), *said[1:], log(beginning, "well")])
    [name] = {match.entry.name for match in recogniser.recognise(text).matches}
    assert name == "UserNotFound"
    assert "code and" in recogniser.recognise(text).matches[0].why[0]


def test_a_code_that_comes_again_with_its_message_is_judged_there(recogniser):
    said = (f"retry: {CODE}", f"{CODE}: {MESSAGE}")
    answer = recogniser.recognise(log(BEGINNINGS["time and level"], *said))
    assert {match.entry.name for match in answer.matches} == {"UserNotFound"}
    assert all(match.certain for match in answer.matches)


def test_what_a_reader_writes_above_a_log_speaks_of_all_of_it(recogniser):
    text = f"I get `{CODE}`:\n" + log(BEGINNINGS["clock"], "well", "well", MESSAGE)
    assert {match.entry.name for match in recogniser.recognise(text).matches} == {"UserNotFound"}
