"""Small PDF files to put on sheets, and eyes for what came of them. Lengths in mm from the lower left."""

import io
from dataclasses import dataclass

import page as page_validation
import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name

PT = 72 / 25.4
A5, A4, A3, A2 = (148.0, 210.0), (210.0, 297.0), (297.0, 420.0), (420.0, 594.0)


def numbered(count, size=A5, ink=8.0, title="Proef"):
    """Return pages with "P1", "P2" … in the middle and squares in the corners, `ink` from the edge."""
    return drawn(*((page, size, ink) for page in range(1, count + 1)), title=title)


def drawn(*pages, title="Proef"):
    """Return a file of pages, each given as its number, its size and how far its ink keeps from the edge."""
    made = pikepdf.new()
    font = made.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    for number, (width, height), ink in pages:
        made.add_blank_page(page_size=(width * PT, height * PT))
        corners = [(x, y) for x in (ink, width - ink - 2) for y in (ink, height - ink - 2)]
        squares = "".join(f"{x * PT:.3f} {y * PT:.3f} {2 * PT:.3f} {2 * PT:.3f} re f " for x, y in corners)
        word = f"BT /F 12 Tf {width / 2 * PT:.3f} {height / 2 * PT:.3f} Td (P{number}) Tj ET"
        made.pages[-1].obj.Resources = Dictionary(Font=Dictionary(F=font))
        made.pages[-1].obj.Contents = made.make_stream((squares + word).encode())
    made.docinfo["/Title"] = title
    out = io.BytesIO()
    made.save(out, deterministic_id=True)
    return out.getvalue()


@dataclass(frozen=True)
class Word:
    text: str
    x: float
    y: float
    size: float


def words(pdf):
    """Return for each page its words, with where the first letter begins and how large the type is."""
    return [list(_words(page)) for page in pypdfium2.PdfDocument(pdf)]


def _words(page):
    seen, text = page.get_textpage(), ""
    left = right = bottom = size = 0.0
    for index in range(seen.count_chars() + 1):
        char = seen.get_text_range(index, 1) if index < seen.count_chars() else " "
        begins, base, end, top = (0, 0, 0, 0) if char.isspace() else seen.get_charbox(index)
        if text and (char.isspace() or abs(base - bottom) > size or not -1 < begins - right < size):
            yield Word(text, left / PT, bottom / PT, size)
            text = ""
        if not char.isspace():
            if not text:
                left, bottom, size = begins, base, top - base
            text, right = text + char, end


def sizes(pdf):
    """Return the size of each page."""
    return [tuple(round(side / PT, 1) for side in page.get_size()) for page in pypdfium2.PdfDocument(pdf)]


def picture(pdf, page=0, dots_per_mm=2.0):
    """Return a page as a picture in gray, a little smaller lest a part of a dot become a whole one."""
    scale = dots_per_mm / PT * 0.99999
    return pypdfium2.PdfDocument(pdf)[page].render(scale=scale).to_pil().convert("L")


def ink_box(pdf, page=0, dots_per_mm=8.0):
    """Return how far ink keeps from the left, lower, right and upper edge of a page."""
    image = picture(pdf, page, dots_per_mm)
    dark = image.point(lambda dot: 255 if dot < 200 else 0)
    left, top, right, bottom = dark.getbbox()
    sides = left, image.height - bottom, image.width - right, top
    return tuple(side / dots_per_mm for side in sides)


def opened(pdf):
    return pikepdf.open(io.BytesIO(pdf))


def lines(pdf, page=0):
    """Return the straight lines that a sheet itself draws, as x, y, x, y in mm; those of its pages not."""
    with opened(pdf) as seen:
        found, start = [], None
        for operands, operator in pikepdf.parse_content_stream(seen.pages[page]):
            point = tuple(float(number) / PT for number in operands) if str(operator) in "ml" else ()
            if str(operator) == "m":
                start = point
            elif str(operator) == "l":
                found.append((*start, *point))
        return found


def accessible(pdf):
    """Return whether a file is PDF/UA."""
    profile = page_validation.ValidationProfile.PDF_UA_1
    return page_validation.validate_pdf_bytes(pdf, profile=profile).is_compliant
