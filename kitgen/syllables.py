"""Counts the syllables of a word in Dutch, French, English or German, by the vowels that are heard.

Hyphenation patterns, with which libraries count, leave out each division that looks bad in print, such
as a syllable of one letter (ra-di-o): on the lists in tests/syllables pyphen is right for 82 % of the
Dutch words, 71 % of the French and 60 % of the English ones, these rules for nearly all. A word is first
rewritten: letters that are silent go, and a hyphen stands where vowels that look like one sound are two.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

_VOWELS = "aeiouyäëïöüáéíóúàèìòùâêîôûœæ"
_MARKS = re.compile(r"['’‘]")
_PLURAL = re.compile(rf"^([^\W{_VOWELS}]{{2,}})['’‘]s$")
"""Letters that are named one by one, with an s: gsm's."""
_ALONE = re.compile(r"\w?['’‘]\w")
_PARTS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class _Rules:
    """How words are read: rewritten in this order, after which each `core` is a syllable."""

    rewritings: tuple[tuple[re.Pattern[str], str], ...]
    core: re.Pattern[str]


def _rules(rewritings: Mapping[str, str], core: str) -> _Rules:
    compiled = tuple((re.compile(pattern), new) for pattern, new in rewritings.items())
    return _Rules(compiled, re.compile(core, re.VERBOSE))


_DUTCH = _rules(
    {
        r"qu(?=[aeiouy])": "q",
        r"(mus)eum|eum(?=s?$)": r"\1e-um",
        # words from English: an e that is not heard, two vowels that are one sound
        r"(gam|fak|styl|phon|blu)e(?![nr])": r"\1",
        r"^(dat|hyp|lik|lov|nud|tim|vap|vib|updat)e(?=s?$)": r"\1",
        r"(^|web)site": r"\1sit",
        r"^(dead|hot|off|on|time)line": r"\1lin",
        r"^live(?=stream|chat|$)": "liv",
        r"(soft|hard|mal|spy)ware": r"\1war",
        r"^face(?=book|time$)": "fac",
        r"(face|full|part)time$": r"\1tim",
        r"tube$": "tub",
        r"(t|^j|str|l|d)ea(?=m|ns|k|der|ler)": r"\1ee",
        r"(c|l|b|t)oa(?=ch|d|rd|st)": r"\1oo",
    },
    r"""[áéíóú]{2}  # a stressed word: níét
    | eau | [ao]oi | aai | oei | [eo]ui(?=l) | eeu | ieu(?=w|$)
    | aa | ee | oo | uu | ij | ie | oe | eu | ui | ei | ou | au | ai | oi | ë[ei] | ïe | öo
    | [aeo]y(?![aeiou]) | (?<![aeo])y(?![aeiou]) | (?<=[bcdfghjklmnpqrstvwxz])y
    | [aeiouäëïöüáéíóúàèùâêîôû]""",
)
_FRENCH = _rules(
    {
        r"qu(?=[aeiouéèêâô])": "q",
        r"gu(?=[eiéèêîy])": "g",
        # verbs of what several do: parlent
        r"^(?!souv)(aim|ferm|form|dorm|\w*(?:arl|nn|ss|ch|ll|iv|uv|is|us|it))ent$": r"\1",
        r"(.)es?$": r"\1",
        r"([aeo])y(?=[aeiouéèê])": r"\1j",
    },
    r"""(?: (?<![bcdfgptv][rl]) (?:ou|[iuy]) (?=[aeiouéèêâôœ]) )?  # a glide: bien, nuit, oui
    (?: eau | œ[iu]? | oeu | a[iîu] | e[iu] | o[uiî] | [aeiouyàâéèêëïîôöûùü] )""",
)
_ENGLISH = _rules(
    {
        r"qu(?=[aeiouy])": "q",
        r"gu(?=[aei])": "g",
        r"eople": "eepel",
        r"^eye": "ay",
        r"([dskw])nt$": r"\1ent",  # didn't
        r"([^aeiouylr])les?$": r"\1el",
        r"([^td])ed$": r"\1d",
        r"([aeiouy]\w*[^aeiouysxzcg])es$": r"\1s",
        r"([aeiouy]\w*[^aeiouy])e$": r"\1",
        r"([aeiouy][^aeiouy])e(?=thing$|body$|one$|times?$|where$|ful|less|ness|ment|ly$)": r"\1",
        r"([tscgx])i(?=on|ou|al|an)": r"\1",
        r"(cr|^id|^ar|^r|th)ea(?=[lt]|$|s$)": r"\1e-a",
        r"ie(?=nce?$|nces$|t$)": "i-e",
        r"([doghey])ing": r"\1-ing",
        r"(e)(um$|ums$)|(o)(em)": r"\1\3-\2\4",
    },
    r"eau | eigh | oui | a[iuwy] | e[aeiuwy] | ie | o[aeiouwy] | u[eiy] | [aeiouy]",
)
_GERMAN = _rules(
    {
        r"qu(?=[aeiouäöü])": "q",
        r"^(be|ge)(?=ei|en)": r"\1-",
        r"een$": "e-en",
        r"eum(?=s?$)": "e-um",
        r"(famil|mater|^lin|^ser)ie": r"\1i-e",
        r"(ital|fer)ie(?=n)": r"\1i-e",
        r"line$": "lin",
    },
    r"ie | ei | eu | äu | au | ai | ee | oo | aa | ey | y(?![aeiou]) | [aeiouäöüéèà]",
)
_BY_LANGUAGE = {"nl": _DUTCH, "fr": _FRENCH, "en": _ENGLISH, "de": _GERMAN}


@cache
def syllables(word: str, lang: str) -> int:
    """Return how many syllables `word` has in `lang` (nl, fr, en, de; another counts as Dutch).

    Parts joined by a hyphen are added up. Letters without a vowel are named one by one: sms is three.
    What is no letter, and letters with an apostrophe alone ('s, m'n), count as one.
    """
    plain = normalize("NFC", word).casefold()
    rules = _BY_LANGUAGE.get(lang, _DUTCH)
    plain = _PLURAL.sub(r"\1", plain)
    parts = _PARTS.findall(_MARKS.sub("", plain))
    named = not _ALONE.fullmatch(plain)
    return max(1, sum(_of_part(part, rules, named=named) for part in parts))


def _of_part(part: str, rules: _Rules, *, named: bool) -> int:
    if not any(letter in _VOWELS for letter in part):
        return len(part) if named and part.isalpha() else 1
    for pattern, new in rules.rewritings:
        part = pattern.sub(new, part)
    return max(1, len(rules.core.findall(part)))
