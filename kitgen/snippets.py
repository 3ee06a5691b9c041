"""Snippets: what several lessons share, kept in assets/snippets/LANGUAGE/, put where a lesson names it.

A file with `blocks:` (and `about:`) is a snippet of blocks: the block `snippet: NAME` gets them as
its own `blocks`, and `blocks:` beside it changes them as an overlay does. Any other file is a whole
deck, sheet, poster or step: the entry that names it gets its keys, and its own keys win, merged as
an overlay's are. Every value keeps the place where it was written, so that overlays can change it
by its ids.
"""

from dataclasses import replace

from kitgen.errors import Finding, InputError
from kitgen.project import Project
from kitgen.source.merge import merge
from kitgen.source.misread import nearest
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree

FOLDER = "assets/snippets"
KEY = "snippet"
_OF_BLOCKS = {"about", "blocks"}


def with_snippets(project: Project, tree: Mapping, lang: str) -> tuple[Mapping, tuple[Finding, ...]]:
    """Return `tree` with every snippet it names put in, and what was wrong with those.

    `lang`: the language of the lesson, whose folder of snippets comes first.
    """
    expander = _Expander(project, lang)
    return expander.mapping(tree, ()), tuple(expander.findings)


class _Expander:
    def __init__(self, project: Project, lang: str) -> None:
        self.findings: list[Finding] = []
        self._project = project
        self._lang = lang

    def mapping(self, tree: Mapping, inside: tuple[str, ...]) -> Mapping:
        """Return `tree` expanded; `inside`: the snippets that it stands in."""
        own = replace(
            tree, entries=tuple(replace(e, value=self._tree(e.value, inside)) for e in tree.entries)
        )
        name = tree.scalar(KEY)
        snippet = self._read(name, inside) if name else None
        if name is None or snippet is None:
            return own
        if set(snippet.keys()) <= _OF_BLOCKS:
            if not snippet.get("blocks"):
                values = {"name": "blocks", "line": "blocks: …"}
                self.findings.append(Finding("missing-field", snippet.origin, values=values))
            base, changes = snippet.without("about"), own
        else:
            base, changes = snippet, own.without(KEY)
        merged = merge(base, changes)
        self.findings += merged.findings
        return replace(merged.tree, origin=own.origin)

    def _tree(self, tree: Tree, inside: tuple[str, ...]) -> Tree:
        match tree:
            case Mapping():
                return self.mapping(tree, inside)
            case Sequence():
                return replace(tree, items=tuple(self._tree(item, inside) for item in tree.items))
            case Scalar():
                return tree

    def _read(self, name: Scalar, inside: tuple[str, ...]) -> Mapping | None:
        """Return what the snippet `name` says, snippets in it included, or None with a finding."""
        if name.text in inside:
            chain = " → ".join((*inside, name.text))
            self.findings.append(Finding("snippet-cycle", name.origin, values={"chain": chain}))
            return None
        file = self._file(name)
        try:
            tree = self._project.tree(file, name.origin) if file else None
        except InputError as error:
            self.findings += error.findings
            return None
        return self.mapping(tree, (*inside, name.text)) if tree else None

    def _file(self, name: Scalar) -> str | None:
        folders = [f"{FOLDER}/{lang}" for lang in dict.fromkeys((self._lang, *self._project.languages()))]
        for folder in folders:
            if self._project.find(f"{folder}/{name.text}.yaml", name.origin):
                return f"{folder}/{name.text}.yaml"
        known = [each for folder in folders for each in self._project.names(folder)]
        values = {"name": name.text, "suggestion": nearest(name.text, known)}
        self.findings.append(Finding("unknown-snippet", name.origin, values=values))
        return None
