"""Requests to speak, in order, and who has the floor."""

from enum import StrEnum

import msgspec
from msgspec.structs import replace
from rpds import HashTrieMap

from meeting.acts.agenda import ItemRemoved
from meeting.acts.base import Act
from meeting.acts.people import PersonRemoved
from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested, SpeechWithdrawn
from meeting.ids import ItemId, PersonId, RequestId
from meeting.placed import Placed


class Speech(StrEnum):
    """What became of a request to speak."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    SPOKEN = "spoken"
    WITHDRAWN = "withdrawn"


class Request(msgspec.Struct, frozen=True):
    """A request to speak on an item, and the speech that came of it."""

    id: RequestId
    person: PersonId
    item: ItemId
    number: int
    requested_ms: int
    status: Speech = Speech.WAITING
    began_ms: int = 0
    ended_ms: int = 0


class Speakers(msgspec.Struct, frozen=True):
    """All requests by id, those waiting by person and item, and the one that has the floor."""

    requests: "HashTrieMap[str, Request]" = HashTrieMap()
    waiting: "HashTrieMap[tuple[str, str], RequestId]" = HashTrieMap()
    floor: RequestId = RequestId("")

    def get(self, request: str) -> Request | None:
        """Return a request, whatever became of it."""
        return self.requests.get(request)

    def queue(self, item: str | None = None) -> tuple[Request, ...]:
        """Return who waits to speak, first come first; on one item, or on any."""
        waiting = (self.requests[request] for request in self.waiting.values())
        chosen = (one for one in waiting if item is None or one.item == item)
        return tuple(sorted(chosen, key=_number))

    def waiting_of(self, person: str, item: str) -> Request | None:
        """Return the request with which a person waits to speak on an item."""
        request = self.waiting.get((person, item))
        return self.requests[request] if request else None

    def speaking(self) -> Request | None:
        """Return the request that has the floor; `began_ms` says since when."""
        return self.requests.get(self.floor)

    def speeches(self, item: str) -> tuple[Request, ...]:
        """Return the speeches on an item, the running one included, in order."""
        begun = (one for one in self.requests.values() if one.began_ms and one.item == item)
        return tuple(sorted(begun, key=_began))


def speech_requested(speakers: Speakers, placed: Placed, act: SpeechRequested) -> Speakers:
    """Return the speakers with one more in the queue."""
    request = Request(
        id=RequestId(placed.header.act),
        person=PersonId(placed.header.author),
        item=ItemId(act.item),
        number=placed.number,
        requested_ms=placed.time_ms,
    )
    if (request.person, request.item) in speakers.waiting:
        return speakers
    return replace(
        speakers,
        requests=speakers.requests.insert(request.id, request),
        waiting=speakers.waiting.insert((request.person, request.item), request.id),
    )


def speech_withdrawn(speakers: Speakers, _placed: Placed, act: SpeechWithdrawn) -> Speakers:
    """Return the speakers with a request gone from the queue."""
    request = speakers.get(act.request)
    if request is None or request.status is not Speech.WAITING:
        return speakers
    return _unqueued(speakers, replace(request, status=Speech.WITHDRAWN))


def floor_given(speakers: Speakers, placed: Placed, act: FloorGiven) -> Speakers:
    """Return the speakers with the floor given to a request; whoever had it has ended."""
    request = speakers.get(act.request)
    if request is None or request.status is not Speech.WAITING:
        return speakers
    speakers = floor_cleared(speakers, placed, act)
    begun = replace(request, status=Speech.SPEAKING, began_ms=placed.time_ms)
    return replace(_unqueued(speakers, begun), floor=request.id)


def floor_ended(speakers: Speakers, placed: Placed, act: FloorEnded) -> Speakers:
    """Return the speakers with the speech that is named ended."""
    return floor_cleared(speakers, placed, act) if speakers.floor == act.request else speakers


def floor_cleared(speakers: Speakers, placed: Placed, _act: Act) -> Speakers:
    """Return the speakers with nobody having the floor."""
    request = speakers.speaking()
    if request is None:
        return speakers
    ended = replace(request, status=Speech.SPOKEN, ended_ms=placed.time_ms)
    return replace(
        speakers, requests=speakers.requests.insert(request.id, ended), floor=RequestId("")
    )


def person_removed(speakers: Speakers, placed: Placed, act: PersonRemoved) -> Speakers:
    """Return the speakers without somebody who does not take part any more."""
    speaking = speakers.speaking()
    if speaking is not None and speaking.person == act.person:
        speakers = floor_cleared(speakers, placed, act)
    for request in speakers.queue():
        if request.person == act.person:
            speakers = _unqueued(speakers, replace(request, status=Speech.WITHDRAWN))
    return speakers


def item_removed(speakers: Speakers, _placed: Placed, act: ItemRemoved) -> Speakers:
    """Return the speakers without those who wait to speak on an item off the agenda."""
    for request in speakers.queue(act.item):
        speakers = _unqueued(speakers, replace(request, status=Speech.WITHDRAWN))
    return speakers


def _unqueued(speakers: Speakers, request: Request) -> Speakers:
    return replace(
        speakers,
        requests=speakers.requests.insert(request.id, request),
        waiting=speakers.waiting.discard((request.person, request.item)),
    )


def _number(request: Request) -> int:
    return request.number


def _began(request: Request) -> tuple[int, int]:
    return request.began_ms, request.number
