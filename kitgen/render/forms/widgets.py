"""Adds the fields of a form to a finished PDF file, at the places kept for them."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from kitgen.document.fields import Field, FieldKind
from kitgen.render.forms.font import FORM_FONT, LINE_FONT, form_fonts
from kitgen.render.forms.places import Place
from kitgen.render.forms.signs import cross, dot
from kitgen.theme import Font

_PRINTED = 1 << 2
_MULTILINE, _NO_SCROLL = 1 << 12, 1 << 23
_RADIO, _STAYS_SET = 1 << 15, 1 << 14
TYPE_PT = 12.0
"""Type size; on writing lines the lines of text are as far apart as the printed ones."""
_TYPE = {
    FieldKind.LINES: f"/{LINE_FONT} {TYPE_PT:g} Tf 0 g",
    FieldKind.BOX: f"/{FORM_FONT} {TYPE_PT:g} Tf 0 g",
    FieldKind.CELL: f"/{FORM_FONT} 0 Tf 0 g",  # as large as fits, as cells are often small
    FieldKind.GAP: f"/{FORM_FONT} {TYPE_PT:g} Tf 0 g",
}
_FLAGS = {
    FieldKind.LINES: _MULTILINE | _NO_SCROLL,
    FieldKind.BOX: _MULTILINE | _NO_SCROLL,
    FieldKind.CELL: _MULTILINE,
    FieldKind.GAP: _NO_SCROLL,
}
"""What is typed is what comes out on paper: nothing scrolls out of sight."""
_PADDING = {FieldKind.BOX: 2, FieldKind.CELL: 2}
"""How far text is from a frame, in pt: readers leave free what a border that is not drawn would take."""


def with_fields(data: bytes, where: Sequence[Place], font: Font) -> bytes:
    """Return the PDF `data` with a form field at each place, for text in the typeface `font`."""
    out = BytesIO()
    pitch = max((place.pitch for place in where), default=0)  # it is the same in all of a document
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts = form_fonts(pdf, font, pitch / TYPE_PT)
        form = _Form(pdf, fonts)
        for place in where:
            form.add(place)
        described = Dictionary(
            Fields=form.fields, DR=Dictionary(Font=fonts), DA=String(f"/{FORM_FONT} 0 Tf 0 g")
        )
        pdf.Root.AcroForm = pdf.make_indirect(described)
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


class _Form:
    """The fields of one file as they are added; round ticks of a group are one field with several places."""

    def __init__(self, pdf: pikepdf.Pdf, fonts: Dictionary) -> None:
        self.fields = Array()
        self._pdf = pdf
        self._fonts = fonts
        self._groups: dict[str, Any] = {}
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        self._tags: dict[int, Any] = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))

    def add(self, place: Place) -> None:
        """Add the field at `place` to its page, to its tag, and to its group or the form."""
        page = self._pdf.pages[place.page].obj
        widget = self._pdf.make_indirect(self._widget(place, page))
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        self._tags[place.tag.number].K[0].Obj = widget
        if place.field.group:
            widget.Parent = self._group(place.field)
            widget.Parent.Kids.append(widget)
        else:
            widget.T = String(place.field.name)
            self.fields.append(widget)

    def _widget(self, place: Place, page: Any) -> Dictionary:
        own = self._tick(place) if place.field.kind is FieldKind.TICK else self._text(place)
        return Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            Rect=Array([round(each, 3) for each in place.rect]),
            P=page,
            F=_PRINTED,
            TU=String(place.field.label),
            StructParent=place.tag.number,
            **own,
        )

    def _text(self, place: Place) -> dict[str, Any]:
        kind = place.field.kind
        return {
            "FT": Name.Tx,
            "Ff": _FLAGS[kind],
            "DA": String(_TYPE[kind]),
            "V": String(""),
            "AP": Dictionary(N=self._drawing(place, b"/Tx BMC EMC")),
            "BS": Dictionary(W=_PADDING.get(kind, 0)),
        }

    def _tick(self, place: Place) -> dict[str, Any]:
        sign, character = (dot, "l") if place.round else (cross, "8")
        looks = Dictionary({_state(place.field): self._drawing(place, sign(*place.size))})
        looks.Off = self._drawing(place, b"")
        own = {"AS": Name.Off, "AP": Dictionary(N=looks), "MK": Dictionary(CA=String(character))}
        return own if place.field.group else {"FT": Name.Btn, "V": Name.Off, **own}

    def _drawing(self, place: Place, content: bytes) -> pikepdf.Stream:
        width, height = place.size
        return self._pdf.make_stream(
            content,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(width, 3), round(height, 3)]),
            Resources=Dictionary(Font=self._fonts),
        )

    def _group(self, own: Field) -> Any:
        """Return the field of the group that `own` belongs to, a new one for its first tick."""
        if own.group not in self._groups:
            group = Dictionary(
                FT=Name.Btn,
                Ff=_RADIO | _STAYS_SET,
                T=String(own.group),
                TU=String(own.asked),
                V=Name.Off,
                Kids=Array(),
            )
            self._groups[own.group] = self._pdf.make_indirect(group)
            self.fields.append(self._groups[own.group])
        return self._groups[own.group]


def _state(own: Field) -> str:
    """Return what the set state of a tick is called: its number in its group, which ends its name."""
    return f"/{own.name.partition(':')[0].rpartition('-')[2]}" if own.group else "/Yes"
