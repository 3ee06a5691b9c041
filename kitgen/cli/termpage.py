"""The page of a word family for `kitgen explain`: why, where it is told, what to write, who says so."""

from collections.abc import Iterator

from kitgen.cli.settings import Settings
from kitgen.messages.terms import PREFIX
from kitgen.terms import Family, languages, load_families, load_table


def term_page(settings: Settings, rule: str) -> Iterator[str]:
    """Yield the lines of the page of `rule`, such as term-loverboy. Raises KeyError for an unknown one."""
    project, name = settings.project, rule.removeprefix(PREFIX)
    data = load_families(project)
    family = data.families[name]
    yield f"{rule}: {family.reason.text(settings.lang)} ({settings.say(f'term-{family.severity}')})"
    yield f"\n{settings.say('term-instead')}"
    for language in languages(project):
        words = next((term.words for term in load_table(project, language).terms if term.id == name), None)
        if words:
            yield f"  {language}: {', '.join(words.words)}"
            own = f" ({settings.say('term-own')})" if words.own else ""
            yield f"      → {words.write}{own}"
    yield f"\n{settings.say('term-where')}"
    yield from (f"  {line}" for line in _conditions(family, settings))
    yield f"\n{settings.say('term-source')}"
    for source in (data.sources[each] for each in family.sources):
        yield "  " + ", ".join(filter(None, (source.title, source.by, source.url, source.seen)))
    if not family.sources:
        yield f"  {settings.say('term-ours')}"


def _conditions(family: Family, settings: Settings) -> Iterator[str]:
    if family.near:
        yield settings.say("term-near", sets=", ".join(family.near))
    if family.near and family.about:
        yield settings.say(f"term-about-{family.about}")
    if not family.near:
        yield settings.say("term-always")
    yield from (settings.say(f"term-unless-{excuse}") for excuse in family.unless)
    if family.beside:
        yield settings.say("term-beside", sets=", ".join(family.beside))
    if family.never_allowed_under:
        yield settings.say("term-under", age=family.never_allowed_under)
