"""The words that a machine read in papers: packed for the way, and put into the library here."""

import asyncio
import logging
import zlib
from collections.abc import Callable, Sequence

import msgspec

from meeting.encoding import UNREADABLE
from meeting.errors import Code, MeetingError, TamperError
from meeting.ids import PaperId
from meeting.papers import Paper
from meeting.reading.page_text import PageText
from sync.client.events import ClientEvent, WordsArrived
from sync.client.keyring import Keyring
from sync.client.papers import PaperShelf
from sync.client.replica import Replica
from sync.crypto import chunks
from sync.errors import LocalError
from sync.stores.ports import LibraryStore

LIMIT_BYTES = 64 * 1024**2
LOOKED_AT = "scans looked at "
"""With the log behind it the name of the setting that says which papers are no scans, or read."""

_log = logging.getLogger(__name__)
FARTHEST = 10**8
"""In hundredths of a point; as for what a page's file says."""
MOST_WORDS = 50_000
LONGEST_WORD = 300
LONGEST_PICTURE = 1024

_decoder = msgspec.msgpack.Decoder(tuple[PageText, ...])


def pack_words(pages: Sequence[PageText]) -> bytes:
    """Return the words of pages as they are carried."""
    return zlib.compress(msgspec.msgpack.encode(pages), 9)


def unpack_words(data: bytes) -> tuple[PageText, ...]:
    """Return the words of pages that were carried; whatever they say, a machine read them.

    Raises:
        TamperError: MALFORMED.
    """
    unpacker = zlib.decompressobj()
    try:
        plain = unpacker.decompress(data, LIMIT_BYTES)
        if not unpacker.eof:
            raise TamperError(Code.MALFORMED)
        pages = _decoder.decode(plain)
    except (zlib.error, *UNREADABLE) as error:
        raise TamperError(Code.MALFORMED) from error
    if not all(map(_is_sane, pages)):
        raise TamperError(Code.MALFORMED)
    return tuple(msgspec.structs.replace(page, recognised=True) for page in pages)


def _is_sane(page: PageText) -> bool:
    if not (
        0 <= page.page < 1 << 20 and 0 < page.width <= FARTHEST and 0 < page.height <= FARTHEST
    ):
        return False
    return (
        len(page.words) <= MOST_WORDS
        and len(page.picture) <= LONGEST_PICTURE
        and all(len(word.text) <= LONGEST_WORD for word in page.words)
        and all(
            abs(number) <= FARTHEST
            for word in page.words
            for number in (*msgspec.structs.astuple(word.box), word.line, word.block)
        )
    )


class RecognisedWords:
    """Puts the recognised words of a meeting's papers into the library, as they come."""

    def __init__(
        self,
        replica: Replica,
        shelf: PaperShelf,
        keys: Keyring,
        library: LibraryStore,
        tell: Callable[[ClientEvent], None],
    ) -> None:
        self._replica = replica
        self._shelf = shelf
        self._keys = keys
        self._library = library
        self._tell = tell
        self._done: set[str] = set()
        self._task: asyncio.Task[None] | None = None

    def look(self) -> None:
        """Look whether there are words that are not in the library yet."""
        if self._task is None and self._next() is not None:
            self._task = asyncio.create_task(self._take_all())

    async def stop(self) -> None:
        """Take nothing more; what is being taken is finished."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def _next(self) -> tuple[str, Paper] | None:
        for paper, words in self._replica.meeting.papers.texts.items():
            if words.id in self._done:
                continue
            if self._shelf.is_complete(words) and self._keys.can_read(words):
                return paper, words
        return None

    async def _take_all(self) -> None:
        try:
            while (found := self._next()) is not None:
                paper, words = found
                self._done.add(words.id)
                try:
                    is_new = await asyncio.to_thread(self._take, paper, words)
                    if is_new:
                        self._tell(WordsArrived(PaperId(paper)))
                except (MeetingError, LocalError) as error:
                    _log.info("recognised words cannot be kept: %s", error.code.value)
        finally:
            self._task = None

    def _take(self, paper: str, words: Paper) -> bool:
        """Put the words of a paper into the library; say whether they were not in it."""
        source = self._shelf.source(words)
        if source.size_bytes > LIMIT_BYTES:
            raise TamperError(Code.MALFORMED)
        count = chunks.chunk_count(source.size_bytes)
        data = b"".join(source.chunk(index) for index in range(count))
        if chunks.paper_hash(words.plain_salt, data) != words.plain_hash:
            raise TamperError(Code.BAD_COMMITMENT)
        pages = unpack_words(data)
        log = self._replica.log.log
        # At every start all words are looked at; most are here since the first time.
        ends = (pages[0], pages[-1]) if pages else ()
        is_new = any(self._library.page_text(log, paper, page.page) != page for page in ends)
        if is_new:
            self._library.put_recognised(log, paper, pages)
        return is_new
