"""Whatever is done to a Word file, no word of it is lost without being listed, and nothing breaks."""

from collections import Counter
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

import wordedits as edits
import wordpapers as papers
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kitgen.document.words import bare_words
from kitgen.importing.imported import Brought
from kitgen.importing.reading import read_word

LESSON = "vriend-in-de-knel-kort"


def say(one: Any, _other: Any, text: str) -> None:
    first, *more = one.iter(qn("w:t"))
    first.text = text
    for each in more:
        each.text = ""


def end(one: Any, _other: Any, text: str) -> None:
    *_, last = one.iter(qn("w:t"))
    last.text = f"{last.text} {text}"


def add(one: Any, _other: Any, text: str) -> None:
    one.addnext(edits.like(one, text))


def drop(one: Any, _other: Any, _text: str) -> None:
    edits.take_out(one)


def drop_some(one: Any, _other: Any, _text: str) -> None:
    for each in [one, *one.itersiblings(qn("w:p"))][:4]:
        edits.take_out(each)


def move(one: Any, other: Any, _text: str) -> None:
    if one is not other and len(one.getparent().findall(qn("w:p"))) > 1:
        other.addnext(one)


def copy(one: Any, other: Any, _text: str) -> None:
    other.addnext(edits.like(one, edits.words(one)))


def split(one: Any, _other: Any, _text: str) -> None:
    new = edits.like(one, "")
    for run in one.findall(qn("w:r"))[1:]:
        new.append(run)
    one.addnext(new)


def merge(one: Any, _other: Any, _text: str) -> None:
    below = one.getnext()
    if below is not None and below.tag == qn("w:p"):
        for run in below.findall(qn("w:r")):
            one.append(run)
        edits.take_out(below)


def row(one: Any, _other: Any, text: str) -> None:
    if (old := next(one.iterancestors(qn("w:tr")), None)) is not None:
        old.addnext(edits.row_like(old, text))


def drop_row(one: Any, _other: Any, _text: str) -> None:
    old = next(one.iterancestors(qn("w:tr")), None)
    if old is not None and len(old.getparent().findall(qn("w:tr"))) > 1:
        old.getparent().remove(old)


Step = tuple[Callable[[Any, Any, str], None], int, int, str]
WAYS = (say, end, add, drop, drop_some, move, copy, split, merge, row, drop_row)
LABEL = 3
"""How many words a label has at most."""
TEXTS = st.sampled_from(
    [
        *("Een nieuwe zin.", "Vraag het *zelf* [of niet] {zo}_!_", "- geen lijst", "3. ook niet", "😀 prima"),
        *("Heel " + "lang " * 120, "a", "Is dit goed?", "https://www.awel.be", "____ en ____"),
    ]
)
DONE = st.lists(
    st.tuples(
        st.sampled_from(WAYS),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        TEXTS,
    ),
    min_size=1,
    max_size=5,
)


def done(data: bytes, steps: list[Step]) -> bytes:
    """Return the Word file `data` after `steps`, each at a paragraph that a number chooses."""
    word = Document(BytesIO(data))
    for what, at, to, text in steps:
        every = [p for p in word.element.body.iter(qn("w:p")) if edits.words(p).strip()]
        if len(every) > 1:
            what(every[at % len(every)], every[to % len(every)], text)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([edits.HANDOUT, edits.GUIDE]), DONE)
def test_no_word_is_lost_without_being_listed(kind: str, steps: list[Step]) -> None:
    data, bundle = papers.paper(LESSON, kind)
    changed = done(data, steps)
    back = papers.back(changed, bundle)
    first, asked = (papers.sayings(read_word(each, "x")) for each in (data, changed))
    lost, kept = faults(kind, first, asked, papers.sayings(papers.built(LESSON, kind, back)), back)
    assert not lost, "words that came"
    assert not kept, "words that went"


def faults(
    kind: str, first: list[str], asked: list[str], built: list[str], back: Brought
) -> tuple[set[str], set[str]]:
    """Return the words that are asked for but neither built nor listed, and those that went but are built.

    Labels come and go with what they stand at; a text that is printed twice and changed once changes.
    A guide sums up what it says elsewhere, and says what was adapted, in the words it had.
    """
    before, after = Counter(first), Counter(asked)
    stays = {text for text in before if after[text] >= before[text] and len(text.split()) > LABEL}
    said = [text for text in asked if text not in before or (text in stays and kind == edits.HANDOUT)]
    listed = counted(f"{each.words} {each.before}" for each in back.left)
    lost = set(counted(said) - counted(built) - listed)
    kept = {word for word in counted(first) if counted(built)[word] > counted(asked)[word] + listed[word]}
    return lost, kept if kind == edits.HANDOUT else set()


def counted(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word is said."""
    return Counter(word for text in texts for word in bare_words(text) if word.isalpha())
