"""Brings what somebody changed in a Word file back: from the file to the overlays that say the same."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kitgen.build.options import Options
from kitgen.errors import Finding, InputError
from kitgen.importing.changes import Compared, settled_apart
from kitgen.importing.comments import notes
from kitgen.importing.left import Left, commented, left_over
from kitgen.importing.making import Making
from kitgen.importing.marks import with_addresses
from kitgen.importing.original import as_project, is_told_by, options_of, original_of, unchecked
from kitgen.importing.pairing import paired
from kitgen.importing.passages import Passage, WordFile
from kitgen.importing.places import Lessons
from kitgen.importing.trial import Trial
from kitgen.load import lesson_file
from kitgen.overlays import read_source
from kitgen.project import Project
from kitgen.source import tree as trees
from kitgen.sources import Bundle


@dataclass(frozen=True)
class Brought:
    """What came back of a Word file.

    Each lesson that changes, `before` as it was when the file was made, `after` as the file has it; `left`:
    what found no place in any. `name`: the lesson or kit that the file is of; `easy`: in easy language.
    """

    before: Mapping[str, trees.Mapping]
    after: Mapping[str, trees.Mapping]
    left: tuple[Left, ...]
    name: str
    lang: str
    easy: bool


def brought(changed: WordFile, bundle: Bundle, shown: str, *, sure: bool = True) -> Brought:
    """Return what `changed` changes in the lessons of the `bundle` that it was made from.

    `sure`: the file itself says that it was; else its words must tell. Raises InputError where the file is
    none that these make.
    """
    options, name = options_of(bundle.about), str(bundle.about["name"])
    only = (str(bundle.about["lesson"]),) if "lesson" in bundle.about else ()
    with as_project(bundle) as project:
        before = _lessons(project, bundle, options)
        original = original_of(changed, project, name, options._replace(only=only), shown)
        if original is None or not (sure or is_told_by(before.values(), changed, original)):
            raise InputError([Finding("import-other-file", values={"file": shown, "name": name})])
        texts = Lessons(before)
        changed = replace(changed, passages=tuple(map(_as_printed, changed.passages)))
        pairs = paired(original.file.passages, changed.passages)
        compared = settled_apart(Compared(pairs, texts.spots(original)))
        pairs = compared.pairs
        said = tuple(notes(compared, before))
        after, made = Making(compared, said, before, Trial(project, name, options, original)).made()
        unkept = [each for each in said if not each.edit]
        left = (*left_over(pairs, made, changed, original), *commented(unkept, changed, original))
    different = [each for each in before if after[each] != before[each]]
    return Brought(
        {each: before[each] for each in different},
        {each: after[each] for each in different},
        left,
        name,
        options.lang or "nl",
        options.easy,
    )


def _as_printed(passage: Passage) -> Passage:
    return replace(passage, content=with_addresses(passage.content))


def _lessons(project: Project, bundle: Bundle, options: Options) -> dict[str, trees.Mapping]:
    """Return the trees of the lessons of which a document is made, by their names."""
    name, lang = str(bundle.about["name"]), options.lang or "nl"
    inside = unchecked(project, name, options)[name].members
    names = [str(bundle.about["lesson"])] if "lesson" in bundle.about else inside or [name]
    return {
        each: read_source(project, lesson_file(each, lang), easy=options.easy).content
        for each in dict.fromkeys(names)
    }
