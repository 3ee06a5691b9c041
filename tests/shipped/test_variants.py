"""Variants in print, of a lesson with every block and of a shipped one: whole, accessible, on the page."""

from datetime import date
from pathlib import Path

import page as page_validation
import pytest
from aligned import MM, Page, Reading, Shown, align, normal, pages_of
from all_blocks import ALL_BLOCKS, write_all_blocks
from kit_words import document_words, docx_words
from matrix import faults_of

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.run import Written, run
from kitgen.document.nodes import Heading
from kitgen.document.parts import Document
from kitgen.document.walk import walk_document
from kitgen.project import Project

ROOT = Path(__file__).resolve().parents[2]
NAMES = (ALL_BLOCKS, "mijn-beeld")
BOTTOM_MM = {"large-print": 36, "clear": 30}
TOP_MM, EDGE_MM = 22, 8


@pytest.fixture(scope="module", params=list(BOTTOM_MM))
def variant(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    own = tmp_path_factory.mktemp("project")
    write_all_blocks(own)
    return Project(own, ROOT)


def options(folder: Path, *variants: str) -> Options:
    day = date(2026, 11, 26)
    return Options("voorbeeldschool", output=folder, workers=1, variants=variants, today=day)


@pytest.fixture(scope="module")
def made(project: Project, variant: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Written, ...]:
    folder = tmp_path_factory.mktemp(variant)
    return run(plan(project, NAMES, options(folder, variant))).written


@pytest.fixture(scope="module")
def pages(made: tuple[Written, ...]) -> dict[Path, list[Page]]:
    """The pages of the PDF files but for cards, whose places are measured with all other cards."""
    return {one.path: pages_of(one.path) for one in of(made, "pdf") if one.kind != "cards"}


@pytest.fixture(scope="module")
def usual(project: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """The documents without any variant, by the name of their file."""
    jobs = plan(project, NAMES, options(tmp_path_factory.mktemp("usual"))).jobs
    return {job.stem.rpartition("/")[2]: job.document for job in jobs}


def of(made: tuple[Written, ...], form: str) -> list[Written]:
    return [one for one in made if one.format == form]


def test_only_papers_for_pupils_and_at_home_are_made_in_a_folder_of_their_own(
    made: tuple[Written, ...], variant: str
) -> None:
    assert {one.kind for one in made} == {"handout", "slips", "cards"}
    assert {one.path.parent.name for one in made} == {f"{name}-{variant}" for name in NAMES}


def test_every_pdf_is_accessible_as_pdf_ua(made: tuple[Written, ...]) -> None:
    for one in of(made, "pdf"):
        result = page_validation.validate_pdf(
            str(one.path), profile=page_validation.ValidationProfile.PDF_UA_1
        )
        assert result.is_compliant, (one.path, [(f.rule_id, f.message) for f in result.failures])


def test_every_word_is_on_paper_and_in_word_and_no_page_is_empty(
    made: tuple[Written, ...], pages: dict[Path, list[Page]], variant: str
) -> None:
    documents = {one.path: one.document for one in made}
    for path, there in pages.items():
        bodies = [_body(page.words, page.height, BOTTOM_MM[variant]) for page in there]
        where = align(Reading(documents[path]), bodies)
        assert sorted(set(where)) == [n for n, page in enumerate(there) if page.words], path
    for one in of(made, "docx"):
        assert docx_words(one.path) == document_words(one.document, markers=False), one.path


def _body(words: tuple[Shown, ...], height: float, bottom_mm: float) -> list[str]:
    top, low = TOP_MM * MM, height - (bottom_mm - 1) * MM
    return [w for shown in words if shown.y0 > top and shown.y1 < low for w in normal(shown.text)]


def test_nothing_stands_where_a_printer_does_not_reach(pages: dict[Path, list[Page]]) -> None:
    edge = EDGE_MM * MM - 0.5
    for path, there in pages.items():
        for number, page in enumerate(there, 1):
            outside = [
                word.text
                for word in page.words
                if min(word.x0, word.y0, page.width - word.x1, page.height - word.y1) < edge
            ]
            assert outside == [], (path, number)


def test_the_help_line_stands_whole_on_every_page_and_sheets_keep_their_numbers(
    made: tuple[Written, ...], usual: dict[str, Document], pages: dict[Path, list[Page]], variant: str
) -> None:
    documents = {one.path: one.document for one in made}
    for path, there in pages.items():
        assert _markers(documents[path]) == _markers(usual[path.stem]), path
        for page in there:
            low = page.height - BOTTOM_MM[variant] * MM
            foot = " ".join(normal(word.text)[0] for word in page.words if word.y0 > low)
            assert not page.words or "Op school: zorgcoördinator, lokaal 012" in foot, path


def _markers(document: Document) -> list[str]:
    return [node.marker for node in walk_document(document) if isinstance(node, Heading)]


def test_all_variants_together_and_versions_a_and_b_are_whole(project: Project, tmp_path: Path) -> None:
    everything = (*sorted(BOTTOM_MM), "ab")
    made = run(plan(project, NAMES, options(tmp_path, *everything))).written
    assert {one.kind for one in made} == {"handout", "key"}
    assert {one.document.version for one in made if one.kind == "handout"} == {"A", "B"}
    assert {one.path.parent.name for one in made} == {f"{name}-clear-large-print-ab" for name in NAMES}
    assert [(one.path.name, fault) for one in made for fault in faults_of(one)] == []
