"""`callout`: a box that says what to remember, a tip, the law, or a warning."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.dates import month_name
from kitgen.document.inline import text
from kitgen.document.nodes import Box, Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.labels import Labels
from kitgen.schema import Month, RichText


class Callout(Block):
    """A box with a title: the one given, or the usual one of its `kind`.

    What the law says closes with when that was looked up (`checked`), and with the lawyer who went over
    it (`reviewed_by`) or that nobody has.
    """

    kind: ClassVar[str] = "callout"
    about: ClassVar[str] = "een kader: onthoud, tip, wet of let op"

    callout: RichText
    style: Annotated[Literal["remember", "tip", "law", "warning"], Field(alias="kind")] = "remember"
    title: str = ""
    checked: Month | None = None
    reviewed_by: str = ""

    @model_validator(mode="after")
    def _of_law(self) -> "Callout":
        if self.style != "law" and (self.checked or self.reviewed_by):
            raise PydanticCustomError("callout-not-law", "only the law is looked up and gone over", {})
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        title = self.title or getattr(context.labels, self.style)
        nodes = self.callout.nodes()
        if self.style == "law":
            nodes = (*nodes, Paragraph(text(self._state(context.labels)), Role.SMALL))
        return (Box(nodes, Role(self.style), text(title), id=key, origin=self.origin),)

    def _state(self, labels: Labels) -> str:
        """Return one line on when the law was looked up, and on who went over what is said of it."""
        words = labels.law_state
        month = month_name(self.checked, labels.language) if self.checked else ""
        seen = words.seen.format(month=month) if month else ""
        reviewed = words.reviewed.format(who=self.reviewed_by) if self.reviewed_by else words.unreviewed
        return " ".join(filter(None, (seen, reviewed)))
