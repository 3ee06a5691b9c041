"""A small project for each test of building."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from building import Put, fill

from kitgen.build.options import Options
from kitgen.project import Project, shipped_root


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small project; themes, labels and help lines are the shipped ones."""
    fill(tmp_path / "project")
    return Project(tmp_path / "project")


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is shipped, but for the lessons and kits, for tests that make all there are."""
    folder = tmp_path_factory.mktemp("bare")
    for name in ("assets", "templates"):
        copytree(shipped_root() / name, folder / name)
    return folder


@pytest.fixture
def put(project: Project) -> Put:
    """Writes a file into the project."""

    def write(path: str, text: str) -> Path:
        file = project.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def options(tmp_path: Path) -> Callable[..., Options]:
    """Makes options for the example school that build into an output folder of the test's own."""

    def make(**choices: object) -> Options:
        return Options(
            **{"profile": "voorbeeldschool", "output": tmp_path / "output", "workers": 1} | choices
        )

    return make
