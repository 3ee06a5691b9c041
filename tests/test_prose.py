import pytest

from kitgen.prose import sentences


def lengths(text: str) -> list[int]:
    return [len(sentence.words) for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zeg nee. Ga weg! Bel je iemand? Denk na… Kom terug.", [2, 2, 3, 2, 2]),
        ("Kies bv. een kaart, m.a.w. een vraag.", [7]),
        ("Neem pen, papier, enz. Ga dan zitten.", [4, 3]),
        ("Op blz. 3 staat wat dr. Peeters zegt.", [8]),
        ("A. Peeters zegt niets. Neem kaart K. Lees haar.", [4, 3, 2]),
        ("“Stop!” zegt Bas. “Ik weet het niet…” “Kom.”", [3, 4, 1]),
        ("Hij zegt: “Kom je mee?” en gaat weg.", [8]),
        ("De chat gaat… dan weer verder.", [6]),
        ("Hij zegt: ik kom; zij wacht.", [6]),
        ("Bel om 8.30 uur naar 116 000.", [6]),
        ("Van 11- tot 18-jarigen zegt 27 procent ja.", [8]),
        ("1. Lees de hele tekst", [4]),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[int]) -> None:
    assert lengths(text) == expected


def test_a_heading_or_an_entry_without_a_full_stop_is_a_sentence_unless_it_is_a_label() -> None:
    assert lengths("Wie kan mij helpen") == [4]
    assert lengths("klopt niet") == lengths("ja") == lengths("") == lengths(" – ") == []
    assert lengths("Stop.") == [1]
    assert lengths("Ik weet wie helpt: · ja · bijna · nog niet") == [4]


def test_names_pairs_gaps_and_numbers_are_words_of_which_letters_alone_are_spelled() -> None:
    (sentence,) = sentences("Zo’n vriend(in) van hij/zij e-mailt {place} in 2026 om ____ te vragen.")
    words = {word.text: word.spelled for word in sentence.words}
    assert [text for text, spelled in words.items() if not spelled] == ["{place}", "2026", "____"]
    assert {"Zo’n", "vriend(in)", "hij", "zij", "e-mailt"} <= set(words)
    assert len(sentence.words) == 13


def test_the_text_of_a_sentence_has_no_line_breaks() -> None:
    assert [sentence.text for sentence in sentences("Lees  de\ntekst. Schrijf.")] == [
        "Lees de tekst.",
        "Schrijf.",
    ]


@pytest.mark.parametrize("text", ["1" * 20_000 + "a", "." * 20_000 + "a", "Max. " * 4_000, "½" * 9_000 + "a"])
def test_a_long_text_takes_no_longer_for_each_letter_than_a_short_one(text: str) -> None:
    """What is looked at again from each letter on would take minutes here."""
    assert len(list(sentences(text))) <= 1
