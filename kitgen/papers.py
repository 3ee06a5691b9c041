"""The papers of a lesson: worksheets, decks of cards, posters and the letter to parents."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks import AnyBlock
from kitgen.blocks.picture import Pictured
from kitgen.cardsizes import HEIGHTS_MM, USUAL, WIDTHS_MM, CardSize, Grid, grid_of, size_of
from kitgen.document.parts import Budget
from kitgen.schema import AS_WRITTEN, Ages, Flag, Frozen, Id, RichText
from kitgen.steps import Note

PUPIL_NAME = "pupil.name"
NAME_HERE = "{pupil.name}"
"""The place for the name of a pupil, on certificates and name cards alone; and as it is written."""

Copies = Literal["per-pupil", "per-pair", "per-group", "per-class"]


def _fit(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(FIT, value):
        found = re.search(r"[1-9]", value)
        number = found.group() if found else "1"
        unit = "side" if re.search(r"(?i)kant|zijde|side|recto", value) else "page"
        near = f"{number} {unit}{'' if number == '1' else 's'}"
        raise PydanticCustomError("fit-form", "no number of pages", {"value": value, "suggestion": near})
    return value


FIT = r"[1-9] (sides?|pages?)"
Fit = Annotated[str, BeforeValidator(_fit), Field(pattern=f"^{FIT}$"), AS_WRITTEN]
"""How much paper a part may take: "1 page", "2 sides"; both are sides with print on them."""


def budget(fit: Fit | None) -> Budget | None:
    """Return how many sides `fit` leaves a part, with the place where it is written."""
    return Budget(int(fit[0]), getattr(fit, "origin", None)) if fit else None


class Sheet(Frozen):
    """A numbered worksheet. `private`: no name line; `fit` says how many sides it may take.

    `annex`: numbered apart from the worksheets. `for: home`: a task for at home. `answers`: in the
    guide they stand on the sheet itself, or `apart` on a page that can be copied for pupils.
    """

    sheet: str
    id: Id
    private: Flag = False
    copies: Copies = "per-pupil"
    lead: RichText | None = None
    optional: Flag = False
    annex: Flag = False
    ages: Ages | None = None
    landscape: Flag = False
    fit: Fit | None = None
    answers: Literal["here", "apart"] = "here"
    audience: Annotated[Literal["pupil", "teacher", "home"] | None, Field(alias="for")] = None
    blocks: Annotated[list[AnyBlock], Field(min_length=1)]

    @property
    def loose(self) -> bool:
        """Whether it is cut up into slips, and so belongs in no packet."""
        return any(block.kind == "slips" for block in self.blocks)


class DeckCard(Pictured):
    """A card: front, and back where it has one; the note is for the teacher. A picture is on the front."""

    shorthand: ClassVar[str] = "front"

    front: RichText
    title: str = ""
    back: RichText | None = None
    note: Note = None
    id: Id = ""


def _size(value: object) -> object:
    if isinstance(value, str) and size_of(value) is None:
        (narrow, wide), (low, high) = WIDTHS_MM, HEIGHTS_MM
        known = {"narrow": narrow, "wide": wide, "low": low, "high": high}
        raise PydanticCustomError(
            "card-size", "unknown size", {"name": value, "known": ", ".join(USUAL), **known}
        )
    return value


class Deck(Frozen):
    """A set of cards: its own, or made `from` a block. `fill` repeats each card over a sheet of its own.

    `size`: width x height in mm (63x88), or A6 or A7, lying down with "landscape" after it; as many
    as fit stand on the `paper`. `fold`: front and back side by side on one side of the paper.
    """

    deck: str
    id: Id
    code: Annotated[str, Field(pattern=r"^[A-Z]{0,2}$")] = ""
    size: Annotated[str, BeforeValidator(_size)] = "63x88"
    paper: Literal["A4", "A3"] = "A4"
    copies: Copies = "per-group"
    fold: Flag = False
    fill: Flag = False
    made_from: Annotated[Id, Field(alias="from")] = ""
    about: Note = None
    cards: list[DeckCard] = []

    @model_validator(mode="after")
    def _on_paper(self) -> "Deck":
        if grid_of(self.card_size, self.paper, fold=self.fold) is None:
            values = {"name": self.size, "paper": self.paper, "at": ("size",)}
            raise PydanticCustomError("card-fold-room" if self.fold else "card-room", "no room", values)
        return self

    @property
    def card_size(self) -> CardSize:
        """The size of a card; of a fold card that of one half."""
        size = size_of(self.size)
        if size is None:  # the validator has seen to it
            raise ValueError(self.size)
        return size

    @property
    def named(self) -> bool:
        """Whether its cards bear the names of pupils."""
        return any(NAME_HERE in card.front.source for card in self.cards)

    @property
    def two_sided(self) -> bool:
        """Whether a card has a back."""
        return any(card.back for card in self.cards) and not self.made_from

    @property
    def grid(self) -> Grid:
        """How its cards stand on a sheet."""
        grid = grid_of(self.card_size, self.paper, fold=self.fold)
        if grid is None:  # the validator has seen to it
            raise ValueError(self.size)
        return grid

    def folded(self) -> "Deck":
        """Return it as fold cards; as it is where two halves do not fit beside each other."""
        fits = grid_of(self.card_size, self.paper, fold=True)
        return self.model_copy(update={"fold": True}) if fits else self


def deck_at(deck: Deck, size: str) -> Deck:
    """Return `deck` with cards of another `size`, as for large print.

    Raises ValueError where there is no such size or its paper holds no such card.
    """
    wanted = size_of(size)
    if wanted is None or grid_of(wanted, deck.paper, fold=deck.fold) is None:
        raise ValueError(f"no cards of {size} on {deck.paper}")
    return deck.model_copy(update={"size": size})


class Sign(Pictured):
    """A sign for the wall: a word, in lines of its own choice, and a picture below it."""

    shorthand: ClassVar[str] = "sign"

    sign: Annotated[str, Field(min_length=1)]

    @classmethod
    def _tidied(cls, value: dict[str, object]) -> dict[str, object]:
        """Leave the lines of the word as they are."""
        word = {"sign": value["sign"]} if "sign" in value else {}
        return {**super()._tidied(value), **word}


class Poster(Frozen):
    """A poster with blocks of its own or made `from` a block, or a set of `signs`.

    `fit` says how many pages a poster may take, one unless it is said; signs take one for each word.
    """

    poster: str = ""
    signs: str = ""
    id: Id
    made_from: Annotated[Id, Field(alias="from")] = ""
    paper: Literal["A2", "A3", "A4"] | None = None
    landscape: Flag = False
    copies: Copies = "per-class"
    fit: Fit | None = None
    items: list[Sign] = []
    blocks: list[AnyBlock] = []

    @model_validator(mode="after")
    def _signs_on_a4(self) -> "Poster":
        """Refuse other paper for signs: one word fills a page of A4 lying down."""
        if self.signs and self.paper not in (None, "A4"):
            raise PydanticCustomError("signs-paper", "signs are A4", {"name": self.paper, "at": ("paper",)})
        return self

    @property
    def title(self) -> str:
        """What it is called."""
        return self.poster or self.signs


class Certificate(Frozen):
    """A page to hand out at the end, with the name of the pupil where its text says `{pupil.name}`.

    `sign`: the words below lines to sign on, each beside the other.
    """

    title: str
    text: RichText
    sign: Annotated[list[str], Field(max_length=3)] = []


class Letter(Frozen):
    """A letter to parents. `fit` says how many pages it may take."""

    title: str = ""
    fit: Fit | None = None
    blocks: Annotated[list[AnyBlock], Field(min_length=1)]
