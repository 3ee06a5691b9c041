"""Words about decks of cards: their size, and text that does not fit."""

from kitgen.messages.wording import Wording

_LESS_EN = ("shorten it, leave out its picture, or choose a larger size",)
_LESS_NL = ("maak hem korter, laat zijn afbeelding weg, of kies een groter formaat",)

CARDS = {
    "card-size": Wording(
        'there is no card size "{name}"',
        'er bestaat geen kaartformaat "{name}"',
        ("write width x height in mm ({narrow}-{wide} by {low}-{high}), or one of: {known}",),
        ("schrijf breedte x hoogte in mm ({narrow}-{wide} op {low}-{high}), of een van: {known}",),
    ),
    "card-room": Wording(
        "a card of {name} is too large for {paper}: 8 mm stays free at each edge",
        "een kaart van {name} is te groot voor {paper}: aan elke rand blijft 8 mm vrij",
        ("choose a smaller size, or write paper: A3",),
        ("kies een kleiner formaat, of schrijf paper: A3",),
    ),
    "card-fold-room": Wording(
        "two halves of {name} do not fit beside each other on {paper}",
        "twee helften van {name} passen niet naast elkaar op {paper}",
        ("choose a smaller size, write paper: A3, or leave out fold:",),
        ("kies een kleiner formaat, schrijf paper: A3, of laat fold: weg",),
    ),
    "card-too-long": Wording(
        'card {number} of "{deck}" ("{words}") is {over} mm too long, even at {size} pt',
        'kaart {number} van "{deck}" ("{words}") is {over} mm te lang, zelfs in {size} pt',
        _LESS_EN,
        _LESS_NL,
    ),
    "cards-not-measured": Wording(
        "so many cards are so full that {count}, from this one on, are only measured when they are built",
        "er zijn zo veel zo volle kaarten dat er {count}, vanaf deze, pas worden gemeten bij het bouwen",
        ("shorten their texts, or put them in several lessons",),
        ("maak hun teksten korter, of zet ze in verschillende lessen",),
    ),
    "card-word-too-wide": Wording(
        '"{word}" on card {number} of "{deck}" is {over} mm wider than its margins, even at {size} pt',
        '"{word}" op kaart {number} van "{deck}" is {over} mm breder dan zijn vak, zelfs in {size} pt',
        ("write a shorter word, or choose a wider size",),
        ("schrijf een korter woord, of kies een breder formaat",),
    ),
}
