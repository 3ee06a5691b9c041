"""Warm processes that make files: the longest job first, all in one temporary folder that is removed."""

import multiprocessing
import multiprocessing.util
import os
import shutil
import sys
import tempfile
from collections.abc import Hashable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from pebble import ProcessPool

from kitgen.build.bounds import MOST_BYTES, beyond, limit_memory, seconds_for
from kitgen.build.executors import pool, stop
from kitgen.build.jobs import Job, Made, make, sound
from kitgen.build.write import is_alive
from kitgen.errors import Finding, InputError, KitgenError, SystemFault

FIXED_EPOCH = "946684800"
"""1 January 2000: the only time that any library may write into an output."""
_PREFIX = "kitgen-"


Outcome = Future[tuple[Made, ...] | KitgenError]


class Workers:
    """The processes of a build, in a temporary folder of their own. `count` None: one for each core.

    They are started when they are first needed, and stay warm until the end: a context manager. With a
    `count` of 1 all is made in this process, which nothing then keeps within bounds.
    """

    def __init__(self, count: int | None) -> None:
        self._count = count
        self._pool: ProcessPool | None = None
        self._hand = ThreadPoolExecutor(1)  # who gives the first work waits until processes have loaded
        self._begun: Future[dict[Hashable, Outcome]] = self._hand.submit(dict)
        self._folder = own_temporary_folder()

    def __enter__(self) -> "Workers":
        self._folder.__enter__()
        return self

    def __exit__(self, *raised: Any) -> None:
        self._hand.shutdown()
        if self._pool:
            stop(self._pool)  # they are idle, or what they are at would only be thrown away
        self._folder.__exit__(*raised)

    def warm(self) -> None:
        """Start the processes now, for who will need them soon; each loads what it needs meanwhile."""
        if self._count != 1:
            self._started()

    def begin(self, jobs: Iterable[Job]) -> None:
        """Begin with `jobs`, whose results may be asked for soon; of what nobody asks for nothing comes."""
        if self._count != 1:
            first = {_content(job): job for job in reversed(tuple(jobs))}
            self._begun = self._hand.submit(self._scheduled, _timed(first.values()))

    def _scheduled(self, timed: list[tuple[Job, float]]) -> dict[Hashable, Outcome]:
        schedule = self._started().schedule
        return {_content(job): schedule(make, (job,), timeout=seconds) for job, seconds in timed}

    def results(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, tuple[Made, ...]]]:
        """Yield `jobs` with their files as they come; their number changes neither files nor messages.

        What several kits have alike – the worksheets of a lesson, its cards – is made once. Raises
        InputError with what is wrong in any document once all others are made; any other KitgenError at
        once.
        """
        faulty: list[InputError] = []
        alike: dict[Hashable, list[Job]] = {}
        for job in jobs:
            alike.setdefault(_content(job), []).append(job)
        for job, result in self._made(tuple(first for first, *_ in alike.values())):
            if isinstance(result, InputError):
                faulty.append(result)
                continue
            if isinstance(result, KitgenError):
                raise result
            for same in alike[_content(job)]:
                yield same, tuple(_at(made, job.stem, same.stem) for made in result)
        if faulty:
            raise InputError(_told_once(faulty))

    def _made(self, jobs: tuple[Job, ...]) -> Iterator[tuple[Job, tuple[Made, ...] | KitgenError]]:
        """Yield `jobs` with what becomes of each as it comes, the longest first."""
        timed = _timed(jobs)
        if not jobs or (self._pool is None and self._count == 1):
            yield from ((job, make(job)) for job, _ in timed)
            return
        begun = self._begun.result()
        coming = begun | self._scheduled([each for each in timed if _content(each[0]) not in begun])
        pending = {coming[_content(job)]: job for job in jobs}
        begun.clear()  # what is asked for again is made again
        while pending:
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                job = pending.pop(future)
                yield job, _outcome(job, future)

    def _started(self) -> ProcessPool:
        self._pool = self._pool or pool(self._count, partial(_start, MOST_BYTES, tempfile.gettempdir()))
        return self._pool


def _timed(jobs: Iterable[Job]) -> list[tuple[Job, float]]:
    """Return `jobs` with the seconds that each may take, the longest first."""
    timed = [(job, seconds_for(job)) for job in jobs]
    return sorted(timed, key=lambda each: ("pdf" not in each[0].formats, -each[1]))


def _start(most_bytes: int, temporary: str) -> None:
    """Prepare a process: the server that it is forked from may have been started by an earlier build."""
    os.environ["TMPDIR"] = tempfile.tempdir = temporary
    limit_memory(most_bytes)


def _outcome(job: Job, future: Outcome) -> tuple[Made, ...] | KitgenError:
    """Return what came of `job`. Raises what is a fault of kitgen, with the lines where it arose."""
    try:
        return future.result()
    except Exception as error:
        if (said := beyond(job, error)) is not None:
            return said
        raise


def _content(job: Job) -> Hashable:
    """Return all that decides what the files of `job` hold: everything but their folder.

    What is withheld is not among it: of equal documents none says what its own lesson withholds.
    """
    name = job.stem.rpartition("/")[2]
    digest = job.sources.digest if job.sources else ""
    alike = (job.formats, job.document, job.finish, job.pieces, job.fields, job.project, id(job.theme))
    return name, digest, *alike


def _at(made: Made, old: str, new: str) -> Made:
    """Return `made`, whose path begins with `old`, in the place that begins with `new`."""
    moved = {key: new + path.removeprefix(old) for key in ("path", "of") if (path := getattr(made, key))}
    return replace(made, **moved)


def _told_once(errors: list[InputError]) -> list[Finding]:
    """Return what `errors` tell, in the order of the files; of one kind at one place only the worst."""
    worst: dict[tuple[str, str], Finding] = {}
    for finding in sorted((f for error in errors for f in error.findings), key=_weight):
        worst.setdefault((str(finding.origin), finding.id), finding)
    return sorted(worst.values(), key=_place)


def _weight(finding: Finding) -> tuple[int, str]:
    over = finding.values.get("over")
    return (-over if isinstance(over, int) else 0, str(finding.values))


def _place(finding: Finding) -> tuple[str, int, str]:
    origin = finding.origin
    return (origin.file, origin.line, finding.id) if origin else ("", 0, finding.id)


def made_by(result: tuple[Made, ...] | KitgenError) -> tuple[Made, ...]:
    """Return what a job made. Raises what stopped it, and the faults of what it made."""
    if isinstance(result, KitgenError):
        raise result
    return sound(result)


@contextmanager
def own_temporary_folder() -> Iterator[None]:
    """Give all processes of the build one temporary folder, and remove it with what they leave there.

    A process that is one of a build already keeps the folder of that, and what it has loaded. Raises
    SystemFault where there can be none.
    """
    before = {name: os.environ.get(name) for name in ("TMPDIR", "SOURCE_DATE_EPOCH")}
    try:
        folder = _new_folder()
    except OSError as error:
        raise _no_temporary_files(error) from error
    if folder is None:
        yield
        return
    os.environ |= {"TMPDIR": folder, "SOURCE_DATE_EPOCH": FIXED_EPOCH}
    tempfile.tempdir = None
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        tempfile.tempdir = None
        _forget_fonts()
        shutil.rmtree(folder, ignore_errors=True)


def _new_folder() -> str | None:
    if Path(tempfile.gettempdir()).name.startswith(_PREFIX):
        return None
    multiprocessing.util.get_temp_dir()  # its own folder must stand outside ours, or its clean-up fails
    _clear_killed()
    return tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-")


def _no_temporary_files(error: OSError) -> SystemFault:
    """Return the fault that nothing temporary can be written, as the system says it."""
    folder, detail = tempfile.tempdir or os.environ.get("TMPDIR", ""), error.strerror or str(error)
    if folder:  # Python tries several, and says of none what is wrong there
        try:
            with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
                file.write(bytes(4096))
        except OSError as found:
            detail = found.strerror or detail
    return SystemFault([Finding("no-temporary-files", values={"folder": folder, "detail": detail})])


def _clear_killed() -> None:
    """Remove the folders of builds that were killed: their process is no more."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        number = left.name.removeprefix(_PREFIX).partition("-")[0]
        if number.isdecimal() and not is_alive(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def _forget_fonts() -> None:
    """Let go of fonts whose files are about to be removed, if this process set any type."""
    if "kitgen.render.sheets" in sys.modules:
        from kitgen.render.sheets import forget_fonts

        forget_fonts()
