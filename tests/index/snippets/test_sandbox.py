"""Templates made to hang the program, to fill its memory or to get at more than the errors."""

import pytest

from index.snippets.formats import SnippetError, Snippets
from index.snippets.sandbox import make_sandbox

GROWS = {
    "doubled texts": ("{% set x = 'a' * 99 %}" + "{% set x = x ~ x %}" * 40, "longer than 1 MB"),
    "added texts": ("{% set x = 'a' * 99 %}" + "{% set x = x + x %}" * 40, "longer than 1 MB"),
    "added lists": ("{% set x = [1] %}" + "{% set x = x + x %}" * 40, "more than 131072 items"),
    "squared numbers": ("{% set x = 99999 %}" + "{% set x = x * x %}" * 40, "too many digits"),
    "a number read": ("{{ ('9' * 4000) | int }}", "too many digits"),
    "lists in lists": (
        "{% set n = namespace(x=[1]) %}"
        "{% for i in range(40) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}",
        "more than 131072 items",
    ),
    "maps in maps": (
        "{% set n = namespace(x=1) %}"
        "{% for i in range(40) %}{% set n.x = dict(a=n.x, b=n.x) %}{% endfor %}{{ n.x }}",
        "more than 131072 items",
    ),
    # Python itself would fall over its own hash of this.
    "a key nested deeply": (
        "{% set n = namespace(x=('a',)) %}"
        "{% for i in range(99999) %}{% set n.x = (n.x,) %}{% endfor %}{{ {n.x: 1} }}",
        "nested deeper than 50 levels",
    ),
    "replacing": ("{% set x = 'a' * 99999 %}{{ x.replace('a', x) }}", "a step may make more"),
    "replacing as a filter": (
        "{% set x = 'a' * 99999 %}{{ x | replace('a', x) }}",
        "a step may make more",
    ),
    "joining": ("{% set x = 'a' * 99999 %}{{ x.join(x) }}", "a step may make more"),
    "joining what comes one by one": (
        "{% set x = 'a' * 99999 %}{{ range(9999) | map('string') | join(x) }}",
        "a step may make more",
    ),
    "joining by a filter": ("{% set x = 'a' * 99999 %}{{ x | join(x) }}", "a step may make more"),
    "batches": ("{{ [1] | batch(1000000000, 'x') | list }}", "a step may make more"),
    "slices": ("{{ [1] | slice(1000000000) | list }}", "a step may make more"),
    "wide JSON": ("{{ {'a': 1} | json(999999999) }}", "a step may make more"),
    "a wide format": ("{{ '{:>999999999}'.format(1) }}", "'format' of 'str' object is unsafe"),
    "a wide format by name": (
        "{{ '{a:>999999999}' | attr('format' ~ '_map') }}",
        "'format_map' of 'str' object is unsafe",
    ),
    "bytes": ("{{ 'a'.encode().ljust(2000000000) }}", "'encode' of 'str' object is unsafe"),
    "a number in bytes": ("{{ (1).to_bytes(999999999, 'big') }}", "object is unsafe"),
    "a block": (
        "{% set x %}{% for i in range(999) %}{{ 'a' * 9999 }}{% endfor %}{% endset %}",
        "longer than 1 MB",
    ),
    "a macro": (
        "{% macro f() %}{% for i in range(999) %}{{ 'a' * 9999 }}{% endfor %}{% endmacro %}"
        "{{ f() }}",
        "longer than 1 MB",
    ),
    "a macro of endless output": (
        "{% macro f() %}{% for i in range(9999) %}{{ 'a' * 99999 }}{% endfor %}{% endmacro %}"
        "{{ f() }}",
        "puts together more than 64 MB",
    ),
    "a large file": ("a" * 20_000, "larger than 16 KB, the limit for a template"),
    "blocks in blocks": ("{% for a in [1] %}" * 90 + "{% endfor %}" * 90, "nested deeper than"),
    "brackets": ("{{ " + "(" * 15_000 + ")" * 15_000, "larger than 16 KB"),
    "minuses": ("{{ " + "-" * 15_000 + "1 }}", "stand too deep in one another"),
    "an include of itself": ("{% include 'evil.jinja' %}", "call each other without end"),
}
TAKES_LONG = {
    "macros that call themselves twice": (
        "{% macro f(n) %}{% if n %}{% set a = f(n-1) %}{% set a = f(n-1) %}{% endif %}"
        "{% endmacro %}{{ f(60) }}"
    ),
    "includes": (
        "{% set n = (n | default(0)) + 1 %}{% if n < 30 %}"
        "{% include 'evil.jinja' %}{% include 'evil.jinja' %}{% endif %}"
    ),
    "loops within loops": (
        "{% for a in 'a' * 99999 %}{% for b in 'b' * 99999 %}{% endfor %}{% endfor %}"
    ),
    "a slow condition": (
        "{% for a in range(99999) if range(99999) | list | length == 1 %}{% endfor %}"
    ),
    "sorting": "{% set r = range(9999) | list %}{% for i in r %}{% set s = r | sort %}{% endfor %}",
    "comparing": (
        "{% set r = range(99999) | list %}{% set s = range(99999) | list %}"
        "{% for i in r %}{{ '' if r == s }}{% endfor %}"
    ),
    "mapping": "{{ range(99999) | map('string') | map('upper') | list | length }}" * 200,
}
LOOKS_BEYOND = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ error | attr('__class__') | attr('__mro__') }}",
    "{{ [error] | map(attribute='__init__.__globals__') | list }}",
    "{{ [error] | sum(attribute='__class__') }}",
    "{{ '{0.__class__}'.format(error) }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ (range(3) | map('string')).gi_frame.f_globals }}",
    "{{ error.__init__.__func__.__globals__ }}",
    "{{ values.update({'a': 1}) }}",
    "{{ errors.append(1) }}",
    "{{ error.document.clear() }}",
    "{% include '../notes.txt' %}",
    "{% include '/etc/hostname' %}",
    "{% import 'os' as os %}{{ os.popen('id') }}",
]


@pytest.fixture
def rendered(shipped, tmp_path):
    """What a template of the reader's own writes about one error."""
    own = tmp_path / "templates"
    own.mkdir()
    (tmp_path / "notes.txt").write_text("private", encoding="utf-8")

    def render(template):
        (own / "evil.jinja").write_text(template, encoding="utf-8")
        return Snippets(shipped, own).render("evil", shipped.entries[:1], {})

    return render


@pytest.mark.parametrize(("template", "complaint"), GROWS.values(), ids=GROWS)
def test_a_template_that_would_fill_the_memory_is_refused(rendered, template, complaint):
    # A slow machine may run out of time before it runs out of room.
    with pytest.raises(SnippetError, match=f"{complaint}|it takes longer than"):
        rendered(template)


@pytest.mark.parametrize("template", TAKES_LONG.values(), ids=TAKES_LONG)
def test_a_template_that_would_go_on_is_stopped(rendered, template):
    with pytest.raises(SnippetError, match=r"takes longer than 0\.75 seconds|more than"):
        rendered(template)


@pytest.mark.parametrize("filter_", ["sort", "markdown", "json", "quoted", "unique"])
def test_a_filter_that_nobody_can_stop_is_not_given_much(rendered, filter_):
    with pytest.raises(SnippetError, match="a filter is given more than 256 KB"):
        rendered("{{ ('\u2028' * 300000) | %s | length }}" % filter_)  # noqa: UP031


@pytest.mark.parametrize("template", LOOKS_BEYOND)
def test_a_template_sees_what_it_is_given_and_changes_nothing(rendered, shipped, template):
    before = repr(shipped.entries[0])
    with pytest.raises(SnippetError, match=r"unsafe|not found|undefined|no attribute|has no “__"):
        rendered(template)
    assert repr(shipped.entries[0]) == before


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ 'a-b-c'.split('-') | join('+') }}", "a+b+c"),
        ("{{ 'a' * 3 ~ (1 + 2) }}", "aaa3"),
        ("{{ 'abc'[::-1] }} {{ [1, 2] + [3] }} {{ (1, 2) }}", "cba [1, 2, 3] (1, 2)"),
        ("{{ 'a' | center(5) }}|{{ 'ab\ncd' | indent(2) }}", "  a  |ab\n  cd"),
        ("{{ [3, 1, 2] | sort | batch(2) | list }}", "[[1, 2], [3]]"),
        ("{% for a, b in {'x': 1}.items() %}{{ a }}={{ b }}{% endfor %}", "x=1"),
        ("{% for i in [1, [2, [3]]] recursive %}{{ loop(i) if i is iterable else i }}{% endfor %}",
         "123"),
        ("{% set n = namespace(x=0) %}{% for i in range(4) %}{% set n.x = n.x + i %}{% endfor %}"
         "{{ n.x }}", "6"),
        ("{{ error.name.replace('Token', '-') if 'x' is string and 1 in [1] }}",
         "Actor-CannotBeRevoked"),
    ],
)  # fmt: skip
def test_an_honest_template_is_not_held_up(rendered, template, text):
    assert rendered(template) == text


def test_what_is_prepared_has_a_time_of_its_own(tmp_path):
    (tmp_path / "one.jinja").write_text("one", encoding="utf-8")
    sandbox = make_sandbox([tmp_path], {})
    sandbox.until = 0.0
    sandbox.prepare("one.jinja")
    assert sandbox.render("one.jinja", {}) == "one"
