"""Decides what to build: names become kits and lessons, those become documents and jobs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from types import MappingProxyType

from kitgen.build.checked import Checked
from kitgen.build.filing import refuse_unfillable
from kitgen.build.folders import kit_folder, lesson_folder
from kitgen.build.gathering import Gatherer
from kitgen.build.jobs import Job
from kitgen.build.named import Names
from kitgen.build.options import Options
from kitgen.build.planned import Everything, Folder, Plan
from kitgen.build.prepared import Prepared, prepared
from kitgen.build.records import Record, Records
from kitgen.compose.maker import Maker
from kitgen.errors import Finding, InputError, each_once
from kitgen.load import Data, load_lesson
from kitgen.parameters import filled_string, lesson_values
from kitgen.project import Project


def nothing(_jobs: Iterable[Job]) -> None:
    """Begin with no job before its time."""


def plan(
    project: Project,
    names: tuple[str, ...],
    options: Options,
    records: Records | None = None,
    pupils: tuple[str, ...] = (),
    checks: Mapping[str, Checked] = MappingProxyType({}),
    begin: Callable[[Iterable[Job]], object] = nothing,
) -> Plan:
    """Return what building `names` (kits or lessons; none: all) means.

    `records` are those of the output: what stands there and would be made the same again is left out;
    without them nothing is. `pupils`: whose names stand on certificates and name cards. `checks`: what is
    known already of kits and lessons, by their names. `begin` hears of all jobs while what they come from
    has still to be checked; where that raises, they are made for nothing. Raises UsageError for an unknown
    name and for options that do not go together, and InputError with every mistake in all files that take
    part; with `strict` also for warnings.
    """
    ground = prepared(project, options)
    project, options, lang = ground.project, ground.options, ground.lang
    kits, lessons = ground.named(names)
    everything = None if names else _everything(project, lang, (*kits, *lessons))
    kept = {n: record for n in (*kits, *lessons) if records and (record := records.current(n))}
    told = partial(_told, ground, (kits, lessons), kept, checks)
    try:
        maker = replace(_maker(project, ground.data_in_print(), lang), pupils=pupils)
        folders = _folders(ground, maker, kits, [name for name in (*kits, *lessons) if name not in kept])
        begin(job for each in folders for job in each.jobs)
    except Exception:  # of what is unsound anything may come, and checks say it with its line
        told()
        raise
    findings, checked = told()
    if not kept and not any(each.jobs for each in folders):
        nothing = "nothing-to-name" if pupils else "nothing-to-print"
        raise InputError([Finding(nothing, values={"name": ", ".join((*kits, *lessons))})])
    folders = [_with_checks(each, checked[each.name], ground.shared) for each in folders]
    records = records or Records(project, options)
    maker = replace(maker, pupils=())
    planned = Plan(tuple(folders), findings, maker, options, records, tuple(kept.values()), everything)
    refuse_unfillable(options, planned.jobs)
    return planned


def _told(
    ground: Prepared, names: Names, kept: Mapping[str, Record], checks: Mapping[str, Checked]
) -> tuple[tuple[Finding, ...], dict[str, Checked]]:
    """Return all that is told of kits and lessons, and what was found of each that is not `kept`.

    Raises InputError for what stops a build.
    """
    kits, lessons = ([name for name in each if name not in {*kept, *checks}] for each in names)
    of_profile = ground.check_of_profile()
    checked = {**checks, **ground.checks(kits, lessons)}
    told = [(kept.get(name) or checked[name]).findings for each in names for name in each]
    findings = each_once(chain(of_profile.findings, *told))
    if any(finding.severity in ground.options.stops for finding in findings):
        raise InputError(findings)
    return findings, {name: of_profile.with_other(found) for name, found in checked.items()}


def _folders(ground: Prepared, maker: Maker, kits: tuple[str, ...], names: Iterable[str]) -> list[Folder]:
    """Return what is made of kits and lessons called `names`, with the files that were read for each."""
    gather = Gatherer(ground.project, maker.data, ground.options, ground.lang, tuple(ground.shared))
    folders = []
    for name in names:
        own = gather.recording()
        make = kit_folder if name in kits else lesson_folder
        folder = make(own, replace(_maker(own.project, maker.data, ground.lang), pupils=maker.pupils), name)
        sources = tuple(own.bundles.values())
        reads = own.project.recorder.seen
        folders.append(replace(folder, lang=ground.lang, reads=reads, sources=sources))
    return folders


def _with_checks(folder: Folder, found: Checked, shared: Mapping[str, str | None]) -> Folder:
    reads = {**shared, **found.reads, **folder.reads}
    return replace(folder, findings=found.findings, reads=reads, members=found.members)


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
