"""Carries out a plan: workers make what is due, only this process writes it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kitgen.build.clearing import clear, forgotten, forsaken
from kitgen.build.due import Due, Standing
from kitgen.build.environment import environment
from kitgen.build.fingerprint import fingerprint
from kitgen.build.index import index_page
from kitgen.build.jobs import Job, Made
from kitgen.build.locking import locked
from kitgen.build.manifest import Entry, Manifest, Shelf, Stamp
from kitgen.build.options import Options
from kitgen.build.planfiles import plan_data, plan_job
from kitgen.build.planned import Folder, Plan
from kitgen.build.printouts import printouts
from kitgen.build.records import ALL, Record, Records
from kitgen.build.workers import Workers
from kitgen.build.write import clear_torn, write_changed
from kitgen.build.written import Written, write
from kitgen.document.kinds import Kind
from kitgen.errors import Finding, SystemFault, each_once
from kitgen.sources import kept_at


@dataclass(frozen=True)
class Report:
    """All files written, in the order of the plan, old ones removed, and those that stood there and stay."""

    written: tuple[Written, ...]
    removed: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()


def run(
    plan: Plan,
    on_done: Callable[[Written], None] = lambda _written: None,
    workers: Workers | None = None,
    on_wait: Callable[[], None] = lambda: None,
) -> Report:
    """Make and write what is due of `plan`. `on_done` hears of each file once it is in its place.

    `workers` are those of the caller, where it has more to do; `on_wait` hears that another build is at
    work in the folder. What cannot be written, or has lost words or says what its readers may not see, is
    told once all else is written. Raises as `Workers.results`, and SystemFault; files written until then
    are whole, and are not made again.
    """
    if workers is None:
        with Workers(plan.options.workers) as own:
            return run(plan, on_done, own, on_wait)
    with locked(plan.options.output, on_wait):
        clear_torn(plan.options.output, (folder.path for folder in plan.folders))
        build = _Build(plan, on_done)
        build.begin()
        build.make(plan.jobs, workers)
        for folder in plan.folders:
            build.make_print_plan(folder, workers)
        return build.finish()


def begun(options: Options, records: Records, workers: Workers) -> Callable[[Iterable[Job]], None]:
    """Return what has `workers` begin with those of its jobs that are due, for `run` to ask for later."""

    def begin(jobs: Iterable[Job]) -> None:
        standing = _standing(Manifest.read(options.output), options, records)
        workers.begin(todo for job in jobs if (todo := standing.due(job).todo))

    return begin


def due(plan: Plan) -> tuple[Due, ...]:
    """Return what is to do of each job of `plan`, and why. The print plan follows from their pages."""
    build = _Build(plan, lambda _written: None)
    return tuple(build.standing.due(job) for job in plan.jobs)


class _Build:
    """A build at work: what stood in the output, and what it has written, kept and failed to write so far."""

    def __init__(self, plan: Plan, on_done: Callable[[Written], None]) -> None:
        self._plan, self._on_done, self._output = plan, on_done, plan.options.output
        self._manifest = Manifest.read(self._output)
        self._records = plan.records
        self.standing = _standing(self._manifest, plan.options, plan.records)
        self._made: dict[str, Made] = {}
        self._written: dict[str, Written] = {}
        self._faults: list[Finding] = []

    def begin(self) -> None:
        """Note what a broken build had finished, and keep what is built from before a file names it."""
        with self._told_at_the_end():
            self._manifest.take_over()
        with self._told_at_the_end():
            self._records.forget(folder.name for folder in self._plan.folders)
        bundles = {each.digest: each for folder in self._plan.folders for each in folder.sources}
        for bundle in bundles.values():
            with self._told_at_the_end():
                write_changed(self._output / kept_at(bundle.digest), bundle.packed())

    @contextmanager
    def _told_at_the_end(self) -> Iterator[None]:
        """Go on where something cannot be written: all else is written all the same."""
        try:
            yield
        except SystemFault as fault:
            self._faults += fault.findings

    def make(self, jobs: Iterable[Job], workers: Workers) -> None:
        """Have `workers` make what is due of `jobs`, and write it."""
        found = {job.stem: self.standing.due(job) for job in jobs}
        self._made |= {one.path: one for each in found.values() for one in each.kept}
        for job, files in workers.results(each.todo for each in found.values() if each.todo):
            self._put(found[job.stem], files)

    def make_print_plan(self, folder: Folder, workers: Workers) -> None:
        """Make the print plan of `folder`, of which all else is made."""
        printed = printouts(folder, self._made) if self._plan.options.wants(Kind.PRINT_PLAN) else ()
        if not printed:
            return
        page = plan_job(folder, folder.path, printed)
        self.make((page,), workers)
        for one in plan_data(folder, page, printed):
            content = fingerprint(one.data)
            reason = self.standing.reason(one.path, content)
            if reason:
                self._put(Due(page, {one.path: content}, None, {one.path: reason}), (one,))
            self._made[one.path] = one

    def _put(self, due: Due, files: Iterable[Made]) -> None:
        """Write `files`; that they come is noted before, so that none is there that nobody knows."""
        folder = self._folder_of(due.job)
        about = Shelf(folder.title, self._plan.options.place, folder.lang, folder.name)
        files, there = tuple(files), []
        for one in files:
            self._made[one.path] = replace(one, data=b"")
            if one.faults:
                self._withdraw(one, folder)
        coming = [(one, _entry(one, due)) for one in files if not one.faults]
        self._manifest.note(folder.path, about, (entry for _, entry in coming))
        for one, entry in coming:
            with self._told_at_the_end():
                written = write(self._output, one, due.reasons[one.path])
                there.append(entry.in_place(self._output))
                self._written[one.path] = written
                self._on_done(written)
        if there:
            self._manifest = self._manifest.with_files(folder.path, about, there)

    def _withdraw(self, faulty: Made, folder: Folder) -> None:
        """Note the faults of a file, and take away what an earlier build left in its place.

        That is not what the lesson says now, and would be taken for it. What somebody changed by hand is
        theirs, and stays.
        """
        self._faults += faulty.told
        entry = self._manifest.entries(folder.path).get(faulty.path)
        if entry and entry.holds(self._output):
            self._manifest, _ = clear(self._manifest, folder.path, [faulty.path])

    def _folder_of(self, job: Job) -> Folder:
        return next(each for each in self._plan.folders if job.stem.startswith(f"{each.path}/"))

    def finish(self) -> Report:
        """Take away what is made no more, and write what says what stands there.

        Raises SystemFault, and InputError for what a style of the project's own does.
        """
        removed = self._clear()
        labels = self._plan.maker.data.labels
        page = index_page(self._manifest, labels.index_title, labels.index_lead, labels.tag)
        with self._told_at_the_end():
            write_changed(self._output / "index.html", page)
        with self._told_at_the_end():
            self._manifest.write()
        if not self._faults:  # else something has still to be made
            self._keep_records()
        if self._faults:
            from kitgen.proof import stop  # what reads finished files is for workers to load

            raise stop(each_once(self._faults))
        self._manifest.settle()
        order = [path for job in self._plan.jobs for path in job.paths if path in self._written]
        rest = [path for path in self._written if path not in order]
        kept = tuple(self._output / path for path in self._made if path not in self._written)
        return Report(tuple(self._written[path] for path in (*order, *rest)), tuple(removed), kept)

    def _keep_records(self) -> None:
        every = self._plan.everything
        of_all = [self._records.record(ALL, every.reads, every.names)] if every else []
        for record in (*map(self._record, self._plan.folders), *of_all):
            with self._told_at_the_end():
                self._records.write(record)

    def _clear(self) -> list[Path]:
        removed: list[Path] = []
        chosen = self._plan.options
        gone = {each.path: forgotten(self._manifest, each, self._made, chosen) for each in self._plan.folders}
        if every := self._plan.everything:
            for path in forsaken(self._manifest, every, chosen.place):
                gone[path] = list(self._manifest.entries(path))
        for path, files in gone.items():
            if files:
                self._manifest, old = clear(self._manifest, path, files)
                removed += old
        return removed

    def _record(self, folder: Folder) -> Record:
        made = [one for path, one in self._made.items() if path.startswith(f"{folder.path}/")]
        reads = dict(folder.reads)
        for one in made:
            reads |= one.reads
        return self._records.record(
            folder.name, reads, folder.members, folder.findings, (one.path for one in made)
        )


def _standing(manifest: Manifest, options: Options, records: Records) -> Standing:
    entries = {entry.path: entry for shelf in manifest.shelves.values() for entry in shelf.entries}
    return Standing(options.output, entries, records.digest, options.force)


def _entry(made: Made, due: Due) -> Entry:
    document = made.document
    return Entry(
        made.path,
        due.job.stem,
        document.kind.value,
        document.title,
        document.subject,
        Stamp.of(made.data),
        due.fingerprints[made.path],
        environment(),
        made.reads,
        tuple(part.numbers for part in made.parts),
        made.all_pages,
        made.picture,
        made.imposed,
        made.of,
    )
