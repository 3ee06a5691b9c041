"""What teachers do to a Word file, done with python-docx: each edit by its name."""

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

Edit = Callable[[Any], None]


def edited(data: bytes, *edits: Edit) -> bytes:
    """Return the Word file `data` with `edits` done to it."""
    word = Document(BytesIO(data))
    for edit in edits:
        edit(word)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def words(paragraph: Any) -> str:
    """Return the words of a paragraph."""
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))


def paragraph(word: Any, start: str) -> Any:
    """Return the first paragraph that begins with `start`, or holds it; "Begin#2": the second."""
    start, _, number = start.partition("#")
    every = list(word.element.body.iter(qn("w:p")))
    for fits in (str.startswith, str.__contains__):
        found = [each for each in every if fits(words(each), start)]
        if len(found) >= int(number or 1):
            return found[int(number or 1) - 1]
    raise LookupError(start)


def say(before: str, after: str) -> Edit:
    """Write `after` where `before` stands, which one run holds."""

    def edit(word: Any) -> None:
        for each in paragraph(word, before).iter(qn("w:t")):
            if before in each.text:
                each.text = each.text.replace(before, after)
                return
        raise LookupError(before)

    return edit


def add(after: str, *texts: str) -> Edit:
    """Add paragraphs like the one that holds `after`, behind it."""

    def edit(word: Any) -> None:
        old = paragraph(word, after)
        for text in reversed(texts):
            old.addnext(like(old, text))

    return edit


def like(old: Any, text: str) -> Any:
    """Return a paragraph that looks like `old` and says `text`, without its marks and its bookmarks."""
    new = deepcopy(old)
    for each in list(new):
        if each.tag != qn("w:pPr"):
            new.remove(each)
    run = new.makeelement(qn("w:r"), {})
    said = run.makeelement(qn("w:t"), {qn("xml:space"): "preserve"})
    said.text = text
    run.append(said)
    new.append(run)
    return new


def drop(start: str) -> Edit:
    """Take the paragraph out that holds `start`; one alone in its cell is emptied."""

    def edit(word: Any) -> None:
        take_out(paragraph(word, start))

    return edit


def take_out(old: Any) -> None:
    """Take a paragraph out; one that is alone in its cell, or ends a run of pages, is emptied."""
    parent = old.getparent()
    alone = parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1
    if not alone and next(old.iter(qn("w:sectPr")), None) is None:
        parent.remove(old)
        return
    for run in list(old):
        if run.tag != qn("w:pPr"):
            old.remove(run)


def move(start: str, after: str) -> Edit:
    """Put the paragraph that holds `start` behind the one that holds `after`."""

    def edit(word: Any) -> None:
        paragraph(word, after).addnext(paragraph(word, start))

    return edit


def row_of(word: Any, start: str) -> Any:
    """Return the innermost table row with the paragraph that holds `start`."""
    return next(paragraph(word, start).iterancestors(qn("w:tr")))


def add_row(after: str, *texts: str) -> Edit:
    """Add a row like the one with `after` behind it, its cells saying `texts`."""

    def edit(word: Any) -> None:
        old = row_of(word, after)
        old.addnext(row_like(old, *texts))

    return edit


def row_like(old: Any, *texts: str) -> Any:
    """Return a table row that looks like `old`, its first cells saying `texts`."""
    new = deepcopy(old)
    for mark in [*new.iter(qn("w:bookmarkStart")), *new.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    for cell, text in zip(new.findall(qn("w:tc")), texts, strict=False):
        first, *others = cell.findall(qn("w:p"))
        for other in others:
            cell.remove(other)
        cell.replace(first, like(first, text))
    return new


def drop_row(start: str) -> Edit:
    """Take the table row out that holds `start`."""

    def edit(word: Any) -> None:
        row = row_of(word, start)
        row.getparent().remove(row)

    return edit


def move_row(start: str, after: str) -> Edit:
    """Put the table row with `start` behind the one with `after`."""

    def edit(word: Any) -> None:
        row_of(word, after).addnext(row_of(word, start))

    return edit


def swap_words(before: str, after: str) -> Edit:
    """Write `after` for `before` in a paragraph whose runs are cut in between, as spelling checks do."""

    def edit(word: Any) -> None:
        old = paragraph(word, before)
        texts = list(old.iter(qn("w:t")))
        whole = "".join(each.text for each in texts).replace(before, after)
        texts[0].text = whole
        for each in texts[1:]:
            each.text = ""

    return edit


def bold(phrase: str) -> Edit:
    """Make `phrase` bold by hand, in a run of its own."""

    def edit(word: Any) -> None:
        text = next(each for each in paragraph(word, phrase).iter(qn("w:t")) if phrase in each.text)
        run = text.getparent()
        before, _, after = text.text.partition(phrase)
        text.text = before
        for piece, heavy in ((after, False), (phrase, True)):
            new = deepcopy(run)
            next(new.iter(qn("w:t"))).text = piece
            if heavy:
                properties = new.find(qn("w:rPr"))
                if properties is None:
                    properties = new.makeelement(qn("w:rPr"), {})
                    new.insert(0, properties)
                properties.append(properties.makeelement(qn("w:b"), {}))
            run.addnext(new)

    return edit


def link(phrase: str, address: str) -> Edit:
    """Make a link of `phrase`."""

    def edit(word: Any) -> None:
        bold(phrase)(word)
        found = next(each for each in paragraph(word, phrase).iter(qn("w:t")) if each.text == phrase)
        run = found.getparent()
        run.find(qn("w:rPr")).remove(run.find(qn("w:rPr")).find(qn("w:b")))
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        ident = word.part.relate_to(address, kind, is_external=True)
        around = run.makeelement(qn("w:hyperlink"), {qn("r:id"): ident})
        run.addprevious(around)
        around.append(run)

    return edit


def track(start: str, gone: str, come: str) -> Edit:
    """Track that `gone` was taken out of a paragraph and `come` put in its place."""

    def edit(word: Any) -> None:
        text = next(each for each in paragraph(word, start).iter(qn("w:t")) if gone in each.text)
        run = text.getparent()
        before, _, after = text.text.partition(gone)
        text.text = before
        end = deepcopy(run)
        next(end.iter(qn("w:t"))).text = after
        run.addnext(end)
        for tag, piece in (("w:ins", come), ("w:del", gone)):
            mark = run.makeelement(qn(tag), {qn("w:id"): "9001", qn("w:author"): "Els"})
            inner = deepcopy(run)
            said = next(inner.iter(qn("w:t")))
            said.text = piece
            if tag == "w:del":
                said.tag = qn("w:delText")
            mark.append(inner)
            run.addnext(mark)

    return edit


def comment(start: str, text: str) -> Edit:
    """Write a comment beside a paragraph."""

    def edit(word: Any) -> None:
        from docx.text.paragraph import Paragraph

        old = Paragraph(paragraph(word, start), word._body)
        word.add_comment(old.runs, text=text, author="Els")

    return edit


def picture(word: Any) -> None:
    """Put another picture in the place of the first that is no decoration."""
    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (40, 40), "teal").save(out, "PNG")
    part, _ = word.part.get_or_add_image(out)
    for blip in word.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"):
        if any(each.tag.endswith("decorative") for each in next(blip.iterancestors(qn("w:drawing"))).iter()):
            continue
        blip.set(qn("r:embed"), part)
        for other in list(blip):
            blip.remove(other)
        return
    raise LookupError("picture")


def rough(word: Any) -> None:
    """Do what other programs do: cut runs in two, lose every second bookmark, call styles otherwise."""
    marks = list(word.element.body.iter(qn("w:bookmarkStart")))
    lost = {each.get(qn("w:id")) for each in marks[::2]}
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for mark in list(word.element.body.iter(qn(tag))):
            if mark.get(qn("w:id")) in lost:
                mark.getparent().remove(mark)
    for text in list(word.element.body.iter(qn("w:t"))):
        if len(text.text or "") > 12:
            new = deepcopy(text.getparent())
            next(new.iter(qn("w:t"))).text = text.text[7:]
            text.text = text.text[:7]
            text.set(qn("xml:space"), "preserve")
            text.getparent().addnext(new)
    for number, style in enumerate(word.styles.element.iter(qn("w:style"))):
        name = style.find(qn("w:name"))
        if "kitgen" in name.get(qn("w:val")).lower():
            name.set(qn("w:val"), f"Stijl {number}")


HANDOUT, GUIDE = "handout", "guide"
EDITS: dict[str, tuple[str, Edit, str]] = {
    "a sentence in a lead": (HANDOUT, say("Welke past wanneer?", "Welke kies jij?"), "exact"),
    "a word beside bold ones": (HANDOUT, say("het centrum voor", "de dienst voor"), "exact"),
    "a word in a paragraph cut into runs": (HANDOUT, swap_words("een persoon of", "een mens of"), "exact"),
    "a word beside a name of the cast": (HANDOUT, say("Zet bij elke zin", "Schrijf bij elke zin"), "exact"),
    "a name of the cast": (HANDOUT, say("Noah is 13.", "Sam is 13."), "exact"),
    "the title of a section": (HANDOUT, say("Wie helpt waarmee?", "Wie doet wat?"), "exact"),
    "the title of a sheet": (HANDOUT, say("Mijn hulphand", "Mijn hand vol hulp"), "exact"),
    "the title of a box": (HANDOUT, say("Ben jij de helper?", "Help jij iemand?"), "exact"),
    "a question": (HANDOUT, say("Schrijf drie of vier zinnen.", "Schrijf twee zinnen."), "exact"),
    "a question more": (HANDOUT, add("Wie kan Karim zelf", "Wat doet Karim morgen?"), "exact"),
    "a question less": (HANDOUT, drop("Wie kan Karim zelf"), "exact"),
    "questions in another order": (HANDOUT, move("Wat kan Karim", "Wie kan Karim"), "exact"),
    "a paragraph more": (HANDOUT, add("CLB:", "Je mag ook een brief schrijven."), "exact"),
    "three paragraphs more": (HANDOUT, add("Lees elke situatie.", "Een.", "Twee.", "Drie."), "exact"),
    "a paragraph less": (HANDOUT, drop("Lees elke situatie."), "exact"),
    "a paragraph in another place": (HANDOUT, move("CLB:", "Lees elke situatie."), "exact"),
    "a paragraph on another sheet": (HANDOUT, move("CLB:", "Schrijf in elke lege"), "exact"),
    "a heading more": (HANDOUT, add("Oefen met een kaart", "Nog een deel"), "exact"),
    "a cell of a table": (HANDOUT, say("Het stopt niet.", "Het gaat door."), "exact"),
    "a row more": (HANDOUT, add_row("Ruben hoort niet", "Mila zit alleen op de speelplaats."), "exact"),
    "a row of cells more": (HANDOUT, add_row("Begin#2", "Stop"), "exact"),
    "a row less": (HANDOUT, drop_row("Ruben hoort niet"), "exact"),
    "rows in another order": (HANDOUT, move_row("Ruben hoort niet", "Een jongen ligt"), "exact"),
    "what somebody says": (HANDOUT, say("Ja! Wat is er?", "Ja hoor, zeg maar."), "exact"),
    "bold words": (HANDOUT, bold("op een rustig moment"), "exact"),
    "a link": (HANDOUT, link("Bel 112", "https://www.112.be"), "exact"),
    "signs that Markdown knows": (
        HANDOUT,
        say("Welke past wanneer?", "Kies *een* [of twee] {ja}_nee_."),
        "exact",
    ),
    "a tracked change, accepted": (HANDOUT, track("Lees elke", "kruisje", "bolletje"), "exact"),
    "a comment": (HANDOUT, comment("Lees elke situatie.", "Duurde bij ons lang."), "exact"),
    "an entry of a list more": (GUIDE, add("Passen mag altijd", "Lachen mag ook."), "exact"),
    "an entry of a list less": (GUIDE, drop("Passen mag altijd"), "exact"),
    "entries in another order": (
        GUIDE,
        move("Passen mag altijd", "Wat we hier zeggen, blijft hier"),
        "exact",
    ),
    "a goal more": (GUIDE, add("De leerlingen verwoorden", "De leerlingen kennen drie nummers."), "exact"),
    "a goal less": (GUIDE, drop("De leerlingen noteren"), "exact"),
    "an answer": (GUIDE, say("Gewoon ergens beginnen.", "Begin gewoon."), "exact"),
    "a paragraph of a step": (GUIDE, say("Wissel van rol", "Ruil van rol"), "exact"),
    "a label": (HANDOUT, say("Werkblad 2", "Blad twee"), "listed"),
    "a number of a help line": (HANDOUT, say("Politie 101", "Politie 100"), "listed"),
    "a picture": (HANDOUT, picture, "listed"),
}
"""What is done, to which paper, and whether an overlay says just that or it is listed as having no place."""
