"""The PDF files of the shipped kit: tagged, in our own type, inside the margins, whole pages."""

import re
import subprocess

import page
import pikepdf
import pytest
from kit_words import MM_PT

from kitgen.document.nodes import Heading, WritingLines
from kitgen.document.parts import Kind
from kitgen.document.walk import walk_document

NEAREST_MM, CARDS_MM = 8, 5
LINE_MM = 9
PAGE = r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>'
WORD = r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
PX_PER_MM = 96 / 25.4
PUPIL_PAGES = {Kind.HANDOUT, Kind.SLIPS, Kind.PUPIL_PACKET}


@pytest.fixture(scope="module")
def layouts(built):
    """Each PDF's pages as (width, height, [(x0, y0, x1, y1, word)]) in pt."""
    return {job.path: _pages(built.file(job)) for job in built.jobs("pdf")}


def _pages(file):
    shown = subprocess.run(
        ["pdftotext", "-bbox", file, "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = []
    for width, height, body in re.findall(
        r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', shown, re.S
    ):
        words = re.findall(
            r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', body
        )
        boxes = [(*map(float, box[:4]), box[4]) for box in words]
        pages.append((float(width), float(height), boxes))
    return pages


def test_every_pdf_is_accessible_as_pdf_ua(built):
    for job in built.jobs("pdf"):
        result = page.validate_pdf(str(built.file(job)), profile=page.ValidationProfile.PDF_UA_1)
        assert result.is_compliant, (job.path, [(f.rule_id, f.message) for f in result.failures])


def test_every_pdf_says_its_title_and_language(built):
    for job in built.jobs("pdf"):
        with pikepdf.open(built.file(job)) as pdf:
            assert str(pdf.Root.Lang) == "nl-BE"
            assert str(pdf.docinfo["/Title"]).startswith(job.document.title)


def test_only_our_own_type_is_used(built):
    for job in built.jobs("pdf"):
        with pikepdf.open(built.file(job)) as pdf:
            fonts = {
                str(o.BaseFont) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o
            }
        strange = {font for font in fonts if not re.fullmatch(r"/[A-Z]{6}\+(KitSans|Fira-Sans).*", font)}
        assert not strange, (job.path, strange)


def test_nothing_is_printed_where_a_printer_does_not_reach(built, layouts):
    sheets = {job.path for job in built.jobs("pdf") if job.document.kind is Kind.CARDS}
    for path, pages in layouts.items():
        near = (CARDS_MM if path in sheets else NEAREST_MM) * MM_PT - 0.5
        for width, height, words in pages:
            outside = [
                word
                for x0, y0, x1, y1, word in words
                if x0 < near or y0 < near or x1 > width - near or y1 > height - near
            ]
            assert not outside, (path, outside[:5])


def test_help_stands_in_the_foot_of_every_printed_pupil_page(built, layouts):
    for job in built.jobs("pdf"):
        if job.document.kind not in PUPIL_PAGES:
            continue
        for number, (_width, height, words) in enumerate(layouts[job.path], 1):
            foot = " ".join(word for _x0, y0, _x1, _y1, word in words if y0 > height - 22 * MM_PT)
            assert not words or "Awel 102" in foot.replace("\u00a0", " "), (job.path, number, foot)


def test_no_heading_stands_last_on_a_page(built, layouts):
    for job in built.jobs("pdf"):
        if job.document.kind in {Kind.CARDS, Kind.POSTERS}:
            continue
        contents = 1 if job.document.kind in {Kind.PUPIL_PACKET, Kind.TEACHER_PACKET} else 0
        headings = {_squash(h.content) for h in walk_document(job.document) if isinstance(h, Heading)}
        for number, (_width, height, words) in enumerate(layouts[job.path], 1):
            if number == contents:
                continue  # a table of contents repeats the headings
            body = [word for word in words if word[3] < height - 22 * MM_PT]
            lowest = max((word[3] for word in body), default=0)
            last = "".join(word[4] for word in body if word[3] > lowest - 4)
            assert last not in headings, (job.path, number, last)


def _squash(content):
    return "".join(getattr(inline, "text", "") for inline in content).replace(" ", "")


def test_lines_to_write_on_are_as_many_as_asked_for(built):
    for job in built.jobs("pdf"):
        if job.document.kind is not Kind.HANDOUT:
            continue
        asked = sum(node.count for node in walk_document(job.document) if isinstance(node, WritingLines))
        with pikepdf.open(built.file(job)) as pdf:
            drawn = sum(_full_lines(p) for p in pdf.pages)
        assert drawn == asked, job.path


NARROWEST_PX = 150
"""Lines to write on stand in columns too."""


def _full_lines(page_object):
    """Count the boxes of a writing line's height, as wide as the text, that have a line below them.

    Such a line is filled in the gray of writing lines, between the box without and with it.
    """
    gray = [round(value / 255, 3) for value in (0x6B, 0x73, 0x75)]
    count, fresh = 0, False
    for operands, operator in pikepdf.parse_content_stream(page_object):
        if str(operator) == "rg":
            fresh = [round(float(o), 3) for o in operands] == gray
        if str(operator) == "re" and fresh:
            width, height = float(operands[2]), float(operands[3])
            count += width > NARROWEST_PX and abs(height - LINE_MM * PX_PER_MM) < 0.5
            fresh = False
    return count


@pytest.mark.parametrize("kind", [Kind.OVERVIEW, Kind.LETTER])
def test_overview_and_letter_take_one_page(built, layouts, kind):
    found = [layouts[job.path] for job in built.jobs("pdf") if job.document.kind is kind]
    assert found
    assert all(len(pages) == 1 for pages in found)


def test_the_print_plan_takes_one_sheet(built):
    pages = _pages(built.folder / "voorbeeldschool/nl/eerste-graad/00-printplan.pdf")
    assert len(pages) <= 2
