"""What stands where on pages that WeasyPrint has laid out: sides of paper, and how high things are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kitgen.document.nodes import Node
from kitgen.document.parts import Document

_MM_PER_PX = 25.4 / 96
_BESIDES = {"anchor", "logo", "logo left", "address"}
"""Classes of what stands in a part's article besides its nodes."""


@dataclass(frozen=True, slots=True)
class Side:
    """A printed side of a part: how far down it is used, what is free below, and its room to write, in mm.

    `rooms` are the names of those that stand on it whole.
    """

    used: float
    free: float
    rooms: frozenset[str]


def sides_of(laid_out: Any, document: Document) -> tuple[tuple[Side, ...], ...]:
    """Return the printed sides of each part of `document`; blank backs are none."""
    found: list[list[tuple[float, float, list[str]]]] = [[] for _ in document.parts]
    for page in laid_out.pages:
        part = next((int(name[5:]) for name in page.anchors if name.startswith("part:")), 0)
        if part:
            found[part - 1].append(_measured(page._page_box))
    return tuple(tuple(_whole(sides)) for sides in found)


def _whole(sides: list[tuple[float, float, list[str]]]) -> Iterator[Side]:
    names = [name for _, _, there in sides for name in there]
    for used, free, there in sides:
        yield Side(used, free, frozenset(name for name in there if names.count(name) == 1))


def _measured(page: Any) -> tuple[float, float, list[str]]:
    """Return how far a page is used and what is free on it, in mm, and the names of its room to write."""
    top = page.content_box_y()
    boxes = list(_flow(page))
    lowest = max((_bottom(box) for box in boxes if _is_seen(box)), default=top)
    names = [box.element.get("data-name") for box in boxes if _is_room(box)]
    return (lowest - top) * _MM_PER_PX, (top + page.height - lowest) * _MM_PER_PX, names


def _flow(page: Any) -> Iterator[Any]:
    for child in page.children:
        if child.element_tag == "html":
            yield from (box for box in child.descendants() if hasattr(box, "border_height"))


def _is_seen(box: Any) -> bool:
    """Whether `box` shows something itself: one that only holds others may reach further than they do."""
    if not getattr(box, "children", ()) or not any(_is_block(child) for child in box.children):
        return not _is_anchor(box)
    return bool(box.border_bottom_width or box.padding_bottom)


def _is_block(box: Any) -> bool:
    return hasattr(box, "border_height") and not _is_anchor(box)


def _is_anchor(box: Any) -> bool:
    return box.element is not None and box.element.get("class") == "anchor"


def _is_room(box: Any) -> bool:
    return (
        box.element is not None
        and box.element_tag == "div"
        and box.element.get("class") in ("lines", "writing-box")
    )


def _bottom(box: Any) -> float:
    return float(box.position_y + box.margin_top + box.border_height())


def heights_of(laid_out: Any, document: Document, part: int) -> tuple[tuple[Node, float], ...]:
    """Return the nodes of `document.parts[part]`, each with its height in mm on all pages together.

    A template of a project's own may set things above the nodes or leave some out: the last ones are told.
    """
    heights: dict[int, float] = {}
    article = None
    for page in laid_out.pages:
        for box in _flow(page._page_box):
            if box.element is None or box.element.get("id") != f"part:{part + 1}":
                continue
            article = box.element
            for child in filter(_is_block, box.children):
                key = id(child.element)
                heights[key] = heights.get(key, 0) + _height(child) * _MM_PER_PX
    inner = [] if article is None else [child for child in article if child.get("class") not in _BESIDES]
    pairs = zip(reversed(document.parts[part].children), reversed(inner), strict=False)
    return tuple((node, heights.get(id(element), 0)) for node, element in pairs)[::-1]


def _height(box: Any) -> float:
    inside = [each for each in box.descendants() if hasattr(each, "border_height")]
    lowest = max(map(_bottom, filter(_is_seen, (box, *inside))), default=0.0)
    return max(0.0, lowest - float(box.position_y + box.margin_top))
