"""Templates of strangers: they reach nothing of the machine, and come to an end."""

import jinja2
import pytest
from jinja2.exceptions import SecurityError, TemplateError

from kitgen.render import sandbox
from kitgen.render.sandbox import environment, spending


def made(template: str) -> str:
    runs = environment(jinja2.DictLoader({"p": template}), own=True)
    with spending():
        return runs.get_template("p").render(text="a", rows=[["b", 1], ["c", 2]])


@pytest.fixture
def poor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundredth of what documents may usually spend: it ends sooner, by the same rules."""
    monkeypatch.setattr(sandbox, "MOST", sandbox.MOST // 100)


TWICE = "{{% set x = namespace(x='ab') %}}{{% for i in range(60) %}}{}{{% endfor %}}"


@pytest.mark.promise("templates-end")
@pytest.mark.parametrize(
    "template",
    [
        "{% for i in range(10**9) %}{% endfor %}",
        "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
        "{{ 'a' * 10**10 }}",
        "{{ [1] * 10**10 }}",
        "{{ 10 ** (10 ** 8) }}",
        TWICE.format("{% set x.x = x.x ~ x.x %}"),
        TWICE.format("{% set x.x = x.x + x.x %}"),
        TWICE.format("{% set x.x = [x.x, x.x] %}") + "{{ x.x }}",
        TWICE.format("{% set x.x = [x.x, x.x]|join %}"),
        TWICE.format("{% set y %}{{ x.x }}{{ x.x }}{% endset %}{% set x.x = y %}"),
        "{% macro f(n) %}{{ f(n-1) ~ f(n-1) if n else 'x' }}{% endmacro %}{{ f(60) }}",
        "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{% include 'p' %}{% include 'p' %}",
        "{% set a = 'a' * 1000000 %}{% for i in range(100000) %}{{ a }}{% endfor %}",
        "{% set a = 'a' * 1000000 %}{{ a|replace('a', a) }}",
        "{{ ['x']|batch(10**9, 'y') }}",
        "{{ '%999999999d'|format(1) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ 'x'.ljust(10**9) }}",
        "{{ ('x'|attr('ljust'))(10**9) }}",
        "{{ 'x'|center(10**9) }}",
        "{{ 1.5|round(10**9) }}",
        "{{ lipsum(n=10**6) }}",
        "{% set l = range(100000)|list %}{{ range(100000)|select('in', l)|list }}",
    ],
)
@pytest.mark.usefixtures("poor")
def test_what_would_go_on_or_grow_without_end_is_stopped(template: str) -> None:
    with pytest.raises((TemplateError, ArithmeticError, RecursionError)):
        made(template)


@pytest.mark.parametrize(
    "template",
    [
        "{{ text.__class__ }}",
        "{{ text|attr('__class__') }}",
        "{{ made.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ rows.append(1) }}",
    ],
)
def test_nothing_of_the_machine_is_reached(template: str) -> None:
    with pytest.raises((SecurityError, jinja2.UndefinedError)):
        made(template)


def test_what_templates_need_works_as_ever() -> None:
    assert made("{% for a, b in rows %}{{ a ~ b }}{{ ' of ' if not loop.last }}{% endfor %}") == "b1 of c2"
    assert made(
        "{{ rows|map('first')|join(', ') }}; {{ (2 * 1.23456)|round(3) }}; {{ rows[:1]|length }}"
    ) == ("b, c; 2.469; 1")
    assert made("{% set a %}<b>{{ '<' }}</b>{% endset %}{{ a }}{{ '<' ~ a }}") == "<b>&lt;</b>&lt;<b>&lt;</b>"
    assert made("{{ {'a': 1}['a'] + 1 }}{{ 'width:%s%%'|format(3) }}{{ [text, 2] }}") == (
        "2width:3%[&#39;a&#39;, 2]"
    )
