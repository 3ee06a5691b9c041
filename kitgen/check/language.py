"""Words that blame who was harmed, soften what was done, or startle: told at the word, with another."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from kitgen.casts import Cast
from kitgen.check.base import KitSubject, Subject
from kitgen.check.passages import Passage, passages
from kitgen.check.sentences import Sentence, sentence_at
from kitgen.errors import Finding
from kitgen.helplines import HelpData
from kitgen.helptexts import HelpTexts
from kitgen.kit import ages_in
from kitgen.labels import Labels
from kitgen.lesson import Lesson
from kitgen.load import Data, load
from kitgen.markdown import PLACE
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.rulesets import RuleSet
from kitgen.schema import Frozen
from kitgen.source.tree import Tree
from kitgen.termpattern import TermPattern, lowered, plain_signs
from kitgen.terms import About, Excuse, Table, Term, load_table

_UNREAD = re.compile(rf"{PLACE}|(?:https?://|www\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)+/\S*")
"""Places and addresses: what stands in them is no text."""


@dataclass(frozen=True)
class Context:
    """What texts stand in: what they are `about`, and whether `pupils` take part.

    `names` are titles, of works and the like, whose words are not ours.
    """

    about: frozenset[About] = frozenset()
    pupils: bool = False
    names: tuple[str, ...] = ()


def language(subject: Subject | KitSubject) -> Iterator[Finding]:
    """No text has a word that the table of its language tells of; each is told where it stands."""
    table = load_table(subject.project, subject.data.labels.language)
    content = subject.loaded.value
    lesson = content if isinstance(content, Lesson) else None
    context = Context(
        about=subjects_of(lesson) if lesson else frozenset(),
        pupils=lesson is not None and lesson.participants == "pupils",
        names=(content.title, *(work.title for work in subject.data.works.values())),
    )
    yield from findings_in(content, subject.loaded.tree, table, subject.project, context)


def shared(project: Project, data: Data) -> Iterator[Finding]:
    """Nor has what all lessons share: labels, agreements, people of stories, what is said of help."""
    language = data.labels.language
    texts = f"assets/help/texts/{language}.yaml"
    files: list[tuple[str, type[Frozen]]] = [
        (f"templates/labels/{language}.yaml", Labels),
        *((f"assets/rules/{name}.yaml", RuleSet) for name in data.rulesets),
        *((f"assets/casts/{name}.yaml", Cast) for name in data.casts),
        *((f"assets/help/{name}.yaml", HelpData) for name in data.regions),
        *([(texts, HelpTexts)] if project.find(texts) else []),
    ]
    for file, model in files:
        loaded = load(project, file, model)
        table = load_table(project, getattr(loaded.value, "language", language))
        yield from findings_in(loaded.value, loaded.tree, table, project, Context())


def subjects_of(lesson: Lesson) -> frozenset[About]:
    """Return what a lesson is about, as far as its words are then about victims and offenders."""
    if lesson.topic == "phenomenon":
        return frozenset({"phenomenon", "exploitation"})
    heavier = lesson.topic == "side-phenomena" and lesson.weight != "light"
    return frozenset({"exploitation"}) if heavier else frozenset()


def findings_in(
    content: Frozen, tree: Tree, table: Table, project: Project, context: Context
) -> Iterator[Finding]:
    """Yield what `table` has to say about the texts of `content`, which was read from `tree`."""
    for passage, term, start, end in told_in(list(passages(content, tree)), table, context):
        yield _finding(term, passage, start, end, project, context)


def told_in(
    texts: Sequence[Passage], table: Table, context: Context
) -> Iterator[tuple[Passage, Term, int, int]]:
    """Yield each word that is wrong where it stands: its passage, its term, where it begins and ends there.

    All `texts` are looked through at once: a word is rare, and most texts have none.
    """
    signs = [_UNREAD.sub(_emptied, plain_signs(passage.text)) for passage in texts]
    whole = lowered("\n\n".join(signs))
    starts = list(accumulate((len(text) + 2 for text in signs), initial=0))
    for term in table.terms:
        for start, end in term.pattern.spans(whole):
            number = bisect_right(starts, start) - 1
            passage, at, to = texts[number], start - starts[number], end - starts[number]
            if _is_meant(term, passage, sentence_at(signs[number], at, to), table, context):
                yield passage, term, at, to


def _emptied(unread: re.Match[str]) -> str:
    """Return a place such as {ref.checklist}, or an address, as long as it was, with nothing to be found.

    The words to choose from in {noor:jongen|meisje|jongere} are text.
    """
    words, name = unread[0], unread[1] or ""
    if words.startswith("{"):
        return words if ":" in name else "{" + "·" * len(name) + "}"
    return "·" * len(words)


def _is_meant(term: Term, passage: Passage, sentence: Sentence, table: Table, context: Context) -> bool:
    """Return whether a word stands where it is wrong, and nothing excuses it."""
    family, sets = term.family, table.sets
    if family.near and family.about not in context.about and not sentence.has(sets, family.near):
        return False
    if sentence.has(sets, family.beside) or sentence.in_one_of(context.names):
        return False
    return not any(_excused(excuse, passage, sentence, sets) for excuse in family.unless)


def _excused(excuse: Excuse, passage: Passage, sentence: Sentence, sets: Mapping[str, TermPattern]) -> bool:
    match excuse:
        case "quoted":
            return sentence.quoted and not sentence.told_to_say(sets)
        case "discussed":
            return passage.discussed
        case "negated":
            return sentence.negated(sets)
        case "named":
            return sentence.has_beside(sets, ["naming"]) or sentence.shows_the_word
        case "law":
            return passage.law or sentence.has(sets, ["law"])


def _finding(
    term: Term, passage: Passage, start: int, end: int, project: Project, context: Context
) -> Finding:
    family = term.family
    values: dict[str, object] = {
        "word": " ".join(passage.text[start:end].split()),
        "instead": term.words.write,
        "rule": term.finding,
    }
    origin = place_of(passage, start, end, project)
    age = family.never_allowed_under
    if age and context.pupils and passage.reader != "teacher" and ages_in(passage.ages).start < age:
        return Finding("never-allowed", origin, values={**values, "age": age})
    values |= {"en": family.reason.en, "nl": family.reason.nl}
    return Finding(term.finding, origin, family.severity, values)


def place_of(passage: Passage, start: int, end: int, project: Project) -> Origin:
    """Return where the words of `passage` from `start` to `end` stand in its file.

    What was written over several lines is a text of fewer, so its first word is counted from the top;
    the place is as long as the words are on that line.
    """
    words = passage.text[start:end]
    first = words.split()[0]
    nth = passage.text[:start].count(first)
    origin = passage.origin
    lines = project.read(origin.file).decode("utf-8-sig").splitlines()
    column = origin.column - 1
    for number, line in enumerate(lines[origin.line - 1 :], origin.line):
        while (column := line.find(first, column)) >= 0:
            if nth == 0:
                length = len(words) if line.startswith(words, column) else len(first)
                return Origin(origin.file, number, column + 1, length, origin.path)
            nth, column = nth - 1, column + len(first)
        column = 0
    return origin
