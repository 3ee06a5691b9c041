"""One build at a time in an output folder: another one waits, so that neither undoes what the other notes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kitgen.build.manifest import MANIFEST
from kitgen.build.records import FOLDER as RECORDS
from kitgen.build.records import JOURNAL
from kitgen.build.write import cannot_write, refuse_links
from kitgen.sources import kept_at

LOCK = ".kitgen/lock"
_KEPT = (LOCK, MANIFEST, JOURNAL, f"{RECORDS}/x", kept_at("x"))
"""What a build writes in a folder before it makes anything, or a place in the folder of such files."""


@contextmanager
def locked(output: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold `output` for a build; `on_wait` hears that another one has it. The system frees it at a crash.

    Raises SystemFault when nothing can be written there, or what builds keep there leads elsewhere.
    """
    from filelock import FileLock, Timeout  # not for a build in which nothing has changed

    path = output / LOCK
    refuse_links(output, *_KEPT)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            on_wait()
            lock.acquire()
    except OSError as error:
        raise cannot_write(path, error) from error
    with lock:
        lock.release()  # held twice: once by acquire, once by with
        yield
