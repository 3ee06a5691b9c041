"""Is what is printed as easy to read as its readers ask?

Figures are told of a part as a whole, from a hundred words on; the words that a lesson explains in a
glossary have no syllables counted, as they are what it is about. Sentences are looked at one by one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kitgen.blocks.glossary import Glossary
from kitgen.check.places import where
from kitgen.check.readparts import AnySubject, ReadPart, read_parts
from kitgen.errors import Finding, Severity
from kitgen.origin import Origin
from kitgen.prose import Sentence
from kitgen.readability import LEAST_WORDS, TARGETS, Counts, Figure, counted, figures
from kitgen.syllables import syllables

SHOWN = 5
"""How many long sentences and hard words are named."""
HARD = 4
"""A hard word has at least so many syllables."""
_TOPIC = {"nl": ("tienerpooier", "vertrouwenspersoon")}
"""What lessons on this subject cannot do without, besides the words of their glossaries."""
_STEM = re.compile(r"[^\W\d_]{5,}")
"""A word of a glossary entry that is no article or the like."""
_ENDING = 3
"""Letters that a word may have more than the one that is explained: -s, -en, -tje."""


Said = tuple[tuple[Sentence, Origin | None], ...]
"""Sentences, each with the place of the text that it stands in."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of a part: its counts, words a sentence, and what formulas say.

    `with_topic`: what they say when words count that the lesson explains.
    """

    part: ReadPart
    said: Said
    counts: Counts
    asl: Figure
    figures: tuple[Figure, ...]
    with_topic: tuple[Figure, ...]

    @property
    def topic_told(self) -> str:
        """The figures in which words count that the lesson explains, as numbers."""
        return ", ".join(f"{figure.reached:.1f}" for figure in self.with_topic)

    @property
    def enough(self) -> bool:
        """Whether there are words enough for figures to say something."""
        return self.counts.words >= LEAST_WORDS

    @property
    def met(self) -> bool:
        """Whether it is as easy as asked, or too short to say."""
        return not self.enough or all(figure.met for figure in (self.asl, *self.figures))


def measured(subject: AnySubject) -> Iterator[Measured]:
    """Yield the measures of each part of a lesson, or of a kit's own pages, that has sentences."""
    lang, apart = subject.data.labels.language, explained(subject)
    for part in read_parts(subject):
        if said := tuple(part.sentences()):
            target = TARGETS[part.level]
            only = [sentence for sentence, _ in said]
            counts = counted(only, lang, apart)
            asl = Figure("", counts.asl, target.asl, at_most=True)
            all_words = figures(counted(only, lang), lang, target)
            yield Measured(part, said, counts, asl, figures(counts, lang, target), all_words)


def readability(subject: AnySubject) -> Iterator[Finding]:
    """Each part of some length is as easy to read as those ask for whom it is."""
    for each in measured(subject):
        if not each.met:
            yield Finding("readability", each.part.origin, Severity.WARNING, _values(each, subject))


def sentence_long(subject: AnySubject) -> Iterator[Finding]:
    """No sentence has more words than its readers ask for."""
    for part in read_parts(subject):
        most = TARGETS[part.level].longest
        for sentence, origin in part.sentences():
            if len(sentence.words) > most:
                values = {"words": len(sentence.words), "most": most, "level": str(part.level)}
                place = origin and where(subject, origin, sentence.text)
                yield Finding("sentence-long", place, Severity.WARNING, values)


def explained(subject: AnySubject) -> Callable[[str], bool]:
    """Return what says whether a word is explained in a glossary, or is one that these lessons need."""
    entries = (
        entry for block in subject.printed.blocks() if isinstance(block, Glossary) for entry in block.glossary
    )
    words = {word.lower() for entry in entries for word in _STEM.findall(entry.term.plain())}
    stems = tuple({*words, *_TOPIC.get(subject.data.labels.language, ())})

    @cache
    def apart(word: str) -> bool:
        lower = word.lower()
        return any(lower.startswith(stem) and len(lower) - len(stem) <= _ENDING for stem in stems)

    return apart


def _values(each: Measured, subject: AnySubject) -> dict[str, object]:
    def line(origin: Origin | None, words: str) -> str:
        place = origin and where(subject, origin, words)
        if place is None:
            return "?"
        here = each.part.origin and place.file == each.part.origin.file
        return str(place.line) if here else f"{place.file}:{place.line}"

    longest = sorted(each.said, key=lambda pair: -len(pair[0].words))[:SHOWN]
    return {
        "name": each.part.name,
        "level": str(each.part.level),
        "figures": ", ".join(map(str, each.figures)),
        "with_topic": each.topic_told,
        "asl": f"{each.asl.reached:.1f}",
        "most": f"{each.asl.asked:g}",
        "longest": ", ".join(f"{line(place, said.text)} ({len(said.words)})" for said, place in longest),
        "hardest": ", ".join(f"{word} ({line(place, word)})" for word, place in _hardest(each.said, subject)),
    }


def _hardest(said: Said, subject: AnySubject) -> list[tuple[str, Origin | None]]:
    """Return the words with the most syllables that the lesson does not explain."""
    lang, apart = subject.data.labels.language, explained(subject)
    words = ((word.text, place) for sentence, place in said for word in sentence.words if word.spelled)
    places = {word: place for word, place in words if not apart(word) and syllables(word, lang) >= HARD}
    return sorted(places.items(), key=lambda pair: -syllables(pair[0], lang))[:SHOWN]
