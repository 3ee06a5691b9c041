from typing import Any

from kitgen.adapting import adaptations
from kitgen.origin import Origin
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree
from kitgen.source.yaml_reader import read_yaml

BASE = """\
title: Samen
minutes: 50
goals: [Een doel]
steps:
  - {id: stap-een, title: Welkom, minutes: 5}
  - {id: stap-twee, title: Oefenen, minutes: 30, say: Hallo}
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - text: Lees {ref.ander-blad} en [merci]{lang=fr}.
        id: lees
      - {scenario: Noor wacht., id: verhaal}
      - questions: [{ask: Wat zag je?, id: vraag}]
        id: vragen
"""


def plain(tree: Tree) -> Any:
    match tree:
        case Scalar():
            return tree.text
        case Sequence():
            return [plain(item) for item in tree.items]
        case Mapping():
            return {entry.key: plain(entry.value) for entry in tree.entries}


def told(after: str, before: str = BASE) -> list[dict[str, Any]]:
    trees = [read_yaml(text.encode(), "les.yaml") for text in (before, after)]
    found: list[dict[str, Any]] = plain(adaptations(trees[0], trees[1], Origin("les.yaml")))
    return found


def test_nothing_is_told_where_nothing_differs() -> None:
    assert told(BASE) == []


def test_the_lesson_comes_first_and_each_part_once() -> None:
    after = BASE.replace("minutes: 30, say: Hallo", "minutes: 35, say: Dag").replace(
        "minutes: 50", "minutes: 60"
    )
    after = after.replace("[Een doel]", "[Een ander doel]").replace("Wat zag je?", "Wat hoorde je?")
    assert told(after) == [
        {"part": "lesson", "minutes": "50 → 60", "keys": ["goals"]},
        {"part": "step", "title": "Oefenen", "minutes": "30 → 35", "keys": ["say"]},
        {"part": "sheet", "title": "Een blad", "changed": ["Wat zag je?"]},
    ]


def test_what_is_new_or_left_out_whole_and_inside_without_marks_of_its_text() -> None:
    after = BASE.replace("  - {id: stap-een, title: Welkom, minutes: 5}\n", "").replace(
        "      - text: Lees {ref.ander-blad} en [merci]{lang=fr}.\n        id: lees\n",
        "      - {text: Nieuw, id: nieuw}\n",
    )
    assert told(after) == [
        {"part": "step", "title": "Welkom", "how": "removed"},
        {"part": "sheet", "title": "Een blad", "added": ["Nieuw"], "removed": ["Lees … en merci."]},
    ]
