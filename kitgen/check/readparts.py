"""What is read as one text: each sheet, deck and poster, the letter, and the guide without those."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kitgen.audience import view_for
from kitgen.blocks import Block
from kitgen.blocks.base import deep
from kitgen.blocks.rules import Rules
from kitgen.check.base import KitSubject, Subject
from kitgen.check.places import texts
from kitgen.document.inline import Checkbox, Gap, Inline, Place, plain
from kitgen.document.nodes import Paragraph
from kitgen.document.walk import walk
from kitgen.kit import ages_in
from kitgen.lesson import Lesson
from kitgen.origin import Origin
from kitgen.papers import Certificate, Deck, Letter, Poster, Sheet
from kitgen.prose import GAP, Sentence, sentences
from kitgen.readability import Level, level_for
from kitgen.rulesets import RuleSet
from kitgen.schema import RichText

AnySubject = Subject | KitSubject

FAMILIES = Level.SECOND
"""Letters and tasks for at home are in language for fourteen-year-olds: every parent must follow them."""


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A text that is read as one: what it is called, where it is written, for whom it is, what it says.

    Titles, labels, help lines and what else comes from data are none of it, the rules of a set are.
    """

    name: str
    origin: Origin | None
    level: Level
    texts: tuple[RichText, ...]

    def sentences(self) -> Iterator[tuple[Sentence, Origin | None]]:
        """Yield its sentences, each with the place of the text that it stands in."""
        for text in self.texts:
            yield from ((sentence, text.origin) for sentence in _sentences_of(text.source))


@lru_cache(maxsize=8192)
def _sentences_of(source: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in Markdown; the same texts are read for several checks and lessons."""
    content = (node.content for node in walk(RichText(source).nodes()) if isinstance(node, Paragraph))
    return tuple(said for inlines in content for said in sentences("".join(map(_said, inlines))))


def read_parts(subject: AnySubject) -> Iterator[ReadPart]:
    """Yield the parts of a lesson as it is printed, or the pages that a kit has of its own."""
    if isinstance(subject, Subject):
        papers = [*_of_pupils(subject.printed, subject), *_of_families(subject.printed, subject)]
        yield from papers
        yield _guide(subject.printed, papers, subject)
        return
    kit, labels = subject.printed, subject.data.labels
    if kit.overview:
        overview = view_for(kit.overview, "teacher")
        yield ReadPart(labels.overview, kit.overview.origin, Level.ADULT, _read(overview.blocks, subject))
    if kit.letter:
        yield _letter(view_for(kit.letter, "home"), subject)
    if kit.certificate:
        level = level_for(ages_in(kit.ages).start) if kit.ages else Level.THIRD
        yield _certificate(view_for(kit.certificate, "pupil"), level, subject)


def _of_pupils(lesson: Lesson, subject: Subject) -> Iterator[ReadPart]:
    """Yield what those read who take part in the lesson."""
    seen = view_for(lesson, "pupil")
    own = _level(lesson, lesson.ages, subject)
    for sheet in seen.handout:
        if sheet.audience != "home":
            level = _level(lesson, sheet.ages or lesson.ages, subject)
            yield ReadPart(sheet.sheet, sheet.origin, level, _read(sheet, subject))
    yield from (ReadPart(deck.deck, deck.origin, own, _read(deck, subject)) for deck in seen.cards)
    yield from (ReadPart(each.title, each.origin, own, _read(each, subject)) for each in seen.posters)
    if seen.certificate:
        yield _certificate(seen.certificate, own, subject)


def _of_families(lesson: Lesson, subject: Subject) -> Iterator[ReadPart]:
    seen = view_for(lesson, "home")
    level = Level.EASY if subject.loaded.easy else FAMILIES
    for sheet in seen.handout:
        if sheet.audience == "home":
            yield ReadPart(sheet.sheet, sheet.origin, level, _read(sheet, subject))
    if seen.letter:
        yield _letter(seen.letter, subject)


def _letter(letter: Letter, subject: AnySubject) -> ReadPart:
    name = letter.title or subject.data.labels.letter
    return ReadPart(name, letter.origin, FAMILIES, _read(letter, subject))


def _certificate(certificate: Certificate, level: Level, subject: AnySubject) -> ReadPart:
    return ReadPart(certificate.title, certificate.origin, level, _read(certificate, subject))


def _guide(lesson: Lesson, papers: Iterable[ReadPart], subject: Subject) -> ReadPart:
    """Return what only the teacher reads."""
    told = {text for part in papers for text in part.texts}
    whole = view_for(lesson, "teacher")
    own = tuple(text for text in dict.fromkeys(texts(whole)) if text not in told)
    return ReadPart(subject.data.labels.files.guide, lesson.origin, Level.ADULT, own)


def _level(lesson: Lesson, ages: str | None, subject: Subject) -> Level:
    """Return for whom a paper of those who take part is; pupils of unknown age read as the oldest."""
    if lesson.participants == "parents":
        return FAMILIES
    if lesson.participants != "pupils":
        return Level.ADULT
    if subject.loaded.easy:
        return Level.EASY
    return level_for(ages_in(ages).start) if ages else Level.THIRD


def _read(
    holder: Sheet | Deck | Poster | Letter | Certificate | list[Block], subject: AnySubject
) -> tuple[RichText, ...]:
    """Return the texts of `holder`, each once."""
    blocks = holder if isinstance(holder, list) else getattr(holder, "blocks", [])
    rules = (text for block in deep(blocks) for text in _rules(block, subject.data.rulesets))
    return tuple(dict.fromkeys((*texts(holder), *rules)))


def _rules(block: Block, rulesets: Mapping[str, RuleSet]) -> Iterator[RichText]:
    ruleset = rulesets.get(block.rules) if isinstance(block, Rules) and isinstance(block.rules, str) else None
    if ruleset and isinstance(block, Rules):
        word = block.spells or next(iter(ruleset.spellings))
        if word in ruleset.spellings:
            yield from (rule.text for rule in ruleset.spelled(word))


def _said(inline: Inline) -> str:
    """Return what is read of `inline`: a gap or a place is a word, what follows a box stands by itself."""
    match inline:
        case Gap():
            return f" {GAP} "
        case Place():
            return "{place}"
        case Checkbox():
            return " · "
        case _:
            return plain((inline,))
