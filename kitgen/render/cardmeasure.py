"""Lays cards out to see by how much their text is too high or too wide."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from kitgen.document.ground import CODE_MM, Ground, Place
from kitgen.document.nodes import Card, CardSheet
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.theme import Theme

_MM_PER_PX = 25.4 / 96
_SLACK_MM = 0.05
_MARK = "fitted-"
_AS_HIGH_AS_IT_IS = ".words { height: auto !important; vertical-align: top; }"


@dataclass(frozen=True, slots=True)
class Trial:
    """A card of a size, how large it is with both its halves, and what stays free inside it in mm."""

    card: Card
    place: Place
    inset: float


@dataclass(frozen=True, slots=True)
class Over:
    """By how many mm a text is too high and too wide; `word` is what is too wide."""

    high: float = 0
    wide: float = 0
    word: str = ""

    @property
    def fits(self) -> bool:
        """Whether all of it stands within its margins."""
        return self.high <= _SLACK_MM and not self.word


def measured_cards(
    document: Document, theme: Theme, read: Callable[[str], bytes], trials: Sequence[Trial]
) -> tuple[Over, ...]:
    """Return by how much each of `trials` is over, all in one layout, in the words of `document`.

    Raises SystemFault when WeasyPrint cannot be loaded or complains.
    """
    if not trials:
        return ()
    numbered = enumerate(trials)
    sheets = tuple(
        _sheet(inset, list(same)) for inset, same in groupby(numbered, key=lambda each: each[1].inset)
    )
    parts = tuple(
        Part(title="", children=(sheet,), setup=PageSetup(bare=True), running=Running(paged=False))
        for sheet in sheets
    )
    from kitgen.render.pdf import lay_out  # most cards surely fit: a check then lays out nothing

    laid_out = lay_out(replace(document, parts=parts), theme, read, _AS_HIGH_AS_IT_IS)
    found = dict(over for page in laid_out.pages for over in _cards(page._page_box, trials))
    return tuple(found[number] for number in range(len(trials)))


def _sheet(inset: float, trials: list[tuple[int, Trial]]) -> CardSheet:
    cards = tuple(replace(trial.card, id=f"{_MARK}{number}") for number, trial in trials)
    return CardSheet(cards, Ground(210, 297, tuple(trial.place for _, trial in trials), inset))


def _cards(page: Any, trials: Sequence[Trial]) -> Iterator[tuple[int, Over]]:
    for box in page.descendants(placeholders=True):
        ident = box.element.get("id", "") if box.element is not None else ""
        if ident.startswith(_MARK) and box.element_tag == "div":
            number = int(ident.removeprefix(_MARK))
            yield number, _over(box, trials[number])


def _over(card: Any, trial: Trial) -> Over:
    """Return the worst of both sides of a card: a word that is too wide comes first."""
    sides = [_side(box, trial) for box in card.descendants(placeholders=True) if _is(box, "face")]
    return max(sides, key=lambda over: (over.wide, over.high), default=Over())


def _side(side: Any, trial: Trial) -> Over:
    room = trial.place.height - 2 * trial.inset - (CODE_MM if trial.card.deck else 0)
    inside = list(side.descendants(placeholders=True))
    high = max((box.margin_height() for box in inside if _is(box, "middle")), default=0) * _MM_PER_PX - room
    edge = side.content_box_x() + side.width
    texts = [box for box in inside if type(box).__name__ == "TextBox"]
    wide, text = max(((box.position_x + box.width - edge, box.text) for box in texts), default=(0.0, ""))
    too_wide = wide * _MM_PER_PX > _SLACK_MM
    return Over(high, wide * _MM_PER_PX if too_wide else 0, max(text.split(), key=len) if too_wide else "")


def _is(box: Any, name: str) -> bool:
    return box.element is not None and box.element.get("class") == name and box.element_tag == "div"
