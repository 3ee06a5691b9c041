"""Posters, and signs with one word as large as fits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kitgen.audience import view_for
from kitgen.blocks.base import nodes_of
from kitgen.compose.counts import copies_of
from kitgen.compose.maker import Entry, Maker, deeper, of_lesson
from kitgen.compose.numbering import referring
from kitgen.context import Context
from kitgen.document.breaks import settle_breaks
from kitgen.document.inline import text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Heading, Node, Nodes, PageBreak
from kitgen.document.parts import Budget, Document, PageSetup, Part, Running
from kitgen.document.passes import shift_levels
from kitgen.document.roles import Role
from kitgen.lesson import Lesson
from kitgen.papers import Poster, Sign, budget

SIGN_MM = (240.0, 140.0)
"""What the words of a sign may take of A4 lying down: width and height."""
SIGN_LINE = 1.15
"""How high a line of a sign is, as a multiple of its type size; the theme draws it so."""
SIGN_ROOM_MM = 160.0
"""What A4 lying down leaves between its margins."""
SIGN_PICTURE_MM, SIGN_GAP_MM = (160.0, 80.0), 8.0
"""How wide and high a picture on a sign is at most, and what stays free between it and the word."""
PICTURE_MARGIN_MM, PICTURE_ROOM_MM = 44.0, 125.0
"""What a picture leaves of a poster's width, and of its height: margins, title, foot, and a few lines."""
MM_PER_PT = 25.4 / 72

Measure = Callable[[str], float]
"""The width of a text in one line, as a multiple of its type size."""


def posters(
    maker: Maker, entries: Sequence[Entry], ident: str, title: str, *, width_of: Measure
) -> Document | None:
    """Return the posters and signs of all `entries`, or None. `width_of` measures semibold text."""
    parts: list[Part] = []
    for entry in entries:
        lesson = view_for(entry.lesson, "pupil")
        own = maker.speaking_to([lesson])
        context = own.context("pupil", lesson)
        made = [part for poster in lesson.posters for part in _parts(own, lesson, poster, context, width_of)]
        parts += (
            of_lesson(part, entry, maker.data.labels.lesson) if len(entries) > 1 else part
            for part in referring(made, entry.lesson, own.data.labels)
        )
    if not parts:
        return None
    ranked = (parts[0], *(deeper(part, 1) for part in parts[1:]))
    return maker.document(Kind.POSTERS, ident, title, ranked)


def _parts(
    maker: Maker, lesson: Lesson, poster: Poster, context: Context, width_of: Measure
) -> Iterator[Part]:
    help_line = maker.string(maker.data.footer())
    colophon = maker.colophon(lesson)
    if poster.signs:
        yield Part(
            title=poster.title,
            id=poster.id,
            origin=poster.origin,
            setup=PageSetup(landscape=True, sides=Sides.SINGLE),
            running=Running(colophon=colophon, paged=False),
            copies=copies_of(poster.copies, maker.data.profile.group),
            children=tuple(_signs(signs_of(poster, context), width_of, context)),
        )
        return
    yield Part(
        title=poster.title,
        id=poster.id,
        origin=poster.origin,
        setup=_setup(poster),
        running=Running(foot=help_line, colophon=colophon, paged=False),
        copies=copies_of(poster.copies, maker.data.profile.group),
        budget=budget(poster.fit) or Budget(1, poster.origin),
        children=(Heading(text(poster.poster), 1, Role.POSTER_TITLE), *_content(lesson, poster, context)),
    )


def _setup(poster: Poster) -> PageSetup:
    return PageSetup(poster.paper or "A3", poster.landscape, Sides.SINGLE)


def signs_of(poster: Poster, context: Context) -> tuple[Sign, ...]:
    """Return a set of signs: its own, or one for each word of the list that it is made from.

    What says nothing makes no sign.
    """
    if not poster.made_from:
        return tuple(poster.items)
    faces = context.listed(poster.made_from)
    words = (face.title or (face.text.plain() if face.text else "") for face in faces)
    return tuple(Sign(sign=word) for word in words if word)


def _signs(signs: Sequence[Sign], width_of: Measure, context: Context) -> Iterator[Node]:
    """Yield one word a page, its picture below it; the first is the heading that others belong to."""
    for number, sign in enumerate(signs, 1):
        if number > 1:
            yield PageBreak()
        word = sign.sign
        figure = sign.fitted(context, SIGN_PICTURE_MM) if sign.picture else None
        taken = SIGN_GAP_MM + figure.width * sign.look(context.read).ratio if figure else 0.0
        size = sign_size(word, width_of, taken)
        high = taken + size * SIGN_LINE * MM_PER_PT * (word.count("\n") + 1)
        above = (SIGN_ROOM_MM - high) / 2
        yield Heading(text(word), min(number, 2), Role.SIGN, size_pt=size, before=round(above, 1))
        if figure:
            yield replace(figure, centred=True)


def sign_size(word: str, width_of: Measure, taken: float = 0.0) -> float:
    """Return the largest type size in pt at which all lines of `word` fit on a sign.

    `taken`: how many mm of its height something else takes.
    """
    lines = word.split("\n")
    width, height = (side / MM_PER_PT for side in (SIGN_MM[0], SIGN_MM[1] - taken))
    return round(min(width / max(map(width_of, lines)), height / (len(lines) * SIGN_LINE)), 1)


def _content(lesson: Lesson, poster: Poster, context: Context) -> Nodes:
    width, height = _setup(poster).size_mm
    context = replace(context, picture_mm=(width - PICTURE_MARGIN_MM, height - PICTURE_ROOM_MM))
    if poster.made_from:
        block = lesson.block(poster.made_from)
        made = block.nodes(f"{poster.id}-{poster.made_from}", context) if block else ()
    else:
        made = nodes_of(poster.blocks, poster.id, context)
    return shift_levels(settle_breaks(made), -1)
