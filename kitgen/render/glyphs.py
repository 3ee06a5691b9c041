"""What of a document other fonts than the theme's print; and what none has, at the last moment."""

import re
import unicodedata
from collections.abc import Iterable

from kitgen.document.inline import plain
from kitgen.document.parts import Document
from kitgen.document.walk import inlines_in, walk_document
from kitgen.errors import Finding, InputError
from kitgen.origin import Origin
from kitgen.render.fonts import elsewhere, missing_from
from kitgen.render.otherfonts import extra_for
from kitgen.theme import Font

MOST_SHOWN = 12


def found_elsewhere(document: Document, chars: Iterable[str], font: Font) -> dict[str, str]:
    """Return what of `chars`, all that `document` prints, other fonts have, by the names of these.

    Raises InputError for what no font has.
    """
    used = set(chars)
    if missing := missing_from("".join(sorted(used)), font):
        raise InputError([no_glyph(missing, _place_of(document, missing))])
    return elsewhere(used, font)


def no_glyph(chars: Iterable[str], origin: Origin | None) -> Finding:
    """Return the finding that no font has `chars`, each told with its code, and not too many of them."""
    chars = list(dict.fromkeys(chars))
    told = " ".join(f"{char} (U+{ord(char):04X})" for char in chars[:MOST_SHOWN])
    extras = ",".join(sorted({extra for char in chars if (extra := extra_for(char))}))
    values = {"characters": told + (" …" if len(chars) > MOST_SHOWN else ""), "extra": extras}
    return Finding("no-glyph", origin, values=values)


def _place_of(document: Document, missing: str) -> Origin | None:
    for node in walk_document(document):
        if node.origin and not set(missing).isdisjoint("".join(map(plain, inlines_in(node)))):
            return node.origin
    return None


def reads_from_the_right(text: str) -> bool:
    """Whether `text` is written from right to left: it begins so, and is no sentence of Latin words.

    A name that begins with Arabic or Hebrew letters is set the way it is written, with what stands behind
    it; a sentence that only begins with such a name is not.
    """
    ways = [way for word in text.split() if (way := _way(word)) is not None]
    return bool(ways) and ways[0] and ways.count(False) <= 2 * ways.count(True)


def _way(text: str) -> bool | None:
    """Whether the first letter of `text` is of a script written from the right; None: it has no letter."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), None)


_LETTERS = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+"
_LEFTWARD = re.compile(rf"({_LETTERS}(?:[ \u00a0\u200c]+{_LETTERS})*)")
"""Words of scripts that are written from the right, with the blanks between them."""


def by_way(text: str) -> list[str]:
    """Return `text` in pieces, every second of them words of a script written from the right.

    Set apart, they do not pull digits behind them to their other side.
    """
    return _LEFTWARD.split(text)


_BRACKETS = str.maketrans("()[]", ")(][")


def as_seen(text: str) -> list[tuple[bool, str]]:
    """Return `text`, which runs from right to left, in pieces; its brackets, turned, are marked.

    A bracket that the layout turns would be read out of the file as the other one, here and everywhere else.
    """
    pieces = re.split(r"([()\[\]])", text)
    return [
        (n % 2 == 1, piece.translate(_BRACKETS) if n % 2 else piece)
        for n, piece in enumerate(pieces)
        if piece
    ]


KEY = re.compile("([0-9#*]\ufe0f?\u20e3)")
"""The picture of a key, such as a digit in a box: a digit, a sign that makes it a picture, the box."""
_AS_PICTURE = "\ufe0f"
_IN_ADDRESS = re.compile(r"(?<=[^\W\d_])(\.\d)")
"""A dot between a letter and a digit, as in www.1712.be: older Pangos break lines behind it, later do not."""


_LONGEST_UNBROKEN = 40


def in_one_piece(address: str) -> bool:
    """Return whether no line may end in a short `address`: within one, a link would lose its tag."""
    return len(address) <= _LONGEST_UNBROKEN and _IN_ADDRESS.search(address) is not None


def set_apart(text: str) -> list[tuple[str, str]]:
    """Return `text` in pieces that are laid out for themselves, each with why.

    `way`: it is written from the right, `key`: it is a picture of one, `unbroken`: no line ends in it.

    The sign that asks for a picture is left out: all fonts but that of emoji lack it, so that what follows
    is a picture all the same; a reader of the file would else be told of a glyph without words.
    """
    pieces = [
        (("", "way")[number % 2] or ("", "key")[at % 2] or ("", "unbroken")[nth % 2], piece)
        for number, part in enumerate(by_way(text))
        for at, inner in enumerate(KEY.split(part.replace(_AS_PICTURE, "")))
        for nth, piece in enumerate(_IN_ADDRESS.split(inner))
    ]
    return [(why, piece) for why, piece in pieces if piece]
