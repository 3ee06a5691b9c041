"""What a PDF file marks its texts as, read by PDFium: what belongs to the page, and what is content."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_LONGEST_NAME = 64


@dataclass(frozen=True)
class Marked:
    """The texts of a page in the order in which they are drawn: those of artifacts, and all others."""

    artifacts: tuple[str, ...]
    content: tuple[str, ...]


def marked_texts(pdf: bytes) -> list[Marked]:
    """Return the texts of each page of `pdf`."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_of_page(page) for page in document]
    finally:
        document.close()


def _of_page(page: pypdfium2.PdfPage) -> Marked:
    words = page.get_textpage()
    texts = [(_text(each.raw, words.raw), set(_marks(each.raw))) for each in page.get_objects()]
    artifacts = tuple(text for text, marks in texts if text and "Artifact" in marks)
    return Marked(artifacts, tuple(text for text, marks in texts if text and "Artifact" not in marks))


def _marks(drawn: object) -> Iterator[str]:
    for number in range(pdfium.FPDFPageObj_CountMarks(drawn)):
        buffer, size = (ctypes.c_ushort * _LONGEST_NAME)(), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(
            pdfium.FPDFPageObj_GetMark(drawn, number), buffer, ctypes.sizeof(buffer), size
        )
        yield bytes(buffer)[: size.value - 2].decode("utf-16-le")


def _text(drawn: object, words: object) -> str:
    if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_TEXT:
        return ""
    size = pdfium.FPDFTextObj_GetText(drawn, words, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(drawn, words, buffer, size)
    return bytes(buffer)[:-2].decode("utf-16-le").strip("\u0000\r\n ")
