"""Commands of kitgen in children of this process, which may be ended before a certain step on the disk."""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner

DEATH = 9
"""The exit code of a command that was ended on its way."""


class Fault(Exception):
    """What is not as it must be."""


def in_child(work: Path, command: tuple[str, ...], end_at: int | None = None) -> int | None:
    """Run a command in a child of this process, which has all loaded; return how many steps it took.

    With `end_at` the child ends before that step: None.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        _child(work, command, end_at, theirs)
    os.close(theirs)
    with os.fdopen(ours) as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == DEATH and end_at is not None:
        return None
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # `check` and `diff` may have something to tell
        raise Fault(f"{' '.join(command)}: exit code {os.waitstatus_to_exitcode(status)}\n{said}")
    return int(said.splitlines()[-1])


def here(work: Path, command: tuple[str, ...]) -> None:
    """Run a command in this process, so that it has loaded what children then need not load again."""
    from kitgen.cli.app import kitgen

    os.chdir(work)
    told = CliRunner().invoke(kitgen, command, prog_name="kitgen")
    if told.exit_code not in (0, 1) or not isinstance(told.exception, SystemExit | None):
        raise Fault(f"{' '.join(command)}: exit code {told.exit_code}\n{told.output}")
    os.chdir(work.parent)


def _child(work: Path, command: tuple[str, ...], end_at: int | None, pipe: int) -> None:
    for stream in (1, 2):
        os.dup2(pipe, stream)
    code = 70
    try:
        os.chdir(work)
        steps = _Steps(work, end_at)
        sys.addaudithook(steps.heard)
        os.fsync = steps.synced
        from kitgen.cli.app import kitgen

        try:
            kitgen(command, prog_name="kitgen")
        except SystemExit as end:
            code = int(end.code or 0)
        print(f"\n{steps.count}", flush=True)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)


_CHANGES = {"os.rename": 2, "os.remove": 1, "os.rmdir": 1, "os.mkdir": 2, "os.truncate": 2}
"""What changes a file or folder; from which value on the folders stand that paths are from, -1 for none."""


class _Steps:
    """Counts what a process is about to do to files in a folder, and ends it before a certain one."""

    def __init__(self, work: Path, end_at: int | None) -> None:
        self.count, self._work, self._end_at = 0, work, end_at

    def heard(self, event: str, given: tuple[Any, ...]) -> None:
        """Hear of all that Python does; count what makes, changes, moves or removes a file."""
        if not given or not isinstance(given[0], str | bytes | Path):
            return
        changes = event in _CHANGES and all(each == -1 for each in given[_CHANGES[event] :])
        writes = event == "open" and given[2] & (os.O_WRONLY | os.O_RDWR)
        if (changes or writes) and (self._work / os.fsdecode(given[0])).is_relative_to(self._work):
            self._step()

    def synced(self, descriptor: int) -> None:
        """Count the end of a file; a process that ends here has written half of it."""
        if Path(f"/proc/self/fd/{descriptor}").readlink().is_relative_to(self._work):
            self._step(lambda: os.ftruncate(descriptor, os.fstat(descriptor).st_size // 2))

    def _step(self, last: Callable[[], None] = lambda: None) -> None:
        if self.count == self._end_at:
            last()
            os._exit(DEATH)
        self.count += 1
