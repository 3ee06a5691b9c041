"""Plans what is made in one folder: the documents of a kit with its lessons, or of a lesson on its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kitgen.build.filing import filed, printed
from kitgen.build.jobs import Job
from kitgen.build.options import Options
from kitgen.build.planned import Folder
from kitgen.compose.cards import cards
from kitgen.compose.certificate import certificates
from kitgen.compose.documents import lesson_documents
from kitgen.compose.letter import letter, overview
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.packet import home_packet, pupil_packet, shared_sheets, slips_packet, teacher_packet
from kitgen.compose.posters import posters
from kitgen.compose.turns import in_turn
from kitgen.compose.versions import versions
from kitgen.document.parts import Document
from kitgen.kit import Kit, KitLesson, leave_out
from kitgen.lesson import Lesson
from kitgen.load import load_kit, load_lesson
from kitgen.parameters import applied, in_setting, kit_values, lesson_values
from kitgen.project import Project
from kitgen.render.fonts import semibold
from kitgen.span import Span, total
from kitgen.target import folder


def kit_folder(project: Project, maker: Maker, name: str, lang: str, options: Options) -> Folder:
    """Return what is made of the kit called `name`. Raises InputError."""
    written = load_kit(project, name, lang).value
    maker = replace(maker, data=in_setting(maker.data, written.given.setting))
    kit = applied(written, kit_values(maker.data, written))
    entries = [
        Entry(entry.lesson, _lesson_in(project, maker, kit, entry, lang, options), number, kit.safety, held)
        for number, (entry, held) in enumerate(kit.placed(), 1)
    ]
    entries = in_turn(entries, kit.ages)
    titles = {entry.name: entry.lesson.title for entry in entries}
    of_others = maker.title_of
    maker = maker.speaking_to(entry.lesson for entry in entries)
    maker = replace(maker, title_of=lambda name: titles.get(name) or of_others(name))
    here = folder(options.place, lang, name, options.variants)
    dated = max((entry.lesson.checked or "" for entry in entries), default="")
    whole = iter(()) if options.in_versions else _kit_documents(maker, kit, name, entries)
    documents = _dated(whole, dated)
    own = list(filed(documents, here, name, maker, options, project))
    inner = [
        job
        for entry in entries
        for job in _lesson_jobs(
            maker.speaking_to([entry.lesson]),
            replace(entry, number=0),
            f"{here}/{maker.data.labels.files.lessons}/{entry.name}",
            options,
            project,
        )
    ]
    colophon = maker.colophon(kit)
    preparing = _preparing(entry.lesson for entry in entries)
    return Folder(
        here,
        name,
        kit.title,
        colophon,
        (*own, *inner),
        printed(own),
        maker,
        preparing,
        kit.summary.plain() if kit.summary else "",
        kit.ages or "",
        tuple(entry.lesson.title for entry in entries),
    )


def _lesson_in(
    project: Project, maker: Maker, kit: Kit, entry: KitLesson, lang: str, options: Options
) -> Lesson:
    """Return the lesson of `entry` as it is in `kit`: without what is left out, with what is given."""
    lesson = leave_out(_lesson(project, entry.lesson, lang, options), entry.without)
    return applied(lesson, lesson_values(maker.data, lesson, kit.given, entry.given))


def lesson_folder(project: Project, maker: Maker, name: str, lang: str, options: Options) -> Folder:
    """Return what is made of the lesson called `name` on its own. Raises InputError."""
    written = _lesson(project, name, lang, options)
    lesson = applied(written, lesson_values(maker.data, written))
    maker = maker.speaking_to([lesson])
    here = folder(options.place, lang, name, options.variants)
    jobs = tuple(_lesson_jobs(maker, Entry(name, lesson), here, options, project))
    colophon = maker.colophon(lesson)
    return Folder(here, name, lesson.title, colophon, jobs, printed(jobs), maker, _preparing([lesson]))


def _lesson(project: Project, name: str, lang: str, options: Options) -> Lesson:
    return load_lesson(project, name, lang, easy=options.easy).value


def _preparing(lessons: Iterable[Lesson]) -> Span | None:
    """Return the minutes of preparation that `lessons` ask together, None where none says so."""
    asked = [lesson.prepare_minutes for lesson in lessons if lesson.prepare_minutes]
    return total(asked) if asked else None


def _kit_documents(maker: Maker, kit: Kit, name: str, entries: list[Entry]) -> Iterator[Document | None]:
    yield overview(maker, kit, name)
    yield teacher_packet(maker, kit, name, entries)
    yield pupil_packet(maker, kit, name, entries)
    yield shared_sheets(maker, kit, name, entries)
    yield slips_packet(maker, kit, name, entries)
    yield home_packet(maker, kit, name, entries)
    yield cards(maker, entries, name, f"{maker.data.labels.guide.cards}: {kit.title}")
    heading = f"{maker.data.labels.guide.posters}: {kit.title}"
    yield posters(maker, entries, name, heading, width_of=semibold(maker.data.theme.font))
    if kit.letter:
        yield letter(maker, kit.letter, name, kit.title, maker.colophon(kit))
    if kit.certificate:
        width_of = semibold(maker.data.theme.font)
        yield certificates(maker, kit.certificate, name, kit.title, maker.colophon(kit), width_of=width_of)


def _lesson_jobs(maker: Maker, entry: Entry, here: str, options: Options, project: Project) -> Iterator[Job]:
    made: Iterator[Document] = (
        versions(maker, entry, options.seed)
        if options.in_versions
        else lesson_documents(maker, entry, semibold(maker.data.theme.font))
    )
    documents = _dated(made, entry.lesson.checked or "")
    return filed(documents, here, entry.name, maker, options, project)


def _dated(documents: Iterator[Document | None], month: str) -> Iterator[Document | None]:
    """Yield `documents`, which say when the facts of their lesson were last looked at."""
    return (document and replace(document, dated=month) for document in documents)
