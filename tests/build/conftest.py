"""A small project that makes every kind of paper, for the tests of building."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.build.options import Options
from kitgen.project import Project

LESSON = """\
title: Een kleine les
topic: self
minutes: 20
weight: light
steps:
  - {title: Praten, minutes: 15, id: stap-praten, uses: [blad]}
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - questions: [Wat vind jij?]
        id: vragen
      - text: Alleen hier te lezen.
        id: tekst
  - sheet: Briefje
    id: briefje
    blocks:
      - slips: Wat wil je nog zeggen?
        blocks: [{text: Schrijf het hier.}]
cards:
  - deck: Kaarten
    id: kaarten
    cards: [Eerste kaart, Tweede kaart]
posters:
  - {poster: Aan de muur, id: muur, paper: A4, blocks: [{text: Hang dit op.}]}
letter: {blocks: [{text: Beste ouder}]}
"""
KIT = """\
title: Een bundel
lessons:
  - klein
  - lesson: tweede
    without: [tekst]
overview: {blocks: [{text: Voor het team}]}
letter: {blocks: [{text: Beste ouder}]}
"""
WITH_PICTURE = """\
title: Met beeld
topic: self
minutes: 20
weight: light
steps: [{title: Kijken, minutes: 15}]
handout:
  - sheet: Kijk
    id: kijk
    blocks:
      - {picture: images/huis.svg, alt: Een huis.}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M2 18 20 2 38 18z"/></svg>'

Put = Callable[[str, str], Path]


def fill(root: Path) -> None:
    """Write a kit of two lessons, and a lesson that is in no kit."""
    files = {
        "lessons/nl/klein.yaml": LESSON,
        "lessons/nl/tweede.yaml": LESSON.replace("Een kleine les", "De tweede les"),
        "lessons/nl/beeld.yaml": WITH_PICTURE,
        "lessons/nl/kits/bundel.yaml": KIT,
        "assets/images/huis.svg": SVG,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small project; themes, labels and help lines are the shipped ones."""
    fill(tmp_path / "project")
    return Project(tmp_path / "project")


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
