from textwrap import dedent

from kitgen.differences import differences
from kitgen.overlays import read_source
from kitgen.project import Project
from kitgen.scaffold import outline
from kitgen.source.merge import merge
from kitgen.source.yaml_reader import read_yaml

LESSON = """\
title: Samen
minutes: 50
cast: {noor: {name: Noor, pronouns: she}}
steps:
  - {id: stap-een, title: Welkom, minutes: 5, do: Kom binnen.}
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - columns:
          - blocks:
              - questions: [{id: vraag, ask: Wat **zag** je?, lines: 3}]
                id: vragen
      - page-break: true
        id: nieuw
"""


def test_the_outline_of_a_lesson_names_what_has_an_id_where_an_overlay_can_say_it() -> None:
    assert "\n".join(outline(read_yaml(LESSON.encode(), "les.yaml"))) == dedent("""\
        title: "Samen"
        minutes: 50
        cast:
          noor: {name: "Noor"}
        steps:
          - id: stap-een # stap: Welkom
            minutes: 5
        handout:
          - id: blad # blad: Een blad
            blocks:
              - id: vragen # questions: Wat zag je?
                questions:
                  - id: vraag # Wat zag je?
              - id: nieuw # page-break: true""")


def test_an_outline_laid_over_its_lesson_changes_nothing_in_any_shipped_lesson(repository: Project) -> None:
    for name in repository.names("lessons/nl"):
        base = read_source(repository, f"lessons/nl/{name}.yaml").content
        merged = merge(base, read_yaml("\n".join(outline(base)).encode(), name))
        assert (merged.findings, differences(base, merged.tree)) == ((), ()), name
