"""Kills kitgen at many moments and looks at what is left: `python tests/judge/killed.py [COMMAND…]`.

Each command – a build from old lessons to new ones, and all others that write – ends before each step that
it takes on the disk, also in the middle of a file. Then every file must be the whole old one or the whole new
one; the same command, given again, must come to its end and leave what an undisturbed one leaves; every other
time a build is given the old lessons again instead. With `--most N` only so many steps of each command, drawn
with `--seed`.

`--random N` kills builds of two workers instead, as processes of their own and with SIGKILL, at N moments
from start-up to end; every fourth time only the first process, after which the others must end by themselves.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from children import Fault, here, in_child
from leftover import Tree, look, opened, outputs, restore, same, tree, write

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
OLD = {"titel": "Een oude les", "meer": "letter: {blocks: [{text: Beste ouder}]}\n"}
NEW = {"titel": "Een nieuwe les", "meer": "cards: [{deck: Kaarten, id: kaarten, cards: [Een kaart]}]\n"}
LESSON = """\
title: {titel}
topic: self
minutes: 20
weight: light
steps: [{{title: Praten, minutes: 15, uses: [blad]}}]
handout:
  - sheet: Een blad
    id: blad
    blocks: [{{questions: [Wat vind jij?]}}]
{meer}"""
NAMED = """\
cards:
  - deck: Naamkaarten
    id: namen
    size: 88x63
    cards: [{front: "{pupil.name}"}]
"""
TYPED = "letter:\n  blocks:\n    - text: Bel Awel 102 eens\n"
SCHOOL = ("--profile", "voorbeeldschool", "-j")


def lessons(state: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a project in one of its two states."""
    return {
        "lessons/nl/klein.yaml": LESSON.format(**state),
        "lessons/nl/kits/bundel.yaml": "title: Een bundel\nlessons: [klein]\n",
        "lessons/nl/namen.yaml": LESSON.format(**{**OLD, "meer": NAMED}),
        "lessons/nl/fout.yaml": LESSON.format(
            **{**OLD, "meer": "letter:\n  blocks:\n    - text: Bel Awel 102 eens\n"}
        ),
        "lessons/nl/eigen.yaml": "extends: klein\nminutes: 30\n",
        "klas.csv": f"An {state['titel']}\nBo\n",
    }


def build(jobs: int) -> tuple[str, ...]:
    """Return the command that is ended most."""
    return ("build", "klein", "--format", "pdf,docx,txt", *SCHOOL, str(jobs))


@dataclass(frozen=True)
class Case:
    """A command, those that came before it with the old lessons, and whether it may be given twice."""

    command: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()
    again: bool = True
    back: bool = False


_NAMES = ("names", "namen", "--list", "klas.csv", "--format", "pdf", *SCHOOL, "1")
_PRINT = ("print", "klein", "--zip", "--part", "handout,letter,cards", *SCHOOL, "1")
CASES = {
    "build": Case(build(1), (build(1),), back=True),
    "build-first": Case(build(1)),
    "build-sheet": Case((*build(1), "--part", "handout"), ((*build(1), "--part", "handout"),), back=True),
    "names": Case(_NAMES, (_NAMES,)),
    "print": Case(_PRINT, (_PRINT,)),
    "release": Case(("release", "-j", "1"), (("release", "-j", "1"),)),
    "new": Case(("new", "lesson", "vers"), again=False),
    "new-overlay": Case(("new", "overlay", "vers", "--from", "klein"), again=False),
    "init": Case(("init", "map", "--name", "Ons huis"), again=False),
    "check": Case(("check", "fout", "--fix")),
    "diff": Case(("diff", "eigen", "--seen"), (("diff", "eigen", "--seen"),)),
    "schema": Case(("schema", "--write", "schema")),
}


def main(given: list[str] | None = None) -> int:
    """Return 0 when all stood as it must, 1 when not."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("commands", nargs="*", choices=[*CASES, []], default=[])
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--random", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(given)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory(prefix="killed-") as folder:
        os.chdir(folder)
        try:
            if chosen.random:
                print(at_random(Path(folder), chosen.random, chance))
            for name in [] if chosen.random else chosen.commands or CASES:
                print(
                    f"{name:12}",
                    at_each_step(Path(folder, name), CASES[name], chosen.most, chance),
                    flush=True,
                )
        except Fault as fault:
            print(f"FAIL\t{fault}")
            return 1
        finally:
            os.chdir(ROOT)
    return 0


def at_each_step(work: Path, case: Case, most: int, chance: random.Random) -> str:
    """End a command before each of its steps; return what was done. Raises Fault."""
    before, after = states(work, case)
    restore(work, before)
    steps = in_child(work, case.command)
    assert steps
    chosen = sorted(chance.sample(range(steps), min(most, steps)))
    first = chance.randrange(2)
    for number, step in enumerate(chosen, first):
        restore(work, before)
        if in_child(work, case.command, step) is not None:
            raise Fault(f"step {step} of {steps} did not come")
        told = f"{' '.join(case.command)}, ended at step {step} of {steps}"
        look(work, tree(before), after, told)
        complete(work, case, before, after, told, back=number % 2 == 1)
    return f"ended at {len(chosen)} of {steps} steps"


def states(work: Path, case: Case) -> tuple[Path, Tree]:
    """Return a copy of the folder before the command, and its files after it, which all can be opened."""
    write(work, lessons(OLD))
    for command in case.before:
        in_child(work, command)
    write(work, lessons(NEW))
    before = work.with_name(f"{work.name}-before")
    shutil.copytree(work, before)
    here(work, case.command)
    after = tree(work)
    for path, data in (*tree(before).items(), *after.items()):
        opened(path, data)
    if after == tree(before):
        raise Fault(f"{case.command} changes nothing")
    return before, after


def complete(work: Path, case: Case, before: Path, after: Tree, told: str, *, back: bool) -> None:
    """Give the command again, with the old lessons if they are to come `back`: nothing may be left over."""
    if case.back and back:
        write(work, lessons(OLD))
        in_child(work, case.command)
        same(outputs(tree(work, whole=True)), outputs(tree(before)), f"{told}, then with the old lessons")
    elif case.again:
        in_child(work, case.command)
        same(tree(work, whole=True), after, f"{told}, then given again")


def at_random(folder: Path, count: int, chance: random.Random) -> str:
    """Kill builds of two workers `count` times; return when that was. Raises Fault."""
    work, case = folder / "random", CASES["build"]
    before, after = states(work, case)
    restore(work, before)
    gaps = _gaps(work)
    phases: Counter[str] = Counter()
    for number in range(count):
        restore(work, before)
        lines = chance.choice((0, chance.randrange(1, len(gaps)), len(gaps) - 1))
        moment = chance.uniform(0, gaps[lines])
        alone = number % 4 == 3
        killed = _killed(work, lines, moment, alone=alone)
        told = f"build {number}, killed {moment:.3f} s after line {lines} of {len(gaps) - 1}"
        look(work, tree(before), after, told)
        phases[_phase(work, before, after) if killed else "it had ended"] += 1
        complete(work, case, before, after, told, back=number // 4 % 2 == 1)
    return f"{count} builds killed: " + ", ".join(f"{n} {phase}" for phase, n in sorted(phases.items()))


def _started(work: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "kitgen.cli", *build(2)]
    return subprocess.Popen(
        command, cwd=work, env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True, bufsize=0,
    )  # fmt: skip


def _gaps(work: Path) -> list[float]:
    """Return the seconds until a build tells of each file, one after the other, and until its end."""
    times = [time.perf_counter()]
    with _started(work) as running:
        assert running.stdout
        times += [time.perf_counter() for _line in running.stdout]
    times.append(time.perf_counter())
    return [later - earlier for earlier, later in pairwise(times)]


def _killed(work: Path, lines: int, moment: float, *, alone: bool) -> bool:
    """Kill a build some time after it told of its n-th file; return whether it was still at work."""
    with _started(work) as running:
        assert running.stdout
        for _ in range(lines):
            running.stdout.readline()
        time.sleep(moment)
        at_work = running.poll() is None
        if at_work:
            (os.kill if alone else os.killpg)(running.pid, signal.SIGKILL)
    end = time.monotonic() + 20
    while others := list(_of_session(running.pid)):
        if time.monotonic() > end:
            raise Fault(f"processes outlive the build: {others}")
        time.sleep(0.05)
    return at_work


def _of_session(session: int) -> Iterator[str]:
    """Yield the command lines of the processes that a build started (Linux)."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == session:
                yield (folder / "cmdline").read_text().replace("\0", " ")[:80]
        except OSError:  # it has just ended
            continue


def _phase(work: Path, before: Path, after: Tree) -> str:
    """Return how far a build had come, by the files that it had written."""
    old, new, now = outputs(tree(before)), outputs(after), outputs(tree(work))
    wrote = [now.get(path) == new[path] for path in new if new[path] != old.get(path)]
    if not any(wrote):
        return "before the first file"
    return "at the notes and the clearing" if all(wrote) else "between two files"


if __name__ == "__main__":
    sys.exit(main())
