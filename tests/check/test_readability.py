from collections.abc import Callable
from datetime import date
from pathlib import Path

from kitgen.check.base import Subject
from kitgen.check.readability import measured
from kitgen.check.run import check_kit, check_lesson
from kitgen.errors import Finding, Severity
from kitgen.load import load_data, load_lesson
from kitgen.project import Project

Findings = Callable[..., list[Finding]]
Put = Callable[[str, str | bytes], Path]
SHEET = "handout:\n  - sheet: Blad\n    id: blad\n    private: true\n    blocks:\n      - text: |\n"
EASY_WORDS = "Jij mag nee zeggen. Dat is goed. "
HARD_WORDS = "Verantwoordelijkheid betekent onvoorwaardelijke beschikbaarheid bij moeilijkheden. "


def sheet(words: str) -> str:
    return SHEET + "".join(f"          {line}\n" for line in words.splitlines())


def sentence(words: int) -> str:
    """A sentence of short words."""
    return "Zo " + "ga " * (words - 2) + "je."


def measures(own: Project, text: str) -> dict[str, tuple[str, int]]:
    """Return the level and the words of each part of a lesson."""
    data = load_data(own, "voorbeeldschool")
    loaded = load_lesson(own, "proef", "nl")
    assert text
    subject = Subject(own, data.speaking_to(loaded.value.participants), loaded, date(2026, 11, 26))
    return {each.part.name: (str(each.part.level), each.counts.words) for each in measured(subject)}


def test_a_sheet_that_is_as_easy_as_asked_says_nothing(findings: Findings) -> None:
    assert findings("ages: 11-12\n" + sheet(EASY_WORDS * 20)) == []


def test_a_hard_sheet_is_told_at_its_line_with_its_figures_sentences_and_words(findings: Findings) -> None:
    (found,) = findings("ages: 12-14\n" + sheet(HARD_WORDS * 20))
    assert (found.id, found.severity) == ("readability", Severity.WARNING)
    assert found.origin
    assert found.origin.line == 7
    values = dict(found.values)
    # 6 words and 24 syllables a sentence: 206.84 - 77·4 - 0.93·6, and 195 - 66.7·4 - 2·6
    assert values["figures"] == "Flesch-Douma -106.7 (≥ 70), Brouwer -83.8 (≥ 65)"
    assert (values["level"], values["asl"], values["most"]) == ("12-14", "6.0", "12")
    assert values["longest"] == ", ".join(["12 (6)"] * 5)
    assert "onvoorwaardelijke (12)" in str(values["hardest"])


def test_long_sentences_make_a_sheet_hard_too(findings: Findings) -> None:
    told = findings("ages: 12-14\n" + sheet((sentence(15) + " ") * 8))
    assert [(found.id, found.values["asl"]) for found in told] == [("readability", "15.0")]


def test_under_a_hundred_words_only_the_length_of_sentences_is_looked_at(findings: Findings) -> None:
    assert findings("ages: 12-14\n" + sheet(HARD_WORDS * 16)) == []  # 96 words


def test_words_that_the_lesson_explains_do_not_make_it_hard(findings: Findings) -> None:
    words = "Een vertrouwenspersoon luistert. De verantwoordelijkheid is daar. " * 17
    assert [found.id for found in findings("ages: 11-12\n" + sheet(words))] == ["readability"]
    glossary = "      - glossary:\n          - {term: de verantwoordelijkheid, means: Wie het moet doen.}\n"
    assert findings("ages: 11-12\n" + sheet(words) + glossary) == []


def test_a_long_sentence_is_told_where_it_begins(places: Callable[[str], list[tuple[str, int, int]]]) -> None:
    words = f"Kort is goed.\n{sentence(18)} Dan {sentence(18)}\nNog een zin."
    assert places("ages: 12-14\n" + sheet(words)) == [("sentence-long", 13, 11 + len(sentence(18)) + 1)]


def test_a_long_sentence_with_a_name_in_it_is_found(findings: Findings) -> None:
    words = "Eerst dit.\nDan komt **{noor}** en " + "ga " * 14 + "je."
    (found,) = findings("ages: 12-14\ncast: {noor: {name: Imane, pronouns: she}}\n" + sheet(words))
    assert found.origin
    assert (found.origin.line, found.origin.column) == (14, 11)
    assert found.values["words"] == 19


def test_what_is_asked_follows_the_youngest_reader(findings: Findings) -> None:
    for ages, most in {"11-16": 15, "12-18": 18, "14+": 20, "16": 22}.items():
        lesson = f"ages: {ages}\n"
        assert findings(lesson + sheet(sentence(most))) == []
        (found,) = findings(lesson + sheet(sentence(most + 1)))
        assert (found.id, found.values["most"]) == ("sentence-long", most)


def test_a_sheet_for_other_ages_follows_its_own(findings: Findings) -> None:
    older = sheet(sentence(20)).replace("id: blad\n", 'id: blad\n    ages: "14+"\n')
    assert findings("ages: 12-18\n" + older) == []


def test_each_paper_has_the_readers_that_it_is_for(own: Project, findings: Findings) -> None:
    text = f"""\
ages: 12-14
summary: Dit leest alleen de leraar.
handout:
  - sheet: Blad
    id: blad
    blocks: [{{text: Een zin van vijf woorden.}}, {{text: Dit blijft., for: teacher}}]
  - {{sheet: Thuis, id: thuis, for: home, blocks: [{{text: Dit lees je thuis samen.}}]}}
cards: [{{deck: Kaarten, id: kaarten, cards: [{{front: Een kaart om te lezen.}}]}}]
posters: [{{poster: Poster, id: poster, blocks: [{{text: Kom erbij en doe mee.}}]}}]
letter: {{title: Brief, blocks: [{{text: Beste ouder. {sentence(20)}}}, {{help: Hulp}}]}}
"""
    findings(text)
    assert measures(own, text) == {
        "Blad": ("12-14", 5),
        "Kaarten": ("12-14", 5),
        "Poster": ("12-14", 5),
        "Thuis": ("14-16", 5),
        "Brief": ("14-16", 22),
        "handleiding": ("18+", 7),
    }


def test_the_rules_of_a_set_are_read_and_help_lines_and_labels_are_not(
    own: Project, findings: Findings
) -> None:
    rules = "handout: [{sheet: Blad, id: blad, blocks: [{help: Praat erover.}, {rules: eigen}]}]\n"
    one = "  {letter: O, name: Open, text: Zeg het als iets niet klopt.}"
    (own.root / "assets/rules").mkdir(parents=True)
    (own.root / "assets/rules/eigen.yaml").write_text(
        f"title: Eigen\nspellings: {{O: [open]}}\nrules:\n  open:\n  {one}\n", "utf-8"
    )
    findings(rules)
    assert measures(own, rules)["Blad"] == ("16-18", 8)


def test_an_easy_version_is_asked_to_be_easy(own: Project, put: Put, findings: Findings) -> None:
    put("lessons/nl/proef.easy.yaml", "handout: [{id: blad, sheet: Makkelijk}]\n")
    (found,) = findings("ages: 14-16\n" + sheet(sentence(13)))
    assert (found.id, found.values["level"], found.values["most"]) == ("sentence-long", "easy", 12)


def test_an_overlay_on_a_lesson_with_an_easy_version_has_one_too(
    own: Project, put: Put, findings: Findings
) -> None:
    put("lessons/nl/proef.easy.yaml", "title: Makkelijk\n")
    assert findings("ages: 14-16\n" + sheet("Dat is goed voor jou.")) == []
    put("lessons/nl/kort.yaml", f"extends: proef\nhandout: [{{id: blad, lead: {sentence(13)}}}]\n")
    (found,) = check_lesson(
        own, load_data(own, "voorbeeldschool"), "lessons/nl/kort.yaml", date(2026, 11, 26)
    )
    assert (found.id, found.values["level"], found.origin and found.origin.line) == (
        "sentence-long",
        "easy",
        2,
    )


def test_adults_in_training_read_as_those_who_lead_lessons(findings: Findings) -> None:
    staff = "participants: staff\n" + sheet(sentence(28))
    assert findings(staff) == []
    assert [found.id for found in findings("participants: parents\n" + sheet(sentence(28)))] == [
        "sentence-long"
    ]


def test_the_letter_of_a_kit_is_read_by_parents(own: Project, put: Put, findings: Findings) -> None:
    findings("")
    put(
        "lessons/nl/kits/pakket.yaml",
        f"title: Pakket\nlessons: [proef]\nletter: {{title: Brief, blocks: [{{text: {sentence(21)}}}]}}\n",
    )
    data = load_data(own, "voorbeeldschool")
    told = [f for f in check_kit(own, data, "lessons/nl/kits/pakket.yaml", "nl") if f.id == "sentence-long"]
    assert [found.values["most"] for found in told] == [20]


def test_what_an_overlay_takes_over_is_told_where_it_is_written(
    own: Project, put: Put, findings: Findings
) -> None:
    findings("ages: 14-16\n" + sheet(sentence(19)))
    put("lessons/nl/kort.yaml", "extends: proef\nages: 12-14\n")
    (found,) = check_lesson(
        own, load_data(own, "voorbeeldschool"), "lessons/nl/kort.yaml", date(2026, 11, 26)
    )
    assert (found.id, found.origin and found.origin.file) == ("sentence-long", "lessons/nl/proef.yaml")
