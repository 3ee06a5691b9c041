"""What somebody who takes a shipped kit counts on: its pages, its time, its example."""

import re
from functools import cache
from pathlib import Path

import pytest

from kitgen.kit import Kit, ages_in, leave_out
from kitgen.lesson import Lesson
from kitgen.load import load_kit, load_lesson
from kitgen.project import Project

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = Project(ROOT, ROOT)
KITS = SHIPPED.names("lessons/nl/kits")


@cache
def lesson(name: str) -> Lesson:
    return load_lesson(SHIPPED, name, "nl").value


@pytest.fixture(params=KITS)
def kit(request) -> Kit:
    return load_kit(SHIPPED, request.param, "nl").value


def test_every_kit_has_a_page_for_the_team_and_a_letter_that_says_whom_to_reach(kit):
    assert kit.overview
    assert kit.letter
    assert {"help", "section"} <= {block.kind for block in kit.blocks()}
    assert "{school.contact}" in str(kit.letter.model_dump())
    assert kit.sources
    assert kit.checked


def test_a_meeting_leaves_five_minutes_for_arriving_and_leaving(kit):
    for meeting in kit.meetings:
        for age in ages_in(kit.ages):
            given = [entry for entry in meeting.lessons if age in ages_in(entry.ages)]
            taken = [leave_out(lesson(entry.lesson), entry.without).planned().low for entry in given]
            most = sorted(taken, reverse=True)[: meeting.choose.low] if meeting.choose else taken
            assert sum(most) <= meeting.minutes.high - 5, (meeting.title, age, taken)


def test_the_example_in_the_training_for_trainers_is_the_overlay_that_is_shipped():
    written = SHIPPED.read("lessons/nl/onze-afspraken.yaml").decode()
    lines = [line.strip() for line in written.splitlines() if not line.startswith("#")]
    drawn = re.findall(
        r"<text [^>]*>([^<]+)</text>", SHIPPED.read("assets/images/overlay-voorbeeld.svg").decode()
    )
    assert drawn[: len(lines)] == lines
    assert drawn[len(lines) :] == ["A", "B", "C", "D", "E"]
