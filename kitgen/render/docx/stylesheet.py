"""Decides which Word style draws what in one document.

Paragraphs have one style per role ("Kitgen Question"). Headings are Word's own
"heading 1" to "heading 6", so that its navigation, its accessibility checker and screen
readers know them: each level takes the look of the first role that the document has on
it, and carries that role's name as an alias. A second role on the same level gets a style
based on it ("Kitgen Subheading 3"). Boxes and tables have a table style per role
("Kitgen Story Frame").
"""

from dataclasses import dataclass

from kitgen.document.kinds import Kind
from kitgen.document.nodes import Box, Dialogue, Heading, Table
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.document.walk import walk_document
from kitgen.render.docx.measures import MM_PER_PT
from kitgen.theme import Look, Theme

MARGIN_ROLES = frozenset(
    {
        Role.KICKER, Role.DOCUMENT_TITLE, Role.TITLE, Role.SHEET_TITLE, Role.LEAD, Role.NAME_LINE,
        Role.POSTER_TITLE, Role.SIGN, Role.CARD_HEAD,
    }
)  # fmt: skip
"""What starts in the margin column."""

_CELL_ROLES = frozenset(
    {
        Role.CELL, Role.HEAD_CELL, Role.LETTER, Role.TIME, Role.RULE,
        Role.CARD, Role.CARD_BACK, Role.CARD_CODE, Role.SLIP, Role.META,
    }
)  # fmt: skip
"""What hardly ever stands outside cells and cards."""

_TABLE_ROLES = frozenset({Role.TABLE, Role.GRID, Role.RUN_SHEET, Role.COLUMNS, Role.STAGES})
_BARRED_PARAGRAPHS = frozenset({Role.BANK, Role.LETTER, Role.ANSWER, Role.NOTE, Role.SAY})
"""Roles whose frame is drawn around paragraphs; that of other roles is a table's."""


@dataclass(frozen=True, slots=True)
class HeadingStyle:
    """The style of headings of one role on one level; `own` when it is Word's "heading N"."""

    id: str
    role: Role
    level: int
    own: bool


class StyleSheet:
    """The styles of one document."""

    def __init__(self, document: Document, theme: Theme) -> None:
        self.theme = theme
        self._kind: Kind = document.kind
        self.size_pt = theme.size_pt(document.kind)
        self.writing_mm = theme.writing_mm(document.kind)
        self.column_mm = theme.column_mm(document.kind)
        self.headings: dict[tuple[Role, int], HeadingStyle] = {}
        self.framed: dict[Role, None] = {}
        for node in walk_document(document):
            match node:
                case Heading():
                    self._add_heading(node.role, node.level)
                case Box() | Table():
                    self.framed[node.role] = None
                case Dialogue():
                    self.framed[Role.BUBBLE] = None

    def look(self, role: Role) -> Look:
        """Return how the theme draws `role`."""
        return self.theme.look(role)

    def indent_mm(self, role: Role) -> float:
        """Return how far the style of `role` is indented."""
        own = 0.0 if role in MARGIN_ROLES or role in _CELL_ROLES else self.column_mm
        return own + self.inset_mm(role)

    def inset_mm(self, role: Role) -> float:
        """Return the room between the frame of a paragraph in `role` and its words."""
        look = self.look(role)
        return look.padding + border_mm(look) if bordered(look, role) else 0.0

    def line(self, role: Role) -> float:
        """Return the line height of `role`, as a multiple of its type size."""
        return self.theme.line_height(role, self._kind)

    def heading(self, role: Role, level: int) -> HeadingStyle:
        """Return the style of headings in `role` on `level`."""
        return self.headings[role, level]

    def _add_heading(self, role: Role, level: int) -> None:
        if (role, level) not in self.headings:
            own = all(taken != level for _, taken in self.headings)
            style_id = f"Heading{level}" if own else f"{role_style(role)}{level}"
            self.headings[role, level] = HeadingStyle(style_id, role, level, own)


def role_name(role: Role) -> str:
    """Return the name of the paragraph style of `role`, as Word shows it."""
    return "Kitgen " + role.value.replace("-", " ").title()


def role_style(role: Role) -> str:
    """Return the id of the paragraph style of `role`."""
    return role_name(role).replace(" ", "")


def frame_style(role: Role) -> str:
    """Return the id of the table style of boxes and tables in `role`."""
    return f"{role_style(role)}Frame"


def bordered(look: Look, role: Role) -> bool:
    """Whether paragraphs in `role` have a frame of their own."""
    return role in _BARRED_PARAGRAPHS and look.border in {"box", "round", "heavy", "bar"}


def border_pt(look: Look) -> float:
    """Return how thick the frame of `look` is, in pt."""
    return {"heavy": 2.25, "bar": 3.0}.get(look.border, 0.75)


def border_mm(look: Look) -> float:
    """Return the same in mm."""
    return border_pt(look) * MM_PER_PT


def is_rows(look: Look, role: Role) -> bool:
    """Whether `role` is drawn as a table of rows or a grid."""
    return role in _TABLE_ROLES or look.border in {"rows", "grid"}
