"""Plans what is made in one folder: the documents of a kit with its lessons, or of a lesson on its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kitgen.build.filing import filed, printed
from kitgen.build.gathering import Gatherer, LessonSources
from kitgen.build.jobs import Job
from kitgen.build.planned import Folder
from kitgen.compose.documents import kit_documents, lesson_documents
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.turns import in_turn
from kitgen.compose.versions import versions
from kitgen.document.parts import Document
from kitgen.kit import Kit, KitLesson, LessonWith, With, leave_out
from kitgen.lesson import Lesson
from kitgen.parameters import applied, in_setting, kit_values, lesson_values
from kitgen.render.fonts import semibold
from kitgen.span import Span, total
from kitgen.target import folder
from kitgen.withholding import withheld


def kit_folder(gather: Gatherer, maker: Maker, name: str) -> Folder:
    """Return what is made of the kit called `name`. Raises InputError."""
    options = gather.options
    written, of_kit = gather.kit(name)
    maker = replace(maker, data=in_setting(maker.data, written.given.setting))
    kit = applied(written, kit_values(maker.data, written))
    entries, sources = [], {}
    for number, (entry, held) in enumerate(kit.placed(), 1):
        as_written, reads = gather.lesson(entry.lesson)
        lesson = _given(maker, kit, entry, as_written)
        entries.append(Entry(entry.lesson, lesson, number, kit.safety, held))
        changed = bool(entry.without) or entry.given != LessonWith() or kit.given != With()
        sources[entry.lesson] = LessonSources(as_written, reads, of_kit, changed)
    bundle = gather.of_kit(name, kit, of_kit, sources)
    entries = in_turn(entries, kit.ages)
    titles = {entry.name: entry.lesson.title for entry in entries}
    of_others = maker.title_of
    maker = maker.speaking_to(entry.lesson for entry in entries)
    maker = replace(maker, title_of=lambda name: titles.get(name) or of_others(name))
    here = folder(options.place, gather.lang, name, options.variants)
    dated = max((entry.lesson.checked or "" for entry in entries), default="")
    width_of = semibold(maker.data.theme.font)
    whole = kit_documents(maker, kit, name, entries, width_of, options.wants)
    documents = _dated(iter(()) if options.in_versions or options.only else whole, dated)
    hidden = withheld(maker.data, [entry.lesson for entry in entries], kit)
    files = filed(documents, here, name, maker, options, gather.project, hidden)
    own = [gather.marked(job, bundle) for job in files]
    inner = [
        gather.marked_in_kit(job, entry.name, sources[entry.name], name, alone=not _in_kit(entry))
        for entry in entries
        if not options.only or entry.name in options.only
        for job in _lesson_jobs(
            maker.speaking_to([entry.lesson]),
            replace(entry, number=0),
            f"{here}/{maker.data.labels.files.lessons}/{entry.name}",
            gather,
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


def _in_kit(entry: Entry) -> bool:
    """Whether the guide of a lesson says something of the kit that it stands in."""
    return bool(entry.safety or entry.held or entry.turn)


def _given(maker: Maker, kit: Kit, entry: KitLesson, lesson: Lesson) -> Lesson:
    """Return `lesson` as it is in `kit`: without what is left out, with what is given."""
    lesson = leave_out(lesson, entry.without)
    return applied(lesson, lesson_values(maker.data, lesson, kit.given, entry.given))


def lesson_folder(gather: Gatherer, maker: Maker, name: str) -> Folder:
    """Return what is made of the lesson called `name` on its own. Raises InputError."""
    written, reads = gather.lesson(name)
    lesson = applied(written, lesson_values(maker.data, written))
    maker = maker.speaking_to([lesson])
    here = folder(gather.options.place, gather.lang, name, gather.options.variants)
    bundle = gather.of_lesson(name, written, reads)
    jobs = tuple(gather.marked(job, bundle) for job in _lesson_jobs(maker, Entry(name, lesson), here, gather))
    colophon = maker.colophon(lesson)
    return Folder(here, name, lesson.title, colophon, jobs, printed(jobs), maker, _preparing([lesson]))


def _preparing(lessons: Iterable[Lesson]) -> Span | None:
    """Return the minutes of preparation that `lessons` ask together, None where none says so."""
    asked = [lesson.prepare_minutes for lesson in lessons if lesson.prepare_minutes]
    return total(asked) if asked else None


def _lesson_jobs(maker: Maker, entry: Entry, here: str, gather: Gatherer) -> Iterator[Job]:
    options = gather.options
    made: Iterator[Document] = (
        versions(maker, entry, options.seed)
        if options.in_versions
        else lesson_documents(maker, entry, semibold(maker.data.theme.font), options.wants)
    )
    documents = _dated(made, entry.lesson.checked or "")
    hidden = withheld(maker.data, [entry.lesson])
    return filed(documents, here, entry.name, maker, options, gather.project, hidden)


def _dated(documents: Iterator[Document | None], month: str) -> Iterator[Document | None]:
    """Yield `documents`, which say when the facts of their lesson were last looked at."""
    return (document and replace(document, dated=month) for document in documents)
