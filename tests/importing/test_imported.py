"""What teachers do to a Word file comes back as overlays that build to the same words, or is listed."""

import pytest
import wordedits as edits
import wordpapers as papers

from kitgen.importing.imported import Brought
from kitgen.importing.reading import read_word
from kitgen.source.merge import merge
from kitgen.source.patch import patch
from kitgen.source.tree import said

LESSON = "hulp-dichtbij"
EXACT = [name for name, (_, _, result) in edits.EDITS.items() if result == "exact"]
ALONE = (
    *("a paragraph in another place", "a paragraph on another sheet"),
    *(
        "a row less",
        "a paragraph less",
        "a tracked change, accepted",
        "signs that Markdown knows",
        "a comment",
    ),
    *("questions in another order", "an entry of a list less", "entries in another order"),
)
"""Edits of what others take out, move or change too; the others are tried all at once."""
LISTED = [name for name, (_, _, result) in edits.EDITS.items() if result == "listed"]


def changed(*names: str) -> tuple[bytes, Brought]:
    """Return the Word file with the edits of these names, all of one paper, and what came back of it."""
    kind = edits.EDITS[names[0]][0]
    data, bundle = papers.paper(LESSON, kind)
    data = edits.edited(data, *(edits.EDITS[name][1] for name in names))
    return data, papers.back(data, bundle)


@pytest.mark.parametrize("name", ALONE)
def test_an_edit_comes_back_whole(name: str) -> None:
    _, back = changed(name)
    assert back.left == ()
    assert [*back.after] == [LESSON]
    overlay = patch(back.before[LESSON], back.after[LESSON])
    assert said(merge(back.before[LESSON], overlay).tree) == said(back.after[LESSON]), "an overlay says it"
    assert len(overlay.entries) == 1, "and says nothing else"


def test_what_moves_to_another_sheet_stands_there_with_its_looks() -> None:
    _, back = changed("a paragraph on another sheet")
    built = papers.built(LESSON, edits.HANDOUT, back)
    said_now = papers.sayings(built)
    at = next(n for n, words in enumerate(said_now) if words.startswith("Schrijf in elke lege"))
    assert said_now[at + 1].startswith("CLB: het centrum")
    assert sum(words.startswith("CLB: het centrum") for words in said_now) == 1


@pytest.mark.parametrize("name", LISTED)
def test_what_has_no_place_is_listed_with_its_words(name: str) -> None:
    _, back = changed(name)
    assert back.after == {}
    told = " ".join(f"{each.before} {each.words}" for each in back.left)
    words = {"a label": "Blad twee", "a number of a help line": "Politie 100", "a picture": "Een hand met"}
    assert words[name] in told


def test_a_comment_becomes_a_note_for_the_teacher() -> None:
    _, back = changed("a comment")
    blocks = str(said(back.after[LESSON]))
    assert "Duurde bij ons lang." in blocks
    assert "Duurde" not in " ".join(papers.sayings(papers.built(LESSON, edits.HANDOUT, back)))
    assert "Duurde bij ons lang." in papers.sayings(papers.built(LESSON, edits.GUIDE, back))


def test_a_tracked_change_that_is_refused_changes_nothing() -> None:
    data, bundle = papers.paper(LESSON, edits.HANDOUT)
    data = edits.edited(data, edits.EDITS["a tracked change, accepted"][1])
    assert papers.back(data, bundle, accept=False).after == {}


@pytest.mark.parametrize("kind", [edits.HANDOUT, edits.GUIDE])
def test_a_file_that_was_not_changed_changes_nothing(kind: str) -> None:
    data, bundle = papers.paper(LESSON, kind)
    for same in (data, edits.edited(data), edits.edited(data, edits.rough)):
        back = papers.back(same, bundle)
        assert (back.after, back.left) == ({}, ())


@pytest.mark.parametrize("kind", [edits.HANDOUT, edits.GUIDE])
def test_many_edits_at_once_build_to_the_same_words_in_the_same_order(kind: str) -> None:
    data, back = changed(*(name for name in EXACT if edits.EDITS[name][0] == kind and name not in ALONE))
    assert back.left == ()
    asked = papers.sayings(read_word(data, "x"))
    if kind == edits.HANDOUT:  # paper shows where a link leads
        asked = [words.replace("Nu gevaar? Bel 112.", "Nu gevaar? Bel 112 (www.112.be).") for words in asked]
    made = papers.sayings(papers.built(LESSON, kind, back))
    lost = [old for old, _ in papers.different(asked, made) if old]
    assert lost == [], "a guide says besides what was adapted; nothing else may differ"
