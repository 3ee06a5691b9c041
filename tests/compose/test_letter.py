from made import titles, words_of
from written import kit, lesson, levels, skips

from kitgen.compose.letter import letter, overview
from kitgen.compose.maker import Maker
from kitgen.document.parts import Document

LETTER = """
    letter:
      {title}
      blocks:
        - text: U bereikt ons bij {{school.contact}}.
        - section: Wie kan helpen?
        - {{text: Voor leerlingen., for: pupil}}
        - {{text: Voor de school., for: teacher}}
        - {{text: Voor thuis., for: home}}
        - help: Hulp
"""


def made(maker: Maker, title: str = "title: Beste ouder") -> Document:
    content = lesson(LETTER.format(title=title)).letter
    assert content is not None
    return letter(maker, content, "brief", "Samen", "Samen · versie 2026-11")


def test_a_letter_holds_what_is_for_home(maker: Maker) -> None:
    texts = words_of(made(maker))
    assert texts[:4] == [
        "Beste ouder",
        "U bereikt ons bij zorgcoördinator (An Peeters, lokaal 012).",
        "Wie kan helpen?",
        "Voor thuis.",
    ]


def test_help_is_what_parents_may_call(maker: Maker) -> None:
    printed = " ".join(words_of(made(maker))).replace("\u00a0", " ")
    for line in maker.data.help.lines:
        assert (line.shown in printed) is ("home" in line.audience)


def test_a_letter_without_a_title_says_what_it_is_about(maker: Maker) -> None:
    assert made(maker, "").title == "Brief: Samen"


def test_a_letter_is_copied_for_every_pupil_and_carries_the_schools_name(maker: Maker) -> None:
    (part,) = made(maker).parts
    assert part.copies == 27
    assert part.running.head_left == "Voorbeeldschool"
    assert part.running.colophon == "Samen · versie 2026-11"
    assert not part.running.paged


def test_headings_of_a_letter_skip_no_level(maker: Maker) -> None:
    document = made(maker)
    assert (levels(document), skips(document)) == ([1, 2], [])


OVERVIEW = """
    title: Bundel
    lessons: [les]
    overview:
      blocks:
        - section: Voor de school
        - {text: Voor de leraren., for: teacher}
        - {text: Voor iedereen.}
        - {text: Voor thuis., for: home}
        - help: Overleg
"""


def test_an_overview_is_for_the_team(maker: Maker) -> None:
    document = overview(maker, kit(OVERVIEW), "bundel")
    assert document is not None
    assert titles(document) == ["Bundel", "Voor de school"]
    assert (levels(document), document.parts[0].copies) == ([1, 2], 1)
    printed = " ".join(words_of(document))
    assert "Voor de leraren." in printed
    assert "Payoke" in printed
    assert "Voor thuis." not in printed
