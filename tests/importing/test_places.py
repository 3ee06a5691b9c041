"""Where a paragraph was written: a wrong place is an edit that lands in another text."""

from types import SimpleNamespace
from typing import cast

import pytest
from handmade import lesson, passage

from kitgen.importing.original import Original
from kitgen.importing.passages import WordFile
from kitgen.importing.places import Lessons, Path, at_path
from kitgen.origin import Origin

LES = lesson("""\
title: Samen
steps:
  - {title: Praten, do: Praat met je buur.}
handout:
  - sheet: Blad
    blocks:
      - text: |
          Lees dit **eerst**.

          Schrijf dan je naam.
      - text: Praat met je buur.
      - callout: Denk na.
      - callout: Denk na.
""")
BLOCKS: Path = ("handout", 0, "blocks")


def places(*said: tuple[str, Path | None]) -> list[tuple[Path, int] | None]:
    """Return where passages were written, each said to come from the value at a path, or from none."""
    original = SimpleNamespace(
        file=WordFile(tuple(passage(words) for words, _ in said)),
        origins=tuple(at_path(LES, path).origin if path else None for _, path in said),
    )
    found = Lessons({"les": LES}).spots(cast(Original, original))
    return [(each.written.path, each.piece) if each else None for each in found]


def test_the_place_that_a_passage_names_counts_where_two_texts_say_the_same() -> None:
    do, text = ("steps", 0, "do"), (*BLOCKS, 1, "text")
    assert places(("Praat met je buur.", text), ("Praat met je buur.", do)) == [(text, 0), (do, 0)]


def test_each_paragraph_of_a_text_is_a_piece_of_it() -> None:
    text = (*BLOCKS, 0, "text")
    assert places(("Lees dit eerst.", text), ("Schrijf dan je naam.", text)) == [(text, 0), (text, 1)]


def test_of_texts_that_say_the_same_each_is_found_once() -> None:
    found = places(("Denk na.", None), ("Denk na.", None))
    assert found == [((*BLOCKS, 2, "callout"), 0), ((*BLOCKS, 3, "callout"), 0)]


def test_a_block_that_is_named_has_the_text_in_it() -> None:
    assert places(("Schrijf dan je naam.", (*BLOCKS, 0))) == [((*BLOCKS, 0, "text"), 1)]


def test_a_label_before_a_text_is_no_other_text() -> None:
    assert places(("Tip. Denk na.", (*BLOCKS, 2))) == [((*BLOCKS, 2, "callout"), 0)]


def test_a_label_is_nowhere() -> None:
    assert places(("Antwoord", None), ("Naam: Denk na over alles wat je zag", (*BLOCKS, 2))) == [None, None]


def test_a_place_in_another_file_is_none_here() -> None:
    original = SimpleNamespace(file=WordFile((passage("Iets"),)), origins=(Origin("ander.yaml", 1, 1),))
    assert Lessons({"les": LES}).spots(cast(Original, original)) == (None,)


def test_a_path_that_leads_nowhere() -> None:
    with pytest.raises(LookupError):
        at_path(LES, ("steps", 0, "watch"))
