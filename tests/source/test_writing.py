from hypothesis import given
from hypothesis import strategies as st
from reading import read

from kitgen.origin import Origin
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree, said
from kitgen.source.writing import as_yaml

AS_PEOPLE_WRITE = """\
extends: hulp-dichtbij
title: "Hulp: dichtbij"
minutes: 50
goals: [Een doel, Nog een]
opt_out: ""
steps:
  - {id: stap-welkom, remove: true}
  - id: stap-hulp
    do: |
      **Samen.** Lees dit.

      - Vraag wie helpt.
    say: >-
      Dit is een lange zin die op een regel van honderd letters niet past, en die daarom op meer dan een
      regel komt te staan.
    uses: [blad, kaarten]
table:
  rows:
    - [Bellen, Chatten]
    - ['Zeg: "stop"', ""]
"""


def test_it_is_written_as_people_write() -> None:
    assert as_yaml(read(AS_PEOPLE_WRITE)) == AS_PEOPLE_WRITE


def test_what_says_nothing_stays_apart_from_a_text_of_such_a_word() -> None:
    tree = read('a: null\nb: "null"\nc: "true"\nd: true\n')
    again = read(as_yaml(tree))
    assert [(e.key, getattr(e.value, "absent", False)) for e in again.entries] == [
        ("a", True),
        ("b", False),
        ("c", False),
        ("d", False),
    ]
    assert [e.value.plain for e in again.entries[2:]] == [False, True]  # type: ignore[union-attr]


def test_a_text_that_other_programs_take_for_no_text_keeps_its_quotes() -> None:
    written = 'minutes: 20\ntitle: "112"\nboard: "no"\nseen: "2026-11-01"\nmonth: 2026-11\n'
    assert as_yaml(read(written)) == written


AT = Origin("les.yaml")
SIGNS = st.text("ab é.,:;#-?!&*|>'\"%@`{}[]\\\n~=_<()/“’", max_size=30) | st.text(
    "ab c'\":#", min_size=90, max_size=140
)


def values() -> st.SearchStrategy[Tree]:
    scalars = st.builds(lambda text: Scalar(text, AT, plain=False), SIGNS)
    return st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda items: Sequence(tuple(items), AT)) | mappings(inner)
        ),
        max_leaves=8,
    )


def mappings(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Mapping]:
    keys = st.sampled_from(["text", "title", "id", "base_version", "ref"])
    return st.dictionaries(keys, inner, max_size=4).map(
        lambda made: Mapping(tuple(Entry(key, AT, value) for key, value in made.items()), AT)
    )


@given(mappings(values()))
def test_it_is_read_as_the_same_tree(tree: Mapping) -> None:
    assert said(read(as_yaml(tree))) == said(tree)
