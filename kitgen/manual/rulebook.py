"""The pages of the rules about care, and the one that holds them all: lessons/RULES.md."""

from collections.abc import Iterator

from kitgen.check.care import RULES
from kitgen.check.care.rule import HERE, Rule
from kitgen.errors import Severity
from kitgen.messages import Wording
from kitgen.project import Project
from kitgen.terms import load_families, rule_names

CARE_PAGES = {rule.id: rule for rule in RULES}
"""Each rule by the id of its findings."""

TITLE = Wording("Rules about care", "Zorgregels")
INTRO = Wording(
    """What `kitgen check` and `kitgen build` look at to keep a lesson safe for who follows it. An error stops
a build, a warning does not. A rule can be allowed in a lesson or a kit with a reason, which the guide prints:

```yaml
allow:
  - {rule: own-experience, reason: …}
```

This page is made by `kitgen explain care`; change the rules in `kitgen/check/care/`, not here.""",
    """Waar `kitgen check` en `kitgen build` op letten, zodat een les veilig is voor wie ze volgt. Een fout
houdt een build tegen, een waarschuwing niet. Een regel kan in een les of bundel toegelaten worden met een
reden, die de handleiding afdrukt:

```yaml
allow:
  - {rule: own-experience, reason: …}
```

Deze bladzijde komt van `kitgen explain care`; verander de regels in `kitgen/check/care/`, niet hier.""",
)
SEVERITIES = {
    Severity.ERROR: Wording("error", "fout"),
    Severity.WARNING: Wording("warning", "waarschuwing"),
}
WEIGHT = Wording("Weighs as", "Weegt als")
WHY, SCOPE = Wording("Why", "Waarom"), Wording("Where it holds", "Waar ze geldt")
SOURCES, KEEPS = Wording("From", "Bronnen"), Wording("In order", "In orde")
WORDS = Wording("Words", "Woorden")
ABOUT_WORDS = Wording(
    "Words that blame who was harmed, soften what was done or startle, in Dutch, French, English and German. "
    "`kitgen explain term-own-fault` tells of each what to write instead, what excuses it and who says so.",
    "Woorden die schuld leggen bij wie iets overkwam, die verzachten of die bang maken, in het Nederlands, "
    "Frans, Engels en Duits. `kitgen explain term-own-fault` zegt van elk wat je in de plaats schrijft, "
    "wanneer het wel mag en wie dat zegt.",
)
BREAKS = Wording("Not in order", "Niet in orde")


def care_page(rule: Rule, lang: str) -> str:
    """Return the page of `rule` in `lang`, to read in a terminal."""
    return "\n".join((f"{rule.id}: {rule.asks.text(lang)}", *_page(rule, lang)))


def rulebook(lang: str, project: Project) -> str:
    """Return the page of all rules in `lang`, those about words included, as Markdown. Raises InputError."""
    lines = [f"# {TITLE.text(lang)}\n", INTRO.text(lang)]
    for rule in RULES:
        lines += (f"\n## {rule.id}\n", rule.asks.text(lang), *_page(rule, lang))
    lines += (f"\n## {WORDS.text(lang)}\n", ABOUT_WORDS.text(lang), "")
    for name, family in zip(rule_names(project), load_families(project).families.values(), strict=True):
        weight = SEVERITIES[family.severity].text(lang)
        lines.append(f"- `{name}` ({weight}): {family.reason.text(lang)}")
    return "\n".join(lines) + "\n"


def _page(rule: Rule, lang: str) -> Iterator[str]:
    yield f"\n**{WEIGHT.text(lang)}.** {SEVERITIES[rule.severity].text(lang)}"
    yield f"\n**{WHY.text(lang)}.** {rule.why.text(lang)}"
    yield f"\n**{SCOPE.text(lang)}.** {rule.scope.text(lang)}"
    yield f"\n**{SOURCES.text(lang)}.** {'; '.join(rule.sources)}."
    for title, examples in ((KEEPS, rule.passes), (BREAKS, rule.fails)):
        for example in examples:
            yield f"\n{title.text(lang)}:\n\n```yaml\n{example.replace(HERE, '  # ←').strip()}\n```"
