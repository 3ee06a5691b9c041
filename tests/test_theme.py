import pytest
from written import written

from kitgen.document.kinds import Kind
from kitgen.document.roles import Role
from kitgen.errors import InputError
from kitgen.load import Data, load_data
from kitgen.project import Project
from kitgen.theme import (
    BINDING_MM,
    NO_COLUMN,
    OUTER_MM,
    TEACHER_KINDS,
    Colours,
    Look,
    Theme,
)

PUPIL_KINDS = (Kind.HANDOUT, Kind.PUPIL_PACKET)


def channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_shipped_theme_draws_every_role_and_sizes_every_kind(data: Data) -> None:
    assert set(data.theme.roles) == set(Role)
    assert {kind for kind in Kind if data.theme.size_pt(kind) > 0} == set(Kind)


@pytest.mark.parametrize("name", ["text", "soft", "main", "accent"])
def test_colours_of_words_stand_out_from_white_paper(data: Data, name: str) -> None:
    assert 1.05 / (luminance(data.theme.colours.of(name)) + 0.05) >= 4.5


def test_the_tint_is_light_enough_for_a_copier(data: Data) -> None:
    assert min(channels(data.theme.colours.tint)) >= 0.85


def test_colours_are_found_by_name(data: Data) -> None:
    assert data.theme.colours.of("rule") == data.theme.colours.rule


def test_pages_for_pupils_are_larger_and_wider_spaced_than_the_guide(data: Data) -> None:
    theme = data.theme
    for kind in PUPIL_KINDS:
        assert theme.size_pt(kind) > theme.size_pt(Kind.GUIDE)
        assert theme.line_height(Role.BODY, kind) > theme.line_height(Role.BODY, Kind.GUIDE)
        assert theme.writing_mm(kind) > theme.writing_mm(Kind.GUIDE)
        assert data.theme.column_mm(kind) > data.theme.column_mm(Kind.GUIDE)


def test_line_heights_are_what_the_role_says_for_pupils_and_denser_in_the_guide(data: Data) -> None:
    theme = data.theme.model_copy(update={"dense": 0.8, "roles": {Role.BODY: Look(line=1.5)}})
    assert theme.line_height(Role.BODY, Kind.HANDOUT) == 1.5
    assert {theme.line_height(Role.BODY, kind) for kind in TEACHER_KINDS} == {1.2}


@pytest.mark.parametrize("kind", sorted(NO_COLUMN))
def test_cards_posters_slips_and_letters_have_no_margin_column(kind: Kind, data: Data) -> None:
    assert data.theme.column_mm(kind) == 0


def test_punched_holes_miss_the_text() -> None:
    assert BINDING_MM >= 20  # the holes of ISO 838 end at about 15 mm
    assert OUTER_MM >= 15


def test_a_profile_changes_only_the_colours_that_it_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("school")
    file = root / "assets" / "profiles" / "brug.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(
        "name: De Brug\ncontacts: [{role: directie}]\ntheme: {colours: {main: '#123456'}}\n", encoding="utf-8"
    )
    project = Project(root)
    ours = load_data(project, "brug").theme
    shipped = load_data(project, "voorbeeldschool").theme
    assert ours.colours == shipped.colours.model_copy(update={"main": "#123456"})
    assert ours.roles == shipped.roles


@pytest.mark.parametrize("colour", ["#12345", "blauw", "#12345g", "123456"])
def test_a_colour_is_six_digits_after_a_hash(colour: str) -> None:
    text = "".join(f"{name}: '#000000'\n" for name in ("text", "soft", "main", "accent", "rule"))
    with pytest.raises(InputError):
        written(f"{text}tint: '{colour}'\n", Colours)


@pytest.mark.parametrize(
    "look", ["{size: 0}", "{size: 11}", "{line: 0.5}", "{border: dotted}", "{hoogte: 2}"]
)
def test_a_look_that_cannot_be_drawn_is_an_error(look: str) -> None:
    with pytest.raises(InputError):
        written(look, Look)


def test_an_unknown_role_is_an_error(data: Data) -> None:
    with pytest.raises(ValueError, match="zijbalk"):
        Theme.model_validate({**data.theme.model_dump(), "roles": {"zijbalk": {}}})
