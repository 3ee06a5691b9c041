"""Watching: what a save touches is built again. The saves come from the test, once from a real save too."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from click.testing import Result

from kitgen.cli import watch

Run = Callable[..., Result]
Lesson = Callable[..., Path]
WATCH = ("watch", "klein", "--part", "handout", "--format", "docx", "-j", "1")
SHEET = Path("output/neutraal/nl/klein/klein-werkbladen.docx")


@pytest.fixture
def saving(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Iterator[None]]], None]:
    """Has the command hear of a save each time that the given function yields; its end is Ctrl-C."""
    monkeypatch.setattr("kitgen.build.workers.Workers.warm", lambda _self: None)

    def use(saves: Callable[[], Iterator[None]]) -> None:
        monkeypatch.setattr(watch, "_saves", lambda _root, _output: saves())

    return use


def words() -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(SHEET)).paragraphs)


def test_a_save_is_built_and_another_file_is_not_heard_of(run: Run, lesson: Lesson, saving) -> None:
    file = lesson()
    seen = []

    def saves() -> Iterator[None]:
        file.write_text(file.read_text().replace("Lees dit.", "Lees dat."))
        yield
        seen.append(words())
        Path("notities.txt").write_text("iets anders")
        yield

    saving(saves)
    result = run(*WATCH)
    assert result.exit_code == 0
    assert "Lees dat." in seen[0]
    assert result.stdout.count(f"wrote {SHEET.as_posix()}") == 2
    assert result.stdout.count("done in") == 2


def test_a_broken_save_shows_its_mistake_and_waits_for_the_next(run: Run, lesson: Lesson, saving) -> None:
    file = lesson()
    good = file.read_text()
    seen = []

    def saves() -> Iterator[None]:
        file.write_text(good.replace("minutes: 20", "minuten: 20"))
        yield
        seen.append(words())
        file.write_text(good)
        yield

    saving(saves)
    result = run(*WATCH)
    assert "Lees dit." in seen[0], "the paper stays as it was"
    assert "lessons/nl/klein.yaml:3:1: error[unknown-field]" in result.stderr
    *_, told, mended = result.stdout.splitlines()
    assert told == "the files stay as they were until this is mended"
    assert mended.startswith("done in"), "all is as it was before the mistake"


def test_a_name_that_is_not_there_is_wrong_use(run: Run, saving) -> None:
    saving(lambda: iter(()))
    result = run("watch", "kleyn")
    assert result.exit_code == 2
    assert "error[unknown-name]" in result.stderr


def test_a_real_save_is_heard_and_what_is_built_is_not(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    files = (output / "les.pdf", tmp_path / "les.yaml")

    def save() -> None:
        for file in files * 20:  # until the watch has begun
            file.write_text(str(time.monotonic()))
            time.sleep(0.1)

    threading.Thread(target=save, daemon=True).start()
    changes = next(iter(watch._saves(tmp_path, output)))
    assert {Path(path).name for _kind, path in changes} == {"les.yaml"}
