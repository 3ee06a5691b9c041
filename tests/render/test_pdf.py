import pikepdf
import pytest

from kitgen.document.inline import Text
from kitgen.document.nodes import Figure, Heading, PageBreak, Paragraph
from kitgen.document.parts import Document, Kind, PageSetup, Part, Sides
from kitgen.errors import InputError, SystemFault
from kitgen.render import weasy
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
    assert render_pdf(document(two, front, front), data.theme, repository.read).part_pages == (2, 1, 1)
    assert render_pdf(document(three, front), data.theme, repository.read).part_pages == (3, 1)


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
    from kitgen.render.pdf import _fetcher

    with pytest.raises(ValueError, match="not fetched"):
        _fetcher(repository.read).fetch(url)


def test_without_pango_the_advice_is_plain_and_word_files_still_work(data, repository, monkeypatch):
    def missing():
        raise weasy.SystemFault([weasy.Finding("pango-missing", values={"advice": weasy.pango_advice()})])

    monkeypatch.setattr("kitgen.render.pdf.weasyprint", missing)
    with pytest.raises(SystemFault) as caught:
        render_pdf(document(part()), data.theme, repository.read)
    assert [finding.id for finding in caught.value.findings] == ["pango-missing"]
    assert render_docx(document(part()), data.theme, repository.read)[:2] == b"PK"
