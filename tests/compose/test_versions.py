from collections.abc import Iterator

import pytest
from written import lesson

from kitgen.compose.maker import Entry, Maker
from kitgen.compose.versions import versions
from kitgen.document.inline import plain
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, Paragraph, Row
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, walk

TEXT = """\
title: Een les
handout:
  - sheet: Alleen vragen
    id: vragen
    blocks: [{questions: [{ask: Waarom?, answer: Daarom.}]}]
  - sheet: Oefenen
    id: oefenen
    fit: 2 sides
    blocks:
      - section: Volgorde
      - order: [een, twee, drie, vier]
        id: volgorde
      - section: Paren
      - match:
          - {left: hond, right: blaft}
          - {left: kat, right: miauwt}
          - {left: koe, right: loeit}
        id: paren
      - section: Kiezen
      - quiz: [{ask: Welke?, options: [rood, groen, blauw, geel], right: 3, why: Zoals de lucht.}]
        id: quiz
      - section: Gaten
      - gaps: De [[zon]] schijnt, de [[maan]] ook, en de [[ster]] niet.
        bank: true
        id: gaten
"""
ORDER = ["een", "twee", "drie", "vier"]
PAIRS = {"hond": "blaft", "kat": "miauwt", "koe": "loeit"}


def made(maker: Maker, number: int = 1) -> tuple[Document, Document, Document]:
    a, b, key = versions(maker, Entry("les", lesson(TEXT)), number)
    return a, b, key


def words(node: Branch) -> str:
    return plain(node.content) if isinstance(node, Paragraph | Heading) else ""


def rows(part: Part, of: str) -> Iterator[list[str]]:
    """Yield the words of each row of the table in the block with id `of`."""
    (block,) = [node for node in walk(part.children) if node.id.endswith(of)]
    for node in walk((block,)):
        if isinstance(node, Row):
            yield [" ".join(filter(None, map(words, walk(cell.children)))) for cell in node.cells]


def _block(part: Part, ident: str) -> tuple[Branch, ...]:
    return tuple(node for node in walk(part.children) if node.id == ident)


def keys(key: Document) -> tuple[Part, Part]:
    a, b = key.parts
    return a, b


def test_only_sheets_that_can_have_another_order_are_made_twice(maker: Maker) -> None:
    a, b, key = made(maker)
    assert [(d.kind, d.version, len(d.parts)) for d in (a, b, key)] == [
        (Kind.HANDOUT, "A", 1),
        (Kind.HANDOUT, "B", 1),
        (Kind.KEY, "", 2),
    ]
    assert [part.id for part in (*a.parts, *b.parts)] == ["oefenen", "oefenen"]


def test_each_sheet_says_its_number_version_and_order_on_every_page(maker: Maker) -> None:
    for document, mark in zip(
        made(maker, 7), ("versie A · volgorde 7", "versie B · volgorde 7"), strict=False
    ):
        (part,) = document.parts
        assert words(part.children[0]) == f"Werkblad 2 · {mark}"
        assert part.running.head_left == f"Een les · {mark}"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_key_solves_the_printed_sheet(maker: Maker, number: int) -> None:
    a, b, key = made(maker, number)
    for sheet, solution in zip((a, b), keys(key), strict=True):
        told = [words(node) for node in walk(solution.children)]
        down = [row[1] for row in rows(sheet.parts[0], "volgorde")]
        (numbers,) = [line.partition(": ")[2] for line in told if line.startswith("Op het blad staat")]
        assert [ORDER[int(n) - 1] for n in numbers.split(" – ")] == down
        halves = {row[2]: row[3] for row in rows(sheet.parts[0], "paren")}
        assert {row[0]: halves[row[1]] for row in rows(solution, "answers-paren")} == PAIRS
        assert "Juist: blauw" in told


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_versions_differ_in_each_block_that_can_have_another_order(maker: Maker, number: int) -> None:
    a, b, _ = made(maker, number)
    for block in ("volgorde", "paren", "quiz", "gaten"):
        shown = [list(map(words, walk(_block(d.parts[0], block)))) for d in (a, b)]
        assert sorted(shown[0]) == sorted(shown[1]) or block == "gaten"
        assert shown[0] != shown[1], block


def test_the_key_has_a_heading_for_each_version_and_sheet(maker: Maker) -> None:
    a, b = keys(made(maker)[2])
    titles = [[(n.level, words(n)) for n in part.children if isinstance(n, Heading)] for part in (a, b)]
    assert titles[0][:3] == [(1, "Sleutels: Een les"), (2, "Sleutel A"), (3, "Werkblad 2 · Oefenen")]
    assert titles[1][:2] == [(2, "Sleutel B"), (3, "Werkblad 2 · Oefenen")]
    assert all(part.start_on_front for part in (a, b))


def test_a_lesson_without_anything_to_move_has_no_versions(maker: Maker) -> None:
    only = "title: A\nhandout: [{sheet: S, id: s, blocks: [{questions: [{ask: W?, answer: D.}]}]}]\n"
    assert list(versions(maker, Entry("les", lesson(only)), 1)) == []


def test_the_words_of_a_bank_stand_in_another_order(maker: Maker) -> None:
    banks = [
        words(node)
        for document in made(maker)[:2]
        for node in walk(document.parts[0].children)
        if isinstance(node, Paragraph) and node.role is Role.BANK
    ]
    assert len(banks) == 2
    assert banks[0] != banks[1]


def test_a_sheet_without_answers_has_no_part_in_a_key(maker: Maker) -> None:
    only = "title: A\nhandout: [{sheet: S, id: s, blocks: [{statements: [een, twee, drie]}]}]\n"
    assert [document.kind for document in versions(maker, Entry("les", lesson(only)), 1)] == [
        Kind.HANDOUT
    ] * 2
