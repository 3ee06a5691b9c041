"""Counts the pages of a Word file as far as it says where they begin."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from kitgen.importing.wordstyles import switched, value
from kitgen.render.docx.xml import Element, W


class Pages:
    """The page and the run of pages at a place in the text `body`, in which one goes on from place to place.

    Word notes where pages began when it last laid out the file. Only where it did not, count the breaks
    that people set: it notes those too.
    """

    def __init__(self, body: Element) -> None:
        self.section = 0
        self._noted = next(body.iter(f"{{{W}}}lastRenderedPageBreak"), None) is not None
        self._starts = [value(each, "type") or "nextPage" for each in body.iter(f"{{{W}}}sectPr")]
        self._known = (
            self._noted or len(self._starts) > 1 or any(map(_breaks, body.iter(f"{{{W}}}br", f"{{{W}}}p")))
        )
        self._page = 1

    @property
    def now(self) -> int:
        """The page, from 1; 0 where nothing says where pages begin."""
        return self._page if self._known else 0

    def turn(self, turns: Iterable[bool], *, own: bool = False) -> None:
        """Note the pages that begin here, whether Word noted each; `own`: a paragraph begins one itself."""
        self._page += sum(noted == self._noted for noted in turns) + (own and not self._noted)

    def end_section(self) -> None:
        """Note that a run of pages ends here."""
        self.section += 1
        more = self.section < len(self._starts) and self._starts[self.section] != "continuous"
        self._page += more and not self._noted

    @contextmanager
    def beside(self) -> Iterator[Callable[[], None]]:
        """Give what is called where each cell of a row begins: all of them begin on one page."""
        first = last = self._page

        def begin() -> None:
            nonlocal last
            last = max(last, self._page)
            self._page = first

        yield begin
        self._page = max(last, self._page)


def _breaks(element: Element) -> bool:
    if element.tag == f"{{{W}}}br":
        return value(element, name="type") == "page"
    return bool(switched(element, "pPr/pageBreakBefore"))
