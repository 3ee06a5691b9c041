"""Which paragraph of a changed file is which: a wrong pair is an edit that lands in another text."""

from kitgen.document.inline import Text
from kitgen.importing.pairing import likeness, paired
from kitgen.importing.passages import Passage


def passage(words: str, *names: str, bold: bool = False) -> Passage:
    return Passage((Text(words, bold=bold),), names=names)


def was(old: list[Passage], new: list[Passage]) -> list[int | None]:
    return list(paired(old, new).was)


STORY = ("Noah is dertien jaar.", "Hij woont bij zijn oma.", "Morgen begint de school.")


def test_what_says_the_same_is_the_same_wherever_it_stands() -> None:
    old = [passage(words) for words in STORY]
    pairs = paired(old, [old[2], old[0], old[1]])
    assert pairs.was == (2, 0, 1)
    assert pairs.moved == {2}, "as few as can be: the others stand as they stood"


def test_a_changed_paragraph_is_the_one_that_it_was_made_from() -> None:
    old = [passage(words) for words in STORY]
    new = [old[0], passage("Hij woont nu bij zijn tante."), old[2]]
    pairs = paired(old, new)
    assert pairs.was == (0, 1, 2)
    assert [pairs.same(number) for number in range(3)] == [True, False, True]


def test_what_is_new_is_none_of_the_old_and_what_is_gone_became_nothing() -> None:
    old = [passage(words) for words in STORY]
    pairs = paired(old, [old[0], passage("Wat vind jij daarvan?"), old[2]])
    assert pairs.was == (0, None, 2)
    assert 1 not in pairs.became


def test_labels_that_stand_often_pair_in_their_order() -> None:
    label, one, two = passage("Antwoord"), passage("Wie helpt?"), passage("Waar is dat?")
    assert was([one, label, two, label], [one, label, two, label]) == [0, 1, 2, 3]
    assert was([one, label, two, label], [two, label]) == [2, 3], "the label goes with its question"


def test_a_bookmark_tells_which_where_hardly_a_word_stayed() -> None:
    old = [passage("Wie helpt?", "v1"), passage("Waar is dat?", "v2")]
    new = [passage("Bel jij of schrijf jij?", "v1"), passage("Noem een plek.", "v2")]
    assert was(old, new) == [0, 1]


def test_a_bookmark_that_was_carried_to_another_text_does_not_count_before_its_words() -> None:
    old = [passage("Wie helpt Karim?", "v1"), passage("Waar woont Noah?", "v2")]
    assert was(old, [passage("Wie helpt Karim?", "v2"), passage("Waar woont Noah?", "v1")]) == [0, 1]


def test_blanks_and_cuts_are_no_change_but_stress_is() -> None:
    old = [passage("Bel nu naar het CLB.")]
    cut = Passage((Text("Bel nu "), Text(" naar het"), Text(" CLB.")))
    assert paired(old, [cut]).same(0)
    assert not paired(old, [passage("Bel nu naar het CLB.", bold=True)]).same(0)


def test_likeness_counts_words_in_one_order() -> None:
    assert likeness(("a", "b"), ("a", "b")) == 1
    assert likeness(("a", "b"), ("c", "d")) == 0
    assert likeness((), ("a",)) == 0
    assert likeness(("a", "b", "c", "d"), ("a", "b", "x", "y")) == 0.5


def test_a_paragraph_of_which_only_the_number_was_left_is_gone() -> None:
    old = [Passage((Text(words),), str(n), (f"vraag_{n}",)) for n, words in enumerate(STORY)]
    emptied = Passage((), "1", ("vraag_1",))
    assert was(old, [old[0], emptied, old[2]]) == [0, None, 2]
