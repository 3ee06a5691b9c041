"""Rule sets: agreements for a group whose letters spell a word, with their spellings."""

from typing import Annotated

from kitgen.citation import Citation
from kitgen.schema import TEACHER_ONLY, Frozen, Id, RichText


class Rule(Frozen):
    """One agreement: its letter, its name, what it means and how to introduce it."""

    letter: str
    name: str
    text: RichText
    introduce: Annotated[RichText | None, TEACHER_ONLY] = None
    id: Id = ""


class RuleSet(Frozen):
    """Agreements by name, and the spellings that choose and order them."""

    title: str
    source: Citation | None = None
    spellings: dict[str, list[str]]
    rules: dict[str, Rule]

    def spelled(self, word: str) -> tuple[Rule, ...]:
        """Return the rules that spell `word`, in order. Raises KeyError if it is none of the spellings."""
        return tuple(self.rules[name] for name in self.spellings[word])
