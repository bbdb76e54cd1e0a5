"""What the first act of a log fixes, and who its host is."""

import msgspec
from msgspec.structs import replace

from meeting.acts.founding import HostAppointed, LogFounded
from meeting.acts.sitting import MeetingChanged
from meeting.ids import DeviceId, PersonId
from meeting.placed import Placed
from meeting.records import device_id


class Founded(msgspec.Struct, frozen=True):
    """What the meeting is called and under which rules it stands; empty before the founding."""

    rules: int = 0
    pack: str = ""
    body: str = ""
    title: str = ""
    place: str = ""
    language: str = ""
    starts_ms: int = 0
    organisation: bytes = b""
    founder: PersonId = PersonId("")
    founded_ms: int = 0


class Host(msgspec.Struct, frozen=True):
    """The key under which heads are signed, since the entry `number`."""

    epoch: int = 0
    key: bytes = b""
    hpke_key: bytes = b""
    device: DeviceId = DeviceId("")
    number: int = 0


def log_founded(_founded: Founded, placed: Placed, act: LogFounded) -> Founded:
    """Return what the founding fixed."""
    return Founded(
        rules=act.rules,
        pack=act.pack,
        body=act.body,
        title=act.title,
        place=act.place,
        language=act.language,
        starts_ms=act.starts_ms,
        organisation=act.organisation,
        founder=PersonId(placed.header.act),
        founded_ms=placed.time_ms,
    )


def first_host(_host: Host, placed: Placed, act: LogFounded) -> Host:
    """Return the host that the founding appointed."""
    return Host(
        epoch=1,
        key=act.host_key,
        hpke_key=act.host_hpke_key,
        device=DeviceId(device_id(act.host_key)),
        number=placed.number,
    )


def host_appointed(_host: Host, placed: Placed, act: HostAppointed) -> Host:
    """Return the host of the next epoch."""
    return Host(
        epoch=act.epoch,
        key=act.host_key,
        hpke_key=act.host_hpke_key,
        device=DeviceId(device_id(act.host_key)),
        number=placed.number,
    )


def meeting_changed(founded: Founded, _placed: Placed, act: MeetingChanged) -> Founded:
    """Return the meeting under its new title, place and time."""
    return replace(founded, title=act.title, place=act.place, starts_ms=act.starts_ms)
