"""Routes of notes: posts beside the log come in and go out to the people of their circles."""

import msgspec
from aiohttp import web

from meeting.encoding import UNREADABLE
from meeting.errors import Code, MeetingError
from sync.bodies import PushNotes
from sync.host.log_routes import OCTETS, number_of
from sync.host.web import asker
from sync.protocol.mailroom import Pusher
from sync.stores.note_ports import Cursor

POSTS_LIMIT = 1000

_push = msgspec.msgpack.Decoder(PushNotes)


async def get_notes(request: web.Request) -> web.Response:
    """Give the posts of the asker's circles after the letter that she has read up to."""
    who = asker(request)
    cursor = Cursor(number_of(request.query.get("since", "0")), _mark(request))
    return _answer(await who.room.mail.page(who.member.person, cursor))


async def post_notes(request: web.Request) -> web.Response:
    """Take posts; the answer comes once they are on the disk, and names those not taken."""
    who = asker(request)
    try:
        asked = _push.decode(await request.read())
    except UNREADABLE as error:
        raise MeetingError(Code.MALFORMED) from error
    if len(asked.posts) > POSTS_LIMIT:
        raise MeetingError(Code.TOO_LONG, limit=POSTS_LIMIT)
    # Looked up again: what it says of a device may have changed while the body was on its way.
    who = asker(request)
    return _answer(
        await who.room.mail.push(
            asked.posts,
            Pusher(who.member.device, who.member.person),
            who.room.hosted.standing.meeting.people,
            who.room.tell_of_notes,
        )
    )


def _mark(request: web.Request) -> bytes:
    try:
        return bytes.fromhex(request.query.get("mark", ""))
    except ValueError as error:
        raise MeetingError(Code.MALFORMED) from error


def _answer(value: msgspec.Struct) -> web.Response:
    return web.Response(body=msgspec.msgpack.encode(value), content_type=OCTETS)
