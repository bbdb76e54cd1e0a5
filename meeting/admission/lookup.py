"""Things that an act names: found, or refused under a code of their own."""

from meeting.agenda import Item, Motion
from meeting.errors import Code, RefusedError
from meeting.papers import Paper
from meeting.people import Device, Invitation, Person
from meeting.speakers import Request
from meeting.state import Meeting
from meeting.voting import Vote


def person(meeting: Meeting, person_id: str) -> Person:
    """Return somebody who takes part, or refuse."""
    found = meeting.people.get(person_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_PERSON, person=person_id)
    return found


def device(meeting: Meeting, device_id: str) -> Device:
    """Return a device that counts, or refuse."""
    found = meeting.people.device(device_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_DEVICE, device=device_id)
    if found.revoked_ms:
        raise RefusedError(Code.DEVICE_REVOKED, device=device_id, revoked_at_ms=found.revoked_ms)
    return found


def invitation(meeting: Meeting, invitation_id: str) -> Invitation:
    """Return an invitation that is neither used nor withdrawn, or refuse."""
    found = meeting.people.invitations.get(invitation_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_INVITATION, invitation=invitation_id)
    if found.device:
        raise RefusedError(Code.INVITATION_USED, invitation=invitation_id)
    if found.withdrawn:
        raise RefusedError(Code.INVITATION_WITHDRAWN, invitation=invitation_id)
    return found


def item(meeting: Meeting, item_id: str) -> Item:
    """Return an agenda item, or refuse."""
    found = meeting.agenda.get(item_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_ITEM, item=item_id)
    return found


def motion(meeting: Meeting, motion_id: str) -> Motion:
    """Return a motion, or refuse."""
    found = meeting.agenda.motion(motion_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_MOTION, motion=motion_id)
    return found


def newest_paper(meeting: Meeting, paper_id: str) -> Paper:
    """Return a paper's newest version, not withdrawn, or refuse."""
    found = meeting.papers.get(paper_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_PAPER, paper=paper_id)
    if found.replaced_by:
        raise RefusedError(Code.PAPER_SUPERSEDED, paper=paper_id, by=found.replaced_by)
    if found.withdrawn_ms:
        raise RefusedError(Code.ALREADY_DONE, paper=paper_id)
    return found


def request(meeting: Meeting, request_id: str) -> Request:
    """Return a request to speak, or refuse."""
    found = meeting.speakers.get(request_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_REQUEST, request=request_id)
    return found


def vote(meeting: Meeting, vote_id: str) -> Vote:
    """Return a vote, or refuse."""
    found = meeting.votes.get(vote_id)
    if found is None:
        raise RefusedError(Code.UNKNOWN_VOTE, vote=vote_id)
    return found


def filled(**texts: str) -> None:
    """Refuse where a text that must say something is empty."""
    for field, text in texts.items():
        if not text.strip():
            raise RefusedError(Code.EMPTY_TEXT, field=field)


def no_vote_running(meeting: Meeting) -> None:
    """Refuse while ballots can be cast."""
    running = meeting.votes.running()
    if running is not None:
        raise RefusedError(Code.VOTE_RUNNING, vote=running.id)
