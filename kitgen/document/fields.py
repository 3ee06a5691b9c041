"""What pupils fill in, as fields with names of their own and words that tell what is wanted."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, plain
from kitgen.document.nodes import Cell, Heading, Node, Paragraph, WritingBox, WritingLines
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, change_inlines, with_children

LABEL_LENGTH = 100
"""Letters of a label that was made of the words around a field."""


class FieldKind(StrEnum):
    """What a field is filled in on."""

    LINES = "lines"
    BOX = "box"
    CELL = "cell"
    GAP = "gap"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in. Of the ticks of one `group` at most one may be set; `asked` is for all of them."""

    name: str
    label: str
    kind: FieldKind
    group: str = ""
    asked: str = ""


def fillable(document: Document) -> tuple[Document, tuple[Field, ...]]:
    """Return `document` with a name for each place to fill in that no other has, and those fields.

    They stand in reading order. A name holds no dots, which would make a tree of fields in a PDF. Round
    ticks are a group when all but the last number of their names is the same.
    """
    namer = _Namer()
    parts = []
    for part in document.parts:
        namer.words = part.title
        children: tuple[Node, ...] = tuple(map(namer.named, part.children))  # type: ignore[arg-type]
        parts.append(replace(part, children=children))
    return replace(document, parts=tuple(parts)), _with_questions(namer.fields)


@dataclass
class _Namer:
    """Goes through a document in reading order; `words` are those that were read last."""

    words: str = ""
    fields: list[Field] = field(default_factory=list)
    _seen: dict[str, int] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _groups: dict[tuple[str, int], str] = field(default_factory=dict)

    def named(self, node: Branch) -> Branch:
        """Return `node`, and what is in it, with their fields named."""
        match node:
            case WritingLines() if node.count:
                node = replace(node, name=self._field(node.name, node.label, FieldKind.LINES))
            case WritingBox():
                node = replace(node, name=self._field(node.name, node.label, FieldKind.BOX))
            case Cell() if node.name:
                node = replace(node, name=self._field(node.name, node.label, FieldKind.CELL))
            case _:
                node = change_inlines(node, lambda inlines: self._inlines(inlines, node.id))
        if isinstance(node, Paragraph | Heading) and node.role is not Role.OPTION:
            self.words = _short(plain(node.content)) or self.words
        return with_children(node, lambda children: tuple(map(self.named, children)))

    def _inlines(self, inlines: Inlines, parent: str) -> Inlines:
        return tuple(self._inline(inlines, place, parent) for place in range(len(inlines)))

    def _inline(self, inlines: Inlines, place: int, parent: str) -> Inline:
        match inline := inlines[place]:
            case Gap():
                label = inline.label or _before(inlines[:place]) or _after(inlines[place + 1 :]) or self.words
                name = self._field(inline.name or f"{parent}-gap", label, FieldKind.GAP)
                return replace(inline, name=name, label=label)
            case Checkbox():
                label = inline.label or _after(inlines[place + 1 :]) or _before(inlines[:place]) or self.words
                name = self._tick(inline, parent, label)
                return replace(inline, name=name, label=label)
            case _:
                return inline

    def _tick(self, box: Checkbox, parent: str, label: str) -> str:
        stem, _, number = box.name.rpartition("-")
        if not (box.round and stem and number.isdigit()):
            return self._field(box.name or f"{parent}-tick", label, FieldKind.TICK)
        name = self._field(box.name, label, FieldKind.TICK)
        copy = self._seen[box.name]  # the same question again, as on a sheet of slips, is another group
        group = self._groups.get((stem, copy)) or self._own(stem)
        self._groups[stem, copy] = group
        self.fields[-1] = replace(self.fields[-1], group=group, asked=self.words)
        return name

    def _field(self, name: str, label: str, kind: FieldKind) -> str:
        """Note a field; return the name that it has got."""
        self._seen[name] = self._seen.get(name, 0) + 1
        own = self._own(name)
        self.fields.append(Field(own, _short(label) or self.words, kind))
        return own

    def _own(self, name: str) -> str:
        """Return `name`, or that with a colon and a number, so that no other field has it."""
        name, number = name.replace(".", "-"), 1
        own = name
        while own in self._taken:
            number += 1
            own = f"{name}:{number}"
        self._taken.add(own)
        return own


def _with_questions(fields: list[Field]) -> tuple[Field, ...]:
    """Return `fields`, each group asked what all its labels start with, as "Question: answer" does."""
    starts: dict[str, set[str]] = {}
    for each in fields:
        starts.setdefault(each.group, set()).add(each.label.rpartition(": ")[0])
    shared = {group: starts[group].pop() for group in starts if group and len(starts[group]) == 1}
    return tuple(replace(each, asked=shared.get(each.group) or each.asked) for each in fields)


def _before(inlines: Inlines) -> str:
    """Return the words at the end of `inlines`, after the last field."""
    return _short(plain(_until_field(reversed(inlines))[::-1]))


def _after(inlines: Inlines) -> str:
    """Return the words at the start of `inlines`, before the next field."""
    return _short(plain(_until_field(inlines)))


def _until_field(inlines: Iterable[Inline]) -> Inlines:
    until: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Gap | Checkbox):
            break
        until.append(inline)
    return tuple(until)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LABEL_LENGTH else words[: LABEL_LENGTH - 1].rstrip() + "…"
