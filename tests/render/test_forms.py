"""Fields lie over what is printed, in the order and the words of the page, and take what is typed."""

import ctypes
import io
from dataclasses import dataclass
from itertools import pairwise

import page as page_validation
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from drawing import sample

from kitgen.audience import view_for
from kitgen.document.fields import Field, FieldKind, fillable
from kitgen.document.inline import Gap, Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, Paragraph, WritingLines
from kitgen.document.parts import Document, Part
from kitgen.document.walk import walk_document
from kitgen.finish import PLAIN, Finish
from kitgen.impose import gray
from kitgen.render.pdf import render_pdf

KINDS = (
    "agreement", "checklist", "columns", "draw", "gaps", "glossary", "match", "order", "questions",
    "quiz", "scale", "scenario", "slips", "sort", "statements", "survey", "table", "text",
)  # fmt: skip
"""The kinds of block with something to fill in."""
NEAR_PT = 0.5 / 25.4 * 72
"""Half a millimetre."""
NAME = Gap(62, "naam", "Naam")

Rect = list[float]


@dataclass(frozen=True)
class Seen:
    """A field as it is in the file: the page, its rectangle, and the object."""

    page: int
    rect: Rect
    widget: pikepdf.Dictionary


@dataclass(frozen=True)
class Sheet:
    """A filled form under test."""

    document: Document
    fields: tuple[Field, ...]
    plain: bytes
    data: bytes
    pdf: pikepdf.Pdf
    seen: dict[str, Seen]

    def of(self, kind: FieldKind) -> list[tuple[Field, Seen]]:
        return [(each, self.seen[each.name]) for each in self.fields if each.kind is kind]


def widgets(pdf: pikepdf.Pdf) -> list[tuple[int, pikepdf.Dictionary]]:
    return [
        (number, annotation)
        for number, page in enumerate(pdf.pages)
        for annotation in page.obj.get("/Annots", [])
        if annotation.Subtype == "/Widget"
    ]


def name_of(widget: pikepdf.Dictionary) -> str:
    """Return what a place to fill in is called: its field's name, with its own number in a group."""
    if "/Parent" not in widget:
        return str(widget.T)
    stem, colon, copy = str(widget.Parent.T).partition(":")
    state = next(key for key in widget.AP.N if key != "/Off").removeprefix("/")
    return f"{stem}-{state}{colon}{copy}"


def read(document: Document, plain: bytes, data: bytes, fields: tuple[Field, ...]) -> Sheet:
    pdf = pikepdf.open(io.BytesIO(data))
    seen = {
        name_of(widget): Seen(page, [float(side) for side in widget.Rect], widget)
        for page, widget in widgets(pdf)
    }
    return Sheet(document, fields, plain, data, pdf, seen)


@pytest.fixture(scope="module")
def make(data, repository):
    def render(document, finish=PLAIN, fields=()):
        return render_pdf(document, data.theme, repository.read, finish, fields).data

    return render


@pytest.fixture(scope="module")
def form(maker, make):
    """Every kind of block that is filled in, on a few pages."""
    head = (Heading((Text("Alles"),), 1), Paragraph((Text("Naam: "), NAME)), Heading((Text("Hier"),), 2))
    context = maker.context("pupil")
    nodes = [node for kind in KINDS for node in view_for(sample(kind), "pupil").nodes(kind, context)]
    document = maker.document(
        Kind.HANDOUT, "alles", "Alles", (Part(title="Alles", id="alles", children=(*head, *nodes)),)
    )
    named, fields = fillable(document)
    kept = Finish(archive=True)
    return read(named, make(document, kept), make(named, kept, fields), fields)


@pytest.fixture(scope="module")
def printed(form):
    """The frames and lines that are drawn on each page, as rectangles."""
    document = pypdfium2.PdfDocument(form.plain)
    frames = [
        [each.get_bounds() for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])]
        for page in document
    ]
    document.close()
    return frames


def close(a: float, b: float) -> bool:
    return abs(a - b) <= NEAR_PT


def test_each_place_to_write_or_tick_has_one_field_with_its_name(form):
    assert sorted(form.seen) == sorted(each.name for each in form.fields)
    assert len(widgets(form.pdf)) == len(form.fields)
    assert {each.kind for each in form.fields} == set(FieldKind)
    assert {"naam", "questions-1-lines", "slips-4-slip-questions1-1-lines"} <= set(form.seen)


def test_a_field_says_what_is_wanted_in_the_words_of_the_sheet(form):
    for each in form.fields:
        assert str(form.seen[each.name].widget.TU) == each.label != ""
    groups = [field for field in form.pdf.Root.AcroForm.Fields if "/Kids" in field]
    assert {str(group.T): str(group.TU) for group in groups} == {
        each.group: each.asked for each in form.fields if each.group
    }
    assert all(group.TU for group in groups)


def test_a_field_for_lines_ends_on_the_last_of_them_and_has_all_of_them_in_it(form, printed):
    nodes = [node for node in walk_document(form.document) if isinstance(node, WritingLines)]
    counts = {node.name: node.count for node in nodes}
    assert len(counts) > 5
    for field, seen in form.of(FieldKind.LINES):
        left, low, right, high = seen.rect
        lines = [
            frame[1]
            for frame in printed[seen.page]
            if close(frame[0], left) and close(frame[2], right) and low - NEAR_PT < frame[1] < high
        ]
        assert len(lines) == counts[field.name], field
        assert close(min(lines), low)
        gaps = [above - below for below, above in pairwise([*sorted(lines), high])]
        assert max(gaps) - min(gaps) < NEAR_PT, "the room above the first line is as high as the others"


def test_a_field_in_a_sentence_stands_on_its_line(form, printed):
    for field, seen in form.of(FieldKind.GAP):
        left, low, right, _ = seen.rect
        assert any(
            close(frame[0], left) and close(frame[1], low) and close(frame[2], right)
            for frame in printed[seen.page]
        ), field


@pytest.mark.parametrize("kind", [FieldKind.BOX, FieldKind.TICK])
def test_a_field_with_a_frame_has_the_size_of_it(form, printed, kind):
    for field, seen in form.of(kind):
        assert any(all(map(close, frame, seen.rect)) for frame in printed[seen.page]), field


def test_a_field_in_a_table_fills_its_cell(form, printed):
    for field, seen in form.of(FieldKind.CELL):
        left, low, right, high = seen.rect
        uprights = [f[0] for f in printed[seen.page] if f[1] - 2 < low and f[3] + 2 > high]
        assert any(close(x, left) for x in uprights), field
        assert any(close(x, right) for x in uprights), field


def test_no_field_lies_over_printed_words(form):
    document = pypdfium2.PdfDocument(form.plain)
    try:
        texts = [page.get_textpage() for page in document]
        for each in form.seen.values():
            assert texts[each.page].get_text_bounded(*each.rect).strip() == "", each
    finally:
        document.close()


def test_what_is_printed_is_the_same_as_on_paper(form):
    with pikepdf.open(io.BytesIO(form.plain)) as plain:
        for page, other in zip(plain.pages, form.pdf.pages, strict=True):
            assert page.Contents.read_bytes() == other.Contents.read_bytes()


def test_who_hears_the_sheet_comes_to_its_fields_in_order(form):
    numbers = list(form.pdf.Root.StructTreeRoot.ParentTree.Nums)
    tags = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page, widget in widgets(form.pdf):
        tag = tags[int(widget.StructParent)]
        assert tag.S == "/Form"
        assert tag.K[0].Obj.objgen == widget.objgen
        assert form.pdf.pages[page].obj.Tabs == "/S"
    heard = [name_of(tag.K[0].Obj) for tag in tagged(form.pdf.Root.StructTreeRoot) if tag.S == "/Form"]
    assert heard == [each.name for each in form.fields]


def tagged(node):
    """Yield the elements below a node of the tree of tags, in reading order."""
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from tagged(child)


@pytest.mark.parametrize(
    "standard", [page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_3U]
)
def test_a_form_keeps_both_standards_in_gray_too(form, standard):
    for data in (form.data, gray(form.data)):
        report = page_validation.validate_pdf_bytes(data, profile=standard)
        assert report.is_compliant, report.failures


def test_two_runs_give_the_same_bytes(make):
    document = letter(Paragraph((Text("Ik ben "), Gap(40))), WritingLines("v", "Wat?", 2))
    assert form_of(make, document) == form_of(make, document)


def test_a_sheet_without_anything_to_fill_in_is_as_it_is(make):
    data = form_of(make, letter(Paragraph((Text("Lees dit."),))))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert widgets(pdf) == []
        assert "/AcroForm" not in pdf.Root


def form_of(make, document):
    named, fields = fillable(document)
    return make(named, PLAIN, fields)


def letter(*nodes):
    head = Heading((Text("Kop"),), 1)
    part = Part(title="Blad", id="blad", children=(head, *nodes))
    return Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl-BE", parts=(part,))


def test_lines_that_go_on_over_the_page_have_a_field_on_each(make):
    data = form_of(make, letter(WritingLines("v", "Schrijf.", 40)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [(page, str(widget.T), str(widget.TU)) for page, widget in widgets(pdf)]
        heights = [float(widget.Rect[3] - widget.Rect[1]) for _, widget in widgets(pdf)]
    assert found == [(0, "v", "Schrijf."), (1, "v:page2", "Schrijf.")]
    assert sum(heights) == pytest.approx(40 * 9.176 / 25.4 * 72, rel=0.01)


@dataclass
class Screen:
    """A form on a screen, where one clicks and types."""

    document: pypdfium2.PdfDocument
    number: int

    def __post_init__(self):
        self.document.init_forms()
        self.page = self.document[self.number]

    def click(self, x: float, y: float) -> None:
        for act in (pdfium.FORM_OnMouseMove, pdfium.FORM_OnLButtonDown, pdfium.FORM_OnLButtonUp):
            act(self.document.formenv, self.page, 0, x, y)

    def type(self, words: str) -> None:
        coded = f"{words}\0".encode("utf-16-le")
        letters = (ctypes.c_ushort * (len(coded) // 2)).from_buffer_copy(coded)
        pdfium.FORM_ReplaceSelection(self.document.formenv, self.page, letters)

    def flat(self) -> bytes:
        """Return the form as it comes out of a printer."""
        pdfium.FORM_ForceToKillFocus(self.document.formenv)
        pdfium.FPDFPage_Flatten(self.page, pdfium.FLAT_NORMALDISPLAY)
        out = io.BytesIO()
        self.document.save(out)
        self.document.close()
        return out.getvalue()


@pytest.fixture
def screen(form):
    def open_at(seen: Seen) -> Screen:
        return Screen(pypdfium2.PdfDocument(form.data), seen.page)

    return open_at


def letters(data: bytes, page: int, rect: Rect) -> list[tuple[str, float, float]]:
    """Return the letters in a rectangle: each with its left side and the foot of its line."""
    document = pypdfium2.PdfDocument(data)
    text = document[page].get_textpage()
    found = []
    for index in range(text.count_chars()):
        left, low, right, high = text.get_charbox(index)
        if rect[0] - 1 <= left and right <= rect[2] + 1 and rect[1] - 1 <= low and high <= rect[3] + 1:
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            found.append((text.get_text_range(index, 1), x.value, y.value))
    document.close()
    return found


def test_what_is_typed_stands_on_the_lines(form, screen, printed):
    _, seen = max(form.of(FieldKind.LINES), key=lambda each: each[1].rect[3] - each[1].rect[1])
    left, low, _, high = seen.rect
    shown = screen(seen)
    shown.click(left + 3, high - 5)
    shown.type("Eén antwoord dat lang genoeg is. " * 20)
    typed = letters(shown.flat(), seen.page, seen.rect)
    words = "".join(letter for letter, *_ in typed)
    assert words.startswith("Eén antwoord dat lang")
    feet = sorted({round(foot, 1) for _, _, foot in typed}, reverse=True)
    lines = sorted(
        (f[1] for f in printed[seen.page] if close(f[0], left) and low - 2 < f[1] < high), reverse=True
    )
    assert len(feet) == len(lines) >= 4, "no line of text more than there are printed lines"
    assert all(1 < foot - line < 9 for foot, line in zip(feet, lines, strict=True)), (feet, lines)


@pytest.mark.parametrize("kind", [FieldKind.GAP, FieldKind.CELL, FieldKind.BOX])
def test_what_is_typed_is_read_in_its_place(form, screen, kind):
    for _, seen in form.of(kind)[:3]:
        shown = screen(seen)
        shown.click(seen.rect[0] + 4, seen.rect[3] - 5)
        shown.type("é€x")
        typed = letters(shown.flat(), seen.page, seen.rect)
        assert "".join(letter for letter, *_ in typed).strip() == "é€x"


def test_what_does_not_fit_in_a_gap_is_not_taken(form, screen):
    _, seen = form.of(FieldKind.GAP)[0]
    shown = screen(seen)
    shown.click(seen.rect[0] + 4, seen.rect[3] - 5)
    for _ in range(100):
        shown.type("m")
    typed = letters(shown.flat(), seen.page, [seen.rect[0], seen.rect[1], 600, seen.rect[3]])
    assert 5 < "".join(letter for letter, *_ in typed).count("m") < 40


def test_of_round_ticks_one_is_set_of_square_ones_any(form, screen):
    groups = {each.group: each for each in form.fields if each.group}
    group = next(name for name in groups if sum(e.group == name for e in form.fields) > 2)
    members = [form.seen[each.name] for each in form.fields if each.group == group]
    squares = [form.seen[e.name] for e in form.fields if e.kind is FieldKind.TICK and not e.group][:2]
    for places, wanted in ((members[:2], 1), (squares, 2)):
        shown = screen(places[0])
        for each in places:
            shown.click((each.rect[0] + each.rect[2]) / 2, (each.rect[1] + each.rect[3]) / 2)
        pdfium.FORM_ForceToKillFocus(shown.document.formenv)
        out = io.BytesIO()
        shown.document.save(out)
        shown.document.close()
        with pikepdf.open(out) as pdf:
            states = [str(widget.get("/AS", "/Off")) for _, widget in widgets(pdf)]
        assert sum(state != "/Off" for state in states) == wanted
