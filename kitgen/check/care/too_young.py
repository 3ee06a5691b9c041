"""Words that pupils under 14 do not read as a subject."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import found_in, of_pupils, phrases
from kitgen.check.care.rule import Rule, for_pupils
from kitgen.check.care.weighed import YOUNGEST
from kitgen.check.passages import Passage
from kitgen.errors import Finding, Severity
from kitgen.kit import ages_in
from kitgen.messages import Wording

_WORDS = phrases(
    nl=r"""tienerpooier\w* | lover[\s-]?boys? | pooiers? | prostitutie | prostitu[ée]e?s? | prostitueren | geprostitueerd | sekswerk\w*
         | mensenhandel\w* | seksuele\ uitbuiting | seksueel\ uit(?:gebuit|buiten|buit)""",
    fr=r"proxén\w+|prostitu\w+|lover[\s-]?boys?|traite\ des\ (?:êtres\ humains|personnes)|exploit\w+\ sexuel\w*",
    en=r"(?:teen\ )?pimps?|pimped|prostitut\w+|lover[\s-]?boys?|(?:human\ |sex\ )?traffick\w+|sex\ work\w*|sexual(?:ly)?\ exploit\w+",
    de=r"zuhälter\w*|prostituier\w*|prostitution|lover[\s-]?boys?|menschenhandel\w*|menschenhändler\w*|sexuelle\w*\ ausbeutung|sexuell\ ausgebeutet",
)


def too_young(subject: Subject) -> Iterator[Finding]:
    """What pupils under 14 read or hear does not name the phenomenon, nor does the title of their lesson."""
    lesson = subject.lesson
    if not for_pupils(lesson) or not lesson.ages or ages_in(lesson.ages).start >= YOUNGEST:
        return
    title = subject.loaded.tree.get("title") or subject.loaded.tree
    read = [text for text in of_pupils(subject) if ages_in(text.ages or lesson.ages).start < YOUNGEST]
    for word, origin, _, _ in found_in(
        _WORDS, [Passage(lesson.title, title.origin, "pupil"), *read], subject
    ):
        yield Finding("too-young", origin, values={"word": word, "ages": lesson.ages})


_SHEET = "ages: {ages}\nhandout:\n  - sheet: Druk\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="too-young",
    severity=Severity.ERROR,
    asks=Wording(
        "What pupils under 14 read and hear does not name tienerpooiers, prostitution or trafficking.",
        "Wat leerlingen onder 14 lezen en horen, noemt geen tienerpooiers, prostitutie of mensenhandel.",
    ),
    why=Wording(
        "Younger pupils learn about trust, pressure and whom to tell. One neutral sentence may say that some "
        "people use others to gain from it.",
        "Jongere leerlingen leren over vertrouwen, druk en aan wie je het vertelt. Eén neutrale zin mag zeggen "
        "dat sommige mensen anderen gebruiken om er zelf beter van te worden.",
    ),
    scope=Wording(
        "Lessons for pupils whose youngest are under 14: papers of pupils and what the teacher says aloud.",
        "Lessen voor leerlingen van wie de jongste onder 14 is: hun papieren en wat de leraar hardop zegt.",
    ),
    sources=("age bands of the project’s own, 2026-11: no source was found that sets them",),
    lesson=too_young,
    passes=(
        _SHEET.format(ages="12-14", text="Soms gebruikt iemand een ander om er zelf beter van te worden."),
        _SHEET.format(ages="14-18", text="Een tienerpooier is verantwoordelijk voor wat die doet."),
    ),
    fails=(_SHEET.format(ages="12-14", text="Een tienerpooier geeft eerst cadeaus.  # <--"),),
)
