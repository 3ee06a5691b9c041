import pickle
import re
from dataclasses import replace
from pathlib import Path

import pytest

from kitgen.check.colours import Pair, colours, pairs
from kitgen.document.roles import Role
from kitgen.errors import Finding
from kitgen.load import Data, load_data
from kitgen.luminance import contrast
from kitgen.project import Project
from kitgen.theme import ThemePatch

PAGE_CSS = Path(__file__).parents[2] / "templates/page.css"


def told(data: Data, **own: str) -> list[tuple[str, object]]:
    """Return what is said of a profile with these colours: the finding, and which colour it is about."""
    return [(finding.id, finding.values.get("name")) for finding in found(data, **own)]


def found(data: Data, **own: str) -> list[Finding]:
    profile = data.profile.model_copy(update={"theme": ThemePatch(colours=own)})
    used = data.theme.colours.model_copy(update=own)
    theme = data.theme.model_copy(update={"colours": used})
    return list(colours(replace(data, profile=profile, theme=theme)))


def test_colours_that_are_dark_enough_and_differ_are_fine(data: Data) -> None:
    assert told(data) == []
    assert told(data, main="#003366", accent="#9C4A00") == []


def test_a_pale_colour_for_text_is_told(data: Data) -> None:
    assert told(data, accent="#ffd600") == [("pale-colour", "accent")]


def test_what_is_told_of_a_pale_colour_is_what_it_has_what_it_needs_and_what_would_do(data: Data) -> None:
    (pale,) = found(data, accent="#FFD600")
    values = dict(pale.values)
    assert (values["colour"], values["behind"], values["ratio"], values["wanted"]) == (
        "#FFD600",
        "#FFFFFF",
        "1.41",
        "4.5",
    )
    near = str(values["near"])
    assert 4.5 <= contrast(near, "#FFFFFF") < 4.7
    assert int(near[1:3], 16) > int(near[3:5], 16) > int(near[5:7], 16), "it is still a yellow"


def test_text_in_a_tinted_box_is_measured_on_the_tint(data: Data) -> None:
    """#747474 has 4.66 on white, and 4.19 on the tint of the theme."""
    (pale,) = found(data, main="#747474", accent="#3A2A20")
    assert (pale.id, pale.values["behind"]) == ("pale-colour", data.theme.colours.tint)
    assert contrast(str(pale.values["near"]), data.theme.colours.tint) >= 4.5


def test_lines_need_less_than_text(data: Data) -> None:
    assert told(data, rule="#8C8C8C") == []
    assert told(data, rule="#9C9C9C") == [("pale-line", "rule")]


def test_large_text_needs_less_than_small(data: Data) -> None:
    kicker = data.theme.look(Role.KICKER).model_copy(update={"size": 1.8})
    large = data.theme.model_copy(update={"roles": {**data.theme.roles, Role.KICKER: kicker}})
    assert Pair("accent", "", 4.5) in pairs(data.theme)
    assert {pair.wanted for pair in pairs(large) if pair.name == "accent"} == {3}


def test_a_box_of_blocks_that_gets_a_tint_puts_each_colour_of_text_on_it(data: Data) -> None:
    story = data.theme.look(Role.STORY).model_copy(update={"fill": "tint"})
    tinted = data.theme.model_copy(update={"roles": {**data.theme.roles, Role.STORY: story}})
    assert Pair("soft", "tint", 4.5) not in pairs(data.theme)
    assert Pair("soft", "tint", 4.5) in pairs(tinted)


def test_a_colour_is_told_at_the_line_of_the_profile_or_the_theme_that_has_it(tmp_path: Path) -> None:
    shipped = (PAGE_CSS.parents[1] / "assets/themes/default.yaml").read_text("utf-8")
    line = next(n for n, text in enumerate(shipped.splitlines(), 1) if text.startswith("  soft:"))
    own = re.sub(r'  soft: "[^"]+"', '  soft: "#999999"', shipped)
    for path, content in (
        ("assets/themes/licht.yaml", own),
        ("assets/profiles/p.yaml", 'name: P\ntheme:\n  extends: licht\n  colours:\n    accent: "#FFD600"\n'),
    ):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    data = load_data(Project(tmp_path), "p")
    places = {str(pale.values["name"]): str(pale.origin) for pale in colours(data)}
    assert places == {"accent": "assets/profiles/p.yaml:5:13", "soft": f"assets/themes/licht.yaml:{line}:9"}
    assert pickle.loads(pickle.dumps(data.theme)) == data.theme, "it goes to workers"


def test_what_the_style_sheet_draws_in_colours_of_its_own_is_seen(data: Data) -> None:
    own = set(re.findall(r"#[0-9a-fA-F]{6}\b", PAGE_CSS.read_text("utf-8")))
    assert own
    assert {colour for colour in own if contrast(colour, "#FFFFFF") < 3} == set()


def test_red_and_green_of_the_same_gray_are_told(data: Data) -> None:
    assert told(data, main="#c62828", accent="#2e7d32") == [("same-gray", None)]


def test_a_tint_that_fills_with_dots_is_told_with_one_that_does_not(data: Data) -> None:
    (dark,) = found(data, tint="#C0C8C8")
    assert dark.id == "dark-tint"
    assert told(data, tint=str(dark.values["near"])) == []


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#ff0000", "#FFFFFF", 4.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The values are those of the W3C's definition, worked out for well-known pairs."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)
