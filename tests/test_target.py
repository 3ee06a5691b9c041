import pytest

from kitgen.document.kinds import Kind
from kitgen.load import Data
from kitgen.target import EDITABLE, file_stem, folder


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
