import pytest

from index.recognise.objects.error_object import CODE, LONG, MESSAGE, PARAM
from index.recognise.objects.finder import find_objects
from index.recognise.text.records import Records


def told(text):
    return [
        {role: value.text(text) for role, value in found.fields.items()}
        for found in find_objects(text, Records(text))
    ]


ONE = {CODE: "a_b", MESSAGE: "m", LONG: 'says "so"', PARAM: "p"}


@pytest.mark.parametrize(
    "text",
    [
        '{"errors":[{"message":"m","long_message":"says \\"so\\"","code":"a_b",'
        '"meta":{"param_name":"p"}}]}',
        "{ code: 'a_b', message: 'm', longMessage: 'says \"so\"', meta: { paramName: 'p' }, }",
        'Error(code: "a_b", message: Optional("m"), longMessage: Optional("says \\"so\\""), '
        'meta: Optional({"param_name": "p"}))',
        'Error(message=m, longMessage=says "so", code=a_b, meta=Meta(paramName=p))',
        '[{code: a_b, message: m, long_message: says "so", meta: {param_name: p}}]',
        "{'code': 'a_b', 'message': 'm', 'long_message': 'says \"so\"', "
        "'meta': {'param_name': 'p'}}",
        '{"code"=>"a_b", "message"=>"m", "long_message"=>"says \\"so\\"", '
        '"meta"=>{"param_name"=>"p"}}',
        '#<E @code="a_b", @message="m", @long_message="says \\"so\\"", @param_name="p">',
        'map[code:a_b long_message:says "so" message:m meta:map[param_name:p]]',
        'code: a_b\nmessage: m\nlong_message: says "so"\nparam_name: p\n',
        r'"{\"code\":\"a_b\",\"message\":\"m\",\"long_message\":\"says \\\"so\\\"\",'
        r'\"meta\":{\"param_name\":\"p\"}}"',
    ],
)
def test_every_spelling_says_the_same(text):
    assert told(text) == [ONE]


def test_errors_come_in_their_order():
    text = '{"errors":[{"code":"a_b","message":"x"},{"code":"c_d","message":"y"}]}'
    assert [one[CODE] for one in told(text)] == ["a_b", "c_d"]


def test_without_brackets_a_key_that_comes_again_begins_the_next():
    assert [one[CODE] for one in told("code: a_b\nmessage: x\ncode: c_d\nmessage: y")] == [
        "a_b",
        "c_d",
    ]


def test_what_is_nested_in_meta_is_no_error_of_its_own():
    text = '{"code":"a_b","meta":{"zxcvbn":{"suggestions":[{"code":"c","message":"d"}]}}}'
    assert told(text) == [{CODE: "a_b"}]


def test_a_cut_off_object_keeps_what_is_there():
    assert told('{"errors":[{"code":"a_b","message":"not fou') == [
        {CODE: "a_b", MESSAGE: "not fou"}
    ]
    assert told('sage":"m","code":"a_b"}]}')[0][CODE] == "a_b"


def test_keys_of_others_are_counted():
    text = '{"errorId":1,"domain":"x","message":"m"}'
    (found,) = find_objects(text, Records(text))
    assert found.foreign == 2


def test_a_quoted_value_that_begins_a_message_is_not_all_of_it():
    said = '"email" data doesn\'t match user requirements'
    assert told(f"Error(longMessage={said}, code=a_b)") == [{LONG: said, CODE: "a_b"}]
    assert told('Error(longMessage="email", code=a_b)') == [{LONG: "email", CODE: "a_b"}]


def test_apostrophes_do_not_end_a_string():
    assert told("{ message: 'isn't here', code: 'a_b' }") == [{MESSAGE: "isn't here", CODE: "a_b"}]


def test_what_a_test_expected_and_what_it_received_are_two_objects():
    text = (
        "- Expected  - 2\n+ Received  + 2\n\n  Object {\n"
        '-   "code": "session_exists",\n+   "code": "user_locked",\n'
        '-   "message": "Session already exists",\n+   "message": "account locked",\n  }'
    )
    assert told(text) == [
        {CODE: "session_exists", MESSAGE: "Session already exists"},
        {CODE: "user_locked", MESSAGE: "account locked"},
    ]
