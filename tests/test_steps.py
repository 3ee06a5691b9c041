import pytest
from written import lesson

from kitgen.errors import InputError
from kitgen.span import Span
from kitgen.steps import Choice, Session

CHOICES = """
    minutes: 20-60
    steps:
      - {title: Start, minutes: 5}
      - {title: Film, minutes: 7, optional: true}
      - title: Kies
        choose: {choose}
        of:
          - {title: A, minutes: 7, uses: [een]}
          - {title: B, minutes: 10-12, uses: [twee, een]}
          - {title: C, minutes: 15}
      - {title: Slot, minutes: 5-10}
"""


def session(choose: str) -> Session:
    return lesson(CHOICES.replace("{choose}", choose)).all_sessions()[0]


@pytest.mark.parametrize(
    ("choose", "taken", "planned", "required"),
    [
        ("1", Span(7, 15), "17–37", "17–30"),
        ("2", Span(17, 27), "27–49", "27–42"),
        ("1-2", Span(7, 27), "17–49", "17–42"),
        ("3", Span(32, 34), "42–56", "42–49"),
    ],
)
def test_a_choice_takes_from_its_shortest_steps_to_its_longest(
    choose: str, taken: Span, planned: str, required: str
) -> None:
    one = session(choose)
    (choice,) = [step for step in one.steps if isinstance(step, Choice)]
    assert choice.minutes == taken
    assert str(one.planned()) == planned, "an optional step counts for its longest time only"
    assert str(one.required()) == required, "what may be left out is not counted"


def test_slack_is_what_may_be_left_when_all_is_done_that_must_be() -> None:
    assert session("1").slack() == Span(0, 43)


def test_all_steps_and_what_they_use_are_found_also_in_a_choice() -> None:
    one = session("2")
    assert [step.title for step in one.all_steps()] == ["Start", "Film", "Kies", "A", "B", "C", "Slot"]
    assert one.used() == ("een", "twee")


@pytest.mark.parametrize(
    ("step", "finding"),
    [
        ("{title: K, choose: 3, of: [{title: a, minutes: 1}, {title: b, minutes: 1}]}", "choose-too-many"),
        ("{title: K, choose: 0, of: [{title: a, minutes: 1}, {title: b, minutes: 1}]}", "out-of-range"),
        ("{title: K, choose: 1, of: [{title: a, minutes: 1}]}", "too-few"),
        ("{title: K, choose: 1}", "missing-field"),
        ("{title: K, of: [{title: a, minutes: 1}, {title: b, minutes: 1}]}", "missing-field"),
        (
            "{title: K, choose: 1, minutes: 5, of: [{title: a, minutes: 1}, {title: b, minutes: 1}]}",
            "unknown-field",
        ),
        ("{title: K}", "missing-field"),
        ("{title: K, minuts: 5, minutes: 5}", "unknown-field"),
    ],
)
def test_each_mistake_in_a_step_is_told_once(step: str, finding: str) -> None:
    with pytest.raises(InputError) as caught:
        lesson(steps=f"[{step}]")
    assert [f.id for f in caught.value.findings] == [finding]


def test_a_wrong_key_is_compared_with_those_of_a_step_only() -> None:
    with pytest.raises(InputError) as caught:
        lesson(steps="[{title: a, minutes: 5, metod: circle}]")
    assert caught.value.findings[0].values["suggestion"] == "method"


def test_a_session_needs_a_name_to_refer_to() -> None:
    with pytest.raises(InputError) as caught:
        lesson("sessions: [{title: A, minutes: 50, steps: [{title: b, minutes: 5}]}]")
    assert [(f.id, f.values["name"]) for f in caught.value.findings] == [("missing-field", "id")]
