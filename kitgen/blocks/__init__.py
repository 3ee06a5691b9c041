"""The kinds of block: one file each, listed here by hand.

A new kind is a file in this folder, a line in KINDS and a sample in the tests.
"""

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import BeforeValidator, Discriminator, Tag
from pydantic_core import PydanticCustomError

from kitgen.blocks.agreement import Agreement
from kitgen.blocks.base import Block, Face
from kitgen.blocks.callout import Callout
from kitgen.blocks.checklist import Checklist
from kitgen.blocks.columns import Columns
from kitgen.blocks.dialogue import Dialogue
from kitgen.blocks.draw import Draw
from kitgen.blocks.gaps import Gaps
from kitgen.blocks.glossary import Glossary
from kitgen.blocks.help import Help
from kitgen.blocks.match import Match
from kitgen.blocks.media import Media
from kitgen.blocks.order import Order
from kitgen.blocks.page_break import PageBreak
from kitgen.blocks.picture import Picture
from kitgen.blocks.questions import Questions
from kitgen.blocks.quiz import Quiz
from kitgen.blocks.rules import Rules
from kitgen.blocks.scale import Scale
from kitgen.blocks.scenario import Scenario
from kitgen.blocks.section import Section
from kitgen.blocks.signals import Signals
from kitgen.blocks.slips import Slips
from kitgen.blocks.snippet import Snippet
from kitgen.blocks.sort import Sort
from kitgen.blocks.stages import Stages
from kitgen.blocks.statements import Statements
from kitgen.blocks.survey import Survey
from kitgen.blocks.table import Table
from kitgen.blocks.text import Text
from kitgen.blocks.work import Work

KINDS: tuple[type[Block], ...] = (
    Section,
    Text,
    Rules,
    Questions,
    Statements,
    Scale,
    Scenario,
    Dialogue,
    Order,
    Sort,
    Match,
    Quiz,
    Gaps,
    Checklist,
    Table,
    Stages,
    Signals,
    Callout,
    Help,
    Work,
    Draw,
    Picture,
    Media,
    Snippet,
    Survey,
    Agreement,
    Slips,
    Glossary,
    Columns,
    PageBreak,
)

BY_KEY = {kind.kind: kind for kind in KINDS}


def _tag(value: Any) -> str | None:
    if isinstance(value, Block):
        return f"block:{value.kind}"
    return next((f"block:{key}" for key in value if key in BY_KEY), None)


def _one_block(value: Any) -> Any:
    """Return `value` if it has exactly one block's key. Raises PydanticCustomError otherwise."""
    if isinstance(value, Block):
        return value
    if not isinstance(value, dict):
        if isinstance(value, str) and value in BY_KEY:
            raise PydanticCustomError("block-key-alone", "only a block's key", {"name": value})
        raise PydanticCustomError("no-block-key", "not a block", {"keys": str(value)[:40]})
    found = [key for key in value if key in BY_KEY]
    if len(found) > 1:
        raise PydanticCustomError("two-block-keys", "two blocks in one", {"keys": ", ".join(found)})
    if not found:
        raise _unknown(list(value))
    return value


def _unknown(keys: list[str]) -> PydanticCustomError:
    options = set().union(*(kind.model_fields for kind in KINDS)) | {"for", "kind"}
    name = next((key for key in keys if key not in options), "")
    if not name:
        return PydanticCustomError("no-block-key", "no block", {"keys": ", ".join(keys)})
    near = get_close_matches(name, [*BY_KEY, *_OFTEN_MEANT], 1)
    suggestion = _OFTEN_MEANT.get(near[0], near[0]) if near else ""
    return PydanticCustomError("unknown-block", "unknown block", {"name": name, "suggestion": suggestion})


_OFTEN_MEANT = {
    "vragen": "questions",
    "stellingen": "statements",
    "tekst": "text",
    "kader": "callout",
    "hulp": "help",
    "boek": "work",
    "film": "work",
}
"""Dutch words that writers use for a block's key."""

if TYPE_CHECKING:
    AnyBlock = Block
else:
    AnyBlock = Annotated[
        Union[tuple(Annotated[kind, Tag(f"block:{kind.kind}")] for kind in KINDS)],
        Discriminator(_tag),
        BeforeValidator(_one_block),
    ]
for _kind in KINDS:
    _kind.model_rebuild(_types_namespace={"AnyBlock": AnyBlock})

__all__ = ["BY_KEY", "KINDS", "AnyBlock", "Block", "Face"]
