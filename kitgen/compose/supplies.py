"""What a lesson needs: papers to print and things to bring, with how many for the class."""

from collections.abc import Collection, Mapping, Sequence

from kitgen.compose.counts import copies_of, deck_copies, sheet_copies
from kitgen.compose.maker import Maker
from kitgen.compose.numbering import citations
from kitgen.document.inline import Inlines, Text, text
from kitgen.lesson import Lesson
from kitgen.papers import Copies, Sheet
from kitgen.steps import Material

_UNITS: Mapping[str, Copies] = {
    "pupil": "per-pupil",
    "pair": "per-pair",
    "group": "per-group",
    "class": "per-class",
}


def needed(maker: Maker, lesson: Lesson, uses: Collection[str] | None = None) -> tuple[str, ...]:
    """Return what must be printed beside the guide, with how many copies: "27 × werkblad 1 (3 reserve)".

    `uses`: only the papers with these ids, or in which something with these ids stands.
    """
    labels, group = maker.data.labels, maker.data.profile.group
    cited = citations(lesson, labels)
    copied = [sheet for sheet in lesson.handout if sheet.audience != "teacher"]
    papers = [
        *((sheet.id, sheet_copies(sheet, group), _gives_spares(sheet)) for sheet in copied),
        *((deck.id, deck_copies(deck, maker.data.profile), False) for deck in lesson.cards),
        *((poster.id, copies_of(poster.copies, group), False) for poster in lesson.posters),
    ]
    wanted = None if uses is None else {cited[name].paper for name in uses if name in cited}
    return tuple(
        f"{count} × {cited[ident].text}{_spare(maker) if spare else ''}"
        for ident, count, spare in papers
        if wanted is None or ident in wanted
    )


def _gives_spares(sheet: Sheet) -> bool:
    return sheet.copies == "per-pupil" and not sheet.loose


def materials(maker: Maker, things: Sequence[Material]) -> tuple[Inlines, ...]:
    """Return what must be brought, counted for the class where the lesson says for whom it is.

    Pupils and pairs get a few to spare, as with copies: "27 × stift (3 reserve)".
    """
    return tuple(_material(maker, thing) for thing in things)


def _material(maker: Maker, thing: Material) -> Inlines:
    kind = text(f" ({thing.kind})" if thing.kind else "")
    if thing.count is None and thing.per is None:
        return (*thing.item.inlines(), *kind)
    unit: Copies = _UNITS[thing.per or "class"]
    number = (thing.count or 1) * copies_of(unit, maker.data.profile.group)
    spare = text(_spare(maker, thing.count or 1) if thing.per == "pupil" else "")
    return (Text(f"{number} × "), *thing.item.inlines(), *kind, *spare)


def _spare(maker: Maker, each: int = 1) -> str:
    return " " + maker.data.labels.guide.spare.format(n=each * maker.data.profile.group.spares)
