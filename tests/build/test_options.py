import pytest

from kitgen.build.options import READERS, Options
from kitgen.document.kinds import Kind


def test_without_choices_every_kind_is_wanted() -> None:
    assert all(Options().wants(kind) for kind in Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_for_exactly_one_reader(kind: Kind) -> None:
    assert [reader for reader, kinds in READERS.items() if kind in kinds] in (
        ["pupil"],
        ["teacher"],
        ["home"],
    )


def test_reader_and_part_must_both_fit() -> None:
    options = Options(readers=("pupil", "home"), parts=("handout", "guide", "letter"))
    assert {kind for kind in Kind if options.wants(kind)} == {Kind.HANDOUT, Kind.LETTER}


@pytest.mark.parametrize(
    ("options", "whole"),
    [
        (Options(), True),
        (Options(formats=("docx", "pdf")), True),
        (Options(formats=("pdf",)), False),
        (Options(readers=("pupil",)), False),
        (Options(parts=("handout",)), False),
    ],
)
def test_only_a_build_of_everything_is_whole(options: Options, whole: bool) -> None:
    assert options.whole is whole
