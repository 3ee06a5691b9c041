from dataclasses import replace

import pytest

from kitgen.build.fingerprint import fingerprint
from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Cell, Figure, Paragraph, Row, Section, Table
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.load import load
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.theme import Theme

PARAGRAPH = Paragraph(text("Wat vind jij?"), origin=Origin("les.yaml", 3, 5))
TABLE = Table((0.5, 0.5), (Row((Cell(), Cell())),), centred=frozenset({0, 1}))


def document(*nodes: object) -> Document:
    part = Part(title="Blad", children=nodes)  # type: ignore[arg-type]
    return Document(id="les", kind=Kind.HANDOUT, title="Les", lang="nl", parts=(part,))


def test_where_it_was_written_does_not_count() -> None:
    moved = replace(PARAGRAPH, origin=Origin("les.yaml", 4, 5))
    assert fingerprint(document(PARAGRAPH)) == fingerprint(document(moved))


@pytest.mark.parametrize(
    "other",
    [
        document(replace(PARAGRAPH, content=text("Wat vind jij"))),
        document(replace(PARAGRAPH, role=Role.LEAD)),
        document(replace(PARAGRAPH, with_next=True)),
        document(Section((PARAGRAPH,))),
        document(PARAGRAPH, PARAGRAPH),
        replace(document(PARAGRAPH), title="Les 2"),
    ],
)
def test_whatever_is_printed_counts(other: Document) -> None:
    assert fingerprint(other) != fingerprint(document(PARAGRAPH))


def test_what_is_alike_but_not_the_same_is_told_apart() -> None:
    alike = [
        ("ab", "c"),
        ("a", "bc"),
        (("a",), "bc"),
        ("a", ("bc",)),
        (1, 2),
        ("1", "2"),
        (None,),
        ("",),
        (b"",),
        (),
    ]
    assert len({fingerprint(*values) for values in alike}) == len(alike)
    one, two = (Figure("a.svg", "", 10, data=data) for data in (b"een", b"twee"))
    assert fingerprint(one) != fingerprint(two)


def test_what_has_no_order_gives_the_same_in_any_order() -> None:
    turned = replace(TABLE, centred=frozenset({1, 0}))
    assert fingerprint(TABLE, {"a": 1, "b": 2}) == fingerprint(turned, {"b": 2, "a": 1})


def test_a_colour_of_the_theme_counts(repository: Project) -> None:
    theme = load(repository, "assets/themes/default.yaml", Theme).value
    other = theme.model_copy(update={"colours": theme.colours.model_copy(update={"main": "#000000"})})
    assert fingerprint(theme) != fingerprint(other)
    assert fingerprint(theme) == fingerprint(load(repository, "assets/themes/default.yaml", Theme).value)


def test_what_could_not_be_told_apart_is_refused() -> None:
    with pytest.raises(TypeError):
        fingerprint(object())
