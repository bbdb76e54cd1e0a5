"""What all HTTP routes of the host share: who asks, how faults are said, how bodies are read."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from aiohttp import web

from meeting.encoding import UNREADABLE
from meeting.errors import Code, MeetingError, RefusedError, TamperError
from sync.bodies import Problem
from sync.crypto.certificates import DeviceCertificate
from sync.errors import LocalError
from sync.host.live import Room
from sync.host.roster import Member, read_certificate
from sync.host.services import Services

T = TypeVar("T")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PAIRING_PREFIX = "/v1/pair/"
SERVICES = web.AppKey("services", Services)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asker:
    """An enrolled device that asks about a log of this host."""

    room: Room
    member: Member


def problem(code: str, status: int, fields: dict[str, str | int] | None = None) -> web.Response:
    """Return a fault as an answer."""
    body = msgspec.json.encode(Problem(code, fields or {}))
    return web.Response(status=status, body=body, content_type="application/json")


def answer(value: msgspec.Struct) -> web.Response:
    """Return a value as an answer in JSON."""
    return web.Response(body=msgspec.json.encode(value), content_type="application/json")


async def read_body(request: web.Request, kind: type[T]) -> T:
    """Return the body of a request, which is JSON of this kind.

    Raises:
        MeetingError: MALFORMED.
    """
    try:
        return msgspec.json.decode(await request.read(), type=kind)
    except UNREADABLE as error:
        raise MeetingError(Code.MALFORMED) from error


def shown_certificate(request: web.Request) -> DeviceCertificate | None:
    """Return the certificate that the asking device showed, if it showed one.

    Raises:
        TamperError: BAD_PROOF, where it is not a device's.
    """
    transport = request.transport
    tls = None if transport is None else transport.get_extra_info("ssl_object")
    certificate = None if tls is None else tls.getpeercert(binary_form=True)
    return None if certificate is None else read_certificate(certificate)


def asker(request: web.Request) -> Asker:
    """Return who asks, as the log's roster has it now.

    Raises:
        MeetingError: WRONG_LOG (no such log here), UNKNOWN_DEVICE, DEVICE_REVOKED.
    """
    who = asker_once_enrolled(request)
    if who.member.revoked:
        raise MeetingError(Code.DEVICE_REVOKED)
    return who


def asker_once_enrolled(request: web.Request) -> Asker:
    """Return who asks, be it with a device that was revoked.

    Raises:
        MeetingError: WRONG_LOG (no such log here), UNKNOWN_DEVICE.
    """
    room = room_of(request, request.match_info["log"])
    shown = shown_certificate(request)
    member = None if shown is None else room.member(shown)
    if member is None:
        raise MeetingError(Code.UNKNOWN_DEVICE)
    return Asker(room, member)


def room_of(request: web.Request, log: str) -> Room:
    """Return the room of a log.

    Raises:
        MeetingError: WRONG_LOG.
    """
    room = request.app[SERVICES].rooms.get(log)
    if room is None:
        raise MeetingError(Code.WRONG_LOG)
    return room


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Demand a device's certificate but for pairing, and turn faults into answers."""
    try:
        if not request.path.startswith(PAIRING_PREFIX) and shown_certificate(request) is None:
            return problem(Code.UNKNOWN_DEVICE.value, 401)
        return await handler(request)
    except MeetingError as error:
        return problem(error.code.value, status_of(error), error.fields)
    except (ConnectionError, TimeoutError):
        # The device went away, or stopped reading: nobody is left to be told.
        _log.debug("a device left in the middle of an answer")
        return web.Response(status=408)
    except LocalError as error:
        _log.error("the host's store failed: %s", error.code.value)
        return problem(error.code.value, 507)


_STATUS = {
    Code.WRONG_LOG: 404,
    Code.UNKNOWN_PAPER: 404,
    Code.UNKNOWN_VOTE: 404,
    Code.UNKNOWN_INVITATION: 404,
    Code.UNKNOWN_DEVICE: 403,
    Code.DEVICE_REVOKED: 403,
    Code.NOT_ALLOWED: 403,
    Code.TOO_LONG: 413,
    Code.HOST_BEHIND: 503,
}


def status_of(error: MeetingError) -> int:
    """Return the HTTP status of a fault."""
    if error.code in _STATUS:
        return _STATUS[error.code]
    if isinstance(error, RefusedError):
        return 409
    return 422 if isinstance(error, TamperError) else 400
