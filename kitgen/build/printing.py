"""Makes what goes to the copier or the print room: the plan, imposed files, print-ready files, a package."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kitgen.build.booklets import chosen, small_jobs, small_of
from kitgen.build.jobs import Job, Made, make, sound
from kitgen.build.layouts import Layout, laid_out
from kitgen.build.locking import locked
from kitgen.build.options import Options
from kitgen.build.package import package
from kitgen.build.planfiles import plan_data, plan_job
from kitgen.build.planned import Folder, Plan
from kitgen.build.printed import forget_old
from kitgen.build.printouts import printouts
from kitgen.build.ready import ready_files, ready_pdf
from kitgen.build.run import Report
from kitgen.build.workers import Workers, made_by, own_temporary_folder
from kitgen.build.write import clear_torn
from kitgen.build.written import Written, write
from kitgen.compose.calibration import calibration
from kitgen.compose.maker import Maker
from kitgen.compose.printplan import Printout
from kitgen.errors import Finding, SystemFault
from kitgen.load import load_data
from kitgen.project import Project
from kitgen.target import file_stem


@dataclass(frozen=True)
class Wanted:
    """What is asked for: pages laid out on sheets, print-ready files, a package of those."""

    layout: Layout | None = None
    ready: bool = False
    package: bool = False


def print_out(
    plan: Plan,
    wanted: Wanted,
    on_done: Callable[[Written], None] = lambda _written: None,
    on_wait: Callable[[], None] = lambda: None,
) -> Report:
    """Make and write what is `wanted` of everything in `plan`, in a folder of its own beside the lessons.

    What an earlier run made there and this one does not is removed. Raises KitgenError: UsageError
    where nothing can be laid out as asked, SystemFault for what cannot be written, once all else is.
    `on_wait` hears that a build is at work in the output folder.
    """
    with locked(plan.options.output, on_wait):
        clear_torn(plan.options.output, (folder.path for folder in plan.folders))
        return _print_out(plan, wanted, on_done)


def _print_out(plan: Plan, wanted: Wanted, on_done: Callable[[Written], None]) -> Report:
    written: list[Written] = []
    faults: list[Finding] = []
    names: dict[str, list[str]] = {}
    with Workers(plan.options.workers) as workers:
        made = {one.path: one for one in _files(plan, wanted.layout, workers)}
        for folder in plan.folders:
            here = f"{folder.path}/{folder.maker.data.labels.files.ready}"
            for one in _of_folder(plan, folder, made, wanted, here):
                names.setdefault(here, []).append(name_of(one))
                try:
                    written.append(write(plan.options.output, one))
                except SystemFault as fault:  # the others are written all the same
                    faults += fault.findings
                else:
                    on_done(written[-1])
    if faults:
        raise SystemFault(faults)
    return Report(tuple(written), forget_old(plan.options.output, names))


def calibrate(project: Project, options: Options) -> Written:
    """Make and write the page that measures the printer of the profile's school. Raises KitgenError."""
    data = load_data(project, options.profile, options.lang, options.settings)
    document = calibration(Maker(data, project.read))
    stem = f"{options.place}/{file_stem('', document.kind, data.labels)}"
    with own_temporary_folder():
        (made,) = made_by(make(Job(stem, ("pdf",), document, data.theme, project.root)))
    with locked(options.output):
        return write(options.output, made)


def _files(plan: Plan, layout: Layout | None, workers: Workers) -> Iterator[Made]:
    listed = {path for folder in plan.folders for path in folder.listed}
    jobs = [job for job in plan.jobs if listed.intersection(job.paths)]
    jobs += small_jobs(plan, layout) if layout else []
    for _job, files in workers.results(jobs):
        yield from sound(files)


def _of_folder(
    plan: Plan, folder: Folder, made: Mapping[str, Made], wanted: Wanted, here: str
) -> Iterator[Made]:
    whole = {path: one for path, one in made.items() if path.rpartition("/")[0] == folder.path}
    own = {path: one for path, one in whole.items() if path in folder.listed or one.of}
    if wanted.layout:
        words = folder.maker.data.labels.print
        for path in chosen(plan, folder, wanted.layout):
            for one in laid_out(own.pop(path), wanted.layout, here, words, small_of(path, whole)):
                own[one.path] = one
                if one.path != path:
                    yield one
    printed = printouts(folder, own)
    ready = ready_files(folder.maker, folder.name, printed) if wanted.ready or wanted.package else ()
    job = plan_job(folder, here, printed, ready)
    (page,) = made_by(make(job))
    others = plan_data(folder, job, printed, ready)
    yield from (page, *others)
    by_name = {name_of(one): one for one in own.values()}
    finished = [
        replace(
            page, path=f"{here}/{one.file}", data=ready_pdf(folder, one, len(printed), by_name), picture=b""
        )
        for one in ready
    ]
    yield from finished or _by_themselves(own, printed, here)
    if wanted.package:
        files = {name_of(one): one.data for one in (page, *others, *finished)}
        about = {"kit": folder.name, "title": folder.title, "profile": folder.maker.data.profile.name}
        data = package(folder.name, files, about)
        yield replace(page, path=f"{here}/{folder.name}.zip", format="zip", data=data, picture=b"")


def _by_themselves(own: Mapping[str, Made], printed: Iterable[Printout], here: str) -> Iterator[Made]:
    """Yield the files that the plan names and that do not stand in the folder `here` yet."""
    named = {one.file for one in printed}
    for path, one in own.items():
        if name_of(one) in named and not path.startswith(f"{here}/"):
            yield replace(one, path=f"{here}/{name_of(one)}")


def name_of(made: Made) -> str:
    """Return the name of a file without its folder."""
    return made.path.rpartition("/")[2]
