import pickle
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kitgen.check.colours import colours
from kitgen.check.typeface import typeface
from kitgen.document.kinds import Kind
from kitgen.document.roles import Role
from kitgen.errors import InputError, Severity
from kitgen.load import Data, load_data
from kitgen.project import Project
from kitgen.render.docx.fonts import embedded
from kitgen.render.fonts import PICTURES, faces
from kitgen.theme import OwnFont, Theme
from kitgen.themes import load_theme

SHIPPED = ("classic", "default", "round")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project on top of what is shipped."""
    return Project(tmp_path)


def put(project: Project, path: str, content: str | bytes) -> None:
    file = project.root / "assets" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def profile(project: Project, theme: str) -> Data:
    put(project, "profiles/p.yaml", f"name: P\ncontacts: [{{role: leraar, reach: lokaal 1}}]\n{theme}\n")
    return load_data(project, "p")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_theme_can_be_read_in_colour_and_gray_and_may_be_embedded(
    project: Project, name: str
) -> None:
    data = profile(project, f"theme: {name}")
    assert list(colours(data)) == []
    assert typeface(data.theme.font) == ()
    assert data.theme.name == name
    assert data.theme.sizes[Kind.HANDOUT] > data.theme.sizes[Kind.GUIDE]


def test_the_shipped_themes_are_unlike_each_other() -> None:
    themes = [load_theme(Project(Path(__file__).parent), name) for name in SHIPPED]
    assert len({theme.font.family for theme in themes}) == 3
    assert len({theme.roles[Role.STORY].border for theme in themes}) == 3
    assert len({theme.colours.main for theme in themes}) == 3


def test_a_theme_changes_only_the_keys_that_it_names_of_what_it_extends(project: Project) -> None:
    put(
        project,
        "themes/blauw.yaml",
        "extends: default\ncolours: {main: '#123456'}\nroles: {story: {padding: 9}}\n",
    )
    put(project, "themes/ons.yaml", "extends: blauw\nsizes: {handout: 13}\n")
    base = load_theme(project, "default")
    theme = profile(
        project, "theme: {extends: ons, roles: {story: {border: heavy}}, writing: {pupil: 10}}"
    ).theme
    assert theme.colours == base.colours.model_copy(update={"main": "#123456"})
    assert theme.sizes == {**base.sizes, Kind.HANDOUT: 13}
    changed = {"padding": 9.0, "border": "heavy"}
    assert theme.roles[Role.STORY] == base.roles[Role.STORY].model_copy(update=changed)
    assert {role for role in Role if theme.roles[role] != base.roles[role]} == {Role.STORY}
    assert (theme.writing.pupil, theme.writing.teacher) == (10, base.writing.teacher)


def test_an_own_theme_may_take_the_name_of_the_shipped_one_that_it_extends(project: Project) -> None:
    put(project, "themes/default.yaml", "extends: kitgen:default\nsizes: {handout: 14}\n")
    assert profile(project, "setting: school").theme.sizes[Kind.HANDOUT] == 14


@pytest.mark.parametrize(
    ("theme", "finding", "line"),
    [
        ("extends: defalt", "not-one-of", 1),
        ("colours: {}\nextends: mijn", "theme-cycle", 2),
        ("extends: default\nroles: {zijbalk: {}}", "not-one-of", 2),
        ("extends: default\nroles:\n  story: {border: dotted}", "not-one-of", 3),
        ("extends: default\nsizes:\n  handout: 8.5", "theme-size-small", 3),
        ("extends: default\nsizes: {guide: 8.5}", "theme-size-small", 2),
        ("extends: default\nsizes: {handout: 60}", "out-of-range", 2),
        ("extends: default\nfont: {family: X, bold: fonts/x.ttf}", "font-no-regular", 2),
        ("extends: default\nfont:\n  family: X\n  regular: fonts/weg.ttf", "missing-file", 4),
        ("extends: default\nfont: {family: X, regular: themes/mijn.yaml}", "font-broken", 2),
    ],
)
def test_what_is_wrong_in_a_theme_is_told_at_its_line(
    project: Project, theme: str, finding: str, line: int
) -> None:
    put(project, "themes/mijn.yaml", theme)
    with pytest.raises(InputError) as caught:
        profile(project, "theme: mijn")
    assert [(f.id, str(f.origin).split(":")[:2]) for f in caught.value.findings] == [
        (finding, ["assets/themes/mijn.yaml", str(line)])
    ]


def test_a_theme_that_draws_not_everything_says_what_is_missing(project: Project) -> None:
    put(project, "themes/kaal.yaml", "font: Fira Sans\n")
    with pytest.raises(InputError) as caught:
        profile(project, "theme: kaal")
    assert {f.values["name"] for f in caught.value.findings} >= {"colours", "sizes", "roles", "writing"}


def test_a_family_that_no_package_holds_is_told_where_it_is_chosen(project: Project) -> None:
    (found,) = typeface(profile(project, "theme:\n  font: Comic Sans").theme.font)
    assert (found.id, found.severity, found.origin and found.origin.line) == (
        "font-missing",
        Severity.ERROR,
        4,
    )


def own_font(leave: int = 0) -> bytes:
    with TTFont(faces(PICTURES)[0].file) as font:
        font["OS/2"].fsType = leave
        out = BytesIO()
        font.save(out)
    return out.getvalue()


def test_font_files_of_ones_own_are_found_and_a_kindred_face_takes_the_place_of_one(project: Project) -> None:
    put(project, "fonts/Mijn.ttf", own_font())
    put(project, "fonts/Vet.ttf", faces(PICTURES)[3].file.read_bytes())
    font = profile(
        project, "theme: {font: {family: Mijn School, regular: fonts/Mijn.ttf, bold: fonts/Vet.ttf}}"
    ).theme.font
    assert isinstance(font, OwnFont)
    assert [face.file.name for face in faces(font)] == [
        "Mijn.ttf",
        "Mijn.ttf",
        "Vet.ttf",
        "Vet.ttf",
        "Vet.ttf",
    ]
    (warning,) = typeface(font)
    assert (warning.id, warning.values["faces"]) == ("font-faces", "italic, bold italic")
    assert str(warning.origin).startswith("assets/profiles/p.yaml:3")
    there = [(one.family, one.slot) for one in embedded(font)]
    assert there == [
        ("Mijn School", "embedRegular"),
        ("Mijn School", "embedBold"),
        ("Mijn School", "embedBoldItalic"),
        ("Mijn School SemiBold", "embedRegular"),
    ]


@pytest.mark.parametrize(("leave", "told"), [(0x0004, ["font-not-in-word"]), (0x0008, []), (0, [])])
def test_a_font_stands_in_word_files_only_where_it_may(project: Project, leave: int, told: list[str]) -> None:
    for name in ("R", "I", "S", "B", "X"):
        put(project, f"fonts/{name}.ttf", own_font(leave) + name.encode())
    files = "regular: fonts/R.ttf, italic: fonts/I.ttf, semibold: fonts/S.ttf, bold: fonts/B.ttf"
    font = profile(project, f"theme: {{font: {{family: M, {files}, bold_italic: fonts/X.ttf}}}}").theme.font
    assert [found.id for found in typeface(font)] == told
    assert bool(embedded(font)) is not bool(told)


def test_a_font_that_may_stand_in_no_file_is_refused(project: Project) -> None:
    put(project, "fonts/Mijn.ttf", own_font(0x0002))
    with pytest.raises(InputError) as caught:
        profile(project, "theme: {font: {family: Mijn, regular: fonts/Mijn.ttf}}")
    assert [f.id for f in caught.value.findings] == ["font-restricted"]


def test_a_theme_goes_to_workers_whole(project: Project) -> None:
    put(project, "fonts/Mijn.ttf", own_font())
    theme = profile(project, "theme: {font: {family: Mijn, regular: fonts/Mijn.ttf}}").theme
    copied: Theme = pickle.loads(pickle.dumps(theme))
    assert faces(copied.font) == faces(theme.font)
