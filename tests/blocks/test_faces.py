"""What a deck made from a block shows."""

import pytest
from written import block

from kitgen.blocks import KINDS
from kitgen.compose.maker import Maker


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("checklist: [een, twee]", [("", "een"), ("", "twee")]),
        (
            "stages: [{name: Stop, text: Adem uit.}, {name: Kies}]",
            [("1. Stop", "Adem uit."), ("2. Kies", "")],
        ),
        ("scenario: Sam belt.\ntitle: De bel", [("De bel", "Sam belt.")]),
        ("sort: [{item: a, in: x}, b]\ninto: [x, y]", [("", "a"), ("", "b")]),
        ("text: Lees.", []),
    ],
)
def test_items_become_cards(text: str, faces: list[tuple[str, str]], maker: Maker) -> None:
    made = block(text).faces(maker.context("pupil"))
    assert [(face.title, face.text.plain() if face.text else "") for face in made] == faces


def test_every_kind_is_told_apart_by_a_sentence() -> None:
    sentences = [kind.about for kind in KINDS]
    assert len(set(sentences)) == len(sentences) == len({kind.kind for kind in KINDS})
