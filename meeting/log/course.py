"""How the meeting stood while votes ran, so that a ballot is judged as of its own moment."""

from bisect import bisect_right
from dataclasses import dataclass

from meeting.acts.voting import BoxSealed, VoteClosed, VoteOpened
from meeting.log.entries import VerifiedEntry
from meeting.state import Meeting


@dataclass(frozen=True, slots=True)
class Point:
    """The end of a log after an entry, and what the meeting is there."""

    number: int
    hash: bytes
    time_ms: int
    meeting: Meeting


class Course:
    """The points while votes ran, from each opening to its close; the newest can be dropped."""

    def __init__(self) -> None:
        self._points: list[Point] = []
        self._running: list[tuple[int, str]] = [(0, "")]
        self._openings: dict[str, VerifiedEntry] = {}
        self._seals: dict[str, VerifiedEntry] = {}

    def add(self, entry: VerifiedEntry, point: Point) -> None:
        """Take note of an entry and of what the meeting is after it."""
        act = entry.act
        if isinstance(act, VoteOpened):
            self._openings[entry.header.act] = entry
            self._running.append((entry.number, entry.header.act))
        if self._running[-1][1]:
            self._points.append(point)
        if isinstance(act, VoteClosed):
            self._running.append((entry.number, ""))
        elif isinstance(act, BoxSealed):
            self._seals[act.vote] = entry

    def drop(self, number: int) -> None:
        """Forget what entries after `number` brought."""
        while self._points and self._points[-1].number > number:
            self._points.pop()
        while self._running[-1][0] > number:
            self._running.pop()
        for table in (self._openings, self._seals):
            for vote in [vote for vote, entry in table.items() if entry.number > number]:
                del table[vote]

    def opening(self, vote: str) -> VerifiedEntry | None:
        """Return the entry that opened a vote."""
        return self._openings.get(vote)

    def seal(self, vote: str) -> VerifiedEntry | None:
        """Return the entry that sealed a vote's box."""
        return self._seals.get(vote)

    def votes(self) -> tuple[str, ...]:
        """Return all votes that were opened, in order."""
        return tuple(self._openings)

    def at(self, time_ms: int) -> Point | None:
        """Return the last point of a vote that is not later than this time."""
        index = bisect_right(self._points, time_ms, key=_time)
        return self._points[index - 1] if index else None


def _time(point: Point) -> int:
    return point.time_ms
