"""What somebody has done to notes, so that it can be undone and done again, without end.

Nothing is taken back in the records: undoing writes what stood there before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import Body, Erased, Record

_Value = tuple[Body, CircleId]


@dataclass(frozen=True, slots=True)
class Change:
    """One record that was written: what stood under its name before (if anything), and after."""

    before: Record | None
    after: Record


@dataclass(frozen=True, slots=True)
class Write:
    """What has to be written to a name."""

    name: str
    body: Body
    circle: CircleId


class Undo:
    """The steps of one person on this device; a step is what she did with one gesture.

    What has changed since by another hand or device is left as it is: a step, or the part of it
    that would overwrite such a change, is passed over.
    """

    def __init__(self) -> None:
        self._done: list[tuple[Change, ...]] = []
        self._undone: list[tuple[Change, ...]] = []

    @property
    def can_undo(self) -> bool:
        """Say whether there is a step to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Say whether there is a step to do again."""
        return bool(self._undone)

    def did(self, changes: Iterable[Change]) -> None:
        """Note a step; what was undone before it cannot be done again."""
        step = tuple(changes)
        if step:
            self._done.append(step)
            self._undone.clear()

    def undo(self, records: Mapping[str, Record]) -> tuple[Write, ...]:
        """Return what to write to undo the last step that still stands; nothing if none does."""
        while self._done:
            step = self._done.pop()
            self._undone.append(step)
            pairs = [(_value(one.after), _value(one.before)) for one in reversed(step)]
            if writes := _writes(step[::-1], pairs, records):
                return writes
        return ()

    def redo(self, records: Mapping[str, Record]) -> tuple[Write, ...]:
        """Return what to write to do again what was undone last; nothing if there is nothing."""
        while self._undone:
            step = self._undone.pop()
            self._done.append(step)
            pairs = [(_value(one.before), _value(one.after)) for one in step]
            if writes := _writes(step, pairs, records):
                return writes
        return ()


def _writes(
    step: tuple[Change, ...], pairs: list[tuple[_Value, _Value]], records: Mapping[str, Record]
) -> tuple[Write, ...]:
    now: dict[str, _Value] = {}
    writes: dict[str, Write] = {}
    for change, (expected, wanted) in zip(step, pairs, strict=True):
        name = change.after.name
        if _same(now.get(name, _value(records.get(name))), expected):
            now[name] = wanted
            body, circle = wanted
            # Whoever was given it has to hear that it is gone.
            told = expected[1] if isinstance(body, Erased) else circle
            writes[name] = Write(name, body, told)
    return tuple(writes.values())


def _value(record: Record | None) -> _Value:
    return (Erased(), PRIVATE) if record is None else (record.body, record.circle)


def _same(one: _Value, other: _Value) -> bool:
    if isinstance(one[0], Erased) and isinstance(other[0], Erased):
        return True
    return one == other
