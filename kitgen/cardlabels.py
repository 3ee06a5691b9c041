"""The fixed words on sheets of cards and on the page that measures a printer, per language."""

from kitgen.schema import Frozen


class CardWords(Frozen):
    """What the small print on a sheet of cards says of how to print, turn and fold it.

    `fold_back`: where a card is folded only because the school prints on one side. The `brief` ones
    stand where room is short.
    """

    true_size: str
    bar: str
    long_edge: str
    short_edge: str
    fold: str
    fold_back: str
    brief_long: str
    brief_short: str
    brief_fold: str


class CalibrationWords(Frozen):
    """The page that measures a printer.

    `{edge}`: how to turn the paper; `{x}`, `{y}`: the offset now; `{example}`: for the profile.
    """

    title: str
    back_title: str
    print_it: str
    front: list[str]
    back: list[str]
    write_down: str
    nothing: str
    now: str
    ruler: str
    cross: str
