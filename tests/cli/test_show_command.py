from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
Lesson = Callable[..., Path]


def test_a_lesson_is_shown_with_its_time_line_and_what_it_needs(run: Run) -> None:
    result = run("show", "hulp-dichtbij")
    assert result.exit_code == 0
    for words in (
        "Hulp is dichtbij  (lesson hulp-dichtbij)",
        "help · ages 11-18 · 50 minutes · weight: light",
        "builds on: pikasol",
        "      4′     11 min  per twee    Welke hulp past?",
        "     45′  end, 5 minutes to spare",
        "sheet: Mijn hulphand",
        "Copies, for 24 pupils",
        "27 × werkblad 2 (3 reserve)",
        "Materials",
        "Prepare",
    ):
        assert words in result.stdout


def test_how_easy_each_part_is_to_read_is_shown(run: Run, lesson: Lesson) -> None:
    words = "Verantwoordelijkheid betekent onvoorwaardelijke beschikbaarheid. "
    text = f"""\
title: Lezen
topic: help
minutes: 20
ages: 12-14
weight: light
steps: [{{title: Lezen, minutes: 15}}]
handout:
  - {{sheet: Zwaar, id: zwaar, blocks: [{{text: "{words * 25}"}}]}}
  - {{sheet: Licht, id: licht, blocks: [{{text: "{"Dat is goed voor jou. " * 20}"}}]}}
  - {{sheet: Kort, id: kort, blocks: [{{text: Dat is goed.}}]}}
"""
    lesson("lezen", text)
    hard = "Flesch-Douma -162.6 (≥ 70), Brouwer -129.8 (≥ 65)"
    rows = run("show", "lezen").stdout.partition("How easy it is to read\n")[2].splitlines()
    assert [" ".join(row.split()) for row in rows[:3]] == [
        # 19 syllables in 4 words: 206.84 - 77·4.75 - 0.93·4, and 195 - 66.7·4.75 - 2·4
        f"12-14 100 words Zwaar: 4.0 words a sentence (≤ 12), {hard} · too hard",
        # 5 words of one syllable: 206.84 - 77 - 0.93·5, and 195 - 66.7 - 2·5
        "12-14 100 words Licht: 5.0 words a sentence (≤ 12), Flesch-Douma 125.2 (≥ 70), Brouwer 118.3 (≥ 65)",
        "12-14 3 words Kort: under 100 words no figure says much",
    ]


def test_a_profile_with_a_start_gives_clock_times_and_its_contact(run: Run) -> None:
    shown = run("show", "hulp-dichtbij", "--profile", "voorbeeldschool").stdout
    assert "   10:20      4 min  klas        Welkom en afspraken" in shown
    assert "An Peeters" in shown or "zorgcoördinator, lokaal 012" in shown
    assert "{school.contact}" not in shown


def test_the_people_and_the_book_of_a_lesson_are_shown(run: Run, lesson: Lesson) -> None:
    text = """\
title: "{noor} leest"
summary: "{Participants} lezen met **{noor}**."
topic: works
minutes: 20
weight: light
work: het-engelenhuis
cast: {noor: {name: "O'Neill", pronouns: they}}
steps: [{title: Lezen, minutes: 15}]
"""
    lesson("lezen", text)
    shown = run("show", "lezen").stdout
    assert shown.startswith("O'Neill leest  (lesson lezen)\nLeerlingen lezen met O'Neill.\n")
    assert "book or film: Het engelenhuis, Dirk Bracke, 2003" in shown
    assert "cast: noor = O'Neill (they)" in shown


def test_a_kit_is_shown_with_its_lessons_in_order(run: Run) -> None:
    shown = run("show", "eerste-graad").stdout
    assert shown.index("1. pikasol:") < shown.index("hulp-dichtbij: Hulp is dichtbij (50 minutes)")
    assert "together 150 minutes" in shown
    assert "letter to parents" in shown


def test_a_full_lesson_ends_without_slack(run: Run, lesson: Lesson) -> None:
    file = lesson()
    file.write_text(file.read_text("utf-8").replace("minutes: 15", "minutes: 20"), "utf-8")
    assert "   20′  end\n" in run("show", "klein").stdout


def test_sessions_and_choices_are_shown(run: Run, lesson: Lesson) -> None:
    lesson(
        text="title: Reeks\ntopic: self\nweight: light\npeople: 10-30\nleaders: 1-2\nprepare_minutes: 15\n"
        "materials: [{item: stift, per: group}]\n"
        "sessions:\n"
        "  - {id: een, title: Kijken, minutes: 50, materials: [bal],\n"
        "     steps: [{title: Start, minutes: 5-10}]}\n"
        "  - id: twee\n    title: Doen\n    minutes: 45\n    steps:\n"
        "      - title: Kies\n        choose: 1\n"
        "        of: [{title: A, minutes: 7}, {title: B, minutes: 9, optional: true}]\n"
    )
    shown = run("show", "klein").stdout
    for words in (
        "95 minutes · 15 minutes to prepare · for 10–30 people · led by 1–2",
        "Sessie 1: Kijken (50 minutes)",
        "      0′   5–10 min  klas        Start\n     ≥5′  end, 40–45 minutes to spare",
        "Sessie 2: Doen (45 minutes)",
        "      -      7 min  klas        A",
        "      -      9 min  klas        B, extra",
        "  - 6 × stift\n  - bal\n",
    ):
        assert words in shown


def test_show_in_dutch(run: Run) -> None:
    assert "einde, 5 minuten speling" in run("--lang-ui", "nl", "show", "hulp-dichtbij").stdout


def test_an_unknown_name(run: Run) -> None:
    result = run("show", "pikasoll")
    assert result.exit_code == 2
    assert 'did you mean "pikasol"?' in result.stderr


def test_a_lesson_with_mistakes_is_not_shown(run: Run, lesson: Lesson) -> None:
    lesson(text="title: Leeg\n")
    result = run("show", "klein")
    assert result.exit_code == 1
    assert "error[missing-field]" in result.stderr


def test_a_kit_counts_the_people_in_its_stories(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    people = "cast: {a: {name: An, pronouns: she, role: harmed}, b: {name: Bo, pronouns: he, role: harmed}}\n"
    lesson(text=lesson().read_text("utf-8") + people)
    kit = tmp_path / "lessons/nl/kits/bundel.yaml"
    kit.parent.mkdir()
    kit.write_text("title: Bundel\nlessons: [klein]\n", encoding="utf-8")
    assert "People in the stories, by pronouns\n  harmed: he 1, she 1\n" in run("show", "bundel").stdout
