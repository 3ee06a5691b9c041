"""Decides what to build: names become kits and lessons, those become documents and jobs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kitgen.build.filing import filed, printed, refuse_unfillable
from kitgen.build.jobs import Job
from kitgen.build.options import Options
from kitgen.build.planned import Folder, Plan
from kitgen.check.gray import gray
from kitgen.check.profiles import check_profile
from kitgen.check.run import check_kit, check_lesson
from kitgen.check.stale import help_lines
from kitgen.compose.cards import cards
from kitgen.compose.documents import lesson_documents
from kitgen.compose.letter import letter, overview
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.packet import home_packet, pupil_packet, shared_sheets, slips_packet, teacher_packet
from kitgen.compose.posters import posters
from kitgen.compose.turns import in_turn
from kitgen.compose.versions import versions
from kitgen.document.parts import Document
from kitgen.errors import Finding, InputError, Severity
from kitgen.inprint import with_variants
from kitgen.kit import Kit, KitLesson, leave_out
from kitgen.lesson import Lesson
from kitgen.load import (
    Data,
    all_meant,
    kit_file,
    lesson_file,
    load_data,
    load_kit,
    load_lesson,
    unknown_name,
)
from kitgen.overlays import easy_file
from kitgen.parameters import applied, filled_string, in_setting, kit_values, lesson_values
from kitgen.project import Project
from kitgen.render.fonts import semibold
from kitgen.span import Span, total
from kitgen.target import folder


def plan(project: Project, names: tuple[str, ...], options: Options) -> Plan:
    """Return what building `names` (kits or lessons; none: all) means.

    Raises UsageError for an unknown name and for options that do not go together, and InputError
    with every mistake in all files that take part; with `strict` also for warnings.
    """
    data = load_data(project, options.profile, options.lang, options.settings)
    data = data.printed_for(options.pupils, options.colour)
    if options.as_printed and data.profile.print.colour == "gray":
        options = replace(options, finish=replace(options.finish, gray=True))
    if options.finish.gray:
        data = replace(data, theme=data.theme.in_gray())
    lang = options.lang or data.profile.language
    kits, lessons = _resolve(project, names, lang)
    if options.easy:
        kits, lessons = _written_easily(project, lang, names, kits, lessons)
    findings = _checked(project, data, lang, kits, lessons, options)
    stops = (Severity.ERROR, Severity.WARNING) if options.strict else (Severity.ERROR,)
    fatal = [f for f in findings if f.severity in stops]
    if fatal:
        raise InputError(findings)
    data = with_variants(project, data, options.in_print)
    maker = Maker(data, project.read, lambda name: _title(project, data, name, lang))
    folders = [_kit_folder(project, maker, name, lang, options) for name in kits]
    folders += [_lesson_folder(project, maker, name, lang, options) for name in lessons]
    if not any(each.jobs for each in folders):
        raise InputError([Finding("nothing-to-print", values={"name": ", ".join((*kits, *lessons))})])
    planned = Plan(tuple(folders), findings, maker, options)
    refuse_unfillable(options, planned.jobs)
    return planned


def _title(project: Project, data: Data, name: str, lang: str) -> str:
    """Return the title of the lesson called `name`; its name where it cannot be read."""
    try:
        lesson = load_lesson(project, name, lang).value
    except InputError:
        return name
    return filled_string(lesson.title, lesson_values(data, lesson))


def _resolve(project: Project, names: tuple[str, ...], lang: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    kits, lessons = project.names(f"lessons/{lang}/kits"), project.names(f"lessons/{lang}")
    if not names:
        kits, lessons = all_meant(project, lang)
        inside = {
            entry.lesson for name in kits for entry in load_kit(project, name, lang).value.all_lessons()
        }
        return kits, tuple(name for name in lessons if name not in inside)
    for name in names:
        if name not in kits and name not in lessons:
            raise unknown_name("unknown-name", name, (*kits, *lessons))
    wanted = tuple(dict.fromkeys(names))
    return tuple(n for n in wanted if n in kits), tuple(n for n in wanted if n not in kits)


def _written_easily(
    project: Project, lang: str, names: tuple[str, ...], kits: tuple[str, ...], lessons: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the kits and lessons that have something in easy language.

    Raises InputError for one of `names` that has not.
    """
    members = {name: [e.lesson for e in load_kit(project, name, lang).value.all_lessons()] for name in kits}
    members |= {name: [name] for name in lessons}
    easy = {
        name
        for name, inner in members.items()
        if any(load_lesson(project, each, lang, easy=True).easy for each in inner)
    }
    missing = [
        Finding(
            "no-easy-version", values={"name": name, "path": easy_file(lesson_file(members[name][0], lang))}
        )
        for name in names
        if name not in easy
    ]
    if missing:
        raise InputError(missing)
    return tuple(n for n in kits if n in easy), tuple(n for n in lessons if n in easy)


def _lesson(project: Project, name: str, lang: str, options: Options) -> Lesson:
    return load_lesson(project, name, lang, easy=options.easy).value


def _checked(
    project: Project,
    data: Data,
    lang: str,
    kits: tuple[str, ...],
    lessons: tuple[str, ...],
    options: Options,
) -> tuple[Finding, ...]:
    day = options.today or date.min
    findings = [*check_profile(project, data, gray=options.finish.gray), *help_lines(data.help, day)]
    more = (gray,) if options.finish.gray else ()
    needed = dict.fromkeys(lessons)
    for name in kits:
        found = check_kit(project, data, kit_file(name, lang), lang, more)
        findings += found
        if not any(f.severity is Severity.ERROR for f in found):
            needed |= dict.fromkeys(
                entry.lesson for entry in load_kit(project, name, lang).value.all_lessons()
            )
    for name in needed:
        findings += check_lesson(project, data, lesson_file(name, lang), day, more)
    return tuple(findings)


def _kit_folder(project: Project, maker: Maker, name: str, lang: str, options: Options) -> Folder:
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
    here = folder(options.profile, lang, name, options.variants)
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


def _lesson_folder(project: Project, maker: Maker, name: str, lang: str, options: Options) -> Folder:
    written = _lesson(project, name, lang, options)
    lesson = applied(written, lesson_values(maker.data, written))
    maker = maker.speaking_to([lesson])
    here = folder(options.profile, lang, name, options.variants)
    jobs = tuple(_lesson_jobs(maker, Entry(name, lesson), here, options, project))
    colophon = maker.colophon(lesson)
    return Folder(here, name, lesson.title, colophon, jobs, printed(jobs), maker, _preparing([lesson]))


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
