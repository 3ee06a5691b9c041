"""Knows what a passage is by how teachers type worksheets: a question, its room, a line for names."""

import re
from collections.abc import Callable, Sequence

from kitgen.document.inline import Gap, Inlines
from kitgen.importing.cutting import OTHER, flat, part
from kitgen.importing.drafted import lines_in, ticks, without_lines, words_of
from kitgen.importing.passages import Passage

NUMBER = re.compile(r"\d{1,3}[.)]?")
LETTER = re.compile(r"\(?([A-Za-z])[.)]")
_LEAST_OPTIONS, _MOST_OPTIONS = 2, 8
_LONGEST_TASK, _LONGEST_BELOW, _LONGEST_NAME_LINE, _LONGEST_SENTENCE = 200, 60, 80, 300
_ENDS = 60
"""So many letters at the end of a passage tell whether it asks something."""
_POINTS = re.compile(r"\s*(\([^()]{1,20}\)|[_.…]*\s*/\s*\d{1,3}\s*\w{0,3}\.?)$")
"""What teachers write behind a question: (2 p.) or …/3."""
_CLOSES = "\"'”’»)\u00a0 "
_TASK = "vraag|opdracht|oefening|taak|question|exercise|exercice|activity|activité|task|tâche"
_NAMED = re.compile(rf"({_TASK})\s*\d+\w?\s*[.:)]", re.IGNORECASE)
"""How a task begins that says its number in words."""
_NAMED_HEADING = re.compile(rf"({_TASK}|deel|part|partie)\s*\d+\w?\b[^.?!]{{0,60}}", re.IGNORECASE)
_DRAW = re.compile(r"(teken|schets|draw|sketch|dessinez?)\b|.*\bte tekenen\b", re.IGNORECASE)
_ANSWER = re.compile(r"((mijn|jouw|my|your|ma|ta) )?(antwoord|answer|réponse)\b[^\w\ufffc]*", re.IGNORECASE)
_LABELS = (
    "naam|voornaam|achternaam|familienaam|klas|klasnummer|nummer|nr|datum|groep|punten|score|school|name|"
    "first name|full name|last name|surname|class|form|date|group|points|nom|prénom|classe|numéro|groupe"
)
_NAME_LINE = re.compile(rf"(({_LABELS})\b\.?(\s*[:/])?(\s*\d+)?(\s+(en|and|et)\b)?\s*)+", re.IGNORECASE)
_HIS_NAME = re.compile(r"((voor)?naam|name|nom)\b", re.IGNORECASE)
_CHOICES = (
    "waar|niet waar|onwaar|juist|fout|onjuist|ja|nee|neen|eens|oneens|akkoord|niet akkoord|true|false|right|"
    "wrong|yes|no|agree|disagree|vrai|faux|oui|non|j|f|w|nw|t|v"
)
_OFTEN = (
    "nooit|zelden|soms|vaak|altijd|weet niet|twijfel|never|rarely|sometimes|often|always|jamais|rarement|"
    "parfois|souvent|toujours"
)
_CHOICE = re.compile(rf"({_CHOICES}|{_OFTEN})\??", re.IGNORECASE)
_EITHER = re.compile(
    rf"(\s{{2,}}|\t|\s*\(|\s)({_CHOICES})\s*[/|–-]\s*({_CHOICES})\s*[).]*\s*$", re.IGNORECASE
)
_RING = re.compile(r"([oO][ \t\u00a0]+|\[ {0,2}\]\s*|\( {0,2}\)\s*)(?=\S)")
"""A box as people type it."""
_TYPED_LETTER = re.compile(r"\(?([A-Ha-h])[.)][ \t\u00a0]+(?=\S)")


def asks(passage: Passage) -> bool:
    """Whether a passage ends as a question does; points behind it do not matter."""
    said = _POINTS.sub("", words_of(passage)[-_ENDS:]).rstrip(_CLOSES)
    return said.endswith("?")


def is_numbered(passage: Passage) -> bool:
    """Whether a passage is counted as questions are."""
    return bool(NUMBER.fullmatch(passage.marker) or _NAMED.match(words_of(passage)))


def is_task(passage: Passage) -> bool:
    """Whether room to write or draw that follows a passage may belong to it."""
    return len(words_of(passage)) <= _LONGEST_TASK and not has_gap(passage) and not ticks(passage)


def has_gap(passage: Passage) -> bool:
    """Whether there is a gap in a passage."""
    return any(isinstance(each, Gap) for each in passage.content)


def says_draw(passage: Passage) -> bool:
    """Whether a passage asks for a drawing."""
    return bool(_DRAW.match(_NAMED.sub("", flat(passage.content)).strip()))


def is_named_heading(passage: Passage) -> bool:
    """Whether a passage is nothing but the name of a task, such as "Oefening 3"."""
    plain = not passage.marker and OTHER not in flat(passage.content)
    return plain and bool(_NAMED_HEADING.fullmatch(words_of(passage)))


def is_name_line(passage: Passage) -> bool:
    """Whether pupils fill in a passage with who they are."""
    said = words_of(passage)
    if len(said) > _LONGEST_NAME_LINE or not (said.endswith(":") or has_gap(passage)):
        return False
    return bool(_HIS_NAME.match(said) or _NAME_LINE.fullmatch(said))


def asked_and_lines(passage: Passage) -> tuple[Inlines, int]:
    """Return what a passage asks, and how many lines to write on stand behind that in the same paragraph."""
    content, lines = without_lines(passage.content)
    words = flat(content).rstrip(f"{OTHER} \t\u00a0.")
    if lines or not words.rstrip(_CLOSES).endswith(("?", ":")) or not (asks(passage) or passage.marker):
        return content, lines
    return part(content, 0, len(words)), lines_in(content[len(part(content, 0, len(words))) :])


def rows_in(following: Sequence[Passage]) -> int:
    """Return how many of the passages that follow are nothing but lines to write on, whatever marks them."""
    return _count(following, lambda each: bool(_lines(each)))


def lines_of(rows: Sequence[Passage]) -> int:
    """Return how many lines to write on `rows` are."""
    return sum(map(_lines, rows))


def said_before(rows: Sequence[Passage]) -> str:
    """Return what stands before the lines in `rows`, such as "Antwoord:"."""
    found = (_ANSWER.match(flat(each.content)) for each in rows)
    return " ".join(dict.fromkeys(each[0].strip() for each in found if each))


def options_after(passage: Passage, following: Sequence[Passage]) -> int:
    """Return how many of the passages that follow are options of a question; 0 where they are none."""
    if ticks(passage) or lines_in(passage.content) or not following:
        return 0
    counted = NUMBER.fullmatch(passage.marker) and words_of(passage)[-1:] in (":", "…", ".")
    typed = words_of(passage).endswith(":") and is_ringed(following[0])
    if not (asks(passage) or counted or typed):
        return 0
    kinds: tuple[Callable[[Passage], bool], ...] = (ticks, _is_lettered, is_ringed)
    if asks(passage):
        kinds = (*kinds, lambda each: _is_below(each, passage))
    counts = [_count(following, kind) for kind in kinds]
    return next((count for count in counts if _LEAST_OPTIONS <= count <= _MOST_OPTIONS), 0)


def either_or(passage: Passage) -> tuple[int, tuple[str, str]] | None:
    """Return where "waar / niet waar" or the like ends a sentence, and the two; None: nowhere."""
    words = flat(passage.content)
    found = _EITHER.search(words) if len(words) <= _LONGEST_SENTENCE else None
    if found is None or not found.start() or not (passage.marker or found[1] != " "):
        return None
    return found.start(), (found[2], found[3])


def one_of_two(words: str) -> tuple[str, str] | None:
    """Return the two of which pupils choose one, as in "ja / nee"; None where `words` are something else."""
    found = _EITHER.fullmatch(f"\t{words}") if len(words) <= _LONGEST_SENTENCE else None
    return (found[2], found[3]) if found else None


def is_choice(words: str) -> bool:
    """Whether `words` are what stands above a column to tick, such as "waar" or "soms"."""
    return bool(_CHOICE.fullmatch(words.strip()))


def is_ringed(passage: Passage) -> bool:
    """Whether a passage begins with a box that is typed: a letter o, or brackets."""
    return bool(_RING.match(flat(passage.content)))


def without_box(passage: Passage) -> Inlines:
    """Return what stands behind the box or the letter of an option, or all of it where it has none."""
    if ticks(passage):
        return passage.content[1:]
    words = flat(passage.content)
    found = _RING.match(words) or (None if passage.marker else _TYPED_LETTER.match(words))
    return part(passage.content, found.end()) if found else passage.content


def _lines(passage: Passage) -> int:
    found = _ANSWER.match(flat(passage.content))
    return lines_in(part(passage.content, found.end()) if found else passage.content)


def _is_lettered(passage: Passage) -> bool:
    typed = not passage.marker and _TYPED_LETTER.match(flat(passage.content))
    return bool(LETTER.fullmatch(passage.marker) or typed) and not asks(passage)


def _is_below(passage: Passage, above: Passage) -> bool:
    """Whether a passage is a short entry of a list in the list of the one `above`."""
    short = len(words_of(passage)) <= _LONGEST_BELOW and not asks(passage)
    return short and bool(passage.marker) and passage.depth > above.depth > 0


def _count(passages: Sequence[Passage], fits: Callable[[Passage], bool]) -> int:
    return next((at for at, each in enumerate(passages) if not fits(each)), len(passages))
