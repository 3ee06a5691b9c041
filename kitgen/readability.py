"""How hard a text is to read, by formulas that count words, sentences and syllables; and what to aim at.

`asl` is the mean number of words a sentence, `asw` the mean number of syllables a word. The formulas do
not see what words mean, and tell little under a hundred words. Each gives a rougher answer than a reader.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kitgen.prose import Sentence
from kitgen.syllables import syllables

LEAST_WORDS = 100
"""Under so many words a formula says little."""

LONG, MANY = 6, 3
"""A long word has more letters than this, one of many syllables at least so many (Vienna formula)."""


def douma(asl: float, asw: float) -> float:
    """Return Flesch-Douma (Douma 1960), for Dutch: 100 is easy.

    90-100 fourth year of primary school, 80-90 fifth, 70-80 sixth and first of secondary, 60-70 normal,
    45-60 fairly hard, 30-45 hard, below 30 academic. Sources print 206.8 and 206.835 too.
    """
    return 206.84 - 77 * asw - 0.93 * asl


def brouwer(asl: float, asw: float) -> float:
    """Return Brouwer's Leesindex A (1963), for Dutch.

    Above 100 easy children's books, 80-100 very easy, 50-75 normal, below 30 very hard.
    """
    return 195 - 66.7 * asw - 2 * asl


def flesch(asl: float, asw: float) -> float:
    """Return Flesch's Reading Ease (1948), for English: 60-70 is plain English."""
    return 206.835 - 1.015 * asl - 84.6 * asw


def flesch_kincaid(asl: float, asw: float) -> float:
    """Return the Flesch-Kincaid grade (1975), for English: a school year of the United States."""
    return 0.39 * asl + 11.8 * asw - 15.59


def kandel_moles(asl: float, asw: float) -> float:
    """Return Kandel and Moles's form of Flesch's formula (1958), for French."""
    return 207 - 1.015 * asl - 73.6 * asw


def amstad(asl: float, asw: float) -> float:
    """Return Amstad's form of Flesch's formula (1978), for German."""
    return 180 - asl - 58.5 * asw


def wiener(many: float, asl: float, long: float, single: float) -> float:
    """Return the first Vienna formula (Bamberger and Vanecek 1984), for German: a school year, 4 to 15.

    `many`: per cent of the words with three syllables or more, `long`: with more than six letters,
    `single`: with one syllable.
    """
    return 0.1935 * many + 0.1672 * asl + 0.1297 * long - 0.0327 * single - 0.875


class Level(StrEnum):
    """For whom a text is written.

    Newcomers and slow readers, the end of primary school, the three stages (graden) of secondary schools
    in Flanders, and adults who lead a lesson.
    """

    EASY = "easy"
    PRIMARY = "11-12"
    FIRST = "12-14"
    SECOND = "14-16"
    THIRD = "16-18"
    ADULT = "18+"


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked of a level. Means but for `longest`: the words of a sentence at most."""

    douma: float
    brouwer: float
    asl: float
    longest: int
    kandel_moles: float
    flesch: float
    flesch_kincaid: float
    wiener: float


TARGETS: Mapping[Level, Target] = {
    Level.EASY: Target(80, 75, 9, 12, 80, 80, 5, 5),
    Level.PRIMARY: Target(75, 70, 11, 15, 75, 75, 6, 6),
    Level.FIRST: Target(70, 65, 12, 18, 70, 70, 7, 7),
    Level.SECOND: Target(65, 60, 14, 20, 65, 65, 8, 8),
    Level.THIRD: Target(60, 55, 15, 22, 60, 60, 9, 9),
    Level.ADULT: Target(50, 40, 18, 28, 50, 50, 11, 11),
}
"""Our own, from the norms of the formulas: a text asks a school year less than its readers have."""

FROM_AGE = {16: Level.THIRD, 14: Level.SECOND, 12: Level.FIRST, 0: Level.PRIMARY}


def level_for(age: int) -> Level:
    """Return the level of pupils of `age` and older."""
    return next(level for start, level in FROM_AGE.items() if age >= start)


@dataclass(frozen=True, slots=True)
class Counts:
    """What formulas count. `spelled`: the words that have syllables; numbers and gaps do not."""

    sentences: int = 0
    words: int = 0
    spelled: int = 0
    syllables: int = 0
    single: int = 0
    many: int = 0
    long: int = 0

    @property
    def asl(self) -> float:
        """Words a sentence."""
        return self.words / max(1, self.sentences)

    @property
    def asw(self) -> float:
        """Syllables a word."""
        return self.syllables / max(1, self.spelled)

    def share(self, number: int) -> float:
        """Return `number` of the spelled words in per cent."""
        return 100 * number / max(1, self.spelled)


def counted(text: Iterable[Sentence], lang: str, apart: Callable[[str], bool] | None = None) -> Counts:
    """Return the counts of `text`; words that `apart` holds for have no syllables counted."""
    all_sentences = list(text)
    words = [word for sentence in all_sentences for word in sentence.words]
    spelled = [word.text for word in words if word.spelled and not (apart and apart(word.text))]
    heard = [syllables(word, lang) for word in spelled]
    return Counts(
        len(all_sentences),
        len(words),
        len(spelled),
        sum(heard),
        sum(number == 1 for number in heard),
        sum(number >= MANY for number in heard),
        sum(sum(map(str.isalpha, word)) > LONG for word in spelled),
    )


@dataclass(frozen=True, slots=True)
class Figure:
    """What a formula says of a text, what is asked: that `at_most`, or else at least. None: nothing."""

    name: str
    reached: float
    asked: float | None = None
    at_most: bool = False

    def __str__(self) -> str:
        if self.asked is None:
            return f"{self.name} {self.reached:.1f}"
        return f"{self.name} {self.reached:.1f} ({'≤' if self.at_most else '≥'} {self.asked:g})"

    @property
    def met(self) -> bool:
        """Whether the text is as easy as asked, rounded as it is shown."""
        if self.asked is None:
            return True
        reached = round(self.reached, 1)
        return reached <= self.asked if self.at_most else reached >= self.asked


def figures(counts: Counts, lang: str, target: Target) -> tuple[Figure, ...]:
    """Return what the formulas for `lang` say; of other languages than nl, fr, en, de there is none."""
    asl, asw = counts.asl, counts.asw
    match lang:
        case "nl":
            return (
                Figure("Flesch-Douma", douma(asl, asw), target.douma),
                Figure("Brouwer", brouwer(asl, asw), target.brouwer),
            )
        case "fr":
            return (Figure("Kandel-Moles", kandel_moles(asl, asw), target.kandel_moles),)
        case "en":
            grade = flesch_kincaid(asl, asw)
            return (
                Figure("Flesch", flesch(asl, asw), target.flesch),
                Figure("Flesch-Kincaid", grade, target.flesch_kincaid, at_most=True),
            )
        case "de":
            year = wiener(
                counts.share(counts.many), asl, counts.share(counts.long), counts.share(counts.single)
            )
            return (
                Figure("Wiener Sachtextformel", year, target.wiener, at_most=True),
                Figure("Amstad", amstad(asl, asw)),
            )
        case _:
            return ()
