"""What a build of the shipped kit leaves in the output folder."""

import zipfile
from pathlib import Path

from kit_words import docx_words, words_on

from kitgen.document.kinds import Kind, Sides
from kitgen.load import load_lesson
from kitgen.project import Project
from kitgen.schema import Frozen, RichText, teacher_only

ROOT = Path(__file__).resolve().parents[2]
KIT = "voorbeeldschool/nl/eerste-graad"
PUPILS = {Kind.HANDOUT, Kind.SLIPS, Kind.PUPIL_PACKET, Kind.CARDS, Kind.POSTERS}
LESSONS = ("pikasol", "gezonde-relatie", "hulp-dichtbij")


def test_kit_has_all_its_papers(built):
    made = {path.relative_to(built.folder / KIT).as_posix() for path in (built.folder / KIT).rglob("*.*")}
    kit = {
        f"eerste-graad-{name}"
        for name in (
            "handleiding.pdf", "handleiding.docx", "leerlingenbundel.pdf", "leerlingenbundel.docx",
            "werkbladen.pdf", "werkbladen.docx",
            "briefjes.pdf", "briefjes.docx", "kaarten.pdf", "posters.pdf", "posters-op-a4.pdf",
            "brief.pdf", "brief.docx",
            "overzicht.pdf", "overzicht.docx", "certificaat.pdf", "certificaat.docx",
        )
    }  # fmt: skip
    lessons = {
        f"lessen/{lesson}/{lesson}-{name}"
        for lesson in LESSONS
        for name in (
            "handleiding.pdf", "handleiding.docx", "werkbladen.pdf", "werkbladen.docx",
            "briefjes.pdf", "briefjes.docx", "kaarten.pdf", "posters.pdf",
        )
    }  # fmt: skip
    pieces = {f"lessen/{lesson}/{lesson}-posters-op-a4.pdf" for lesson in ("pikasol", "hulp-dichtbij")}
    assert made == pieces | {f"00-printplan.{end}" for end in ("pdf", "csv", "json")} | kit | lessons


def test_run_sheet_of_every_lesson_takes_one_page_and_has_the_disclosure_page_on_its_back(built, part_pages):
    for job in built.jobs("pdf"):
        if job.document.kind is not Kind.GUIDE:
            continue
        parts = [(part.title, part.pages) for part in part_pages[job.path]]
        sheets = [number for number, (title, _) in enumerate(parts) if title.startswith("Verloop")]
        assert sheets[0] == 1, job.path
        for number in sheets:
            assert parts[number][1] == 1, (job.path, parts[number])
            assert parts[number + 1] == ("Als een leerling jou iets vertelt", 1), (job.path, parts[number])


def test_worksheets_take_at_most_two_sides_and_posters_and_slips_one(built, part_pages):
    for job in built.jobs("pdf"):
        for part in part_pages[job.path] if job.document.kind in {Kind.HANDOUT, Kind.SLIPS} else ():
            assert part.pages <= (2 if part.setup.sides is not Sides.SINGLE else 1), (job.path, part.title)


def test_no_teachers_words_reach_pupils(built, papers):
    secrets = {words for lesson in LESSONS for words in _secrets(lesson)}
    assert len(secrets) > 100
    files = [(paper.job, "".join(words_on(paper.pages))) for paper in papers]
    files += [(job, _everything(built.file(job))) for job in built.jobs("docx")]
    for job, words in files:
        shown = words.replace("-", "") if job.document.kind in PUPILS else ""
        leaked = [secret for secret in secrets if secret in shown]
        assert not leaked, (job.path, leaked[:3])


def _secrets(name):
    """The texts of a lesson that only teachers see, from five words on, without spaces."""
    lesson = load_lesson(Project(ROOT), name, "nl").value
    for text in _teachers_texts(lesson, hidden=False):
        words = text.split()
        if len(words) >= 5:
            yield "".join(words[:12]).replace("-", "")


def _teachers_texts(value, *, hidden):
    if isinstance(value, list):
        for item in value:
            yield from _teachers_texts(item, hidden=hidden)
    elif isinstance(value, RichText) and hidden:
        yield value.plain()
    elif isinstance(value, Frozen):
        only = set(teacher_only(type(value)))
        outside = getattr(value, "audience", None) == "teacher"
        for field in type(value).model_fields:
            yield from _teachers_texts(getattr(value, field), hidden=hidden or outside or field in only)


def _everything(file):
    """All words of a Word file and its raw XML without spaces."""
    with zipfile.ZipFile(file) as package:
        xml = "".join(
            package.read(name).decode("utf-8", "replace") for name in package.namelist() if "xml" in name
        )
    return "".join(docx_words(file)) + "".join(xml.split()) + file.name
