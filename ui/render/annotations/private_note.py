"""The whole note beside its standard annotation, so that it comes back as it was.

Other programs ignore the key.  When one of them has changed the annotation, what it shows counts:
the private note bears a sum over what was written for everybody.
"""

import base64
import hashlib
import zlib
from typing import Final

import msgspec

from meeting.notes.note import PRIVATE, Note, Placement

KEY: Final = "PMSNote"
SUM_KEY: Final = "PMSSum"
MARK: Final = "PMSBookmarks"
"""Says of a table of contents that it ends with bookmarks."""
PRESSURE_KEY: Final = "PMSPressure"
PROGRAM: Final = "Paperless Meeting"
MOST_LETTERS: Final = 4 * 1024 * 1024
MOST_BYTES: Final = 8 * 1024 * 1024

_decode: Final = msgspec.msgpack.Decoder(Note)


def pack(note: Note, place: Placement) -> str:
    """Return a note with the one place where it stands in the exported paper.

    Its places in other versions would tell a reader of the copy words that are no longer there,
    its circle whom it was shared with.
    """
    alone = msgspec.structs.replace(note, placements=(place,), circle=PRIVATE)
    return base64.b64encode(zlib.compress(msgspec.msgpack.encode(alone), 9)).decode()


def unpack(packed: str) -> Note | None:
    """Return the note; None when it is not one, whatever it is."""
    worker = zlib.decompressobj()
    try:
        plain = worker.decompress(base64.b64decode(packed[:MOST_LETTERS]), MOST_BYTES)
        if worker.unconsumed_tail or not worker.eof:
            return None
        note = _decode.decode(plain)
    except (ValueError, zlib.error, msgspec.MsgspecError, RecursionError):
        return None
    return note if len(note.placements) == 1 else None


def standard_sum(subtype: str, text: str, places: list[float], colours: list[float]) -> str:
    """Return a sum over what other programs show and may change."""
    # Places written in hundredths never lie where rounding could go either way.
    rounded = [round(value * 10 + 0.03) for value in places]
    coloured = [round(value * 255) for value in colours]
    said = repr((subtype, text, rounded, coloured)).encode()
    return hashlib.sha256(said).hexdigest()[:32]
