"""A small project that makes every kind of paper, for the tests of building."""

from collections.abc import Callable
from pathlib import Path

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
