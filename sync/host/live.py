"""A log as its connected devices see it: who is there, and what each of them is told."""

import asyncio
from collections.abc import Callable, Collection, Iterable, Iterator

from meeting.errors import Code, MeetingError, RefusedError
from meeting.ids import PersonId
from meeting.signing import Sign
from sync import messages
from sync.crypto.certificates import DeviceCertificate
from sync.host.connection import Connection
from sync.host.granted import check_envelopes
from sync.host.ledger import Reply
from sync.host.mail import Mail
from sync.host.pairing_relay import PairingRelay
from sync.host.parts import Part
from sync.host.roster import Member, find_member, is_enrolled, is_officer, may_read
from sync.host.sequencing import HostedLog, submission_of
from sync.host.vote_counts import VoteCounts
from sync.protocol.host_session import Event, State


class Room:
    """The devices that are connected to one log."""

    def __init__(
        self,
        hosted: HostedLog,
        pairing: PairingRelay,
        mail: Mail,
        *,
        clock: Callable[[], int],
        sign: Sign,
    ) -> None:
        self.hosted = hosted
        self.mail = mail
        self._pairing = pairing
        self._clock = clock
        self._sign = sign
        self._connections: dict[str, Connection] = {}
        self._live: dict[str, Connection] = {}
        self._counts = VoteCounts(clock, self.signal_all)
        hosted.subscribe(self._publish)

    def now_ms(self) -> int:
        """Return the host's time."""
        return self._clock()

    def member(self, shown: DeviceCertificate) -> Member | None:
        """Return the member whose device this is, as the log has it now."""
        return find_member(self.hosted.standing.meeting, shown)

    async def greet(self, connection: Connection, hello: messages.Hello) -> None:
        """Answer a device's first message; its older connection, if there is one, ends."""
        standing = self.hosted.standing
        welcome = connection.session.welcome(
            hello, standing.head, standing.number, self._clock(), self._sign
        )
        await connection.send(welcome)
        self._take_place(connection)
        if await self.hosted.covers(hello.have, hello.head):
            self._complete(connection)
        else:
            await connection.send(messages.Behind(self.hosted.log, self.hosted.standing.number))

    async def handle(self, connection: Connection, message: messages.ToHost) -> None:
        """Act on what a device sent after its first message."""
        match message:
            case messages.Submit():
                await self._submit(connection, message)
            case messages.SendSignal():
                if connection.session.may_signal(message.kind, self._clock()):
                    sender = connection.member.person
                    self.signal_all(messages.Signal(message.kind, sender, message.body))
            case messages.Restore():
                await self._restore(connection, message)
            case messages.PairingReply():
                if is_officer(self.hosted.standing.meeting, connection.member.person):
                    self._pairing.reply(self.hosted.log, connection.member.device, message)
            case messages.Hello():
                raise MeetingError(Code.MALFORMED)

    async def catch_up(self, connection: Connection) -> None:
        """Send what the device lacks at its own pace, then let it take part in what comes."""
        have = connection.session.have
        device = connection.member.device
        member = connection.member
        while have < (until := self._last_for(member)):
            page = await self.hosted.page(have, until)
            frame = await self.hosted.page_frame(page, lambda label: self._may_read(device, label))
            await connection.send_frame(frame)
            have = page.last
        connection.session.advance(Event.CAUGHT_UP)
        if not is_enrolled(self.hosted.standing.meeting, device):
            connection.show_out(Code.DEVICE_REVOKED.value)
            return
        self._live[device] = connection
        if is_officer(self.hosted.standing.meeting, connection.member.person):
            for frame in self.hosted.running_box_frames():
                connection.outbox.answer(frame, _sent)

    def leave(self, connection: Connection) -> None:
        """Forget a connection that has ended."""
        for table in (self._connections, self._live):
            if table.get(connection.member.device) is connection:
                del table[connection.member.device]

    def officers(self) -> Iterator[Connection]:
        """Return the connections of the chair and the secretaries."""
        meeting = self.hosted.standing.meeting
        for connection in list(self._live.values()):
            if is_officer(meeting, connection.member.person):
                yield connection

    def signal_all(self, signal: messages.Signal) -> None:
        """Tell everybody something that is not recorded."""
        frame = messages.pack(signal)
        for connection in self._live.values():
            connection.outbox.put_signal(frame)

    def tell_of_notes(self, people: Collection[PersonId]) -> None:
        """Tell the devices of these people that there are new posts for them."""
        frame = messages.pack(messages.Signal(messages.NOTES, "", b""))
        for connection in self._live.values():
            if connection.member.person in people:
                connection.outbox.put_signal(frame)

    async def stop(self) -> None:
        """End all connections."""
        self._counts.stop()
        connections = list(self._connections.values())
        for connection in connections:
            connection.end(messages.STOPPING)
        await asyncio.gather(*(connection.ended.wait() for connection in connections))

    def _take_place(self, connection: Connection) -> None:
        device = connection.member.device
        older = self._connections.get(device)
        self._connections[device] = connection
        self._live.pop(device, None)
        if older is not None:
            older.end(messages.REPLACED)

    def _complete(self, connection: Connection) -> None:
        connection.session.advance(Event.HOST_COMPLETE)
        connection.complete.set()

    async def _submit(self, connection: Connection, message: messages.Submit) -> None:
        sent = await connection.claim_answer()

        def answer(_reply: Reply, frame: bytes) -> None:
            connection.outbox.answer(frame, sent)

        submission = submission_of(message.act, answer, message.envelopes)
        if submission.log != message.log:
            raise MeetingError(Code.WRONG_LOG)
        try:
            check_envelopes(message, connection.member.device)
        except RefusedError as error:
            refused = messages.Refused(
                submission.log, submission.act_id, error.code.value, error.fields
            )
            answer(refused, messages.pack(refused))
            return
        self.hosted.submit(submission)

    async def _restore(self, connection: Connection, message: messages.Restore) -> None:
        await self.hosted.restore(message)
        if connection.session.state is not State.GREETED:
            return
        if self.hosted.standing.number >= connection.session.have:
            self._complete(connection)
        else:
            await connection.send(messages.Behind(self.hosted.log, self.hosted.standing.number))

    def _publish(self, parts: Iterable[Part]) -> None:
        meeting = self.hosted.standing.meeting
        for part in parts:
            if part.log == self.hosted.log:
                self._tell(self._live.values(), part.frame)
                self._tell_restricted(part)
            else:
                self._tell(self.officers(), part.frame)
        self._counts.changed(self.hosted.standing.voted)
        for device, connection in list(self._live.items()):
            if not is_enrolled(meeting, device):
                del self._live[device]
                connection.show_out(Code.DEVICE_REVOKED.value)

    def _tell(self, connections: Iterable[Connection], frame: bytes) -> None:
        for connection in list(connections):
            connection.tell(frame)

    def _tell_restricted(self, part: Part) -> None:
        for label, frame in part.restricted:
            for device, connection in list(self._live.items()):
                if self._may_read(device, label):
                    connection.tell(frame)

    def _last_for(self, member: Member) -> int:
        """Return the last entry that a device is given: a revoked one learns that it is."""
        standing = self.hosted.standing
        if is_enrolled(standing.meeting, member.device):
            return standing.number
        revocations = standing.revocations
        return revocations.get(member.device) or revocations.get(member.person) or 0

    def _may_read(self, device: str, label: int) -> bool:
        return may_read(self.hosted.standing.meeting, device, label)


def _sent() -> None:
    """Note nothing: what a device catches up with is not counted."""
