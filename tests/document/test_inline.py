import pytest

from kitgen.document.inline import (
    Checkbox,
    Gap,
    Inline,
    LineBreak,
    Link,
    Place,
    Reference,
    Text,
    plain,
    text,
)


@pytest.mark.parametrize(
    ("inline", "words"),
    [
        (Text("Praat", bold=True), "Praat"),
        (Link("de website", "https://example.org"), "de website"),
        (Reference("werkblad 2", "blad"), "werkblad 2"),
        (Place("school.name"), "{school.name}"),
        (LineBreak(), " "),
        (Gap(60, "naam", "Naam"), ""),
        (Checkbox("ja", "Ja"), ""),
    ],
)
def test_plain_words_are_what_is_printed(inline: Inline, words: str) -> None:
    assert plain((Text("a"), inline, Text("b"))) == f"a{words}b"


def test_an_empty_text_makes_no_run() -> None:
    assert text("") == ()
    assert text("", bold=True) == ()
    assert text("Stop", bold=True) == (Text("Stop", bold=True),)
