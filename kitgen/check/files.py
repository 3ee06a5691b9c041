"""Can files be called so, are pictures there, do they have words, and does every card's text fit?"""

from collections.abc import Iterator
from contextlib import suppress

from kitgen.audience import view_for
from kitgen.blocks.picture import Pictured
from kitgen.check.base import KitSubject, Subject
from kitgen.compose.cards import cards as card_sheets
from kitgen.compose.cards import deck_cards
from kitgen.compose.maker import Entry, Maker
from kitgen.errors import Finding, InputError, Severity, SystemFault
from kitgen.filenames import file_name, portable
from kitgen.origin import Origin
from kitgen.render.cardfit import overfull


def names(subject: Subject | KitSubject) -> Iterator[Finding]:
    """The file may be called so on every computer: what is printed is called after it."""
    yield from odd_name(subject.loaded.name, subject.loaded.file)


def odd_name(name: str, file: str) -> Iterator[Finding]:
    """Yield what is wrong with the `name` of a file, if anything is."""
    if not portable(name):
        values = {"name": name, "suggestion": file_name(name)}
        yield Finding("odd-file-name", Origin(file), values=values)


def pictures(subject: Subject | KitSubject) -> Iterator[Finding]:
    """Every picture exists and can be printed, and has words for who does not see it."""
    for shown in subject.pictures():
        yield from _picture(shown, subject)


def _picture(shown: Pictured, subject: Subject | KitSubject) -> Iterator[Finding]:
    try:
        picture = shown.look(lambda path: subject.project.read(path, shown.origin))
    except InputError as error:
        yield from error.findings
        return
    path = {"path": shown.picture}
    if not shown.decorative and not shown.alt:
        yield Finding("no-alt", shown.origin, Severity.WARNING, path)
    if shown.decorative and picture.words:
        values = path | {"words": ", ".join(picture.words)[:60]}
        yield Finding("decorative-words", shown.origin, Severity.WARNING, values)


def cards(subject: Subject) -> Iterator[Finding]:
    """The text of every card fits on it, if need be in small type.

    Only cards with much text are laid out for it. Without Pango they cannot be; the build then says
    that it is missing.
    """
    if not subject.printed.cards:
        return
    maker = Maker(subject.data, subject.project.read)
    context = maker.context("pupil", view_for(subject.printed, "pupil"))
    sound = []
    for deck in subject.printed.cards:
        try:
            drawn = deck_cards(deck, context)
        except (LookupError, InputError):
            continue  # an unknown rule set and a picture that is not there are told by their own checks
        if not drawn and deck.made_from and subject.lesson.block(deck.made_from):
            yield Finding("from-unknown", deck.origin, values={"name": deck.made_from, "suggestion": ""})
        sound.append(deck)
    with suppress(InputError, SystemFault):  # what cannot be composed is told by other checks
        lesson = subject.printed.model_copy(update={"cards": sound})
        document = card_sheets(maker, [Entry(subject.loaded.name, lesson)], subject.loaded.name, "")
        yield from overfull(document, subject.data.theme, subject.project.read) if document else ()
