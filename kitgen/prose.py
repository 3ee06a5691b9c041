"""Words and sentences of running text, as readability is measured on them.

A sentence ends at a full stop, an exclamation or question mark or an ellipsis, with what closes quotes
and brackets, when what follows does not go on in lower case; so "“Stop!” zegt Bas." is one. A dot in a
short form (bv., m.a.w.), after an initial or in a number ends none, nor does a colon or semicolon. What
stands by itself – a heading, an entry of a list, what a middle dot sets apart – is a sentence of its own
also without a full stop, unless it is a label: one or two words, as "ja" or "klopt niet". Labels count
for nothing, since a page of them would make the mean sentence look short.

A word is what stands between spaces and has a letter or a digit in it; e-mail, zo'n, vriend(in) and the
number 116 000 are one, hij/zij two. Numbers, gaps to fill in and places of the profile count in the
length of a sentence, not among the words of which syllables are counted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

GAP = "____"
"""What stands for a gap to fill in: one word without letters."""

LABEL = 2
"""The most words of a label, which has no full stop."""

_WORD = re.compile(
    r"(?P<number>[\d½¼¾]+(?:[ \u00a0\u202f.,:–-]\d+)*(?!\d|[-‑]?[^\W\d_]))"
    r"|(?P<gap>_{3,}|\{[^{}]*\})"
    r"|(?P<word>(?:\w\.){2,}\w?|['’‘]?\w(?:['’‘\-‑]?\w|\(\w{1,3}\)(?!\s\w\())*)"
)
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"”“»’')\]]*(?=\s|$)")
_APART = re.compile(r"\s[·|•→=]\s")
_GOES_ON = re.compile(r"\s*[\"“„«‘(\[]*[a-zà-öø-ÿ]")
_SHORT = re.compile(
    r"(?:^|[\s(\"“„«])(?:(?:[a-z]\.)+[a-z]|"
    r"bv|bijv|bvb|art|blz|ca|cf|dhr|dr|evt|excl|incl|max|mevr|min|mvr|nr|ong|resp|sr|st|tel|vb|vgl|zgn|"
    r"av|env|ex|mme|mr|mrs|ms|prof|vs|bzw|ggf|hr|fr|usw|abb)\.$",
    re.IGNORECASE,
)
_SHORT_FORM = 40
"""No short form is longer, so that it is not looked for in all that goes before."""
_SHORT_AT_END = re.compile(r"(?:^|\s)(?:enz|e\.d|etc|e\.a|usw|d\.i)\.$")
_MARK = re.compile(r"^\s*\d{1,2}\.(?=\s|$)")
"""The number before an entry of a list: it ends no sentence and is no word."""
_INITIAL = re.compile(r"^\W*[A-Z]\.$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, `spelled` when it has letters to read."""

    text: str
    spelled: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or what stands for one: its text and its words."""

    text: str
    words: tuple[Word, ...]


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of `text`, which is one paragraph, heading or entry; labels are left out."""
    for piece in _APART.split(text):
        for part in _parts(piece):
            words = tuple(_words(part))
            if len(words) > LABEL or (words and _END.search(part)):
                yield Sentence(" ".join(part.split()), words)


def _parts(text: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        before, after = text[start : end.end()], text[end.end() :]
        if not after.strip() or _goes_on(before, after):
            continue
        yield before
        start = end.end()
    yield text[start:]


def _goes_on(before: str, after: str) -> bool:
    """Return whether the sentence `before` goes on `after` its mark."""
    before = before.strip()
    if _GOES_ON.match(after) or _MARK.fullmatch(before) or _INITIAL.match(before):
        return True
    near = max(0, len(before) - _SHORT_FORM)
    return bool(_SHORT.search(before, near)) and not _SHORT_AT_END.search(before, near)


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(_MARK.sub("", text)):
        yield Word(match[0], spelled=match["word"] is not None and any(map(str.isalpha, match[0])))
