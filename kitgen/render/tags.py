"""Mends the tags of a PDF file that WeasyPrint has made, before it is written: no page is read again.

Running heads and feet become artifacts. WeasyPrint 70 draws the text of page margins as content, with
tags that hang on nothing, and strict readers speak it on every page (its issue 1836); ISO 14289-1, 7.8,
wants a pagination artifact of it. Backgrounds, borders, lines and cut marks are artifacts already.
Header cells say what they are the header of, which readers use where they know no other way (7.5), and
words of another language say which (7.2).
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pydyf

_PLACES = {"@top": "Header", "@bottom": "Footer"}
"""What the text in a margin is, by the first word of the margin's name in CSS."""


class _Nothing(pydyf.Object):  # type: ignore[misc]
    """Stands where a tag was: pydyf counts objects by their place."""

    compressible = True
    data = b"null"


class Foreign:
    """Stands for a link on words, as WeasyPrint tells no other box which tag it gets.

    They are of another language, `lang`, or are read otherwise than they are drawn: as `said`.
    """

    reference = b"null"
    number = -1

    def __init__(self, lang: str, said: str) -> None:
        self.lang = lang
        self.said = said

    def __setitem__(self, key: str, number: int) -> None:
        assert key == "StructParent", key
        self.number = number


def foreign_words(laid_out: Any) -> list[Foreign]:
    """Return what stands on all words of another language, or read otherwise, until their tags are there."""
    found = []
    for page in laid_out.pages:
        for box in page._page_box.descendants():
            if box.element is None or box.element_tag != "span" or not box.children:
                continue
            lang, said = box.element.get("lang", ""), box.element.get("data-said", "")
            if lang or said:
                box.link_annotation = Foreign(lang, said)
                found.append(box.link_annotation)
    return found


def mend_tags(laid_out: Any, pdf: Any, foreign: Sequence[Foreign] = ()) -> None:
    """Mend the tags of `pdf`, a pydyf.PDF of `laid_out` not yet written, in which `foreign` words are."""
    _running_lines(laid_out, pdf)
    _scopes(pdf)
    _languages(pdf, foreign)


def _languages(pdf: Any, foreign: Sequence[Foreign]) -> None:
    """Write language and wording into the tags of `foreign` words, and take what stood for links away."""
    numbers = _object(pdf, _object(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    held = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for each in foreign:
        tag = _object(pdf, held.pop(each.number))
        if each.lang:
            tag["Lang"] = pydyf.String(each.lang)
        if each.said:
            tag["ActualText"] = pydyf.String(each.said)
        _forget(pdf, _object(pdf, tag["K"].pop(0)))
    numbers[:] = [part for pair in held.items() for part in pair]


def _scopes(pdf: Any) -> None:
    """Say of each header cell whether it is for its column, as in the head of a table, or for its row."""
    for cell in pdf.objects:
        if isinstance(cell, pydyf.Dictionary) and cell.get("S") == "/TH":
            group = _object(pdf, _object(pdf, cell["P"])["P"])
            cell["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def _running_lines(laid_out: Any, pdf: Any) -> None:
    """Make artifacts of the text in the margins."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    tags = iter(_loose_tags(pdf, root["K"][0]))
    for number, page in enumerate(laid_out.pages):
        kinds = {mark: kind for kind in _margins(page) for mark in _marks_taken(pdf, next(tags))}
        if kinds:
            _to_artifacts(pdf, number, kinds)
            held = numbers[2 * number + 1]  # the tag of each mark of the page; they are drawn last
            held[:] = [tag for mark, tag in enumerate(held) if mark not in kinds]


def _loose_tags(pdf: Any, document: bytes) -> list[Any]:
    """Return the tags that name the document's as their parent and are none of its children."""
    children = set(_object(pdf, document)["K"])
    tags = (each for each in pdf.objects if isinstance(each, pydyf.Dictionary))
    return [tag for tag in tags if tag.get("P") == document and tag.reference not in children]


def _margins(page: Any) -> Iterator[str]:
    """Yield what each piece in the margins of `page` is, in the order in which WeasyPrint tags them."""
    for box in page._page_box.children:
        kind = _PLACES.get(getattr(box, "at_keyword", "").partition("-")[0])
        yield from [kind] * len(box.children) if kind else []


def _marks_taken(pdf: Any, tag: Any) -> Iterator[int]:
    """Yield the numbers of the marked pieces of text in and below `tag`, and take these tags away."""
    for kid in tag["K"]:
        if isinstance(kid, int):
            yield kid
        else:
            yield from _marks_taken(pdf, _object(pdf, kid))
    _forget(pdf, tag)


def _forget(pdf: Any, gone: Any) -> None:
    """Put nothing where `gone` is in the file."""
    nothing = _Nothing()
    nothing.number, nothing.generation = gone.number, gone.generation
    pdf.objects[gone.number] = nothing


def _to_artifacts(pdf: Any, page: int, kinds: dict[int, str]) -> None:
    """Mark as artifacts what is drawn under the marks in `kinds` on a page."""
    drawn = _object(pdf, _object(pdf, pdf.page_references[page])["Contents"]).stream
    for place, properties in enumerate(drawn):
        kind = kinds.get(properties.get("MCID")) if isinstance(properties, pydyf.Dictionary) else None
        if kind:
            drawn[place - 1] = "/Artifact"
            drawn[place] = pydyf.Dictionary({"Type": "/Pagination", "Subtype": f"/{kind}"})


def _object(pdf: Any, reference: bytes) -> Any:
    """Return the object of `pdf` that `reference` names, as in "12 0 R"."""
    return pdf.objects[int(reference.split()[0])]
