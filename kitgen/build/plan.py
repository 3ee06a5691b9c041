"""Decides what to build: names become kits and lessons, those become documents and jobs."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from kitgen.build.checked import Checked
from kitgen.build.filing import refuse_unfillable
from kitgen.build.folders import kit_folder, lesson_folder
from kitgen.build.gathering import Gatherer
from kitgen.build.options import Options
from kitgen.build.planned import Everything, Plan
from kitgen.build.prepared import prepared
from kitgen.build.records import Records
from kitgen.compose.maker import Maker
from kitgen.errors import Finding, InputError, each_once
from kitgen.inprint import with_variants
from kitgen.load import Data, load_lesson
from kitgen.parameters import filled_string, lesson_values
from kitgen.project import Project


def plan(
    project: Project,
    names: tuple[str, ...],
    options: Options,
    records: Records | None = None,
    pupils: tuple[str, ...] = (),
    checks: Mapping[str, Checked] = MappingProxyType({}),
) -> Plan:
    """Return what building `names` (kits or lessons; none: all) means.

    `records` are those of the output: what stands there and would be made the same again is left out;
    without them nothing is. `pupils`: whose names stand on certificates and name cards. `checks`: what is
    known already of kits and lessons, by their names. Raises UsageError for an unknown name and for options
    that do not go together, and InputError with every mistake in all files that take part; with `strict`
    also for warnings.
    """
    ground = prepared(project, options)
    project, data, options, lang = ground.project, ground.data, ground.options, ground.lang
    kits, lessons = ground.named(names)
    everything = None if names else _everything(project, lang, (*kits, *lessons))
    kept = {n: record for n in (*kits, *lessons) if records and (record := records.current(n))}
    known = {*kept, *checks}
    checked = {
        **checks,
        **ground.checks([n for n in kits if n not in known], [n for n in lessons if n not in known]),
    }
    of_profile = ground.check_of_profile()
    told = [(kept.get(name) or checked[name]).findings for name in (*kits, *lessons)]
    findings = each_once(chain(of_profile.findings, *told))
    if any(finding.severity in options.stops for finding in findings):
        raise InputError(findings)
    data = with_variants(project, data, options.in_print)
    folders = []
    gather = Gatherer(project, data, options, lang, tuple(ground.shared))
    for name in (*kits, *lessons):
        if name in kept:
            continue
        own = gather.recording()
        make = kit_folder if name in kits else lesson_folder
        maker = replace(_maker(own.project, data, lang), pupils=pupils)
        folder = make(own, maker, name)
        found = of_profile.with_other(checked[name])
        reads = {**ground.shared, **found.reads, **own.project.recorder.seen}
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
    records = records or Records(project, options)
    planned = Plan(tuple(folders), findings, maker, options, records, tuple(kept.values()), everything)
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
