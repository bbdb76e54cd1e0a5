"""This person's ballots: cast, confirmed by a receipt, found again in the box."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from meeting.acts.voting import BallotCast
from meeting.errors import Code, RefusedError, TamperError
from meeting.ids import ActId, PersonId, VoteId
from meeting.log.choices import seal_choice
from meeting.records import box_id
from meeting.voting import Stage
from sync.client.events import BallotChanged, BallotStage, ClientEvent
from sync.client.http import LinkError
from sync.client.outgoing import Outgoing, new_act_id
from sync.client.replica import Replica


@dataclass(frozen=True, slots=True)
class Cast:
    """A ballot that this device sent."""

    act: ActId
    answer: str
    data: bytes
    box: str


class Ballots:
    """Casts one ballot after the other; each names the one that it replaces."""

    def __init__(
        self,
        replica: Replica,
        outgoing: Outgoing,
        person: PersonId,
        tell: Callable[[ClientEvent], None],
    ) -> None:
        self._replica = replica
        self._outgoing = outgoing
        self._person = person
        self._tell = tell
        self._stored: dict[VoteId, ActId] = {}
        self._unknown: dict[VoteId, Cast] = {}
        self._turn = asyncio.Lock()

    async def cast(self, vote: VoteId, answer: str) -> None:
        """Cast a ballot, or another in its place; the events tell what became of it."""
        async with self._turn:
            self._tell(BallotChanged(vote, BallotStage.SENDING, answer))
            await self._ask_unknown(vote)
            try:
                cast = self._prepare(vote, answer, self._stored.get(vote, ActId("")))
                await self._send(vote, cast)
            except RefusedError as error:
                await self._refused(vote, answer, error)

    async def reconnected(self) -> None:
        """Ask what became of ballots whose receipt did not come."""
        async with self._turn:
            for vote in tuple(self._unknown):
                await self._ask_unknown(vote)

    def _prepare(self, vote: VoteId, answer: str, replaces: ActId) -> Cast:
        found = self._replica.meeting.votes.get(vote)
        if found is None:
            raise RefusedError(Code.UNKNOWN_VOTE)
        if found.stage is not Stage.RUNNING:
            raise RefusedError(Code.VOTE_CLOSED, closed_at_ms=found.closed_ms)
        act, log = new_act_id(), self._replica.log.log
        sealed = seal_choice(answer, found.box_key, log, vote, self._person, act)
        box = box_id(log, vote)
        data = self._outgoing.sign(BallotCast(vote, replaces, sealed), act, box=box)
        return Cast(act, answer, data, box)

    async def _send(self, vote: VoteId, cast: Cast) -> None:
        try:
            accepted = await self._outgoing.send(cast.act, cast.box, cast.data)
            receipt = self._replica.check_receipt(cast.data, accepted)
        except LinkError:
            self._unknown[vote] = cast
            self._tell(BallotChanged(vote, BallotStage.UNKNOWN, cast.answer))
        except TamperError as error:
            self._unknown[vote] = cast
            self._tell(BallotChanged(vote, BallotStage.UNKNOWN, cast.answer, code=error.code.value))
        else:
            self._unknown.pop(vote, None)
            self._stored[vote] = cast.act
            self._tell(BallotChanged(vote, BallotStage.STORED, cast.answer, receipt.record.time_ms))

    async def _ask_unknown(self, vote: VoteId) -> None:
        # The very same bytes: if the host has them, it answers with the first receipt.
        cast = self._unknown.pop(vote, None)
        if cast is None:
            return
        try:
            await self._send(vote, cast)
        except RefusedError as error:
            self._tell(BallotChanged(vote, BallotStage.REFUSED, cast.answer, code=error.code.value))

    async def _refused(self, vote: VoteId, answer: str, error: RefusedError) -> None:
        current = error.fields.get("ballot", "")
        if error.code is Code.BALLOT_SUPERSEDED and isinstance(current, str) and current:
            # Changed on this person's other device, or by this one before a restart.
            try:
                await self._send(vote, self._prepare(vote, answer, ActId(current)))
            except RefusedError as second:
                error = second
            else:
                return
        when = error.fields.get("closed_at_ms", 0)
        self._tell(
            BallotChanged(
                vote,
                BallotStage.REFUSED,
                answer,
                when if isinstance(when, int) else 0,
                error.code.value,
            )
        )
