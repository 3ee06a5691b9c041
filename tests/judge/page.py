"""Compare what the language check finds in a page of text with what a person found in it.

    python tests/judge/page.py PAGE.txt

PAGE.txt is Child Focus's page about tienerpooiers (stoptienerpooiers.be, for adults) as plain text,
a paragraph a line. What it should give was counted by hand before the check was run on it; it is no part
of the project, as it is not ours.
"""

import sys
from collections import Counter
from pathlib import Path

from kitgen.check.language import Context, told_in
from kitgen.check.passages import Passage
from kitgen.load import load_data
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.terms import load_table

BY_HAND = (
    (3, "dont-get-caught", "Laat je niet pakken"),
    (11, "paid-sex", "betaalde seks"),
    (11, "customer", "klanten"),
    (11, "customer", "klanten"),
    (13, "prostituting", "prostitueren"),
    (13, "prey", "klauwen"),
    (23, "claims", "beweren"),
    (23, "prostituting", "prostitueren"),
    (56, "paid-sex", "betaalde seks"),
    (82, "paid-sex", "betaalde seks"),
    (88, "work-in-prostitution", "werk in de prostitutie"),
)
"""Lines, families and words. Left alone: “vriendje” in quotation marks and after "voordoen als" (76, 110),
a checklist that it says this is not (62), the labels that it warns of (95), promises that it advises against
(128), mededaders who are the offender's own (84), and titles of books in quotation marks (109, 155)."""


def found(page: str) -> list[tuple[int, str, str]]:
    """Return what the check tells of each line of `page`: line, family and word."""
    project = Project(Path())
    table = load_table(project, "nl")
    titles = (work.title for work in load_data(project, "neutraal").works.values())
    context = Context(about=frozenset({"phenomenon", "exploitation"}), names=tuple(titles))
    lines = enumerate(page.splitlines(), 1)
    texts = [Passage(line, Origin("page", number), "teacher") for number, line in lines]
    told = told_in(texts, table, context)
    return [(at.origin.line, term.id, at.text[start:end]) for at, term, start, end in told]


def main(path: str) -> int:
    """Print what is missed and what is too much; return 1 where there is any."""
    told, wanted = Counter(found(Path(path).read_text("utf-8"))), Counter(BY_HAND)
    missed, more = wanted - told, told - wanted
    for title, lines in (("missed", missed), ("told, but not by hand", more)):
        for line, family, word in sorted(lines.elements()):
            print(f"{title}: line {line}: {family}: {word}")
    print(f"by hand {wanted.total()}, found {(wanted & told).total()}, more {more.total()}")
    return int(bool(missed or more))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
