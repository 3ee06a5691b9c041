"""Carries out a plan: jobs in warm workers, the longest first; only this process writes."""

import multiprocessing
import multiprocessing.util
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kitgen.build.index import Entry as IndexEntry
from kitgen.build.index import Manifest
from kitgen.build.jobs import Job, Made, make
from kitgen.build.plan import Folder, Plan
from kitgen.build.planfiles import plan_csv, plan_json
from kitgen.build.printouts import printouts
from kitgen.build.write import write_file
from kitgen.compose.planpage import plan_page
from kitgen.compose.printplan import Printout
from kitgen.document.parts import Kind
from kitgen.document.walk import walk_document
from kitgen.errors import KitgenError
from kitgen.target import file_stem

FIXED_EPOCH = "946684800"
"""1 January 2000: the only time that any library may write into an output."""


@dataclass(frozen=True)
class Written:
    """A file that was written: where, what it is, and how many printed sides it has (PDF)."""

    path: Path
    kind: str
    format: str
    title: str
    pages: int
    size: int


@dataclass(frozen=True)
class Report:
    """All files written, in the order of the plan."""

    written: tuple[Written, ...]


def run(plan: Plan, on_done: Callable[[Written], None] = lambda _written: None) -> Report:
    """Make and write everything in `plan`. `on_done` hears of each file once it is in its place.

    Raises the first KitgenError that a job meets; files written until then are whole.
    """
    output = plan.options.output
    made: dict[str, Made] = {}
    written: dict[str, Written] = {}

    def keep(results: tuple[Made, ...]) -> None:
        for result in results:
            made[result.path] = result
            written[result.path] = _write(output, result)
            on_done(written[result.path])

    with _own_temporary_folder():
        for results in _results(plan.jobs, plan.options.workers):
            keep(results)
        for folder in plan.folders:
            if printed := printouts(folder, made) if plan.options.wants(Kind.PRINT_PLAN) else ():
                keep(_print_plan(folder, printed))
    _write_index(plan, made)
    order = [path for job in plan.jobs for path in job.paths]
    rest = [path for path in written if path not in order]
    return Report(tuple(written[path] for path in (*order, *rest)))


def _write(output: Path, made: Made) -> Written:
    path = output / made.path
    write_file(path, made.data)
    document = made.document
    return Written(path, document.kind.value, made.format, document.title, made.pages, len(made.data))


def _results(jobs: tuple[Job, ...], workers: int | None) -> Iterator[tuple[Made, ...]]:
    """Yield the results as they come. The number of workers changes neither files nor messages."""
    ordered = sorted(
        jobs, key=lambda job: ("pdf" not in job.formats, -sum(1 for _ in walk_document(job.document)))
    )
    count = min(workers or os.cpu_count() or 1, len(jobs))
    if count <= 1:
        yield from (_or_raise(make(job)) for job in ordered)
        return
    method = "forkserver" if sys.platform.startswith("linux") else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["kitgen.build.warm"])
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        pending: set[Future[tuple[Made, ...] | KitgenError]] = {pool.submit(make, job) for job in ordered}
        try:
            while pending:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    yield _or_raise(future.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _or_raise(result: tuple[Made, ...] | KitgenError) -> tuple[Made, ...]:
    if isinstance(result, KitgenError):
        raise result
    return result


@contextmanager
def _own_temporary_folder() -> Iterator[None]:
    """Give all processes of the build one temporary folder, and remove it with what they leave there."""
    multiprocessing.util.get_temp_dir()  # its own folder must stand outside ours, or its clean-up fails
    before = {name: os.environ.get(name) for name in ("TMPDIR", "SOURCE_DATE_EPOCH")}
    folder = tempfile.mkdtemp(prefix="kitgen-")
    os.environ |= {"TMPDIR": folder, "SOURCE_DATE_EPOCH": FIXED_EPOCH}
    tempfile.tempdir = None
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        tempfile.tempdir = None
        shutil.rmtree(folder, ignore_errors=True)


def _print_plan(folder: Folder, printed: tuple[Printout, ...]) -> tuple[Made, ...]:
    """Return the print plan of `folder` as a page, and for machines."""
    maker = folder.maker
    document = plan_page(maker, folder.title, folder.name, printed, folder.colophon, folder.preparing)
    stem = f"{folder.path}/{file_stem(folder.name, Kind.PRINT_PLAN, maker.data.labels)}"
    first = folder.jobs[0]
    (page,) = _or_raise(make(Job(stem, ("pdf",), document, first.theme, first.project, first.finish)))
    data = {"csv": plan_csv(maker, printed), "json": plan_json(maker, folder.title, printed)}
    others = (Made(f"{stem}.{form}", form, page.document, raw, (), 0, b"", {}) for form, raw in data.items())
    return (page, *others)


def _write_index(plan: Plan, made: dict[str, Made]) -> None:
    manifest = Manifest.read(plan.options.output)
    for folder in plan.folders:
        entries = [
            _index_entry(result) for path, result in made.items() if path.startswith(f"{folder.path}/")
        ]
        manifest = manifest.with_folder(folder.path, folder.title, entries, whole=plan.options.whole)
    labels = plan.maker.data.labels
    for path, data in manifest.files(labels.index_title, labels.index_lead, labels.tag):
        write_file(plan.options.output / path, data)


def _index_entry(made: Made) -> IndexEntry:
    document = made.document
    return IndexEntry(
        made.path, document.kind.value, document.title, document.subject, made.pages, made.picture
    )
