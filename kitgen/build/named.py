"""Which kits and lessons the names on a command line mean."""

from kitgen.errors import Finding, InputError
from kitgen.load import all_meant, lesson_file, load_kit, load_lesson, unknown_name
from kitgen.overlays import easy_file
from kitgen.project import Project

Names = tuple[tuple[str, ...], tuple[str, ...]]
"""Names of kits, and of lessons."""


def resolve(project: Project, names: tuple[str, ...], lang: str) -> Names:
    """Return the kits and lessons called `names`; without names all kits, and the lessons that are in none.

    Raises UsageError for an unknown name.
    """
    kits, lessons = project.names(f"lessons/{lang}/kits"), project.names(f"lessons/{lang}")
    if not names:
        kits, lessons = all_meant(project, lang)
        inside = {
            entry.lesson for name in kits for entry in load_kit(project, name, lang).value.all_lessons()
        }
        return kits, tuple(name for name in lessons if name not in inside)
    for name in names:
        if name not in kits and name not in lessons:
            raise unknown_name("unknown-name", name, (*kits, *lessons), project)
    wanted = tuple(dict.fromkeys(names))
    return tuple(n for n in wanted if n in kits), tuple(n for n in wanted if n not in kits)


def written_easily(
    project: Project, lang: str, names: tuple[str, ...], kits: tuple[str, ...], lessons: tuple[str, ...]
) -> Names:
    """Return the kits and lessons that have something in easy language.

    Raises InputError for one of `names` that has not.
    """
    members = {name: [e.lesson for e in load_kit(project, name, lang).value.all_lessons()] for name in kits}
    members |= {name: [name] for name in lessons}
    easy = {
        name
        for name, inner in members.items()
        if any(load_lesson(project, each, lang, easy=True).easy for each in inner)
    }
    missing = [
        Finding(
            "no-easy-version", values={"name": name, "path": easy_file(lesson_file(members[name][0], lang))}
        )
        for name in names
        if name not in easy
    ]
    if missing:
        raise InputError(missing)
    return tuple(n for n in kits if n in easy), tuple(n for n in lessons if n in easy)
