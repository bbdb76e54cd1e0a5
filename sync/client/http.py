"""Requests to a host, whose faults come back as the errors they are."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Self, TypeVar

import aiohttp
import msgspec
from yarl import URL

from meeting.errors import Code, MeetingError
from sync.host_address import Address

T = TypeVar("T")

CONNECT_TIMEOUT_S = 4.0
READ_TIMEOUT_S = 20.0


class Problem(msgspec.Struct, frozen=True):
    """Body of every answer of a host that is not a success."""

    code: str
    fields: dict[str, str | int] = {}


class LinkError(Exception):
    """The host cannot be reached now."""


class HostHttp:
    """A session of requests to one host at one address."""

    def __init__(self, address: Address, context: ssl.SSLContext) -> None:
        timeout = aiohttp.ClientTimeout(
            total=None, sock_connect=CONNECT_TIMEOUT_S, sock_read=READ_TIMEOUT_S
        )
        self._session = aiohttp.ClientSession(
            base_url=URL.build(scheme="https", host=address.host, port=address.port),
            connector=aiohttp.TCPConnector(ssl=context, limit=8),
            timeout=timeout,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections."""
        await self._session.close()

    @asynccontextmanager
    async def request(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Send a request and yield the answer, which is a success.

        Raises:
            LinkError: the host cannot be reached, or the connection broke.
            MeetingError: what the host says is wrong.
        """
        try:
            async with self._session.request(method, path, data=body, headers=headers) as response:
                if response.status >= 400:
                    raise problem_of(await response.read())
                yield response
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise LinkError(str(error)) from error

    async def call(
        self, method: str, path: str, kind: type[T], *, body: msgspec.Struct | None = None
    ) -> T:
        """Send JSON and return JSON.

        Raises:
            LinkError: the host cannot be reached.
            MeetingError: what the host says, or MALFORMED.
        """
        data = None if body is None else msgspec.json.encode(body)
        async with self.request(method, path, body=data) as response:
            answer = await response.read()
        try:
            return msgspec.json.decode(answer, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise MeetingError(Code.MALFORMED) from error

    async def open_live(self, path: str) -> aiohttp.ClientWebSocketResponse:
        """Open the live connection.

        Raises:
            LinkError: the host cannot be reached, or does not want this device.
        """
        try:
            return await self._session.ws_connect(
                path, heartbeat=4.0, max_msg_size=0, compress=0, autoclose=True
            )
        except aiohttp.WSServerHandshakeError as error:
            raise MeetingError(
                Code.UNKNOWN_DEVICE if error.status in {401, 403} else Code.WRONG_LOG
            ) from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise LinkError(str(error)) from error


def problem_of(body: bytes) -> MeetingError:
    """Return the error that a host's answer names."""
    try:
        said = msgspec.json.decode(body, type=Problem)
        return MeetingError(Code(said.code), **said.fields)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError):
        return MeetingError(Code.MALFORMED)
