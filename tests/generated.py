"""Strategies for whole lessons, made from the models themselves: a new field or block is in them at once."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from kitgen.blocks import KINDS, Block
from kitgen.blocks.callout import Callout
from kitgen.blocks.columns import Columns
from kitgen.blocks.gaps import Gaps
from kitgen.blocks.match import Match
from kitgen.blocks.page_break import PageBreak
from kitgen.blocks.picture import Picture
from kitgen.blocks.rules import Rules
from kitgen.blocks.scenario import Scenario
from kitgen.blocks.slips import Slips
from kitgen.blocks.snippet import Snippet
from kitgen.blocks.survey import Survey
from kitgen.blocks.table import Content, Table
from kitgen.blocks.work import Work
from kitgen.cardsizes import USUAL
from kitgen.lesson import Lesson
from kitgen.media import Medium
from kitgen.papers import Deck, DeckCard, Poster, Sign
from kitgen.schema import Frozen, RichText, teacher_only

Values = st.SearchStrategy[Any]

WORDS = st.sampled_from(
    ("Noor belt.", "een **zin**", "Je {leader} leest.", "- punt\n- punt", "Naam: ____", "1. a")
)
NAMES = st.sampled_from(("Samen", "Wie helpt?", "Blad met vragen"))
LISTED = [kind.kind for kind in KINDS if kind.faces is not Block.faces]
"""Kinds that a deck can be made from."""

ASSIGNED = ("origin", "id", "made_from", "requires", "curriculum", "minutes", "steps", "sessions", "spells")
"""Fields that are left out here: they refer to something, or are filled in afterwards."""

ALWAYS = ("handout", "cards", "posters", "letter", "blocks")
"""Fields that no lesson here is without, though lists may be empty."""

OWN_ALWAYS = ((Survey, "options"),)
"""Fields that some models may lack only when others make up for it."""

OWN: dict[tuple[type[Frozen], str], Values] = {
    (Picture, "picture"): st.just("images/wiel.svg"),
    (Picture, "decorative"): st.none(),
    **{(kind, "picture"): st.just("images/wiel.svg") for kind in (DeckCard, Sign)},
    **{(kind, name): st.none() for kind in (DeckCard, Sign) for name in ("alt", "decorative")},
    (Callout, "reviewed_by"): st.none(),  # of the law alone
    (PageBreak, "keep"): st.none(),
    (Scenario, "keep"): st.none(),
    (Snippet, "keep"): st.none(),
    (Medium, "url"): st.just("https://www.example.org/film"),
    (Rules, "rules"): st.just("pikasol"),
    (Work, "work"): st.sampled_from(("het-engelenhuis", "bo")),
    (Snippet, "snippet"): st.just("even-ademen"),
    (Table, "widths"): st.none(),
    (Columns, "columns"): st.deferred(lambda: _columns()),
    (Columns, "widths"): st.none(),
    (Slips, "blocks"): st.deferred(lambda: st.lists(blocks(0, narrow=True), min_size=1, max_size=5)),
    (Table, "table"): st.deferred(lambda: of_model(Content)),
    (Gaps, "gaps"): st.sampled_from(("Bel [[112]] of [[Awel|102]].", "- [[een]]\n- ____ en **[[twee]]**")),
    (Gaps, "bank"): st.booleans() | st.just(["past nergens"]),
    (Match, "extra"): st.just(["Dit past nergens."]),
    (Deck, "size"): st.sampled_from(USUAL),
    (Poster, "paper"): st.sampled_from((None, "A4")),  # that of signs
}
"""Fields whose values must fit something outside the model."""


@cache
def of_model(model: type[Frozen], depth: int = 1) -> Values:
    """Return a strategy for what may be written for `model`, without what is for the teacher."""
    if model is Content:
        return st.integers(1, 3).flatmap(_table)
    fields: dict[str, Values] = {}
    for name, field in model.model_fields.items():
        if name in ASSIGNED or name in teacher_only(model):
            continue
        own = OWN.get((model, name))
        values = _of(field.annotation, field.metadata, depth) if own is None else own
        if values is not None:
            fields[name] = (
                values
                if field.is_required() or name in ALWAYS or (model, name) in OWN_ALWAYS
                else st.none() | values
            )
    required = {n for n, field in model.model_fields.items() if field.is_required()}
    keys = {name: model.model_fields[name].alias or name for name in fields}
    return st.fixed_dictionaries(fields).map(
        lambda made: {keys[n]: v for n, v in made.items() if v is not None or n in required}
    )


def _table(columns: int) -> Values:
    cells = st.lists(WORDS | st.just(""), min_size=columns, max_size=columns)
    header = st.lists(NAMES, min_size=columns, max_size=columns)
    return st.fixed_dictionaries({"header": header, "rows": st.lists(cells, min_size=1, max_size=2)})


def _of(annotation: Any, metadata: list[Any], depth: int) -> Values | None:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        known = [m for one in more for m in (one.metadata if isinstance(one, FieldInfo) else [one])]
        return _of(inner, [*metadata, *known], depth)
    bounds = {
        name: getattr(m, name)
        for m in metadata
        for name in ("ge", "le", "min_length", "max_length")
        if hasattr(m, name)
    }
    if any(getattr(m, "pattern", None) for m in metadata):
        return None
    if get_origin(annotation) is list:
        return _list(get_args(annotation)[0], bounds, depth)
    if get_origin(annotation) in (Union, type(int | None)):
        return _union(get_args(annotation), depth)
    if get_origin(annotation) is Literal:
        return st.sampled_from(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return of_model(annotation, depth)
    simple: dict[Any, Values] = {
        RichText: WORDS,
        str: NAMES,
        bool: st.booleans(),
        int: st.integers(bounds.get("ge", 0), min(bounds.get("le", 12), bounds.get("ge", 0) + 8)),
        float: st.just(float(bounds.get("ge", 10))),
    }
    return simple.get(annotation)


def _list(inner: Any, bounds: dict[str, int], depth: int) -> Values | None:
    if _are_blocks(inner):
        return st.lists(blocks(depth - 1), min_size=1, max_size=5)
    values = _of(inner, [], depth)
    least = bounds.get("min_length", 0)
    most = min(bounds.get("max_length", 3), max(least, 3))
    return None if values is None else st.lists(values, min_size=least, max_size=most)


def _union(choices: tuple[Any, ...], depth: int) -> Values | None:
    made = [_of(choice, [], depth) for choice in choices if choice is not type(None)]
    return None if None in made else st.one_of(made)


def _are_blocks(annotation: Any) -> bool:
    """Whether it is the union of all kinds of block."""
    if get_origin(annotation) in (Annotated, Union):
        return _are_blocks(get_args(annotation)[0])
    return isinstance(annotation, type) and issubclass(annotation, Block)


def blocks(depth: int = 1, *, narrow: bool = False) -> Values:
    """Return a strategy for blocks of every kind; those that hold others only while `depth` lasts."""
    kinds = [kind for kind in KINDS if depth > 0 or not {"blocks", "columns"} & set(kind.model_fields)]
    kinds = [kind for kind in kinds if not (narrow and kind.whole_page)]
    return st.sampled_from(kinds).flatmap(lambda kind: of_model(kind, depth))


@st.composite
def written_lessons(draw: st.DrawFn) -> dict[str, Any]:
    """Return what is written for a lesson whose sheets, decks, posters and blocks have ids; see `lessons`."""
    made = draw(of_model(Lesson, 2))
    numbers = iter(range(10_000))
    parts = [*made.get("handout", []), *made.get("cards", []), *made.get("posters", [])]
    written = [block for part in (*parts, made.get("letter") or {}) for block in _deep(part)]
    for thing in (*parts, *written):
        secret = "geheim1234-" if thing.get("for") == "teacher" else ""
        thing["id"] = f"{secret}nr{next(numbers)}"
    listed = [block["id"] for block in written if any(key in block for key in LISTED)]
    for things, ids in (("cards", listed), ("posters", [block["id"] for block in written])):
        for thing in made.get(things, []) if ids else []:
            if draw(st.integers(0, 3)):
                thing["from"] = draw(st.sampled_from(ids))
    steps = [{"title": "Praten", "minutes": 10, "uses": [thing["id"] for thing in parts]}]
    return {**made, "minutes": 50, "steps": steps}


def lessons() -> Values:
    """Return lessons whose sheets, decks, posters and blocks have ids; teachers' ones begin with SECRET."""
    return written_lessons().map(Lesson.model_validate)


def _columns() -> Values:
    column = st.lists(blocks(0, narrow=True), min_size=1, max_size=3)
    return st.lists(column | st.fixed_dictionaries({"blocks": column}), min_size=2, max_size=3)


def _deep(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    columns = (c["blocks"] if isinstance(c, dict) else c for c in part.get("columns", []))
    for inner in (part.get("blocks", []), *columns):
        for block in inner:
            yield block
            yield from _deep(block)
