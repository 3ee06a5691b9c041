"""Counts the numbers, letters and bullets that Word sets before paragraphs by itself."""

import re
from dataclasses import dataclass, field, replace

from kitgen.importing.symbols import BOXES, BULLET, seen
from kitgen.importing.wordstyles import Styles, child, number, switched, value
from kitgen.render.docx.xml import Element, W

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 9999
"""A number that is written as letters or in Roman is no larger."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts. `restart`: the level, from 1, after which it begins again; 0: never."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False


@dataclass(slots=True)
class _List:
    """A list of the file: its levels, the counts that it shares with others, and where it begins anew."""

    levels: dict[int, _Level]
    counts: dict[int, int]
    starts: dict[int, int] = field(default_factory=dict)
    begun: bool = False


class Numbering:
    """The lists of a file whose part of numbering is `root`; it counts on with each paragraph."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._lists: dict[int, _List] = {}
        if root is None:
            return
        kinds = {
            number(each, name="abstractNumId"): each for each in root.iterchildren(f"{{{W}}}abstractNum")
        }
        nums = list(root.iterchildren(f"{{{W}}}num"))
        of = {number(each, name="numId"): number(each, "abstractNumId") for each in nums}
        levels = {key: _levels(kinds.get(of.get(_linked(kind, styles)), kind)) for key, kind in kinds.items()}
        counts: dict[int | None, dict[int, int]] = {key: {} for key in kinds}
        for each in nums:
            key, kind = number(each, name="numId"), number(each, "abstractNumId")
            if key is not None and kind in kinds:
                self._lists[key] = _with_overrides(_List(dict(levels[kind]), counts[kind]), each)

    def marker(self, key: int, level: int) -> str:
        """Return what stands before the next paragraph of the list `key` on `level`, which counts from 0."""
        found, level = self._lists.get(key), min(max(level, 0), _LEVELS - 1)
        if found is None:
            return ""
        own = found.levels.get(level, _Level())
        if own.form == "bullet":
            return own.text
        if found.starts and not found.begun:
            found.counts.update({each: start - 1 for each, start in found.starts.items()})
        found.begun = True
        found.counts[level] = found.counts.get(level, own.start - 1) + 1
        _begin_deeper(found, level)
        return _PLACE.sub(lambda place: _counted(found, int(place[1]) - 1, plain=own.plain), own.text).strip()


def _linked(kind: Element, styles: Styles) -> int | None:
    """Return the list of the style in which a kind of list has its levels, None where it has its own."""
    style = value(kind, "numStyleLink")
    return number(styles.has(style, "pPr/numPr/numId")) if style else None


def _levels(kind: Element) -> dict[int, _Level]:
    written = {number(each, name="ilvl") or 0: each for each in kind.iterchildren(f"{{{W}}}lvl")}
    return {key: _level(each) for key, each in written.items() if 0 <= key < _LEVELS}


def _with_overrides(found: _List, written: Element) -> _List:
    for each in written.iterchildren(f"{{{W}}}lvlOverride"):
        level = min(max(number(each, name="ilvl") or 0, 0), _LEVELS - 1)
        own, start = child(each, "lvl"), number(each, "startOverride")
        if own is not None:
            found.levels[level] = _level(own)
        if start is not None:
            found.starts[level] = start
            found.levels[level] = replace(found.levels.get(level, _Level()), start=start)
    return found


def _level(written: Element) -> _Level:
    form, text = value(written, "numFmt") or "decimal", value(written, "lvlText")
    if form == "bullet":
        text = _bullet(text, value(written, "rPr/rFonts", "ascii") or value(written, "rPr/rFonts", "hAnsi"))
    start, restart = number(written, "start"), number(written, "lvlRestart")
    return _Level(1 if start is None else start, form, text, restart, bool(switched(written, "isLgl")))


def _bullet(text: str, font: str) -> str:
    """Return a bullet as such, whatever it looks like; a box to tick stays one."""
    sign = seen(text, font)[:1]
    return sign if sign and sign in BOXES else BULLET if text.strip() else ""


def _begin_deeper(found: _List, level: int) -> None:
    for each in range(level + 1, _LEVELS):
        restart = found.levels.get(each, _Level()).restart
        if restart is None or level < restart:
            found.counts.pop(each, None)


def _counted(found: _List, level: int, *, plain: bool) -> str:
    own = found.levels.get(level, _Level())
    count = found.counts.get(level, own.start)
    form = "decimal" if plain and own.form not in ("none", "bullet") else own.form
    match form:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{count:02}"
        case "lowerLetter" | "upperLetter":
            return _cased(_letter(count), form)
        case "lowerRoman" | "upperRoman":
            return _cased(_roman(count), form)
        case _:
            return str(count)


def _cased(written: str, form: str) -> str:
    return written.upper() if form.startswith("upper") else written


def _letter(count: int) -> str:
    """Return a to z, then aa to zz, as Word counts."""
    if not 0 < count <= _MOST:
        return str(count)
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    if not 0 < count <= _MOST:
        return str(count)
    out = ""
    for worth, sign in _ROMAN:
        out, count = out + sign * (count // worth), count % worth
    return out
