from written import lesson

from kitgen.parameters import applied

WITH_WORK = """
handout:
  - sheet: Blad
    id: blad
    blocks:
      - work: current
      - work: bo
      - scenario: Een verhaal.
        blocks: [{work: current}]
"""


def test_a_block_about_the_current_work_names_the_works_of_the_lesson() -> None:
    found = [
        b.work for b in applied(lesson("work: het-engelenhuis\n" + WITH_WORK)).blocks() if b.kind == "work"
    ]
    assert found == ["het-engelenhuis", "bo", "het-engelenhuis"]


def test_what_has_no_parameters_stays_as_it_is_with_its_origins() -> None:
    written = lesson(WITH_WORK)
    assert applied(written) == written
    assert applied(written).handout[0].blocks[1].origin == written.handout[0].blocks[1].origin
