"""This person's ballots: cast, confirmed by a receipt, found again in the box.

sending --receipt--> stored          sending --the rules say no--> refused
sending --no word--> unknown         unknown --asked again, the same bytes--> stored or refused
"""

import asyncio
import logging
from collections.abc import Callable

from meeting.acts.voting import BallotCast
from meeting.errors import Code, RefusedError, TamperError
from meeting.ids import ActId, PersonId, VoteId
from meeting.log.choices import seal_choice
from meeting.records import box_id
from meeting.voting import Stage
from sync.client.ballot_record import BallotRecord, Cast, keep_record, read_record
from sync.client.events import BallotChanged, BallotStage, ClientEvent
from sync.client.http import HostFaultError, LinkError
from sync.client.outgoing import Outgoing, new_act_id
from sync.client.receipts import Receipt, keep_receipt
from sync.client.replica import Replica
from sync.errors import LocalError
from sync.stores.ports import VaultStore

ASK_AGAIN_S = 3.0
NO_HOST = "no_host"
# How often a ballot is signed anew because the host names another one that it replaces.
RESIGN_LIMIT = 3

_log = logging.getLogger(__name__)


class Ballots:
    """Casts one ballot after the other; each names the one that it replaces."""

    def __init__(
        self,
        vault: VaultStore,
        replica: Replica,
        outgoing: Outgoing,
        person: PersonId,
        tell: Callable[[ClientEvent], None],
    ) -> None:
        self._vault = vault
        self._replica = replica
        self._outgoing = outgoing
        self._person = person
        self._tell = tell
        self._records: dict[VoteId, BallotRecord] = {}
        self._turn = asyncio.Lock()
        self._doubt = asyncio.Event()

    def show(self) -> None:
        """Tell what became of this person's ballot in the vote in hand, as after a restart."""
        vote = self._replica.meeting.votes.in_hand()
        record = BallotRecord() if vote is None else self._record(vote.id)
        if vote is not None and record.last is not None:
            stage = BallotStage.UNKNOWN if record.pending else BallotStage.STORED
            time_ms = 0 if record.pending else record.stored_ms
            self._say(vote.id, stage, record.last.answer, time_ms)

    async def cast(self, vote: VoteId, answer: str) -> None:
        """Cast a ballot, or another in its place; the events tell what became of it.

        Without a connection nothing is sent, now or later: a ballot never waits.
        """
        if self._outgoing.is_connected:
            self._say(vote, BallotStage.SENDING, answer)
            async with self._turn:
                await self._send_new(vote, answer)
            return
        pending = self._record(vote).pending
        if pending is None:
            self._say(vote, BallotStage.REFUSED, answer, code=NO_HOST)
        else:
            self._say(vote, BallotStage.UNKNOWN, pending.answer, code=NO_HOST)

    def lost(self) -> None:
        """Note that the connection broke: what is on its way may have arrived or not."""
        for vote, record in self._records.items():
            if record.pending is not None:
                self._say(vote, BallotStage.UNKNOWN, record.pending.answer)

    async def keep_asking(self) -> None:
        """Ask what became of ballots whose receipt did not come, for as long as there is a host."""
        while True:
            await self._ask()
            await self._doubt.wait()
            self._doubt.clear()
            await asyncio.sleep(ASK_AGAIN_S)

    async def _ask(self) -> None:
        """Hand in what is pending, and what a restored host may have lost of the running vote."""
        async with self._turn:
            running = self._replica.meeting.votes.running()
            if running is not None:
                self._record(running.id)
            for vote, record in tuple(self._records.items()):
                cast = record.last if running and running.id == vote else record.pending
                if cast is not None and not await self._send(vote, cast):
                    await self._send_new(vote, cast.answer)

    async def _send_new(self, vote: VoteId, answer: str) -> None:
        try:
            for _ in range(RESIGN_LIMIT):
                if await self._send(vote, self._prepare(vote, answer)):
                    return
        except RefusedError as error:
            self._refused(vote, answer, error)
        else:
            self._refused(vote, answer, RefusedError(Code.BALLOT_SUPERSEDED))

    def _prepare(self, vote: VoteId, answer: str) -> Cast:
        found = self._replica.meeting.votes.get(vote)
        if found is None:
            raise RefusedError(Code.UNKNOWN_VOTE)
        if found.stage is not Stage.RUNNING:
            raise RefusedError(Code.VOTE_CLOSED, closed_at_ms=found.closed_ms)
        act, log, record = new_act_id(), self._replica.log.log, self._record(vote)
        sealed = seal_choice(answer, found.box_key, log, vote, self._person, act)
        ballot, box = BallotCast(vote, ActId(record.current), sealed), box_id(log, vote)
        cast = Cast(act, answer, self._outgoing.sign(ballot, act, box=box))
        # Before it is sent: whatever happens to this process then, it can be asked for.
        self._keep(vote, record.sent(cast, self._outgoing.counter(box)))
        return cast

    async def _send(self, vote: VoteId, cast: Cast) -> bool:
        """Send a ballot; return False where it has to be signed anew."""
        box = box_id(self._replica.log.log, vote)
        try:
            accepted = await self._outgoing.send(ActId(cast.act), box, cast.data)
            receipt = self._replica.check_receipt(cast.data, accepted)
        except HostFaultError as error:
            self._unknown(vote, cast, error.code)
        except LinkError:
            self._unknown(vote, cast, "")
        except TamperError as error:
            self._unknown(vote, cast, error.code.value)
        except RefusedError as error:
            return self._take_refusal(vote, cast, error)
        else:
            self._take_receipt(vote, cast, receipt)
        return True

    def _take_receipt(self, vote: VoteId, cast: Cast, receipt: Receipt) -> None:
        before, time_ms = self._record(vote), receipt.record.time_ms
        self._keep(vote, before.received(cast, time_ms), receipt)
        if (before.stored, before.stored_ms) != (cast, time_ms):
            self._say(vote, BallotStage.STORED, cast.answer, time_ms)

    def _take_refusal(self, vote: VoteId, cast: Cast, error: RefusedError) -> bool:
        """Take a refusal; return False where the ballot has to be signed anew."""
        if error.code is Code.HOST_BEHIND:
            self._unknown(vote, cast, error.code.value)
            return True
        if error.code is Code.BALLOT_SUPERSEDED:
            standing, record = str(error.fields.get("ballot", "")), self._record(vote)
            self._keep(vote, record.superseded(standing))
            if not standing or standing in record.own:
                # The host has lost it, or this device was not told that it was stored.
                return False
        self._refused(vote, cast.answer, error)
        return True

    def _refused(self, vote: VoteId, answer: str, error: RefusedError) -> None:
        self._keep(vote, self._record(vote).refused())
        when = error.fields.get("closed_at_ms", 0)
        time_ms = when if isinstance(when, int) else 0
        self._say(vote, BallotStage.REFUSED, answer, time_ms, error.code.value)

    def _unknown(self, vote: VoteId, cast: Cast, code: str) -> None:
        # What has its receipt is known, whether or not the host says it a second time.
        if self._record(vote).pending == cast:
            self._doubt.set()
            self._say(vote, BallotStage.UNKNOWN, cast.answer, code=code)

    def _record(self, vote: VoteId) -> BallotRecord:
        record = self._records.get(vote)
        if record is None:
            box = box_id(self._replica.log.log, vote)
            record = self._records[vote] = read_record(self._vault, box)
            self._outgoing.advance(record.counter, box)
        return record

    def _keep(self, vote: VoteId, record: BallotRecord, receipt: Receipt | None = None) -> None:
        self._records[vote] = record
        box = box_id(self._replica.log.log, vote)
        try:
            keep_record(self._vault, box, record)
            if receipt is not None:
                keep_receipt(self._vault, box, receipt)
        except LocalError as error:
            # A full disk must not keep anybody from voting.
            _log.info("a ballot is not remembered: %s", error.code.value)

    def _say(
        self, vote: VoteId, stage: BallotStage, answer: str, time_ms: int = 0, code: str = ""
    ) -> None:
        self._tell(BallotChanged(vote, stage, answer, time_ms, code))
