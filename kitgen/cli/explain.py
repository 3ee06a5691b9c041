"""`kitgen explain`: the manual page of a block, of a part of a lesson, or of a finding."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kitgen.cli.names import project_of
from kitgen.cli.settings import Settings
from kitgen.project import Project

if TYPE_CHECKING:
    from kitgen.manual import FieldPage

ALL_RULES = "care"
"""The topic that is the page of all rules about care."""


def complete_topic(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a block or part, or the id of a finding."""
    topics = _topics(project_of(ctx))
    return [CompletionItem(topic) for topic in topics if topic.startswith(incomplete)]


@click.command()
@click.argument("topic", shell_complete=complete_topic)
@click.pass_obj
def explain(settings: Settings, topic: str) -> None:
    """Explain a block, a part of a lesson, a rule, or a finding.

    TOPIC is such as questions (kitgen list blocks), step, kit, opt-out (kitgen list rules), term-loverboy
    or unknown-block; "care" is the page of all rules.
    """
    from kitgen.manual import CARE_PAGES, PAGES, PARTS, care_page, rulebook
    from kitgen.messages import CATALOGUE

    if topic == ALL_RULES:
        click.echo(rulebook(settings.lang, settings.project), nl=False)
    elif topic in CARE_PAGES:
        click.echo(care_page(CARE_PAGES[topic], settings.lang))
    elif topic in PAGES or topic in PARTS:
        click.echo("\n".join(_page(settings, topic)))
    elif topic in CATALOGUE:
        click.echo("\n".join(_finding(settings, topic)))
    elif topic in (topics := _topics(settings.project)):
        from kitgen.cli.termpage import term_page

        click.echo("\n".join(term_page(settings, topic)))
    else:
        near = get_close_matches(topic, topics, 1)
        question = f' Did you mean "{near[0]}"?' if near else ""
        raise click.UsageError(
            f'There is nothing to explain about "{topic}".{question} See: kitgen list blocks'
        )


def _topics(project: Project) -> tuple[str, ...]:
    from kitgen.manual import CARE_PAGES, PAGES, PARTS
    from kitgen.messages import CATALOGUE
    from kitgen.terms import rule_names

    known = dict.fromkeys((*CARE_PAGES, *CATALOGUE, *rule_names(project)))
    return (*PAGES, *PARTS, ALL_RULES, *known)


def _page(settings: Settings, name: str) -> Iterator[str]:
    from kitgen.manual import EXAMPLES, PAGES, about, fields_of, model_of

    yield f"{name}: {about(name, settings.lang)}"
    yield f"\n{settings.say('fields')}"
    yield from _fields(settings, fields_of(model_of(name), settings.lang), indent=1)
    example = PAGES[name].example if name in PAGES else EXAMPLES.get(name)
    if example:
        yield f"\n{settings.say('example')}"
        yield from (f"  {line}".rstrip() for line in example.split("\n"))


def _fields(settings: Settings, fields: "Iterable[FieldPage]", *, indent: int) -> Iterator[str]:
    for field in fields:
        notes = [
            *([settings.say("required")] if field.required else []),
            *([settings.say("default", value=field.default)] if field.default else []),
            *([settings.say("shorthand", field=field.key)] if field.shorthand else []),
            *([settings.say("listed", field=field.key)] if field.listed else []),
            *([settings.say("teacher")] if field.teacher else []),
        ]
        extra = f"  ({'; '.join(notes)})" if notes else ""
        yield f"{'  ' * indent}{field.key}: {field.type}{extra}"
        yield from _fields(settings, field.inner, indent=indent + 1)


def _finding(settings: Settings, name: str) -> Iterator[str]:
    from kitgen.messages import CATALOGUE

    wording = CATALOGUE[name]
    yield f"{name}: {_blank(wording.text(settings.lang))}"
    pieces = wording.advice(settings.lang)
    if pieces:
        yield f"\n{settings.say('advice')}"
        yield from (f"  {_blank(piece)}" for piece in pieces)


class _Dots(dict[str, str]):
    """Fills every place with an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def _blank(words: str) -> str:
    return words.format_map(_Dots())
