"""Do the places in texts that cite a piece of the lesson, such as `{ref.werkblad}`, lead to one?"""

from collections import Counter
from collections.abc import Collection, Iterator

from kitgen.audience import view_for
from kitgen.check.base import Subject
from kitgen.check.nearest import nearest
from kitgen.check.places import pinpoint, places_in, texts
from kitgen.check.references import written
from kitgen.compose.numbering import citations, cited_in
from kitgen.errors import Finding
from kitgen.helplines import Reader
from kitgen.lesson import Lesson
from kitgen.schema import RichText

_READERS: tuple[Reader, ...] = ("pupil", "home")


def citing(subject: Subject) -> Iterator[Finding]:
    """What a text cites exists, has a name to be cited by, and its readers get it."""
    cited = set(citations(subject.lesson, subject.data.labels))
    ids = {scalar.text for scalar in written(subject.loaded.tree, "id")}
    views = [view_for(subject.lesson, reader) for reader in _READERS]
    public = {name for view in views for name in citations(view, subject.data.labels)}
    open_texts = {id(words) for view in views for words in _open_texts(view)}
    for words in texts(subject.lesson):
        before: Counter[str] = Counter()
        for place in places_in(words):
            name = cited_in(place.name)
            if name and (found := _wrong(name, cited, ids, public if id(words) in open_texts else cited)):
                values = {"name": name, "suggestion": nearest(name, cited) if name not in ids else ""}
                needle = "{" + place.name + "}"
                origin = words.origin and pinpoint(subject.project, words.origin, needle, before[place.name])
                if name in subject.loaded.removed and name not in ids:
                    found, values = "cited-removed", {"name": name, "at": str(origin)}
                    origin = subject.loaded.removed[name]
                yield Finding(found, origin, values=values)
            before[place.name] += 1


def cited_names(lesson: Lesson) -> frozenset[str]:
    """Return the ids that the texts of `lesson` cite."""
    names = (cited_in(place.name) for words in texts(lesson) for place in places_in(words))
    return frozenset(filter(None, names))


def _wrong(name: str, cited: Collection[str], ids: Collection[str], public: Collection[str]) -> str:
    if name not in ids:
        return "unknown-reference"
    if name not in cited:
        return "ref-no-name"
    return "" if name in public else "ref-hidden"


def _open_texts(view: Lesson) -> Iterator[RichText]:
    """Yield the texts of `view` that pupils or families read."""
    for part in (view.handout, view.cards, view.posters, view.letter, view.certificate):
        yield from texts(part)
