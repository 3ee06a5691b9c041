"""Every word of a document is on paper and in Word: in order, none lost, none twice, none added."""

import zipfile
from dataclasses import replace

from kit_words import document_words, docx_words, repeatable, squashed, white_paragraphs, words_on
from openxml_audit import OpenXmlValidator

FOOT_MM = 21
"""Running lines stand nearer to the edge than this, the text does not."""


def test_pdf_has_every_word_of_its_document_once_and_in_order(papers):
    for paper in papers:
        job = paper.job
        bare = job.document.parts[0].setup.bare
        printed = squashed(words_on(paper.pages, edge_mm=0 if bare else FOOT_MM))
        again = repeatable(job.document)
        rest = printed
        for word in document_words(job.document):
            rest = _without_repeats(rest, squashed([word]), again)
            assert rest is not None, f"{job.path}: {word!r} does not come where it should"
        assert _without_repeats(rest, "", again) == "", f"{job.path}: {rest[:80]!r} is left over"


def _without_repeats(text: str, wanted: str, again: list[str]) -> str | None:
    """Take `wanted` from the start of the text, after header rows and words of pictures at most."""
    while (wanted and not text.startswith(wanted)) or (not wanted and text):
        repeat = next((repeat for repeat in again if text.startswith(repeat)), None)
        if repeat is None:
            return None
        text = text[len(repeat) :]
    return text[len(wanted) :]


def test_word_file_has_every_word_of_its_document_once_and_in_order(built):
    for job in built.jobs("docx"):
        wanted = document_words(job.document, markers=False)
        assert docx_words(built.file(job)) == wanted, job.path


def test_word_file_keeps_its_words_in_order_through_libreoffice(office_papers):
    for paper in office_papers:
        job, printed = paper.job, squashed(words_on(paper.pages))
        position = 0
        for word in document_words(job.document, markers=False):
            found = printed.find(squashed([word]), position)
            assert found >= 0, f"{job.path}: {word!r} is missing after {printed[position - 60 : position]!r}"
            position = found + len(squashed([word]))


def test_word_file_takes_as_many_pages_as_the_pdf(papers, office_papers, part_pages):
    """A text that runs over pages may end on the page before or after; one that fits a page must fit it."""
    printed = {paper.job.path: paper for paper in papers}
    for paper in office_papers:
        path = paper.job.path.replace(".docx", ".pdf")
        running_over = sum(part.pages > 1 for part in part_pages[path])
        apart = abs(_pages_with_text(paper) - _pages_with_text(printed[path]))
        assert apart <= running_over, path


def _pages_with_text(paper) -> int:
    """Pages that are only there to start the next part on a front hold nothing."""
    return sum(bool(page.words) for page in paper.pages)


def test_every_sheet_starts_a_page_in_word(office_papers):
    for paper in office_papers:
        pages = [squashed(words_on([page])) for page in paper.pages]
        document = paper.job.document
        for part in document.parts:
            first = squashed(document_words(replace(document, parts=(part,)), markers=False)[:4])
            starts = [text for text in pages if first in text[:400]]
            assert starts, f"{paper.job.path}: {part.title} does not start a page"


def test_word_files_are_valid_for_word(built):
    validator = OpenXmlValidator()
    for job in built.jobs("docx"):
        result = validator.validate(built.file(job))
        assert result.is_valid, (job.path, result.errors[:3])


def test_word_files_have_no_empty_paragraphs_for_white_and_no_text_boxes(built):
    for job in built.jobs("docx"):
        assert white_paragraphs(built.file(job)) == [], job.path
        with zipfile.ZipFile(built.file(job)) as package:
            text = package.read("word/document.xml")
        assert b"txbxContent" not in text, job.path
        assert b"<w:framePr" not in text, job.path
