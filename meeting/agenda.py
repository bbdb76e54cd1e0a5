"""The agenda: items in their order, and the motions under them."""

from enum import StrEnum

import msgspec
from msgspec.structs import replace
from rpds import HashTrieMap

from meeting.acts.agenda import (
    ItemAdded,
    ItemChanged,
    ItemMoved,
    ItemRemoved,
    MotionAdded,
    MotionChanged,
    MotionRemoved,
)
from meeting.acts.sitting import ItemCalled, MeetingClosed
from meeting.ids import ItemId, MotionId
from meeting.placed import Placed


class Status(StrEnum):
    """How far the meeting is with an item."""

    WAITING = "waiting"
    CURRENT = "current"
    DONE = "done"


class Motion(msgspec.Struct, frozen=True):
    """A question that may be put to the vote."""

    id: MotionId
    item: ItemId
    text: str
    effect: str


class Item(msgspec.Struct, frozen=True):
    """An agenda item; `called_ms` and `done_ms` are 0 until it comes to that."""

    id: ItemId
    title: str
    presenter: str
    duration_min: int
    status: Status = Status.WAITING
    motions: tuple[MotionId, ...] = ()
    called_ms: int = 0
    done_ms: int = 0


class Agenda(msgspec.Struct, frozen=True):
    """Items by id, their order, and motions by id."""

    items: "HashTrieMap[str, Item]" = HashTrieMap()
    order: tuple[ItemId, ...] = ()
    motions: "HashTrieMap[str, Motion]" = HashTrieMap()
    current: ItemId = ItemId("")

    def get(self, item: str) -> Item | None:
        """Return an item on the agenda."""
        return self.items.get(item)

    def motion(self, motion: str) -> Motion | None:
        """Return a motion."""
        return self.motions.get(motion)

    def in_order(self) -> tuple[Item, ...]:
        """Return all items in the order in which they stand."""
        return tuple(self.items[item] for item in self.order)

    def motions_of(self, item: str) -> tuple[Motion, ...]:
        """Return the motions under an item in the order in which they were added."""
        found = self.items.get(item)
        return tuple(self.motions[motion] for motion in found.motions) if found else ()

    def number_of(self, item: str) -> int:
        """Return an item's number, from 1; 0 if it is not on the agenda."""
        return self.order.index(ItemId(item)) + 1 if item in self.items else 0

    def current_item(self) -> Item | None:
        """Return the item that the meeting deals with."""
        return self.items.get(self.current)


def item_added(agenda: Agenda, placed: Placed, act: ItemAdded) -> Agenda:
    """Return the agenda with one more item."""
    item = Item(
        id=ItemId(placed.header.act),
        title=act.title,
        presenter=act.presenter,
        duration_min=act.duration_min,
    )
    return replace(
        agenda,
        items=agenda.items.insert(item.id, item),
        order=_placed_after(agenda.order, item.id, act.after),
    )


def item_changed(agenda: Agenda, _placed: Placed, act: ItemChanged) -> Agenda:
    """Return the agenda with an item reading otherwise."""
    item = agenda.get(act.item)
    if item is None:
        return agenda
    changed = replace(item, title=act.title, presenter=act.presenter, duration_min=act.duration_min)
    return _with_item(agenda, changed)


def item_moved(agenda: Agenda, _placed: Placed, act: ItemMoved) -> Agenda:
    """Return the agenda with an item standing elsewhere."""
    item = agenda.get(act.item)
    if item is None or act.after == act.item:
        return agenda
    without = tuple(one for one in agenda.order if one != item.id)
    return replace(agenda, order=_placed_after(without, item.id, act.after))


def item_removed(agenda: Agenda, _placed: Placed, act: ItemRemoved) -> Agenda:
    """Return the agenda without an item and its motions."""
    item = agenda.get(act.item)
    if item is None:
        return agenda
    motions = agenda.motions
    for motion in item.motions:
        motions = motions.discard(motion)
    return replace(
        agenda,
        items=agenda.items.discard(item.id),
        order=tuple(one for one in agenda.order if one != item.id),
        motions=motions,
        current=ItemId("") if agenda.current == item.id else agenda.current,
    )


def item_called(agenda: Agenda, placed: Placed, act: ItemCalled) -> Agenda:
    """Return the agenda at another item; the one before it is dealt with."""
    item = agenda.get(act.item)
    if item is None:
        return agenda
    agenda = _current_done(agenda, placed.time_ms)
    called = replace(item, status=Status.CURRENT, called_ms=placed.time_ms, done_ms=0)
    return replace(_with_item(agenda, called), current=item.id)


def meeting_closed(agenda: Agenda, placed: Placed, _act: MeetingClosed) -> Agenda:
    """Return the agenda with its last item dealt with."""
    return replace(_current_done(agenda, placed.time_ms), current=ItemId(""))


def motion_added(agenda: Agenda, placed: Placed, act: MotionAdded) -> Agenda:
    """Return the agenda with one more motion under an item."""
    item = agenda.get(act.item)
    if item is None:
        return agenda
    motion = Motion(id=MotionId(placed.header.act), item=item.id, text=act.text, effect=act.effect)
    agenda = replace(agenda, motions=agenda.motions.insert(motion.id, motion))
    return _with_item(agenda, replace(item, motions=(*item.motions, motion.id)))


def motion_changed(agenda: Agenda, _placed: Placed, act: MotionChanged) -> Agenda:
    """Return the agenda with a motion reading otherwise."""
    motion = agenda.motion(act.motion)
    if motion is None:
        return agenda
    changed = replace(motion, text=act.text, effect=act.effect)
    return replace(agenda, motions=agenda.motions.insert(motion.id, changed))


def motion_removed(agenda: Agenda, _placed: Placed, act: MotionRemoved) -> Agenda:
    """Return the agenda without a motion."""
    motion = agenda.motion(act.motion)
    if motion is None:
        return agenda
    item = agenda.items[motion.item]
    left = tuple(one for one in item.motions if one != motion.id)
    agenda = replace(agenda, motions=agenda.motions.discard(motion.id))
    return _with_item(agenda, replace(item, motions=left))


def _with_item(agenda: Agenda, item: Item) -> Agenda:
    return replace(agenda, items=agenda.items.insert(item.id, item))


def _current_done(agenda: Agenda, now_ms: int) -> Agenda:
    current = agenda.current_item()
    if current is None:
        return agenda
    return _with_item(agenda, replace(current, status=Status.DONE, done_ms=now_ms))


def _placed_after(order: tuple[ItemId, ...], item: ItemId, after: str) -> tuple[ItemId, ...]:
    if not after:
        return (item, *order)
    place = order.index(ItemId(after)) + 1 if after in order else len(order)
    return (*order[:place], item, *order[place:])
