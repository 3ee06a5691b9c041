"""The notation of words to look for."""

import pytest

from kitgen.termpattern import TermPattern, plain_signs

SETS = {"who": ["ze", "hij", "<place>"], "self": ["zichzelf"]}


def words(notation: str, text: str) -> list[str]:
    pattern, plain = TermPattern((notation,), SETS), plain_signs(text)
    found = [text[start:end] for start, end in pattern.spans(plain)]
    assert not found or pattern.may_be_in(plain.lower())
    return found


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


def test_a_text_without_the_sure_piece_of_a_word_is_passed_over() -> None:
    pattern = TermPattern(("<who> (koos|kiest) … voor", "klauw[en]"), SETS)
    assert not pattern.may_be_in("niets van dit alles")
    assert TermPattern(("<who> (ga|is)",), SETS).may_be_in("niets is zeker")
