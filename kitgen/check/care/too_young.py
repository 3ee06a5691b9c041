"""Words that pupils under 14 do not read as a subject."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils, phrases, spoken_of
from kitgen.check.care.rule import Rule, Words, for_pupils
from kitgen.check.care.weighed import YOUNGEST
from kitgen.errors import Finding, Severity
from kitgen.kit import ages_in

_WORDS = phrases(
    nl=r"tienerpooiers?|loverboys?|prostitutie|prostitu[ée]e?s?|mensenhandel(?:aars?)?|seksuele\ uitbuiting",
    fr=r"proxénètes?|prostitution|loverboys?|traite\ des\ êtres\ humains|exploitation\ sexuelle",
    en=r"teen\ pimps?|pimps?|prostitution|loverboys?|(?:human\ )?trafficking|sexual\ exploitation",
    de=r"zuhälter|prostitution|loverboys?|menschenhandel|sexuelle\ ausbeutung",
)


def too_young(subject: Subject) -> Iterator[Finding]:
    """What pupils under 14 read or hear does not name the phenomenon."""
    lesson = subject.lesson
    if not for_pupils(lesson) or not lesson.ages or ages_in(lesson.ages).start >= YOUNGEST:
        return
    said = [step.say for step in lesson.all_steps() if step.say]
    for word, origin in spoken_of(_WORDS, (*of_pupils(lesson), *said), subject):
        yield Finding("too-young", origin, values={"word": word, "ages": lesson.ages})


_SHEET = "ages: {ages}\nhandout:\n  - sheet: Druk\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="too-young",
    severity=Severity.ERROR,
    asks=Words(
        "What pupils under 14 read and hear does not name tienerpooiers, prostitution or trafficking.",
        "Wat leerlingen onder 14 lezen en horen, noemt geen tienerpooiers, prostitutie of mensenhandel.",
    ),
    why=Words(
        "Younger pupils learn about trust, pressure and whom to tell. One neutral sentence may say that some "
        "people use others to gain from it.",
        "Jongere leerlingen leren over vertrouwen, druk en aan wie je het vertelt. Eén neutrale zin mag zeggen "
        "dat sommige mensen anderen gebruiken om er zelf beter van te worden.",
    ),
    scope=Words(
        "Lessons for pupils whose youngest are under 14: papers of pupils and what the teacher says aloud.",
        "Lessen voor leerlingen van wie de jongste onder 14 is: hun papieren en wat de leraar hardop zegt.",
    ),
    sources=("age bands of the project's own, 2026-11: no source was found that sets them",),
    lesson=too_young,
    passes=(
        _SHEET.format(ages="12-14", text="Soms gebruikt iemand een ander om er zelf beter van te worden."),
        _SHEET.format(ages="14-18", text="Een tienerpooier is verantwoordelijk voor wat die doet."),
    ),
    fails=(_SHEET.format(ages="12-14", text="Een tienerpooier geeft eerst cadeaus.  # <--"),),
)
