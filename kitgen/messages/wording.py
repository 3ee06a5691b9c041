"""The shape of a catalogue entry. Its words have places such as `{name}`, filled by a finding's values."""

from dataclasses import dataclass
from string import Formatter

Advice = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing to say, in both languages.

    An advice is in pieces: a piece with a place for which there is no value, or an empty one,
    is left out, so that "did you mean …?" is only asked when there is something to suggest.
    """

    en: str
    nl: str
    advice_en: Advice = ()
    advice_nl: Advice = ()

    def text(self, lang: str) -> str:
        """Return its words in `lang`; English unless that is "nl"."""
        return self.nl if lang == "nl" else self.en

    def advice(self, lang: str) -> Advice:
        """Return its advice in `lang`."""
        return self.advice_nl if lang == "nl" else self.advice_en


def places(words: str) -> set[str]:
    """Return the names of the places in `words`."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


DID_YOU_MEAN_EN = 'did you mean "{suggestion}"?'
DID_YOU_MEAN_NL = 'bedoel je "{suggestion}"?'
