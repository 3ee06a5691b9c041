"""A document with one of everything that is read aloud in its own way."""

from kitgen.document.inline import Checkbox, Gap, LineBreak, Link, Reference, Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import (
    Box,
    Card,
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
    Turn,
    WritingBox,
    WritingLines,
)
from kitgen.document.parts import Document, Part, Running
from kitgen.document.roles import Role
from kitgen.readinglabels import ReadingWords

WORDS = ReadingWords(
    line="Schrijf, 1 lijn:",
    lines="Schrijf, {n} lijnen:",
    box="Teken:",
    gap="invullen",
    tick="aankruisen",
    picture="Beeld: {alt}",
    in_picture="Daarin: {words}",
    card="Kaart {code}",
    back="Achterkant:",
    on_pages="Op elke bladzijde:",
)
NOWHERE = Running()
RUNNING = Running("De les", "De school", "Bel 102.", "versie 1")


def words(text: str, role: Role = Role.BODY) -> tuple[Paragraph]:
    return (Paragraph((Text(text),), role),)


def cell(text: str, header: str = "") -> Cell:
    return Cell(words(text, Role.CELL), header)  # type: ignore[arg-type]


def document(*nodes: Node, title: str = "Titel", running: Running = NOWHERE) -> Document:
    part = Part(id="deel", title="Deel", children=nodes, running=running)
    return Document(id="d", kind=Kind.HANDOUT, title=title, lang="nl-BE", parts=(part,))


TICKS = Table(
    (0.6, 0.2, 0.2),
    tuple(
        Row(
            (
                cell(said, "row"),
                Cell((Paragraph((Checkbox(round=True),)),)),
                Cell(name=f"n{said}", label="zeg het"),
            )
        )
        for said in ("Eerlijk.", "Stoer.")
    ),
    (Row((Cell(header="col"), cell("eens", "col"), cell("Waarom?", "col"))),),
)
MATCH = Table(
    (0.3, 0.2, 0.1, 0.4),
    (Row((cell("Bakker", "row"), Cell((Paragraph((Gap(9),)),)), cell("A"), cell("brood"))),),
)
EVERYTHING = document(
    *words("Werkblad 1", Role.KICKER),
    Heading((Text("Kop"),), 1, id="kop"),
    Paragraph(
        (
            Text("Lees "),
            Text("eerst", bold=True),
            LineBreak(),
            Text("De taxi", lang="fr"),
            Text(" en "),
            Link("de bron", "https://x.example/"),
            Text(", zie"),
            Reference("blad 2", "kop"),
        )
    ),
    Heading((Text("Deel"),), 2, marker="A"),
    List(
        (
            Item((*words("Wie helpt?"), WritingLines("l", "w", 2)), (Text("3"),)),
            Item((*words("Teken."), WritingBox("b", "w", 40)), (Text("4"),)),
        ),
        hanging=True,
    ),
    List((Item(words("punt"), (Text("•"),)), Item(words("nog een"), (Text("•"),)))),
    List((Item(words("ja"), (Checkbox(),)),)),
    Paragraph((Text("Naam: "), Gap(0))),
    TICKS,
    MATCH,
    Box(words("Om te onthouden."), Role.REMEMBER, (Text("Onthoud"),)),
    Dialogue((Turn("Lina", words("Kom je mee?")), Turn("Sam", words("Ja."), "right"))),
    Figure("assets/images/wiel.svg", "Een wiel.", 60, (Text("Het wiel"),), words=("Tijd", "Geld")),
    Figure("assets/images/schaar.svg", "", 10, decorative=True),
    Card(words("Voorkant"), words("Keerzijde"), "A", 3),
    Divider(Role.CUT_LINE),
    PageBreak(),
    Section(words("Slot & <einde>")),
    running=RUNNING,
)
