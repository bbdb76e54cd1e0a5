"""Everything that the routes of a host work with, built once."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting.acts.founding import LogFounded
from meeting.acts.registry import decode_act
from meeting.encoding import decode
from meeting.errors import Code, MeetingError, RefusedError
from meeting.log.entries import read_header
from meeting.log.sequencer import HostKeys
from meeting.records import SignedAct
from meeting.signing import public_bytes, signer
from sync import messages
from sync.crypto.certificates import DeviceCertificate
from sync.crypto.organisation import Appointment
from sync.host.blobs import HostBlobs
from sync.host.ledger import Ledger
from sync.host.live import Room
from sync.host.mail import Mail
from sync.host.pairing_relay import PairingRelay
from sync.host.sequencing import HostedLog
from sync.host.transfers import TransferSlots
from sync.protocol.rate import TokenBucket
from sync.stores.ports import BlobStore, HostStore

READERS = 2
STRANGERS_BURST = 120
STRANGERS_PER_S = 20.0

_log = logging.getLogger(__name__)


class MonotoneClock:
    """A clock that never goes back, whatever is done to the machine's."""

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        self._last_ms = 0

    def __call__(self) -> int:
        """Return the time in milliseconds."""
        self._last_ms = max(self._last_ms, self._clock())
        return self._last_ms


class Services:
    """The host's keys, stores, threads and rooms."""

    def __init__(
        self,
        appointment: Appointment,
        store: HostStore,
        blobs: BlobStore,
        *,
        clock: Callable[[], int],
    ) -> None:
        self.appointment = appointment
        self.clock = MonotoneClock(clock)
        self.rooms: dict[str, Room] = {}
        self.slots = TransferSlots()
        self.strangers = TokenBucket(
            burst=STRANGERS_BURST, per_s=STRANGERS_PER_S, now_ms=self.clock()
        )
        act_key = Ed25519PrivateKey.from_private_bytes(appointment.head_seed)
        hpke_key = X25519PrivateKey.from_private_bytes(appointment.hpke_key)
        self.host_key = public_bytes(act_key)
        self.host_hpke_key = hpke_key.public_key().public_bytes_raw()
        self._sign = signer(act_key)
        self._keys = HostKeys(self._sign, self.host_key, appointment.hpke_key)
        self._fingerprint = appointment.issuer.fingerprint
        self._store = store
        # One thread writes the logs, and it alone; papers have another, so that no vote waits.
        self._writer = ThreadPoolExecutor(1, "host-writer")
        self._readers = ThreadPoolExecutor(READERS, "host-reader")
        self._paper_writer = ThreadPoolExecutor(1, "host-papers")
        self._note_judge = ThreadPoolExecutor(1, "host-notes")
        self.blobs = HostBlobs(blobs, writer=self._paper_writer, readers=self._readers)
        self.pairing = PairingRelay()
        self._founding = asyncio.Lock()

    async def start(self) -> None:
        """Restore the logs that are stored here.

        Raises:
            MeetingError: a log is not what was signed; nothing is served then.
            LocalError: the store cannot be read.
        """
        loop = asyncio.get_running_loop()
        for log in await loop.run_in_executor(self._writer, self._store.logs):
            await self._open(await loop.run_in_executor(self._writer, self._ledger, log))

    async def stop(self) -> None:
        """End all connections, then the writing, then the threads."""
        for room in self.rooms.values():
            await room.stop()
        for room in self.rooms.values():
            await room.mail.stop()
            await room.hosted.stop()
        for executor in (self._writer, self._paper_writer, self._note_judge, self._readers):
            executor.shutdown(wait=True)

    async def found(self, data: bytes, shown: DeviceCertificate) -> messages.Accepted:
        """Begin a log with the act that founds it; asking again gives the receipt again.

        Raises:
            MeetingError: it is no founding of this organisation with this host by this device.
        """
        header = read_header(decode(data, SignedAct).header)
        act = decode_act(header.kind, header.version, decode(data, SignedAct).payload)
        if not isinstance(act, LogFounded):
            raise MeetingError(Code.MALFORMED)
        if act.device.tls_key_hash != shown.tls_key_hash:
            raise RefusedError(Code.NOT_ALLOWED)
        async with self._founding:
            room = self.rooms.get(header.log)
            if room is not None:
                return await room.hosted.submit_and_wait(data)
            loop = asyncio.get_running_loop()
            ledger = await loop.run_in_executor(self._writer, self._ledger, header.log)
            hosted = self._hosted(ledger)
            await hosted.start()
            try:
                accepted = await hosted.submit_and_wait(data)
            except MeetingError:
                await hosted.stop()
                raise
            self.rooms[header.log] = await self._room(hosted)
            return accepted

    async def _open(self, ledger: Ledger) -> None:
        hosted = self._hosted(ledger)
        await hosted.start()
        self.rooms[hosted.log] = await self._room(hosted)

    async def _room(self, hosted: HostedLog) -> Room:
        mail = Mail(
            hosted.log,
            self._store.mailbox,
            judge=self._note_judge,
            writer=self._writer,
            readers=self._readers,
        )
        await asyncio.get_running_loop().run_in_executor(self._readers, mail.load)
        return Room(hosted, self.pairing, mail, clock=self.clock, sign=self._sign)

    def _hosted(self, ledger: Ledger) -> HostedLog:
        return HostedLog(
            ledger, self._store, writer=self._writer, readers=self._readers, clock=self.clock
        )

    def _ledger(self, log: str) -> Ledger:
        return Ledger(log, self._fingerprint, self._keys, self._store, secrets.token_bytes)
