"""Can every picture be printed in gray alone? Asked where the files are to be gray, as others need not be."""

from collections.abc import Iterator

from kitgen.check.base import KitSubject, Subject
from kitgen.errors import Finding, InputError
from kitgen.picture import is_drawing
from kitgen.svg import BadSvgError, gradients


def gray(subject: Subject | KitSubject) -> Iterator[Finding]:
    """No drawing is painted with gradients; all else in a picture can be turned to gray.

    A picture that is not there or is broken is told by the check of pictures.
    """
    for shown in subject.pictures():
        try:
            found = gradients_in(subject.project.read(shown.file))
        except (InputError, BadSvgError):
            continue
        if found:
            values = {"path": shown.picture, "names": ", ".join(found)}
            yield Finding("picture-not-gray", shown.origin, values=values)


def gradients_in(data: bytes) -> tuple[str, ...]:
    """Return the gradients in a drawing, by their names; a picture made of dots has none."""
    return gradients(data) if is_drawing(data) else ()
