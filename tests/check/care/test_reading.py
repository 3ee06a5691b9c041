"""What the rules that look for words find, and what they pass over, in the languages of the country."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kitgen.check.base import Subject
from kitgen.check.care import RULES
from kitgen.load import load_data, load_lesson
from kitgen.project import Project

Put = Callable[[str, str], Path]

FOUND = {
    "confront nl": (
        "Spreek zelf **de dader** aan.",
        "Je kan de dader samen aanspreken.",
        "STAP NAAR DE TIENERPOOIER.",
        "Je mag gerust naar de dader stappen.",
        "Spreek de\ndader aan, ook als je vriend dat niet wil.",
    ),
    "confront fr": ("Va parler à l’auteur.", "Affronte le proxénète."),
    "confront en": ("Talk to the offender together.", "Go up to the pimp."),
    "confront de": ("Geh selbst zu dem Täter.", "Den Täter gemeinsam ansprechen!"),
    "promise nl": (
        "Je zal hiervoor niet gestraft worden.",
        "Wij beloven dat alles geheim blijft.",
        "We vertellen het aan niemand.",
        "ALLES BLIJFT TUSSEN ONS.",
        "Je ouders komen het niet te weten.",
        "Hier ben je altijd veilig.",
    ),
    "promise fr": ("Tout reste entre nous.", "Personne ne le saura."),
    "promise en": ("Everything stays between us.", "Nobody will know."),
    "promise de": ("Alles bleibt unter uns.", "Dir kann nichts passieren."),
    "pupil-role nl": (
        "De ene is de dader, de andere het slachtoffer.",
        "Speel het gesprek tussen de dader en een vriend.",
        "Wie wil de tienerpooier spelen?",
        "Rolkaart: slachtoffer.",
        "Eén leerling speelt\nde dader.",
    ),
    "pupil-role fr": ("L’un est la victime.", "Rôle A : la victime."),
    "pupil-role en": ("One is the trafficker.", "Role A: the offender."),
    "pupil-role de": ("Einer ist das Opfer.", "Spiel den Täter."),
    "own-experience nl": (
        "Kreeg je weleens een raar bericht?",
        "Is iemand van jullie ooit bedreigd?",
        "Steek je hand op als je dit meemaakte.",
        "Vertel over je eigen ervaring.",
        "HEBBEN JULLIE DIT ZELF MEEGEMAAKT?",
        "Wie herkent dit?",
    ),
    "own-experience fr": ("As-tu déjà vécu cela ?", "Qui d’entre vous a déjà reçu une photo ?"),
    "own-experience en": ("Raise your hand if this happened to you.", "Who of you has experienced this?"),
    "own-experience de": ("Wer von euch hat das erlebt?", "Hast du das schon einmal erlebt?"),
    "origin-words nl": (
        "De dader komt uit Roemenië.",
        "De dader heet Kay. Hij is een Marokkaan.",
        "Daders komen uit Oost-Europa.",
        "De pooier is een illegaal.",
    ),
    "origin-words fr": ("Le proxénète vient de Roumanie.",),
    "origin-words en": ("The pimp is Albanian.",),
    "origin-words de": ("Der Zuhälter kommt aus Rumänien.",),
    "too-young nl": (
        "Een tienerpooier geeft nooit om jou.",
        "Een LOVER BOY liegt.",
        "Sam wordt seksueel uitgebuit.",
    ),
    "too-young fr": ("Elle est exploitée sexuellement.",),
    "too-young en": ("Human trafficking is a crime.",),
    "too-young de": ("Das ist Menschenhandel.",),
    "acronym nl": ("Ga naar het OCMW.", "Het JAC is streng."),
    "acronym fr": ("Va au SAJ.",),
    "law-from-data nl": ("Zie ART. 417/24.", "Artikelen 371 en 372 gaan hierover.", "Artikel\n417 zegt dat."),
    "law-from-data de": ("§§ 232 und 233 schützen.",),
    "help-from-data nl": ("Bel 116-000.", "Bel +32 3 201 16 90.", "Awel op het nummer 102.", "Awel **102**"),
    "help-unlisted nl": (
        "Bel 0470123456.",
        "Bel +32 (0)2 123 45 67.",
        "Bel (03) 123 45 67.",
        "Bel 02-123 45 67.",
    ),
}

PASSED = {
    "confront nl": (
        "De politie spreekt de dader aan.",
        "De dader aanspreken is gevaarlijk.",
        "Zou jij de dader aanspreken?",
        "Praat met een volwassene over de dader.",
        "“Ik ga naar de dader”, zegt Sam kwaad.",
    ),
    "confront fr": ("La police suit le proxénète.", "Ne va jamais voir le proxénète."),
    "confront en": ("Never confront the trafficker.", "The police follow the trafficker."),
    "confront de": ("Stell den Täter nie zur Rede.", "Die Polizei verfolgt den Täter."),
    "promise nl": (
        "Beloof nooit dat alles geheim blijft.",
        "“Niemand komt het te weten”, zegt Kay.",
        "Blijft alles geheim?",
        "Bij Awel mag je anoniem blijven.",
        "Je wordt nooit alleen gelaten.",
    ),
    "promise fr": ("« Tout reste entre nous », dit Kay.",),
    "promise en": ("We cannot promise that everything stays secret.",),
    "promise de": ("„Alles bleibt unter uns“, sagt Kay.",),
    "pupil-role nl": (
        "De dader speelt het slachtoffer.",
        "De actrice speelt het slachtoffer heel goed.",
        "Wat is de rol van de dader in dit verhaal?",
        "Speel een vriend van het slachtoffer.",
        "Jij bent het slachtoffer, niet de schuldige.",
    ),
    "pupil-role fr": ("L’acteur joue le proxénète.",),
    "pupil-role en": ("Play a friend of the victim.",),
    "pupil-role de": ("Niemand spielt das Opfer.",),
    "own-experience nl": (
        "Heb je al een groepje?",
        "Heb je ooit gehoord van Awel?",
        "Vraag nooit: “Heb jij dat ooit meegemaakt?”",
        "Zou jij dit ooit aan iemand vertellen?",
        "Voor wie is dat handig?",
    ),
    "own-experience fr": ("As-tu déjà entendu parler de cela ?",),
    "own-experience en": ("Have you ever heard of Awel?",),
    "own-experience de": ("Wer von euch hat eine Idee?",),
    "origin-words nl": (
        "Een dader is niet vaker een migrant dan iemand anders.",
        "Mensenhandelaars misbruiken ook vluchtelingen.",
        "Sam is Turks en kent Kay. Kay zwemt.",
        "De dader zit in een zwarte auto.",
    ),
    "origin-words fr": ("L’auteur n’est pas un étranger.",),
    "origin-words en": ("Traffickers also exploit refugees.",),
    "origin-words de": ("Der Täter ist kein Ausländer.",),
    "too-young nl": ("Uitbuiting is fout.", "Soms gebruikt iemand een ander."),
    "acronym nl": (
        "Zeg STOP en NEE!",
        "Deel II en III.",
        "De JUP (jongerenpunt) helpt.",
        "Het VAC, een vertrouwenspunt voor alle chats, helpt.",
        "Zeg WEG. Ga weg.",
    ),
    "acronym fr": ("Va au CPAS (centre public d’action sociale).",),
    "law-from-data nl": (
        "Lees artikel 12 uit de krant.",
        "Artikel 1 van jullie afspraken.",
        "De kaart 417/24.",
    ),
    "help-from-data nl": ("In 1712 brak er iets.", "Op bladzijde 102.", "Kamer 112."),
    "help-unlisted nl": ("Op 05/12/2026 en 06.12.2026.", "Van 08.30-09.20 uur.", "Bel 03 201 16 90."),
}

Told = Callable[[str, str, tuple[str, ...]], list[str]]


@pytest.fixture
def told(own: Project, put: Put) -> Told:
    """Gives each text a step and a block of its own in a lesson, and returns those that a rule tells of."""

    def check(name: str, language: str, texts: tuple[str, ...]) -> list[str]:
        region = {"nl": "be-vl", "de": "be-de"}.get(language, "be-fr")
        put("assets/profiles/hier.yaml", f"name: Hier\nlanguage: {language}\nregion: {region}\n")
        ages = "12-14" if name == "too-young" else "14-16"
        head = f"title: T\ntopic: self\nminutes: 50\nweight: serious\nages: {ages}\n"
        said = [json.dumps(text, ensure_ascii=False) for text in texts]
        if name == "own-experience":
            lines = [
                "steps:",
                *(f"  - {{title: S, minutes: 1, method: circle, do: {text}}}" for text in said),
            ]
        else:
            sheet = "handout:\n  - sheet: B\n    id: b\n    blocks:"
            lines = ["steps: [{title: S, minutes: 1}]", *sheet.splitlines()]
            lines += [f"      - text: {text}" for text in said]
        put(f"lessons/{language}/proef.yaml", head + "\n".join(lines) + "\n")
        loaded = load_lesson(own, "proef", language)
        subject = Subject(own, load_data(own, "hier"), loaded, date(2026, 11, 26))
        (rule,) = (rule for rule in RULES if rule.id == name)
        assert rule.lesson
        first = head.count("\n") + len(lines) - len(texts) + 1
        found = {finding.origin.line - first for finding in rule.lesson(subject) if finding.origin}
        return [texts[number] for number in sorted(found)]

    return check


@pytest.mark.parametrize("which", FOUND)
def test_words_that_break_a_rule_are_found(which: str, told: Told) -> None:
    assert told(*which.split(), FOUND[which]) == list(FOUND[which])


@pytest.mark.parametrize("which", PASSED)
def test_words_that_keep_it_are_passed_over(which: str, told: Told) -> None:
    assert told(*which.split(), PASSED[which]) == []


def test_words_are_found_wherever_pupils_read_them(own: Project, put: Put) -> None:
    put(
        "lessons/nl/proef.yaml",
        "title: Een tienerpooier\ntopic: self\nminutes: 50\nweight: light\nages: 12-14\n"
        "content_note: Over tienerpooiers.\nsteps: [{title: S, minutes: 1, say: Een tienerpooier liegt.}]\n"
        "handout:\n  - sheet: De tienerpooier\n    id: b\n    blocks:\n"
        "      - section: Tienerpooiers\n"
        "      - table: {header: [Tienerpooier], rows: [[tienerpooiers]]}\n"
        "      - quiz: [{ask: Wie liegt?, options: [de tienerpooier, Sam], right: 1}]\n"
        "cards:\n  - {deck: D, id: d, cards: [{title: Tienerpooier, front: F, note: tienerpooier}]}\n"
        "posters:\n  - {signs: X, id: x, items: [Tienerpooier]}\n",
    )
    subject = Subject(
        own, load_data(own, "voorbeeldschool"), load_lesson(own, "proef", "nl"), date(2026, 11, 26)
    )
    (rule,) = (rule for rule in RULES if rule.id == "too-young")
    assert rule.lesson
    lines = [finding.origin.line for finding in rule.lesson(subject) if finding.origin]
    assert sorted(lines) == [1, 6, 7, 9, 12, 13, 13, 14, 16, 18], "not what only the teacher reads"
