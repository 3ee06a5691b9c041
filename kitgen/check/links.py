"""Do the links in the texts of a lesson lead somewhere?"""

from collections import Counter
from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.nearest import nearest
from kitgen.check.places import pinpoint, texts
from kitgen.check.references import written
from kitgen.errors import Finding, Severity
from kitgen.markdown import leads_somewhere, links_in


def links(subject: Subject) -> Iterator[Finding]:
    """Every link leads somewhere: to a web or mail address, a telephone number, or an id of the lesson."""
    known = {scalar.text for scalar in written(subject.loaded.tree, "id")}
    for words in texts(subject.lesson):
        before: Counter[str] = Counter()
        for label, address in links_in(words.source):
            target = address.removeprefix("#")
            inside = address.startswith("#") and target in known
            if not inside and not leads_somewhere(address):
                near = f"#{nearest(target, known)}" if nearest(target, known) else ""
                values = {"link": f"[{label}]({address})", "suggestion": near}
                place = f"]({address})"
                origin = words.origin and pinpoint(subject.project, words.origin, place, before[address])
                yield Finding("link-nowhere", origin, Severity.WARNING, values)
            before[address] += 1
