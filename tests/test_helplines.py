import pytest

from kitgen.helplines import HelpData, HelpLine
from kitgen.load import Data


def line(
    ident: str, *, readers: tuple[str, ...] = ("pupil",), phone: str = "", emergency: str = "false"
) -> HelpLine:
    return HelpLine.model_validate(
        {
            "id": ident,
            "name": ident.title(),
            "phone": phone,
            "for": "Praten.",
            "audience": list(readers),
            "emergency": emergency,
            "source": {"title": "Bron"},
            "checked": "2026-11",
        }
    )


def region(*lines: HelpLine) -> HelpData:
    return HelpData(region="x", language="nl", checked="2026-11", lines=list(lines), footer="Praten?")


def test_each_reader_gets_the_services_meant_for_them_emergency_first() -> None:
    here = region(
        line("praat"),
        line("overleg", readers=("teacher",)),
        line("nood", readers=("pupil", "teacher"), emergency="true"),
        line("chat", readers=("pupil", "home")),
    )
    assert [one.id for one in here.for_reader("pupil")] == ["nood", "praat", "chat"]
    assert [one.id for one in here.for_reader("teacher")] == ["nood", "overleg"]
    assert [one.id for one in here.for_reader("home")] == ["chat"]


def test_a_service_is_shown_with_its_number_where_it_has_one() -> None:
    assert line("awel", phone="102").shown == "Awel 102"
    assert line("zorgcentrum").shown == "Zorgcentrum"


def test_the_shipped_services_for_pupils_begin_with_112(data: Data) -> None:
    first, *rest = data.help.for_reader("pupil")
    assert first.phone == "112"
    assert {"102", "116 000"} <= {one.phone for one in rest}
    assert data.help.for_reader("teacher")
    assert data.help.for_reader("home")


def test_every_shipped_service_says_where_its_number_comes_from(data: Data) -> None:
    ids = [one.id for one in data.help.lines]
    assert len(set(ids)) == len(ids)
    for one in data.help.lines:
        assert one.source.url, one.id
        assert one.checked, one.id
        assert one.phone or not one.emergency, one.id


def test_the_footer_names_only_numbers_of_the_list(data: Data) -> None:
    words = data.help.footer
    named = {one.phone for one in data.help.lines if one.phone and f" {one.phone}" in words}
    rest = words
    for phone in sorted(named, key=len, reverse=True):
        rest = rest.replace(phone, "")
    assert named
    assert not any(char.isdigit() for char in rest)


@pytest.mark.parametrize("reader", ["pupil", "home"])
def test_victims_services_for_professionals_are_not_for_pupils_or_home(data: Data, reader: str) -> None:
    assert not {"payoke", "pag-asa"} & {one.id for one in data.help.for_reader(reader)}
