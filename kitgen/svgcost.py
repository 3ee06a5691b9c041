"""What it takes to draw a drawing, told without drawing it.

What is used in several places is drawn in each, so that a small file may take for ever.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from kitgen.svg import HREFS, SVG, parsed

_RULE = re.compile(r"(?<![^{}])([^{}]+)\{([^{}]*)\}")
_SELECTED = re.compile(r"[.#]?[\w-]+|\*")
_PAINTED_WITH = re.compile(r"url\(\s*['\"]?\s*#([^)'\"\s]+)")
_NUMBER = re.compile(r"\d+")
_NOT_BY_ITSELF = frozenset({"defs", "symbol", "clipPath", "mask", "marker", "pattern"})
_LAYERS = frozenset({"clipPath", "mask", "pattern"})
_LAYERED = re.compile(r"opacity\s*[:=]?\s*['\"]?0?\.\d")

MOST_COST, MOST_LAYERS, DEEPEST = 20_000, 200, 100
"""How many shapes a drawing may have, each counted as often as it is drawn; how many surfaces laid over each
other; how deep it nests. A drawing of 20 000 shapes takes WeasyPrint some 5 s."""
_LETTERS_EACH = 100
"""So many characters of a path, or of anything that is said of a shape, count as one more."""
_MATCHES_EACH = 200
"""So many rules of style that are tried on a shape count as one more."""


def too_much(root: etree._Element) -> str:
    """Return of what the drawing `root` has too much, shapes or surfaces; empty when it can be drawn."""
    return next(_Drawn.of(root).too_much(), "")


def layers(svg: bytes) -> int:
    """Return how many surfaces are laid over each other to draw it. Raises BadSvgError."""
    return _Drawn.of(parsed(svg)).cost()[1]


def style_of(element: etree._Element) -> str:
    """Return the rules in an element `style`."""
    return "".join(map(str, element.itertext()))


Cost = tuple[int, int]
"""How many shapes, and how many surfaces."""


@dataclass(frozen=True)
class _Drawn:
    """A drawing as it is drawn: what is used in several places counts in each."""

    root: etree._Element
    named: Mapping[str, etree._Element]
    styled: Mapping[str, tuple[str, ...]]
    rules: int
    known: dict[etree._Element, Cost] = field(default_factory=dict)

    @classmethod
    def of(cls, root: etree._Element) -> "_Drawn":
        named = {str(each.get("id")): each for each in root.iter(etree.Element) if each.get("id")}
        styled: dict[str, tuple[str, ...]] = {}
        rules = [rule for style in root.iter(f"{SVG}style") for rule in _RULE.findall(style_of(style))]
        for selector, told in rules:
            used = tuple(_PAINTED_WITH.findall(told))
            for each in _SELECTED.findall(selector) if used else ():
                styled[each] = (*styled.get(each, ()), *used)
        return cls(root, named, styled, len(rules))

    def too_much(self) -> Iterator[str]:
        try:
            shapes, surfaces = self.cost()
        except RecursionError:
            yield "<g>"
            return
        if shapes > MOST_COST:
            yield f"{shapes} > {MOST_COST}"
        if surfaces > MOST_LAYERS:
            yield f"{surfaces} > {MOST_LAYERS}"

    def cost(self) -> Cost:
        """Return what drawing it costs. Raises RecursionError for what goes round in circles or too deep."""
        every = sum(1 for _ in self.root.iter(etree.Element))
        shapes, surfaces = self._of(self.root, ())
        return every + shapes + self.rules * every // _MATCHES_EACH, surfaces

    def _of(self, element: etree._Element, inside: tuple[etree._Element, ...]) -> Cost:
        if element in self.known:
            return self.known[element]
        if element in inside or len(inside) > DEEPEST:
            raise RecursionError
        inside = (*inside, element)
        said = [str(value) for value in element.attrib.values()]
        shapes = 1 + (sum(map(len, said)) + len(element.text or "")) // _LETTERS_EACH
        surfaces = int(any(_LAYERED.search(f"{key!s}={value!s}") for key, value in element.attrib.items()))
        for child in element.iterchildren(etree.Element):
            if etree.QName(child).localname not in _NOT_BY_ITSELF:
                more = self._of(child, inside)
                shapes, surfaces = shapes + more[0], surfaces + more[1]
        for times, target in self._used(element):
            more = self._of(target, inside)
            laid = int(etree.QName(target).localname in _LAYERS)
            shapes, surfaces = shapes + times * more[0], surfaces + times * (more[1] + laid)
        self.known[element] = shapes, surfaces
        return self.known[element]

    def _used(self, element: etree._Element) -> Iterator[tuple[int, etree._Element]]:
        """Yield what else is drawn for `element`, and how often."""
        names = [str(element.get(key, "")).removeprefix("#") for key in HREFS]
        names += [name for value in element.attrib.values() for name in _PAINTED_WITH.findall(str(value))]
        own = (etree.QName(element).localname, f"#{element.get('id')}", "*")
        for each in (*own, *(f".{name}" for name in element.get("class", "").split())):
            names += self.styled.get(each, ())
        for target in (self.named[name] for name in dict.fromkeys(names) if name in self.named):
            corners = str(element.get("d", "")) + str(element.get("points", ""))
            marks = etree.QName(target).localname == "marker"
            yield (max(1, len(_NUMBER.findall(corners))) if marks else 1), target
