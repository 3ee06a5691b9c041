"""What is asked without a name stands on a sheet without one."""

from kitgen.check.care.rule import Rule
from kitgen.errors import Severity
from kitgen.messages import Wording

_SHEET = (
    "handout:\n  - sheet: Mening\n    id: blad\n{private}    blocks:\n      - survey: [Ik zeg wat ik denk.]{mark}\n"
    "        options: [ja, nee]"
)

RULE = Rule(
    id="survey-named",
    severity=Severity.WARNING,
    asks=Wording(
        "A sheet with a survey is `private: true`: it has no line for a name.",
        "Een blad met een bevraging is `private: true`: het heeft geen lijn voor een naam.",
    ),
    why=Wording(
        "Nobody answers honestly above their own name, and nobody should have to.",
        "Niemand antwoordt eerlijk onder zijn eigen naam, en niemand hoort dat te moeten.",
    ),
    scope=Wording(
        "Worksheets that pupils read; not slips.", "Werkbladen die leerlingen lezen; geen briefjes."
    ),
    sources=("review for safeguarding, 2026-11: no name line on opinion sheets",),
    passes=(_SHEET.format(private="    private: true\n", mark=""),),
    fails=(_SHEET.format(private="", mark="  # <--"),),
)
