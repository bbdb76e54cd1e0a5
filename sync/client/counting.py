"""Who has not voted yet, for officers; and counting again, for everybody, once a box is sealed."""

from collections.abc import Callable, Iterable

from meeting.acts.voting import BoxSealed
from meeting.errors import MeetingError
from meeting.ids import VoteId
from meeting.log.chain import VerifiedEntry
from meeting.voting import Stage
from sync.client.events import BallotsCounted, ClientEvent, VoteRecounted
from sync.client.replica import Replica


class Counting:
    """Follows boxes and opens sealed ones."""

    def __init__(self, replica: Replica, tell: Callable[[ClientEvent], None]) -> None:
        self._replica = replica
        self._tell = tell
        self._counted: set[VoteId] = set()

    def ballots_came(self, vote: VoteId) -> None:
        """Tell how many have voted and, by name, who has not."""
        box = self._replica.box(vote)
        missing = self._replica.meeting.not_voted(box.state)
        self._tell(BallotsCounted(vote, len(box.state.in_order()), missing))

    @staticmethod
    def sealed_in(entries: Iterable[VerifiedEntry]) -> tuple[VoteId, ...]:
        """Return the votes whose boxes were sealed by these entries."""
        return tuple(VoteId(one.act.vote) for one in entries if isinstance(one.act, BoxSealed))

    def uncounted(self) -> tuple[VoteId, ...]:
        """Return the votes that are sealed and were not counted again here."""
        votes = self._replica.meeting.votes.in_order()
        return tuple(
            vote.id
            for vote in votes
            if vote.stage in (Stage.SEALED, Stage.DECLARED) and vote.id not in self._counted
        )

    def recount(self, vote: VoteId) -> None:
        """Count a sealed box again and tell whether it agrees with what the host published."""
        try:
            count, own_found = self._replica.recount(vote)
        except MeetingError as error:
            self.failed(vote, error)
            return
        self._counted.add(vote)
        found = self._replica.meeting.votes.get(vote)
        shown = found is not None and found.names_shown
        choices = tuple(sorted(count.by_person.items())) if shown else ()
        read = tuple((person, answer or "") for person, answer in choices)
        self._tell(VoteRecounted(vote, agrees=True, own_ballot_found=own_found, choices=read))

    def failed(self, vote: VoteId, error: MeetingError) -> None:
        """Tell that this device could not come to the count that the host published."""
        self._tell(
            VoteRecounted(
                vote, agrees=False, own_ballot_found=False, choices=(), fault=error.code.value
            )
        )
