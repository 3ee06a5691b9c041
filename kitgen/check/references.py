"""Do ids exist, once, and do references, rule sets and codes lead somewhere?"""

from collections.abc import Iterator

from kitgen.blocks.rules import Rules
from kitgen.blocks.table import Listed, Table
from kitgen.check.base import KitSubject, Subject
from kitgen.check.nearest import nearest
from kitgen.compose.maker import Maker
from kitgen.errors import Finding
from kitgen.lesson import Lesson
from kitgen.origin import Origin
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
    yield from _empty_posters(lesson)
    for poster in lesson.posters:
        yield from _made_from(poster.made_from, blocks | decks if poster.signs else blocks, poster.origin)
    for table in lesson.blocks():
        if isinstance(table, Table) and isinstance(table.table, Listed):
            yield from _made_from(table.table.made_from, blocks | decks, table.table.origin)
            yield from _without_items(subject, table.table)


def _empty_posters(lesson: Lesson) -> Iterator[Finding]:
    """Yield the posters and signs that would be an empty page."""
    for poster in lesson.posters:
        content = poster.items if poster.signs else poster.blocks
        if not content and not poster.made_from:
            yield Finding("poster-empty", poster.origin, values={"name": poster.title})


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


def rulesets(subject: Subject | KitSubject) -> Iterator[Finding]:
    """Rule sets and their spellings exist, and their letters spell the word."""
    for block in subject.blocks():
        if isinstance(block, Rules):
            yield from _ruleset(block, subject)


def _ruleset(block: Rules, subject: Subject | KitSubject) -> Iterator[Finding]:
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


def codes(subject: Subject) -> Iterator[Finding]:
    """Curriculum codes exist in the dated data."""
    for entry in subject.lesson.curriculum:
        known = subject.data.curricula.get(entry.set)
        for code in entry.codes:
            if known is None or code not in known.codes:
                yield Finding("code-unknown", entry.origin, values={"set": entry.set, "code": code})


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
