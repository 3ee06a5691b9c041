"""Gives kitgen changed files without end, and looks whether it ever does anything but answer:

    python tests/fuzz/fuzz.py [--from SEED] [--count N] [--jobs N] [--whole N] [--pdf N] [--out FOLDER]

Each seed is one input, always the same: a small project in which one file was changed (`inputs`).
kitgen checks it, and builds some of what is sound (`trial`). Nothing may be raised but what kitgen
tells, each error has its line, no input takes more than 10 s, and no file is left half written. What
fails is written to FOLDER, made as small as it still fails. A run that was broken off goes on with
`--from` the number that was printed last.
"""

import argparse
import faulthandler
import gc
import multiprocessing
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from inputs import of_seed
from smaller import smaller
from trial import Depth, Fault, Outcome, Trials

MOST_SECONDS = 10
"""How long an input may keep a processor busy."""
MOST_SECONDS_TO_BUILD = 120
"""How long a build may: some are of kits with many whole lessons."""
MOST_WAITING = 120
"""How long nothing may come of an input, whatever the machine does besides, in seconds."""
MOST_BYTES = 6 * 2**30
LEAVE_AFTER = 3_000
"""After so many inputs a process makes room for a new one."""
KEPT = 3
"""So many inputs with the same fault are written down."""
WHOLE = Depth()
PROCESSES = multiprocessing.get_context("spawn")
Result = tuple[int, float, Outcome]


@dataclass
class Summary:
    """What came of all inputs: how many of each, the slowest, and the seeds of each fault."""

    came: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, int, str]] = field(default_factory=list)
    faults: dict[str, list[int]] = field(default_factory=dict)
    next_seed: int = 0
    _ahead: set[int] = field(default_factory=set)

    def add(self, seed: int, seconds: float, outcome: Outcome) -> None:
        self._ahead.add(seed)
        while self.next_seed in self._ahead:
            self._ahead.remove(self.next_seed)
            self.next_seed += 1
        self.came[outcome.came] += 1
        self.kinds[outcome.kind] += 1
        self.findings.update(outcome.ids)
        self.slowest = sorted([*self.slowest, (seconds, seed, outcome.kind)], reverse=True)[:10]
        for fault in outcome.faults:
            self.faults.setdefault(fault.sign, []).append(seed)

    def told(self) -> Iterator[str]:
        """Yield its lines."""
        yield f"{self.came.total()} inputs: " + ", ".join(
            f"{n} {came}" for came, n in self.came.most_common()
        )
        yield "of " + ", ".join(f"{kind} {n}" for kind, n in self.kinds.most_common())
        yield f"{len(self.findings)} different errors were told"
        yield "slowest: " + ", ".join(
            f"{s:.1f} s (seed {seed}, {kind})" for s, seed, kind in self.slowest[:5]
        )
        for sign, seeds in sorted(self.faults.items()):
            yield f"FAULT\t{sign}\t{len(seeds)} times, seeds {', '.join(map(str, seeds[:8]))}"
        yield f"{len(self.faults)} different faults"


def results(seeds: range, jobs: int, depth: Depth, seconds: float) -> Iterator[Result]:
    """Yield what comes of each of `seeds`, by as many processes. One that hangs or dies is a result too."""
    with tempfile.TemporaryDirectory(dir=_quick()) as folder:
        parts = [seeds[number::jobs] for number in range(min(jobs, len(seeds)))]
        runners = [
            _Runner(part, depth, seconds, Path(folder, str(number))) for number, part in enumerate(parts)
        ]
        try:
            running = {runner.start(): runner for runner in runners}
            while running:
                ready = wait(list(running), timeout=1)
                for end in ready:
                    runner = running.pop(end)  # type: ignore[call-overload]
                    result = runner.receive()
                    if result is not None:
                        yield result
                    if runner.left:
                        running[runner.end if runner.alive() else runner.start()] = runner
                    else:
                        runner.stop()
                for runner in running.values():
                    if time.monotonic() - runner.heard > MOST_WAITING:
                        runner.process.kill()  # the end of its pipe says the rest
        finally:
            for runner in runners:
                runner.process.kill()


def _quick() -> str | None:
    """Return a folder in memory, where there is one."""
    return "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112


class _Runner:
    """A process that works through seeds, and is started anew when it ends before they do."""

    def __init__(self, seeds: range, depth: Depth, seconds: float, folder: Path) -> None:
        self.left, self._folder = list(seeds)[::-1], folder
        self._how = depth, seconds
        self._log = folder.with_suffix(".log")

    def start(self) -> Connection:
        """Start a process on what is left; return the end of the pipe on which it tells."""
        self.end, theirs = PROCESSES.Pipe(duplex=False)
        work = (tuple(self.left[::-1][:LEAVE_AFTER]), *self._how, self._folder, self._log, theirs)
        self.process = PROCESSES.Process(target=_work, args=work)
        self.process.start()
        theirs.close()
        self.heard = time.monotonic()
        return self.end

    def receive(self) -> Result | None:
        """Return the next result, or that the process ended on its seed; None when it ended as it should."""
        self.heard = time.monotonic()
        try:
            result: Result = self.end.recv()
        except EOFError:
            self.process.join()
            if self.process.exitcode == 0:
                return None
            seed = self.left.pop()
            ended = self.process.exitcode or 0
            how = "took too long" if ended in (-signal.SIGPROF, -signal.SIGKILL) else f"ended with {ended}"
            fault = Fault(f"{how} {_innermost(self._log)}", self._log.read_text("utf-8", "replace")[-6000:])
            return seed, float(MOST_SECONDS), Outcome("ended", of_seed(seed).kind, (fault,))
        self.left.pop()
        return result

    def alive(self) -> bool:
        return self.process.exitcode is None and not self.end.closed and self.process.is_alive()

    def stop(self) -> None:
        self.process.join(5)
        shutil.rmtree(self._folder, ignore_errors=True)


def _innermost(log: Path) -> str:
    lines = log.read_text("utf-8", "replace").splitlines() if log.is_file() else []
    frames = [line.strip() for line in lines if "/kitgen/" in line]
    return frames[0].rpartition("/kitgen/")[2] if frames else "elsewhere"


def _work(
    seeds: tuple[int, ...], depth: Depth, seconds: float, folder: Path, log: Path, told: Connection
) -> None:
    """Work through `seeds` and tell what came of each. The system ends what keeps a processor too long."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who waits
    file = log.open("w")
    faulthandler.enable(file)
    faulthandler.register(signal.SIGPROF, file, chain=True)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    trials = Trials(folder, replace(depth, seconds_to_build=MOST_SECONDS_TO_BUILD))
    trials.of(of_seed(seeds[0]), 0)  # what is loaded once, so that it counts for nobody
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    for seed in seeds:
        began = time.perf_counter()
        signal.setitimer(signal.ITIMER_PROF, seconds)
        outcome = trials.of(of_seed(seed), seed)
        signal.setitimer(signal.ITIMER_PROF, 0)
        told.send((seed, time.perf_counter() - began, outcome))
    told.close()
    file.close()
    os._exit(0)


def keep(folder: Path, seed: int, fault: Fault, depth: Depth) -> None:
    """Write down a fault with its input, made smaller where that can be tried safely."""
    made = of_seed(seed)
    if not fault.sign.startswith(("took", "ended")):
        made = smaller(made, seed, fault.sign, depth)
    place = folder / f"{fault.sign.replace('/', '.').replace(' ', '-')[:80]}-{seed}"
    for path, data in made.files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(data)
    (place / "fault.txt").write_text(
        f"seed {seed}\n{fault.sign}\n{made.names} {made.options}\n\n{fault.told}\n", "utf-8"
    )


def run(
    seeds: range,
    jobs: int = 1,
    depth: Depth = WHOLE,
    out: Path | None = None,
    every: int = 0,
    seconds: float = MOST_SECONDS,
    into: Summary | None = None,
) -> Summary:
    """Return what came of `seeds`. Faults are written to `out`; with `every`, a line after so many inputs."""
    summary, began = into or Summary(next_seed=seeds.start), time.monotonic()
    for seed, took, outcome in results(seeds, jobs, depth, seconds):
        summary.add(seed, took, outcome)
        for fault in outcome.faults:
            if out and len(summary.faults[fault.sign]) <= KEPT:
                keep(out, seed, fault, depth)
        count = summary.came.total()
        if every and count % every == 0:
            rate = f"{count / (time.monotonic() - began):.1f} a second"
            print(
                f"{count} inputs, {rate}, {len(summary.faults)} faults; --from {summary.next_seed}",
                flush=True,
            )
    return summary


def main(given: list[str]) -> int:
    """Print what came of it; return 1 where anything was wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="SEED")
    parser.add_argument("--count", type=int, default=100_000, metavar="N")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    parser.add_argument("--pdf", type=int, default=200, metavar="N", help="lay out one in N of what is sound")
    parser.add_argument("--whole", type=int, default=1, metavar="N", help="only read all but one in N")
    parser.add_argument("--out", type=Path, default=Path("fuzzed"), metavar="FOLDER")
    asked = parser.parse_args(given)
    seeds = range(asked.first, asked.first + asked.count)
    summary = Summary(next_seed=seeds.start)
    with suppress(KeyboardInterrupt):
        run(seeds, asked.jobs, Depth(whole=asked.whole, pdf=asked.pdf), asked.out, every=1000, into=summary)
    print(f"go on with --from {summary.next_seed}")
    print("\n".join(summary.told()))
    return 1 if summary.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
