"""Who carries out many builds: a process that goes down costs one task at most. Dask is in test_many."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kitgen.build.executors import each_done
from kitgen.errors import SystemFault, UsageError


def square(number: int) -> int:
    if number < 0:
        raise ValueError("te klein")
    return number * number


def goes_down(task: tuple[int, Path]) -> int:
    """Take down the process at task 3 each time, at task 5 the first time only."""
    number, seen = task
    if number == 3 or (number == 5 and not seen.exists()):
        seen.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_each_task_comes_back_with_what_was_made_of_it_or_what_it_raised() -> None:
    done = dict(each_done(square, [1, 2, -3, 4], None, 2))
    assert {number: done[number] for number in (1, 2, 4)} == {1: 1, 2: 4, 4: 16}
    assert isinstance(done[-3], ValueError)


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_a_task_that_takes_down_its_process_takes_no_other_with_it(tmp_path: Path) -> None:
    tasks = [(number, tmp_path / "gezien") for number in range(8)]
    done = {number: result for (number, _), result in each_done(goes_down, tasks, None, 2)}
    assert {number for number, result in done.items() if result != number} == {3}
    assert isinstance(done[3], Exception)


MAIN = """
import multiprocessing, os, time
from kitgen.build.executors import pool
if __name__ == "__main__":
    workers = pool(2)
    for _ in range(2):
        workers.schedule(time.sleep, (60,))
    while len(multiprocessing.active_children()) < 2:
        time.sleep(0.01)
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_workers_do_not_outlive_a_build_that_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "main.py"
    program.write_text(MAIN)
    main = subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True, env=with_kitgen())
    assert main.stdout
    with main.stdout:
        workers = [Path("/proc", number) for number in main.stdout.readline().split()]
        assert len(workers) == 2
        assert all(each.exists() for each in workers)
        main.kill()
        main.wait()
        waiting = time.monotonic() + 20
        while any(each.exists() for each in workers) and time.monotonic() < waiting:
            time.sleep(0.02)
    assert not [each for each in workers if each.exists()]


def with_kitgen() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONWARNINGS": "ignore"}


def test_a_temporary_folder_with_a_long_path_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The path of a socket has 107 bytes at most, and a server that forks listens at one."""
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    monkeypatch.setattr("multiprocessing.util.get_temp_dir", lambda: str(deep))
    assert dict(each_done(square, [2], None, 1)) == {2: 4}


@pytest.mark.parametrize("address", ["dask://", "dask://hier", "tcp://127.0.0.1:8786", "iets"])
def test_what_is_no_address_is_wrong_use(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        list(each_done(square, [1], address, None))
    assert caught.value.findings[0].id == "executor-unknown"


def test_where_no_scheduler_answers_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kitgen.build.executors.TIMEOUT_S", 0.2)
    with pytest.raises(SystemFault) as caught:
        list(each_done(square, [1], "dask://127.0.0.1:9", None))
    assert caught.value.findings[0].id == "no-scheduler"
