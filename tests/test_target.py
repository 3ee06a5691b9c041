import pytest

from kitgen.document.kinds import Kind
from kitgen.load import Data
from kitgen.target import EDITABLE, file_name, file_stem, folder, portable


def test_profile_language_and_name_are_in_the_path() -> None:
    assert folder("voorbeeldschool", "nl", "eerste-graad") == "voorbeeldschool/nl/eerste-graad"


def test_a_variant_is_a_suffix_of_the_folder() -> None:
    assert folder("neutraal", "nl", "pikasol", ("large-print",)) == "neutraal/nl/pikasol-large-print"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.HANDOUT, "pikasol-werkbladen.pdf"),
        (Kind.GUIDE, "pikasol-handleiding.pdf"),
        (Kind.PUPIL_PACKET, "pikasol-leerlingenbundel.pdf"),
        (Kind.PRINT_PLAN, "00-printplan.pdf"),
    ],
)
def test_files_are_named_in_the_language_of_the_lesson(kind: Kind, name: str, data: Data) -> None:
    assert f"{file_stem('pikasol', kind, data.labels)}.pdf" == name


def test_no_two_papers_of_a_lesson_or_of_a_kit_share_a_file(data: Data) -> None:
    of_a_kit = {Kind.PUPIL_PACKET, Kind.TEACHER_PACKET, Kind.OVERVIEW}
    of_a_lesson = {Kind.HANDOUT, Kind.GUIDE}
    for kinds in (set(Kind) - of_a_kit, set(Kind) - of_a_lesson):
        names = [file_stem("les", kind, data.labels) for kind in kinds]
        assert len(set(names)) == len(names)


def test_what_needs_exact_places_on_paper_is_not_made_for_word() -> None:
    assert set(Kind) - EDITABLE == {
        Kind.CARDS,
        Kind.POSTERS,
        Kind.PRINT_PLAN,
        Kind.SLIP_SHEETS,
        Kind.CALIBRATION,
    }


@pytest.mark.parametrize("name", ["pikasol", "Mijn les", "één", "les.1", "com", "nulde"])
def test_what_a_file_may_be_called_everywhere(name: str) -> None:
    assert portable(name)


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("con", "con-1"),
        ("Aux", "aux-1"),
        ("nul.les", "nul-les"),
        ("com1", "com1-1"),
        ("a?", "a"),
        ("a.", "a"),
        (" a", "a"),
        ("", ""),
    ],
)
def test_what_a_file_may_not_be_called(name: str, instead: str) -> None:
    assert not portable(name)
    assert file_name(name) == instead
