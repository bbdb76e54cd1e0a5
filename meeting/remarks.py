"""Restricted entries: remarks among the officers, and which payloads were erased."""

import msgspec
from msgspec.structs import replace
from rpds import HashTrieMap

from meeting.acts.people import OfficersRemarked
from meeting.acts.sitting import PayloadErased
from meeting.ids import ItemId, PersonId
from meeting.placed import Placed


class Remark(msgspec.Struct, frozen=True):
    """A remark that this device may read."""

    number: int
    author: PersonId
    time_ms: int
    text: str
    item: ItemId


class Remarks(msgspec.Struct, frozen=True):
    """`restricted` has the number of each restricted entry and whether it was erased.

    That much everybody knows; `remarks` holds what this device may read.
    """

    restricted: "HashTrieMap[int, bool]" = HashTrieMap()
    remarks: "HashTrieMap[int, Remark]" = HashTrieMap()

    def in_order(self) -> tuple[Remark, ...]:
        """Return the remarks that can be read, oldest first."""
        return tuple(self.remarks[number] for number in sorted(self.remarks))

    def erased(self) -> tuple[int, ...]:
        """Return the numbers of the entries whose payload is to be deleted, in order."""
        return tuple(sorted(number for number, erased in self.restricted.items() if erased))


def restricted_placed(remarks: Remarks, placed: Placed, act: OfficersRemarked | None) -> Remarks:
    """Return the remarks with one more restricted entry, readable or not."""
    remarks = replace(remarks, restricted=remarks.restricted.insert(placed.number, False))
    if act is None:
        return remarks
    remark = Remark(
        number=placed.number,
        author=PersonId(placed.header.author),
        time_ms=placed.time_ms,
        text=act.text,
        item=ItemId(act.item),
    )
    return replace(remarks, remarks=remarks.remarks.insert(remark.number, remark))


def payload_erased(remarks: Remarks, _placed: Placed, act: PayloadErased) -> Remarks:
    """Return the remarks without one that is to be deleted."""
    if act.number not in remarks.restricted:
        return remarks
    return Remarks(
        restricted=remarks.restricted.insert(act.number, True),
        remarks=remarks.remarks.discard(act.number),
    )
