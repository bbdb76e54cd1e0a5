"""A revoked device erases a meeting's keys: only when an officer signed that, never by the host."""

from meeting.acts.people import DeviceRevoked
from meeting.errors import MeetingError
from meeting.log.chain import VerifiedLog
from meeting.log.entries import read_entry, read_opening
from meeting.signing import ACT, load_public_key, verify
from sync.client.officer import is_officer
from sync.device import Device


def is_order(log: VerifiedLog, device: str, entry: bytes, opening: bytes) -> bool:
    """Say whether an entry is an officer's word that this device is revoked in this meeting."""
    try:
        record, header = read_entry(entry)
        act = read_opening(header, opening)
        author = log.meeting.people.device(header.device)
        if header.log != log.log or author is None or author.revoked_ms:
            return False
        verify(load_public_key(author.act_key), ACT, record.header, record.signature)
    except MeetingError:
        return False
    return (
        isinstance(act, DeviceRevoked)
        and act.device == device
        and author.person == header.author
        and (is_officer(log.meeting, author.person) or _owns(log, device, author.person))
    )


def erase(device: Device, log: VerifiedLog) -> None:
    """Forget a meeting: its log, keys, positions and papers."""
    meeting = log.meeting
    for item in meeting.agenda.order:
        for paper in meeting.papers.of_item(item):
            for version in meeting.papers.versions(paper.id):
                device.blobs.delete_blob(version.blob)
    device.vault.forget_meeting(log.log)


def _owns(log: VerifiedLog, device: str, person: str) -> bool:
    found = log.meeting.people.device(device)
    return found is not None and found.person == person
