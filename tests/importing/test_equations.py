"""Equations of Word on a line, as people would type them."""

import pytest
from wordmade import one, p, r

from kitgen.document.inline import plain

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def n(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def f(above: str, below: str, properties: str = "") -> str:
    return f"<m:f>{properties}<m:num>{above}</m:num><m:den>{below}</m:den></m:f>"


def e(inner: str) -> str:
    return f"<m:e>{inner}</m:e>"


ROOT = f'<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>{e(n("16"))}</m:rad>'
SUM = '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{}</m:sub><m:sup>{}</m:sup>{}</m:nary>'


@pytest.mark.parametrize(
    ("equation", "line"),
    [
        (f(n("1"), n("2")) + n("+") + f(n("x+1"), n("4")), "1/2+(x+1)/4"),
        (f(f(n("1"), n("2")), n("3")), "(1/2)/3"),
        (f"<m:sSup>{e(n('x'))}<m:sup>{n('2')}</m:sup></m:sSup>{n('=16')}", "x²=16"),
        (f"<m:sSup>{e(n('x'))}<m:sup>{n('a+b')}</m:sup></m:sSup>", "x^(a+b)"),
        (f"<m:sSub>{e(n('H'))}<m:sub>{n('2')}</m:sub></m:sSub>{n('O')}", "H₂O"),
        (f"<m:rad><m:deg>{n('3')}</m:deg>{e(n('x+1'))}</m:rad>", "∛(x+1)"),
        (ROOT, "√16"),
        (f"<m:d>{e(n('a+b'))}</m:d>", "(a+b)"),
        (SUM.format(n("i=1"), n("n"), e(n("i"))), "∑_(i=1)ⁿ i"),
        (f"<m:func><m:fName>{n('sin')}</m:fName>{e(n('x'))}</m:func>", "sin x"),
    ],
)
def test_an_equation_keeps_its_bars_powers_and_roots(equation: str, line: str) -> None:
    passage = one(p(r("Reken uit: "), f"<m:oMath {M}>{equation}</m:oMath>"))
    assert plain(passage.content) == f"Reken uit: {line}"


def test_an_equation_that_is_very_deep_keeps_its_signs() -> None:
    deep = f"<m:oMath {M}>{'<m:f><m:num>' * 124}{n('x')}{'</m:num></m:f>' * 124}</m:oMath>"
    assert plain(one(p(r("Reken uit: "), deep)).content) == "Reken uit: x"
