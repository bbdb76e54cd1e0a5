"""A paper on this device as its readers see it: plain bytes, chunk by chunk, each one checked."""

from meeting.errors import Code, TamperError
from sync.crypto import chunks
from sync.crypto.chunks import Manifest, PaperKey
from sync.stores.ports import BlobStore


class PaperSource:
    """Random access into an encrypted paper; nothing is decrypted but the chunk asked for."""

    chunk_bytes = chunks.CHUNK_BYTES

    def __init__(self, blobs: BlobStore, blob: bytes, manifest: Manifest, key: PaperKey) -> None:
        self._blobs = blobs
        self._blob = blob
        self._manifest = manifest
        self._key = key

    @property
    def size_bytes(self) -> int:
        """Length of the plain file."""
        return self._manifest.size_bytes

    def chunk(self, index: int) -> bytes:
        """Return one chunk of the plain file.

        Raises:
            TamperError: what is stored is not what was encrypted.
            LocalError: the store cannot be read.
        """
        data = self._blobs.chunk(self._blob, index)
        if data is None:
            raise TamperError(Code.UNKNOWN_PAPER, chunk=index)
        chunks.verify_chunk(self._manifest, index, data)
        return chunks.open_chunk(self._manifest, index, data, self._key)
