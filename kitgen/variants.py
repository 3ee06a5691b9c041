"""Variants in print: patches of a theme for readers who need larger or clearer type."""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Annotated, Literal

from pydantic import Field

from kitgen.document.kinds import Kind
from kitgen.schema import Flag, Frozen
from kitgen.theme import Look, Theme, Writing

FULL_LINE = 1.5
"""Lines of running text are this far apart or further; those of titles are closer, and are left."""


class Variant(Frozen):
    """A patch of the theme. `en`, `nl`: what it is. What it does not say is as in the theme.

    `sizes`: type sizes in pt per kind of document; `writing`: the distance of writing lines in mm;
    `spacing`: how many times as much white there is between paragraphs; `leading`: how many times as
    far apart lines of running text are; `letters` and `words`: how much wider they stand apart, in em;
    `gaps`: how many times as wide gaps to fill in are; `running`, `bottom`, `column`: see the theme.
    `cards`: the size of cards that are smaller (A6), with `cards_least` pt type at least.
    `paper`: what is on A4 comes on this paper; `scale`: how many times as large all type and the foot are,
    where no `sizes` are given.
    `one_column`: what stands beside each other comes below each other; tables keep their columns.
    """

    en: str
    nl: str
    sizes: dict[Kind, Annotated[float, Field(ge=8, le=40)]] = {}
    writing: Writing | None = None
    spacing: Annotated[float, Field(ge=0.5, le=3)] = 1
    leading: Annotated[float, Field(ge=0.8, le=2)] = 1
    letters: Annotated[float, Field(ge=0, le=0.5)] = 0
    words: Annotated[float, Field(ge=0, le=1)] = 0
    gaps: Annotated[float, Field(ge=1, le=3)] = 1
    running: Annotated[float, Field(ge=7, le=16)] | None = None
    bottom: Annotated[float, Field(ge=20, le=60)] | None = None
    column: Annotated[float, Field(ge=0, le=40)] | None = None
    cards: Literal["", "A6"] = ""
    cards_least: Annotated[float, Field(ge=9, le=30)] = 9
    paper: Literal["", "A5"] = ""
    scale: Annotated[float, Field(ge=0.7, le=1)] = 1
    one_column: Flag = False


def varied(theme: Theme, variants: Iterable[Variant]) -> Theme:
    """Return `theme` with `variants` laid over it: of two sizes, and of two distances, the larger."""
    return reduce(_over, variants, theme)


def _over(theme: Theme, variant: Variant) -> Theme:
    sizes = {
        kind: max(round(size * variant.scale, 1), variant.sizes.get(kind, 0))
        for kind, size in theme.sizes.items()
    }
    mine, theirs = theme.writing, variant.writing or theme.writing
    lines = {"pupil": max(mine.pupil, theirs.pupil), "teacher": max(mine.teacher, theirs.teacher)}
    changes: Mapping[str, object] = {
        "sizes": sizes,
        "writing": mine.model_copy(update=lines),
        "running": max(theme.running * variant.scale, variant.running or 0),
        "bottom": max(theme.bottom * variant.scale, variant.bottom or 0),
        "column": theme.column if variant.column is None else variant.column,
        "letters": max(theme.letters, variant.letters),
        "words": max(theme.words, variant.words),
        "cards_least": max(theme.cards_least, variant.cards_least),
        "roles": {role: _look(look, variant) for role, look in theme.roles.items()},
    }
    return theme.model_copy(update=dict(changes))


def _look(look: Look, variant: Variant) -> Look:
    line = look.line * variant.leading if look.line >= FULL_LINE else look.line
    space = {"before": look.before * variant.spacing, "after": look.after * variant.spacing}
    return look.model_copy(update={"line": line, **space})
