"""Reads a Word file of whoever into what it says, paragraph by paragraph."""

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from kitgen.document.inline import Checkbox, Gap
from kitgen.errors import Finding, InputError
from kitgen.importing.beside import Beside
from kitgen.importing.lines import Line, line_of
from kitgen.importing.numbering import Numbering
from kitgen.importing.package import Package, opened
from kitgen.importing.pages import Pages
from kitgen.importing.passages import Aside, Cell, Grid, Passage, WordFile
from kitgen.importing.pieces import Hidden, Noted, Shown
from kitgen.importing.revisions import settle
from kitgen.importing.runs import Runs
from kitgen.importing.symbols import TICKED, is_box
from kitgen.importing.wordstyles import Styles, child, number, outline_level, switched, value
from kitgen.render.docx.xml import Element, W

_OF_WORD = "_GoBack"
"""A bookmark that Word sets for itself."""
_TO_WRITE_ON = "kitgenwritingline"
_MM_OF_TWIP = 25.4 / 1440
_EMPTY_MM = 6.0
"""About how high an empty paragraph is."""


def read_word(data: bytes, shown: str, *, accept: bool = True) -> WordFile:
    """Return what the Word file with content `data` says, which people know as `shown`.

    `accept`: changes that Word keeps track of count as accepted, else as refused. Raises InputError:
    the file is locked, old, of another program, damaged or too large.
    """
    package = opened(data, shown)
    root = package.xml(package.main)
    body = None if root is None else child(root, "body")
    if body is None:
        raise InputError([Finding("word-none", values={"file": shown})])
    settle(body, accept=accept)
    reading = _Reading(package, body, accept=accept)
    return reading.whole()


class _Reading:
    """A file as far as it is read."""

    def __init__(self, package: Package, body: Element, *, accept: bool) -> None:
        self._package, self._body = package, body
        self._styles = Styles(package.related_xml("styles"))
        self._lang = self._styles.lang
        self._numbering = Numbering(package.related_xml("numbering"), self._styles)
        self._beside = Beside(package, self._styles, accept=accept)
        self._runs = Runs(self._styles, package.relations(package.main))
        self._pages = Pages(body)
        self._passages: list[Passage] = []
        self._asides: list[Aside] = []
        self._edges: set[Aside] = set()
        self._tables: list[Grid] = []
        self._names: list[str] = []
        self._passed: list[str] = []
        self._remarks: list[str] = []
        self._told: set[str] = set()
        self._named: set[str] = set()
        self._section_start = 0
        self._goes_on = False

    def whole(self) -> WordFile:
        """Read all of it, and return what it says."""
        self._blocks(self._body, ())
        for key in self._beside.remarks():
            if key not in self._told:
                self._aside(Aside("other", self._beside.note("comments", key)), len(self._passages))
        return WordFile(
            tuple(self._passages),
            tuple(self._asides),
            tuple(self._beside.pictures.items()),
            self._package.property("title"),
            self._lang,
            tuple(self._tables),
            (*self._passed, *self._names),
        )

    def _blocks(self, holder: Element, cells: tuple[Cell, ...]) -> None:
        self._goes_on = False
        for each in holder.iterchildren(etree.Element):
            match etree.QName(each).localname:
                case "p":
                    self._paragraph(each, cells)
                case "tbl":
                    self._table(each, cells)
                case "bookmarkStart":
                    self._name([value(each, name="name")])
                case "commentRangeStart":
                    self._remarks.append(value(each, name="id"))
                case "sectPr":
                    self._section(each)

    def _table(self, table: Element, cells: tuple[Cell, ...]) -> None:
        key = len(self._tables)
        self._tables.append(Grid(0, 0))
        rows, after = list(table.iterchildren(f"{{{W}}}tr")), len(self._passages)
        columns = heads = 0
        for place, row in enumerate(rows):
            heads += heads == place and bool(switched(row, "trPr/tblHeader"))
            columns = max(columns, self._row(row, cells, key, place))
        self._tables[key] = Grid(len(rows), columns, heads, after, round(sum(map(_height, rows)), 1))
        self._goes_on = False

    def _row(self, row: Element, cells: tuple[Cell, ...], table: int, place: int) -> int:
        """Read a row and return how many columns it has."""
        column = max(0, number(row, "trPr/gridBefore") or 0)
        with self._pages.beside() as begin:
            for each in row.iterchildren(f"{{{W}}}tc"):
                begin()
                self._blocks(each, (*cells, Cell(table, place, column)))
                column += max(1, number(each, "tcPr/gridSpan") or 1)
        return column + max(0, number(row, "trPr/gridAfter") or 0)

    def _paragraph(self, para: Element, cells: tuple[Cell, ...]) -> None:
        properties = child(para, "pPr")
        style = value(properties, "pStyle") or self._styles.usual
        listed = self._listed(properties, style)
        leaders = _draws_lines(child(properties, "tabs"), self._styles.has(style, "pPr/tabs"))
        line = line_of(self._runs.of(para), leaders=leaders, lang=self._lang, counted=listed is not None)
        if not line.says and child(properties, "pBdr/bottom") is not None:
            line = replace(line, content=(Gap(0),))
        own = bool(switched(properties, "pageBreakBefore"))
        self._pages.turn([noted for noted, after in line.turns if not after], own=own)
        before = len(self._passages)
        self._name(line.names)
        self._remarks += line.remarks
        line = self._marked(line, listed)
        if line.says:
            depth = listed[1] + 1 if listed else int(bool(line.marker))
            self._say(line, style, self._level(properties, style), depth, cells)
        else:
            self._passed += self._names
            self._names = []
            self._leave_room()
        lines_to_write_on = _TO_WRITE_ON in self._styles.names(style)
        for piece, said in () if lines_to_write_on else line.beside:
            self._put_beside(piece, before + (said and line.says))
        self._pages.turn([noted for noted, after in line.turns if after])
        section = child(properties, "sectPr")
        if section is not None:
            self._section(section)

    def _leave_room(self) -> None:
        """Note that an empty paragraph stands behind what was said last in this place."""
        if self._goes_on:
            self._passages[-1] = replace(self._passages[-1], blank=self._passages[-1].blank + 1)

    def _name(self, names: Iterable[str]) -> None:
        """Note that bookmarks begin here, each the first time: LibreOffice writes some of them twice."""
        new = [name for name in dict.fromkeys(names) if name != _OF_WORD and name not in self._named]
        self._named.update(new)
        self._names += new

    def _marked(self, line: Line, listed: tuple[int, int] | None) -> Line:
        """Return `line` with the marker that Word sets; a box before it is one to tick."""
        if listed is None:
            return line
        marker = self._numbering.marker(*listed)
        if is_box(marker):
            ticked = (*((0,) if marker in TICKED else ()), *(each + 1 for each in line.ticked))
            return replace(line, content=(Checkbox(), *line.content), ticked=ticked)
        return replace(line, marker=marker)

    def _say(self, line: Line, style: str, level: int, depth: int, cells: tuple[Cell, ...]) -> None:
        told = [self._beside.note("comments", key) for key in self._remarks if key not in self._told]
        self._told.update(self._remarks)
        self._passages.append(
            Passage(
                line.content,
                line.marker,
                tuple(self._names),
                self._styles.name(style).casefold(),
                level,
                0 if level else depth,
                cells,
                self._pages.section,
                self._pages.now,
                tuple(filter(None, dict.fromkeys(told))),
                tuple(self._passed),
                ticked=line.ticked,
            )
        )
        self._names, self._passed, self._remarks, self._goes_on = [], [], [], True

    def _level(self, properties: Element | None, style: str) -> int:
        own = outline_level(number(properties, "outlineLvl"))
        return self._styles.level(style) if own is None else own

    def _listed(self, properties: Element | None, style: str) -> tuple[int, int] | None:
        """Return the list that a paragraph is in and its level from 0; None where Word sets no marker."""
        key, level = number(properties, "numPr/numId"), number(properties, "numPr/ilvl")
        if key is None:
            key = number(self._styles.has(style, "pPr/numPr/numId"))
        if level is None:
            level = number(self._styles.has(style, "pPr/numPr/ilvl"))
        return (key, min(max(level or 0, 0), 8)) if key else None

    def _put_beside(self, piece: Shown | Noted | Hidden, after: int) -> None:
        match piece:
            case Shown():
                for aside in self._beside.shown(piece.element, self._package.main):
                    self._aside(aside, after)
            case Noted():
                self._aside(Aside("note", self._beside.note(piece.kind, piece.id)), after)
            case Hidden():
                self._aside(Aside("other", piece.text.strip()), after)

    def _aside(self, aside: Aside, after: int) -> None:
        if aside.words or aside.kind == "picture":
            self._asides.append(replace(aside, after=after, page=self._pages.now))

    def _section(self, section: Element) -> None:
        """Note the heads and feet of the run of pages that ends here, and that another one begins."""
        for aside in self._beside.edges(section, self._edges):
            self._asides.append(replace(aside, after=self._section_start))
        self._section_start = len(self._passages)
        self._pages.end_section()


def _height(row: Element) -> float:
    """Return how high a row is in mm, at least."""
    paragraphs = max((len(list(each.iterchildren(f"{{{W}}}p"))) for each in row), default=0)
    return max((number(row, "trPr/trHeight") or 0) * _MM_OF_TWIP, paragraphs * _EMPTY_MM)


def _draws_lines(*tabs: Element | None) -> bool:
    """Whether tabs draw lines to write on."""
    leaders = {value(each, name="leader") for found in tabs if found is not None for each in found}
    return bool(leaders & {"underscore", "dot", "hyphen", "heavy", "middleDot"})
