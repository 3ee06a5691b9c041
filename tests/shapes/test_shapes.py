"""Lessons in the shapes that published lesson plans have: each must come out as its plan asks.

project/ holds one lesson a shape: activities with lists in lists (uitsluiten), a line game with
annexes (doorsturen), a series of sessions (wat-ik-wil), a workshop for young people (toestemming),
pick and choose (kiezen), a long lesson with a task for home and a contract (slim-veilig).
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from kit_words import docx_words, pdf_words
from made import words, words_of
from planned import files
from written import inlines_of, references

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.planned import Plan
from kitgen.build.run import run
from kitgen.document.inline import Checkbox, Place, plain
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Figure, Table
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.document.walk import walk, walk_document
from kitgen.load import load_lesson
from kitgen.project import Project
from kitgen.span import Span

PROJECT = Project(Path(__file__).parent / "project")
LESSONS = ("uitsluiten", "doorsturen", "wat-ik-wil", "toestemming", "kiezen", "slim-veilig")
TO_PUPILS = {Kind.HANDOUT, Kind.SLIPS, Kind.CARDS, Kind.POSTERS, Kind.HOME}
Papers = dict[tuple[str, Kind], Document]


def planned(folder: Path, *names: str) -> Plan:
    options = Options(profile="voorbeeldschool", output=folder, workers=1, today=date(2026, 11, 26))
    return plan(PROJECT, names, options)


def papers_of(made: Plan) -> Papers:
    return {
        (job.stem.rpartition("/")[2].rpartition("-")[0], job.document.kind): job.document for job in made.jobs
    }


@pytest.fixture(scope="module")
def lessons(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return planned(tmp_path_factory.mktemp("shapes"), *LESSONS)


@pytest.fixture(scope="module")
def papers(lessons: Plan) -> Papers:
    return papers_of(lessons)


@pytest.fixture(scope="module")
def guides(papers: Papers) -> dict[str, Document]:
    return {name: papers[name, Kind.GUIDE] for name in LESSONS}


def part(document: Document, title: str) -> list[str]:
    (found,) = [each for each in document.parts if each.title == title]
    return words(*found.children)


def run_sheet(document: Document, title: str = "Verloop") -> list[list[str]]:
    """Return the rows of a run sheet: the time, then what to do."""
    (found,) = [each for each in document.parts if each.title == title]
    (table,) = [n for n in walk(found.children) if isinstance(n, Table) and n.role is Role.RUN_SHEET]
    return [[" ".join(words(cell)) for cell in row.cells[:2]] for row in table.rows]


def test_nothing_is_wrong_with_any_of_them(lessons: Plan) -> None:
    assert lessons.findings == ()


def test_every_paper_is_made_in_pdf_and_where_it_can_be_changed_in_word(lessons: Plan) -> None:
    run(lessons)
    for job in files(lessons.jobs):
        file = lessons.options.output / job.path
        shown = pdf_words(file) if job.format == "pdf" else docx_words(file)
        for title in (p.title for p in job.document.parts if job.document.kind is Kind.HANDOUT):
            assert "".join(title.split()) in "".join("".join(shown).split()), (job.path, title)


def texts_for_teachers(name: str) -> Iterator[str]:
    lesson = load_lesson(PROJECT, name, "nl").value
    for step in lesson.all_steps():
        for told in (step.do, step.say, step.watch, step.if_short):
            if told:
                yield told.plain()
    for field in (lesson.prepare, lesson.board, lesson.aftercare):
        if field:
            yield field.plain()
    yield from (entry.plain() for entry in lesson.todo)


ONLY_IN_GUIDES = (
    "Wie iemand uitsluit, is verantwoordelijk.",
    "Naast Noor gaan zitten",
    "Zwijgen kan ook angst zijn.",
    "Nee, dat stuur ik niet door.",
    "Doorsturen is een keuze van wie het doet.",
    "Vraag waarom een geheim zwaar kan zijn.",
    "Haast is druk.",
    "Bespreek in de les niet wat thuis werd ingevuld.",
    "Twee keer, rustig.",
)


def test_what_is_for_the_teacher_stands_in_the_guides_alone(papers: Papers) -> None:
    guides = " ".join(t for (_, kind), d in papers.items() if kind is Kind.GUIDE for t in words_of(d))
    open_ = " ".join(t for (_, kind), d in papers.items() if kind in TO_PUPILS for t in words_of(d))
    for text in ONLY_IN_GUIDES:
        assert text in guides, text
        assert text not in open_, text
    told = [text for name in LESSONS for text in texts_for_teachers(name) if "{" not in text]
    assert len(told) > 20
    assert [text for text in told if text in open_] == []


def test_no_place_is_left_and_every_link_leads_somewhere(papers: Papers) -> None:
    for document in papers.values():
        inlines = [i for node in walk_document(document) for i in inlines_of(node)]
        assert not [i for i in inlines if isinstance(i, Place)]
        ids = {n.id for n in walk_document(document)} | {p.id for p in document.parts}
        assert {r.target for r in references(document)} - {None} <= ids


@pytest.mark.parametrize(
    ("name", "slot", "planned"),
    [
        ("uitsluiten", Span(70, 70), Span(60, 60)),
        ("doorsturen", Span(65, 65), Span(58, 58)),
        ("wat-ik-wil", Span(185, 200), Span(140, 155)),
        ("toestemming", Span(120, 120), Span(80, 105)),
        ("kiezen", Span(30, 60), Span(27, 52)),
        ("slim-veilig", Span(100, 100), Span(90, 90)),
    ],
)
def test_minutes_add_up(name: str, slot: Span, planned: Span) -> None:
    lesson = load_lesson(PROJECT, name, "nl").value
    assert (lesson.slot, lesson.planned()) == (slot, planned)


def test_a_film_stands_in_the_guide_with_length_address_and_code_and_steps_cite_it(
    guides: dict[str, Document],
) -> None:
    guide = guides["toestemming"]
    told = " ".join(part(guide, "Voor je begint"))
    assert "Film: Mag het?" in told
    assert "12 min" in told
    assert "https://www.example.org/mag-het" in told
    codes = [node for node in walk_document(guide) if isinstance(node, Figure)]
    assert [code.alt for code in codes] == ["QR-code: https://www.example.org/mag-het"]
    assert "Mag het?" in " ".join(run_sheet(guide)[1])


def test_a_poll_has_no_name_and_no_right_answer(guides: dict[str, Document], papers: Papers) -> None:
    poll = papers["doorsturen", Kind.SLIPS]
    assert poll.parts[0].private
    told = words_of(poll)
    assert {"Een foto doorsturen is een keuze.", "ja", "nee"} <= set(told)
    assert not any("Naam" in text for text in told)


def test_the_easy_version_of_a_series_changes_words_and_keeps_numbers(tmp_path: Path) -> None:
    day = date(2026, 11, 26)
    options = Options(profile="voorbeeldschool", output=tmp_path, variants=("easy",), today=day)
    easy = papers_of(plan(PROJECT, ("wat-ik-wil",), options))["wat-ik-wil", Kind.HANDOUT]
    told = words_of(easy)
    assert [each.title for each in easy.parts] == ["Wat vind ik fijn?", "Zo toon je het"]
    assert "Tonen is laten zien wat je wil." in told
    assert "Welke zin past bij jou?" in told


def test_lists_stand_in_lists(guides: dict[str, Document]) -> None:
    told = part(guides["uitsluiten"], "Stap voor stap")
    at = told.index("Wat is uitsluiten?")
    assert told[at : at + 4] == [
        "Wat is uitsluiten?",
        "op de speelplaats",
        "in een groepsgesprek",
        "iemand niet toevoegen",
    ]


def test_annexes_are_cited_from_steps_and_texts(guides: dict[str, Document], papers: Papers) -> None:
    told = " ".join(part(guides["doorsturen"], "Stap voor stap"))
    assert "20 min · groepjes film: Een rondje doorsturen bijlage 2 bijlage 1" in told
    assert "De anderen beantwoorden de kijkvragen: bijlage 2." in told
    assert "De uitleg staat in “Zo speel je Over de lijn”." in told
    titles = [p.title for p in papers["doorsturen", Kind.HANDOUT].parts]
    assert titles == ["Wie doet wat?", "Kijkvragen"], "how the game is led is for the teacher alone"


def test_an_answer_sheet_stands_apart_with_the_numbers_of_its_sheet(guides: dict[str, Document]) -> None:
    told = part(guides["doorsturen"], "Stap voor stap")
    key = told[told.index("Antwoorden bij bijlage 2 · Kijkvragen") :]
    assert "Antwoord. Iedereen die de foto kreeg." in key
    assert "Juist: wie doorstuurt" in key
    assert "wie op de foto staat" not in key
    assert "Voor jou. Laat horen dat zwijgen ook angst kan zijn." not in key


def test_a_series_has_a_guide_in_sessions_with_what_each_needs(guides: dict[str, Document]) -> None:
    guide = guides["wat-ik-wil"]
    assert [p.title for p in guide.parts if p.title.startswith("Verloop")] == [
        f"Verloop · Sessie {n}" for n in (1, 2, 3, 4)
    ]
    first = " ".join(part(guide, "Voor je begint"))
    assert "Sessie 2 · Eigen wensen 50 min 27 × werkblad 1 (3 reserve) 6 × kaartenset W" in first
    assert "13 × stift" in first
    assert "Vooraf te doen Kopieer werkblad 1." in first
    assert "Vraag wat bijbleef. Bekijk samen werkblad 1, deel B." in part(guide, "Stap voor stap · Sessie 4")
    assert "tweede, herziene uitgave · door Werkgroep Zelf, Atelier Zuid" in guide.parts[0].running.colophon
    assert run_sheet(guide, "Verloop · Sessie 2")[2][0] == "10:55 10 min", "an optional step"
    assert run_sheet(guide, "Verloop · Sessie 1")[1][0] == "vanaf 10:30 25 min"


def test_one_list_is_cards_a_table_and_signs(papers: Papers) -> None:
    wishes = ["Rust", "Samen lachen", "Gehoord worden", "Zelf kiezen"]
    for kind in (Kind.CARDS, Kind.HANDOUT, Kind.POSTERS, Kind.GUIDE):
        told = words_of(papers["wat-ik-wil", kind])
        assert [t for t in told if t in wishes] == wishes, kind


def test_a_workshop_says_for_whom_it_is_and_what_it_takes(
    guides: dict[str, Document], papers: Papers
) -> None:
    told = part(guides["toestemming"], "Voor je begint")
    assert told[0] == "handleiding voor de leraar · vanaf 14 jaar"
    assert "10–30 leerlingen · 1–2 leraren · 15 min voorbereiding" in told
    assert "Deze lessen komen eerst: Niemand alleen" in told
    assert {"27 × Zo vraag je het (folder) (3 reserve)", "24 × stift"} <= set(told)
    assert "Sluit af met werkblad 2." in " ".join(part(guides["toestemming"], "Stap voor stap"))
    french = words_of(papers["toestemming", Kind.POSTERS]) + words_of(papers["toestemming", Kind.HANDOUT])
    assert "Les participant.e.s ont le droit de changer d’avis." in french
    assert any("Tou.te.s les participant.e.s peuvent dire non." in text for text in french)


def test_who_picks_and_chooses_sees_what_there_is_and_ticks_it(guides: dict[str, Document]) -> None:
    guide = guides["kiezen"]
    rows = run_sheet(guide)
    assert [row[0] for row in rows] == [
        "10:20 5 min",
        "10:25 7 min",
        "vanaf 10:25 10 min",
        "vanaf 10:35 7–25 min",
        "7 min",
        "10 min",
        "15 min",
        "vanaf 10:42 5 min",
        "vanaf 10:47",
    ]
    boxes = [i for n in walk(guide.parts[1].children) for i in inlines_of(n) if isinstance(i, Checkbox)]
    assert [box.label for box in boxes] == ["Film", "Opdracht A", "Opdracht B, vloerspel", "Opdracht C"]
    told = " ".join(part(guide, "Voor je begint"))
    assert "Kies wat bij je groep past Eén opdracht als de tijd kort is, anders twee. 7–25 min" in told
    assert "– Opdracht C · vanaf 14 jaar" in told
    assert "Samen 27–52 min van 30–60" in told


def test_a_long_lesson_has_a_contract_and_a_task_for_home(papers: Papers) -> None:
    home = papers["slim-veilig", Kind.HOME]
    told = words_of(home)
    assert told[:2] == ["Thuisblad 1", "Veilig online, samen thuis"]
    assert "Vraag niet door als je kind niet wil vertellen." in told
    assert [p.title for p in papers["slim-veilig", Kind.HANDOUT].parts] == [
        "Zinnen die je kan sturen",
        "Mijn contract met mezelf",
    ]
    guide = papers["slim-veilig", Kind.GUIDE]
    todo = part(guide, "Voor je begint")
    assert "Kopieer thuisblad 1 en werkblad 2 voor iedereen." in todo
    assert "12 × emmer voor de estafette" in todo
    solved = part(guide, "Stap voor stap")
    assert "Thuisblad 1 · Veilig online, samen thuis" in solved
    assert "Antwoord. Een antwoord is een richting." in solved
    cards = words_of(papers["slim-veilig", Kind.CARDS])
    assert {"+ Groene vlag", "– Rode vlag"} <= set(cards), "without colour"


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return planned(tmp_path_factory.mktemp("kit"), "reeks")


def test_a_kit_leaves_out_a_sheet_with_its_step_and_a_session_and_numbers_follow(kit: Plan) -> None:
    assert kit.findings == ()
    made = papers_of(kit)
    guide = " ".join(words_of(made["reeks", Kind.TEACHER_PACKET]))
    assert "Opdracht C" not in guide
    assert "kies er 1–2 van de 2" in guide
    assert "Hoe toon je het?" not in guide
    assert "Sessie 3 · Afsluiten" in guide
    packet = made["reeks", Kind.PUPIL_PACKET]
    kickers = [plain(n.content) for n in walk_document(packet) if getattr(n, "role", None) is Role.KICKER]
    assert kickers == ["Bundel voor de leerlingen", "Werkblad 1", "Werkblad 1", "Werkblad 1", "Werkblad 2"]
    assert [p.title for p in made["reeks", Kind.HOME].parts] == ["Les 5 · Veilig online, samen thuis"]
