"""Do ids exist, once, and do references, rule sets, places and codes lead somewhere?"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from kitgen.blocks.help import Help
from kitgen.blocks.rules import Rules
from kitgen.blocks.work import CURRENT, Work
from kitgen.check.base import Subject
from kitgen.document.inline import Place
from kitgen.document.nodes import Heading, Item, Paragraph
from kitgen.document.walk import walk
from kitgen.errors import Finding
from kitgen.lesson import Deck, Poster
from kitgen.origin import Origin
from kitgen.schema import Frozen, RichText
from kitgen.source.locate import find
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree


def ids(subject: Subject) -> Iterator[Finding]:
    """Every id is used once."""
    first: dict[str, Origin] = {}
    for scalar in written(subject.loaded.tree, "id"):
        if scalar.text in first:
            values = {"name": scalar.text, "first": str(first[scalar.text])}
            yield Finding("duplicate-id", scalar.origin, values=values)
        first.setdefault(scalar.text, scalar.origin)


def uses(subject: Subject) -> Iterator[Finding]:
    """What a step uses exists."""
    known = {scalar.text for scalar in written(subject.loaded.tree, "id")}
    removed = subject.loaded.removed
    for used in written(subject.loaded.tree, "uses"):
        if used.text in removed and used.text not in known:
            values = {"name": used.text, "at": str(used.origin)}
            yield Finding("used-removed", removed[used.text], values=values)
        elif used.text not in known:
            values = {"name": used.text, "suggestion": nearest(used.text, known)}
            yield Finding("unknown-reference", used.origin, values=values)


def requires(subject: Subject) -> Iterator[Finding]:
    """The lessons that come before this one exist."""
    known = subject.project.names(f"lessons/{subject.data.labels.language}")
    for requirement in subject.lesson.requires:
        for name in requirement.names:
            if name not in known:
                values = {"name": name, "suggestion": nearest(name, known)}
                yield Finding("requires-unknown", requirement.origin, values=values)


def made_from(subject: Subject) -> Iterator[Finding]:
    """What a deck or poster is made from exists and has items; a deck has cards."""
    lesson = subject.lesson
    known = {block.id for block in lesson.blocks() if block.id}
    for deck in lesson.cards:
        if not deck.made_from and not deck.cards:
            yield Finding("deck-empty", deck.origin, values={"name": deck.deck})
    things: list[Deck | Poster] = [*lesson.cards, *lesson.posters]
    for thing in things:
        if thing.made_from and thing.made_from not in known:
            values = {"name": thing.made_from, "suggestion": nearest(thing.made_from, known)}
            yield Finding("from-unknown", thing.origin, values=values)


def rulesets(subject: Subject) -> Iterator[Finding]:
    """Rule sets and their spellings exist, and their letters spell the word."""
    for block in subject.lesson.blocks():
        if isinstance(block, Rules):
            yield from _ruleset(block, subject)


def _ruleset(block: Rules, subject: Subject) -> Iterator[Finding]:
    if not isinstance(block.rules, str):
        letters = "".join(rule.letter for rule in block.rules)
        if block.spells and letters != block.spells:
            yield Finding("spells-not", block.origin, values={"word": block.spells, "letters": letters})
        return
    known = subject.data.rulesets
    if block.rules not in known:
        values = {"name": block.rules, "suggestion": nearest(block.rules, known)}
        yield Finding("unknown-ruleset", block.origin, values=values)
        return
    ruleset = known[block.rules]
    if block.spells and block.spells not in ruleset.spellings:
        values = {"name": block.spells, "known": ", ".join(ruleset.spellings)}
        yield Finding("unknown-spelling", block.origin, values=values)
        return
    word = block.spells or next(iter(ruleset.spellings))
    letters = "".join(rule.letter for rule in ruleset.spelled(word))
    if letters != word:
        yield Finding("spells-not", block.origin, values={"word": word, "letters": letters})


def works(subject: Subject) -> Iterator[Finding]:
    """The work that a lesson or a block is about exists."""
    lesson, known = subject.lesson, subject.data.works
    if lesson.work and lesson.work not in known:
        yield _unknown_work(lesson.work, find(subject.loaded.tree, ("work",)), known)
    for block in lesson.blocks():
        if not isinstance(block, Work):
            continue
        if block.work == CURRENT and not lesson.work:
            yield Finding("no-work", block.origin)
        elif block.work != CURRENT and block.work not in known:
            yield _unknown_work(block.work, block.origin, known)


def _unknown_work(name: str, origin: Origin | None, known: Any) -> Finding:
    return Finding("unknown-work", origin, values={"name": name, "suggestion": nearest(name, known)})


def places(subject: Subject) -> Iterator[Finding]:
    """Every {place} is one that the profile can fill."""
    known = subject.data.profile.places(subject.data.labels)
    for words in texts(subject.lesson):
        before: Counter[str] = Counter()
        for place in _places(words):
            if place.name not in known:
                values = {"name": place.name, "suggestion": nearest(place.name, known)}
                origin = _pinpoint(subject, words, place, before[place.name])
                yield Finding("unknown-place", origin, values=values)
            before[place.name] += 1


def _places(words: RichText) -> Iterator[Place]:
    for node in walk(words.nodes()):
        content = node.content if isinstance(node, Paragraph | Heading) else ()
        marker = node.marker if isinstance(node, Item) else ()
        yield from (inline for inline in (*content, *marker) if isinstance(inline, Place))


def _pinpoint(subject: Subject, words: RichText, place: Place, nth: int) -> Origin | None:
    """Return where the `nth` such place of a text stands: the text may begin many lines higher."""
    origin, needle = words.origin, "{" + place.name + "}"
    if origin is None:
        return None
    lines = subject.project.read(origin.file).decode("utf-8-sig").splitlines()
    start = origin.column - 1
    for number, line in enumerate(lines[origin.line - 1 :], origin.line):
        columns = [
            match.start() + 1 for match in re.finditer(re.escape(needle), line) if match.start() >= start
        ]
        if nth < len(columns):
            return Origin(origin.file, number, columns[nth], len(needle), origin.path)
        nth, start = nth - len(columns), 0
    return origin


def help_lines(subject: Subject) -> Iterator[Finding]:
    """The services that a help box shows are in the list of the region."""
    known = {line.id for line in subject.data.help.lines}
    for block in subject.lesson.blocks():
        for name in block.show if isinstance(block, Help) else ():
            if name not in known:
                values = {"id": name, "suggestion": nearest(name, known)}
                yield Finding("help-unknown", block.origin, values=values)


def codes(subject: Subject) -> Iterator[Finding]:
    """Curriculum codes exist in the dated data."""
    for entry in subject.lesson.curriculum:
        known = subject.data.curricula.get(entry.set)
        for code in entry.codes:
            if known is None or code not in known.codes:
                yield Finding("code-unknown", entry.origin, values={"set": entry.set, "code": code})


def texts(value: Any) -> Iterator[RichText]:
    """Yield every rich text in a lesson or a part of it."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))


def written(tree: Tree, key: str) -> Iterator[Scalar]:
    """Yield what is written under `key` anywhere in `tree`: texts, or the texts of a list."""
    match tree:
        case Mapping():
            for entry in tree.entries:
                if entry.key == key:
                    yield from _scalars(entry.value)
                yield from written(entry.value, key)
        case Sequence():
            for item in tree.items:
                yield from written(item, key)
        case Scalar():
            pass


def _scalars(tree: Tree) -> Iterator[Scalar]:
    match tree:
        case Scalar():
            yield tree
        case Sequence():
            yield from (item for item in tree.items if isinstance(item, Scalar))
        case Mapping():
            pass


def nearest(name: str, known: Any) -> str:
    """Return the one of `known` that is most like `name`, or nothing."""
    near = get_close_matches(name, sorted(known), 1)
    return near[0] if near else ""
