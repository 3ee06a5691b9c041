"""Nothing that only teachers may read is anywhere in what pupils or parents get.

Every run of seven words in a text for teachers, and every such text of five or six words, is
looked for in all texts of a file: pages, alternative texts, bookmarks, titles, metadata, names.
Left out are only runs that a text for pupils has too. (Shorter runs come about by chance, where
one text ends and the next begins.)
"""

import re
import subprocess
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from aligned import normal
from lxml import etree

from kitgen.document.kinds import Kind
from kitgen.kit import Kit
from kitgen.lesson import Lesson
from kitgen.load import load_data, load_kit, load_lesson
from kitgen.parameters import filled_string, kit_values, lesson_values
from kitgen.project import Project
from kitgen.rulesets import RuleSet
from kitgen.schema import Frozen, RichText, teacher_only
from kitgen.steps import Step

ROOT = Path(__file__).resolve().parents[2]
TO_PUPILS_AND_HOME = {
    Kind.HANDOUT,
    Kind.SLIPS,
    Kind.HOME,
    Kind.PUPIL_PACKET,
    Kind.CARDS,
    Kind.POSTERS,
    Kind.LETTER,
    Kind.CERTIFICATE,
}
GUIDE_ONLY = {"summary", "goals", "materials", "content_note", "opt_out", "steps", "allow", "sources"}
"""Fields of a lesson that only the guide prints, though no field marks them as for teachers alone."""
SHORTEST, LONGEST = 5, 7


@pytest.fixture(scope="module")
def secrets() -> set[tuple[str, ...]]:
    """Every run of words that is in a text for teachers, as it is printed, and in none for others."""
    project = Project(ROOT)
    kit = load_kit(project, "eerste-graad", "nl").value
    lessons = [load_lesson(project, entry.lesson, "nl").value for entry in kit.lessons]
    data = load_data(project, "voorbeeldschool")
    hidden: set[tuple[str, ...]] = set()
    open_: set[tuple[str, ...]] = set()
    rules = [(rule, kit_values(data, kit)) for rule in data.rulesets.values()]
    owned = [(lesson, lesson_values(data, lesson)) for lesson in lessons]
    for value, values in [(kit, kit_values(data, kit)), *owned, *rules]:
        for written, for_teachers in texts(value, secret=False):
            text = filled_string(written, values)
            if for_teachers:
                hidden.update(runs(text, (min(LONGEST, max(SHORTEST, len(words_of(text)))),)))
            else:
                open_.update(runs(text))
    for line in data.help.lines:
        open_ |= set(runs(f"{line.shown}: {line.what_for}"))
    return hidden - open_


def texts(value: object, *, secret: bool) -> Iterator[tuple[str, bool]]:
    """Yield every text with whether it is for teachers alone."""
    if isinstance(value, RichText):
        yield value.plain(), secret
    elif isinstance(value, str):
        yield value, secret
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, secret=secret)
    elif isinstance(value, dict):
        yield from texts(list(value.values()), secret=secret)
    elif isinstance(value, Frozen):
        only = {*teacher_only(type(value)), *_guide_only(value)}
        inside = secret or isinstance(value, Step) or getattr(value, "audience", None) == "teacher"
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), secret=inside or name in only)


def _guide_only(value: Frozen) -> set[str]:
    if isinstance(value, Lesson):
        return GUIDE_ONLY
    if isinstance(value, Kit):
        return {"overview", "safety", "sources"}
    return {"source"} if isinstance(value, RuleSet) else set()


def words_of(text: str) -> list[str]:
    """Return the words of a text without capitals and marks."""
    return [bare for word in normal(text) if (bare := re.sub(r"\W", "", word.lower()))]


def runs(text: str, sizes: Iterable[int] = range(SHORTEST, LONGEST + 1)) -> Iterator[tuple[str, ...]]:
    """Yield every run of as many words as one of `sizes` says."""
    words = words_of(text)
    for size in sizes:
        for start in range(len(words) - size + 1):
            yield tuple(words[start : start + size])


def all_texts(file: Path) -> Iterator[str]:
    """Yield every text that is anywhere in a PDF or a Word file, and its name."""
    yield " ".join(re.split(r"[-_.]", file.name))
    yield from _in_pdf(file) if file.suffix == ".pdf" else _in_word(file)


def _in_pdf(file: Path) -> Iterator[str]:
    for order in ("-raw", "-layout"):
        yield subprocess.run(
            ["pdftotext", order, file, "-"], check=True, capture_output=True, text=True
        ).stdout.replace("-\n", "")
    with pikepdf.open(file) as pdf:
        yield from _strings(pdf.trailer.get("/Info", pikepdf.Dictionary()))
        for thing in pdf.objects:
            yield from _strings(thing)
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/XML":
                yield " ".join(_in_xml(thing.read_bytes()))


def _strings(thing: object) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Dictionary):
        for name, value in thing.items():
            yield " ".join(re.split(r"[-_/]", name))
            if isinstance(value, pikepdf.Object) and not value.is_indirect:
                yield from _strings(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if isinstance(value, pikepdf.Object) and not value.is_indirect:
                yield from _strings(value)


def _in_word(file: Path) -> Iterator[str]:
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            data = package.read(name)
            if name.endswith((".xml", ".rels", ".svg")):
                yield from _in_xml(data)
                if name == "word/document.xml":
                    yield " ".join(_in_xml(data))


def _in_xml(data: bytes) -> Iterator[str]:
    """Yield the words of each paragraph or text, and of each attribute."""
    for element in etree.parse(BytesIO(data)).iter(etree.Element):
        local = etree.QName(element).localname
        if local in ("p", "title", "text") or (len(element) == 0 and element.text):
            yield "".join(element.itertext())
        for value in element.attrib.values():
            yield " ".join(re.split(r"[-_]", str(value)))


def test_there_is_something_to_keep_from_pupils(secrets):
    assert len(secrets) > 5000


def test_teachers_find_all_of_it_in_the_guides(built, secrets):
    guides = [job for job in built.jobs("pdf") if job.document.kind in {Kind.GUIDE, Kind.OVERVIEW}]
    found = {run for job in guides for text in all_texts(built.file(job)) for run in runs(text)}
    assert len(secrets & found) > 0.9 * len(secrets), "so what is looked for can be found"


def test_nothing_for_teachers_is_in_any_file_for_pupils_or_parents(built, secrets):
    leaks = {}
    for job in [*built.jobs("pdf"), *built.jobs("docx")]:
        if job.document.kind in TO_PUPILS_AND_HOME:
            found = {run for text in all_texts(built.file(job)) for run in runs(text)} & secrets
            if found:
                leaks[job.path] = sorted(" ".join(run) for run in found)[:5]
    assert leaks == {}
