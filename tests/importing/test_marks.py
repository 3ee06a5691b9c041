import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitgen.document.inline import (
    Checkbox,
    Gap,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Place,
    Reference,
    Text,
    plain,
)
from kitgen.importing.marks import as_markdown, looks, printed
from kitgen.importing.tokens import Token, tokens_of
from kitgen.markdown import inlines_from


@pytest.mark.parametrize(
    "source",
    [
        "Zeg **nee**, of _wacht_ even.",
        "**Samen, 2 minuten.** Deel {ref.werkblad-hulp} uit.",
        "{hajar.He} wil {tobias} **helpen**",
        "**zeg _nee_**",
        "Naam: ____ en ______",
        "[ ] ja [ ] nee",
        "zie [de site](https://awel.be) of [awel.be](https://awel.be)",
        "lees [deel A](#deel-a)",
        "Ze roept: [Ça va]{lang=fr}!",
        "eerst\\\ndan",
        r"2 \* 3 en \{school.name} en \[zo\]",
        r"1\. niet geteld",
        r"\- geen streep in een lijst",
        "on**ge**past",
    ],
)
def test_what_was_printed_is_written_as_it_was(source: str) -> None:
    assert as_markdown(inlines_from(source)) == source


def test_words_keep_all_of_their_signs() -> None:
    words = "a*b _c_ [d](e) {f} \\g ![h] <i> `j` # k"
    assert plain(inlines_from(as_markdown((Text(words),)))) == words


def test_what_leads_to_a_bookmark_of_word_leads_to_what_that_was_named_after() -> None:
    assert as_markdown((Reference("deel A", "blad_deel_a", running=True),)) == "[deel A](#blad-deel-a)"
    assert as_markdown((Reference("deel A", "_Toc123", running=True),)) == "deel A"


def test_a_sign_that_no_mark_can_follow_is_plain() -> None:
    inlines = (Text("zeg"), Text("“nee”", bold=True), Text("nu"))
    assert as_markdown(inlines) == "zeg“**nee**”nu"


WORDS = st.text("ab é.,*_[]{}\\-+1()!?“”'", min_size=1, max_size=12)
TEXTS = st.builds(Text, WORDS, st.booleans(), st.booleans(), st.sampled_from([None, None, "fr"]))
OTHERS = st.sampled_from(
    [
        Gap(8.8),
        Checkbox(),
        LineBreak(),
        Place("school.name"),
        Place("kaat", bold=True),
        Link("Awel (awel.be)", "https://awel.be"),
        Link("bel 102", "tel:102"),
        Reference("deel A", "deel-a", running=True),
    ]
)


def lines() -> st.SearchStrategy[Inlines]:
    return st.lists(TEXTS | OTHERS, max_size=7).map(tuple)


def words(tokens: tuple[Token, ...]) -> str:
    """Return all that is said, whatever it looks like; what is no text in angle brackets."""
    return "".join(f"<{token.text}>" if token.whole else token.text for token in tokens)


@given(lines())
def test_nothing_is_lost_or_made_up(inlines: tuple[Inline, ...]) -> None:
    assert words(printed(as_markdown(inlines))) == words(tokens_of(inlines))


@given(lines())
def test_what_was_written_once_stays_so(inlines: tuple[Inline, ...]) -> None:
    once = as_markdown(inlines)
    assert as_markdown(inlines_from(once)) == once


EASY = st.builds(
    Text,
    st.sampled_from(["Noor", "zegt", "nee", "vandaag"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([None, "fr"]),
)


@given(st.lists(EASY, max_size=8))
def test_words_look_as_they_did(texts: list[Text]) -> None:
    inlines = tuple(each for text in texts for each in (text, Text(" ")))
    assert looks(printed(as_markdown(inlines))) == looks(tokens_of(inlines))
