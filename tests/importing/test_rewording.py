import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitgen.importing.marks import printed
from kitgen.importing.rewording import Aside, Reworded, reworded
from kitgen.importing.tokens import tokens_of
from kitgen.markdown import inlines_from


@pytest.mark.parametrize(
    ("source", "before", "after", "now"),
    [
        pytest.param("Lees dit.", "Lees dit.", "Lees dit samen.", "Lees dit samen.", id="a word came"),
        pytest.param("Lees dit nu.", "Lees dit nu.", "Lees dit.", "Lees dit.", id="a word went"),
        pytest.param(
            "De {participants} lezen {ref.werkblad-hulp} en kiezen.",
            "De leerlingen lezen werkblad 2 en kiezen.",
            "De leerlingen lezen samen werkblad 2 en kiezen één kaart.",
            "De {participants} lezen samen {ref.werkblad-hulp} en kiezen één kaart.",
            id="places stay",
        ),
        pytest.param(
            "De {participants} lezen {ref.werkblad-hulp}.",
            "De leerlingen lezen werkblad 2.",
            "De leerlingen lezen werkblad 3.",
            "De {participants} lezen werkblad 3.",
            id="a place that was changed becomes words",
        ),
        pytest.param(
            "{kaat} belt. {kaat.He} wacht.",
            "Kaat belt. Ze wacht.",
            "Noor belt. Ze wacht.",
            "Noor belt. {kaat.He} wacht.",
            id="only that place",
        ),
        pytest.param(
            "Bel [Awel](https://awel.be) of {help.awel.phone}, en zeg 2 \\* niets.",
            "Bel [Awel](https://awel.be) of 102, en zeg 2 \\* niets.",
            "Bel [Awel](https://awel.be) of 102, en zeg liever 2 \\* iets.",
            "Bel [Awel](https://awel.be) of {help.awel.phone}, en zeg liever 2 \\* iets.",
            id="links and escapes stay",
        ),
        pytest.param(
            "**Samen, 2 minuten.** Deel {ref.a} uit.",
            "**Samen, 2 minuten.** Deel werkblad 1 uit.",
            "**Samen, 5 minuten.** Deel werkblad 1 uit en *lees*.",
            "**Samen, 5 minuten.** Deel {ref.a} uit en _lees_.",
            id="looks stay, new ones come",
        ),
        pytest.param(
            "Ze roept: [Ça va]{lang=fr}! Niemand hoort het.",
            "Ze roept: Ça va! Niemand hoort het.",
            "Ze roept: Ça va! Niemand kijkt op.",
            "Ze roept: [Ça va]{lang=fr}! Niemand kijkt op.",
            id="words of another language stay",
        ),
        pytest.param("Zeg *nee*.", "Zeg _nee_.", "Zeg **nee**.", "Zeg **nee**.", id="another look"),
        pytest.param("Zeg nee.", "Zeg nee.", "Zeg **nee**.", "Zeg **nee**.", id="a look came"),
        pytest.param(
            "Zeg nee en ga weg.",
            "Zeg nee en ga weg.",
            "Zeg **nee en ga** weg.",
            "Zeg **nee en ga** weg.",
            id="a look came on several words",
        ),
        pytest.param("Zeg **nee** nu.", "Zeg **nee** nu.", "Zeg nu.", "Zeg nu.", id="bold words went"),
        pytest.param(
            "Naam: ____ uur", "Naam: ____ uur", "Je naam: ____ uur", "Je naam: ____ uur", id="gaps stay"
        ),
        pytest.param("Lees.", "Lees.", "\\- Lees *dit [nu]*.", "\\- Lees _dit \\[nu\\]_.", id="signs"),
        pytest.param(
            "Eén zin\n  op twee lijnen, en nog wat.",
            "Eén zin op twee lijnen, en nog wat.",
            "Eén zin op twee lijnen, en nog iets.",
            "Eén zin\n  op twee lijnen, en nog iets.",
            id="line ends stay",
        ),
        pytest.param(
            "{school.name}", "De Springplank", "De Springplank", "{school.name}", id="nothing changed"
        ),
        pytest.param("{school.name}", "De Springplank", "Onze school", "Onze school", id="nothing is left"),
        pytest.param(
            "Bel [[112]] of [[Awel|102]].",
            "Bel ________ of ________.",
            "Bel eerst ________ of ________.",
            "Bel eerst [[112]] of [[Awel|102]].",
            id="answers of gaps stay",
        ),
        pytest.param(
            "Bel [[112]] of [[Awel|102]].",
            "Bel 112 of Awel.",
            "Bel 101 of Awel.",
            "Bel [[101]] of [[Awel|102]].",
            id="answers of gaps change",
        ),
        pytest.param("Weg ermee.", "Weg ermee.", "", "", id="all went"),
    ],
)
def test_what_was_changed_on_paper_is_changed_in_the_source(
    source: str, before: str, after: str, now: str
) -> None:
    assert reworded(source, before, after).source == now


LABELLED = ("{kaat} belt eerst.", "**Antwoord.** Kaat belt eerst.")


def test_a_label_stays_out_of_the_source() -> None:
    made = reworded(*LABELLED, "**Antwoord.** Kaat belt nu eerst.")
    assert made.source == "{kaat} belt nu eerst."
    assert made.asides == (Aside("Antwoord.", "Antwoord."),)


def test_what_was_changed_in_a_label_is_told_apart() -> None:
    made = reworded(*LABELLED, "**Mogelijk antwoord.** Kaat belt eerst.")
    assert made.source == "{kaat} belt eerst."
    assert made.asides == (Aside("Antwoord.", "Mogelijk antwoord."),)


def test_a_label_and_the_first_words_changed_at_once() -> None:
    made = reworded(*LABELLED, "**Oplossing:** Noor belt eerst.")
    assert made.source == "Noor belt eerst."
    assert made.asides == (Aside("Antwoord.", "Oplossing:"),)


def test_a_label_that_went_is_told() -> None:
    made = reworded(*LABELLED, "Kaat belt eerst.")
    assert (made.source, made.asides) == ("{kaat} belt eerst.", (Aside("Antwoord.", ""),))


def test_what_stands_behind_is_told_apart() -> None:
    made = reworded("Lees dit.", "Lees dit. (5 min.)", "Lees dit goed. (8 min.)")
    assert made.source == "Lees dit goed."
    assert made.asides == (Aside("(5 min.)", "(8 min.)"),)


def test_known_values_say_where_a_place_ends() -> None:
    values = {"school.contact": "mevrouw Aydin", "room": "in lokaal 2"}
    was, now = "Ga naar mevrouw Aydin in lokaal 2.", "Ga naar mevrouw Aydin in lokaal 3."
    assert reworded("Ga naar {school.contact} {room}.", was, now, values).source == (
        "Ga naar {school.contact} in lokaal 3."
    )


VALUES = {
    "kaat": "Kaat",
    "school.contact": "mevrouw Aydin",
    "at_place": "op school",
    "ref.blad": "werkblad 2, deel A",
}
PIECES = st.sampled_from(
    [
        *(f"{{{name}}}" for name in VALUES),
        "Kaat",
        "zegt",
        "**nee**",
        "_nu_",
        "op",
        "werkblad",
        "2",
        "\\*",
        "Lees,",
        "dan.",
    ]
)
SOURCES = st.lists(PIECES, min_size=1, max_size=9).map(" ".join)
NEW = st.sampled_from(["iets", "anders", "**sterk**", "\\{x}", "op", "dan.", "zegt"])


def filled(source: str) -> str:
    return re.sub(r"(?<!\\)\{([^{}]+)\}", lambda place: VALUES[place[1]], source)


def edited(data: st.DataObject, before: str) -> str:
    """Return `before` with some of its words gone, changed, or followed by others."""
    words = before.split(" ")
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(words)))
        gone = data.draw(st.integers(0, 2))
        words[at : at + gone] = data.draw(st.lists(NEW, max_size=2))
    return " ".join(words)


def said(source: str) -> str:
    return "".join(token.text for token in printed(source))


def all_said(made: Reworded) -> Counter[str]:
    return Counter(f"{said(filled(made.source))} {' '.join(aside.after for aside in made.asides)}".split())


@given(SOURCES, st.data())
def test_the_new_source_prints_what_was_made_of_the_paper(source: str, data: st.DataObject) -> None:
    before = filled(source)
    after = edited(data, before)
    made = reworded(source, before, after, VALUES)
    assert made.asides == ()
    assert said(filled(made.source)) == said(after)


@given(SOURCES, st.data())
def test_no_word_is_lost_where_a_label_stands_in_front(source: str, data: st.DataObject) -> None:
    before = f"**Antwoord.** {filled(source)}"
    after = edited(data, before)
    assert not Counter(said(after).split()) - all_said(reworded(source, before, after))


@given(SOURCES)
def test_what_nobody_changed_stays_byte_for_byte(source: str) -> None:
    assert reworded(source, filled(source), filled(source)).source == source


ANYTHING = st.text("ab \n*_[]().-1é", max_size=25)


@given(ANYTHING, ANYTHING, ANYTHING)
def test_no_word_is_lost_whatever_the_paper_says(source: str, before: str, after: str) -> None:
    made = reworded(source, before, after)
    source_says, wanted = (
        "".join(each.text for each in tokens_of(inlines_from(text))) for text in (made.source, after)
    )
    told = source_says + "".join(aside.after for aside in made.asides)
    assert not Counter(filter(str.isalnum, wanted)) - Counter(filter(str.isalnum, told))
