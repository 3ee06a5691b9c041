"""Decides what to build: names become kits and lessons, those become documents and jobs."""

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from kitgen.build.checked import Checker, each_once
from kitgen.build.filing import refuse_unfillable
from kitgen.build.folders import kit_folder, lesson_folder
from kitgen.build.gathering import Gatherer
from kitgen.build.named import resolve, written_easily
from kitgen.build.options import Options
from kitgen.build.planned import Everything, Plan
from kitgen.build.records import Record
from kitgen.compose.maker import Maker
from kitgen.errors import Finding, InputError, Severity
from kitgen.inprint import with_variants
from kitgen.load import Data, load_data, load_lesson
from kitgen.parameters import filled_string, lesson_values
from kitgen.project import Project


def _nothing(_name: str) -> None:
    return None


def plan(
    project: Project,
    names: tuple[str, ...],
    options: Options,
    known: Callable[[str], Record | None] = _nothing,
    pupils: tuple[str, ...] = (),
) -> Plan:
    """Return what building `names` (kits or lessons; none: all) means.

    `known` gives the record of what stands in the output and would be made the same again: it is left
    out. `pupils`: whose names stand on certificates and name cards. Raises UsageError for an unknown name
    and for options that do not go together, and InputError with every mistake in all files that take
    part; with `strict` also for warnings.
    """
    project = project.recording()
    data = load_data(project, options.profile, options.lang, options.settings)
    data = data.printed_for(options.pupils, options.colour)
    if options.as_printed and data.profile.print.colour == "gray":
        options = replace(options, finish=replace(options.finish, gray=True))
    if options.finish.gray:
        data = replace(data, theme=data.theme.in_gray())
    lang = options.lang or data.profile.language
    shared = dict(project.recorder.seen)  # and not the lists of all kits and lessons
    kits, lessons = resolve(project, names, lang)
    if options.easy:
        kits, lessons = written_easily(project, lang, names, kits, lessons)
    everything = None if names else _everything(project, lang, (*kits, *lessons))
    checker = Checker(project, data, lang, options)
    kept = {name: record for name in (*kits, *lessons) if (record := known(name))}
    checked = {name: checker.kit(name) for name in kits if name not in kept}
    checked |= {name: checker.lesson(name) for name in lessons if name not in kept}
    of_profile = checker.profile()
    told = [(kept.get(name) or checked[name]).findings for name in (*kits, *lessons)]
    findings = each_once(chain(of_profile.findings, *told))
    stops = (Severity.ERROR, Severity.WARNING) if options.strict else (Severity.ERROR,)
    if any(finding.severity in stops for finding in findings):
        raise InputError(findings)
    data = with_variants(project, data, options.in_print)
    folders = []
    gather = Gatherer(project, data, options, lang, tuple(shared))
    for name, found in checked.items():
        own = gather.recording()
        make = kit_folder if name in kits else lesson_folder
        maker = replace(_maker(own.project, data, lang), pupils=pupils)
        folder = make(own, maker, name)
        found = of_profile.with_other(found)
        reads = {**shared, **found.reads, **own.project.recorder.seen}
        folders.append(
            replace(
                folder,
                lang=lang,
                findings=found.findings,
                reads=reads,
                members=found.members,
                sources=tuple(own.bundles.values()),
            )
        )
    if not kept and not any(each.jobs for each in folders):
        nothing = "nothing-to-name" if pupils else "nothing-to-print"
        raise InputError([Finding(nothing, values={"name": ", ".join((*kits, *lessons))})])
    maker = _maker(project, data, lang)
    planned = Plan(tuple(folders), findings, maker, options, project, tuple(kept.values()), everything)
    refuse_unfillable(options, planned.jobs)
    return planned


def _everything(project: Project, lang: str, names: tuple[str, ...]) -> Everything:
    known = frozenset((*project.names(f"lessons/{lang}/kits"), *project.names(f"lessons/{lang}")))
    return Everything(names, known, lang, dict(project.recorder.seen))


def _maker(project: Project, data: Data, lang: str) -> Maker:
    return Maker(data, project.read, lambda name: _title(project, data, name, lang))


def _title(project: Project, data: Data, name: str, lang: str) -> str:
    """Return the title of the lesson called `name`; its name where it cannot be read."""
    try:
        lesson = load_lesson(project, name, lang).value
    except InputError:
        return name
    return filled_string(lesson.title, lesson_values(data, lesson))
