"""A revoked device erases a meeting: on the word of an officer in the log, never of the host."""

from meeting.state import Meeting
from sync.device import Device


def is_shut_out(meeting: Meeting, device: str) -> bool:
    """Say whether the verified log revokes this device."""
    found = meeting.people.device(device)
    return found is not None and found.revoked_ms > 0


def erase(device: Device, meeting: Meeting) -> None:
    """Forget a meeting: its papers, then its log, keys and positions."""
    for item in meeting.agenda.order:
        for paper in meeting.papers.of_item(item):
            for version in meeting.papers.versions(paper.id):
                device.blobs.delete_blob(version.blob)
    device.vault.forget_meeting(meeting.log)
