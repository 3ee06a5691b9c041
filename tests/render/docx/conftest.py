"""Documents made by hand for the tests of the Word renderer, and eyes to look into Word files."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from lxml import etree

from kitgen.document.ground import Ground, Place
from kitgen.document.inline import Checkbox, Gap, LineBreak, Link, Reference, Text, text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import (
    Box,
    Card,
    CardSheet,
    Cell,
    Dialogue,
    Divider,
    Figure,
    Heading,
    Item,
    List,
    Node,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    Tiles,
    Turn,
    WritingBox,
    WritingLines,
)
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.document.roles import Role
from kitgen.render.docx import render_docx
from kitgen.theme import Theme

GROUND = Ground(210, 297, (Place(10, 16, 63, 88),), 5)
ASSETS = Path(__file__).parents[3] / "assets"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    b'<path d="M2 18 20 2 38 18z" fill="none" stroke="#0F5B66"/></svg>'
)
NAMES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NAMES['w']}}}"


class Word:
    """A Word file to look into."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.body = self.part("document")[0]

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.archive.read(f"word/{name}.xml"))

    def find(self, path: str) -> list[etree._Element]:
        """Return what an XPath finds in the body; values of attributes are without prefix."""
        return self.body.xpath(path, namespaces=NAMES)

    def values(self, path: str) -> list[str]:
        return [str(value) for value in self.find(path)]

    def words(self) -> list[str]:
        return words_of(self.body)

    def paragraph(self, words: str) -> etree._Element:
        return next(p for p in self.find(".//w:p") if words in "".join(p.itertext()))

    def style(self, style_id: str) -> etree._Element:
        return self.part("styles").xpath(f"w:style[@w:styleId='{style_id}']", namespaces=NAMES)[0]


def words_of(element: etree._Element) -> list[str]:
    pieces: list[str] = []
    for node in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p", f"{W}noBreakHyphen"):
        name = etree.QName(node).localname
        pieces.append({"t": node.text or "", "noBreakHyphen": "\u2011"}.get(name, " "))
    return [word for word in "".join(pieces).split() if word not in "☐○"]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return Theme.model_validate(yaml.safe_load((ASSETS / "themes/default.yaml").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def render(theme: Theme) -> Callable[..., Word]:
    """Return what draws a document: nodes become a document of one part, `looks` change the theme."""

    def rendered(
        *content: Node | Part,
        kind: Kind = Kind.HANDOUT,
        title: str = "Les",
        lang: str = "nl-BE",
        **looks: object,
    ) -> Word:
        parts = tuple(node for node in content if isinstance(node, Part))
        nodes = tuple(node for node in content if not isinstance(node, Part))
        parts = parts or (Part(title="Blad", children=nodes),)
        document = Document(id="les", kind=kind, title=title, lang=lang, parts=parts, subject="werkblad")
        return Word(render_docx(document, theme.model_copy(update=looks), lambda _: SVG))

    return rendered


@pytest.fixture(scope="session")
def says() -> Callable[..., Paragraph]:
    return _says


def _says(words: str, role: Role = Role.BODY, *, id: str = "", with_next: bool = False) -> Paragraph:  # noqa: A002
    return Paragraph(text(words), role, with_next, id=id)


@pytest.fixture(scope="session")
def every_node() -> tuple[Node, ...]:
    """Every kind of node and of inline; each of its words is there once."""
    mixed = Paragraph(
        (
            Text("vet ", bold=True), Text("schuin ", italic=True), Text("voilà ", lang="fr"), Gap(30, "g"),
            Checkbox("c", "vakje"), Text(" na"), LineBreak(), Link("website", "https://example.org/?a=1&b=2"),
            Text(" en "), Reference("verwijzing", "kop"), Text(" tot "), Reference("elders"), Gap(0, "h"),
        )
    )  # fmt: skip
    table = Table(
        (0.4, 0.3, 0.3),
        (
            Row(
                (Cell((_says("rijkop", Role.CELL),), header="row"), Cell(name="n", label="l"), Cell()),
                height=14,
            ),
            Row((Cell((_says("smal", Role.CELL),)), Cell((_says("breed", Role.CELL),), span=2))),
        ),
        (Row(tuple(Cell((_says(f"kolom{n}", Role.HEAD_CELL),), header="col") for n in range(3))),),
        Role.GRID,
        frozenset({1}),
        id="tabel",
    )
    question = Item(
        (_says("vraag", Role.QUESTION), WritingLines("w", "l", 2, id="lijnen")), text("1"), keep=True
    )
    roles = [role for role in Role if not role.value.endswith("line") or role is Role.NAME_LINE]
    return (
        Heading(text("Titel"), 2, Role.TITLE, id="kop"),
        Heading(text("Onderdeel"), 3, marker="A"),
        mixed,
        List((question,), Role.QUESTION, hanging=True),
        List(tuple(Item((_says(f"punt{n}", Role.LIST_ITEM),), text("•")) for n in range(2))),
        table,
        Tiles(tuple(Section((_says(f"briefje{n}"),), Role.SLIP) for n in range(2)), 2, cut=True),
        CardSheet((Card((_says("voorkant", Role.CARD),), deck="K", number=7),), GROUND),
        Card((_says("binnen", Role.CARD),), (_says("buiten", Role.CARD),), "V", fold=True),
        Box((_says("fabel"), Box((_says("binnenste"),), Role.TIP)), Role.STORY, text("Verhaal"), id="doos"),
        WritingBox("t", "Teken", 30, id="teken"),
        Figure("a.svg", "een dak", 40, text("bijschrift")),
        Dialogue((Turn("Noor", (_says("hallo"),)), Turn("Alex", (_says("dag"),), "right"))),
        Divider(), Divider(Role.CUT_LINE), Divider(Role.FOLD_LINE), PageBreak(),
        Section((_says("samen"), _says("slot")), keep=True),
        *(_says(f"rol-{role.value}", role) for role in roles),
    )  # fmt: skip


@pytest.fixture(scope="session")
def mixed_parts(every_node: tuple[Node, ...]) -> tuple[Part, ...]:
    """Portrait, landscape and bare parts, each of which starts with its own word."""
    running = Running("hoofd", "school", "hulplijn", "colofon")
    wide = Table((0.5, 0.5), (Row((Cell((_says("deel2begin"),)), Cell((_says("rechts"),)))),), role=Role.GRID)
    tiles = CardSheet((Card((_says("deel3begin"),), deck="Z", number=1),), GROUND)
    return (
        Part(title="een", children=(_says("deel1begin"), *every_node), running=running, id="deel-een"),
        Part(title="twee", children=(wide,), setup=PageSetup(landscape=True), running=running),
        Part(title="drie", children=(tiles,), setup=PageSetup(bare=True)),
        Part(
            title="vier",
            children=(_says("deel4begin"),),
            setup=PageSetup("A5", sides=Sides.SINGLE),
            running=running,
            start_on_front=True,
        ),
    )
