"""Can all that a theme draws be read, in colour and in gray, and survive a copier?

Contrast is that of WCAG 2.2: text asks 4.5 with what is behind it, large text 3 (1.4.3), and so do the
lines without which one cannot tell where to write or what belongs together (1.4.11).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from kitgen.document.roles import Role
from kitgen.errors import Finding, Severity
from kitgen.load import Data
from kitgen.luminance import contrast, gray_level, of_hex
from kitgen.origin import Origin
from kitgen.theme import Look, Theme, Weight

WHITE = "#FFFFFF"
READABLE, VISIBLE = 4.5, 3.0
LARGE_PT, LARGE_BOLD_PT = 18, 14
"""From which size on text is large (WCAG 2.2, "large-scale text")."""
APART = 0.08
"""How far two grays must differ, of 1, to be told apart on a copy: our own estimate."""
FINE = 200
"""In how many steps a colour is made darker or lighter."""
PALEST = 0.85
"""A tint darker than this fills with dots on a copier: at most 15 %."""
_LINES = frozenset({Role.RULE_LINE, Role.CUT_LINE, Role.FOLD_LINE})
_OF_TEXT = frozenset({Role.REMEMBER, Role.TIP, Role.LAW, Role.WARNING, Role.HELP})
"""Boxes that hold text alone: a title in the main colour, paragraphs and lists."""
_FRAMES = {"box": "main", "bar": "main", "round": "rule", "rows": "rule", "grid": "rule", "heavy": "text"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours by name that meet, white where there is no other, and the contrast that they need."""

    name: str
    behind: str
    wanted: float


def pairs(theme: Theme) -> frozenset[Pair]:
    """Return the pairs of colours that `theme` draws: text and lines, and what is behind them."""
    usual = {
        Pair("soft", "", READABLE),
        Pair("main", "", READABLE),
    }  # running lines; numbers and titles of boxes
    return frozenset(usual.union(*(_of_role(role, look, theme) for role, look in theme.roles.items())))


def _of_role(role: Role, look: Look, theme: Theme) -> Iterator[Pair]:
    wanted = VISIBLE if role in _LINES or _large(look, theme) else READABLE
    yield Pair(look.colour, "", wanted)
    if look.border in _FRAMES:
        yield Pair(_FRAMES[look.border], "", VISIBLE)
    if look.fill == "tint":
        inside = (Role.BODY, Role.LIST_ITEM) if role in _OF_TEXT else tuple(set(theme.roles) - _LINES)
        names = {"main", look.colour, *(theme.look(each).colour for each in inside)}
        yield from (Pair(name, "tint", READABLE) for name in names)


def _large(look: Look, theme: Theme) -> bool:
    """Return whether what `look` draws is large text in each kind of document."""
    size = look.size * min(theme.sizes.values())
    return size >= LARGE_PT or (size >= LARGE_BOLD_PT and look.weight is Weight.BOLD)


def colours(data: Data) -> Iterator[Finding]:
    """All pairs have contrast enough, main and accent differ in gray, and the tint is light."""
    used = data.theme.colours
    shown = {"": WHITE, **used.model_dump(exclude={"origin"})}
    dark = gray_level(used.tint) < PALEST
    for name in shown:
        own = [
            pair for pair in pairs(data.theme) if pair.name == name and not (dark and pair.behind == "tint")
        ]
        yield from _pale(shown, own, data)
    distance = abs(gray_level(used.main) - gray_level(used.accent))
    if {"main", "accent"} & set(data.profile.theme.colours) and distance < APART:
        values = {"first": "main", "second": "accent"}
        yield Finding("same-gray", data.profile.theme.origin, Severity.WARNING, values)
    if dark:
        near = _nearest(used.tint, lambda colour: gray_level(colour) >= PALEST, lighter=True)
        yield Finding(
            "dark-tint", _place("tint", data), Severity.WARNING, {"colour": used.tint, "near": near}
        )


def _pale(shown: Mapping[str, str], own: Sequence[Pair], data: Data) -> Iterator[Finding]:
    """Yield what is wrong with one colour in all its pairs, of which the worst is told."""

    def lacks(pair: Pair, colour: str) -> float:
        return pair.wanted - _contrast(colour, shown[pair.behind])

    pale = [pair for pair in own if lacks(pair, shown[pair.name]) > 0]
    if not pale:
        return
    worst = max(pale, key=lambda pair: (lacks(pair, shown[pair.name]), pair.behind))
    colour = shown[worst.name]
    values = {
        "name": worst.name,
        "colour": colour,
        "behind": shown[worst.behind],
        "ratio": f"{_contrast(colour, shown[worst.behind]):.2f}",
        "wanted": f"{worst.wanted:g}",
        "near": _nearest(colour, lambda one: all(lacks(pair, one) <= 0 for pair in own)),
    }
    of_text = worst.wanted == READABLE
    yield Finding(
        "pale-colour" if of_text else "pale-line", _place(worst.name, data), Severity.WARNING, values
    )


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, in colour or in gray: the lesser of the two."""
    return min(contrast(one, other), contrast(of_hex(one), of_hex(other)))


def _nearest(colour: str, does: Callable[[str], bool], *, lighter: bool = False) -> str:
    """Return the colour of the same hue that is `lighter` or darker by the least, for which `does` holds.

    It is white or black where none does.
    """
    hue, light, fullness = rgb_to_hls(*(int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)))
    for step in range(FINE + 1):
        share = step / FINE
        level = light + (1 - light) * share if lighter else light * (1 - share)
        near = "#" + "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, level, fullness))
        if does(near):
            return near
    return WHITE if lighter else "#000000"


def _place(name: str, data: Data) -> Origin | None:
    """Return where the colour called `name` is written: in the profile, or in its theme."""
    origin: Origin | None = getattr(data.theme.colours.of(name), "origin", data.profile.theme.origin)
    return origin
