"""Where many builds are carried out: processes of this machine, or the workers of a Dask cluster."""

import multiprocessing
import multiprocessing.util
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from importlib import import_module
from multiprocessing.forkserver import ensure_running
from threading import Thread
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from kitgen.errors import Finding, SystemFault, UsageError

T = TypeVar("T")
R = TypeVar("R")
DASK = "dask://"
_SOCKET_BYTES = 108
"""What the path of a socket has at most on Linux, the end mark counted."""
TIMEOUT_S = 15
"""How long to wait for a scheduler to answer."""
TASK_S = 3600
"""How long a task may take here: a school takes seconds, and one that hangs must not hold up all others."""
ATTEMPTS = 3
"""How often a cluster tries a task of which the worker goes down: it may be to blame for that itself."""


def pool(count: int | None, prepare: Callable[[], None] | None = None) -> ProcessPool:
    """Return warm processes of this machine, `count` of them; None: one for each core.

    Each begins with `prepare`, and ends with this process. They begin to load at once, and who gives them
    work waits until they have.
    """
    method = "forkserver" if sys.platform.startswith("linux") and _has_room_for_a_socket() else "spawn"
    context = multiprocessing.get_context(method)
    processes = ProcessPool(
        max_workers=count or os.cpu_count() or 1, initializer=_start, initargs=(prepare,), context=context
    )
    if method == "forkserver":
        context.set_forkserver_preload(["kitgen.build.warm"])
        ensure_running()  # any work, however small, would wait here for all that the server loads
    else:
        processes.schedule(int)
    return processes


def _start(prepare: Callable[[], None] | None) -> None:
    _end_with_the_first()
    if prepare:
        prepare()


def _has_room_for_a_socket() -> bool:
    """Whether the server that forks can have its socket in the temporary folder: its path is a short one."""
    return len(os.fsencode(multiprocessing.util.get_temp_dir())) + len("/listener-") + 8 < _SOCKET_BYTES


def _end_with_the_first() -> None:
    """Have this process end when the one that gives it work is killed: it would wait for more for ever."""
    first = multiprocessing.parent_process()
    assert first

    def wait_for_the_end() -> None:
        first.join()
        os._exit(1)

    Thread(target=wait_for_the_end, daemon=True).start()


def stop(processes: ProcessPool) -> None:
    """Stop processes at once: what is at work now would only be thrown away."""
    processes.stop()  # type: ignore[no-untyped-call]
    for child in multiprocessing.active_children():
        child.kill()
    processes.join()


def each_done(
    work: Callable[[T], R],
    tasks: Iterable[T],
    address: str | None,
    count: int | None,
    prepare: Callable[[], None] | None = None,
) -> Iterator[tuple[T, R | Exception]]:
    """Yield `tasks` with what `work` makes of each, or what it raised, as they are done.

    `address`: None for processes of this machine, `count` of them, each begun with `prepare`, or
    "dask://HOST:PORT". A task of which the worker goes down is tried again. Raises UsageError and
    SystemFault when there are no workers.
    """
    if address is None:
        yield from _here(work, list(tasks), count, prepare)
        return
    with _cluster(address) as executor:
        pending = {executor.submit(work, task): task for task in tasks}
        while pending:
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                result = _outcome(future)
                yield pending.pop(future), result


def _here(
    work: Callable[[T], R], tasks: list[T], count: int | None, prepare: Callable[[], None] | None
) -> Iterator[tuple[T, R | Exception]]:
    processes = pool(min(count or os.cpu_count() or 1, len(tasks) or 1), prepare)
    try:
        pending: dict[Future[R], T] = {
            processes.schedule(work, (task,), timeout=TASK_S): task for task in tasks
        }
        tried: list[T] = []
        while pending:
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                task, result = pending.pop(future), _outcome(future)
                if isinstance(result, ProcessExpired) and task not in tried:
                    tried.append(task)
                    pending[processes.schedule(work, (task,), timeout=TASK_S)] = task
                    continue
                yield task, result
    finally:
        stop(processes)


def _outcome(future: "Future[R]") -> R | Exception:
    """Return what `future` gives or raises. Raises what is no mistake but an end, as Ctrl-C."""
    error = future.exception()
    if error is not None and not isinstance(error, Exception):
        raise error
    return future.result() if error is None else error


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    """Give an executor of the Dask cluster at `address`. Raises UsageError and SystemFault."""
    host = address.removeprefix(DASK)
    if not address.startswith(DASK) or ":" not in host:
        raise UsageError([Finding("executor-unknown", values={"address": address})])
    try:
        distributed: Any = import_module("distributed")  # an extra, which most have no use for
    except ImportError as error:
        raise UsageError([Finding("dask-missing")]) from error
    try:
        client = distributed.Client(f"tcp://{host}", timeout=TIMEOUT_S, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise SystemFault([Finding("no-scheduler", values={"address": address})]) from error
    with client:
        if not client.scheduler_info()["workers"]:
            raise SystemFault([Finding("no-workers", values={"address": address})])
        yield client.get_executor(pure=False, retries=ATTEMPTS - 1)
