"""`questions`: open questions with lines to write on, and model answers for the teacher."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, labelled
from kitgen.context import Context
from kitgen.document.nodes import Item, List, Nodes, Paragraph, WritingBox, WritingLines
from kitgen.document.roles import Role
from kitgen.schema import ANSWER, TEACHER_ONLY, Frozen, Id, RichText

MOST_LINES = 30


class Question(Frozen):
    """One question. `lines` to write on (2 unless said), or an empty `space` in mm."""

    shorthand: ClassVar[str] = "ask"

    ask: RichText
    lines: Annotated[int, Field(ge=0, le=MOST_LINES)] = 2
    space: Annotated[int, Field(ge=5, le=240)] | None = None
    answer: Annotated[RichText | None, TEACHER_ONLY, ANSWER] = None
    id: Id = ""


class Questions(Block):
    """Numbered open questions."""

    kind: ClassVar[str] = "questions"
    about: ClassVar[str] = "open vragen met schrijflijnen; modelantwoorden voor de leraar"

    questions: Annotated[list[Question], Field(min_length=1)]

    def nodes(self, key: str, context: Context) -> Nodes:
        items = tuple(_item(q, q.id or f"{key}-{n}", context) for n, q in enumerate(self.questions, 1))
        return (List(items, Role.QUESTION, hanging=True, id=key, origin=self.origin),)


def _item(question: Question, name: str, context: Context) -> Item:
    asked = Paragraph(question.ask.inlines(), Role.QUESTION, with_next=True, origin=question.ask.origin)
    room = _room(question, name)
    if context.teacher and question.answer:
        room = labelled(context.labels.guide.answer, question.answer, Role.ANSWER)
    return Item((asked, *room), keep=True, id=name, origin=question.origin)


def _room(question: Question, name: str) -> Nodes:
    label = question.ask.plain()
    if question.space:
        return (WritingBox(f"{name}-space", label, question.space),)
    if question.lines:
        return (WritingLines(f"{name}-lines", label, question.lines, MOST_LINES, origin=question.origin),)
    return ()
