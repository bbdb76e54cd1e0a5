"""One live connection to a host, from its first message to its end."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from typing import TYPE_CHECKING, Protocol, Self

from sync import messages
from sync.client.http import HostHttp, LinkError
from sync.protocol.client_session import ClientSession, Phase

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable, Sequence

    import aiohttp

    from sync.messages import ToDevice, ToHost

CONNECT_TIMEOUT_S = 6.0
UNSENT_LIMIT = 1024


class Peer(Protocol):
    """What is connected to the host: the client of one meeting."""

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

    def is_over(self) -> bool:
        """Say whether this device takes no part any more."""
        ...


class GoodbyeError(Exception):
    """The host ended the connection with a word."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class Conversation:
    """Greets, catches up and stays, until the connection ends by one of its errors."""

    def __init__(
        self,
        log: str,
        peer: Peer,
        http: HostHttp,
        *,
        check: Callable[[ssl.SSLObject], None],
        clock: Callable[[], int],
        moved: Callable[[Phase], None],
    ) -> None:
        self._peer = peer
        self._http = http
        self._check = check
        self._clock = clock
        self._moved = moved
        self._path = f"/v1/logs/{log}/live"
        self._session = ClientSession(log, nonce=secrets.token_bytes(32))

    async def hold(self) -> None:
        """Hold the conversation; it ends by an error only.

        Raises:
            GoodbyeError: the host ended it.
            LinkError: the connection broke.
            MeetingError: the host is not this log's, or said what it must not.
            LocalError: this device cannot keep what it is told.
        """
        async with asyncio.timeout(CONNECT_TIMEOUT_S) as limit, contextlib.AsyncExitStack() as on:
            socket = await self._http.open_live(self._path)
            on.push_async_callback(socket.close)
            tls = socket.get_extra_info("ssl_object")
            if tls is None:
                raise LinkError("closed")
            self._check(tls)
            await self._greet(socket)
            limit.reschedule(None)
            await self._listen(socket)

    async def _greet(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        have, head = self._peer.have()
        hello = self._session.hello(have=have, head=head, device_time_ms=self._clock())
        await _send(socket, hello)
        welcome = self._session.receive(await _receive(socket))
        if isinstance(welcome, messages.Goodbye):
            raise GoodbyeError(welcome.code)
        assert isinstance(welcome, messages.Welcome), "the session lets nothing else pass"
        greeted = self._session.greeted(welcome, self._clock())
        self._peer.greeted(greeted.head, greeted.offset_ms)
        self._moved(Phase.CATCHING_UP)

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        unsent = _Unsent()
        session, peer = self._session, self._peer
        async with _Companions() as companions:
            companions.add(_send_all(socket, unsent))
            peer.connected(unsent.put)
            is_live = False
            while True:
                if session.phase is Phase.LIVE and not is_live:
                    is_live = True
                    peer.caught_up(self._http)
                    self._moved(Phase.LIVE)
                    for work in peer.work(self._http):
                        companions.add(work)
                message = session.receive(await _receive(socket, companions))
                if isinstance(message, messages.Goodbye):
                    raise GoodbyeError(message.code)
                await peer.heard(message)
                session.arrived(peer.have()[0])


class _Unsent:
    """What waits to be written; signals give way where it is too much."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[ToHost] = asyncio.Queue(UNSENT_LIMIT)

    def put(self, message: ToHost) -> None:
        try:
            self._queue.put_nowait(message)
        except asyncio.QueueFull as error:
            if not isinstance(message, messages.SendSignal):
                raise LinkError("the host does not read") from error

    async def take(self) -> ToHost:
        return await self._queue.get()


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
    # There is a connection by now; a start without one does not wait for the library.
    from aiohttp import ClientError, WSMsgType

    reading = asyncio.ensure_future(socket.receive())
    others = companions.tasks if companions else set()
    try:
        await asyncio.wait({reading, *others}, return_when=asyncio.FIRST_COMPLETED)
        for task in others:
            if task.done():
                task.result()
        message = await reading
    except (ClientError, OSError) as error:
        raise LinkError(str(error)) from error
    finally:
        reading.cancel()
    if message.type is not WSMsgType.BINARY:
        raise LinkError("closed")
    return bytes(message.data)


async def _send_all(socket: aiohttp.ClientWebSocketResponse, unsent: _Unsent) -> None:
    while True:
        await _send(socket, await unsent.take())


async def _send(socket: aiohttp.ClientWebSocketResponse, message: ToHost) -> None:
    from aiohttp import ClientError

    try:
        await socket.send_bytes(messages.pack(message))
    except (ClientError, OSError) as error:
        raise LinkError(str(error)) from error
