from made import guide_of, shipped, words

from kitgen.compose.adaptations import MOST_LINES, adaptations
from kitgen.compose.maker import Maker
from kitgen.document.nodes import Item
from kitgen.document.outline import outline
from kitgen.document.walk import walk
from kitgen.lesson import Lesson
from kitgen.project import Project


def lines(maker: Maker, lesson: Lesson) -> list[str]:
    """Return the list as it stands in the guide, without its heading."""
    return words(*(node for node in walk(adaptations(maker, lesson)) if isinstance(node, Item)))


def lesson(*told: dict[str, object]) -> Lesson:
    return Lesson.model_validate(
        {
            "title": "Een les",
            "topic": "self",
            "minutes": "50",
            "weight": "light",
            "steps": [{"title": "Praten", "minutes": "40"}],
            "adaptations": list(told),
        }
    )


def test_a_shipped_overlay_tells_what_it_changes(maker: Maker, repository: Project) -> None:
    made = shipped(maker, repository, "onze-afspraken")
    assert lines(maker, made) == [
        "Algemeen: 50 → 60 minuten",
        "Stap “Onze woorden”: 11 → 16 minuten",
        "Stap “Even bewegen”: nieuw",
        (
            "Werkblad “Wat zeg je dan?”: weggelaten: "
            "“Iemand van een andere klas vraagt aan Robbe: “Wat zei\u00a0…”"
        ),
    ]


def test_the_list_ends_the_guide_of_an_overlay_and_of_no_other(maker: Maker, repository: Project) -> None:
    overlay, whole = (shipped(maker, repository, name) for name in ("onze-afspraken", "pikasol"))
    shown = outline(guide_of(maker, overlay))
    assert shown.index("Bronnen") < shown.index("Wat is aangepast") < shown.index("Even bewegen”: nieuw")
    assert "Wat is aangepast" not in outline(guide_of(maker, whole))


def test_of_much_only_some_is_told(maker: Maker) -> None:
    steps = [{"part": "step", "title": str(number), "how": "removed"} for number in range(MOST_LINES + 3)]
    told = lines(maker, lesson(*steps))
    assert (len(told), told[0], told[-1]) == (MOST_LINES + 1, "Stap “0”: weggelaten", "en nog 3")
    assert lines(maker, lesson({"part": "sheet", "title": "Blad", "removed": list("abcd")})) == [
        "Werkblad “Blad”: weggelaten: “a”, “b” en nog 2"
    ]


def test_what_the_guide_has_no_heading_for_is_passed_over(maker: Maker) -> None:
    told = lesson(
        {"part": "lesson", "keys": ["version", "license"]},
        {"part": "lesson", "keys": ["goals", "cast.noor.name"]},
    )
    assert lines(maker, told) == ["Algemeen: aangepast: Doelen, namen"]
