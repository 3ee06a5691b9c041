"""Rule sets: agreements for a group whose letters spell a word, with their spellings."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.citation import Citation
from kitgen.schema import TEACHER_ONLY, Frozen, Id, RichText
from kitgen.source.misread import nearest


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
    spellings: Annotated[dict[str, list[str]], Field(min_length=1)]
    rules: dict[str, Rule]

    @model_validator(mode="after")
    def _known(self) -> "RuleSet":
        for word, names in self.spellings.items():
            for at, name in enumerate(names):
                if name not in self.rules:
                    values = {"name": name, "suggestion": nearest(name, list(self.rules))}
                    place = {"at": ("spellings", word, at)}
                    raise PydanticCustomError("unknown-rule", "no such rule", values | place)
        return self

    def spelled(self, word: str) -> tuple[Rule, ...]:
        """Return the rules that spell `word`, in order. Raises KeyError if it is none of the spellings."""
        return tuple(self.rules[name] for name in self.spellings[word])
