"""Commands timed side by side: in turns, so that a machine that slows down does so for all of them."""

import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Run(NamedTuple):
    """How long a command took, in seconds: by the clock, and of processors (its children counted)."""

    wall: float
    cpu: float


Work = Callable[[], Run | None]
"""Does something once; a run of it, if it says by itself how long that took."""


def command(
    arguments: Sequence[str | Path], folder: Path | None = None, before: Callable[[], None] = int
) -> Work:
    """Return what runs a command in `folder`, after `before`, whose time does not count."""

    def work() -> Run:
        before()
        then, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(list(map(str, arguments)), cwd=folder, capture_output=True, text=True)
        wall, now = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, arguments))}\n{done.stdout[-500:]}{done.stderr[-1500:]}")
        return Run(wall, now.ru_utime + now.ru_stime - then.ru_utime - then.ru_stime)

    return work


def in_turns(works: Mapping[str, Work], rounds: int) -> dict[str, Run]:
    """Return the medians of `rounds` runs of each of `works`, which take turns, there and back."""
    runs: dict[str, list[Run]] = {name: [] for name in works}
    for turn in range(rounds):
        for name in list(works)[:: 1 if turn % 2 == 0 else -1]:
            run = works[name]()
            assert run
            runs[name].append(run)
    return {
        name: Run(median(r.wall for r in each), median(r.cpu for r in each)) for name, each in runs.items()
    }


def table(title: str, medians: Mapping[str, Run], base: str) -> str:
    """Return `medians` as lines, each with its ratio to the one called `base`."""
    lines = [f"{title:58}  wall s   ratio   cpu s   ratio"]
    for name, run in medians.items():
        pairs = ((run.wall, medians[base].wall), (run.cpu, medians[base].cpu))
        numbers = "  ".join(f"{own:6.3f}  {own / other:6.2f}" for own, other in pairs)
        lines.append(f"  {name:56}  {numbers}")
    return "\n".join(lines)
