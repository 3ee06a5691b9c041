"""Two thousand changed files, and whether the fuzzer would notice if something went wrong with one."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fuzz
import pytest
from inputs import PLAIN, Input, of_seed
from smaller import smaller
from trial import Depth, Trials, torn_files

from kitgen.cli import subjects
from kitgen.errors import Finding, InputError

LESSON = "lessons/nl/klein.yaml"
GOOD = Input("lesson", {LESSON: PLAIN.format(name="een").encode()}, LESSON)


@pytest.fixture
def trials(tmp_path: Path) -> Trials:
    return Trials(tmp_path, Depth(built=1, pdf=10**9))


def signs(trials: Trials, made: Input = GOOD) -> list[str]:
    return [fault.sign for fault in trials.of(made, 1).faults]


def instead(monkeypatch: pytest.MonkeyPatch, answer: Any) -> None:
    """Have each check answer with what `answer` returns or raises."""
    monkeypatch.setattr(subjects, "check_names", None)
    monkeypatch.setattr(subjects, "check_names", lambda *_given: answer())


def test_whatever_is_wrong_with_a_file_is_told_at_a_line() -> None:
    summary = fuzz.run(range(2_000), depth=Depth(whole=50, built=3, pdf=20))
    assert (summary.came.total(), summary.faults) == (2_000, {})
    assert summary.came["sound"] > 100, "hardly any is sound: nothing is looked at but reading"
    assert summary.came["built"] > 2


def test_a_seed_is_always_the_same_input() -> None:
    assert [of_seed(seed) for seed in range(20)] == [of_seed(seed) for seed in range(20)]


def test_what_is_sound_is_built(trials: Trials) -> None:
    outcome = trials.of(GOOD, 1)
    assert (outcome.came, outcome.faults) == ("built", ())


def test_an_exception_is_noticed_with_its_place(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[Finding]:
        raise KeyError("weg")

    instead(monkeypatch, broken)
    assert signs(trials) == ["raised KeyError /cli/check.py:check"]


def test_an_error_without_a_line_is_noticed(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    def raised() -> tuple[Finding, ...]:
        raise InputError([Finding("file-empty")])

    instead(monkeypatch, lambda: (Finding("file-empty"),))
    assert signs(trials) == ["no place file-empty check"]
    instead(monkeypatch, raised)
    assert signs(trials) == ["no place file-empty check"]


def test_what_is_torn_is_noticed(tmp_path: Path) -> None:
    for name, data in {
        "heel.json": b"{}",
        "heel.pdf": b"%PDF-1.7\n%%EOF\n",
        "half.pdf": b"%PDF-1.7\n",
        "leeg.txt": b"",
        ".beeld.pdf.12.tmp": b"x",
    }.items():
        (tmp_path / name).write_bytes(data)
    assert list(torn_files(tmp_path)) == [".beeld.pdf.12.tmp", "half.pdf", "leeg.txt"]


def test_what_takes_too_long_is_ended_and_told() -> None:
    longer = next(seed for seed in range(1000) if of_seed(seed).kind == "cast")  # casts are read last of all
    summary = fuzz.run(range(longer, longer + 1), seconds=0.001)
    assert (summary.came, summary.next_seed) == ({"ended": 1}, longer + 1)
    (sign,) = summary.faults
    assert sign.startswith("took too long")


def test_a_fault_is_kept_with_no_more_lines_than_it_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles_over_pupils(*_given: object) -> tuple[Finding, ...]:
        files = tmp_path.rglob("klein.yaml")
        return (Finding("file-empty"),) if any(b"Wie?" in file.read_bytes() for file in files) else ()

    monkeypatch.setattr(subjects, "check_names", stumbles_over_pupils)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    made = smaller(GOOD, 1, "no place file-empty check", Depth())
    assert made.files[LESSON].count(b"\n") < 2
    assert b"Wie?" in made.files[LESSON]
