"""Draws print nodes as HTML: one function for each kind of node."""

from base64 import b64encode
from html import escape
from typing import assert_never

from kitgen.document.counting import counted
from kitgen.document.inline import plain
from kitgen.document.nodes import (
    Box,
    Card,
    CardSheet,
    Cell,
    Dialogue,
    Divider,
    Figure,
    Heading,
    Item,
    List,
    Node,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    Tiles,
    Turn,
    WritingBox,
    WritingLines,
)
from kitgen.document.roles import Role
from kitgen.picture import drawn, is_drawing, seen
from kitgen.raster import printable
from kitgen.render.web.inlines import GAP, drawn_inlines, tag, unspoken
from kitgen.render.web.page import Page, anchor
from kitgen.theme import DOTS_PER_INCH


def draw_node(page: Page, node: Node) -> str:  # noqa: C901
    """Return `node` as HTML; nothing where it is for paper alone."""
    match node:
        case Section():
            return page.draw(node.children)
        case Heading():
            return _heading(page, node)
        case Paragraph():
            return _paragraph(page, node)
        case List():
            return _list(page, node)
        case Item():
            return _item(page, node, marked=True)
        case Table():
            return _table(page, node)
        case Tiles():
            return page.draw(node.tiles)
        case Box():
            return _box(page, node)
        case WritingLines():
            return _writing_lines(page, node)
        case WritingBox():
            return _room(page, page.words.box)
        case Figure():
            return _figure(page, node)
        case Dialogue():
            return "\n".join(_turn(page, turn) for turn in node.turns)
        case Card():
            return _card(page, node)
        case CardSheet():
            return page.draw((*node.head, *node.cards, *node.foot))
        case Divider():
            return "<hr>" if node.role is Role.RULE_LINE else ""
        case PageBreak():
            return ""
        case _:
            assert_never(node)


def _heading(page: Page, node: Heading) -> str:
    marker = tag("span", escape(f"{node.marker}."), class_="marker") + " " if node.marker else ""
    return tag(f"h{node.level}", marker + drawn_inlines(page, node.content), id=anchor(node.id))


def _paragraph(page: Page, node: Paragraph, before: str = "") -> str:
    content = before + drawn_inlines(page, node.content)
    return tag("p", content, id=anchor(node.id), class_=node.role.value) if content else ""


def _list(page: Page, node: List) -> str:
    count = counted(node)
    items = "\n".join(_item(page, item, marked=count is None) for item in node.items)
    known = {"id": anchor(node.id), "role": "list" if count is None else ""}
    if count is None:
        return tag("ul", f"\n{items}\n", class_="plain", **known)
    if not count.first:
        return tag("ul", f"\n{items}\n", **known)
    kind = "a" if count.letters else ""
    return tag("ol", f"\n{items}\n", start=count.first if count.first > 1 else "", type=kind, **known)


def _item(page: Page, item: Item, *, marked: bool) -> str:
    marker = drawn_inlines(page, item.marker) if marked else ""
    first = item.children[0] if item.children else None
    if marker and isinstance(first, Paragraph):
        content = "\n".join([_paragraph(page, first, f"{marker} "), page.draw(item.children[1:])])
    else:
        content = (tag("p", marker) if marker else "") + page.draw(item.children)
    return tag("li", content.strip(), id=anchor(item.id))


def _table(page: Page, node: Table) -> str:
    head = "\n".join(_row(page, row) for row in node.head)
    body = "\n".join(_row(page, row) for row in node.rows)
    inside = (tag("thead", f"\n{head}\n") + "\n" if head else "") + tag("tbody", f"\n{body}\n")
    return tag("table", f"\n{inside}\n", id=anchor(node.id))


def _row(page: Page, row: Row) -> str:
    return tag("tr", "".join(_cell(page, cell) for cell in row.cells), id=anchor(row.id))


def _cell(page: Page, cell: Cell) -> str:
    content = page.draw(cell.children)
    if not content and cell.name:
        content = unspoken(GAP, page.words.gap, "gap")
    span = cell.span if cell.span > 1 else ""
    if cell.header and content:
        return tag("th", content, scope=cell.header, colspan=span, id=anchor(cell.id))
    return tag("td", content, colspan=span, id=anchor(cell.id))


def _box(page: Page, node: Box) -> str:
    title = tag("p", drawn_inlines(page, node.title), class_="box-title") + "\n" if node.title else ""
    return tag(
        "div",
        f"\n{title}{page.draw(node.children)}\n",
        id=anchor(node.id),
        class_=f"box {node.role.value}",
        role="group" if node.title else "",
        aria_label=plain(node.title),
    )


def _writing_lines(page: Page, node: WritingLines) -> str:
    if not node.count:
        return ""
    return _room(page, page.words.line if node.count == 1 else page.words.lines.format(n=node.count))


def _room(page: Page, words: str) -> str:
    return tag("p", f"{escape(words)} {unspoken(GAP, page.words.gap, 'gap')}", class_="room")


def _figure(page: Page, node: Figure) -> str:
    data = node.data or page.read(node.file)
    data = drawn(data) if is_drawing(data) else printable(data, node.width, DOTS_PER_INCH)
    source = f"data:{seen(data).mime};base64,{b64encode(data).decode()}"
    alt = "" if node.decorative else node.alt
    shown = f'<img src="{source}" alt="{escape(alt)}" style="width:{node.width:g}mm">'
    words = page.words.in_picture.format(words="; ".join(node.words)) if node.words else ""
    told_too = tag("p", escape(words), class_="in-picture") if words and not node.decorative else ""
    caption = tag("figcaption", drawn_inlines(page, node.caption)) if node.caption else ""
    return tag("figure", shown + told_too + caption, id=anchor(node.id))


def _turn(page: Page, turn: Turn) -> str:
    speaker = tag("p", escape(f"{turn.speaker}:"), class_="speaker")
    inside = f"{speaker}\n{page.draw(turn.children)}"
    return tag("div", inside, class_=f"turn {turn.side}", id=anchor(turn.id))


def _card(page: Page, card: Card) -> str:
    name = page.words.card.format(code=card.code).strip()
    parts = [tag("p", escape(name), class_="card-code"), page.draw(card.front)]
    parts += [tag("p", escape(page.words.back), class_="back"), page.draw(card.back)] if card.back else []
    inside = "\n".join(["", *parts, ""])
    return tag("article", inside, class_="card", id=anchor(card.id), aria_label=name)
