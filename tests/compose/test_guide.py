import pytest
from made import SHIPPED, guide_of, shipped, titles, words, words_of
from written import headings, inlines_of, lesson, levels, references, skips, strings

from kitgen.compose.guide import guide_parts
from kitgen.compose.maker import Entry, Maker
from kitgen.document.inline import Checkbox, Link, plain
from kitgen.document.nodes import Box, Item, List, PageBreak, Paragraph
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.document.walk import walk, walk_document
from kitgen.project import Project
from kitgen.schema import RichText

FULL = """
    title: Samen
    summary: We maken afspraken.
    weight: serious
    minutes: 50
    goals: [Leerlingen verwoorden een afspraak.]
    curriculum: [{set: vl-2019-graad1-A, codes: ["5.3"]}]
    materials: [een vragendoos]
    prepare: Hang de poster op.
    content_note: Morgen gaat het over grenzen.
    opt_out: Maak een affiche.
    steps:
      - title: Welkom
        id: welkom
        minutes: 5
        method: circle
        do: Zet de stoelen in een kring.
        say: Fijn dat je er bent.
        watch: Niemand hoeft te praten.
        if_short: Sla de kring over.
        uses: [blad, deel, kaarten, muur]
      - {title: Slot, minutes: 5}
    handout:
      - sheet: Afspraken
        id: blad
        blocks:
          - section: Kies
            id: deel
          - questions: [{ask: Wie helpt?, answer: Je meter.}]
    cards: [{deck: Zinnen, id: kaarten, code: A, cards: [{front: Zeg ja., note: Oefen dit.}]}]
    posters: [{poster: Muur, id: muur, blocks: [{text: Praat.}]}]
    differentiation: Geef meer tijd.
    board: Teken een hart.
    aftercare: Lees de briefjes.
    allow: [{rule: no-help-box, reason: Het staat op de poster.}]
    sources:
      - {title: Veilig praten, by: Sensoa, url: "https://www.sensoa.be", seen: 2026-11, about: de letters}
      - {title: Zonder meer}
    checked: 2026-11
    version: "2026-11"
"""


@pytest.fixture(scope="module")
def full(maker: Maker) -> Document:
    return guide_of(maker, lesson(FULL))


def test_parts_come_in_the_order_in_which_a_teacher_needs_them(full: Document) -> None:
    assert [part.title for part in full.parts] == [
        "Voor je begint",
        "Verloop",
        "Als een leerling jou iets vertelt",
        "Stap voor stap",
    ]


def test_the_page_on_disclosure_is_the_back_of_the_run_sheet(full: Document) -> None:
    assert [part.start_on_front for part in full.parts] == [True, True, False, True]
    assert not [n for n in full.parts[1].children if isinstance(n, PageBreak)]


def test_there_is_one_title_and_no_level_is_skipped(full: Document, maker: Maker) -> None:
    for document in (full, guide_of(maker, lesson())):
        assert [h.level for h in headings(document)].count(1) == 1
        assert levels(document)[0] == 1
        assert skips(document) == []


def test_everything_that_the_lesson_says_is_printed(full: Document) -> None:
    printed = " ".join(words_of(full))
    for text in (
        *("We maken afspraken.", "Leerlingen verwoorden een afspraak.", "5.3", "een vragendoos"),
        *("Hang de poster op.", "Morgen gaat het over grenzen.", "Maak een affiche.", "Zet de stoelen"),
        *("Fijn dat je er bent.", "Niemand hoeft te praten.", "Sla de kring over.", "Geef meer tijd."),
        *("Teken een hart.", "Lees de briefjes.", "Het staat op de poster.", "Je meter.", "Oefen dit."),
    ):
        assert text in printed, text


def test_the_curriculum_is_named_in_full_with_its_codes(full: Document, maker: Maker) -> None:
    title = maker.data.curricula["vl-2019-graad1-A"].title
    assert f"Bij welke onderwijsdoelen dit past: {title}: 5.3" in words_of(full)


def test_a_kit_may_say_its_own_words_in_the_stop_box(maker: Maker) -> None:
    safety = RichText("Deze bundel is er **alleen** voor een groep die je kent.")
    (before, *_rest) = guide_parts(maker, Entry("les", lesson(FULL), 1, safety))
    (stop,) = [node for node in walk(before.children) if isinstance(node, Box) and node.role is Role.STOP]
    assert words(*stop.children) == ["Deze bundel is er alleen voor een groep die je kent."]


@pytest.mark.parametrize(
    ("weight", "said"),
    [
        ("light", "De les kan meestal doorgaan."),
        ("serious", "Geef deze les niet klassikaal."),
        ("heavy", "Geef deze les niet klassikaal."),
    ],
)
def test_the_stop_box_asks_before_the_lesson_whether_it_can_go_on(
    weight: str, said: str, maker: Maker
) -> None:
    document = guide_of(maker, lesson(weight=weight))
    (box,) = [n for n in walk_document(document) if isinstance(n, Box) and n.role is Role.STOP]
    assert said in words(box)[0]
    assert box in tuple(walk(document.parts[0].children))


@pytest.mark.parametrize(
    ("participants", "stop", "told"),
    [
        ("staff", "Een collega kan dit van dichtbij kennen", "Als een deelnemer jou iets vertelt"),
        ("trainers", "Dan wordt er geen module gemaakt.", "Als een deelnemer jou iets vertelt"),
        ("parents", "Praat dan apart met dat gezin", "Als een ouder jou iets vertelt"),
    ],
)
def test_where_adults_take_part_the_guide_speaks_of_adults(
    participants: str, stop: str, told: str, maker: Maker
) -> None:
    document = guide_of(maker, lesson(participants=participants, weight="serious", people="8-24"))
    (box,) = [n for n in walk_document(document) if isinstance(n, Box) and n.role is Role.STOP]
    said = words_of(document)
    assert stop in words(box)[0]
    assert told in said
    assert not [text for text in said if "klassikaal" in text or "aan de zorg of de directie" in text]


def test_a_teacher_ticks_what_is_ready(full: Document, maker: Maker) -> None:
    boxes = [i for n in walk(full.parts[0].children) for i in inlines_of(n) if isinstance(i, Checkbox)]
    assert [box.label for box in boxes] == maker.data.labels.guide.checklist
    assert len({box.name for box in boxes}) == len(boxes)


def test_sources_say_who_when_and_where(full: Document) -> None:
    items = [n for n in walk_document(full) if isinstance(n, Item) and "Veilig praten" in " ".join(words(n))]
    (words_of_source,) = words(*items)
    assert words_of_source == (
        "Veilig praten, Sensoa, bekeken in november 2026. de letters https://www.sensoa.be"
    )
    links = [i for n in walk(tuple(items)) for i in inlines_of(n) if isinstance(i, Link)]
    assert [link.url for link in links] == ["https://www.sensoa.be"]
    assert "Zonder meer" in words_of(full)


def test_every_reference_leads_to_a_place_in_the_guide(full: Document) -> None:
    ids = {node.id for node in walk_document(full)}
    found = references(full)
    assert {reference.text for reference in found} == {
        "werkblad 1",
        "werkblad 1, deel A",
        "kaartenset A",
        "poster Muur",
    }
    assert {r.text for r in found if r.target is None} == {"poster Muur"}
    assert {r.target for r in found} - {None} <= ids


def test_a_step_is_told_in_full(full: Document) -> None:
    (step,) = [n for n in walk(full.parts[3].children) if getattr(n, "id", "") == "welkom"]
    assert plain(step.content) == "Welkom"
    texts = words(*full.parts[3].children)
    at = texts.index("Welkom")
    assert texts[at + 1 : at + 6] == [
        "5 min · kring werkblad 1 werkblad 1, deel A kaartenset A poster Muur",
        "Zet de stoelen in een kring.",
        "Fijn dat je er bent.",
        "Let op. Niemand hoeft te praten.",
        "Is de tijd krap? Sla de kring over.",
    ]


def test_a_mark_before_a_list_has_a_line_of_its_own(maker: Maker) -> None:
    document = guide_of(maker, lesson('steps: [{title: a, minutes: 5, watch: "- wie zwijgt\\n- wie lacht"}]'))
    nodes = list(walk_document(document))
    (mark,) = [n for n in nodes if isinstance(n, Paragraph) and plain(n.content) == "Let op. "]
    after = nodes[nodes.index(mark) + 1]
    assert isinstance(after, List)
    assert words(after) == ["wie zwijgt", "wie lacht"]
    assert mark.with_next


def test_the_teachers_pages_show_the_class_and_no_help_line_for_pupils(full: Document) -> None:
    for part in full.parts:
        assert part.running.head_right == "Voorbeeldschool · 2B"
        assert "Awel" not in part.running.foot
        assert part.running.foot == "Feiten nagekeken in november 2026"
        assert part.copies == 1


def test_a_lesson_in_a_kit_says_its_number(maker: Maker) -> None:
    first = guide_parts(maker, Entry("les", lesson(), 3))[0]
    assert words(*first.children)[0] == "Les 3 · handleiding voor de leraar"


def test_a_guide_of_a_bare_lesson_has_no_empty_headings(maker: Maker) -> None:
    document = guide_of(maker, lesson())
    assert not {"Doelen", "Voorbereiden", "Werkbladen met antwoorden", "Kaarten", "Bronnen"} & set(
        titles(document)
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_guides_have_no_marks_or_places_left(name: str, maker: Maker, repository: Project) -> None:
    document = guide_of(maker, shipped(maker, repository, name))
    assert [t for t in strings(document) if "**" in t or "{" in t or "}" in t] == []
    assert {r.target for r in references(document)} - {None} <= {n.id for n in walk_document(document)}
    assert skips(document) == []


CHOICES = """
    cards:
      - deck: Kaartje
        id: kaartje
        cards:
          - front: Praten?
            back: |
              - [ ] ja
              - [ ] nee

              Naam
            note: Lees dit vandaag.
"""


def test_the_choices_on_a_card_stand_apart_where_the_guide_tells_of_it(maker: Maker) -> None:
    told = [" ".join(text.split()) for text in words_of(guide_of(maker, lesson(CHOICES)))]
    assert "ja · nee · Naam" in told, "the boxes themselves have no words"
