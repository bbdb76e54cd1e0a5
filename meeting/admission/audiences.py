"""Epochs of audiences and grants."""

from meeting.acts.audiences import EpochBegun, EpochGranted
from meeting.admission import lookup
from meeting.errors import Code, RefusedError
from meeting.records import ActHeader
from meeting.state import Meeting


def epoch_begun(meeting: Meeting, _header: ActHeader, act: EpochBegun, _now_ms: int) -> None:
    """The next epoch, for devices that count."""
    current = meeting.audiences.newest.get(act.audience, 0)
    if act.epoch != current + 1:
        raise RefusedError(Code.WRONG_EPOCH, epoch=act.epoch, current=current)
    for device in act.recipients:
        lookup.device(meeting, device)


def epoch_granted(meeting: Meeting, _header: ActHeader, act: EpochGranted, _now_ms: int) -> None:
    """An epoch that there is, for a device that counts and lacks it."""
    if meeting.audiences.get(act.audience, act.epoch) is None:
        raise RefusedError(Code.UNKNOWN_AUDIENCE, audience=act.audience, epoch=act.epoch)
    device = lookup.device(meeting, act.device)
    if meeting.audiences.holds(device.id, act.audience, act.epoch):
        raise RefusedError(Code.ALREADY_DONE, device=device.id)
