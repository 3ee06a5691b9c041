import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kitgen.check.run import check_lesson
from kitgen.errors import Finding, InputError, Severity
from kitgen.load import load_data, load_lesson
from kitgen.manual import EXAMPLES
from kitgen.overlays import as_overlay, read_source
from kitgen.project import Project, shipped_root
from kitgen.source.yaml_reader import read_yaml
from kitgen.span import Span

BASE = """\
title: Basis
version: 2026-11
topic: help
minutes: 50
weight: light
steps: [{id: stap, title: Praten, minutes: 10, uses: [blad]}]
handout: [{sheet: Blad, id: blad, blocks: [{id: tekst, text: Hallo}]}]
"""

Put = Callable[[str, str], None]


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """A project with a lesson `basis` of its own and one that is shipped, called `ver`."""
    shipped = tmp_path / "shipped"
    (shipped / "lessons/nl").mkdir(parents=True)
    (shipped / "lessons/nl/ver.yaml").write_text(BASE.replace("Basis", "Ver"), encoding="utf-8")
    return Project(tmp_path / "eigen", shipped)


@pytest.fixture
def put(own: Project) -> Put:
    def write(name: str, text: str) -> None:
        file = own.root / f"lessons/nl/{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    write("basis", BASE)
    return write


def refused(project: Project, name: str) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as caught:
        load_lesson(project, name, "nl")
    return [(finding.id, str(finding.origin)) for finding in caught.value.findings]


def test_entries_among_plain_texts_and_lists_are_addressed_by_their_ids(own: Project, put: Put) -> None:
    checklist = "{id: lijst, checklist: [een, {id: b, item: twee}]}"
    table = "{id: tabel, table: {header: [x], rows: [[c], {id: d, cells: [e]}]}}"
    put("basis", BASE.replace("[{id: tekst, text: Hallo}]", f"[{checklist}, {table}]"))
    changes = "{id: b, item: drie}, {id: d, cells: [f]}, {after: b, item: vier}"
    put("mijn", f"extends: basis\nhandout: [{{id: blad, blocks: [{changes}]}}]\n")
    lijst, tabel = load_lesson(own, "mijn", "nl").value.handout[0].blocks
    assert [entry.item.source for entry in lijst.checklist] == ["een", "drie", "vier"]  # type: ignore[attr-defined]
    assert [row.cells[0].source for row in tabel.table.rows] == ["c", "f"]  # type: ignore[attr-defined]


def test_an_overlay_is_the_lesson_it_extends_with_its_changes(own: Project, put: Put) -> None:
    put("mijn", "extends: basis\nminutes: 90\nhandout: [{id: blad, blocks: [{id: tekst, text: Dag}]}]\n")
    loaded = load_lesson(own, "mijn", "nl")
    assert (loaded.value.title, loaded.value.minutes) == ("Basis", Span(90, 90))
    assert loaded.value.handout[0].blocks[0].text.source == "Dag"  # type: ignore[attr-defined]
    assert loaded.bases == ("basis",)
    assert loaded.value.adapted_from == "Basis (2026-11)"


def test_an_empty_overlay_is_the_lesson_itself(own: Project, put: Put) -> None:
    put("leeg", "extends: basis\n")
    base, empty = load_lesson(own, "basis", "nl").value, load_lesson(own, "leeg", "nl").value
    assert empty.model_copy(update={"adapted_from": ""}) == base


@pytest.mark.parametrize("extends", ["ver", "kitgen:ver", "lessons/nl/ver", "lessons/nl/ver.yaml"])
def test_a_shipped_lesson_is_extended_by_name_or_path(extends: str, own: Project, put: Put) -> None:
    put("mijn", f"extends: {extends}\nminutes: 20\n")
    loaded = load_lesson(own, "mijn", "nl")
    assert (loaded.value.title, loaded.value.minutes, loaded.bases) == ("Ver", Span(20, 20), ("ver",))


def test_a_lesson_of_ones_own_may_have_the_name_of_the_shipped_one_it_extends(own: Project, put: Put) -> None:
    put("ver", "extends: kitgen:ver\nsteps: [{id: stap, minutes: over}]\n")
    assert refused(own, "ver") == [("not-a-range", "lessons/nl/ver.yaml:2:29")]
    put("ver", "extends: kitgen:ver\nsteps: [{id: stap, minutes: 5}]\n")
    loaded = load_lesson(own, "ver", "nl")
    assert (loaded.value.title, loaded.value.steps[0].minutes) == ("Ver", Span(5, 5))


def test_overlays_may_stand_on_overlays(own: Project, put: Put) -> None:
    put("een", "extends: basis\ntitle: Een\nminutes: 30\n")
    put("twee", "extends: een\nminutes: 40\n")
    loaded = load_lesson(own, "twee", "nl")
    assert (loaded.value.title, loaded.value.minutes, loaded.bases) == ("Een", Span(40, 40), ("een", "basis"))
    assert loaded.value.adapted_from == "Een (2026-11)"


@pytest.mark.parametrize(
    ("base", "overlay", "names"),
    [
        ("groep", "{noor: {name: Robin, pronouns: they}}", ["Robin", "Sam"]),
        ("{noor: {name: Noor, pronouns: she}, sam: {name: Sem, pronouns: he}}", "groep", ["Noortje", "Sam"]),
        ("{from: groep, sam: {name: Sem, pronouns: he}}", "{from: groep}", ["Noortje", "Sam"]),
        ("groep", "{from: groep, noor: {name: Robin, pronouns: they}}", ["Robin", "Sam"]),
    ],
)
def test_an_overlay_puts_people_in_the_places_of_others_key_by_key(
    own: Project, put: Put, base: str, overlay: str, names: list[str]
) -> None:
    people = "{noor: {name: Noortje, pronouns: she}, sam: {name: Sam, pronouns: they}}"
    (own.shipped / "assets/casts").mkdir(parents=True)
    (own.shipped / "assets/casts/groep.yaml").write_text(f"title: Groep\npeople: {people}\n", "utf-8")
    put("rollen", BASE + f"cast: {base}\n")
    put("mijn", f"extends: rollen\ncast: {overlay}\n")
    assert [person.name for person in load_lesson(own, "mijn", "nl").value.cast.values()] == names


def test_the_easy_version_comes_after_its_lesson_and_before_overlays(own: Project, put: Put) -> None:
    put("basis.easy", "title: Makkelijk\nsummary: Kort.\n")
    put("mijn", "extends: basis\nsummary: Van mij.\n")
    plain, easy = load_lesson(own, "mijn", "nl"), load_lesson(own, "mijn", "nl", easy=True)
    assert (plain.value.title, plain.easy) == ("Basis", False)
    assert (easy.value.title, easy.value.summary.source, easy.easy) == ("Makkelijk", "Van mij.", True)  # type: ignore[union-attr]


def test_what_the_easy_version_took_out_is_changed_in_the_usual_one_alone(own: Project, put: Put) -> None:
    put("basis", BASE.replace("{id: tekst,", "{text: Dag}, {id: tekst,"))
    put("basis.easy", "handout: [{id: tekst, remove: true}]\n")
    put("mijn", "extends: basis\nhandout: [{id: tekst, text: Van mij}]\n")
    plain, easy = (load_lesson(own, "mijn", "nl", easy=each).value for each in (False, True))
    assert [len(lesson.handout[0].blocks) for lesson in (plain, easy)] == [2, 1]


def test_what_has_no_id_is_named_by_its_usual_words_in_easy_language_too(own: Project, put: Put) -> None:
    put("basis", BASE.replace("{id: tekst, text: Hallo}", "{text: Hallo allemaal}, {text: Weg}"))
    put("basis.easy", "handout: [{id: blad, blocks: [{was: Hallo, text: Dag}, {was: Weg, remove: true}]}]\n")
    changes = "{was: Hallo, keep: true}, {was: Weg, keep: true}, {after: Hallo, text: Nieuw}"
    put("mijn", f"extends: basis\nhandout: [{{id: blad, blocks: [{changes}]}}]\n")
    usual, easy = (
        load_lesson(own, "mijn", "nl", easy=each).value.handout[0].blocks for each in (False, True)
    )
    assert [(block.text.source, block.keep) for block in usual] == [  # type: ignore[attr-defined]
        ("Hallo allemaal", True),
        ("Nieuw", False),
        ("Weg", True),
    ]
    assert [(block.text.source, block.keep) for block in easy] == [("Dag", True), ("Nieuw", False)]  # type: ignore[attr-defined]


def test_an_overlay_has_an_easy_version_of_its_own(own: Project, put: Put) -> None:
    put("mijn", "extends: basis\nsummary: Van mij.\n")
    put("mijn.easy", "summary: Makkelijk van mij.\n")
    easy = load_lesson(own, "mijn", "nl", easy=True)
    assert easy.value.summary.source == "Makkelijk van mij."  # type: ignore[union-attr]


def test_a_lesson_without_easy_version_is_told_so(own: Project, put: Put) -> None:
    assert not load_lesson(own, "basis", "nl", easy=True).easy


@pytest.mark.parametrize(
    ("files", "finding", "place"),
    [
        ({"mijn": "extends: bassis\n"}, "overlay-no-base", "lessons/nl/mijn.yaml:1:10"),
        ({"mijn": "extends: mijn\n"}, "overlay-cycle", "lessons/nl/mijn.yaml:1:10"),
        ({"mijn": "extends: een\n", "een": "extends: mijn\n"}, "overlay-cycle", "lessons/nl/een.yaml:1:10"),
        ({"mijn": "extends: ../buiten.yaml\n"}, "outside-project", "lessons/nl/mijn.yaml:1:10"),
        ({"mijn": "extends: /etc/passwd\n"}, "outside-project", "lessons/nl/mijn.yaml:1:10"),
        (
            {"mijn": "extends: basis\nsteps: [{id: stp, minutes: 5}]\n"},
            "overlay-unknown-id",
            "lessons/nl/mijn.yaml:2:14",
        ),
        ({"mijn": "extends: basis\nminuten: 5\n"}, "unknown-field", "lessons/nl/mijn.yaml:2:1"),
    ],
)
def test_what_is_wrong_in_an_overlay_is_told_in_the_overlay(
    files: dict[str, str], finding: str, place: str, own: Project, put: Put
) -> None:
    for name, text in files.items():
        put(name, text)
    assert refused(own, "mijn") == [(finding, place)]


def test_the_nearest_base_and_the_chain_of_a_cycle_are_named(own: Project, put: Put) -> None:
    def values(name: str) -> dict[str, object]:
        with pytest.raises(InputError) as caught:
            load_lesson(own, name, "nl")
        finding: Finding = caught.value.findings[0]
        return dict(finding.values)

    put("mijn", "extends: bassis\n")
    assert values("mijn")["suggestion"] == "basis"
    put("ver", "extends: ver\n")
    assert values("ver") == {
        "chain": "lessons/nl/ver.yaml → lessons/nl/ver.yaml",
        "shipped": "kitgen:ver",
    }


def test_a_mistake_in_the_base_is_told_in_the_base(own: Project, put: Put) -> None:
    put("basis", BASE.replace("minutes: 50", "minutes: lang"))
    put("mijn", "extends: basis\n")
    assert refused(own, "mijn") == [("not-a-range", "lessons/nl/basis.yaml:4:10")]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("handout: [{id: blad, remove: true}]\n", [("used-removed", 2, 16)]),
        (
            "steps: [{id: stap, uses: [], do: Zie het blad.}]\nhandout: [{id: blad, remove: true}]\n",
            [("cited-removed", 3, 16)],
        ),
    ],
)
def test_what_still_speaks_of_something_taken_out_is_told_where_it_was_taken_out(
    change: str, found: list[tuple[str, int, int]], own: Project, put: Put
) -> None:
    put("basis", BASE + "board: 'Zie {ref.blad}.'\n" if "do:" in change else BASE)
    put("mijn", "extends: basis\n" + change)
    project = Project(own.root)
    findings = check_lesson(project, load_data(project, "voorbeeldschool"), "lessons/nl/mijn.yaml", date.min)
    told = [(f.id, f.origin.line, f.origin.column) for f in findings if f.origin and "mijn" in f.origin.file]
    assert told == found


README = re.findall(r"```yaml\n(extends: .*?)```", (shipped_root() / "README.md").read_text("utf-8"), re.S)


@pytest.mark.parametrize("overlay", [*README, EXAMPLES["overlay"]], ids=["readme", "manual"])
def test_the_overlays_that_are_shown_as_examples_work(overlay: str, tmp_path: Path) -> None:
    file = tmp_path / "lessons/nl/pikasol.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(overlay, encoding="utf-8")
    project = Project(tmp_path)
    data = load_data(project, "voorbeeldschool")
    found = check_lesson(project, data, "lessons/nl/pikasol.yaml", date(2026, 11, 26))
    assert [finding.id for finding in found if finding.severity is Severity.ERROR] == []


def test_every_file_that_takes_part_is_noted(own: Project, put: Put) -> None:
    put("mijn", "extends: kitgen:ver\n")
    read_source(own, "lessons/nl/mijn.yaml", easy=True)
    seen = own.recorder.seen
    assert seen["lessons/nl/mijn.yaml"]
    assert seen["kitgen:lessons/nl/ver.yaml"]
    assert seen["lessons/nl/mijn.easy.yaml"] is None


def test_an_overlay_is_written_from_changes() -> None:
    changes = read_yaml(b"minutes: 20\nsteps: [{id: stap-een, remove: true}]\n", "over.yaml")
    assert as_overlay(changes, "kitgen:pikasol", "2026-11-1a2b3c4d", "# Van ons.\n") == (
        "# Van ons.\nextends: kitgen:pikasol\nbase_version: 2026-11-1a2b3c4d\nminutes: 20\n"
        "steps:\n  - {id: stap-een, remove: true}\n"
    )
