"""Papers come to this device, what is looked at first, each chunk checked before it is kept."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from meeting.errors import Code, MeetingError, TamperError
from meeting.papers import Paper
from sync.client.events import ClientEvent, PaperProgress
from sync.client.http import HostFaultError, HostHttp
from sync.client.keyring import Keyring
from sync.client.paper_source import PaperSource
from sync.client.replica import Replica
from sync.client.transfer import ChunkWriter, Transfer
from sync.crypto import chunks
from sync.crypto.chunks import PaperKey
from sync.errors import LocalError
from sync.protocol.backoff import Backoff
from sync.protocol.fetching import Focus, order
from sync.stores.ports import BlobStore

Tell = Callable[[ClientEvent], None]

FIRST_PAUSE_MS = 2_000
LAST_PAUSE_MS = 60_000


@dataclass(slots=True)
class _Trouble:
    """A paper that the host cannot give now: the others come first."""

    code: str
    backoff: Backoff
    until: float


class PaperShelf:
    """The papers of one meeting on this device; `troubled` is told why none can be stored."""

    def __init__(
        self,
        replica: Replica,
        blobs: BlobStore,
        keys: Keyring,
        tell: Tell,
        *,
        troubled: Callable[[str], None],
        random_below: Callable[[int], int],
    ) -> None:
        self.focus = Focus()
        self._replica = replica
        self._blobs = blobs
        self._keys = keys
        self._tell = tell
        self._troubled = troubled
        self._random_below = random_below
        self._awake = asyncio.Event()
        self._asked = asyncio.Event()
        self._complete: set[bytes] = set()
        self._troubles: dict[bytes, _Trouble] = {}

    def wake(self) -> None:
        """Look again what there is to fetch: papers, keys or what is looked at have changed."""
        self._awake.set()

    def retry(self) -> None:
        """Try again now what could not be fetched or stored."""
        self._troubles.clear()
        self._asked.set()
        self._awake.set()

    def progress(self, paper: Paper) -> PaperProgress:
        """Return how much of a paper is here."""
        have, _ = self._blobs.progress(paper.blob)
        here = min(paper.size_bytes, have * chunks.CHUNK_BYTES)
        return self._progress(paper, here)

    def all_progress(self) -> tuple[PaperProgress, ...]:
        """Return how much of every paper is here, in the order of the agenda."""
        meeting, counts = self._replica.meeting, self._blobs.chunk_counts()
        readable = cache(self._keys.has_key)
        return tuple(
            self._told(
                paper,
                min(paper.size_bytes, counts.get(paper.blob, 0) * chunks.CHUNK_BYTES),
                readable=readable(paper.audience, paper.epoch),
            )
            for item in meeting.agenda.order
            for paper in meeting.papers.of_item(item)
        )

    def show(self, paper: Paper) -> None:
        """Tell how much of a paper is here, as after it was made here."""
        self._tell(self.progress(paper))

    def is_complete(self, paper: Paper) -> bool:
        """Say whether a paper is here whole."""
        if paper.blob not in self._complete and self._blobs.has_blob(paper.blob):
            self._complete.add(paper.blob)
        return paper.blob in self._complete

    def source(self, paper: Paper) -> PaperSource:
        """Return a paper to read from.

        Raises:
            TamperError: UNKNOWN_PAPER (not here yet), UNKNOWN_AUDIENCE (no key), or a false key.
        """
        data = self._blobs.manifest(paper.blob)
        if data is None:
            raise TamperError(Code.UNKNOWN_PAPER)
        key = PaperKey(self._keys.content_key(paper), paper.document, paper.version)
        manifest = chunks.read_manifest(data, paper.blob)
        return PaperSource(self._blobs, paper.blob, manifest, key)

    async def fetch_all(self, http: HostHttp) -> None:
        """Fetch what is missing for as long as the connection lasts.

        A paper that the host cannot give is put off, and so is everything while the disk is full.

        Raises:
            LinkError: the connection broke; what came is kept.
        """
        pause = self._new_backoff()
        while True:
            writer = ChunkWriter(self._blobs)
            try:
                await self._fetch_until_fault(http, writer, pause)
            except LocalError as error:
                self._troubled(error.code.value)
            finally:
                await writer.end()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause.next_ms() / 1000):
                    await self._asked.wait()
            self._asked.clear()

    async def _fetch_until_fault(self, http: HostHttp, writer: ChunkWriter, pause: Backoff) -> None:
        transfers: dict[bytes, Transfer] = {}

        def stored(paper: Paper, have_bytes: int) -> None:
            pause.reset()
            self._troubled("")
            self._tell(self._progress(paper, have_bytes))

        while True:
            self._awake.clear()
            paper = self._next()
            if paper is None:
                await self._wait()
                continue
            transfer = transfers.get(paper.blob)
            if transfer is None:
                path = f"/v1/logs/{self._replica.log.log}/blobs/{paper.blob_id}"
                transfer = transfers[paper.blob] = Transfer(
                    http, path, paper, self._blobs, writer, stored=stored
                )
            try:
                is_asked_for = await transfer.step()
                if is_asked_for or self._next() is not paper:
                    # What goes wrong with its last chunks is this paper's trouble, not the next's.
                    await writer.settle()
                if is_asked_for:
                    del transfers[paper.blob]
                    self._arrived(paper)
            except (MeetingError, HostFaultError) as error:
                del transfers[paper.blob]
                self._put_off(paper, error)

    def _next(self) -> Paper | None:
        now = asyncio.get_running_loop().time()
        for paper in order(self._replica.meeting, self.focus):
            trouble = self._troubles.get(paper.blob)
            if not self.is_complete(paper) and (trouble is None or trouble.until <= now):
                return paper
        return None

    async def _wait(self) -> None:
        """Wait until something has changed, or it is time to try a paper again."""
        now = asyncio.get_running_loop().time()
        later = [one.until for one in self._troubles.values() if one.until > now]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(min(later) - now if later else None):
                await self._awake.wait()

    def _arrived(self, paper: Paper) -> None:
        self._troubles.pop(paper.blob, None)
        self._tell(self.progress(paper))

    def _put_off(self, paper: Paper, error: MeetingError | HostFaultError) -> None:
        code = error.code.value if isinstance(error, MeetingError) else error.code
        trouble = self._troubles.get(paper.blob)
        backoff = self._new_backoff() if trouble is None else trouble.backoff
        until = asyncio.get_running_loop().time() + backoff.next_ms() / 1000
        self._troubles[paper.blob] = _Trouble(code, backoff, until)
        self._tell(self.progress(paper))

    def _progress(self, paper: Paper, have_bytes: int) -> PaperProgress:
        return self._told(paper, have_bytes, readable=self._keys.can_read(paper))

    def _told(self, paper: Paper, have_bytes: int, *, readable: bool) -> PaperProgress:
        told = PaperProgress(paper.id, have_bytes, paper.size_bytes, readable)
        trouble = self._troubles.get(paper.blob)
        return told if trouble is None else replace(told, code=trouble.code)

    def _new_backoff(self) -> Backoff:
        return Backoff(self._random_below, first_ms=FIRST_PAUSE_MS, last_ms=LAST_PAUSE_MS)
