"""Nothing that was done in Word is dropped in silence: what is not in what is built is listed."""

from types import SimpleNamespace
from typing import Any

from handmade import passage

from kitgen.document.inline import Text
from kitgen.importing.comments import Note
from kitgen.importing.left import Left, absent, commented, found_again, left_over, lost, missing
from kitgen.importing.pairing import Pairs, paired
from kitgen.importing.passages import Aside, Passage, WordFile

OLD = (passage("Wie helpt Karim?"), passage("Antwoord"), passage("Waar woont Noah?"))
PARTS = [SimpleNamespace(title="Blad een"), SimpleNamespace(title="Blad twee")]


def paper(*passages: Passage, asides: tuple[Aside, ...] = (), media: tuple[str, ...] = ()) -> Any:
    """Return a document as it was made, as far as it is looked at."""
    file = WordFile(passages, asides)
    return SimpleNamespace(file=file, media=frozenset(media), document=SimpleNamespace(parts=PARTS))


def left(new: tuple[Passage, ...], made: tuple[Passage, ...]) -> list[Left]:
    return list(left_over(paired(OLD, new), paper(*made), WordFile(new), paper(*OLD)))


def missed(pairs: Pairs, *made: Passage) -> frozenset[int]:
    return missing(pairs, found_again(pairs, paper(*made)))


def test_what_is_built_as_it_was_changed_is_not_listed() -> None:
    new = (OLD[0], passage("Waar woont Noah morgen?"), passage("Nog een zin."))
    assert left(new, new) == []


def test_a_change_that_is_not_built_is_listed_with_both_texts() -> None:
    new = (OLD[0], passage("Antwoord van jou"), OLD[2])
    assert left(new, OLD) == [Left("changed", "Antwoord van jou", "Antwoord", "Blad een")]


def test_what_was_added_is_listed_with_where_it_stands() -> None:
    new = (*OLD, passage("Schrijf het op.", section=1, page=3))
    assert left(new, OLD) == [Left("added", "Schrijf het op.", "", "Blad twee", 3)]


def test_what_was_taken_out_and_is_built_still_is_listed() -> None:
    assert left((OLD[0], OLD[2]), OLD) == [Left("removed", "Antwoord", "", "Blad een")]


def test_what_moved_and_is_built_in_its_old_place_is_listed() -> None:
    (only,) = left((OLD[2], OLD[0], OLD[1]), OLD)
    assert (only.how, only.words) == ("moved", "Waar woont Noah?")


def test_what_was_added_and_is_built_in_another_place_is_listed() -> None:
    new = (OLD[0], passage("Nog een zin."), *OLD[1:])
    assert left(new, (*OLD, passage("Nog een zin."))) == [Left("moved", "Nog een zin.", "", "Blad een")]


def test_of_what_was_added_and_is_built_in_another_place_each_is_listed() -> None:
    more = passage("Nog een zin."), passage("En nog een.")
    found = left((OLD[0], *more, *OLD[1:]), (*OLD[:2], *more, OLD[2]))
    assert [(each.how, each.words) for each in found] == [("moved", "Nog een zin."), ("moved", "En nog een.")]


def test_a_label_that_is_not_built_is_listed_beside_the_text_that_is() -> None:
    old = (passage("Antwoord. Zijn oma helpt hem na school."),)
    new = (passage("Oplossing. Zijn oma en opa helpen hem na school."),)
    made = (passage("Antwoord. Zijn oma en opa helpen hem na school."),)
    found = left_over(paired(old, new), paper(*made), WordFile(new), paper(*old))
    assert [each.before for each in found] == ["Antwoord. Zijn oma en opa helpen hem na school."]


def test_other_stress_than_was_asked_is_missing() -> None:
    bold = Passage((Text("Wie helpt Karim?", bold=True),))
    assert missed(paired(OLD, (bold, *OLD[1:])), *OLD) == {0}
    assert missed(paired(OLD, (bold, *OLD[1:])), bold, *OLD[1:]) == frozenset()


def test_what_stands_out_of_a_table_that_was_added_in_it_is_missing() -> None:
    new = (*OLD, passage("Dinsdag", at=(2, 0)))
    assert missed(paired(OLD, new), *OLD, passage("Dinsdag")) == {3}


def test_what_is_built_below_the_table_that_it_was_added_in_is_told_as_moved() -> None:
    found = left((*OLD, passage("Dinsdag", at=(2, 0))), (*OLD, passage("Dinsdag")))
    assert [(each.how, each.words) for each in found] == [("moved", "Dinsdag")]


def test_what_no_paragraph_says_is_absent() -> None:
    again = paired(OLD, (*OLD, passage("Nog een zin."), passage("En nog een.")))
    joined = passage("Waar woont Noah? Nog een zin.")
    assert absent(found_again(again, paper(*OLD[:2], joined, passage("En nog een.")))) == {2, 3}


def test_pictures_and_running_lines_that_are_others_are_listed() -> None:
    before = (Aside("picture", "Een hand", digest="aa"), Aside("foot", "Atheneum"))
    after = (Aside("picture", "Een hand", digest="bb"), Aside("foot", "Lyceum"))
    found = left_over(paired(OLD, OLD), paper(*OLD), WordFile(OLD, after), paper(*OLD, asides=before))
    assert sorted((each.how, each.words) for each in found) == [
        ("foot", "Lyceum"),
        ("picture", "Een hand"),
        ("removed", "Atheneum"),
        ("removed", "Een hand"),
    ]


def test_a_picture_that_only_adorns_is_no_change() -> None:
    after = WordFile(OLD, (Aside("picture", "", digest="aa"),))
    assert not [*left_over(paired(OLD, OLD), paper(*OLD), after, paper(*OLD, media=("aa",)))]


def test_a_comment_is_listed_with_what_it_is_about() -> None:
    file = WordFile((passage("Wie helpt Karim?", page=2),))
    assert [*commented([Note(0, "Te lang.")], file, paper(*OLD))] == [
        Left("comment", "Te lang.", "Wie helpt Karim?", "Blad een", 2)
    ]


def test_a_number_that_somebody_typed_is_listed_where_kitgen_counts_otherwise() -> None:
    old = (passage("Een", marker="1"), passage("Twee", marker="2"), passage("Drie", marker="3"))
    new = (passage("Een", marker="1"), passage("Drie", marker="7"))
    made = (passage("Een", marker="1"), passage("Drie", marker="2"))
    listed = [*left_over(paired(old, new), paper(*made), WordFile(new), paper(*old))]
    assert listed == [Left("changed", "7 Drie", "3", "Blad een")]
    counted = (passage("Een", marker="1"), passage("Drie", marker="2"))
    assert [*left_over(paired(old, counted), paper(*made), WordFile(counted), paper(*old))] == []


def test_what_goes_that_nobody_took_out_is_known_but_labels() -> None:
    old = (passage("Met wie kan je praten?"), passage("Bel gratis naar het nummer 102."), passage("Sara"))
    new = old[1:]
    pairs = paired(old, new)
    assert lost(pairs, found_again(pairs, paper())) == {0}
    assert lost(pairs, found_again(pairs, paper(old[1]))) == frozenset()


def test_a_title_for_which_a_usual_one_comes_is_listed_with_it() -> None:
    old = (passage("De gouden regel", names=("regel",)), passage("Haal er een volwassene bij."))
    new, made = old[1:], (passage("Onthoud", names=("regel",)), old[1])
    listed = [*left_over(paired(old, new), paper(*made), WordFile(new), paper(*old))]
    assert listed == [Left("replaced", "Onthoud", "De gouden regel", "Blad een")]
