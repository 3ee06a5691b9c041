from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kitgen.check.run import check_lesson
from kitgen.errors import Finding
from kitgen.load import load_data, load_lesson
from kitgen.project import Project

TODAY = date(2026, 11, 26)
BASICS = "title: Proefles\ntopic: help\nminutes: 50\nweight: light\n"
STEPS = "steps: [{title: Stap, minutes: 40}]\n"


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """An empty project on top of what is shipped."""
    return Project(tmp_path)


@pytest.fixture
def put(own: Project) -> Callable[[str, str | bytes], Path]:
    """Writes a file into the project."""

    def write(path: str, content: str | bytes) -> Path:
        file = own.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write


@pytest.fixture
def findings(own: Project, put: Callable[[str, str | bytes], Path]) -> Callable[..., list[Finding]]:
    """Checks a lesson whose form is good: four lines that all lessons have, then the text.

    A text without steps gets one, of 40 minutes, after it.
    """

    def check(text: str, profile: str = "voorbeeldschool", weight: str = "light") -> list[Finding]:
        basics = BASICS.replace("light", weight)
        basics = basics.replace("minutes: 50\n", "") if "sessions:" in text else basics
        put("lessons/nl/proef.yaml", basics + text + ("" if "steps:" in text else STEPS))
        assert load_lesson(own, "proef", "nl")
        return list(check_lesson(own, load_data(own, profile), "lessons/nl/proef.yaml", TODAY))

    return check


@pytest.fixture
def region_findings(
    findings: Callable[..., list[Finding]], put: Callable[[str, str | bytes], Path]
) -> Callable[[str, str], list[Finding]]:
    """Checks such a lesson for a school in another region."""

    def check(region: str, text: str) -> list[Finding]:
        put("assets/profiles/elders.yaml", f"name: Elders\nregion: {region}\n")
        return findings(text, "elders")

    return check


@pytest.fixture
def places(findings: Callable[[str], list[Finding]]) -> Callable[[str], list[tuple[str, int, int]]]:
    """Checks a lesson, and tells of each finding its id, line and column."""
    return lambda text: [(f.id, f.origin.line, f.origin.column) for f in findings(text) if f.origin]
