import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kitgen.errors import InputError
from kitgen.labels import Labels
from kitgen.load import Data, load, load_data
from kitgen.project import Project
from kitgen.schema import Frozen
from kitgen.setting import Participants

VALUES = {
    "versions.mark": {"version", "number"},
    "versions.keys": {"title"},
    "versions.key": {"version"},
    "calibration.print_it": {"edge"},
    "calibration.now": {"x", "y"},
    "calibration.write_down": {"example"},
    "guide.slot": {"slot", "planned"},
    "guide.minutes": {"n"},
    "guide.slack": {"n"},
    "guide.seen": {"month"},
    "law_state.seen": {"month"},
    "law_state.reviewed": {"who"},
    "meetings.heading": {"n", "title"},
    "meetings.year": {"n"},
    "guide.people": {"n", "participants"},
    "guide.leaders": {"n", "leaders"},
    "guide.prepare_time": {"n"},
    "guide.session": {"n"},
    "guide.planned": {"n", "slot"},
    "guide.choose": {"n", "of"},
    "guide.earliest": {"time"},
    "makers": {"names"},
    "guide.key": {"sheet"},
    "ages_from": {"ages"},
    "guide.spare": {"n"},
    "reading.lines": {"n"},
    "reading.picture": {"alt"},
    "reading.in_picture": {"words"},
    "reading.card": {"code"},
    "works.pages": {"n"},
    "works.minutes": {"n"},
    "quoted": {"title"},
    "media.minutes": {"n"},
    "media.qr": {"url"},
    "worksheet": {"n"},
    "annex": {"n"},
    "home_sheet": {"n"},
    "section": {"letter"},
    "deck": {"code"},
    "poster": {"title"},
    "signs": {"title"},
    "packet": {"title"},
    "lesson": {"n"},
    "facts_checked": {"month"},
    "version": {"version"},
    "guide.adapted.minutes": {"n"},
    "guide.adapted.more": {"n"},
    "adapted_from": {"title"},
    "page": {"n"},
    "print.lead": {"class", "pupils", "groups", "size", "colour"},
    "print.lesson": {"n"},
    "print.handling": {"n"},
    "print.slip_kicker": {"n", "of"},
    "print.n_up_name": {"n"},
    "print.piece": {"title", "row", "column", "n", "of"},
    "print.preparing": {"n"},
    "ages": {"ages"},
    "gap": {"n"},
    "order": {"first", "last"},
    "scale_step": {"n", "steps", "left", "right"},
}
"""What is put into a label besides the places of the profile."""


LANGUAGES = ("nl", "fr", "de", "en")


@pytest.fixture(scope="module", params=LANGUAGES)
def data(request: pytest.FixtureRequest, repository: Project) -> Data:
    """What is shipped, in each language in turn."""
    return load_data(repository, "voorbeeldschool", request.param)


def labels_in(model: Frozen, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in `model` with the names that lead to it."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Frozen):
            yield from labels_in(value, f"{path}{name}.")
        elif name != "origin":
            yield from ((f"{path}{name}", text) for text in (value if isinstance(value, list) else [value]))


def places_in(text: str) -> set[str]:
    return set(re.findall(r"\{([^{}]*)\}", text))


def test_every_place_in_a_label_is_filled_in(data: Data) -> None:
    known = set(data.profile.places(data.all_labels)) | set(data.help.words.places()) | {"learners"}
    for name, text in labels_in(data.all_labels):
        unknown = places_in(text) - VALUES.get(name, set()) - known
        assert not unknown, f"{name}: {text}"


def test_no_label_leaves_out_a_number_or_name_that_it_is_there_for(data: Data) -> None:
    texts = dict(labels_in(data.all_labels))
    for name, values in VALUES.items():
        assert values <= places_in(texts[name]), name


def test_a_label_with_one_value_has_no_places_beside_it(data: Data) -> None:
    texts = dict(labels_in(data.labels))
    words = set(data.labels.words("school").places())
    for name, values in VALUES.items():
        if name != "print.lead":
            assert places_in(texts[name]) == values - words, name


OF_A_CLASS = {
    "nl": r"leerling|jongere apart|\bklas|werkblad|lesuur|leraar|\bde les\b",
    "fr": r"élève|\bclasse\b|\bfiche|\bprof\b|\bla leçon\b",
    "de": r"lernende|\bklasse|arbeitsbl|unterrichtsstunde|lehrperson|\bdie stunde\b",
    "en": r"pupil|\bclass\b|worksheet|\bperiod\b|teacher|\bthe lesson\b",
}
"""What is said of a school class alone, in each language."""


@pytest.mark.parametrize("participants", ["staff", "trainers", "parents"])
def test_adults_are_not_spoken_to_as_a_class(data: Data, participants: Participants) -> None:
    labels = data.speaking_to(participants).labels
    of_others = ("settings.", "adults.", "in_care.", "among_adults.", "works.readers.", "release.", "files.")
    said = {
        name: text
        for name, text in labels_in(labels)
        if re.search(rf"(?i){OF_A_CLASS[labels.language]}", re.sub(r"\{.*?\}", "", text))
    }
    assert {name for name in said if not name.startswith(of_others)} == set()
    assert (
        labels.worksheet
        == {"nl": "Blad", "fr": "Feuille", "de": "Blatt", "en": "Sheet"}[labels.language] + " {n}"
    )


def test_no_label_is_empty(data: Data) -> None:
    assert [name for name, text in labels_in(data.all_labels) if not text.strip()] == []


def test_a_file_without_a_label_or_with_one_too_many_is_told(tmp_path: Path, repository: Project) -> None:
    path = "templates/labels/nl.yaml"
    whole = repository.read(path).decode()
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text(whole.replace("\nworksheet:", "\nwerkblad:"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(Project(tmp_path), path, Labels)
    assert {finding.values.get("key", finding.values.get("name")) for finding in caught.value.findings} == {
        "worksheet",
        "werkblad",
    }


def test_no_file_name_is_used_for_two_kinds_of_paper(data: Data) -> None:
    names = data.labels.files.model_dump(exclude={"origin"})
    alone = {kind: name for kind, name in names.items() if kind not in ("teacher_packet", "pupil_packet")}
    assert len(set(alone.values())) == len(alone)
    in_a_kit = {kind: name for kind, name in names.items() if kind not in ("guide", "handout")}
    assert len(set(in_a_kit.values())) == len(in_a_kit)
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names.values())
