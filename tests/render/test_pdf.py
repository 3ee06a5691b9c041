import re
import subprocess
from io import BytesIO

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from kitgen.document.inline import Text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Cell, Figure, Heading, PageBreak, Paragraph, Row, Table
from kitgen.document.parts import Document, PageSetup, Part
from kitgen.document.roles import Role
from kitgen.errors import InputError, KitgenError, SystemFault
from kitgen.project import Project
from kitgen.render import sheets, weasy
from kitgen.render.docx import render_docx
from kitgen.render.pdf import render_pdf

MM_PT = 72 / 25.4


def document(*parts):
    return Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl-BE", parts=parts)


def part(*nodes, **chosen):
    return Part(title="Blad", children=(Heading((Text("Kop"),), 1), *nodes), **chosen)


def test_paper_and_orientation_mix_in_one_file(data, repository, tmp_path):
    wide = part(setup=PageSetup(landscape=True))
    large = part(setup=PageSetup("A3"))
    pdf = render_pdf(document(part(), wide, large), data.theme, repository.read)
    (tmp_path / "a.pdf").write_bytes(pdf.data)
    with pikepdf.open(tmp_path / "a.pdf") as opened:
        boxes = [[float(side) / MM_PT for side in page.mediabox[2:]] for page in opened.pages]
    assert boxes == [pytest.approx(size, abs=0.1) for size in ([210, 297], [297, 210], [297, 420])]


def test_pages_are_counted_per_part_without_the_blank_backs(data, repository):
    two = part(PageBreak(), Paragraph((Text("verder"),)))
    front = part(start_on_front=True)
    three = part(PageBreak(), Paragraph((Text("a"),)), PageBreak(), Paragraph((Text("b"),)))
    assert render_pdf(document(two, front, front), data.theme, repository.read).part_pages == (
        (0, 1),
        (2,),
        (4,),
    )
    assert render_pdf(document(three, front), data.theme, repository.read).part_pages == ((0, 1, 2), (4,))


def test_a_part_that_starts_on_a_front_leaves_the_back_before_it_empty(data, repository, tmp_path):
    pdf = render_pdf(document(part(), part(start_on_front=True)), data.theme, repository.read)
    (tmp_path / "a.pdf").write_bytes(pdf.data)
    with pikepdf.open(tmp_path / "a.pdf") as opened:
        assert len(opened.pages) == 3


def test_a_binding_margin_lies_left_on_fronts_and_right_on_backs(data, repository):
    from kitgen.render.css import document_css

    css = document_css(document(part(setup=PageSetup(sides=Sides.DUPLEX_LONG))), data.theme)
    assert "margin: 24mm 20mm 24mm 25mm" in css
    assert ":left { margin-left: 20mm; margin-right: 25mm; }" in css


def test_colours_and_sizes_come_from_the_theme(data):
    from kitgen.render.css import document_css

    css = document_css(document(part()), data.theme)
    assert "--main: #0F5B66;" in css
    assert "font-size: 12.5pt" in css


@pytest.mark.parametrize("file", ["assets/images/niet-daar.svg", "../buiten.svg"])
def test_a_picture_that_is_not_there_stops_the_page_from_going_out_without_it(data, repository, file):
    with pytest.raises((SystemFault, InputError)) as caught:
        render_pdf(document(part(Figure(file, "iets", 50))), data.theme, repository.read)
    assert caught.value.findings


@pytest.mark.parametrize("url", ["https://example.org/x.png", "file:///etc/passwd", "data:text/plain,x"])
def test_nothing_is_fetched_from_outside_the_project(repository, url):
    from kitgen.render.sheets import fetcher

    with pytest.raises(ValueError, match="not fetched"):
        fetcher(repository.read).fetch(url)


def test_without_pango_the_advice_is_plain_and_word_files_still_work(data, repository, monkeypatch):
    def missing():
        raise weasy.SystemFault([weasy.Finding("pango-missing", values={"advice": weasy.pango_advice()})])

    monkeypatch.setattr("kitgen.render.pdf.weasyprint", missing)
    with pytest.raises(SystemFault) as caught:
        render_pdf(document(part()), data.theme, repository.read)
    assert [finding.id for finding in caught.value.findings] == ["pango-missing"]
    assert render_docx(document(part()), data.theme, repository.read)[:2] == b"PK"


@pytest.fixture
def own(tmp_path):
    """A project of one's own on top of what is shipped."""
    (tmp_path / "own/assets/images").mkdir(parents=True)
    (tmp_path / "own/templates").mkdir()
    return Project(tmp_path / "own")


def complaints(project, data, *nodes):
    with pytest.raises(SystemFault) as caught:
        render_pdf(document(part(*nodes)), data.theme, project.read)
    assert {finding.id for finding in caught.value.findings} == {"renderer-complained"}
    assert {finding.values["part"] for finding in caught.value.findings} == {"handout d"}
    return " ".join(str(finding.values["detail"]) for finding in caught.value.findings)


@pytest.mark.parametrize("url", ["file:///etc/hostname", "https://example.org/x.png", "//example.org/x.png"])
def test_a_picture_inside_a_picture_is_not_asked_for_where_a_logo_names_it(own, data, url, monkeypatch):
    inside = f'<image href="{url}" width="9" height="9"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'
    (own.root / "assets/images/x.svg").write_text(svg)
    asked = []
    usual = sheets._shown
    monkeypatch.setattr(sheets, "_shown", lambda shown, *more: asked.append(usual(shown, *more)) or asked[-1])
    render_pdf(document(part(Figure("assets/images/x.svg", "iets", 50))), data.theme, own.read)
    assert [url.encode() in each for each in asked] == [False]


@pytest.mark.parametrize(
    "rule",
    [
        "@import url(https://example.org/x.css);",
        "@import url(file:///etc/hostname);",
        "body { background: url(file:///etc/hostname) }",
        "@font-face { font-family: Vreemd; src: url(https://example.org/x.ttf) }",
        "body { kleur: rood }",
    ],
)
def test_a_style_sheet_that_cannot_be_followed_stops_the_page(own, data, repository, rule):
    shipped = repository.read("templates/page.css").decode()
    (own.root / "templates/page.css").write_text(f"{rule}\n{shipped}", "utf-8")
    with pytest.raises(KitgenError) as caught:
        render_pdf(document(part()), data.theme, own.read)
    assert {finding.id for finding in caught.value.findings} <= {"style-ignored", "renderer-complained"}


def test_a_picture_that_is_none_is_named(own, data):
    (own.root / "assets/images/x.png").write_bytes(b"geen plaatje")
    assert "assets/images/x.png" in complaints(own, data, Figure("assets/images/x.png", "iets", 50))


def test_an_id_that_stands_twice_stops_the_page(own, data):
    nodes = (Paragraph((Text("een"),), id="dubbel"), Paragraph((Text("twee"),), id="dubbel"))
    assert "dubbel" in complaints(own, data, *nodes)


def test_after_a_complaint_the_next_document_is_made_as_if_nothing_happened(own, data):
    complaints(own, data, Figure("assets/images/weg.png", "iets", 50))
    assert render_pdf(document(part()), data.theme, own.read).part_pages == ((0,),)


def test_a_file_is_tagged_in_its_language_and_says_what_made_it_but_not_when(data, repository):
    made = render_pdf(document(part()), data.theme, repository.read).data
    report = page_validation.validate_pdf_bytes(made, profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang) == "nl-BE"
        assert str(pdf.docinfo["/Title"]) == "Titel"
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())
    assert made == render_pdf(document(part()), data.theme, repository.read).data


def test_the_theme_decides_the_colour_that_is_printed(data, repository):
    loud = data.theme.model_copy(
        update={"colours": data.theme.colours.model_copy(update={"main": "#FF0000"})}
    )
    title = Heading((Text("Kop"),), 1, Role.TITLE)
    pixels = [
        pypdfium2.PdfDocument(
            render_pdf(document(Part(title="Blad", children=(title,))), theme, repository.read).data
        )[0]
        .render(scale=1)
        .to_pil()
        .getcolors(100_000)
        for theme in (data.theme, loud)
    ]
    reds = [sum(n for n, (r, g, b) in found if r > 200 and g < 60 and b < 60) for found in pixels]
    assert reds[0] == 0
    assert reds[1] > 50


def test_a_hyphen_that_does_not_break_is_printed_as_any_other(data, repository):
    one = document(part(Heading((Text("e\u2011mail"),), 1, Role.TITLE)))
    made = render_pdf(one, data.theme, repository.read)
    with pypdfium2.PdfDocument(made.data) as pdf:
        assert "e-mail" in pdf[0].get_textpage().get_text_range()


def test_words_in_a_tall_table_row_are_not_lost(data, repository):
    many = " ".join(f"woord{n}" for n in range(3000))
    row = Row((Cell((Paragraph((Text("kort"),)),)), Cell((Paragraph((Text(many),)),))))
    made = render_pdf(document(part(Table((0.5, 0.5), (row,)))), data.theme, repository.read)
    shown = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=made.data, capture_output=True, check=True
    ).stdout.decode()
    assert len(made.part_pages[0]) > 3
    assert sorted(set(re.findall(r"woord\d+", shown))) == sorted(many.split())
