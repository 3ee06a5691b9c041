"""Judges a finished file by its document: words that it lost, words that its readers may not see."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kitgen.document.kinds import FOR_OTHERS
from kitgen.document.nodes import List
from kitgen.document.parts import Document, Part, Running
from kitgen.document.reading import as_read
from kitgen.document.words import drawn_runs, letters, nowhere, runs_of
from kitgen.errors import Finding, InputError, KitgenError, SystemFault
from kitgen.proof.leak import Sieve, for_teachers
from kitgen.proof.loss import lost
from kitgen.proof.texts import Texts, texts_of
from kitgen.withheld import Withheld

_STYLED = "-styled"
"""Ends the ids of findings of what a project's own style does."""
_COUNTED: Mapping[str, Callable[[List], bool]] = {
    "docx": lambda of: not of.hanging,
    "html": lambda _of: True,
}
"""Which lists count themselves in a format."""
_TOLD = 60
"""Letters of what is lost that are told."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A finished file and what it must be like: its format, and the `document` that it says.

    `pages` are the numbers of the pages of each part, where it has pages. `in_pieces`: its pages are laid
    on several sheets, so that none shows all of them. `style` is a file of the project's own that decides
    how pages look.
    """

    form: str
    data: bytes
    document: Document
    withheld: Withheld
    pages: Sequence[Sequence[int]] = ()
    in_pieces: bool = False
    style: str = ""


def faults(proof: Proof) -> tuple[Finding, ...]:
    """Return what is wrong with a file; it may then stand nowhere."""
    private = proof.document.kind in FOR_OTHERS
    texts = texts_of(
        proof.form, proof.data, hidden=private and bool(proof.withheld), styled=bool(proof.style)
    )
    found = list(_leaks(proof, texts)) if private else []
    return (*found, *_losses(proof, texts))


def _leaks(proof: Proof, texts: Texts) -> Iterator[Finding]:
    document = proof.document
    printed = [run for part in document.parts for run in (*runs_of(part, backs=True), *drawn_runs(part))]
    each, whole = Sieve(proof.withheld), Sieve(proof.withheld, printed)
    found = [*for_teachers(document), *each.leaks(printed, answers=False), *whole.leaks(texts.around)]
    yield from _told("leak", proof, found)
    hidden = [*whole.leaks(sorted(texts.strings)), *whole.leaks(sorted(texts.names), answers=False)]
    yield from _told("leak-unseen", proof, hidden if not found else ())


def _losses(proof: Proof, texts: Texts) -> Iterator[Finding]:
    paged = proof.form == "pdf"
    shown = [*map(letters, texts.pages if paged and not proof.in_pieces else texts.around)]
    if not (proof.style or proof.in_pieces):  # which may have feet of its own, or posters alone
        yield from _told("loss", proof, lost(_feet(proof.document), "".join(shown)))
    if not paged:
        yield from _told("loss", proof, lost(_wanted(proof), shown[0]))
        return
    for part, numbers in zip(proof.document.parts, proof.pages, strict=True):
        if numbers or not proof.in_pieces:
            pages = (_without_lines(shown, number, part.running) for number in numbers)
            yield from _told(
                "loss", proof, lost([*part.running.address, *runs_of(part)], "".join(pages)), part
            )


def _wanted(proof: Proof) -> list[str]:
    """Return the runs of words of a file without pages, without the numbers that lists get by themselves."""
    aloud = proof.form != "docx"
    document = as_read(proof.document) if aloud else proof.document
    counted = _COUNTED.get(proof.form, nowhere)
    return [run for part in document.parts for run in runs_of(part, counted=counted, backs=aloud)]


def _feet(document: Document) -> Iterator[str]:
    """Yield the lines at the foot of pages, each once."""
    running = [part.running for part in document.parts if not part.setup.bare]
    yield from dict.fromkeys(line for each in running for line in (each.foot, each.colophon) if line)


def _without_lines(pages: Sequence[str], number: int, running: Running) -> str:
    """Return a page of letters without its running lines and number, which would pass for lost words.

    They are drawn last, but for the lines at the head of a first page with a logo or an address.
    """
    right = running.head_right if number or not (running.logo or running.address) else ""
    left = running.head_left if number or not running.address else ""
    count = f"{number + 1}{len(pages)}" if running.paged else ""
    lines = "".join(map(letters, (left, right, running.foot, running.colophon)))
    return pages[number].removesuffix(lines + count)


def _told(name: str, proof: Proof, words: Iterable[str], part: Part | None = None) -> Iterator[Finding]:
    """Yield one finding for all `words` of one kind, with the first of them."""
    for first in words:
        told = first if len(first) <= _TOLD else f"{first[:_TOLD].rstrip()}…"
        name += _STYLED if proof.style and name == "loss" else ""
        values = {"words": " ".join(told.split()), "part": part.title if part else ""}
        yield Finding(name, values={**values, "style": proof.style})
        return


def stop(findings: Iterable[Finding]) -> KitgenError:
    """Return the error of files with faults: the input's where all are of a style of the project's own."""
    found = list(findings)
    own = all(finding.id.endswith(_STYLED) for finding in found)
    return InputError(found) if own else SystemFault(found)
