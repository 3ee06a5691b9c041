"""Which document a file was: the same whatever it is called, and found without making all others."""

import pytest
import wordpapers as papers

from kitgen.document.kinds import Kind
from kitgen.importing import original
from kitgen.importing.original import jobs_of, narrowed_to, original_of
from kitgen.importing.passages import WordFile
from kitgen.importing.reading import read_word
from kitgen.render.docx import render_docx

KIT, LESSON = "een-lesuur", "vriend-in-de-knel-kort"


@pytest.fixture(scope="module")
def sheet() -> WordFile:
    """The worksheets of a lesson in a kit, as they read."""
    jobs = jobs_of(papers.project(), KIT, papers.OPTIONS._replace(parts=("handout",)))
    job = next(each for each in jobs if each.stem.endswith(f"{LESSON}-werkbladen"))
    return read_word(render_docx(job.document, job.theme, papers.project().read, fonts=False), "x.docx")


@pytest.mark.parametrize(
    ("shown", "made"),
    [
        ("vriend-in-de-knel-kort-werkbladen.docx", 1),
        ("Vriend-in-de-knel-kort-werkbladen (1).docx", 1),
        ("van Els.docx", 0),
        ("vriend-in-de-knel-kort-handleiding.docx", 0),
    ],
)
def test_a_document_is_found_by_its_words_and_sooner_by_its_name(monkeypatch, sheet, shown, made):
    counts: list[int] = []

    def counted(*given):
        jobs = jobs_of(*given)
        counts.append(len(jobs))
        return jobs

    monkeypatch.setattr(original, "jobs_of", counted)
    found = original_of(sheet, papers.project(), KIT, papers.OPTIONS, shown)
    assert found is not None
    assert found.job.stem.endswith(f"{LESSON}-werkbladen")
    assert (counts == [made]) is bool(made), "all of them are made where the name is no help"


def test_what_makes_one_document_of_a_lesson_in_a_kit_makes_no_other(sheet):
    found = original_of(
        sheet, papers.project(), KIT, papers.OPTIONS, "vriend-in-de-knel-kort-werkbladen.docx"
    )
    options = narrowed_to(found.job, papers.project(), KIT, papers.OPTIONS)
    assert [each.stem for each in jobs_of(papers.project(), KIT, options)] == [found.job.stem]


def test_the_packet_of_a_kit_is_made_without_the_guides_of_its_lessons():
    (job,) = jobs_of(papers.project(), KIT, papers.OPTIONS._replace(parts=(Kind.TEACHER_PACKET.value,)))
    options = narrowed_to(job, papers.project(), KIT, papers.OPTIONS)
    assert [each.document.kind for each in jobs_of(papers.project(), KIT, options)] == [Kind.TEACHER_PACKET]
