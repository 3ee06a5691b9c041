"""Gives words that the theme's font lacks a font that has them, and turns what is written from the right.

Word takes the fonts of its machine for such words; so they name theirs, and it goes along in the file.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import groupby
from operator import itemgetter

from docx.document import Document as WordFile

from kitgen.document.parts import Document
from kitgen.render.docx.styles import CHECKBOX
from kitgen.render.docx.xml import XML, Element, set_property, set_run_property, tag, w
from kitgen.render.glyphs import KEY, by_way, found_elsewhere, reads_from_the_right
from kitgen.theme import Font

_JOINED = "\u200c\u200d\ufe0e\ufe0f\u20e3"
_KEY_BOX = "\u20e3"
_LANGS = {"Heebo": "he-IL"}
_OTHER_LANG = "ar-SA"


def dress(word: WordFile, document: Document, font: Font) -> dict[str, str]:
    """Give runs of `word` their fonts; return what others than the typeface print, by their names.

    Raises InputError for what no font has.
    """
    trees = [part.element for part in word.part.package.iter_parts() if hasattr(part, "element")]
    texts = (text for tree in trees for text in tree.iter(tag("w:t")) if not (text.text or "").isascii())
    runs = {text.getparent(): None for text in texts if not _is_box(text.getparent())}
    used: set[str] = set().union(*map(_words, runs))
    others = found_elsewhere(document, used, font)
    if others:
        by_char = {char: name for name, chars in others.items() for char in chars}
        for run in runs:
            if not by_char.keys().isdisjoint(_words(run)):
                _split(run, by_char)
        for para in (para for tree in trees for para in tree.iter(tag("w:p"))):
            if reads_from_the_right("".join(text.text or "" for text in para.iter(tag("w:t")))):
                _turn(para, word.styles.element)
    return others


def _turn(para: Element, styles: Element) -> None:
    """Let `para` run from right to left, indented on the same sides as before."""
    style = para[0][0].get(tag("w:val"))
    found = para[0].find(tag("w:ind"))
    if found is None:
        found = styles.find(f"{tag('w:style')}[@{tag('w:styleId')}='{style}']/{tag('w:pPr')}/{tag('w:ind')}")
    if found is not None:
        sides = {"left": found.get(tag("w:right"), "0"), "right": found.get(tag("w:left"), "0")}
        set_property(para, w("ind", **sides))
    set_property(para, w("bidi"))


def _words(run: Element) -> str:
    return "".join(text.text or "" for text in run.iter(tag("w:t")))


def _is_box(run: Element) -> bool:
    """Whether `run` is a box to tick, which has a font of its own."""
    style = run.find(f"{tag('w:rPr')}/{tag('w:rStyle')}")
    return style is not None and style.get(tag("w:val")) == CHECKBOX


def _split(run: Element, by_char: Mapping[str, str]) -> None:
    """Put runs of one font and one direction each in the place of `run`."""
    content = [child for child in run if child.tag != tag("w:rPr")]
    for child in content:
        run.remove(child)
    for child in content:
        if child.tag != tag("w:t"):
            run.addprevious(_like(run, child))
            continue
        for words, family, leftward in _pieces(child.text or "", by_char):
            text = deepcopy(child)
            text.text = words
            text.set(f"{{{XML}}}space", "preserve")
            run.addprevious(_like(run, text, family, leftward=leftward))
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _like(run: Element, child: Element, family: str = "", *, leftward: bool = False) -> Element:
    """Return a run that looks like `run` and holds `child`, in the font `family` if one is given."""
    piece = deepcopy(run)
    piece.append(child)
    if family:
        set_run_property(piece, w("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family))
    if leftward:
        set_run_property(piece, w("rtl"))
        set_run_property(piece, w("lang", bidi=_LANGS.get(family, _OTHER_LANG)))
    return piece


def _pieces(text: str, by_char: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Yield `text` in pieces, each with the font that it needs, if any, and whether it runs to the left."""
    for number, part in enumerate(by_way(text)):
        for family, letters in groupby(_fonts(part, by_char), key=itemgetter(1)):
            yield "".join(letter for letter, _ in letters), family, number % 2 == 1


def _fonts(text: str, by_char: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each character of `text` with its font; what joins others has theirs."""
    before = ""
    for number, part in enumerate(KEY.split(text)):
        for char in part:
            own = by_char[_KEY_BOX] if number % 2 else by_char.get(char, "")
            before = own or (before if char in _JOINED else "")
            yield char, before
