"""An officer's papers: encrypted here, kept here, handed to the host as ciphertext."""

import secrets
from collections.abc import Callable
from pathlib import Path

import msgspec

from meeting.acts.agenda import PaperAdded, PaperRecognised
from meeting.encoding import UNREADABLE
from meeting.errors import Code, MeetingError, TamperError
from meeting.papers import Paper
from sync.bodies import MissingChunks
from sync.client.http import HostHttp, read_body
from sync.client.keyring import Keyring
from sync.client.replica import Replica
from sync.crypto import chunks, epochs
from sync.crypto.chunks import PaperKey, Progress
from sync.errors import LocalCode, LocalError
from sync.protocol.granting import PARTICIPANTS, is_stale
from sync.stores.ports import BlobStore

MISSING_LIMIT_BYTES = 1024 * 1024


class PaperPress:
    """An officer's papers: encrypted here, kept here, handed to the host as ciphertext."""

    def __init__(self, replica: Replica, blobs: BlobStore, keys: Keyring) -> None:
        self._replica = replica
        self._blobs = blobs
        self._keys = keys

    def encrypt(
        self,
        source: Path,
        *,
        item: str,
        title: str,
        pages: int,
        replaces: Paper | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> PaperAdded:
        """Encrypt a file into this device's store and return the act that adds it.

        Raises:
            TamperError: UNKNOWN_AUDIENCE, before the participants have a key that nobody else has.
            LocalError: the file cannot be read, the disk is full, or it was cancelled.
        """
        log, audience = self._replica.log.log, PARTICIPANTS
        epoch, epoch_key = self._current_key()
        salt = secrets.token_bytes(32)
        key = PaperKey(
            epochs.new_key(),
            replaces.document if replaces else secrets.token_hex(16),
            replaces.version + 1 if replaces else 1,
        )
        with self._blobs.stage() as staged:
            paper = chunks.encrypt_paper(
                source, key, salt, staged.put, progress=progress, cancelled=cancelled
            )
            staged.finish(paper.manifest)
        return PaperAdded(
            item=item,
            replaces=replaces.id if replaces else "",
            title=title,
            file_name=source.name,
            pages=pages,
            size_bytes=paper.manifest.size_bytes,
            plain_salt=salt,
            plain_hash=paper.plain_hash,
            document=key.document,
            version=key.version,
            blob=paper.blob,
            key_commitment=epochs.key_commitment(
                key.key, document=key.document, version=key.version
            ),
            audience=audience,
            epoch=epoch,
            wrapped_key=epochs.wrap_content_key(
                key.key, epoch_key, log=log, document=key.document, version=key.version
            ),
        )

    def encrypt_words(self, paper: Paper, words: bytes) -> PaperRecognised:
        """Encrypt the words recognised in a paper and return the act that tells of them.

        Raises:
            TamperError: UNKNOWN_AUDIENCE, as `encrypt`; LocalError: the disk is full.
        """
        epoch, epoch_key = self._current_key()
        salt = secrets.token_bytes(32)
        key = PaperKey(epochs.new_key(), secrets.token_hex(16), 1)
        with self._blobs.stage() as staged:
            made = chunks.encrypt_bytes(words, key, salt, staged.put)
            staged.finish(made.manifest)
        return PaperRecognised(
            paper=paper.id,
            size_bytes=len(words),
            plain_salt=salt,
            plain_hash=made.plain_hash,
            document=key.document,
            blob=made.blob,
            key_commitment=epochs.key_commitment(
                key.key, document=key.document, version=key.version
            ),
            audience=PARTICIPANTS,
            epoch=epoch,
            wrapped_key=epochs.wrap_content_key(
                key.key,
                epoch_key,
                log=self._replica.log.log,
                document=key.document,
                version=key.version,
            ),
        )

    def _current_key(self) -> tuple[int, bytes]:
        """Return the epoch under which papers are put before the participants now, and its key."""
        audience = PARTICIPANTS
        epoch = self._replica.meeting.audiences.current(audience)
        epoch_key = None if epoch is None else self._keys.epoch_key(audience, epoch.epoch)
        # Under the newest key whoever was shut out since could read on, until there is another.
        stale = is_stale(self._replica.meeting, audience)
        if epoch is None or epoch_key is None or stale:
            raise TamperError(Code.UNKNOWN_AUDIENCE, audience=audience)
        return epoch.epoch, epoch_key

    async def upload(
        self,
        http: HostHttp,
        act: PaperAdded | PaperRecognised,
        *,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Hand the ciphertext to the host; what it has already is not sent again.

        Raises:
            LinkError, MeetingError: as `HostHttp.request`; LocalError: CANCELLED.
        """
        path = f"/v1/logs/{self._replica.log.log}/blobs/{act.blob.hex()}"
        data = self._blobs.manifest(act.blob)
        if data is None:
            raise TamperError(Code.UNKNOWN_PAPER)
        async with http.request("PUT", f"{path}/manifest", body=data) as response:
            missing = _missing(await read_body(response, MISSING_LIMIT_BYTES))
        total = act.size_bytes
        for done, index in enumerate(missing):
            if cancelled is not None and cancelled():
                raise LocalError(LocalCode.CANCELLED)
            chunk = self._blobs.chunk(act.blob, index)
            if chunk is None:
                raise TamperError(Code.UNKNOWN_PAPER, chunk=index)
            async with http.request("PUT", f"{path}/chunks/{index}", body=chunk):
                pass
            if progress is not None:
                left = (len(missing) - done - 1) * chunks.CHUNK_BYTES
                progress(max(0, total - left), total)


def _missing(answer: bytes) -> tuple[int, ...]:
    try:
        return msgspec.json.decode(answer, type=MissingChunks).missing
    except UNREADABLE as error:
        raise MeetingError(Code.MALFORMED) from error
