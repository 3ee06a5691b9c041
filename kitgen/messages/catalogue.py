"""The one catalogue: every finding's id with its words, and the filling in of their places."""

from collections.abc import Mapping
from dataclasses import dataclass

from kitgen.errors import Finding
from kitgen.messages.blocks import BLOCKS
from kitgen.messages.cards import CARDS
from kitgen.messages.care import CARE
from kitgen.messages.drafts import DRAFTS
from kitgen.messages.fields import FIELDS
from kitgen.messages.importing import IMPORTING
from kitgen.messages.layout import LAYOUT
from kitgen.messages.lessons import LESSONS
from kitgen.messages.names import NAMES
from kitgen.messages.overlays import OVERLAYS
from kitgen.messages.profiles import PROFILES
from kitgen.messages.proof import PROOF
from kitgen.messages.reading import READING
from kitgen.messages.running import RUNNING
from kitgen.messages.schools import SCHOOLS
from kitgen.messages.sources import SOURCES
from kitgen.messages.system import in_words
from kitgen.messages.terms import PREFIX, TERM, TERMS
from kitgen.messages.wordfiles import WORDFILES
from kitgen.messages.wording import Wording, places
from kitgen.messages.writing import WRITING

LANGUAGES = ("en", "nl")

CATALOGUE: Mapping[str, Wording] = {
    **WRITING,
    **FIELDS,
    **LESSONS,
    **CARDS,
    **BLOCKS,
    **CARE,
    **DRAFTS,
    **IMPORTING,
    **LAYOUT,
    **NAMES,
    **OVERLAYS,
    **PROFILES,
    **PROOF,
    **READING,
    **RUNNING,
    **SCHOOLS,
    **SOURCES,
    **TERMS,
    **WORDFILES,
}


@dataclass(frozen=True, slots=True)
class Worded:
    """A finding in words; `advice` is empty where there is nothing to add."""

    text: str
    advice: str = ""


def word(finding: Finding, lang: str) -> Worded:
    """Return `finding` in the words of `lang`.

    Raises LookupError for an id that is not in the catalogue, or a value that its words need.
    """
    wording = _entry(finding.id)
    finding = finding._replace(values={name: in_words(each, lang) for name, each in finding.values.items()})
    text = _filled(wording.text(lang), finding)
    if finding.advice is None:
        return Worded(text, _advice(wording.advice(lang), finding))
    return Worded(text, _filled(_entry(finding.advice).text(lang), finding))


def _entry(name: str) -> Wording:
    if name.startswith(PREFIX):
        return TERM
    try:
        return CATALOGUE[name]
    except KeyError:
        raise LookupError(f"no words for {name!r} in kitgen.messages") from None


def _filled(words: str, finding: Finding) -> str:
    try:
        return words.format_map(dict(finding.values))
    except KeyError as missing:
        raise LookupError(f"finding {finding.id!r} has no value for {missing}") from None


def _advice(pieces: tuple[str, ...], finding: Finding) -> str:
    values = {name for name, value in finding.values.items() if value not in ("", None)}
    return "  ".join(_filled(piece, finding) for piece in pieces if places(piece) <= values)
