"""One device's WebSocket: reads what it sends, writes what waits for it."""

import asyncio
import logging
from typing import Protocol

from aiohttp import WSMsgType, web

from meeting.errors import Code, MeetingError
from sync import messages
from sync.host.outbox import Outbox, Sent
from sync.host.roster import Member
from sync.protocol.host_session import Event, HostSession, State

HELLO_TIMEOUT_S = 10.0
GOODBYE_TIMEOUT_S = 2.0
HEARTBEAT_S = 4.0
UNANSWERED_LIMIT = 256

_MESSAGE_TOO_BIG = 1009

_log = logging.getLogger(__name__)


class Host(Protocol):
    """What a connection asks of the log that it serves."""

    def now_ms(self) -> int:
        """Return the host's time."""
        ...

    async def greet(self, connection: "Connection", hello: messages.Hello) -> None:
        """Answer a device's first message."""
        ...

    async def handle(self, connection: "Connection", message: messages.ToHost) -> None:
        """Act on a later message."""
        ...

    async def catch_up(self, connection: "Connection") -> None:
        """Send what the device lacks, and let it take part in what comes."""
        ...

    def leave(self, connection: "Connection") -> None:
        """Forget the connection."""
        ...


class Connection:
    """A device that is connected, from its first message to the end of its socket."""

    def __init__(self, socket: web.WebSocketResponse, member: Member, session: HostSession) -> None:
        self.member = member
        self.session = session
        self.outbox = Outbox()
        self.complete = asyncio.Event()
        self.ended = asyncio.Event()
        self._socket = socket
        self._unanswered = asyncio.Semaphore(UNANSWERED_LIMIT)
        self._closing: asyncio.Task[None] | None = None
        self._transport: asyncio.Transport | None = None

    async def run(self, host: Host, transport: asyncio.Transport | None) -> None:
        """Serve the device until its socket ends."""
        self._transport = transport
        sender: asyncio.Task[None] | None = None
        try:
            await self._hello(host)
            sender = asyncio.create_task(self._send_all(host))
            await self._read_all(host)
        except MeetingError as error:
            await self._goodbye(error.code.value)
        except (ConnectionError, TimeoutError):
            await self._goodbye(Code.MALFORMED.value)
        finally:
            self.session.advance(Event.ENDED)
            host.leave(self)
            if sender is not None:
                sender.cancel()
                await asyncio.gather(sender, return_exceptions=True)
            if self._closing is not None:
                await self._closing
            self.ended.set()

    async def send(self, message: messages.Message) -> None:
        """Send at the device's pace, ahead of what waits in the outbox."""
        await self._socket.send_bytes(messages.pack(message))

    async def send_frame(self, frame: bytes) -> None:
        """Send packed bytes at the device's pace."""
        await self._socket.send_bytes(frame)

    def tell(self, frame: bytes) -> None:
        """Add what everybody is told; a device that is too far behind loses its connection."""
        if not self.outbox.put(frame):
            self.abort()

    async def claim_answer(self) -> Sent:
        """Wait until one more answer may be owed; return what to call once it is sent."""
        await self._unanswered.acquire()
        return self._unanswered.release

    def end(self, code: str) -> None:
        """End the connection with a word of why."""
        if self._closing is None:
            self._closing = asyncio.get_running_loop().create_task(self._goodbye(code))

    def show_out(self, code: str) -> None:
        """End the connection with a word of why, after all that waits to be sent."""
        self.session.advance(Event.ENDED)
        self.outbox.answer(messages.pack(messages.Goodbye(code)), self._hang_up)
        asyncio.get_running_loop().call_later(GOODBYE_TIMEOUT_S, self._hang_up)

    def abort(self) -> None:
        """Cut the connection of a device that does not read; it comes back and catches up."""
        _log.info("a device that does not read was cut off")
        if self._transport is not None:
            self._transport.abort()

    async def _hello(self, host: Host) -> None:
        async with asyncio.timeout(HELLO_TIMEOUT_S):
            data = await self._receive()
        if data is None:
            raise MeetingError(Code.MALFORMED)
        hello = self.session.receive(data, host.now_ms()).message
        assert isinstance(hello, messages.Hello)
        await host.greet(self, hello)

    async def _read_all(self, host: Host) -> None:
        while (data := await self._receive()) is not None:
            if self.session.state is State.CLOSED:
                continue
            received = self.session.receive(data, host.now_ms())
            await host.handle(self, received.message)
            if received.pause_ms:
                await asyncio.sleep(received.pause_ms / 1000)

    async def _receive(self) -> bytes | None:
        message = await self._socket.receive()
        if message.type is WSMsgType.BINARY:
            data: bytes = message.data
            return data
        if message.type is WSMsgType.TEXT:
            raise MeetingError(Code.MALFORMED)
        if message.type is WSMsgType.ERROR and self._socket.close_code == _MESSAGE_TOO_BIG:
            raise MeetingError(Code.TOO_LONG)
        return None

    async def _send_all(self, host: Host) -> None:
        try:
            await self.complete.wait()
            await host.catch_up(self)
            while True:
                frame, sent = await self.outbox.take()
                await self._socket.send_bytes(frame)
                if sent is not None:
                    sent()
        except MeetingError as error:
            self.end(error.code.value)
        except ConnectionError:
            self.abort()

    def _hang_up(self) -> None:
        if self._closing is None and not self.ended.is_set():
            self._closing = asyncio.get_running_loop().create_task(self._close())

    async def _close(self) -> None:
        try:
            async with asyncio.timeout(GOODBYE_TIMEOUT_S):
                await self._socket.close()
        except (ConnectionError, TimeoutError):
            self.abort()

    async def _goodbye(self, code: str) -> None:
        try:
            async with asyncio.timeout(GOODBYE_TIMEOUT_S):
                await self._socket.send_bytes(messages.pack(messages.Goodbye(code)))
                await self._socket.close()
        except (ConnectionError, TimeoutError, RuntimeError):
            self.abort()
