from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kitgen.check.base import Subject
from kitgen.check.gray import gray
from kitgen.errors import Finding
from kitgen.load import load_data, load_lesson
from kitgen.messages import word
from kitgen.project import Project

Put = Callable[[str, str | bytes], Path]
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="lucht"><stop/>
  </linearGradient><rect width="9" height="9" fill="{fill}"/></svg>"""
LESSON = """\
title: Proefles
topic: help
minutes: 50
weight: light
steps: [{title: Stap, minutes: 40}]
handout:
  - sheet: Blad
    id: blad
    blocks:
      - scenario: Ali en Bo.
        blocks:
          - {picture: images/berg.svg, alt: Een berg.}
"""


@pytest.fixture
def told(own: Project, put: Put) -> Callable[[], list[Finding]]:
    """Checks a lesson with one picture, twelve lines down."""
    put("lessons/nl/proef.yaml", LESSON)

    def check() -> list[Finding]:
        data = load_data(own, "voorbeeldschool")
        return list(gray(Subject(own, data, load_lesson(own, "proef", "nl"), date(2026, 11, 26))))

    return check


def test_a_drawing_with_a_gradient_is_told_at_its_line(told: Callable[[], list[Finding]], put: Put) -> None:
    put("assets/images/berg.svg", DRAWING.format(fill="url(#lucht)"))
    (finding,) = told()
    assert finding.origin
    assert (finding.id, finding.severity, finding.origin.line) == ("picture-not-gray", "error", 12)
    assert "images/berg.svg" in word(finding, "nl").text
    assert "lucht" in word(finding, "nl").text


def test_a_gradient_on_a_card_is_told_too(told: Callable[[], list[Finding]], put: Put, own: Project) -> None:
    card = "cards: [{deck: D, id: d, cards: [{front: Kort, picture: images/dal.svg, alt: Een dal.}]}]\n"
    put("assets/images/berg.svg", DRAWING.format(fill="#c0392b"))
    put("assets/images/dal.svg", DRAWING.format(fill="url(#lucht)"))
    assert told() == []
    put("lessons/nl/proef.yaml", LESSON + card)
    assert [(f.id, f.origin and f.origin.line) for f in told()] == [("picture-not-gray", 13)]


def test_colours_and_gradients_that_nothing_is_painted_with_are_no_matter(
    told: Callable[[], list[Finding]], put: Put
) -> None:
    put("assets/images/berg.svg", DRAWING.format(fill="#c0392b"))
    assert told() == []


def test_a_photo_can_always_be_turned(told: Callable[[], list[Finding]], put: Put, own: Project) -> None:
    Image.new("RGB", (9, 9), "red").save(put("assets/images/berg.svg", ""), "PNG")
    assert told() == []


@pytest.mark.parametrize("content", [None, "<svg"])
def test_a_picture_that_is_not_there_or_broken_is_left_to_others(
    told: Callable[[], list[Finding]], put: Put, content: str | None
) -> None:
    if content:
        put("assets/images/berg.svg", content)
    assert told() == []
