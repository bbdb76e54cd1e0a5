"""One meeting on this device: what the interface sees of the host, the log and the papers."""

import asyncio
from collections.abc import Callable, Sequence

from meeting.acts.base import Act
from meeting.acts.voting import Answer, Rule, VoteClosed
from meeting.errors import Code, RefusedError
from meeting.ids import ItemId, MotionId, PaperId, PersonId, VoteId
from meeting.rights import OUTBOX_KINDS
from meeting.state import Meeting
from sync import messages
from sync.client.chairing import declare_vote, open_vote
from sync.client.events import Boxes, ClientEvent, KeysArrived, Link, PaperProgress
from sync.client.http import HostHttp, LinkError
from sync.client.link import HostLink
from sync.client.outgoing import new_act_id
from sync.client.pairing_desk import PairingDesk
from sync.client.participant import Participant
from sync.client.parts import build_parts
from sync.client.recognised import RecognisedWords
from sync.client.signals import page_body, point_body
from sync.client.whereabouts import Whereabouts
from sync.device import Device
from sync.host_address import Address
from sync.membership import Membership
from sync.protocol.fetching import Focus


class Client:
    """Takes part in one meeting for one person; every method runs on the network's loop."""

    def __init__(
        self,
        device: Device,
        membership: Membership,
        *,
        clock: Callable[[], int],
        on_event: Callable[[ClientEvent], None],
    ) -> None:
        self.device = device
        self._clock = clock
        self._on_event = on_event
        self._running: asyncio.Task[None] | None = None
        self._where = Whereabouts(device, membership, clock, self._tell)
        parts = build_parts(device, membership, clock, self._tell, self._where.troubled)
        self.replica = parts.replica
        self.author = parts.author
        self.outgoing = parts.outgoing
        self.keys = parts.keys
        self.shelf = parts.shelf
        self.outbox = parts.outbox
        self.notes = parts.notes
        self._ballots = parts.ballots
        self._recognised = RecognisedWords(
            parts.replica, parts.shelf, parts.keys, device.vault.library, self._tell
        )
        self._chores = parts.chores
        self._participant = Participant(device, membership, parts, clock=clock, tell=self._tell)
        self._link = HostLink(
            membership.log,
            self._participant,
            addresses=self._where.addresses,
            context=self._where.tls_context,
            check=self._participant.check_host,
            clock=clock,
            changed=self._where.changed,
        )

    @property
    def membership(self) -> Membership:
        """Return what the vault knows of the meeting."""
        return self._where.membership

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as this device knows it."""
        return self.replica.meeting

    @property
    def me(self) -> PersonId:
        """Return whose device this is."""
        return PersonId(self.membership.person)

    @property
    def link(self) -> Link:
        """Return the state of the connection."""
        return self._where.link

    @property
    def address(self) -> Address | None:
        """Return where the host was last reached."""
        return self._where.address

    @property
    def pairing(self) -> PairingDesk | None:
        """Return the desk for devices that join by a code: an officer's, while connected."""
        return self._participant.pairing

    @property
    def clock_offset_ms(self) -> int:
        """Return how far the host's clock is ahead of this device's."""
        return self._participant.clock_offset_ms

    async def start(self) -> None:
        """Show what is here, and begin to look for the host."""
        if self._participant.erase_if_shut_out():
            # The erasing was broken off.
            return
        self._show_papers()
        self._recognised.look()
        self.outbox.show()
        self._ballots.show()
        self._running = asyncio.create_task(self._link.run())

    async def stop(self) -> None:
        """Leave the host; what is here stays."""
        self.outgoing.stop()
        await self._recognised.stop()
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
            self._running = None

    def found_address(self, address: Address) -> None:
        """Take a hint where the host may be."""
        self._where.found(address)
        self._link.look_again()

    def retry(self) -> None:
        """Try to connect now, and to fetch what could not be fetched."""
        self._link.hurry()
        self.shelf.retry()

    async def submit(self, act: Act, *, audience: int = 0) -> messages.Accepted | None:
        """Do an act; returns when it is on the host's disk and in this device's log.

        Acts that may wait are put into the outbox when there is no connection (returns None).

        Raises:
            RefusedError: the rules say no.
            LinkError: no connection, or no answer in time.
        """
        if self.meeting.update_needed:
            raise RefusedError(Code.UPDATE_NEEDED)
        if act.KIND not in OUTBOX_KINDS:
            return await self.outgoing.submit(act, audience=audience)
        if self.link is not Link.LIVE or self.outbox.waiting():
            self.outbox.put(act, self._clock())
            self._chores.empty_outbox()
            return None
        act_id = new_act_id()
        try:
            return await self.outgoing.submit(act, act_id=act_id, audience=audience)
        except LinkError:
            self.outbox.put(act, self._clock(), act_id)
            return None

    async def open_vote(
        self,
        motion: MotionId,
        *,
        answers: Sequence[Answer] = (),
        rule: Rule | None = None,
        deadline_ms: int = 0,
    ) -> None:
        """Open a vote on a motion.

        Raises:
            RefusedError, LinkError: as `submit`.
        """
        act_id = new_act_id()
        act = open_vote(
            self.meeting, motion, act_id, answers=answers, rule=rule, deadline_ms=deadline_ms
        )
        await self.outgoing.submit(act, act_id=act_id)

    async def close_vote(self, vote: VoteId) -> None:
        """Close a vote.

        Raises:
            RefusedError, LinkError: as `submit`.
        """
        await self.submit(VoteClosed(vote))

    async def declare(self, vote: VoteId, outcome: str) -> None:
        """Declare the result of a vote.

        Raises:
            RefusedError, LinkError: as `submit`.
        """
        await self.submit(declare_vote(vote, outcome))

    async def cast(self, vote: VoteId, answer: str) -> None:
        """Cast this person's ballot; `BallotChanged` events tell what became of it."""
        await self._ballots.cast(vote, answer)

    def look_at(self, item: ItemId | None, paper: PaperId | None = None) -> None:
        """Fetch first what this person looks at."""
        self.shelf.focus = Focus(item, paper)
        self.shelf.wake()

    def present_page(self, paper: PaperId, page: int) -> None:
        """Show everybody which page is spoken about; nothing happens without a connection."""
        self._participant.send(messages.SendSignal(messages.PAGE, page_body(paper, page)))

    def show_point(self, paper: PaperId, page: int, x: int, y: int, boxes: Boxes) -> None:
        """Show everybody what is pointed at; nothing happens without a connection."""
        body = point_body(paper, page, x, y, boxes)
        self._participant.send(messages.SendSignal(messages.POINT, body))

    def http(self) -> HostHttp:
        """Return the way to the host.

        Raises:
            LinkError: there is no connection.
        """
        if self._participant.http is None:
            raise LinkError("offline")
        return self._participant.http

    def is_officer(self) -> bool:
        """Say whether this person is the chair or a secretary."""
        return self._participant.is_officer()

    def _tell(self, event: ClientEvent) -> None:
        self._on_event(event)
        if isinstance(event, KeysArrived):
            self._show_papers()
        if isinstance(event, KeysArrived | PaperProgress):
            self._recognised.look()

    def _show_papers(self) -> None:
        for progress in self.shelf.all_progress():
            self._tell(progress)
