"""Reads what stands in a Word file beside its paragraphs: pictures, drawings, notes, heads and feet."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from typing import Literal

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
_SHOWN = tuple(f"{{{W}}}{name}" for name in ("drawing", "pict", "object"))
_EDGES = {"headerReference": "head", "footerReference": "foot"}


class Beside:
    """What a file holds beside its text. `accept`: whether changes that Word keeps track of hold."""

    def __init__(self, package: Package, styles: Styles, *, accept: bool) -> None:
        self._package, self._styles, self._accept = package, styles, accept
        self.pictures: dict[str, bytes] = {}
        self._digests: dict[str, str] = {}
        self._said: dict[str, str] = {}
        self._parts: dict[str, tuple[str, tuple[Aside, ...]]] = {}
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
        adorns = any(each.get("val") == "1" for each in element.iter("{*}decorative"))
        first = next(element.iter("{*}docPr"), None)
        told = "" if first is None else _description(first)
        for box in element.iter(_BOX):
            if next(box.iterancestors(_BOX), None) is None and (words := self._words(box, part)):
                yield Aside("drawn", words)
        for each in element.iter(etree.Element):
            name = etree.QName(each).localname
            if name == "textpath" and each.get("string"):
                yield Aside("drawn", str(each.get("string")))
            elif name in ("relIds", "chart"):
                yield from self._drawn_apart(each, relations)
            elif name in ("blip", "imagedata") and not adorns:
                relation = relations.get(str(each.get(f"{{{R}}}embed") or each.get(f"{{{R}}}id") or ""))
                yield Aside("picture", _alternative(each) or told, digest=self._digest(relation))

    def edges(self, section: Element, told: set[Aside]) -> Iterator[Aside]:
        """Yield the heads and feet of a run of pages that are not among those `told`, and add them.

        The words of each come first, then its pictures.
        """
        for each in section.iterchildren(*(f"{{{W}}}{name}" for name in _EDGES)):
            relation = self._package.relations(self._package.main).get(str(each.get(f"{{{R}}}id", "")))
            if relation is None or relation.outside:
                continue
            kind: Literal["head", "foot"] = "head" if each.tag.endswith("headerReference") else "foot"
            words, pictures = self._part(relation.target)
            own = (Aside(kind, words), *(replace(picture, kind=kind) for picture in pictures))
            for aside in own:
                if (aside.words or aside.digest) and aside not in told:
                    told.add(aside)
                    yield aside

    def _part(self, name: str) -> tuple[str, tuple[Aside, ...]]:
        """Return the words of the part called `name` and its pictures; it is read only once."""
        if name not in self._parts:
            root = self._package.xml(name)
            if root is None:
                self._parts[name] = "", ()
            else:
                settle(root, accept=self._accept)
                shown = [a for each in root.iter(*_SHOWN) for a in self.shown(each, name)]
                pictures = tuple(dict.fromkeys(each for each in shown if each.kind == "picture"))
                self._parts[name] = self._words(root, name), pictures
        return self._parts[name]

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
            if words := self._letters(relation):
                yield Aside("drawn", words)

    def _letters(self, relation: Relation) -> str:
        """Return the words of a chart or a drawing, which is read only once."""
        if relation.target not in self._said:
            root = self._package.xml(relation.target)
            names = [f"{{*}}{name}" for name in (_TITLES_OF_PARTS, _DRAWN_PARTS[relation.kind])]
            texts = [] if root is None else [(e.text or "").strip() for e in root.iter(*names)]
            self._said[relation.target] = " ".join(filter(None, texts))
        return self._said[relation.target]

    def _digest(self, relation: Relation | None) -> str:
        """Return the digest of a picture, which is unpacked only once; "" where it is not in the file."""
        if relation is None or relation.outside:
            return ""
        if relation.target not in self._digests:
            data = self._package.data(relation.target)
            digest = sha256(data).hexdigest() if data is not None else ""
            self._digests[relation.target] = digest
            self.pictures |= {digest: data} if data is not None else {}
        return self._digests[relation.target]


def _alternative(blip: Element) -> str:
    """Return the alternative text that a picture has of its own."""
    near = [e for holder in islice(blip.iterancestors(), _NEAR) for e in (holder, *_few(holder))]
    told = (_description(e) for each in near for e in (each, *_few(each)))
    return next(filter(None, told), "")


def _few(element: Element) -> Iterator[Element]:
    """Yield the first things in `element`: what describes it stands there."""
    return islice(element.iterchildren(etree.Element), _NEAR)


def _description(element: Element) -> str:
    return str(element.get("descr") or element.get("alt") or element.get("title") or "").strip()
