from dataclasses import replace

import pytest
from drawing import draw
from made import words
from written import inlines_of, written

from kitgen.compose.maker import Maker
from kitgen.document.inline import Gap, plain
from kitgen.document.nodes import Box, Cell, Paragraph
from kitgen.document.walk import walk
from kitgen.helplines import Reader
from kitgen.works import Work

FILM = """
kind: film
title: Een film
content_notes:
  - Er komt geweld in voor.
  - {note: Er sterft een hond., for: pupil}
sources: [{title: Een bladzijde, seen: 2026-11}]
checked: 2026-11
"""


def with_work(maker: Maker, text: str) -> Maker:
    return replace(maker, data=replace(maker.data, works={"eigen": written(text, Work)}))


def lines(maker: Maker, text: str, reader: Reader, block: str = "work: eigen") -> list[str]:
    return words(*draw(with_work(maker, text), block, reader))


def gaps(maker: Maker, text: str) -> list[str]:
    nodes = draw(with_work(maker, text), "work: eigen", "teacher")
    return [i.label for node in walk(nodes) for i in inlines_of(node) if isinstance(i, Gap)]


def test_pupils_read_what_is_known_and_no_more(maker: Maker) -> None:
    found = lines(maker, FILM + "by: An Aerts\nminutes: 90\nabout: Een film over vrienden.\n", "pupil")
    assert found == [
        "Regie: An Aerts",
        "Lengte: 90 minuten",
        "Een film over vrienden.",
        "Er sterft een hond.",
    ]


def test_the_teacher_fills_in_what_is_not_known(maker: Maker) -> None:
    found = gaps(maker, FILM)
    assert found[:5] == [
        f"{name}, Een film" for name in ("Regie", "Jaar", "Taal", "Lengte", "Ons leeftijdsadvies")
    ]
    assert found[5:] == ["Wat je zelf nog opmerkte", "Leeftijdsaanduiding", "Waar je het vindt"]
    assert "None" not in " ".join(lines(maker, FILM, "teacher"))


def test_what_is_known_leaves_no_gap(maker: Maker) -> None:
    known = FILM + "by: An Aerts\nyear: 2020\nlanguages: [nl, fr]\nminutes: 90\nages: 14+\n"
    known += "rating: {system: Kijkwijzer, value: 12 jaar}\nwhere: In de mediatheek.\n"
    assert gaps(maker, known) == ["Wat je zelf nog opmerkte"]
    found = lines(maker, known, "teacher")
    assert {"Taal: Nederlands, Frans", "Leeftijdsaanduiding (Kijkwijzer): 12 jaar"} <= set(found)


def test_a_book_has_pages_and_a_publisher_where_a_film_has_minutes(maker: Maker) -> None:
    book = FILM.replace("film", "book", 1) + "pages: 200\nisbn: 978-90-0000-000-0\n"
    assert "Lengte: 200 bladzijden" in lines(maker, book, "pupil")
    assert {"ISBN: 978-90-0000-000-0", "Uitgeverij: "} <= set(lines(maker, book, "teacher"))
    assert "Leeftijdsaanduiding" not in gaps(maker, book)


@pytest.mark.parametrize(("own", "rows"), [(0, 3), (1, 3), (5, 5)])
def test_excerpts_stand_in_a_table_with_room_for_more(maker: Maker, own: int, rows: int) -> None:
    block = "work: eigen\nexcerpts: [" + ", ".join(f"Moment {n}" for n in range(own)) + "]\n"
    nodes = draw(with_work(maker, FILM), block, "teacher")
    cells = [node for node in walk(nodes) if isinstance(node, Cell) and not node.header]
    assert len(cells) == rows * 4
    blank = [cell for cell in cells if not cell.children]
    assert len(blank) == rows * 4 - own
    assert len({cell.name for cell in blank}) == len(blank)
    assert all(cell.label for cell in blank)


def test_the_excerpts_of_the_work_come_before_those_of_the_lesson(maker: Maker) -> None:
    film = FILM + "excerpts: [{about: Het begin, where: 0:00 – 3:00}]\n"
    found = lines(maker, film, "teacher", "work: eigen\nexcerpts: [Een ander moment]\n")
    assert found.index("0:00 – 3:00") < found.index("Het begin") < found.index("Een ander moment")


def test_an_excerpt_is_no_business_of_pupils(maker: Maker) -> None:
    film = FILM + "excerpts: [Het begin]\nmind: Pas op.\nlicence: Mag in de klas.\nwhere: Hier.\n"
    (box,) = draw(with_work(maker, film), "work: eigen\nexcerpts: [Een ander moment]\n", "pupil")
    assert isinstance(box, Box)
    assert plain(box.title) == "Film: Een film"
    assert [plain(p.content) for p in walk((box,)) if isinstance(p, Paragraph)] == ["Er sterft een hond."]


def test_the_teacher_reads_for_whom_it_may_be_used(maker: Maker) -> None:
    film = FILM + "audience: [parents, staff]\n"
    assert "Voor: ouders, schoolteam" in lines(maker, film, "teacher")
    assert not any(line.startswith("Voor") for line in lines(maker, film, "pupil"))


def test_a_campaign_has_no_length_no_rating_and_no_excerpts(maker: Maker) -> None:
    campaign = FILM.replace("film", "campaign", 1)
    assert gaps(maker, campaign) == [
        *(f"{name}, Een film" for name in ("Makers", "Jaar", "Taal", "Ons leeftijdsadvies")),
        "Wat je zelf nog opmerkte",
        "Waar je het vindt",
    ]
    nodes = draw(with_work(maker, campaign), "work: eigen", "teacher")
    assert not any(isinstance(node, Cell) for node in walk(nodes))
