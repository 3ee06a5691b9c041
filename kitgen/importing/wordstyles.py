"""The styles of a Word file: what paragraphs and runs get from them, whatever they are called."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kitgen.render.docx.xml import Element, W

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_TITLES = ("title",)
OFF = ("0", "false", "off", "none")
"""How Word writes that something is not so."""
_BODY_LEVEL = 9
"""What Word writes as the level of text that is no heading; headings have 0 to 8."""
_DEEPEST = 20
"""How many styles are based on each other at most; Word stops sooner."""
LEVELS = 6
"""Of headings; deeper ones count as this."""


def child(element: Element | None, path: str) -> Element | None:
    """Return what stands at `path` below `element`, such as `pPr/numPr`; None where it is not there."""
    return None if element is None else element.find(_full(path))


@lru_cache(maxsize=200)
def _full(path: str) -> str:
    return "/".join(f"{{{W}}}{name}" for name in path.split("/"))


def value(element: Element | None, path: str = "", name: str = "val") -> str:
    """Return an attribute of what stands at `path`, "" where it is not there."""
    found = child(element, path) if path else element
    return "" if found is None else str(found.get(f"{{{W}}}{name}", ""))


def number(element: Element | None, path: str = "", name: str = "val") -> int | None:
    """Return an attribute as a whole number; None where it is none."""
    written = value(element, path, name)
    return int(written) if re.fullmatch(r"-?\d{1,9}", written) else None


def switched(element: Element | None, path: str) -> bool | None:
    """Whether what stands at `path` is switched on; None where nothing says so."""
    found = child(element, path)
    return None if found is None else is_on(found)


def is_on(element: Element | None) -> bool:
    """Whether what can be switched on and off is there, and on."""
    return element is not None and element.get(f"{{{W}}}val", "1").lower() not in OFF


class Styles:
    """The styles of a file whose part of styles is `root`."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else list(root.iterchildren(f"{{{W}}}style"))
        self._by_id = {value(style, name="styleId"): style for style in styles}
        self._defaults = None if root is None else child(root, "docDefaults/rPrDefault/rPr")
        usual = [
            s
            for s in styles
            if value(s, name="type") == "paragraph" and value(s, name="default") in ("1", "true")
        ]
        self.usual = value(usual[0], name="styleId") if usual else ""
        self._levels: dict[str, int] = {}
        self._found: dict[tuple[str, str], Element | None] = {}
        self._names: dict[str, frozenset[str]] = {}

    @property
    def lang(self) -> str:
        """The language that the text is in unless it says otherwise, "" where nothing says so."""
        own = next((value(style, "rPr/lang") for style in self._chain(self.usual)), "")
        return own or value(self._defaults, "lang")

    def name(self, style: str) -> str:
        """Return what the style with the id `style` is called; built-in ones are so in English."""
        return value(self._by_id.get(style), "name") or style

    def level(self, style: str) -> int:
        """Return the level of headings in `style` from 1, 0 for text."""
        if style not in self._levels:
            self._levels[style] = next((n for n in map(_level, self._chain(style)) if n is not None), 0)
        return self._levels[style]

    def switched(self, style: str, name: str) -> bool:
        """Whether `style` switches `name` on, such as "b"."""
        return is_on(self.has(style, f"rPr/{name}"))

    def has(self, style: str, path: str) -> Element | None:
        """Return what stands at `path` in `style`, or in what it is based on."""
        key = style, path
        if key not in self._found:
            found = (child(each, path) for each in self._chain(style))
            self._found[key] = next((each for each in found if each is not None), None)
        return self._found[key]

    def names(self, style: str) -> frozenset[str]:
        """Return what `style` and the ones that it is based on are called, small and without blanks."""
        if style not in self._names:
            called = (self.name(value(each, name="styleId")) for each in self._chain(style))
            self._names[style] = frozenset(name.replace(" ", "").casefold() for name in called)
        return self._names[style]

    def _chain(self, style: str) -> Iterator[Element]:
        """Yield the style with the id `style`, and what it is based on."""
        seen: set[str] = set()
        while style in self._by_id and style not in seen and len(seen) < _DEEPEST:
            seen.add(style)
            yield self._by_id[style]
            style = value(self._by_id[style], "basedOn")


def outline_level(written: int | None) -> int | None:
    """Return the level of headings for what Word writes: from 0, with 9 for text of the body."""
    if written is None or written < 0:
        return None
    return 0 if written >= _BODY_LEVEL else min(written + 1, LEVELS)


def _level(style: Element) -> int | None:
    outline = outline_level(number(style, "pPr/outlineLvl"))
    if outline:
        return outline
    name = value(style, "name")
    found = _HEADING.fullmatch(name)
    if found:
        return min(int(found[1]), LEVELS)
    return 1 if name.casefold() in _TITLES else outline
