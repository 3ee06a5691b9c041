"""`questions`: open questions with lines to write on, and model answers for the teacher."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, labelled
from kitgen.context import Context
from kitgen.document.nodes import Item, List, Nodes, Paragraph, WritingBox, WritingLines
from kitgen.document.roles import Role
from kitgen.schema import ANSWER, TEACHER_ONLY, Frozen, Id, OneOrMore, RichText

MOST_LINES, USUAL_LINES = 40, 2

Lines = Annotated[int, Field(ge=0, le=MOST_LINES)]


class Question(Frozen):
    """One question. `lines` to write on (the block's unless said), or an empty `space` in mm.

    `answer` is a good answer, or a list of several.
    """

    shorthand: ClassVar[str] = "ask"

    ask: RichText
    lines: Lines | None = None
    space: Annotated[int, Field(ge=5, le=240)] | None = None
    answer: Annotated[OneOrMore[RichText], TEACHER_ONLY, ANSWER] = []
    id: Id = ""


class Questions(Block):
    """Numbered open questions. `lines`: for each question that does not say so itself."""

    kind: ClassVar[str] = "questions"
    about: ClassVar[str] = "open vragen met schrijflijnen; modelantwoorden voor de leraar"

    questions: Annotated[list[Question], Field(min_length=1)]
    lines: Lines = USUAL_LINES

    def nodes(self, key: str, context: Context) -> Nodes:
        items = tuple(
            _item(q, q.id or f"{key}-{n}", self.lines, context) for n, q in enumerate(self.questions, 1)
        )
        return (List(items, Role.QUESTION, hanging=True, id=key, origin=self.origin),)


def _item(question: Question, name: str, lines: int, context: Context) -> Item:
    asked = Paragraph(question.ask.inlines(), Role.QUESTION, with_next=True, origin=question.ask.origin)
    room = _room(question, name, lines if question.lines is None else question.lines)
    if context.teacher and question.answer:
        room = _answers(question.answer, context)
    return Item((asked, *room), keep=True, id=name, origin=question.origin)


def _answers(good: list[RichText], context: Context) -> Nodes:
    """Return the one answer, or the several good ones below each other."""
    words = context.labels.guide
    first, *others = good
    if not others:
        return labelled(words.answer, first, Role.ANSWER)
    label = words.or_else.capitalize()
    more = (node for one in others for node in labelled(label, one, Role.ANSWER, end=":"))
    return (*labelled(words.good, first, Role.ANSWER, end=":"), *more)


def _room(question: Question, name: str, lines: int) -> Nodes:
    label = question.ask.plain()
    if question.space:
        return (WritingBox(f"{name}-space", label, question.space),)
    if lines:
        return (WritingLines(f"{name}-lines", label, lines, origin=question.origin),)
    return ()
