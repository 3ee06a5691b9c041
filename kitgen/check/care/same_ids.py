"""A lesson is the same lesson in every language."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.rule import Rule
from kitgen.check.references import written
from kitgen.errors import Finding, InputError, Severity
from kitgen.load import load_lesson
from kitgen.messages import Wording


def same_ids(subject: Subject) -> Iterator[Finding]:
    """What has an id in a lesson has it in the lesson of the same name in another language."""
    name, own = subject.loaded.name, subject.data.labels.language
    ids = {scalar.text: scalar.origin for scalar in written(subject.loaded.tree, "id")}
    for language in subject.project.languages():
        if language == own or name not in subject.project.names(f"lessons/{language}"):
            continue
        try:
            other = load_lesson(subject.project, name, language)
        except InputError:
            continue  # its own mistakes are told when it is checked
        others = {scalar.text for scalar in written(other.tree, "id")}
        for missing in sorted(ids.keys() - others):
            values = {"name": missing, "language": language}
            yield Finding("same-ids", ids[missing], Severity.WARNING, values)


RULE = Rule(
    id="same-ids",
    severity=Severity.WARNING,
    asks=Wording(
        "What has an id in one language has the same id in the others.",
        "Wat in één taal een id heeft, heeft in de andere talen hetzelfde id.",
    ),
    why=Wording(
        "Overlays, kits and references go by ids: a school that changes its lesson in Dutch can then change "
        "it in French the same way.",
        "Overlays, bundels en verwijzingen gaan over ids: een school die haar les in het Nederlands aanpast, "
        "kan dat dan op dezelfde manier in het Frans.",
    ),
    scope=Wording(
        "Lessons of one name in several languages.",
        "Lessen met dezelfde naam in verschillende talen.",
    ),
    sources=("rule of the project’s own, 2026-11",),
    lesson=same_ids,
    passes=(),
    fails=(),
)
