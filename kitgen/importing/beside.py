"""Reads what stands in a Word file beside its paragraphs: pictures, drawings, notes, heads and feet."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice

from lxml import etree

from kitgen.document.inline import plain
from kitgen.importing.lines import line_of
from kitgen.importing.package import Package, Relation
from kitgen.importing.passages import Aside
from kitgen.importing.revisions import settle
from kitgen.importing.runs import Runs
from kitgen.importing.wordstyles import Styles, value
from kitgen.render.docx.xml import Element, R, W

_DRAWN_PARTS = {"diagramData": "t", "chart": "v"}
"""Parts that a drawing refers to, and the elements in them that hold their words."""
_TITLES_OF_PARTS = "t"
_NEAR = 2
"""How many elements around a picture it is described in."""
_BOX = f"{{{W}}}txbxContent"
_EDGES = {"headerReference": "head", "footerReference": "foot"}


class Beside:
    """What a file holds beside its text. `accept`: whether changes that Word keeps track of hold."""

    def __init__(self, package: Package, styles: Styles, *, accept: bool) -> None:
        self._package, self._styles, self._accept = package, styles, accept
        self.pictures: dict[str, bytes] = {}
        self._notes = {kind: self._told(kind) for kind in ("footnotes", "endnotes", "comments")}

    def note(self, kind: str, key: str) -> str:
        """Return the words of the note with the id `key` in the part of `kind`."""
        return self._notes[kind].get(key, "")

    def remarks(self) -> list[str]:
        """Return the ids of all remarks."""
        return list(self._notes["comments"])

    def shown(self, element: Element, part: str) -> Iterator[Aside]:
        """Yield the pictures and the words in a drawing, a picture or an object of the part called `part`."""
        relations = self._package.relations(part)
        for box in element.iter(_BOX):
            if next(box.iterancestors(_BOX), None) is None and (words := self._words(box, part)):
                yield Aside("drawn", words)
        for each in element.iter(etree.Element):
            name = etree.QName(each).localname
            if name == "textpath" and each.get("string"):
                yield Aside("drawn", str(each.get("string")))
            elif name in ("relIds", "chart"):
                yield from self._drawn_apart(each, relations)
            elif name in ("blip", "imagedata"):
                yield from self._picture(each, element, relations)

    def edges(self, section: Element, told: set[Aside]) -> Iterator[Aside]:
        """Yield the heads and feet of a run of pages that are not among those `told`, and add them."""
        for each in section.iterchildren(*(f"{{{W}}}{name}" for name in _EDGES)):
            relation = self._package.relations(self._package.main).get(str(each.get(f"{{{R}}}id", "")))
            if relation is None or relation.outside:
                continue
            aside = Aside(
                "head" if each.tag.endswith("headerReference") else "foot", self._part(relation.target)
            )
            if aside.words and aside not in told:
                told.add(aside)
                yield aside

    def _part(self, name: str) -> str:
        root = self._package.xml(name)
        if root is None:
            return ""
        settle(root, accept=self._accept)
        return self._words(root, name)

    def _told(self, kind: str) -> dict[str, str]:
        """Return the words of each note in the part of `kind`, by id."""
        name = self._package.related(kind)
        root = self._package.xml(name) if name else None
        if root is None:
            return {}
        settle(root, accept=self._accept)
        return {value(each, name="id"): self._words(each, name) for each in root.iterchildren(etree.Element)}

    def _words(self, holder: Element, part: str) -> str:
        """Return the words of the paragraphs in `holder`, those in boxes in it too, each on a line."""
        runs = Runs(self._styles, self._package.relations(part))
        lines = [line_of(runs.of(para)) for para in holder.iter(f"{{{W}}}p")]
        said = [" ".join(filter(None, (each.marker, plain(each.content)))) for each in lines if each.says]
        return "\n".join(said).strip()

    def _drawn_apart(self, element: Element, relations: Mapping[str, Relation]) -> Iterator[Aside]:
        """Yield the words of a chart or of a drawing that stand in a part of their own."""
        named = [
            relations.get(str(rid)) for key, rid in element.attrib.items() if str(key).startswith(f"{{{R}}}")
        ]
        for relation in named:
            if relation is None or relation.outside or relation.kind not in _DRAWN_PARTS:
                continue
            root = self._package.xml(relation.target)
            names = {_TITLES_OF_PARTS, _DRAWN_PARTS[relation.kind]}
            texts = (
                [] if root is None else [e.text or "" for e in root.iter(*(f"{{*}}{name}" for name in names))]
            )
            if words := " ".join(filter(None, map(str.strip, texts))):
                yield Aside("drawn", words)

    def _picture(self, blip: Element, whole: Element, relations: Mapping[str, Relation]) -> Iterator[Aside]:
        rid = str(blip.get(f"{{{R}}}embed") or blip.get(f"{{{R}}}id") or "")
        relation = relations.get(rid)
        data = self._package.data(relation.target) if relation and not relation.outside else None
        if _is_decorative(whole):
            return
        digest = sha256(data).hexdigest() if data is not None else ""
        if data is not None:
            self.pictures[digest] = data
        yield Aside("picture", _alternative(blip, whole), digest=digest)


def _alternative(blip: Element, whole: Element) -> str:
    """Return the alternative text of a picture, its own or that of the drawing that it is."""
    near = [
        e
        for holder in islice(blip.iterancestors(), _NEAR)
        for e in (holder, *holder.iterchildren(etree.Element))
    ]
    deep = [e for each in near for e in (each, *each.iterchildren(etree.Element))]
    told = [e for e in (*deep, *whole.iter("{*}docPr")) if e.get("descr") or e.get("alt") or e.get("title")]
    return next((str(e.get("descr") or e.get("alt") or e.get("title")).strip() for e in told), "")


def _is_decorative(whole: Element) -> bool:
    return any(each.get("val") == "1" for each in whole.iter("{*}decorative"))
