"""Routes of papers: encrypted chunks come in one by one and go out by ranges."""

import asyncio

from aiohttp import web

from meeting.errors import Code, MeetingError, TamperError
from sync.bodies import MissingChunks
from sync.crypto.chunks import CIPHER_CHUNK_BYTES, Manifest, read_manifest, verify_chunk
from sync.host.byte_range import Block, RangeError, blocks, read_range
from sync.host.log_routes import OCTETS
from sync.host.roster import is_officer
from sync.host.web import SERVICES, Asker, answer, asker, problem

MANIFEST_LIMIT_BYTES = 1024 * 1024
PAPER_LIMIT_BYTES = 1024 * 1024 * 1024
WRITE_TIMEOUT_S = 60.0


Piece = bytes | memoryview


async def put_manifest(request: web.Request) -> web.Response:
    """Take the manifest of a blob; the answer names the chunks that are still to come."""
    _officer(request)
    blob = _blob(request)
    data = await _read(request, MANIFEST_LIMIT_BYTES)
    manifest = read_manifest(data, blob)
    if manifest.size_bytes > PAPER_LIMIT_BYTES:
        raise MeetingError(Code.TOO_LONG, limit_bytes=PAPER_LIMIT_BYTES)
    return answer(MissingChunks(await request.app[SERVICES].blobs.begin(blob, data)))


async def get_missing(request: web.Request) -> web.Response:
    """Say which chunks of a blob are still to come."""
    _officer(request)
    blob = _blob(request)
    await _manifest(request, blob)
    return answer(MissingChunks(await request.app[SERVICES].blobs.missing(blob)))


async def put_chunk(request: web.Request) -> web.Response:
    """Take one chunk, if it is the one that the manifest names for this place."""
    _officer(request)
    blob = _blob(request)
    manifest, _ = await _manifest(request, blob)
    data = await _read(request, CIPHER_CHUNK_BYTES)
    index = int(request.match_info["index"])
    verify_chunk(manifest, index, data)
    await request.app[SERVICES].blobs.put_chunk(blob, index, data)
    return web.Response(status=204)


async def get_manifest(request: web.Request) -> web.Response:
    """Give the manifest of a blob."""
    asker(request)
    _, data = await _manifest(request, _blob(request))
    return web.Response(body=data, content_type=OCTETS)


async def get_blob(request: web.Request) -> web.StreamResponse:
    """Give the chunks of a blob in a row, or the bytes of a range of them."""
    asker(request)
    blob = _blob(request)
    manifest, _ = await _manifest(request, blob)
    size_bytes = manifest.cipher_size_bytes
    try:
        span = read_range(request.headers.get("Range"), size_bytes)
    except RangeError:
        response = problem(Code.MALFORMED.value, 416)
        response.headers["Content-Range"] = f"bytes */{size_bytes}"
        return response
    services = request.app[SERVICES]
    async with services.slots.hold(span.length):
        wanted = list(blocks(span))
        first = await _read_block(request, blob, wanted[0])
        stream = web.StreamResponse(status=206 if span.partial else 200)
        stream.content_type = OCTETS
        stream.content_length = span.length
        stream.headers["Accept-Ranges"] = "bytes"
        if span.partial:
            stream.headers["Content-Range"] = span.content_range
        await stream.prepare(request)
        pieces = first
        for block in wanted[1:]:
            services.blobs.expect(blob, block.first, block.count)
            await _write(stream, pieces)
            pieces = await _read_block(request, blob, block)
        await _write(stream, pieces)
        await stream.write_eof()
    return stream


async def _read_block(request: web.Request, blob: bytes, block: Block) -> list[Piece]:
    rows = await request.app[SERVICES].blobs.read(blob, block.first, block.count)
    if len(rows) != block.count:
        raise MeetingError(Code.UNKNOWN_PAPER)
    pieces: list[Piece] = list(rows)
    # Never joined: to copy a mebibyte costs a third of what it costs to send it.
    pieces[-1] = memoryview(rows[-1])[: block.last_bytes]
    pieces[0] = memoryview(pieces[0])[block.skip_bytes :]
    return pieces


async def _write(stream: web.StreamResponse, pieces: list[Piece]) -> None:
    # A device that stops reading must not keep its slot.
    async with asyncio.timeout(WRITE_TIMEOUT_S):
        for piece in pieces:
            await stream.write(piece)


async def _manifest(request: web.Request, blob: bytes) -> tuple[Manifest, bytes]:
    known = await request.app[SERVICES].blobs.manifest(blob)
    if known is None:
        raise MeetingError(Code.UNKNOWN_PAPER)
    return known


async def _read(request: web.Request, limit_bytes: int) -> bytes:
    if request.content_length is None or request.content_length > limit_bytes:
        raise MeetingError(Code.TOO_LONG, limit_bytes=limit_bytes)
    return await request.read()


def _officer(request: web.Request) -> Asker:
    who = asker(request)
    if not is_officer(who.room.hosted.standing.meeting, who.member.person):
        raise MeetingError(Code.NOT_ALLOWED)
    return who


def _blob(request: web.Request) -> bytes:
    try:
        blob = bytes.fromhex(request.match_info["blob"])
    except ValueError as error:
        raise TamperError(Code.MALFORMED) from error
    return blob
