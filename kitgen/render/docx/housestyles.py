"""Lays the styles of a school's own Word file over ours, and adds those it lacks.

Word's own styles have one English name in every language; ids are in the language of who made the file.
What is called as ours gets our id. Of headings and of running text the school's letters and colours are
taken, of headings its white and lines too; where they stand, and that they are headings, stays as it must.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy

from lxml import etree

from kitgen.render.docx.house import House
from kitgen.render.docx.xml import Element, W, drop, put_in_place, safe_xml, w

_LEVELS = range(1, 7)
_HEADING_NAMES = re.compile(r"(?:heading|überschrift|kop|titre|titolo|título|rubrik|overskrift)\s*([1-6])")
_HEADING_IDS = re.compile(r"(?:heading|berschrift|kop|titre)([1-6])")
_KEPT_OF_HEADINGS = ("pBdr", "shd", "spacing", "jc")
_ORDER = [
    "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "shd", "tabs", "suppressAutoHyphens",
    "spacing", "ind", "contextualSpacing", "jc", "outlineLvl",
]  # fmt: skip
"""The order of what a paragraph style may say, as far as it is written here (ECMA-376, CT_PPrBase)."""
_HALF_POINTS = 20
"""The type size of a Word file that says none."""
_WHOLE = ("header", "footer")
"""Styles that the school's replace as they are."""


def lay_over(styles: Element, house: House, used: Iterable[str], family: str) -> dict[str, str]:
    """Change `styles`, our part, to look as those of `house`; return the ids that theirs have now.

    `used` are the ids of styles that the head and foot of the school name, `family` is our typeface: what
    is set in it is set in the school's from now on.
    """
    theirs = safe_xml(house.styles)
    found = {str(each.get(f"{{{W}}}styleId")): each for each in theirs.iterchildren(f"{{{W}}}style")}
    _forget_typeface(styles, family)
    _defaults(styles, theirs)
    ours = {_name(each): each for each in styles.iterchildren(f"{{{W}}}style")}
    ids = {
        _id(each): _id(ours[_name(each)])
        for each in found.values()
        if _same_kind(ours.get(_name(each)), each)
    }
    normal = next((each for each in found.values() if _is_default(each, "paragraph")), None)
    if normal is not None:
        ids[_id(normal)] = "Normal"
        _take_letters(ours["normal"], normal)
        _take(ours["normal"], normal, ("jc",))
    larger = _size(ours["normal"], styles) / _size(normal, theirs)
    for level in _LEVELS:
        theirs_here = _heading(found.values(), level)
        if theirs_here is not None:
            ids[_id(theirs_here)] = f"Heading{level}"
            chain = [theirs_here, *_bases(theirs_here, found)]
            _as_heading(styles, ours[f"heading {level}"], chain, level, larger)
    for name in _WHOLE:
        named = next((each for each in found.values() if _name(each) == name), None)
        if named is not None:
            _take_letters(ours[name], named)
    own = [each for each in found.values() if _name(each).startswith("kitgen ") and _id(each) in ids]
    for each in own:
        _replace(ours[_name(each)], each)
    styles.extend(_missing(found, used, ids, {_id(each) for each in ours.values()}))
    return ids


def _name(style: Element) -> str:
    named = style.find(f"{{{W}}}name")
    return str(named.get(f"{{{W}}}val", "")).lower() if named is not None else ""


def _id(style: Element) -> str:
    return str(style.get(f"{{{W}}}styleId"))


def _kind(style: Element) -> str:
    return str(style.get(f"{{{W}}}type"))


def _same_kind(ours: Element | None, theirs: Element) -> bool:
    return ours is not None and _kind(ours) == _kind(theirs)


def _is_default(style: Element, kind: str) -> bool:
    return _kind(style) == kind and style.get(f"{{{W}}}default") in ("1", "true", "on")


def _heading(styles: Iterable[Element], level: int) -> Element | None:
    """Return the style of headings of `level`: by its name, its id, or else the outline level that it has."""
    paragraphs = [each for each in styles if _kind(each) == "paragraph"]
    tests: tuple[Callable[[Element], bool], ...] = (
        lambda each: _counted(_HEADING_NAMES, _name(each)) == level,
        lambda each: _counted(_HEADING_IDS, _id(each).lower()) == level,
        lambda each: str(level - 1) in _outline(each),
    )
    return next((each for test in tests for each in paragraphs if test(each)), None)


def _counted(pattern: re.Pattern[str], words: str) -> int:
    found = pattern.fullmatch(words)
    return int(found[1]) if found else 0


def _outline(style: Element) -> list[str]:
    return [str(each.get(f"{{{W}}}val")) for each in style.iterfind(f"{{{W}}}pPr/{{{W}}}outlineLvl")]


def _forget_typeface(styles: Element, family: str) -> None:
    """Take our typeface off, so that the school's holds everywhere; semibold becomes bold."""
    for fonts in list(styles.iter(f"{{{W}}}rFonts")):
        named = fonts.get(f"{{{W}}}ascii", "")
        if named == family:
            drop(fonts)
        elif named == f"{family} SemiBold":
            for extra in list(fonts.itersiblings(f"{{{W}}}b", f"{{{W}}}bCs")):
                drop(extra)
            put_in_place(fonts, (w("b"), w("bCs")))


def _defaults(styles: Element, theirs: Element) -> None:
    """Take the typeface that their file has where no style says one."""
    path = f"{{{W}}}docDefaults/{{{W}}}rPrDefault/{{{W}}}rPr"
    ours, other = styles.find(path), theirs.find(path)
    fonts = other.find(f"{{{W}}}rFonts") if other is not None else None
    if ours is not None and fonts is not None:
        ours.insert(0, deepcopy(fonts))


def _take_letters(ours: Element, theirs: Element) -> None:
    """Take over the properties of letters, but for sizes of running text, which pupils need as they are."""
    new = theirs.find(f"{{{W}}}rPr")
    if new is None:
        return
    old = ours.find(f"{{{W}}}rPr")
    kept = {child.tag: child for child in (old if old is not None else ())}
    merged = w("rPr")
    sizes = {f"{{{W}}}sz", f"{{{W}}}szCs", f"{{{W}}}lang"}
    for child in new:
        if not (child.tag in sizes and _name(ours) in ("normal", *_WHOLE)):
            kept[child.tag] = child
    known = {
        etree.QName(tag).localname: child for tag, child in kept.items() if etree.QName(tag).namespace == W
    }
    merged.extend(deepcopy(known[name]) for name in _RUN if name in known)
    if old is not None:
        ours.replace(old, merged)
    else:
        ours.append(merged)


_RUN = [
    "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
    "shd", "vertAlign", "rtl", "cs", "lang",
]  # fmt: skip
"""What the letters of a style may say, in the order of the schema (ECMA-376, CT_RPr)."""


def _take(ours: Element, theirs: Element, names: Iterable[str]) -> None:
    """Take over properties of paragraphs by `names`."""
    new, old = theirs.find(f"{{{W}}}pPr"), ours.find(f"{{{W}}}pPr")
    if new is None or old is None:
        return
    kept = {etree.QName(child).localname: child for child in old}
    kept |= {name: deepcopy(child) for name in names if (child := new.find(f"{{{W}}}{name}")) is not None}
    old[:] = [kept[name] for name in sorted(kept, key=_ORDER.index)]


def _as_heading(styles: Element, ours: Element, theirs: Sequence[Element], level: int, larger: float) -> None:
    """Draw headings of `level` as the school does; all on that level follow, whatever they are for.

    `theirs`: their style and what it is based on. Their sizes are made `larger`, as running text is.
    """
    if (letters := ours.find(f"{{{W}}}rPr")) is not None:
        letters[:] = [w("b"), w("bCs")] if not any(_sizes(each) for each in theirs) else []
    for each in reversed(theirs):
        _take_letters(ours, each)
        _take(ours, each, _KEPT_OF_HEADINGS)
    for size in _sizes(ours):
        size.set(f"{{{W}}}val", str(round(int(size.get(f"{{{W}}}val", "0")) * larger)))
    for other in styles.iterchildren(f"{{{W}}}style"):
        based = other.find(f"{{{W}}}basedOn")
        letters = other.find(f"{{{W}}}rPr")
        if based is not None and based.get(f"{{{W}}}val") == f"Heading{level}" and letters is not None:
            other.remove(letters)


def _sizes(style: Element) -> list[Element]:
    return [*style.iterfind(f"{{{W}}}rPr/{{{W}}}sz"), *style.iterfind(f"{{{W}}}rPr/{{{W}}}szCs")]


def _size(normal: Element | None, styles: Element) -> float:
    """Return the size of running text in half points: that of the usual style, or of the whole file."""
    own = _sizes(normal) if normal is not None else []
    usual = styles.iterfind(f"{{{W}}}docDefaults/{{{W}}}rPrDefault/{{{W}}}rPr/{{{W}}}sz")
    return float(next((str(each.get(f"{{{W}}}val")) for each in (*own, *usual)), _HALF_POINTS))


def _bases(style: Element, found: dict[str, Element]) -> Iterator[Element]:
    """Yield the styles that `style` is based on, but the default one, nearest first."""
    passed: set[str] = set()
    based = style.find(f"{{{W}}}basedOn")
    while based is not None and (name := str(based.get(f"{{{W}}}val"))) in found and name not in passed:
        passed.add(name)
        style = found[name]
        if _is_default(style, "paragraph"):
            return
        yield style
        based = style.find(f"{{{W}}}basedOn")


def _replace(ours: Element, theirs: Element) -> None:
    """Take a style of ours as somebody changed it, with our id."""
    for part in ("pPr", "rPr"):
        new, old = theirs.find(f"{{{W}}}{part}"), ours.find(f"{{{W}}}{part}")
        if new is not None and old is not None:
            ours.replace(old, deepcopy(new))


def _missing(
    found: dict[str, Element], used: Iterable[str], ids: dict[str, str], taken: set[str]
) -> Iterator[Element]:
    """Yield the styles that head and foot need and we lack, with an id that is free; note those in `ids`."""
    wanted, queue = [], list(used)
    while queue:
        name = queue.pop(0)
        if name not in found or name in ids:
            continue
        ids[name] = name if name not in taken else f"School{name}"
        wanted.append(name)
        based = found[name].find(f"{{{W}}}basedOn")
        queue += [str(based.get(f"{{{W}}}val"))] if based is not None else []
    for name in wanted:
        yield _imported(found[name], ids)


def _imported(style: Element, ids: dict[str, str]) -> Element:
    copy = deepcopy(style)
    copy.set(f"{{{W}}}styleId", ids[_id(style)])
    if f"{{{W}}}default" in copy.attrib:
        del copy.attrib[f"{{{W}}}default"]
    for child in list(copy):
        name = etree.QName(child).localname
        if name == "basedOn" and (based := str(child.get(f"{{{W}}}val"))) in ids:
            child.set(f"{{{W}}}val", ids[based])
        elif name in ("basedOn", "next", "link", "rsid"):
            copy.remove(child)
    for numbered in list(copy.iter(f"{{{W}}}numPr")):
        drop(numbered)
    return copy
