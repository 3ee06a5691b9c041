"""Short forms are explained where pupils read them."""

import re
from collections.abc import Iterator, Sequence

from kitgen.blocks.glossary import Glossary
from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils
from kitgen.check.care.rule import PUPILS_ONLY, Rule, for_pupils
from kitgen.check.language import place_of
from kitgen.check.passages import Passage
from kitgen.errors import Finding, Severity
from kitgen.markdown import PLACE
from kitgen.messages import Wording

KNOWN = frozenset(re.findall(r"\w+", "OK TV PDF QR A3 A4 A5 A6 A7 SMS GSM DM ID WC USB EHBO EU PC"))
"""Short forms that need no explanation, and sizes of paper."""
LOUD = frozenset(
    re.findall(
        r"\w+",
        "START EINDE JA NEE STOP NIET NOOIT GEEN WEL NU ALLES NIETS IK JE JIJ WIJ EN OF MAAR LET OP ALTIJD WACHT HELP HULP "
        "OUI NON JAMAIS PAS TOUT FIN AIDE YES NO NOT NEVER ALWAYS ALL AND OR WAIT END NEIN NICHT NIE IMMER HALT HILFE ENDE",
    )
)
"""Words that are written in capitals to say them loud."""
_SHORT = re.compile(r"(?<![\w{])[A-Z]{2,6}(?![\w}])")
_SPELLED = re.compile(r"\b[A-Z](?:[-–·. ][A-Z]){2,}\b")
_NUMERAL = re.compile(r"[IVX]+")
_HIDDEN = re.compile(rf"{PLACE}|https?://\S+")


def acronym(subject: Subject) -> Iterator[Finding]:
    """A short form that pupils read is told in full in the same lesson, or is known in the region."""
    if not for_pupils(subject.lesson):
        return
    read = of_pupils(subject)
    explained = _explained(read) | {name.upper() for name in _in_small(read)}
    known = KNOWN | LOUD | _names(subject) | explained | _listed(subject)
    told: set[str] = set()
    for text in read:
        shown = _HIDDEN.sub(_blank, _SPELLED.sub(_blank, text.text))
        for match in _SHORT.finditer(shown):
            short = match[0]
            if short in known | told or text.text.isupper() or _NUMERAL.fullmatch(short):
                continue
            told.add(short)
            origin = place_of(text, *match.span(), subject.project)
            yield Finding("acronym", origin, Severity.WARNING, {"short": short})


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _in_small(read: Sequence[Passage]) -> set[str]:
    """Return the words that also stand there in small letters: in capitals they are only loud."""
    return {word for text in read for word in re.findall(r"(?<!\w)[a-z]{2,6}(?!\w)", text.text)}


def _listed(subject: Subject) -> set[str]:
    """Return the short forms that a list of words explains."""
    entries = (entry for block in subject.blocks() if isinstance(block, Glossary) for entry in block.glossary)
    return {short for entry in entries for short in _SHORT.findall(entry.term.plain())}


def _names(subject: Subject) -> set[str]:
    """Return the short names that the region's help and the rule sets bring along."""
    words = [line.name for line in subject.data.help.lines] + [subject.data.help.words.support]
    spelled = {word for ruleset in subject.data.rulesets.values() for word in ruleset.spellings}
    return spelled | {short for text in words for short in _SHORT.findall(text)}


def _explained(read: Sequence[Passage]) -> set[str]:
    """Return the short forms that stand in brackets after their words, or before them."""
    whole = "\n\n".join(text.text for text in read)
    said = {short for pair in _MEANS.findall(whole) for short in pair if short}
    beside = {m[1] for m in _BESIDE.finditer(whole) if _spells(m[1], m[2])}
    return said | beside


_MEANS = re.compile(
    r"\((?:het |de |le |la |the )?([A-Z]{2,6})\)"
    r"|(?<!\w)([A-Z]{2,6})(?:\*\*)?(?: \(|: | is (?:een|de|het|an?|the) | est (?:une?|le|la) | ist (?:eine?|der|die|das) | betekent | = | staat voor | signifie | means | stands for | bedeutet )"
)
_BESIDE = re.compile(r"(?<!\w)([A-Z]{2,6})(?:\*\*)?(?:, | [–-] )([^.?!\n]{4,80})")


def _spells(short: str, words: str) -> bool:
    """Return whether the letters of `short` stand in order in `words`, the first where a word begins."""
    pattern = rf"\b{short[0]}" + "".join(f".*?{letter}" for letter in short[1:])
    return re.search(pattern, words, re.IGNORECASE) is not None


_SHEET = "handout:\n  - sheet: Hulp\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="acronym",
    severity=Severity.WARNING,
    asks=Wording(
        "A short form of capitals that pupils read is explained in the same lesson.",
        "Een afkorting in hoofdletters die leerlingen lezen, is in dezelfde les uitgelegd.",
    ),
    why=Wording(
        "Who does not know a short form asks nobody, and misses what it stands for: often the very help.",
        "Wie een afkorting niet kent, vraagt het aan niemand, en mist waar ze voor staat: vaak net de hulp.",
    ),
    scope=Wording(
        f"{PUPILS_ONLY.en} Names of help lines and of the service that supports schools are known in their region.",
        f"{PUPILS_ONLY.nl} Namen van hulplijnen en van de dienst die scholen steunt, zijn in hun streek bekend.",
    ),
    sources=("easy language: no short forms (FALC guidelines)",),
    lesson=acronym,
    passes=(_SHEET.format(text='"Het OCMW (Openbaar Centrum voor Maatschappelijk Welzijn) helpt."'),),
    fails=(_SHEET.format(text="Ga naar het OCMW.  # <--"),),
)
