"""The notation of words to look for."""

import pytest

from kitgen.termpattern import TermPattern, lowered

SETS = {"who": ["ze", "hij", "<place>"], "self": ["zichzelf"]}


def words(notation: str, text: str) -> list[str]:
    pattern = TermPattern((notation,), SETS)
    return [text[start:end] for start, end in pattern.spans(lowered(text))]


@pytest.mark.parametrize(
    ("notation", "text", "found"),
    [
        ("klauw[en]", "De Klauwen, een klauw, klauwend en geklauw.", ["Klauwen", "klauw"]),
        (
            "(kind|tiener)hoer*",
            "kindhoertje of tienerhoer-achtig, geen hoer",
            ["kindhoertje", "tienerhoer-achtig"],
        ),
        ("*pooier[s]", "Een tienerpooier, pooiers.", ["tienerpooier", "pooiers"]),
        ("trap(t|te) … in", "Ze trapte er zo weer in. Ze trapte. In huis.", ["trapte er zo weer in"]),
        ("<who> koos", "Hij koos. {noor.He} koos. Wie koos?", ["Hij koos", "{noor.He} koos"]),
        ("naakt-foto[s]", "naaktfoto, naakt-foto's, naakt foto", ["naaktfoto", "naakt-foto", "naakt foto"]),
        ("haar vriend", "haar **vriend**, haar\nvriend", ["haar **vriend", "haar\nvriend"]),
        ("photo d'elle", "une photo d’elle", ["photo d’elle"]),
        (
            "haar [oudere|nieuwe] vriend",
            "Haar vriend, haar nieuwe vriend.",
            ["Haar vriend", "haar nieuwe vriend"],
        ),
        ("[het] zelf [zo] gewild", "Zelf gewild, het zelf zo gewild.", ["Zelf gewild", "het zelf zo gewild"]),
        ("brengt <self>", "Wie **brengt zichzelf** mee?", ["brengt zichzelf"]),
    ],
)
def test_words_are_found_in_their_forms_and_whole(notation: str, text: str, found: list[str]) -> None:
    assert words(notation, text) == found


@pytest.mark.parametrize("notation", ["<nobody> koos", "(open", "dicht]"])
def test_what_cannot_be_read_is_refused(notation: str) -> None:
    with pytest.raises(ValueError, match=r"open|dicht|nobody"):
        _ = TermPattern((notation,), SETS).regex


def test_words_are_found_in_every_paragraph_each_once() -> None:
    text = "Een klauw en een klauw.\n\nNiets.\n\nKlauw, klauwen.\n\nHij is.\n\nİKLAUW"
    assert words("klauw[en]", text) == ["klauw", "klauw", "Klauw", "klauwen"]
    assert words("<who> (ga|is)", text) == ["Hij is"]
    assert words("een … niets", text) == []


def test_a_long_line_to_write_on_is_no_riddle() -> None:
    """Lines to write on could be read as words and as spaces in more ways than there is time for."""
    assert words("ze … ga", "Ze " + "_" * 60 + " en") == []
