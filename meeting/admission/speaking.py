"""Requests to speak and the floor."""

from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested, SpeechWithdrawn
from meeting.admission import lookup
from meeting.agenda import Status
from meeting.errors import Code, RefusedError
from meeting.records import ActHeader
from meeting.speakers import Speech
from meeting.state import Meeting


def speech_requested(
    meeting: Meeting, header: ActHeader, act: SpeechRequested, _now_ms: int
) -> None:
    """On an item that is not dealt with, once at a time."""
    item = lookup.item(meeting, act.item)
    if item.status is Status.DONE:
        raise RefusedError(Code.ALREADY_DONE, item=item.id)
    waiting = meeting.speakers.waiting_of(header.author, item.id)
    if waiting is not None:
        raise RefusedError(Code.ALREADY_DONE, request=waiting.id)


def speech_withdrawn(
    meeting: Meeting, _header: ActHeader, act: SpeechWithdrawn, _now_ms: int
) -> None:
    """While it waits."""
    _waiting(meeting, act.request)


def floor_given(meeting: Meeting, _header: ActHeader, act: FloorGiven, _now_ms: int) -> None:
    """To somebody who waits for it."""
    _waiting(meeting, act.request)


def floor_ended(meeting: Meeting, _header: ActHeader, act: FloorEnded, _now_ms: int) -> None:
    """Of the speech that is going on."""
    request = lookup.request(meeting, act.request)
    if request.status is not Speech.SPEAKING:
        raise RefusedError(Code.ALREADY_DONE, request=request.id)


def _waiting(meeting: Meeting, request_id: str) -> None:
    request = lookup.request(meeting, request_id)
    if request.status is not Speech.WAITING:
        raise RefusedError(Code.ALREADY_DONE, request=request.id)
