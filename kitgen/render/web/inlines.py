"""Draws what stands inside a line as HTML, and makes tags."""

from html import escape
from typing import assert_never

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, LineBreak, Link, Place, Reference, Text
from kitgen.render.web.page import Page

GAP, SQUARE, ROUND = "....", "[ ]", "( )"


def tag(name: str, content: str, **attributes: object) -> str:
    """Return an element with `content`, which is HTML already. Empty attributes are left out.

    A name that Python keeps for itself ends in an underscore, and other underscores are hyphens.
    """
    return f"<{name}{told(**attributes)}>{content}</{name}>"


def told(**attributes: object) -> str:
    """Return `attributes` as HTML, each with a blank before it."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value not in ("", None)
    )


def drawn_inlines(page: Page, inlines: Inlines) -> str:
    """Return `inlines` as HTML."""
    return "".join(_drawn(page, inline) for inline in inlines)


def unspoken(signs: str, spoken: str, kind: str) -> str:
    """Return `signs` that software says in words: what is asked for in place of dots and brackets."""
    return tag("span", signs, class_=kind, role="img", aria_label=spoken)


def _drawn(page: Page, inline: Inline) -> str:
    match inline:
        case Text():
            return _text(inline)
        case Gap():
            return unspoken(GAP, page.words.gap, "gap")
        case Checkbox():
            return unspoken(ROUND if inline.round else SQUARE, page.words.tick, "tick")
        case Link():
            return tag("a", escape(inline.text), href=inline.url)
        case Reference():
            shown = escape(inline.text if inline.running else f"({inline.text})")
            return tag("a", shown, href=f"#{inline.target}") if inline.target in page.targets else shown
        case LineBreak():
            return "<br>"
        case Place():
            message = f"the place {inline.name} was not filled in before drawing"
            raise ValueError(message)
        case _:
            assert_never(inline)


def _text(inline: Text) -> str:
    shown = escape(inline.text, quote=False)
    shown = tag("em", shown) if inline.italic else shown
    shown = tag("strong", shown) if inline.bold else shown
    return tag("span", shown, lang=inline.lang) if inline.lang else shown
