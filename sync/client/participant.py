"""What the host tells this device, and what becomes of it."""

import ssl
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager

from meeting.errors import Code, MeetingError, RefusedError, TamperError
from meeting.ids import PersonId
from meeting.log.chain import Standing
from sync import messages
from sync.client import events
from sync.client.erasing import erase, is_shut_out
from sync.client.events import ClientEvent
from sync.client.http import HostHttp
from sync.client.officer import is_officer
from sync.client.pairing_desk import PairingDesk
from sync.client.parts import Parts
from sync.client.signals import read_signal
from sync.crypto.certificates import certificate_fingerprint
from sync.device import Device
from sync.membership import Membership
from sync.protocol.pairing_officer import Officer


class Participant:
    """One device in one meeting, as the link meets it (`sync.client.conversation.Peer`)."""

    def __init__(
        self,
        device: Device,
        membership: Membership,
        parts: Parts,
        *,
        clock: Callable[[], int],
        tell: Callable[[ClientEvent], None],
    ) -> None:
        self.http: HostHttp | None = None
        self.pairing: PairingDesk | None = None
        self.clock_offset_ms = 0
        self._device = device
        self._membership = membership
        self._parts = parts
        self._replica = parts.replica
        self._clock = clock
        self._tell = tell
        self._send: Callable[[messages.ToHost], None] | None = None
        self._host_certificate = b""
        self._desk: tuple[bytes, PairingDesk] | None = None
        self._is_over = False

    def check_host(self, tls: ssl.SSLObject) -> None:
        """Check that the other end is a host of the meeting's organisation.

        Raises:
            TamperError: WRONG_ORGANISATION, BAD_PROOF.
            MeetingError: BAD_TIME.
        """
        self._device.check_host(tls, self._membership)
        certificate = tls.getpeercert(binary_form=True)
        assert certificate is not None, "the check has read it"
        self._host_certificate = certificate_fingerprint(certificate)

    def have(self) -> tuple[int, bytes]:
        """Return the number of the last entry here and the head over it."""
        return self._replica.log.number, self._replica.log.head

    def greeted(self, head: bytes, offset_ms: int) -> None:
        """Take the head that the host shows.

        Raises:
            TamperError: FORK, WRONG_EPOCH, BAD_HEAD.
        """
        self.clock_offset_ms = offset_ms
        if self._replica.greeted(head) is Standing.FORK:
            self._tell(events.ForkFound(self._replica.log.number))
            raise TamperError(Code.FORK)

    def connected(self, send: Callable[[messages.ToHost], None]) -> None:
        """Note that messages can be sent."""
        self._send = send

    async def heard(self, message: messages.ToDevice) -> None:
        """Take a message of the host.

        Raises:
            MeetingError: it is none that the host may send.
            LocalError: it cannot be kept.
        """
        match message:
            case messages.Entries():
                self._take_entries(message)
            case messages.Openings():
                self._changed(self._replica.reveal(message))
            case messages.Accepted():
                self._parts.outgoing.accepted(message)
            case messages.Refused():
                self._parts.outgoing.refused(message)
            case messages.Signal(kind=messages.NOTES, sender=""):
                self._parts.notes.awake.set()
            case messages.Signal(kind=kind, sender=sender, body=body):
                self._signal(read_signal(kind, sender, body))
            case messages.Behind(log=log, number=number) if log == self._membership.log:
                self.send(self._replica.beyond(number))
            case messages.PairingAsk(session=session, body=body):
                if self.pairing is not None:
                    self.pairing.heard(session, body)
            case _:
                raise MeetingError(Code.MALFORMED)

    def caught_up(self, http: HostHttp) -> None:
        """Note that all is here, and that acts can be done."""
        self.http = http
        self._open_desk()
        self._parts.outgoing.connected(self.send)

    def work(self, http: HostHttp) -> Sequence[Awaitable[None]]:
        """Return what is done while the link is live; each goes on until cancelled."""
        return (
            self._parts.shelf.fetch_all(http),
            self._parts.chores.do_work(http),
            self._parts.chores.keep_settled(http),
            self._parts.ballots.keep_asking(),
            self._parts.note_exchange.run(http),
        )

    def lost(self) -> None:
        """Note that nothing can be sent now."""
        if self.http is not None:
            self._parts.ballots.lost()
        self.http = None
        self.pairing = None
        self._send = None
        self._parts.outgoing.disconnected()

    def is_over(self) -> bool:
        """Say whether this device takes no part any more: an officer's act has shut it out."""
        return self._is_over

    def is_officer(self) -> bool:
        """Say whether this person is the chair or a secretary."""
        return is_officer(self._replica.meeting, PersonId(self._membership.person))

    def send(self, message: messages.ToHost) -> None:
        """Send a message; without a connection it is lost."""
        if self._send is not None:
            self._send(message)

    def erase_if_shut_out(self) -> bool:
        """Erase the meeting if the log says that this device must not have it any more."""
        if not is_shut_out(self._replica.meeting, self._device.identity.id):
            return False
        self._parts.notes.end()
        erase(self._device, self._replica.meeting)
        self._is_over = True
        self._tell(events.MeetingErased())
        return True

    def _open_desk(self) -> None:
        """Have an officer's desk for joining devices; its codes outlive a broken connection."""
        if self.http is None or not self.is_officer():
            self.pairing = None
            return
        if self._desk is None or self._desk[0] != self._host_certificate:
            self._desk = self._host_certificate, self._new_desk()
        self.pairing = self._desk[1]

    def _new_desk(self) -> PairingDesk:
        membership = self._membership
        officer = Officer(membership.log, self._host_certificate, membership.organisation)

        def reply(session: str, body: bytes) -> None:
            self.send(messages.PairingReply(session, body))

        return PairingDesk(
            self._replica,
            self._parts.outgoing,
            officer,
            reply=reply,
            tell=self._tell,
            clock=self._clock,
        )

    def _take_entries(self, message: messages.Entries) -> None:
        if message.log == self._membership.log:
            with self._blamed_on_the_host():
                change = self._replica.take(message)
            self._changed(change)
            return
        vote = self._replica.vote_of_box(message.log)
        if vote is not None:
            with self._blamed_on_the_host():
                self._parts.chores.take_ballots(vote, message)

    @contextmanager
    def _blamed_on_the_host(self) -> Iterator[None]:
        """Tell of a fork; what breaks the rules is the host's fault, no word about this device."""
        try:
            yield
        except RefusedError as error:
            raise TamperError(Code.BAD_CHAIN, refused=error.code.value) from error
        except TamperError:
            if self._replica.log.fork is not None:
                self._tell(events.ForkFound(self._replica.log.fork.number))
            raise

    def _signal(self, event: ClientEvent | None) -> None:
        if event is not None:
            self._tell(event)

    def _changed(self, change: events.StateChanged | None) -> None:
        if change is None:
            return
        self._tell(change)
        if self.erase_if_shut_out():
            raise RefusedError(Code.DEVICE_REVOKED)
        self._parts.outgoing.arrived()
        if self.is_officer() != (self.pairing is not None):
            self._open_desk()
        self._parts.shelf.wake()
        if change.old.people is not change.new.people:
            self._parts.notes.awake.set()
        self._parts.chores.changed(change)
