import pytest

from index.recognise.text.plain import plain_text

LONG = "The token that was sent along with the request has expired, and so it is re="


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ('a,"{""b"":""c""}"\n', 'a,{"b":"c"}\n'),
        ('a;"[{""b"":""""}]"', 'a;[{"b":""}]'),
        ('{"a":"","b":[""]}', '{"a":"","b":[""]}'),
        ('x = ["{", "", "}"]', 'x = ["{", "", "}"]'),
        (f"{LONG}\njected =C3=BC=3D", f"{LONG[:-1]}jected \u00fc="),
        (f"{LONG}\r\njected", f"{LONG[:-1]}jected"),
        (f"{LONG}\njected a=b", f"{LONG}\njected a=b"),
        ("short =\nx =3D", "short =\nx =3D"),
        ("\u256d\u2500\u2500\u256e\n\u2502 a \u2502\n\u2570\u2500\u2500\u256f", "\na\n"),
        (r"""b'{"a": "\\"b\\" isn\'t\\n"}'""", r"""b'{"a": "\"b\" isn't\n"}'"""),
        (r"""it's "a" \'b\' """, r"""it's "a" \'b\' """),
        ('t,"say {""b"":1}"\n', 't,say {"b":1}\n'),
        (
            "t ERROR    it is    a.py:8\n         not there\n",
            "t ERROR    it is\n         not there\n",
        ),
        ("t ERROR    it is    a.py:8\nnot there\n", "t ERROR    it is    a.py:8\nnot there\n"),
        ("a \u2500 b", "a \u2500 b"),
    ],
)
def test_what_carried_a_text_is_no_part_of_it(given_text, plain):
    assert plain_text(given_text).text == plain
