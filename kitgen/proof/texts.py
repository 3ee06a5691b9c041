"""All that a finished file says, taken from its bytes: on its pages, and where nobody looks."""

from dataclasses import dataclass

from kitgen.proof.inpdf import pdf_pages, pdf_strings
from kitgen.proof.inweb import page_strings, page_text
from kitgen.proof.inword import word_strings, word_text


@dataclass(frozen=True, slots=True)
class Texts:
    """What stands on each of the `pages` of a file; one that has none is a page.

    `around`: the same with what is drawn beside the paper, or in Word at head and foot. `strings` are all
    other texts of it: alternative texts, titles, properties, bookmarks, words on fields, notes, files inside.
    `names` are what programs call things by.
    """

    pages: tuple[str, ...]
    around: tuple[str, ...]
    strings: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def texts_of(form: str, data: bytes, *, hidden: bool, styled: bool = False) -> Texts:
    """Return what the file `data` of the format `form` says; without `hidden` only what it shows.

    `styled`: a style of the project's own decides what pages show. Raises ValueError for any other format.
    """
    nothing: frozenset[str] = frozenset()
    match form:
        case "pdf":
            return Texts(*pdf_pages(data, styled=styled), pdf_strings(data) if hidden else nothing)
        case "docx":
            text, beside = word_text(data)
            return Texts((text,), (text, *beside), *(word_strings(data) if hidden else ()))
        case "html":
            page = (page_text(data),)
            return Texts(page, page, page_strings(data) if hidden else nothing)
        case "txt":
            page = (data.decode(),)
            return Texts(page, page)
        case _:
            raise ValueError(form)
