"""Founding a log, and appointing its next host."""

from meeting.acts.founding import HostAppointed, LogFounded
from meeting.admission import lookup
from meeting.errors import Code, RefusedError
from meeting.records import ActHeader, device_id
from meeting.state import Meeting

RULES = 1
"""The version of these rules; a log says at its founding under which it stands."""


def log_founded(meeting: Meeting, header: ActHeader, act: LogFounded, _now_ms: int) -> None:
    """Only as the first entry, by the founding device, whose person bears the act's id."""
    if meeting.number:
        raise RefusedError(Code.ALREADY_DONE, kind=act.KIND)
    if act.rules != RULES:
        raise RefusedError(Code.FUTURE_VERSION, rules=act.rules)
    if header.author != header.act or header.device != device_id(act.device.act_key):
        raise RefusedError(Code.NOT_ALLOWED, kind=act.KIND)
    lookup.filled(title=act.title, founder_name=act.founder_name, device_name=act.device.name)


def host_appointed(meeting: Meeting, _header: ActHeader, act: HostAppointed, _now_ms: int) -> None:
    """Only the next epoch, going on from the last entry."""
    if act.epoch != meeting.host.epoch + 1:
        raise RefusedError(Code.WRONG_EPOCH, epoch=act.epoch, current=meeting.host.epoch)
    if (act.predecessor_number, act.predecessor_hash) != (meeting.number, meeting.hash):
        raise RefusedError(
            Code.HOST_BEHIND, number=meeting.number, predecessor=act.predecessor_number
        )
