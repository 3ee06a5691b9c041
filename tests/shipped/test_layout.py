"""The shipped kit on paper and through Word: what stands on which page, down to every line."""

import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from aligned import MM, RUNNING_MM, AstrayError, Paper, normal, pages_of
from lxml import etree

from kitgen.document.kinds import Kind
from kitgen.document.nodes import Figure, Heading, PageBreak
from kitgen.document.roles import Role
from kitgen.document.walk import walk

PUPILS = {Kind.HANDOUT, Kind.SLIPS, Kind.PUPIL_PACKET}
HELP = (
    "Praten? Awel 102 · Child Focus 116 000 · Gevaar: 112 · "
    "Op school: zorgcoördinator, lokaal 012"
)  # fmt: skip
PRINTER_MM, TEXT_MM = 8, 10
CARDS_MM = 5
"""Lines to cut along and the small print beside them stand in the margin of a sheet of cards."""
RULED_PX = 4
LINE_GRAY = (0x6B, 0x73, 0x75)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def of(papers: list[Paper], *kinds: Kind) -> Iterator[Paper]:
    found = [paper for paper in papers if paper.job.document.kind in kinds]
    assert found
    yield from found


def astray(papers: list[Paper]) -> dict[str, str]:
    problems = {}
    for paper in papers:
        try:
            assert len(paper.where) == len(paper.reading.words)
        except AstrayError as error:
            problems[paper.job.path] = str(error)
    return problems


def test_every_word_is_the_next_one_on_paper(papers):
    assert astray(papers) == {}


def test_every_word_is_the_next_one_in_word_too(office_papers):
    assert astray(office_papers) == {}


def test_every_part_starts_a_page(papers, office_papers):
    for paper in [*papers, *office_papers]:
        for (_first, last), (first, _last) in pairwise(paper.spans()):
            assert last < first, (paper.job.path, paper.office, first + 1)


def test_what_starts_on_a_front_stands_on_an_odd_page(papers):
    for paper in papers:
        for part, (first, _last) in zip(paper.job.document.parts, paper.spans(), strict=True):
            assert not part.start_on_front or first % 2 == 0, (paper.job.path, part.title, first + 1)


def test_word_is_told_which_parts_start_on_a_front(built):
    for job in built.jobs("docx"):
        fronts = [part.start_on_front for part in job.document.parts]
        kinds = [s.find(f"{W}type").get(f"{W}val") for s in _sections(built.file(job))]
        assert len(kinds) == len(fronts), job.path
        assert [kind == "oddPage" for kind in kinds[1:]] == fronts[1:], job.path


def test_every_section_of_a_pupils_word_file_has_the_help_line_in_its_foot(built):
    for job in built.jobs("docx"):
        if job.document.kind not in PUPILS:
            continue
        with zipfile.ZipFile(built.file(job)) as package:
            rels = etree.fromstring(package.read("word/_rels/document.xml.rels"))
            targets = {rel.get("Id"): rel.get("Target") for rel in rels}
            for section in _sections(built.file(job)):
                (foot,) = section.findall(f"{W}footerReference")
                xml = etree.fromstring(package.read(f"word/{targets[foot.get(f'{R}id')]}"))
                words = " ".join(w for text in xml.iter(f"{W}t") for w in normal(text.text or ""))
                assert HELP in words, job.path


def _sections(file: Path) -> list[etree._Element]:
    with zipfile.ZipFile(file) as package:
        return list(etree.fromstring(package.read("word/document.xml")).iter(f"{W}sectPr"))


def test_a_page_is_empty_only_to_let_the_next_part_start_on_a_front(papers, office_papers):
    for paper in [*papers, *office_papers]:
        parts = paper.job.document.parts
        fillers = {
            first - 1
            for part, (first, _last) in zip(parts, paper.spans(), strict=True)
            if part.start_on_front
        }
        empty = {number for number, page in enumerate(paper.pages) if not page.body(RUNNING_MM)}
        pictures = {n for n in empty if paper.shown[n]}
        assert empty - pictures <= fillers, (paper.job.path, [n + 1 for n in empty - fillers])
        assert len(paper.pages) - 1 not in empty, (paper.job.path, "the last page")


def test_no_heading_and_no_head_of_a_table_stands_last_on_a_page(papers):
    for paper in papers:
        nodes = [node for part in paper.job.document.parts for node in walk(part.children)]
        pairs = list(pairwise(nodes))
        breaks = {id(node) for node, after in pairs if isinstance(after, PageBreak | Figure)}
        words, where = paper.reading.words, paper.where
        for index in range(len(words) - 1):
            node, after = words[index].node, words[index + 1]
            last = where[index] != where[index + 1] and words[index].part == after.part
            if not last or id(node) in breaks:
                continue
            assert not isinstance(node, Heading), (paper.job.path, where[index] + 1, words[index].text)
            assert getattr(node, "role", None) is not Role.HEAD_CELL, (paper.job.path, where[index] + 1)


def test_a_question_stands_on_one_page(papers, office_papers):
    questions = 0
    for paper in [*papers, *office_papers]:
        found: dict[int, set[int]] = {}
        for word, page in zip(paper.reading.words, paper.where, strict=True):
            if word.question:
                found.setdefault(id(word.question), set()).add(page)
        questions += len(found)
        assert [pages for pages in found.values() if len(pages) > 1] == [], paper.job.path
    assert questions > 50


def test_lines_to_write_on_stand_under_their_question_as_many_as_asked_for(papers):
    lines = 0
    for paper in papers:
        wanted = Counter[int]()
        for count, word in paper.reading.lines:
            wanted[paper.where[word]] += count
        distance = paper.job.theme.writing_mm(paper.job.document.kind)
        drawn = Counter(dict(enumerate(_lines(paper.file, distance))))
        assert +drawn == +wanted, paper.job.path
        lines += wanted.total()
    assert lines > 100


def _lines(file: Path, distance_mm: float) -> Iterator[int]:
    """Count the lines to write on of each page.

    Each is a path in their gray, as high as lines are apart and their stroke is thick.
    """
    document = pypdfium2.PdfDocument(file)
    try:
        for page in document:
            paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=6)
            yield sum(
                abs(top - bottom - distance_mm * MM - 0.5) < 0.3
                for path in paths
                if _fill(path) == LINE_GRAY
                for _left, bottom, _right, top in [path.get_bounds()]
            )
    finally:
        document.close()


def _fill(path: pypdfium2.PdfObject) -> tuple[int, ...]:
    channels = [pdfium.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(path, *channels)
    return tuple(channel.value for channel in channels[:3])


def test_word_has_as_many_lines_to_write_on_under_each_question(office_papers):
    for paper in office_papers:
        wanted = Counter[int]()
        for count, word in paper.reading.lines:
            wanted[paper.where[word]] += count
        distance = paper.job.theme.writing_mm(paper.job.document.kind)
        drawn = Counter(dict(enumerate(_ruled(paper.file, distance))))
        assert +drawn == +wanted, paper.job.path


def _ruled(file: Path, distance_mm: float) -> Iterator[int]:
    """Count the lines to write on of each page of Word: a narrow picture of them, drawn wide."""
    document = pypdfium2.PdfDocument(file)
    try:
        for page in document:
            pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=6)
            bounds = [each.get_bounds() for each in pictures if each.get_px_size()[0] == RULED_PX]
            yield sum(round((top - bottom) / distance_mm / MM) for _, bottom, _, top in bounds)
    finally:
        document.close()


def test_nothing_at_all_is_printed_where_a_printer_does_not_reach(papers):
    for paper in papers:
        document = pypdfium2.PdfDocument(paper.file)
        try:
            cards = paper.job.document.kind is Kind.CARDS
            edge = int((CARDS_MM if cards else PRINTER_MM) * MM) - (not cards)
            for number, page in enumerate(document, 1):
                picture = page.render(scale=1, grayscale=True).to_pil()
                inside = picture.crop((edge, edge, picture.width - edge, picture.height - edge))
                inked = sum(picture.histogram()[:250]) - sum(inside.histogram()[:250])
                assert inked == 0, (paper.job.path, number)
        finally:
            document.close()


def test_text_stays_clear_of_the_edges(papers):
    for paper in papers:
        if paper.job.document.parts[0].setup.bare:
            continue
        for number, page in enumerate(paper.pages, 1):
            edge = TEXT_MM * MM
            outside = [
                word.text
                for word in page.words
                if word.x0 < edge
                or word.y0 < edge
                or word.x1 > page.width - edge
                or word.y1 > page.height - edge
            ]
            assert outside == [], (paper.job.path, number)


def test_each_poster_and_each_sign_fills_a_page(papers):
    for paper in of(papers, Kind.POSTERS):
        for part, (first, last) in zip(paper.job.document.parts, paper.spans(), strict=True):
            signs = sum(isinstance(node, Heading) and node.role is Role.SIGN for node in part.children)
            assert last - first + 1 == max(signs, 1), (paper.job.path, part.title)


def test_sheets_take_two_sides_at_most_in_the_packet_too(papers, office_papers):
    for paper in of([*papers, *office_papers], Kind.HANDOUT, Kind.PUPIL_PACKET):
        for part, (first, last) in zip(paper.job.document.parts, paper.spans(), strict=True):
            assert last - first < 2, (paper.job.path, paper.office, part.title)


def test_the_run_sheet_takes_one_page_in_the_packet_and_in_word_too(papers, office_papers):
    sheets = 0
    for paper in of([*papers, *office_papers], Kind.GUIDE, Kind.TEACHER_PACKET):
        for part, (first, last) in zip(paper.job.document.parts, paper.spans(), strict=True):
            if part.title == "Verloop":
                assert last == first, (paper.job.path, paper.office)
                sheets += 1
    assert sheets == 14, "two lessons alone and in the packet, two and one alone, in PDF and in Word"


def test_overview_and_letter_take_one_page_in_word_too(office_papers):
    for paper in of(office_papers, Kind.OVERVIEW, Kind.LETTER):
        assert len(paper.pages) == 1, paper.job.path


def test_the_whole_help_line_stands_on_every_printed_page_of_the_pupils(papers, office_papers):
    for paper in of([*papers, *office_papers], *PUPILS):
        for number, page in enumerate(paper.pages):
            if paper.shown[number]:
                assert HELP in page.foot(), (paper.job.path, paper.office, number + 1)


def test_the_print_plan_names_every_file_with_its_pages(built, papers):
    here = "voorbeeldschool/nl/eerste-graad/"
    kit = [p for p in papers if p.job.path.startswith(here) and p.job.path.count("/") == here.count("/")]
    pages = pages_of(built.folder / "voorbeeldschool/nl/eerste-graad/00-printplan.pdf")
    rows = " ".join(word for page in pages for shown in page.body() for word in normal(shown.text))
    assert [paper.file.name for paper in kit if paper.file.name not in rows] == []
    listed = json.loads((built.folder / here / "00-printplan.json").read_text("utf-8"))["print"]
    counted = {(one["file"], one["title"]): (one["pages"], one["copies"]) for one in listed}
    for paper in of(kit, Kind.POSTERS, Kind.CARDS):
        for part, (first, last) in zip(paper.job.document.parts, paper.spans(), strict=True):
            assert counted[paper.file.name, part.title] == (last - first + 1, part.copies), part.title
