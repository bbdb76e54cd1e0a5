"""Requests to a host, whose faults come back as the errors they are."""

from __future__ import annotations

import ssl
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self, TypeVar

import msgspec

from meeting.encoding import UNREADABLE
from meeting.errors import Code, MeetingError
from sync import messages
from sync.bodies import Problem

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from types import TracebackType

    import aiohttp

    from sync.host_address import Address

T = TypeVar("T")

CONNECT_TIMEOUT_S = 4.0
READ_TIMEOUT_S = 20.0
HEARTBEAT_S = 4.0
CLOSE_TIMEOUT_S = 1.0
PROBLEM_LIMIT_BYTES = 64 * 1024
ANSWER_LIMIT_BYTES = messages.TO_DEVICE_LIMIT_BYTES

_REFUSALS = {
    401: Code.UNKNOWN_DEVICE,
    403: Code.UNKNOWN_DEVICE,
    404: Code.WRONG_LOG,
}
# X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED of OpenSSL
_OUT_OF_DATE = frozenset({9, 10})


class LinkError(Exception):
    """The host cannot be reached now."""


class HostFaultError(LinkError):
    """The host was reached and could not do it, as when its disk is full; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class HostHttp:
    """A session of requests to one host at one address."""

    def __init__(self, address: Address, context: ssl.SSLContext) -> None:
        # Takes a tenth of a second to import, and whoever reads offline needs none of it.
        import aiohttp
        from yarl import URL

        self._aiohttp = aiohttp
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
                    raise problem_of(await read_body(response, PROBLEM_LIMIT_BYTES))
                yield response
        except (self._aiohttp.ClientError, OSError, TimeoutError) as error:
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
            answer = await read_body(response, ANSWER_LIMIT_BYTES)
        try:
            return msgspec.json.decode(answer, type=kind)
        except UNREADABLE as error:
            raise MeetingError(Code.MALFORMED) from error

    async def open_live(self, path: str) -> aiohttp.ClientWebSocketResponse:
        """Open the live connection.

        Raises:
            LinkError: the host cannot be reached.
            MeetingError: UNKNOWN_DEVICE, WRONG_LOG; WRONG_ORGANISATION or BAD_TIME, where its
                certificate is not to be trusted.
        """
        try:
            return await self._session.ws_connect(
                path,
                heartbeat=HEARTBEAT_S,
                max_msg_size=messages.TO_DEVICE_LIMIT_BYTES + 1,
                timeout=self._aiohttp.ClientWSTimeout(ws_close=CLOSE_TIMEOUT_S),
                compress=0,
                autoclose=True,
            )
        except self._aiohttp.WSServerHandshakeError as error:
            code = _REFUSALS.get(error.status)
            if code is None:
                raise LinkError(str(error.status)) from error
            raise MeetingError(code) from error
        except self._aiohttp.ClientConnectorCertificateError as error:
            raise MeetingError(_distrust(error.certificate_error)) from error
        except (self._aiohttp.ClientError, OSError, TimeoutError) as error:
            raise LinkError(str(error)) from error


async def read_body(response: aiohttp.ClientResponse, limit_bytes: int) -> bytes:
    """Return the body of an answer.

    Raises:
        MeetingError: TOO_LONG.
    """
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > limit_bytes:
            raise MeetingError(Code.TOO_LONG, limit_bytes=limit_bytes)
    return bytes(body)


def problem_of(body: bytes) -> Exception:
    """Return the error that a host's answer names."""
    try:
        said = msgspec.json.decode(body, type=Problem)
    except UNREADABLE:
        return MeetingError(Code.MALFORMED)
    try:
        return MeetingError(Code(said.code), **said.fields)
    except ValueError:
        return HostFaultError(said.code)


def _distrust(error: Exception) -> Code:
    if isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in _OUT_OF_DATE:
        return Code.BAD_TIME
    return Code.WRONG_ORGANISATION
