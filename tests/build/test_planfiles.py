import csv
import io
import json
from dataclasses import replace

import pytest

from kitgen.build.planfiles import plan_csv, plan_json
from kitgen.compose.maker import Maker
from kitgen.compose.printplan import Printout
from kitgen.document.kinds import Kind
from kitgen.document.parts import PageSetup, Use
from kitgen.profile import PrintSettings

PACKET = Printout(
    "Bundel; deel 1", "b.pdf", Kind.PUPIL_PACKET, tuple(range(14)), 27, PageSetup(), PrintSettings(), Use()
)


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_a_spreadsheet_reads_the_plan(maker: Maker) -> None:
    data = plan_csv(maker, [PACKET, replace(PACKET, title="Tweede", use=Use(2, 1, "Spel"))])
    assert data.startswith(b"\xef\xbb\xbf"), "or Excel takes accents for something else"
    first, second = rows(data)
    assert first == {
        "Nr.": "1", "Onderdeel": "Bundel; deel 1", "Bestand": "b.pdf", "Wanneer": "vooraf", "Blz.": "14",
        "Kopieën": "27", "Vellen": "189", "Papier": "A4", "Kanten": "twee kanten, lange zijde",
        "Kleur": "zwart-wit", "Bundelen": "nieten", "perforeren": "perforeren", "snijden": "", "Min.": "2,7",
    }  # fmt: skip
    assert (second["Nr."], second["Wanneer"]) == ("2", "les 2: Spel")


@pytest.mark.promise("tables-no-formulas")
def test_a_title_is_never_a_formula(maker: Maker) -> None:
    (row,) = rows(plan_csv(maker, [replace(PACKET, title="=1+1")]))
    assert row["Onderdeel"] == "'=1+1"


def test_machines_get_figures(maker: Maker) -> None:
    plan = json.loads(plan_json(maker, "Samen", [PACKET]))
    assert (plan["title"], plan["profile"], plan["sheets"], plan["minutes"]) == (
        "Samen",
        "Voorbeeldschool",
        189,
        3,
    )
    assert plan["class"] == {"name": "2B", "pupils": 24, "group_size": 4, "spares": 3}
    (one,) = plan["print"]
    assert (one["pages"], one["copies"], one["sheets_each"], one["sheets"]) == (14, 27, 7, 189)
    assert (one["sides"], one["bind"], one["punch"], one["colour"]) == (
        "duplex-long",
        "staple",
        "left",
        "gray",
    )
