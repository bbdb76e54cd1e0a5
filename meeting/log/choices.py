"""The choice in a ballot, sealed to the key of its vote's box."""

from collections.abc import Iterable

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting.acts.voting import Choice, KeyWrap, VoteOpened
from meeting.encoding import encode
from meeting.errors import Code, TamperError
from meeting.sealing import BALLOT, BOX_KEY, seal, unseal

CHOICE_BYTES = 64


def choice_bytes(answer: str) -> bytes:
    """Return the choice of an answer, of the same length whatever the answer."""
    short = len(encode(Choice(answer, "")))
    return encode(Choice(answer, "." * (CHOICE_BYTES - short)))


def seal_choice(answer: str, box_key: bytes, log: str, vote: str, person: str, act: str) -> bytes:
    """Return a choice sealed to the box, for this ballot (`act`) of this person alone."""
    return seal(choice_bytes(answer), box_key, BALLOT, log, vote, person, act)


class ChoiceReader:
    """Opens the ballots of one vote."""

    def __init__(self, log: str, vote: str, answers: Iterable[str], private_key: bytes) -> None:
        self._log = log
        self._vote = vote
        self._key = private_key
        self._answers = {choice_bytes(answer): answer for answer in answers}

    def read(self, sealed: bytes, person: str, act: str) -> str | None:
        """Return the answer in a ballot, or None where nothing can be read from it."""
        try:
            plain = unseal(sealed, self._key, BALLOT, self._log, self._vote, person, act)
        except TamperError:
            return None
        return self._answers.get(plain)


def wrap_box_key(
    private_key: bytes, recipient: str, recipient_key: bytes, log: str, vote: str
) -> KeyWrap:
    """Return a box's private key sealed to a device, or to the host."""
    return KeyWrap(recipient, seal(private_key, recipient_key, BOX_KEY, log, vote, recipient))


def unwrap_box_key(
    opened: VoteOpened, recipient: str, recipient_key: bytes, log: str, vote: str
) -> bytes:
    """Return the private key of a box from the wrap for a device, or for the host.

    Raises:
        TamperError: BAD_PROOF, where no wrap holds it.
    """
    for wrap in opened.wraps:
        if wrap.device == recipient:
            private_key = unseal(wrap.sealed, recipient_key, BOX_KEY, log, vote, recipient)
            check_box_key(opened, private_key)
            return private_key
    raise TamperError(Code.BAD_PROOF, vote=vote)


def check_box_key(opened: VoteOpened, private_key: bytes) -> None:
    """Check that this is the private half of a box's key.

    Raises:
        TamperError: BAD_PROOF.
    """
    if len(private_key) == len(opened.box_key):
        public = X25519PrivateKey.from_private_bytes(private_key).public_key()
        if public.public_bytes_raw() == opened.box_key:
            return
    raise TamperError(Code.BAD_PROOF)
