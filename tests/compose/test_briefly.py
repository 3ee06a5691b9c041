import pytest

from kitgen.compose.briefly import opening
from kitgen.schema import RichText


@pytest.mark.parametrize(
    ("said", "desk"),
    [
        ("Neem een kaart, bv. die met een ster. Leg ze neer.", "Neem een kaart, bv. die met een ster."),
        ("Wie wil, mag passen. Niemand hoeft.", "Wie wil, mag passen."),
    ],
)
def test_the_desk_gets_whole_sentences(said: str, desk: str) -> None:
    assert opening(RichText(said), length=10).source == desk
