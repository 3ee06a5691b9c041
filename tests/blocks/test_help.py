from dataclasses import replace

from drawing import Drawn, draw

from kitgen.compose.maker import Maker
from kitgen.document.inline import Place, plain
from kitgen.load import Data


def lines(nodes: tuple) -> list[str]:
    return [plain(paragraph.content) for paragraph in nodes[0].children]


def test_the_box_names_all_services_for_the_reader_and_then_the_schools_own(data: Data, drawn: Drawn) -> None:
    for reader in ("pupil", "teacher", "home"):
        *services, own = lines(drawn("help: Hulp", reader))
        assert services == [f"{one.shown}: {one.what_for}" for one in data.help.for_reader(reader)]
        assert own == "Op school: {school.contact}"


def test_services_that_are_not_for_pupils_are_not_shown_to_them(drawn: Drawn) -> None:
    text = "help: Hulp\nshow: [payoke, awel, gevaar]"
    assert [line.split(":")[0] for line in lines(drawn(text, "pupil"))] == [
        "Noodnummer 112",
        "Awel 102",
        "Op school",
    ]
    assert "Payoke 03 201 16 90" in [line.split(":")[0] for line in lines(drawn(text, "teacher"))]


def test_the_names_of_services_are_bold(drawn: Drawn) -> None:
    for paragraph in drawn("help: Hulp", "pupil")[0].children:
        assert paragraph.content[0].bold
    own = drawn("help: Hulp", "pupil")[0].children[-1].content
    assert [inline.bold for inline in own if isinstance(inline, Place)] == [False]


def test_the_own_contact_stands_there_also_for_no_school(neutral_maker: Maker) -> None:
    own = draw(neutral_maker, "help: Hulp\nshow: [awel]", "pupil")[0].children[-1]
    assert plain(own.content) == "Op school: {school.contact}"


def test_another_region_shows_its_own_services_and_never_none(maker: Maker) -> None:
    elsewhere = maker.data.profile.model_copy(update={"region": "be-fr"})
    french = replace(maker, data=replace(maker.data, profile=elsewhere))
    shown = lines(draw(french, "help: Hulp\nshow: [gevaar, awel, child-focus]", "pupil"))
    assert [line.split(":")[0] for line in shown] == [
        "Noodnummer 112",
        "Télé-Accueil 107",
        "Child Focus 116 000",
        "Op school",
    ]
    left = lines(draw(french, "help: Hulp\nshow: [geweld-1712]", "pupil"))
    assert left[0].startswith("Noodnummer 112")
    assert len(left) == len(french.data.help.for_reader("pupil")) + 1
