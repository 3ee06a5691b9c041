"""Changes lessons as a file asks for, as far as nothing goes that nobody took out, and makes their paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kitgen.errors import InputError
from kitgen.importing.additions import Placed, additions
from kitgen.importing.changes import Compared, changes
from kitgen.importing.chunks import Chunk
from kitgen.importing.comments import Note
from kitgen.importing.edits import Edit, Gone, edited
from kitgen.importing.left import absent, found_again, lost, missing
from kitgen.importing.original import Original
from kitgen.importing.places import Spot
from kitgen.importing.trial import Trial
from kitgen.source import tree as trees

Made = tuple[dict[str, trees.Mapping], Original]
"""Lessons by their names, and the document that they make."""
_Edits = Sequence[tuple[str, Edit]]


@dataclass(frozen=True)
class Harm:
    """What comes of taking out more than was asked for.

    `lost`: the passages that go though nobody changed them; `errors`: how many there are in the lessons, as
    where something else still speaks of what went.
    """

    lost: frozenset[int] = frozenset()
    errors: int = 0

    def is_within(self, other: "Harm") -> bool:
        """Whether it does no more harm than `other`."""
        return self.lost <= other.lost and self.errors <= other.errors


@dataclass(frozen=True)
class Making:
    """What a changed file asks for, `said`: in comments too.

    `before`: the lessons as they were, `trial`: where changes are tried.
    """

    compared: Compared
    said: Sequence[Note]
    before: Mapping[str, trees.Mapping]
    trial: Trial

    def made(self) -> Made:
        """Return the lessons with all that can be changed in them, and the document that they make.

        What was added comes into the texts beside it; as blocks of its own where it is not to be seen there,
        and nowhere where it is to be seen in neither.
        """
        placed = tuple(additions(self.compared, self.before, as_blocks=False))
        made = self._with_additions(placed)
        again = found_again(self.compared.pairs, made[1])
        gone = missing(self.compared.pairs, again)
        as_blocks = additions(self.compared, self.before, as_blocks=True)
        others = [each for each in as_blocks if gone & {*each.numbers}]
        not_here = absent(again) | {j for each in others for j in each.numbers}
        seen = [each for each in placed if not not_here & {*each.numbers}]
        return made if len(seen) == len(placed) else self._with_additions((*seen, *others))

    def _with_additions(self, placed: Sequence[Placed]) -> Made:
        edits = [(name, edit) for name in self.before for edit in self._edits(name, placed)]
        gone = [each for each in edits if isinstance(each[1], Gone)]
        if not gone:
            return self._with(edits)
        made = self._try(edits)
        if made and self._harm(made) == Harm():
            return made
        kept = [each for each in edits if each not in gone]
        least = self._with(kept)
        return self._with([*kept, *self._harmless(gone, kept, self._harm(least))])

    def _harmless(self, gone: _Edits, kept: _Edits, anyway: Harm) -> _Edits:
        """Return what of `gone` can go without more harm than there is `anyway`."""
        made = self._try([*kept, *gone])
        if made and self._harm(made).is_within(anyway):
            return gone
        if len(gone) < 2:
            return ()
        middle = len(gone) // 2
        first = self._harmless(gone[:middle], kept, anyway)
        return [*first, *self._harmless(gone[middle:], [*kept, *first], anyway)]

    def _harm(self, made: Made) -> Harm:
        after, document = made
        names = [name for name, tree in after.items() if tree != self.before[name]]
        return Harm(
            lost(self.compared.pairs, found_again(self.compared.pairs, document)), self.trial.errors(names)
        )

    def _try(self, edits: _Edits) -> Made | None:
        """Return what `edits` make, None where nothing is left to make."""
        try:
            return self._with(edits)
        except InputError:
            return None

    def _with(self, edits: _Edits) -> Made:
        """Return the lessons with those of `edits` with which they are sound. Raises InputError."""
        after: dict[str, trees.Mapping] = {}
        for name, tree in self.before.items():
            own = [edit for lesson, edit in edits if lesson == name]
            after[name] = edited(tree, self.trial.sound_edits(tree, own))
        changed = {name: tree for name, tree in after.items() if tree != self.before[name]}
        return after, self.trial.with_lessons(changed) if changed else self.trial.original

    def _edits(self, name: str, placed: Sequence[Placed]) -> list[Edit]:
        """Return all that changes in the lesson called `name`."""
        own = [each for each in placed if each.spot.written.lesson == name]
        chunks: dict[Spot, list[Chunk]] = {}
        for each in own:
            chunks.setdefault(each.spot, []).extend(each.chunks)
        return [
            *changes(self.compared, name, self.before[name], chunks),
            *(each.edit for each in own if each.edit),
            *(each.edit for each in self.said if each.edit and each.lesson == name),
        ]
