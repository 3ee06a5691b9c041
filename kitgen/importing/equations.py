"""Writes equations of Word on a line, as people type them: a fraction with its bar, a power with its sign.

The signs are those of Unicode's Nearly Plain-Text Encoding of Mathematics (Technical Note 28), which Word
shows as "linear"; the elements those of ISO/IEC 29500-1, part 22.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from kitgen.render.docx.xml import Element

_POWERS = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_INDICES = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RADICALS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_DEEPEST = 60
"""How many elements of an equation stand in each other at most; a fraction in a fraction has four."""
_INTEGRAL = "∫"
"""What Word takes for a large sign where an equation names none."""


class _Part(NamedTuple):
    """What a part of an equation says; `whole`: nothing goes between it and a sign beside it."""

    text: str
    whole: bool


def in_line(equation: Element) -> str:
    """Return the equation as one line of text, every sign of it once; of a very deep one the signs alone."""
    signs = list(equation.iter("{*}t"))
    around = sum(1 for _ in equation.iterancestors())
    if any(sum(1 for _ in each.iterancestors()) - around > _DEEPEST for each in signs):
        return "".join(each.text or "" for each in signs)
    return "".join(_said(each).text for each in equation.iterchildren(etree.Element))


def _said(element: Element) -> _Part:
    name = etree.QName(element).localname
    return _Part("", whole=True) if name.endswith("Pr") else _FORMS.get(name, _together)(element)


def _run(element: Element) -> _Part:
    text = "".join(each.text or "" for each in element.iter("{*}t"))
    return _Part(text, text.isalnum())


def _fraction(element: Element) -> _Part:
    bar = "" if _property(element, "type", "bar") == "noBar" else "/"
    return _Part(bar.join(_closed(element, name) for name in ("num", "den")), whole=False)


def _with_scripts(element: Element) -> _Part:
    return _Part(_closed(element, "e") + _below(element) + _above(element), whole=True)


def _after_scripts(element: Element) -> _Part:
    return _Part(_below(element) + _above(element) + _closed(element, "e"), whole=True)


def _root(element: Element) -> _Part:
    degree = _inside(element, "deg")
    sign = _RADICALS.get(degree, f"{degree.translate(_POWERS)}√")
    return _Part(sign + _closed(element, "e"), whole=True)


def _large(element: Element) -> _Part:
    sign = _property(element, "chr", _INTEGRAL)
    return _Part(f"{sign}{_below(element)}{_above(element)} {_inside(element, 'e')}", whole=False)


def _function(element: Element) -> _Part:
    return _Part(f"{_inside(element, 'fName')} {_closed(element, 'e')}", whole=False)


def _rows(element: Element) -> _Part:
    rows = [_together(each).text for each in element.iterchildren("{*}e", "{*}mr")]
    return _Part("; ".join(rows), whole=False)


def _together(element: Element) -> _Part:
    parts = [part for each in element.iterchildren(etree.Element) if (part := _said(each)).text]
    return parts[0] if len(parts) == 1 else _Part("".join(part.text for part in parts), whole=False)


def _fenced(element: Element) -> _Part:
    begin, end = _property(element, "begChr", "("), _property(element, "endChr", ")")
    parts = [_together(each).text for each in element.iterchildren("{*}e")]
    return _Part(f"{begin}{_property(element, 'sepChr', '|').join(parts)}{end}", whole=True)


def _inside(element: Element, name: str) -> str:
    return "".join(_together(each).text for each in element.iterchildren(f"{{*}}{name}"))


def _closed(element: Element, name: str) -> str:
    """Return a part, between brackets where it is more than one number or sign."""
    parts = [_together(each) for each in element.iterchildren(f"{{*}}{name}")]
    return "".join(part.text if part.whole or len(part.text) <= 1 else f"({part.text})" for part in parts)


def _above(element: Element) -> str:
    return "".join(_small(part, _POWERS, "^") for part in _scripts(element, "sup"))


def _below(element: Element) -> str:
    return "".join(_small(part, _INDICES, "_") for part in _scripts(element, "sub"))


def _scripts(element: Element, name: str) -> Iterator[_Part]:
    yield from (part for each in element.iterchildren(f"{{*}}{name}") if (part := _together(each)).text)


def _small(part: _Part, signs: dict[int, int], sign: str) -> str:
    if all(ord(each) in signs for each in part.text):
        return part.text.translate(signs)
    return sign + (part.text if part.whole else f"({part.text})")


def _property(element: Element, name: str, usual: str) -> str:
    """Return what the properties of a part say, `usual` where they say nothing."""
    holder = next(element.iterchildren(f"{{*}}{etree.QName(element).localname}Pr"), None)
    found = None if holder is None else next(holder.iterchildren(f"{{*}}{name}"), None)
    if found is None:
        return usual
    return next((str(said) for key, said in found.attrib.items() if str(key).endswith("val")), "")


_FORMS = {
    "r": _run, "f": _fraction, "sSup": _with_scripts, "sSub": _with_scripts, "sSubSup": _with_scripts,
    "sPre": _after_scripts, "rad": _root, "d": _fenced, "nary": _large, "func": _function, "eqArr": _rows,
    "m": _rows,
}  # fmt: skip
"""How the parts of an equation are said, by the names of their elements; all others say what is in them."""
