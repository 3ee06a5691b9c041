"""Reads what stands in a paragraph, piece by piece: words with their looks, and what is no word."""

from collections.abc import Iterator, Mapping

from lxml import etree

from kitgen.document.inline import Checkbox, Gap
from kitgen.importing.equations import in_line
from kitgen.importing.fields import Fields
from kitgen.importing.package import Relation
from kitgen.importing.pieces import Hidden, Look, Named, Noted, Piece, Remarked, Run, Shown, Ticked, Turned
from kitgen.importing.symbols import seen
from kitgen.importing.wordstyles import OFF, Styles, child, switched, value
from kitgen.render.docx.xml import W14, Element, R, W

_BLANK_TO_FILL_MM = 40.0
_ROUND = {"25CB", "25CF", "25EF"}
"""The signs of round boxes, as numbers of characters."""
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_SHOWN = ("drawing", "pict", "object")
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_OURS = {
    "kitgenmarker": "marker",
    "kitgengap": "gap",
    "kitgencheckbox": "box",
    "kitgenreference": "reference",
    "placeholdertext": "fill",
}
"""What styles of runs mean, by their names without blanks."""
_BOX_FONTS = ("segoe ui symbol", "ms gothic")
_TURNS = str.maketrans("", "", "\u202b\u202c\u200e")
"""What lets words run to the left and back: kitgen sets it around names, and nobody reads it."""


class Runs:
    """Reads the paragraphs of one part, in their order. `relations`: what the part refers to."""

    def __init__(self, styles: Styles, relations: Mapping[str, Relation]) -> None:
        self._styles, self._relations = styles, relations
        self._fields = Fields()

    def of(self, para: Element) -> Iterator[Piece]:
        """Yield what stands in the paragraph `para`."""
        base = value(para, "pPr/pStyle") or self._styles.usual
        yield from self._inside(para, base, Look())

    def _inside(self, holder: Element, base: str, look: Look) -> Iterator[Piece]:
        for each in holder.iterchildren(etree.Element):
            name = etree.QName(each).localname
            match name:
                case "r":
                    yield from self._run(each, base, look)
                case "hyperlink":
                    yield from self._inside(each, base, self._linked(each, look))
                case "fldSimple":
                    self._fields.begin()
                    self._fields.instruct(value(each, name="instr"))
                    self._fields.show()
                    yield from self._inside(each, base, look)
                    yield from self._ended()
                case "sdt":
                    yield from self._control(each, base, look)
                case "bookmarkStart":
                    yield Named(value(each, name="name"))
                case "commentRangeStart":
                    yield Remarked(value(each, name="id"))
                case "oMath":
                    yield Run(in_line(each), look)
                case "pPr" | "rPr" | "sdtPr" | "rubyPr" | "rt":
                    pass
                case _:
                    yield from self._inside(each, base, look)

    def _linked(self, link: Element, look: Look) -> Look:
        relation = self._relations.get(str(link.get(f"{{{R}}}id", "")))
        url = relation.target if relation and relation.outside else ""
        place = value(link, name="anchor")
        return Look(
            look.bold, look.italic, url=f"{url}#{place}" if url and place else url, place="" if url else place
        )

    def _control(self, control: Element, base: str, look: Look) -> Iterator[Piece]:
        properties = child(control, "sdtPr")
        content = child(control, "sdtContent")
        box = None if properties is None else properties.find(f"{{{W14}}}checkbox")
        if box is not None:
            sign = box.find(f"{{{W14}}}uncheckedState")
            yield from self._marks(content)
            code = "" if sign is None else str(sign.get(f"{{{W14}}}val", "")).upper()
            made = Checkbox(value(properties, "tag"), value(properties, "alias"), round=code in _ROUND)
            state = box.find(f"{{{W14}}}checked")
            ticked = state is not None and state.get(f"{{{W14}}}val", "1") not in OFF
            yield Ticked(made) if ticked else made
        elif properties is not None and switched(properties, "showingPlcHdr"):
            yield from self._marks(content)
            yield Gap(_BLANK_TO_FILL_MM)
        elif content is not None:
            yield from self._inside(content, base, look)

    def _marks(self, content: Element | None) -> Iterator[Piece]:
        """Yield the bookmarks in a control whose words are not read."""
        for each in content.iter(f"{{{W}}}bookmarkStart") if content is not None else ():
            yield Named(value(each, name="name"))

    def _run(self, run: Element, base: str, around: Look) -> Iterator[Piece]:
        properties, font = child(run, "rPr"), value(run, "rPr/rFonts", "ascii")
        style = value(properties, "rStyle")
        hidden = bool(switched(properties, "vanish")) and not switched(properties, "specVanish")
        look = self._look(properties, style, base, around, font)
        for each in run.iterchildren(etree.Element):
            yield from self._piece(each, look, font, hidden=hidden)

    def _piece(self, each: Element, look: Look, font: str, *, hidden: bool) -> Iterator[Piece]:
        name = etree.QName(each).localname
        match name:
            case "fldChar":
                yield from self._field(value(each, name="fldCharType"), ticked=_is_ticked(each))
            case "instrText":
                self._fields.instruct(each.text or "")
            case "lastRenderedPageBreak":
                yield Turned(noted=True)
            case "br" if value(each, name="type") == "page":
                yield Turned(noted=False)
            case "commentReference":
                yield Remarked(value(each, name="id"))
            case "footnoteReference" | "endnoteReference":
                yield Noted(_NOTES[name], value(each, name="id"))
            case _ if name in _SHOWN:
                yield Shown(each)
            case _:
                text = _characters(each, name, font)
                if text and hidden:
                    yield Hidden(text)
                elif text and not self._fields.silent():
                    yield Gap(_BLANK_TO_FILL_MM) if look.kind == "fill" else Run(text, look)

    def _field(self, kind: str, *, ticked: bool) -> Iterator[Piece]:
        match kind:
            case "begin":
                self._fields.begin(ticked=ticked)
            case "separate":
                self._fields.show()
            case "end":
                yield from self._ended()

    def _ended(self) -> Iterator[Piece]:
        match self._fields.end():
            case "tick":
                yield Checkbox()
            case "ticked":
                yield Ticked(Checkbox())
            case "fill":
                yield Gap(_BLANK_TO_FILL_MM)

    def _look(self, properties: Element | None, style: str, base: str, around: Look, font: str) -> Look:
        url, place = self._fields.leads()
        names = self._styles.names(style) if style else set()
        kind = next((kind for name, kind in _OURS.items() if name in names), "")
        boxed = not kind and font.casefold() in _BOX_FONTS
        underline = child(properties, "u")
        return Look(
            self._stands_out(properties, style, base, "b"),
            self._stands_out(properties, style, base, "i"),
            value(properties, "lang"),
            "box" if boxed else kind,
            around.url or url,
            around.place or place,
            underline is not None and value(underline) != "none",
        )

    def _stands_out(self, properties: Element | None, style: str, base: str, name: str) -> bool:
        """Whether a run is bold or italic where its paragraph as a whole is not."""
        own = switched(properties, name)
        if own is None:
            own = bool(style) and self._styles.switched(style, name)
        return own and not self._styles.switched(base, name)


def _characters(element: Element, name: str, font: str) -> str:
    """Return what is seen of a part of a run."""
    if name == "t":
        text = element.text or ""
        return seen(text.translate(_TURNS), font)
    if name == "br":
        return "\n"
    if name == "sym":
        code = value(element, name="char")
        character = chr(int(code, 16)) if len(code) == 4 and code.isalnum() and _is_hex(code) else ""
        return seen(character, value(element, name="font"))
    return _SIGNS.get(name, "")


def _is_ticked(begins: Element) -> bool:
    """Whether the box of an old form is ticked: by whoever filled it in, else as it was made."""
    box = child(begins, "ffData/checkBox")
    own = switched(box, "checked")
    return bool(switched(box, "default")) if own is None else own


def _is_hex(code: str) -> bool:
    return all(each in "0123456789abcdefABCDEF" for each in code)
