"""Do ids exist, once, and do references, rule sets, places and codes lead somewhere?"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from kitgen.blocks.rules import Rules
from kitgen.blocks.table import Listed, Table
from kitgen.blocks.work import CURRENT, Work
from kitgen.check.base import Subject
from kitgen.check.nearest import nearest
from kitgen.compose.maker import Maker
from kitgen.compose.numbering import cited_in
from kitgen.document.inline import Place
from kitgen.document.nodes import Heading, Item, Paragraph
from kitgen.document.walk import walk
from kitgen.errors import Finding
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
    """What a deck, a poster or a table is made from exists and has items; a deck has cards."""
    lesson = subject.lesson
    blocks = {block.id for block in lesson.blocks() if block.id}
    decks = {deck.id for deck in lesson.cards if not deck.made_from}
    for deck in lesson.cards:
        if not deck.made_from and not deck.cards:
            yield Finding("deck-empty", deck.origin, values={"name": deck.deck})
        yield from _made_from(deck.made_from, blocks | decks - {deck.id}, deck.origin)
    for poster in lesson.posters:
        yield from _made_from(poster.made_from, blocks | decks if poster.signs else blocks, poster.origin)
    for table in lesson.blocks():
        if isinstance(table, Table) and isinstance(table.table, Listed):
            yield from _made_from(table.table.made_from, blocks | decks, table.table.origin)
            yield from _without_items(subject, table.table)


def _made_from(name: str, known: set[str], origin: Origin | None) -> Iterator[Finding]:
    if name and name not in known:
        yield Finding("from-unknown", origin, values={"name": name, "suggestion": nearest(name, known)})


def _without_items(subject: Subject, table: Listed) -> Iterator[Finding]:
    lesson = subject.lesson
    context = Maker(subject.data, subject.project.read).context("teacher", lesson)
    try:
        found = context.listed(table.made_from) or lesson.block(table.made_from) is None
    except LookupError:
        return  # an unknown rule set is told by its own check
    if not found:
        yield Finding("from-unknown", table.origin, values={"name": table.made_from, "suggestion": ""})


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
        for place in places_in(words):
            if place.name not in known and not cited_in(place.name):
                values = {"name": place.name, "suggestion": nearest(place.name, known)}
                origin = pinpoint(subject, words, place, before[place.name])
                yield Finding("unknown-place", origin, values=values)
            before[place.name] += 1


def places_in(words: RichText) -> Iterator[Place]:
    """Yield the places in a text, in order."""
    for node in walk(words.nodes()):
        content = node.content if isinstance(node, Paragraph | Heading) else ()
        marker = node.marker if isinstance(node, Item) else ()
        yield from (inline for inline in (*content, *marker) if isinstance(inline, Place))


def pinpoint(subject: Subject, words: RichText, place: Place, nth: int) -> Origin | None:
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
