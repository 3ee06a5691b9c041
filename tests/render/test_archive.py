import io

import page as page_validation
import pikepdf
import pytest
from PIL import Image

from kitgen.document.inline import Checkbox, Link, Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Cell, Figure, Heading, Paragraph, Row, Table, WritingLines
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.finish import Finish
from kitgen.impose import gray, print_boxes
from kitgen.render.pdf import render_pdf

STANDARDS = [page_validation.ValidationProfile.PDF_A_3U, page_validation.ValidationProfile.PDF_UA_1]


def see_through() -> bytes:
    """Return a picture that shows the paper behind it, which older PDF/A would not take."""
    out = io.BytesIO()
    Image.new("RGBA", (40, 20), (0, 90, 60, 90)).save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def kept(data, repository):
    """A document with all that archives are strict about, made to be kept."""
    table = Table((0.5, 0.5), (Row((Cell((Paragraph((Text("ja"),)),)), Cell())),))
    nodes = (
        Heading((Text("Kop"),), 1),
        Paragraph((Checkbox(), Text(" zie "), Link("de bron", "https://voorbeeld.example/"))),
        Figure("", "Een groen vlak.", 40, data=see_through()),
        Figure("assets/images/wiel.svg", "Een wiel.", 40),
        table,
        WritingLines("v-lines", "Antwoord", 2),
        Paragraph((Text("Onthoud dit."),), Role.LEAD),
    )
    document = Document(
        id="d", kind=Kind.HANDOUT, title="Titel", lang="nl-BE", parts=(Part(title="Blad", children=nodes),)
    )

    def make(finish):
        return render_pdf(document, data.theme, repository.read, finish).data

    return make


@pytest.mark.parametrize("standard", STANDARDS, ids=str)
def test_a_file_for_the_archive_keeps_both_standards(kept, standard):
    report = page_validation.validate_pdf_bytes(kept(Finish(archive=True)), profile=standard)
    assert report.is_compliant, report.failures


def test_it_says_that_it_keeps_both_and_how_colours_are_meant(kept):
    with pikepdf.open(io.BytesIO(kept(Finish(archive=True)))) as pdf, pdf.open_metadata() as told:
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "U")
        assert told["pdfuaid:part"] == "1"
        assert "Titel" in told["dc:title"]
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        assert pdf.Root.Metadata.get("/Filter") is None, "read without unpacking the file"


def test_other_files_do_not_claim_it(kept):
    with pikepdf.open(io.BytesIO(kept(Finish()))) as pdf, pdf.open_metadata() as told:
        assert "pdfaid:part" not in told
        assert told["pdfuaid:part"] == "1"


@pytest.mark.parametrize("standard", STANDARDS, ids=str)
@pytest.mark.parametrize("change", [gray, print_boxes], ids=["gray", "boxes"])
def test_what_is_made_ready_for_print_afterwards_keeps_the_standards(kept, standard, change):
    made = change(kept(Finish(archive=True)))
    report = page_validation.validate_pdf_bytes(made, profile=standard)
    assert report.is_compliant, report.failures


def test_two_runs_give_the_same_bytes(kept):
    assert kept(Finish(archive=True)) == kept(Finish(archive=True))
