"""`survey`: closed questions that are answered without a name."""

from itertools import groupby
from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block, how_many
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.nodes import Item, List, Nodes, Paragraph
from kitgen.document.nodes import Section as Group
from kitgen.document.roles import Role
from kitgen.schema import Flag, Frozen, Id, RichText
from kitgen.ticks import Ticked, columns, options

OPTION_SHARE = 0.14


class SurveyQuestion(Frozen):
    """A question; without `options` it has those of the survey. `several`: more than one may be ticked."""

    shorthand: ClassVar[str] = "ask"

    ask: RichText
    options: Annotated[list[RichText], Field(min_length=2, max_length=8)] = []
    several: Flag = False
    id: Id = ""


class Survey(Block):
    """Questions without right answers. Those that share the `options` stand in one table."""

    kind: ClassVar[str] = "survey"
    about: ClassVar[str] = "gesloten vragen zonder naam, zonder juiste of foute antwoorden"

    survey: Annotated[list[SurveyQuestion], Field(min_length=1)]
    options: Annotated[list[str], Field(min_length=2, max_length=5)] = []

    @model_validator(mode="after")
    def _something_to_tick(self) -> "Survey":
        for index, question in enumerate(self.survey):
            if not question.options and not self.options:
                raise PydanticCustomError("survey-options", "no options", {"at": ("survey", index)})
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        named = [(question, question.id or f"{key}-{n}") for n, question in enumerate(self.survey, 1)]
        nodes: Nodes = (Paragraph(text(context.labels.survey), with_next=True),)
        for shared, group in groupby(named, lambda pair: self._shares(pair[0])):
            if shared:
                rows = [Ticked(question.ask, name, question.origin) for question, name in group]
                nodes += (columns(rows, self.options, OPTION_SHARE),)
            else:
                items = (self._item(question, name, context) for question, name in group)
                nodes += (List(tuple(items), Role.QUESTION, hanging=True),)
        return (Group(nodes, id=key, origin=self.origin),)

    def _shares(self, question: SurveyQuestion) -> bool:
        return not question.options and not question.several

    def _item(self, question: SurveyQuestion, name: str, context: Context) -> Item:
        asked = Paragraph(question.ask.inlines(), Role.QUESTION, with_next=True, origin=question.ask.origin)
        shared = [RichText(words) for words in self.options]
        boxes = options(question.options or shared, name, several=question.several)
        line: Nodes = ()
        if any(other.several for other in self.survey):
            line = (how_many(context, several=question.several),)
        return Item((asked, *line, boxes), keep=True, id=name, origin=question.origin)
