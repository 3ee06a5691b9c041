import pytest

from kitgen.check.run import check_kit
from kitgen.load import load_data

LESSON = """title: L
topic: help
weight: light
minutes: 50
steps:
  - {{id: a, title: A, minutes: {minutes}}}
  - {{id: b, title: B, minutes: 10}}
"""
KIT = """title: K
meetings:
  - title: Eerst
    {keys}
    lessons: [{lessons}]
"""


@pytest.fixture
def told(own, put):
    for name, minutes in (("kort", 20), ("lang", 35)):
        put(f"lessons/nl/{name}.yaml", LESSON.format(minutes=minutes))
    data = load_data(own, "voorbeeldschool")

    def told(keys, lessons):
        written = KIT.format(keys=keys, lessons=lessons)
        put("lessons/nl/kits/k.yaml", written)
        findings = check_kit(own, data, "lessons/nl/kits/k.yaml", "nl")
        return [(f.id, f.origin.line, dict(f.values)) for f in findings]

    return told


@pytest.mark.parametrize(
    ("keys", "lessons", "total"),
    [
        ("minutes: 75", "kort, lang", 0),
        ("minutes: 74", "kort, lang", 75),
        ("minutes: 65", "kort, {lesson: lang, without: [b]}", 0),
        ("{minutes: 44, choose: 1}", "kort, lang", 45),
        ("{minutes: 45, choose: 1}", "kort, lang", 0),
        ("minutes: 45", "{lesson: kort, ages: 12-13}, {lesson: lang, ages: 14+}", 0),
        ("minutes: 45", "{lesson: kort, ages: 12-14}, {lesson: lang, ages: 14+}", 75),
        ("minutes: 70-75", "kort, lang", 0),
    ],
)
def test_the_lessons_of_a_meeting_fit_its_time(told, keys, lessons, total):
    keys = keys.strip("{}").replace(", ", "\n    ")
    values = {"total": total, "minutes": int(keys.split()[1].split("-")[-1])}
    assert told(keys, lessons) == ([("meeting-over", 4, values)] if total else [])


def test_no_more_is_chosen_than_there_is(told):
    ((found, line, values),) = told("minutes: 90\n    choose: 3", "kort, lang")
    assert (found, line) == ("choose-too-many", 3)
    assert (values["choose"], values["count"]) == ("3", 2)


def test_what_a_kit_gives_a_lesson_of_a_meeting_is_checked_at_its_place(told):
    (finding,) = told("minutes: 90", "{lesson: kort, with: {work: geen}}")
    assert finding[:2] == ("unknown-work", 5)
