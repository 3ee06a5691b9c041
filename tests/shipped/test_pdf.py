"""The PDF files of the shipped kit: tagged, in our own type, inside the margins, whole pages."""

import re

import page as page_validation
import pikepdf
import pytest
from aligned import pages_of
from kit_words import MM_PT
from marked import marked_texts

from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, WritingLines
from kitgen.document.walk import walk_document

NEAREST_MM, CARDS_MM = 8, 5
LINE_MM = 9
PX_PER_MM = 96 / 25.4
PUPIL_PAGES = {Kind.HANDOUT, Kind.SLIPS, Kind.PUPIL_PACKET}


def test_every_pdf_is_accessible_as_pdf_ua(built):
    for job in built.jobs("pdf"):
        result = page_validation.validate_pdf(
            str(built.file(job)), profile=page_validation.ValidationProfile.PDF_UA_1
        )
        assert result.is_compliant, (job.path, [(f.rule_id, f.message) for f in result.failures])


def test_every_pdf_says_its_title_and_language(built):
    for job in built.jobs("pdf"):
        with pikepdf.open(built.file(job)) as pdf:
            assert str(pdf.Root.Lang) == "nl-BE"
            assert str(pdf.docinfo["/Title"]).startswith(job.document.title)


def test_running_lines_are_artifacts_and_all_else_is_content(built, papers):
    """What is read aloud is the text alone; the words of each page's head and foot are not."""
    for paper in papers:
        pages = marked_texts(built.file(paper.job).read_bytes())
        wanted = [()] * len(pages)
        for part, (first, last) in zip(paper.job.document.parts, paper.spans(), strict=True):
            for number in range(first, last + 1):
                wanted[number] = () if part.setup.bare else _running(part, f"{number + 1} / {len(pages)}")
        for number, (page, lines) in enumerate(zip(pages, wanted, strict=True)):
            assert _letters(page.artifacts) == _letters(lines), (paper.job.path, number)


def _letters(texts):
    return re.sub(r"[\s\u00ad-]", "", "".join(texts))


def _running(part, page):
    own = part.running
    return (own.head_left, own.head_right, own.foot, own.colophon, page if own.paged else "")


def test_only_our_own_type_is_used(built):
    for job in built.jobs("pdf"):
        with pikepdf.open(built.file(job)) as pdf:
            fonts = {
                str(o.BaseFont) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o
            }
        strange = {font for font in fonts if not re.fullmatch(r"/[A-Z]{6}\+(KitSans|Fira-Sans).*", font)}
        assert not strange, (job.path, strange)


def test_nothing_is_printed_where_a_printer_does_not_reach(papers):
    for paper in papers:
        cards = paper.job.document.kind is Kind.CARDS
        near = (CARDS_MM if cards else NEAREST_MM) * MM_PT - 0.5
        for page in paper.pages:
            right, low = page.width - near, page.height - near
            outside = [w.text for w in page.words if min(w.x0, w.y0) < near or w.x1 > right or w.y1 > low]
            assert not outside, (paper.job.path, outside[:5])


def test_help_stands_in_the_foot_of_every_printed_pupil_page(papers):
    for paper in papers:
        if paper.job.document.kind not in PUPIL_PAGES:
            continue
        for number, page in enumerate(paper.pages, 1):
            foot = " ".join(word.text for word in page.words if word.y0 > page.height - 22 * MM_PT)
            told = "Awel 102" in foot.replace("\u00a0", " ")
            assert not page.words or told, (paper.job.path, number, foot)


def test_no_heading_stands_last_on_a_page(papers):
    for paper in papers:
        document = paper.job.document
        if document.kind in {Kind.CARDS, Kind.POSTERS}:
            continue
        contents = 1 if document.kind in {Kind.PUPIL_PACKET, Kind.TEACHER_PACKET} else 0
        headings = {_squash(h.content) for h in walk_document(document) if isinstance(h, Heading)}
        for number, page in enumerate(paper.pages, 1):
            if number == contents:
                continue  # a table of contents repeats the headings
            body = [word for word in page.words if word.y1 < page.height - 22 * MM_PT]
            lowest = max((word.y1 for word in body), default=0)
            last = "".join(word.text for word in body if word.y1 > lowest - 4)
            assert last not in headings, (paper.job.path, number, last)


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
def test_overview_and_letter_take_one_page(papers, kind):
    found = [paper.pages for paper in papers if paper.job.document.kind is kind]
    assert found
    assert all(len(pages) == 1 for pages in found)


def test_the_print_plan_takes_one_sheet(built):
    assert len(pages_of(built.folder / "voorbeeldschool/nl/eerste-graad/00-printplan.pdf")) <= 2
