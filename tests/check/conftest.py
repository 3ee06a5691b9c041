from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kitgen.check import Check
from kitgen.check.run import check_lesson
from kitgen.errors import Finding
from kitgen.load import Data, load_data, load_lesson
from kitgen.project import Project

TODAY = date(2026, 11, 26)

BASICS = "title: Proefles\ntopic: help\nminutes: 50\nweight: light\n"
STEPS = "steps: [{title: Stap, minutes: 40}]\n"

Look = Callable[[str], list[Finding]]
Put = Callable[[str, str | bytes], Path]


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """An empty project on top of what is shipped."""
    return Project(tmp_path)


@pytest.fixture
def put(own: Project) -> Put:
    """Writes a file into the project."""

    def write(path: str, content: str | bytes) -> Path:
        file = own.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write


@pytest.fixture
def look(own: Project, put: Put) -> Look:
    """Checks a lesson written with `BASICS` (lines 1 to 4) before it, and a step if it has none."""

    def findings(text: str) -> list[Finding]:
        put("lessons/nl/proef.yaml", BASICS + text + ("" if "steps:" in text else STEPS))
        data: Data = load_data(own, "voorbeeldschool")
        found = list(check_lesson(own, data, "lessons/nl/proef.yaml", TODAY))
        assert load_lesson(own, "proef", "nl"), "the form of the lesson itself is good"
        return found

    return findings


def places(findings: list[Finding]) -> list[tuple[str, int, int]]:
    """Return each finding's id, line and column."""
    return [(f.id, f.origin.line, f.origin.column) for f in findings if f.origin]


__all__ = ["BASICS", "STEPS", "TODAY", "Check", "Iterator", "Look", "Put", "places"]
