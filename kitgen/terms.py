"""Words that blame, soften or startle, and what to write in their place: the data of the language check.

`assets/terms/families.yaml` says once, for all languages, why each family of words is told of, where,
and when it is not; `assets/terms/LANGUAGE.yaml` has the words themselves, and what to write instead.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field

from kitgen.citation import Citation
from kitgen.errors import Finding, InputError, Severity
from kitgen.load import load
from kitgen.messages.terms import PREFIX
from kitgen.project import Project
from kitgen.schema import Flag, Frozen, Id
from kitgen.source.locate import find
from kitgen.source.misread import nearest
from kitgen.source.tree import Tree
from kitgen.termpattern import TermPattern, balanced, named

FOLDER = "assets/terms"
FAMILIES = "families"
About = Literal["phenomenon", "exploitation"]
Excuse = Literal["quoted", "discussed", "negated", "named", "law"]


class Both(Frozen):
    """A text in the languages of kitgen's own messages."""

    en: str
    nl: str

    def text(self, lang: str) -> str:
        """Return it in `lang`; English unless that is "nl"."""
        return self.nl if lang == "nl" else self.en


class Family(Frozen):
    """Words that are wrong for one reason.

    `near`: sets of words of which one stands in the same sentence, or nothing is told; that is not asked
    in lessons `about` the phenomenon, or exploitation: its side phenomena too. `unless`: what excuses a
    word: that it is quoted, given to discuss, negated, spoken of as a word, or the law's own. `beside`:
    sets of words that excuse it in the same sentence. `never_allowed_under`: the age of pupils under
    which no reason excuses it.
    """

    severity: Severity
    reason: Both
    near: list[Id] = []
    about: About | None = None
    unless: list[Excuse] = []
    beside: list[Id] = []
    never_allowed_under: Annotated[int, Field(ge=1, le=99)] | None = None
    sources: list[Id] = []


class Families(Frozen):
    """All families by id, and the sources that they name."""

    sources: dict[Id, Citation]
    families: dict[Id, Family]


class Words(Frozen):
    """The words of a family in one language, and what to `write` instead.

    `own`: no source in this language has them; they are ours.
    """

    words: Annotated[list[str], Field(min_length=1)]
    write: str
    own: Flag = False


class Language(Frozen):
    """Sets of words that patterns and conditions name, and the words of each family by its id."""

    sets: dict[Id, list[str]]
    terms: dict[Id, Words]


@dataclass(frozen=True)
class Term:
    """A family with its words in one language."""

    id: str
    family: Family
    words: Words
    pattern: TermPattern

    @property
    def finding(self) -> str:
        """The id of its finding, which is its rule's name too."""
        return PREFIX + self.id


@dataclass(frozen=True)
class Table:
    """All that is looked for in one language, and the sets of words that conditions name."""

    terms: tuple[Term, ...] = ()
    sets: Mapping[str, TermPattern] = field(default_factory=dict)


def rule_names(project: Project) -> tuple[str, ...]:
    """Return the names of all rules about words, as `allow:` in a lesson may give them. Raises InputError."""
    return tuple(PREFIX + name for name in load_families(project).families)


def load_families(project: Project) -> Families:
    """Return the families and their sources. Raises InputError."""
    return load(project, f"{FOLDER}/{FAMILIES}.yaml", Families).value


def languages(project: Project) -> tuple[str, ...]:
    """Return the languages that have a table."""
    return tuple(name for name in project.names(FOLDER) if name != FAMILIES)


def load_table(project: Project, language: str) -> Table:
    """Return what is looked for in `language`; nothing where it has no table. Raises InputError."""
    if language not in languages(project):
        return Table()
    file = f"{FOLDER}/{language}.yaml"
    return _table(project.read(f"{FOLDER}/{FAMILIES}.yaml"), project.read(file), project, file)


@lru_cache(maxsize=8)
def _table(families: bytes, words: bytes, project: Project, file: str) -> Table:  # noqa: ARG001  # keys
    """Return the table of a file; that of equal content is kept, with the expressions made of it."""
    known = load_families(project).families
    loaded = load(project, file, Language)
    language = loaded.value
    wrong = [_unknown(name, said, known) for name, said in language.terms.items() if name not in known]
    wrong += _unreadable(language, loaded.tree)
    if wrong:
        raise InputError(wrong)
    terms = (
        Term(name, known[name], said, TermPattern(tuple(said.words), language.sets))
        for name, said in language.terms.items()
    )
    sets = {name: TermPattern(tuple(said), language.sets) for name, said in language.sets.items()}
    return Table(tuple(terms), sets)


def _unknown(name: str, words: Words, known: Iterable[str]) -> Finding:
    return Finding(
        "unknown-family", words.origin, values={"name": name, "suggestion": nearest(name, list(known))}
    )


def _unreadable(language: Language, tree: Tree) -> Iterator[Finding]:
    """Yield words with brackets that do not fit, and with sets that are not there or that hold themselves."""
    told: dict[tuple[str, ...], list[str]] = {
        ("terms", name, "words"): said.words for name, said in language.terms.items()
    }
    told |= {("sets", name): words for name, words in language.sets.items()}
    for path, words in told.items():
        for at, word in enumerate(words):
            origin = find(tree, (*path, at))
            if not balanced(word):
                yield Finding("words-bracket", origin, values={"words": word})
            for name in named(word):
                values = {"name": name, "suggestion": nearest(name, list(language.sets))}
                if name not in language.sets:
                    yield Finding("words-no-set", origin, values=values)
                elif _holds(name, name, language.sets):
                    yield Finding("words-set-cycle", origin, values=values)


def _holds(
    name: str, wanted: str, sets: Mapping[str, list[str]], passed: frozenset[str] = frozenset()
) -> bool:
    """Return whether a set names `wanted`, or one of the sets that it names does."""
    inner = {each for word in sets.get(name, ()) for each in named(word)} - passed
    return wanted in inner or any(_holds(each, wanted, sets, passed | inner) for each in inner)
