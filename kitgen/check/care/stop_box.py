"""Who knows of a victim in the group is told to stop first."""

from collections.abc import Iterator

from kitgen.check.base import KitSubject
from kitgen.check.care.rule import Lessons, Rule
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.schema import RichText


def stop_box(subject: KitSubject, lessons: Lessons) -> Iterator[Finding]:
    """A stop box of the kit's own says whom to consult first."""
    safety = subject.loaded.value.safety
    heavier = any(
        loaded.value.participants == "pupils" and loaded.value.weight != "light"
        for loaded in lessons.values()
    )
    if safety and heavier and not _names_help(safety, subject):
        yield Finding("stop-box", safety.origin)


def _names_help(safety: RichText, subject: KitSubject) -> bool:
    lines = subject.data.help.lines
    names = [line.name for line in lines] + [line.phone for line in lines if line.phone]
    names.append(subject.data.help.words.support)
    return "{help." in safety.source or any(name in safety.source for name in names)


RULE = Rule(
    id="stop-box",
    severity=Severity.ERROR,
    asks=Wording(
        "Every guide begins with the stop box; one of the kit's own names whom to consult first.",
        "Elke handleiding begint met het stopkader; een eigen stopkader van een bundel zegt met wie je eerst overlegt.",
    ),
    why=Wording(
        "With a known victim in the group an open lesson on the theme can stigmatise. The teacher must know "
        "whom to call before the lesson, not after it.",
        "Met een gekend slachtoffer in de groep kan een open les over het thema stigmatiseren. De leraar moet "
        "vóór de les weten wie te bellen, niet erna.",
    ),
    scope=Wording(
        "Kits with serious or heavy lessons for pupils that write `safety` themselves; all others have the "
        "standard box.",
        "Bundels met ernstige of zware lessen voor leerlingen die zelf `safety` schrijven; alle andere hebben "
        "het gewone kader.",
    ),
    sources=("Stoptienerpooiers, Child Focus: no open lesson where a victim is known",),
    kit=stop_box,
    of_kit=True,
    passes=(
        "lessons: [pikasol, gezonde-relatie, grenzen]\nsafety: Ken je een slachtoffer in de groep? Overleg eerst met {help.child-focus}.",
    ),
    fails=("lessons: [pikasol, gezonde-relatie, grenzen]\nsafety: Let goed op de sfeer in de groep.  # <--",),
)
