"""Grows the tree out of libyaml's nodes: places, anchors and merges, and the bounds on all of them."""

import re
from dataclasses import dataclass
from typing import cast

import yaml

from kitgen.errors import Finding
from kitgen.origin import Origin
from kitgen.source.decode import UNPRINTABLE, unprintable
from kitgen.source.quoting import quoted_line
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree

MOST_DEPTH = 64
MOST_VALUES = 250_000
"""Ten times what a file of 20 000 lines has; more would keep a computer busy for minutes."""
MOST_TEXT = 10_000
"""How many characters one text may have: three full pages without a paragraph."""
MOST_WORD = 500
"""How many characters one word may have, more than any address: to find where one of a thousand breaks
takes WeasyPrint half a minute."""
MOST_FOUND = 200
"""How many mistakes are told of a file; what is wrong more often is wrong in one way."""
MOST_REPEATED = 10_000
"""How many values anchors may add to a file, all repetitions counted."""

_PREFIX = "tag:yaml.org,2002:"
_TAGS = {_PREFIX + kind for kind in ("str", "seq", "map")}
_MERGE = "<<"

Path = tuple[str | int, ...]


_ENDS_ANYWHERE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff]")
"""Letters of scripts that write words without blanks: lines end between them."""


def _endless(text: str) -> bool:
    return any(len(word) > MOST_WORD and not _ENDS_ANYWHERE.search(word) for word in text.split())


@dataclass(frozen=True, slots=True)
class _Grown:
    tree: Tree
    size: int
    height: int


class Grower:
    """Grows one file's tree and collects what is wrong with it in `findings`."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.findings: list[Finding] = []
        self._file = file
        self._lines = lines
        self._grown: dict[int, _Grown] = {}
        self._open: set[int] = set()
        self._repeated = self._values = 0
        self._told: set[str] = set()

    def top(self, node: yaml.Node) -> Mapping | None:
        """Return the tree of a whole file, or None if it is no mapping."""
        grown = self._grow(node, ()).tree
        if isinstance(grown, Mapping):
            return grown
        self._find("top-not-keys", grown.origin)
        return None

    def _grow(self, node: yaml.Node, path: Path) -> _Grown:
        known = self._grown.get(id(node))
        if known is not None:
            return self._repeat(known, node, path)
        if id(node) in self._open:
            return self._stop("anchor-cycle", node, path)
        if len(path) > MOST_DEPTH:
            return self._stop("too-deep", node, path, most=MOST_DEPTH)
        self._values += 1
        if self._values > MOST_VALUES:
            return self._stop("too-many-values", node, path, most=MOST_VALUES)
        if node.tag not in _TAGS:
            self._tag(node, path)
        self._open.add(id(node))
        grown = self._kind(node, path)
        self._open.discard(id(node))
        self._grown[id(node)] = grown
        return grown

    def _kind(self, node: yaml.Node, path: Path) -> _Grown:
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            items = [self._grow(child, (*path, index)) for index, child in enumerate(node.value)]
            return _joined(Sequence(tuple(item.tree for item in items), self._origin(node, path)), items)
        return _Grown(self._scalar(cast(yaml.ScalarNode, node), path), 1, 1)

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Scalar:
        origin = self._origin(node, path)
        escaped = UNPRINTABLE.search(node.value)
        if escaped:  # written as an escape in double quotes
            self.findings.append(unprintable(escaped.group(), origin))
        if len(node.value) > MOST_TEXT:
            self._find("text-endless", origin, most=MOST_TEXT)
        elif len(node.value) > MOST_WORD and _endless(node.value):
            self._find("word-endless", origin, most=MOST_WORD)
        scalar = Scalar(node.value, origin, not node.style)
        in_a_row = len(path) > 1 and isinstance(path[-1], int) and isinstance(path[-2], int)
        # In a list of lists, as the rows of a table, what is empty keeps its place.
        return Scalar("", origin, plain=False) if in_a_row and scalar.absent else scalar

    def _mapping(self, node: yaml.MappingNode, path: Path) -> _Grown:
        first_lines: dict[str, int] = {}
        entries: dict[str, Entry] = {}
        own: set[str] = set()
        grown: list[_Grown] = []
        for key_node, value_node in node.value:
            key = self._key(key_node, path, first_lines)
            if key is None:
                continue
            if first_lines.keys() != {key} and self._cut_off(node, key_node, value_node):
                told = "comma-in-number" if key.strip().isdigit() else "cut-at-comma"
                self._find(told, self._origin(key_node, path), rest=key[:40])
                continue
            value = self._grow(value_node, (*path, key))
            grown.append(value)
            if key == _MERGE and not key_node.style:
                self._merge(value.tree, entries)
            else:
                own.add(key)
                entries[key] = Entry(key, self._origin(key_node, (*path, key)), value.tree)
        return _joined(Mapping(tuple(entries.values()), self._mapping_origin(node, path)), grown)

    def _key(self, node: yaml.Node, path: Path, first_lines: dict[str, int]) -> str | None:
        """Return the text of a key, or None if it cannot be one or was there before."""
        origin = self._origin(node, path)
        if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">") or not node.value.strip():
            self._find("key-not-word", origin, line=quoted_line(self._line(origin)))
            return None
        key = str(node.value)
        if UNPRINTABLE.search(key):
            self.findings.append(unprintable(UNPRINTABLE.findall(key)[0], origin))
            return None
        if key in first_lines:
            self._find("duplicate-key", origin, name=key, first=first_lines[key], line=origin.line)
            return None
        first_lines[key] = origin.line
        return key

    def _cut_off(self, node: yaml.MappingNode, key: yaml.Node, value: yaml.Node) -> bool:
        """Whether a later key between braces has no colon: it is the rest of a text with a comma in it."""
        if not node.flow_style or not isinstance(value, yaml.ScalarNode) or value.value or value.style:
            return False
        line = self._lines[key.end_mark.line]
        return not line[key.end_mark.column :].lstrip().startswith(":")

    def _merge(self, tree: Tree, entries: dict[str, Entry]) -> None:
        """Add to `entries` what `<<` brings and is not there yet."""
        for source in tree.items if isinstance(tree, Sequence) else (tree,):
            if not isinstance(source, Mapping):
                self._find("merge-not-keys", source.origin)
                continue
            for entry in source.entries:
                entries.setdefault(entry.key, entry)

    def _repeat(self, known: _Grown, node: yaml.Node, path: Path) -> _Grown:
        self._repeated += known.size
        if self._repeated > MOST_REPEATED:
            return self._stop("anchors-too-many", node, path, most=MOST_REPEATED)
        if len(path) + known.height > MOST_DEPTH + 1:
            return self._stop("too-deep", node, path, most=MOST_DEPTH)
        return known

    def _tag(self, node: yaml.Node, path: Path) -> None:
        origin = self._origin(node, path)
        name = node.tag.replace(_PREFIX, "!!")
        self._find("tag-not-allowed", origin, name=name, line=quoted_line(self._line(origin)))

    def _stop(self, name: str, node: yaml.Node, path: Path, /, **values: object) -> _Grown:
        origin = self._origin(node, path)
        if name not in self._told:
            self._told.add(name)
            self._find(name, origin, **values)
        return _Grown(Scalar("", origin), 1, 1)

    def _find(self, finding: str, origin: Origin, /, **values: object) -> None:
        if len(self.findings) < MOST_FOUND:
            self.findings.append(Finding(finding, origin, values=values))

    def _line(self, origin: Origin) -> str:
        return self._lines[origin.line - 1]

    def _origin(self, node: yaml.Node, path: Path) -> Origin:
        start, end = node.start_mark, node.end_mark
        line = min(start.line, len(self._lines) - 1)
        text = self._lines[line].rstrip()
        column = start.column if line == start.line else len(text)
        if isinstance(node, yaml.ScalarNode):
            length = (end.column if end.line == line else len(text)) - column
        else:
            length = 1
        return Origin(self._file, line + 1, column + 1, max(1, length), path)

    def _mapping_origin(self, node: yaml.MappingNode, path: Path) -> Origin:
        """Return the place of a mapping: as long as its first key, which it begins with."""
        origin = self._origin(node, path)
        if not node.value or node.flow_style:
            return origin
        return Origin(
            origin.file, origin.line, origin.column, self._origin(node.value[0][0], path).length, path
        )


def _joined(tree: Tree, parts: list[_Grown]) -> _Grown:
    return _Grown(
        tree, 1 + sum(part.size for part in parts), 1 + max((part.height for part in parts), default=0)
    )
