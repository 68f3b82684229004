"""The same code on several lines without times: each line is an error of its own."""

import pytest

SAID = [
    ("UserNotFound", "No user was found with id user_71", {"userID": "user_71"}),
    ("SessionNotFound", "No session was found with id 4072", {"sessionID": "4072"}),
    ("OrganizationNotFound", "Given organization not found.", {}),
    ("UserNotFound", "No user was found with id 4073", {"userID": "4073"}),
]


@pytest.mark.parametrize(
    "line",
    [
        "{code}: {said}",
        "{code}  {said}",
        "- row {n}: {code} ({said})",
        "{n};404;{code};{said}",
        "* {code} | {said}",
    ],
)
def test_a_code_on_several_lines_means_what_each_of_them_says(recogniser, line):
    lines = [
        line.format(n=n, code="resource_not_found", said=said[1]) for n, said in enumerate(SAID)
    ]
    answer = recogniser.recognise("\n".join(lines))
    found = {match.group: match for match in answer.matches}
    assert [(one.entry.name, one.values) for one in found.values()] == [
        (name, values) for name, _, values in SAID
    ]


def test_it_means_one_where_only_one_line_says_what(recogniser):
    text = "resource_not_found\nresource_not_found: No user was found with id user_71"
    assert {match.entry.name for match in recogniser.recognise(text).matches} == {"UserNotFound"}
