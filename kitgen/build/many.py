"""Builds the same kits for many schools, each in a folder of its own that is whole without the others."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape
from pathlib import Path
from threading import Lock

from kitgen.build.bounds import MOST_BYTES, limit_memory
from kitgen.build.checked import Checked
from kitgen.build.environment import environment
from kitgen.build.executors import each_done
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.planfiles import harmless
from kitgen.build.prepared import prepared
from kitgen.build.records import Record, Records, up_to_date
from kitgen.build.run import run
from kitgen.build.workers import Workers, own_temporary_folder
from kitgen.build.write import write_changed, write_file
from kitgen.errors import Finding, InputError, KitgenError, Severity, SystemFault
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.schools import School, Schools

SUMMARY = "summary.csv"
_BUSY = Lock()
"""Workers of a cluster may have several threads; a build has its own temporary folder, and so its process."""


@dataclass(frozen=True)
class Task:
    """What one school gets: the kits called `names` with its own options; `with_`: what makes them.

    `mark`: that of the records there were before. `checks`: what is known of kits and lessons, which is
    the same for all schools of a kind.
    """

    school: School
    project: Project
    names: tuple[str, ...]
    options: Options
    with_: str
    mark: str = ""
    checks: Mapping[str, Checked] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What came of a school's kits: files written and files left as they were, what is to be said."""

    school: School
    written: int = 0
    kept: int = 0
    findings: tuple[Finding, ...] = ()
    failed: bool = False

    @property
    def result(self) -> str:
        """What came of it in one word."""
        return "failed" if self.failed else "built" if self.written else "unchanged"


def build_many(
    project: Project,
    names: tuple[str, ...],
    options: Options,
    listed: Schools,
    shown: str,
    say: Callable[[Finding], str],
    address: str | None = None,
    on_done: Callable[[Outcome], None] = lambda _outcome: None,
) -> tuple[Outcome, ...]:
    """Build `names` for all schools in a list, which people know as `shown`; return what came of each.

    `say` words a finding for the summary; `address`: see `executors.each_done`. What stands from an
    earlier run is not built again. One school's mistake does not stop the others; a summary is written
    when all are done, or when this is broken off.
    Raises UsageError and SystemFault when nothing can be built at all.
    """
    tasks = [_task(project, names, options, school) for school in listed.schools]
    outcomes: dict[str, Outcome] = {}

    def keep(outcome: Outcome) -> None:
        outcomes[outcome.school.id] = outcome
        on_done(outcome)

    try:
        due = []
        digests: dict[str, str | None] = {}
        for task in tasks:
            records = Records(project, task.options, digests)
            if standing := up_to_date(records, names):
                keep(_unchanged(task.school, standing, shown))
            else:
                due.append(replace(task, mark=records.mark(names)))
        with own_temporary_folder():  # those of the workers stand in it, and go with it
            ready = []
            for each in _checked(due, shown):
                keep(each) if isinstance(each, Outcome) else ready.append(each)
            bounded = partial(limit_memory, MOST_BYTES)
            for task, result in each_done(built, ready, address, options.workers, bounded):
                keep(_outcome(task.school, result, shown))
    finally:
        ordered = tuple(outcomes[school.id] for school in listed.schools if school.id in outcomes)
        _write_summary(options.output, ordered, listed.findings, say)
    return ordered


def _task(project: Project, names: tuple[str, ...], options: Options, school: School) -> Task:
    settings = (*school.settings, *options.settings)
    output = options.output.absolute() / school.id
    profile = school.profile or options.profile
    own = options._replace(profile=profile, output=output, settings=settings, workers=1, school=school.id)
    absolute = Project(project.root.absolute(), project.shipped)
    return Task(school, absolute, names, own, environment())


OF_A_SCHOOL = ("name", "address", "logo", "contacts", "class", "places")
"""What of a profile says nothing about whether a lesson is sound. All else may: the region, the setting …"""


def _checked(tasks: Iterable[Task], shown: str) -> Iterator[Task | Outcome]:
    """Yield `tasks` with what is found in kits and lessons, looked for once for each kind of school.

    Where that cannot be found out, for what the row of a school says, its outcome. Raises UsageError.
    """
    known: dict[object, dict[str, Checked]] = {}
    for task in tasks:
        settings = task.options.settings
        kind = task.options.profile, *(each for each in settings if each[0].split(".")[0] not in OF_A_SCHOOL)
        try:
            if kind not in known:
                ground = prepared(task.project, task.options)
                known[kind] = ground.checks(*ground.named(task.names))
        except InputError as error:
            yield _outcome(task.school, error, shown)
            continue
        yield replace(task, checks=known[kind])


def built(task: Task) -> Outcome | KitgenError:
    """Build what one school gets. Runs in a worker, which has this output folder to itself."""
    if task.with_ != environment():
        return SystemFault([Finding("other-kitgen")])
    with _BUSY, Workers(1) as workers:
        try:
            records = Records(task.project, task.options)
            anew = records.mark(task.names) != task.mark  # a worker built it and went down before it said so
            planned = plan(task.project, task.names, task.options, records, checks=task.checks)
            report = run(planned, workers=workers)
        except KitgenError as error:
            return error
    kept = len(report.kept) + sum(len(record.outputs) for record in planned.kept)
    written, kept = (kept, 0) if anew and not report.written else (len(report.written), kept)
    return Outcome(task.school, written, kept, planned.findings)


def _outcome(school: School, result: "Outcome | KitgenError | Exception", shown: str) -> Outcome:
    if isinstance(result, Outcome):
        return replace(result, findings=_placed(result.findings, school, shown))
    if isinstance(result, KitgenError):
        return Outcome(school, findings=_placed(result.findings, school, shown), failed=True)
    values = {"id": school.id, "detail": f"{type(result).__name__}: {result}"}
    broken = Finding("school-broken", Origin(shown, school.line), values=values)
    return Outcome(school, findings=(broken,), failed=True)


def _unchanged(school: School, standing: Iterable[Record], shown: str) -> Outcome:
    findings = tuple(finding for record in standing for finding in record.findings)
    kept = sum(len(record.outputs) for record in standing)
    return Outcome(school, kept=kept, findings=_placed(findings, school, shown))


def _placed(findings: Iterable[Finding], school: School, shown: str) -> tuple[Finding, ...]:
    """Return `findings` with the line of the school's row as the place of what its own cells say wrongly."""
    row = Origin(shown, school.line)
    return tuple(
        finding._replace(origin=row)
        if finding.origin and finding.origin.file.startswith("--set ")
        else finding
        for finding in findings
    )


def _write_summary(
    output: Path, outcomes: Sequence[Outcome], faults: Iterable[Finding], say: Callable[[Finding], str]
) -> None:
    """Write what came of each row, as CSV for a spreadsheet, and a page with a link to each school."""
    rows = [(one.school.line, _cells(one, say)) for one in outcomes]
    rows += [(f.origin.line if f.origin else 0, ("", "", "left out", 0, 0, say(f))) for f in faults]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(("line", "id", "name", "result", "written", "kept", "problems"))
    for line, cells in sorted(rows, key=lambda row: row[0]):
        writer.writerow([line, *(harmless(str(cell)) for cell in cells)])
    write_file(output / SUMMARY, b"\xef\xbb\xbf" + out.getvalue().encode())
    there = [one.school for one in outcomes if (output / one.school.id / "index.html").is_file()]
    links = "\n".join(
        f'<li><a href="{escape(each.id)}/index.html">{escape(each.name)}</a></li>' for each in there
    )
    write_changed(output / "index.html", _PAGE.format(links=links).encode())


def _cells(one: Outcome, say: Callable[[Finding], str]) -> tuple[object, ...]:
    problems = " | ".join(say(f) for f in one.findings if f.severity is Severity.ERROR) if one.failed else ""
    return one.school.id, one.school.name, one.result, one.written, one.kept, problems


_PAGE = """<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>kitgen</title>
<style>body {{ font: 16px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; }}</style>
</head>
<body>
<ul>
{links}
</ul>
</body>
</html>
"""
