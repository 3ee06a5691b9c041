"""Finds where on the laid out pages the fields of a form are to be, and keeps their place in the tags."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kitgen.document.fields import Field, FieldKind

_PT_PER_PX = 0.75
GAP_PT, BELOW_PT = 15.0, 1.0
"""How high the field of a gap is, which is printed as a line alone, and how far it goes below that."""

Rect = tuple[float, float, float, float]


class _Tag:
    """Stands for a field in WeasyPrint's tags until there is one: `number` is its key in their tree."""

    reference = b"null"
    number = -1

    def __setitem__(self, key: str, number: int) -> None:
        assert key == "StructParent", key
        self.number = number


@dataclass(frozen=True)
class Place:
    """Where a field is: its page, its rectangle in points from the foot of the page, and its tag.

    `round`: it is printed as a circle. `pitch`: how far its lines are apart, in points; 0 without lines.
    """

    field: Field
    page: int
    rect: Rect
    round: bool
    pitch: float
    tag: _Tag

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        left, low, right, high = self.rect
        return right - left, high - low


def places(laid_out: Any, fields: Sequence[Field]) -> tuple[Place, ...]:
    """Return where the `fields` are in a document laid out by WeasyPrint, and tag them there.

    A field that is broken over pages has a place on each, with a name of its own from the second on.
    """
    known = {each.name: each for each in fields}
    found: list[Place] = []
    times: dict[str, int] = {}
    for number, page in enumerate(laid_out.pages):
        for name, box in _boxes(page._page_box, known):
            times[name] = times.get(name, 0) + 1
            own = known[name] if times[name] == 1 else replace(known[name], name=f"{name}:page{times[name]}")
            box.widget_annotation = _Tag()  # where WeasyPrint itself notes the field of an <input>
            found.append(_place(own, number, page, box))
    return tuple(found)


def _place(own: Field, number: int, page: Any, box: Any) -> Place:
    rect = _rect(box, page.height, own.kind)
    circle = "round" in box.element.get("class", "").split()
    pitch = box.children[0].border_height() * _PT_PER_PX if own.kind is FieldKind.LINES else 0.0
    return Place(own, number, rect, circle, pitch, box.widget_annotation)


def _boxes(page_box: Any, known: dict[str, Field]) -> Iterator[tuple[str, Any]]:
    """Yield the fields on a page by name: the outermost box of each, as inner ones belong to it too."""
    seen = set()
    for box in page_box.descendants():
        name = "" if box.element is None else box.element.get("data-name", "")
        if name in known and name not in seen:
            seen.add(name)
            yield name, box


def _rect(box: Any, page_height: float, kind: FieldKind) -> Rect:
    """Return the rectangle of `box` in points: without the white in which a page breaks between lines."""
    left, top, width = box.border_box_x(), box.border_box_y(), box.border_width()
    last = box.children[-1] if kind is FieldKind.LINES else box
    bottom = last.border_box_y() + last.border_height()
    sides = (left, page_height - bottom, left + width, page_height - top)
    x, y, right, high = (side * _PT_PER_PX for side in sides)
    return (x, y - BELOW_PT, right, y - BELOW_PT + GAP_PT) if kind is FieldKind.GAP else (x, y, right, high)
