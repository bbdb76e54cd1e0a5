"""A revoked device erases a meeting: on the word of an officer in the log, never of the host."""

from meeting.records import box_id
from meeting.state import Meeting
from sync.client.ballot_record import forget_record
from sync.client.receipts import forget_receipt
from sync.client.recognised import LOOKED_AT
from sync.device import Device


def is_shut_out(meeting: Meeting, device: str) -> bool:
    """Say whether the verified log revokes this device."""
    found = meeting.people.device(device)
    return found is not None and found.revoked_ms > 0


def erase(device: Device, meeting: Meeting) -> None:
    """Forget a meeting: its papers and ballots, then its log, keys and positions.

    The log goes last: where this is broken off, it is begun again at the next start.
    """
    papers = meeting.papers
    for paper in (*papers.papers.values(), *papers.texts.values()):
        device.blobs.delete_blob(paper.blob)
    for vote in meeting.votes.in_order():
        box = box_id(meeting.log, vote.id)
        forget_record(device.vault, box)
        forget_receipt(device.vault, box)
    device.vault.put_setting(LOOKED_AT + meeting.log, b"")
    device.vault.forget_meeting(meeting.log)
