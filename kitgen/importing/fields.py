"""The fields of Word: what they tell Word to put in, and which of it is read."""

import re
from dataclasses import dataclass

_COUNTS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF")
"""Fields whose words are numbers of pages."""
_TO_FILL = ("FORMTEXT", "FORMDROPDOWN")
_TO_TICK = "FORMCHECKBOX"
_QUOTED = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(slots=True)
class Field:
    """A field that is being read: its `code`, and whether what follows is what it `shows`.

    `silent`: what stands in it is not read, `target`: where that leads, by itself or what it stands in,
    `ticked`: whether the box that it may be is ticked.
    """

    code: str = ""
    shows: bool = False
    silent: bool = True
    target: tuple[str, str] = ("", "")
    ticked: bool = False

    @property
    def kind(self) -> str:
        """Its name, such as PAGE."""
        return next(iter(self.code.split()), "").upper()

    def leads(self) -> tuple[str, str]:
        """Return the address and the bookmark that it leads to, each "" where it leads to none."""
        if self.kind != "HYPERLINK":
            return "", ""
        address = place = ""
        words = [quoted or bare for quoted, bare in _QUOTED.findall(self.code)][1:]
        taken = ""
        for word in words:
            if word.startswith("\\"):
                taken = word.casefold()
            elif taken == "\\l":
                place, taken = word, ""
            elif taken in ("\\o", "\\t"):
                taken = ""
            else:
                address = address or word
        return address, "" if address else place


class Fields:
    """The fields around a place in the text, which may go on over paragraphs."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def begin(self, *, ticked: bool = False) -> None:
        """Note that a field begins; `ticked`: the box that it may be is."""
        self._open.append(Field(ticked=ticked))

    def instruct(self, code: str) -> None:
        """Note a piece of the code of the innermost field."""
        if self._open and not self._open[-1].shows:
            self._open[-1].code += code

    def show(self) -> None:
        """Note that the code of the innermost field has ended."""
        if self._open:
            field, around = self._open[-1], self._open[-2] if len(self._open) > 1 else _NONE
            field.shows = True
            field.silent = around.silent or field.kind in (*_COUNTS, *_TO_FILL)
            own = field.leads()
            field.target = own if any(own) else around.target

    def end(self) -> str:
        """Note the end of the innermost field; return "tick", "ticked" or "fill" for a field of a form."""
        field = self._open.pop() if self._open else _NONE
        if field.kind == _TO_TICK:
            return "ticked" if field.ticked else "tick"
        return "fill" if field.kind in _TO_FILL else ""

    def silent(self) -> bool:
        """Whether what stands here is not read: a code, a number of pages, what a form asks for."""
        return self._innermost.silent

    def leads(self) -> tuple[str, str]:
        """Return where the text here leads: an address, a bookmark."""
        return self._innermost.target

    @property
    def _innermost(self) -> Field:
        return self._open[-1] if self._open else _NONE


_NONE = Field(shows=True, silent=False)
