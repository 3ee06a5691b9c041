"""What care rules read: who is told what, and where a phrase stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kitgen.check.base import KitSubject, Subject
from kitgen.check.language import place_of
from kitgen.check.passages import Passage
from kitgen.check.sentences import Sentence, sentence_at
from kitgen.origin import Origin
from kitgen.terms import load_table


@dataclass(frozen=True)
class Patterns(Mapping[str, re.Pattern[str]]):
    """What is looked for, by language; a pattern is made when it is first asked for."""

    written: Mapping[str, str]

    def __getitem__(self, language: str) -> re.Pattern[str]:
        return _pattern(self.written[language])

    def __iter__(self) -> Iterator[str]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.written)


def of_pupils(subject: Subject) -> list[Passage]:
    """Return what pupils of a lesson read on their papers and are told aloud; not what goes home."""
    return [each for each in subject.passages if each.reader == "pupil"]


def of_steps(subject: Subject, *methods: str) -> list[Passage]:
    """Return what is done and said in the steps of a lesson; in any way where no `methods` are named.

    What to watch for is left out: it tells what others may say.
    """
    watched = {step.watch.origin for step in subject.lesson.all_steps() if step.watch}
    return [
        each
        for each in subject.passages
        if each.method and (not methods or each.method in methods) and each.origin not in watched
    ]


def phrases(**by_language: str) -> Patterns:
    """Return patterns of whole words by language; white space in them stands for any, and for marks."""
    return Patterns(by_language)


@cache
def _pattern(written: str) -> re.Pattern[str]:
    whole = rf"(?<![^\W_])(?:{_GAP.sub(_WIDE, written.strip())})(?![^\W_])"
    return re.compile(whole, re.IGNORECASE | re.VERBOSE)


_GAP = re.compile(r"\\[ ]|\\s\+")
_WIDE = r"[\\s*_]+"


def found_in(
    pattern: Patterns, texts: Iterable[Passage], subject: Subject | KitSubject
) -> Iterator[tuple[str, Origin, Sentence, Passage]]:
    """Yield what `pattern` finds in `texts` in the lesson's language: the words, their place, their sentence."""
    in_language = pattern.get(subject.data.labels.language)
    if in_language is None:
        return
    for text in texts:
        for match in in_language.finditer(text.text):
            start, end = match.span()
            origin = place_of(text, start, end, subject.project)
            yield " ".join(match[0].split()), origin, sentence_at(text.text, start, end), text


def advice_in(
    pattern: Patterns,
    texts: Iterable[Passage],
    subject: Subject | KitSubject,
    excuse: Patterns | None = None,
    *,
    questions: bool = False,
) -> Iterator[tuple[str, Origin]]:
    """Yield what `pattern` finds in `texts` that says what to do or to believe, with its place.

    Passed over is what somebody says in a story or a statement to judge, a sentence that has words of
    `excuse`, one that asks unless `questions` count too, and one that denies it.
    """
    sets = load_table(subject.project, subject.data.labels.language).sets
    excused = excuse.get(subject.data.labels.language) if excuse else None
    for words, origin, sentence, text in found_in(pattern, texts, subject):
        quoted = sentence.quoted and not text.method and not sentence.told_to_say(sets)
        asks = not questions and sentence.text.rstrip(_MARKS).endswith("?")
        if text.discussed or quoted or asks or denied(sentence):
            continue
        if excused is None or not excused.search(sentence.text):
            yield words, origin


def denied(sentence: Sentence) -> bool:
    """Return whether a sentence says no or never beside the words that were found in it."""
    after = _SIDE.split(sentence.paragraph[sentence.end : sentence.last])[0]
    return bool(_NO.search(sentence.paragraph[sentence.first : sentence.start] + " · " + after))


_NO = re.compile(
    r"(?i)\b(nooit|niet|niemand|geen|evenmin|never|not|no|nobody|cannot|\w+n['’]t|jamais|personne|ne|n['’]\w+|nie|niemals|nicht"
    r"|kein\w*)\b"
)
_SIDE = re.compile(
    r"(?i),\s(?:ook\s)?(?:als|omdat|want|zodat|terwijl|même|si|parce|car|even|if|because|auch|wenn|weil|damit)\b"
)
"""Where a clause begins that says why or when."""
_MARKS = ' \n”"»*_)'
