"""The connection to the host: found, opened, kept, lost and found again."""

import asyncio
import contextlib
import logging
import secrets
import ssl
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, Self

import aiohttp

from meeting.errors import Code, MeetingError
from sync import messages
from sync.client.events import Link
from sync.client.http import HostHttp, LinkError
from sync.errors import LocalError
from sync.host_address import Address
from sync.messages import ToDevice, ToHost
from sync.protocol.backoff import Backoff
from sync.protocol.client_session import ClientSession, Phase

CONNECT_TIMEOUT_S = 6.0
UNSENT_LIMIT = 512

_log = logging.getLogger(__name__)

_ENDS: dict[str, Link] = {
    Code.DEVICE_REVOKED.value: Link.REVOKED,
    Code.FUTURE_VERSION.value: Link.UPDATE_NEEDED,
    Code.UNKNOWN_DEVICE.value: Link.REVOKED,
    Code.WRONG_ORGANISATION.value: Link.WRONG_HOST,
    Code.BAD_PROOF.value: Link.WRONG_HOST,
    Code.WRONG_LOG.value: Link.WRONG_HOST,
    Code.FORK.value: Link.WRONG_HOST,
}
_FOR_GOOD = frozenset({Link.REVOKED, Link.UPDATE_NEEDED})


class Peer(Protocol):
    """What the link connects to the host: the client of one meeting."""

    def have(self) -> tuple[int, bytes]:
        """Return the number of the last entry here and the head over it."""
        ...

    def greeted(self, head: bytes, offset_ms: int) -> None:
        """Take the head that the host shows; raise if this is not the log's host."""
        ...

    async def heard(self, message: ToDevice) -> None:
        """Take a message of the host."""
        ...

    def connected(self, send: Callable[[ToHost], None]) -> None:
        """Note that messages can be sent."""
        ...

    def caught_up(self, http: HostHttp) -> None:
        """Note that all is here, and that acts can be done."""
        ...

    def work(self, http: HostHttp) -> Sequence[Awaitable[None]]:
        """Return what is done while the link is live; each goes on until cancelled."""
        ...

    def lost(self) -> None:
        """Note that nothing can be sent now."""
        ...


class HostLink:
    """Keeps one device connected to the host of one log."""

    def __init__(
        self,
        log: str,
        peer: Peer,
        *,
        addresses: Callable[[], tuple[Address, ...]],
        context: Callable[[], ssl.SSLContext],
        check: Callable[[ssl.SSLObject], None],
        clock: Callable[[], int],
        changed: Callable[[Link, Address | None, str], None],
    ) -> None:
        self._log = log
        self._peer = peer
        self._addresses = addresses
        self._context = context
        self._check = check
        self._clock = clock
        self._changed = changed
        self._sooner = asyncio.Event()

    def hurry(self) -> None:
        """Try again now: an address was found, or somebody pressed the button."""
        self._sooner.set()

    async def run(self) -> None:
        """Connect, again and again, until the device is not wanted any more or cancelled."""
        backoff = Backoff(secrets.randbelow)
        while True:
            link = await self._one_round(backoff)
            if link in _FOR_GOOD:
                return
            self._sooner.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(backoff.next_ms() / 1000):
                    await self._sooner.wait()

    async def _one_round(self, backoff: Backoff) -> Link:
        addresses = self._addresses()
        if not addresses:
            self._changed(Link.SEARCHING, None, "")
            return Link.SEARCHING
        link = Link.OFFLINE
        for address in addresses:
            link, code = await self._try(address, backoff)
            if link in _FOR_GOOD or code:
                self._changed(link, address, code)
                return link
        self._changed(link, None, "")
        return link

    async def _try(self, address: Address, backoff: Backoff) -> tuple[Link, str]:
        try:
            async with HostHttp(address, self._context()) as http:
                await self._converse(http, address, backoff)
        except (LinkError, TimeoutError):
            return Link.OFFLINE, ""
        except MeetingError as error:
            _log.info("the connection ended: %s", error.code.value)
            return _ENDS.get(error.code.value, Link.OFFLINE), error.code.value
        except LocalError as error:
            return Link.OFFLINE, error.code.value
        finally:
            self._peer.lost()
        return Link.OFFLINE, ""

    async def _converse(self, http: HostHttp, address: Address, backoff: Backoff) -> None:
        async with asyncio.timeout(CONNECT_TIMEOUT_S) as limit, contextlib.AsyncExitStack() as on:
            try:
                socket = await http.open_live(f"/v1/logs/{self._log}/live")
            except TimeoutError as error:
                raise LinkError("no answer") from error
            on.push_async_callback(socket.close)
            tls = socket.get_extra_info("ssl_object")
            self._check(tls)
            session = ClientSession(self._log, nonce=secrets.token_bytes(32))
            await self._greet(socket, session, address)
            limit.reschedule(None)
            backoff.reset()
            await self._listen(http, socket, session, address)

    async def _greet(
        self, socket: aiohttp.ClientWebSocketResponse, session: ClientSession, address: Address
    ) -> None:
        have, head = self._peer.have()
        hello = session.hello(have=have, head=head, device_time_ms=self._clock())
        await socket.send_bytes(messages.pack(hello))
        welcome = session.receive(await _receive(socket))
        if isinstance(welcome, messages.Goodbye):
            raise _ended(welcome.code)
        assert isinstance(welcome, messages.Welcome)
        greeted = session.greeted(welcome, self._clock())
        self._peer.greeted(greeted.head, greeted.offset_ms)
        self._changed(Link.CATCHING_UP, address, "")

    async def _listen(
        self,
        http: HostHttp,
        socket: aiohttp.ClientWebSocketResponse,
        session: ClientSession,
        address: Address,
    ) -> None:
        unsent: asyncio.Queue[ToHost] = asyncio.Queue(UNSENT_LIMIT)
        async with _Companions() as companions:
            companions.add(_send_all(socket, unsent))
            self._peer.connected(unsent.put_nowait)
            is_live = False
            while True:
                if session.phase is Phase.LIVE and not is_live:
                    is_live = True
                    self._peer.caught_up(http)
                    self._changed(Link.LIVE, address, "")
                    for work in self._peer.work(http):
                        companions.add(work)
                message = session.receive(await _receive(socket, companions))
                if isinstance(message, messages.Goodbye):
                    raise _ended(message.code)
                await self._peer.heard(message)
                session.arrived(self._peer.have()[0])


class _Companions:
    """Tasks that live as long as a connection, and end it when they fail."""

    def __init__(self) -> None:
        self.tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def add(self, work: Awaitable[None]) -> None:
        self.tasks.add(asyncio.ensure_future(work))


async def _receive(
    socket: aiohttp.ClientWebSocketResponse, companions: _Companions | None = None
) -> bytes:
    reading = asyncio.ensure_future(socket.receive())
    others = companions.tasks if companions else set()
    try:
        await asyncio.wait({reading, *others}, return_when=asyncio.FIRST_COMPLETED)
        for task in others:
            if task.done():
                task.result()
        message = await reading
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise LinkError(str(error)) from error
    finally:
        reading.cancel()
    if message.type is not aiohttp.WSMsgType.BINARY:
        raise LinkError("closed")
    return bytes(message.data)


async def _send_all(
    socket: aiohttp.ClientWebSocketResponse, unsent: "asyncio.Queue[ToHost]"
) -> None:
    while True:
        message = await unsent.get()
        try:
            await socket.send_bytes(messages.pack(message))
        except (aiohttp.ClientError, OSError) as error:
            raise LinkError(str(error)) from error


def _ended(code: str) -> Exception:
    try:
        return MeetingError(Code(code))
    except ValueError:
        return LinkError(code)
