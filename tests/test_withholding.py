from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from written import block, kit, lesson

from kitgen.audience import view_for
from kitgen.document.words import bare_words, letters
from kitgen.papers import Sheet
from kitgen.schema import Frozen, RichText
from kitgen.withheld import RUN, Withheld, runs_in
from kitgen.withholding import withheld

SAMPLES = Path(__file__).parent / "blocks" / "samples"

LONG = "Laat hen eerst een minuut nadenken voor iemand iets hardop mag zeggen."
ASK = "Wat doet een goede vriend als jij ergens geen zin in hebt?"


def sheet(blocks: str, **keys: str):
    return lesson(f"handout: [{{sheet: Blad, id: blad, blocks: [{blocks}]}}]", **keys)


def holds(secret: Withheld, text: str) -> bool:
    """Whether any eight words of `text`, or the text itself where it is short, are withheld."""
    runs = list(runs_in(bare_words(text)))
    if not runs:
        return letters(text) in secret.texts
    return all(secret.runs.intersection(two) for two in pairwise(runs))


@pytest.mark.parametrize(
    "written",
    [
        f"prepare: {LONG}",
        f"todo: [{LONG}]",
        f"goals: [{LONG}]",
        f"steps: [{{title: Praten, minutes: 10, do: '{LONG}'}}]",
        f"steps: [{{title: Praten, minutes: 10, say: '**{LONG}**'}}]",
        f"opt_out: 'Zie [{LONG}](https://voorbeeld.example/een-lange-naam)'",
        f"handout: [{{sheet: Blad, id: b, blocks: [{{questions: [{{ask: '{ASK}', answer: '{LONG}'}}]}}]}}]",
        f"handout: [{{sheet: Blad, id: b, for: teacher, blocks: [{{text: '{LONG}'}}]}}]",
        f"handout: [{{sheet: Blad, id: b, blocks: [{{text: Hoi}}, {{text: '{LONG}', for: teacher}}]}}]",
    ],
)
def test_what_the_guide_alone_says_is_withheld(data, written):
    assert holds(withheld(data, [lesson(written)]), LONG)


def test_a_text_that_looks_like_a_month_and_is_none_is_a_text(data):
    assert withheld(data, [lesson(prepare=LONG, board="0000-01")]).runs


def test_what_pupils_read_somewhere_is_not_withheld(data):
    secret = withheld(data, [sheet(f"{{text: '{LONG}'}}", prepare=LONG, aftercare=ASK)])
    assert not secret.runs & set(runs_in(bare_words(LONG)))
    assert holds(secret, ASK)


def test_what_is_said_on_all_papers_is_not_withheld(data):
    line = data.help.lines[0]
    told = f"{line.shown}: {line.what_for}"
    assert withheld(data, [lesson(prepare=f'"{told}"')]) == withheld(data, [lesson()])


def test_what_pupils_read_in_one_line_is_not_withheld_though_it_stands_in_two_fields(data):
    rules = "{rules: [{letter: P, name: Privacy, text: Wat we hier zeggen blijft hier en gaat niet verder.}]}"
    say = "'Zeg: privacy, wat we hier zeggen blijft hier en gaat niet verder.'"
    secret = withheld(data, [sheet(rules, prepare=say)])
    assert not secret.runs & set(runs_in(bare_words("privacy wat we hier zeggen blijft hier en gaat")))


def test_the_answer_of_a_gap_is_withheld_with_the_words_around_it(data):
    secret = withheld(data, [sheet("{gaps: 'Een pooier zoekt [[kwetsbare|eenzame]] jongeren in nood.'}")])
    assert secret.answers == {"kwetsbare", "eenzame"}
    assert holds(secret, "Een pooier zoekt eenzame jongeren in nood")


def test_words_that_pupils_choose_from_are_not_withheld(data):
    gaps = "{gaps: 'Een pooier zoekt [[kwetsbare]] jongeren in nood.', bank: [rijke]}"
    assert withheld(data, [sheet(gaps)]).answers == frozenset()


def test_numbers_and_very_short_answers_are_not_looked_for(data):
    secret = withheld(
        data, [sheet(f"{{questions: [{{ask: '{ASK}', answer: ja}}, {{ask: Hoeveel?, answer: '112'}}]}}")]
    )
    assert secret.answers == frozenset()


def test_a_kit_withholds_what_it_says_to_the_team(data):
    own = kit(f"title: Bundel\nlessons: [les]\nsafety: {LONG}\noverview: {{blocks: [{{text: '{ASK}'}}]}}\n")
    secret = withheld(data, [lesson()], own)
    assert holds(secret, LONG)
    assert holds(secret, ASK)


def test_a_work_that_a_lesson_is_about_withholds_what_only_teachers_read_of_it(data):
    name, work = next((name, work) for name, work in data.works.items() if work.mind)
    assert holds(withheld(data, [lesson(work=name)]), work.mind.source)
    assert not withheld(data, [lesson()]).runs & set(runs_in(bare_words(work.mind.source)))


def test_runs_begin_where_words_do():
    words = bare_words(LONG)
    runs = list(runs_in(words))
    assert [len(run) for run in runs] == [RUN] * len(runs)
    assert runs[1] == "".join(words[1:])[:RUN]
    assert list(runs_in(["kort"])) == []


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.yaml")), ids=lambda sample: sample.stem)
def test_what_a_pupils_view_of_a_block_drops_is_withheld(data, sample):
    """How a view is made and what is withheld are found apart, and must agree."""
    whole = lesson(handout="[]").model_copy(
        update={"handout": [Sheet(sheet="Blad", id="b", blocks=[block(sample.read_text("utf-8"))])]}
    )
    secret = withheld(data, [whole])
    shown = set(texts(view_for(whole, "pupil")))
    dropped = [text for text in texts(whole) if text not in shown and len(letters(text)) >= RUN]
    assert [text for text in dropped if not secret.runs & set(runs_in(bare_words(text)))] == []


def texts(value: object) -> Iterator[str]:
    """Yield every text of a lesson."""
    if isinstance(value, RichText):
        yield value.source
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
