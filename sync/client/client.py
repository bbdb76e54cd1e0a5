"""One meeting on this device: what the interface sees of the host, the log and the papers."""

import asyncio
import contextlib
import ssl
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from typing import Any

import msgspec

from meeting.acts.base import Act
from meeting.acts.voting import Answer, Rule
from meeting.errors import Code, MeetingError, RefusedError, TamperError
from meeting.ids import ItemId, MotionId, PaperId, PersonId, VoteId
from meeting.log.author import Author
from meeting.log.chain import Standing
from meeting.papers import Paper
from meeting.rights import OUTBOX_KINDS
from meeting.state import Meeting
from sync import messages
from sync.client import events
from sync.client.ballots import Ballots
from sync.client.chairing import open_vote
from sync.client.counting import Counting
from sync.client.erasing import erase, is_shut_out
from sync.client.events import ClientEvent, Link, LinkChanged
from sync.client.http import HostHttp, LinkError
from sync.client.keyring import Keyring
from sync.client.link import HostLink
from sync.client.membership import Membership
from sync.client.officer import Granting, is_officer
from sync.client.outbox import Outbox
from sync.client.outgoing import Outgoing, new_act_id
from sync.client.pairing_desk import PairingDesk
from sync.client.papers import PaperShelf
from sync.client.replica import Replica
from sync.client.signals import PAGE, page_body, read_signal
from sync.crypto.certificates import certificate_fingerprint
from sync.device import Device
from sync.host_address import Address
from sync.protocol.fetching import Focus
from sync.protocol.pairing_officer import Officer


class EnvelopeList(msgspec.Struct, frozen=True):
    """Keys of audience epochs, sealed to this device."""

    envelopes: tuple[messages.Envelope, ...]


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
        self.membership = membership
        self.link = Link.SEARCHING
        self.address: Address | None = None
        self.clock_offset_ms = 0
        self._clock = clock
        self._tell = on_event
        self._http: HostHttp | None = None
        self._send: Callable[[messages.ToHost], None] | None = None
        self._host_certificate = b""
        self._found: list[Address] = []
        self.pairing: PairingDesk | None = None
        vault, log = device.vault, membership.log
        self.replica = Replica(vault, log, membership.organisation)
        self.replica.load()
        identity = device.identity
        self.author = Author(log, membership.person, identity.id, identity.signer())
        self.outgoing = Outgoing(self.author, self.replica.log, clock)
        self.keys = Keyring(vault, identity, log)
        self.shelf = PaperShelf(self.replica, device.blobs, self.keys, on_event)
        self.outbox = Outbox(vault, self.replica, on_event)
        self._ballots = Ballots(self.replica, self.outgoing, self.me, on_event)
        self._counting = Counting(self.replica, on_event)
        self._granting = Granting(self.replica, self.outgoing, self.keys)
        self._work: asyncio.Queue[Callable[[], Coroutine[Any, Any, None]]] = asyncio.Queue()
        self._unsettled = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._link = HostLink(
            log,
            self,
            addresses=self._addresses,
            context=lambda: device.tls_context(membership),
            check=self._check_host,
            clock=clock,
            changed=self._link_changed,
        )

    # --- what the interface asks

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as this device knows it."""
        return self.replica.meeting

    @property
    def me(self) -> PersonId:
        """Return whose device this is."""
        return PersonId(self.membership.person)

    async def start(self) -> None:
        """Show what is here, and begin to look for the host."""
        for paper in self._papers():
            self._tell(self.shelf.progress(paper))
        self.outbox.show()
        self._running = asyncio.create_task(self._link.run())

    async def stop(self) -> None:
        """Leave the host; what is here stays."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
            self._running = None

    def found_address(self, address: Address) -> None:
        """Take a hint where the host may be."""
        if address not in self._found:
            self._found.append(address)
        self._link.hurry()

    def retry(self) -> None:
        """Try to connect now."""
        self._link.hurry()

    async def submit(self, act: Act, *, audience: int = 0) -> messages.Accepted | None:
        """Do an act; returns when it is on the host's disk and in this device's log.

        Acts that may wait are put into the outbox when there is no connection (returns None).

        Raises:
            RefusedError: the rules say no.
            LinkError: no connection, or no answer in time.
        """
        if self.link is not Link.LIVE and act.KIND in OUTBOX_KINDS:
            self.outbox.put(act, self._clock())
            return None
        if self.meeting.update_needed:
            raise RefusedError(Code.UPDATE_NEEDED)
        return await self.outgoing.submit(act, audience=audience)

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

    async def cast(self, vote: VoteId, answer: str) -> None:
        """Cast this person's ballot; `BallotChanged` events tell what became of it."""
        await self._ballots.cast(vote, answer)

    def look_at(self, item: ItemId | None, paper: PaperId | None = None) -> None:
        """Fetch first what this person looks at."""
        self.shelf.focus = Focus(item, paper)
        self.shelf.wake()

    def present_page(self, paper: PaperId, page: int) -> None:
        """Show everybody which page is spoken about; nothing happens without a connection."""
        if self._send is not None:
            self._send(messages.SendSignal(PAGE, page_body(paper, page)))

    def http(self) -> HostHttp:
        """Return the way to the host.

        Raises:
            LinkError: there is no connection.
        """
        if self._http is None:
            raise LinkError("offline")
        return self._http

    def is_officer(self) -> bool:
        """Say whether this person is the chair or a secretary."""
        return is_officer(self.meeting, self.me)

    # --- what the link tells (sync.client.link.Peer)

    def have(self) -> tuple[int, bytes]:
        """Return the number of the last entry here and the head over it."""
        return self.replica.log.number, self.replica.log.head

    def greeted(self, head: bytes, offset_ms: int) -> None:
        """Take the head that the host shows."""
        self.clock_offset_ms = offset_ms
        if self.replica.greeted(head) is Standing.FORK:
            self._tell(events.ForkFound(self.replica.log.number))
            raise TamperError(Code.FORK)

    def connected(self, send: Callable[[messages.ToHost], None]) -> None:
        """Note that messages can be sent."""
        self._send = send

    async def heard(self, message: messages.ToDevice) -> None:
        """Take a message of the host."""
        match message:
            case messages.Entries():
                await self._take_entries(message)
            case messages.Openings():
                self._changed(self.replica.reveal(message))
            case messages.Accepted():
                self.outgoing.accepted(message)
            case messages.Refused():
                self.outgoing.refused(message)
            case messages.Signal():
                self._signal(message)
            case messages.Behind() if self._send is not None:
                self._send(self.replica.beyond(message.number))
            case messages.PairingAsk():
                if self.pairing is not None:
                    self.pairing.heard(message.session, message.body)
            case _:
                raise MeetingError(Code.MALFORMED)

    def caught_up(self, http: HostHttp) -> None:
        """Note that all is here, and that acts can be done."""
        assert self._send is not None
        self._http = http
        if self.is_officer():
            self.pairing = self._pairing_desk()
        self.outgoing.connected(self._send)

    def work(self, http: HostHttp) -> Sequence[Awaitable[None]]:
        """Return what is done while the link is live; each goes on until cancelled."""
        self._later(self._ballots.reconnected)
        self._later(self._empty_outbox)
        self._later(self._count_sealed)
        self._unsettled.set()
        return self.shelf.fetch_all(http), self._do_work(), self._keep_settled()

    def lost(self) -> None:
        """Note that nothing can be sent now."""
        self._http = None
        self._send = None
        self.pairing = None
        self.outgoing.disconnected()

    # --- inside

    def _pairing_desk(self) -> PairingDesk:
        officer = Officer(self.membership.log, self._host_certificate, self.membership.organisation)

        def reply(session: str, body: bytes) -> None:
            if self._send is not None:
                self._send(messages.PairingReply(session, body))

        return PairingDesk(
            self.replica,
            self.outgoing,
            officer,
            reply=reply,
            tell=self._tell,
            clock=self._clock,
        )

    def _check_host(self, tls: ssl.SSLObject) -> None:
        self.device.check_host(tls, self.membership)
        certificate = tls.getpeercert(binary_form=True)
        assert certificate is not None
        self._host_certificate = certificate_fingerprint(certificate)

    def _addresses(self) -> tuple[Address, ...]:
        known = [self.address] if self.address else []
        return tuple(dict.fromkeys([*known, *self._found, *self.membership.addresses]))

    def _link_changed(self, link: Link, address: Address | None, code: str) -> None:
        if link is Link.LIVE and address is not None and address != self.address:
            self.address = address
            self.membership = self.device.remember_address(self.membership, address)
        if link is not self.link or code:
            self.link = link
            self._tell(LinkChanged(link, self._clock(), str(address or ""), code))

    async def _take_entries(self, message: messages.Entries) -> None:
        if message.log == self.membership.log:
            self._changed(self.replica.take(message))
            return
        vote = self.replica.vote_of_box(message.log)
        if vote is not None:
            if self.replica.take_ballots(vote, message):
                self._counting.ballots_came(vote)
            else:
                self._later(partial(self._fetch_box, vote))

    def _changed(self, change: events.StateChanged | None) -> None:
        if change is None:
            return
        self._tell(change)
        if is_shut_out(self.meeting, self.device.identity.id):
            erase(self.device, self.meeting)
            self._tell(events.MeetingErased())
            raise RefusedError(Code.DEVICE_REVOKED)
        self.shelf.wake()
        self._unsettled.set()
        for vote in self._counting.sealed_in(change.entries):
            self._later(partial(self._recount, vote))

    def _signal(self, message: messages.Signal) -> None:
        event = read_signal(message.kind, message.sender, message.body)
        if event is not None:
            self._tell(event)

    def _later(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._work.put_nowait(work)

    async def _do_work(self) -> None:
        while True:
            work = await self._work.get()
            with contextlib.suppress(RefusedError):
                await work()

    async def _keep_settled(self) -> None:
        while True:
            await self._unsettled.wait()
            self._unsettled.clear()
            await self._settle()

    async def _settle(self) -> None:
        if self.keys.missing(self.meeting):
            envelopes = await self.http().call(
                "GET", f"/v1/logs/{self.membership.log}/envelopes", EnvelopeList
            )
            count = self.keys.take(self.meeting, envelopes.envelopes)
            if count:
                self._tell(events.KeysArrived(count))
                for paper in self._papers():
                    self._tell(self.shelf.progress(paper))
        if self.is_officer():
            await self._granting.settle()

    async def _fetch_box(self, vote: VoteId) -> None:
        path = f"/v1/logs/{self.membership.log}/boxes/{vote}?since={self.replica.box(vote).number}"
        async with self.http().request("GET", path) as response:
            message = messages.unpack_to_device(await response.read())
        if isinstance(message, messages.Entries):
            self.replica.take_ballots(vote, message)

    async def _recount(self, vote: VoteId) -> None:
        await self._fetch_box(vote)
        self._counting.recount(vote)

    async def _count_sealed(self) -> None:
        for vote in self._counting.uncounted():
            await self._recount(vote)

    async def _empty_outbox(self) -> None:
        await self.outbox.empty(self.outgoing.submit)

    def _papers(self) -> list[Paper]:
        meeting = self.meeting
        return [paper for item in meeting.agenda.order for paper in meeting.papers.of_item(item)]
