"""The new device's side of joining by a code (no I/O); see `pairing`."""

import secrets
from collections.abc import Mapping
from enum import Enum, auto

from cpace import CPace, CPaceError, CPaceRole

from meeting.acts.founding import DeviceKeys
from meeting.encoding import decode
from meeting.errors import Code, MeetingError, TamperError
from sync.crypto import secretbox
from sync.crypto.invitation import normalise_code, selector
from sync.errors import LocalCode, LocalError
from sync.protocol.pairing import (
    ADMISSION_CONTEXT,
    NONCE_BYTES,
    OFFICER,
    PROTOCOL,
    Admission,
    Ask,
    Confirm,
    Failed,
    Message,
    Offer,
    Welcomed,
    admission_key,
    pack,
    pairing_context,
    start_run,
    unpack,
)


class DeviceState(Enum):
    """States of the new device's side."""

    START = auto()
    ASKED = auto()
    CONFIRMING = auto()
    JOINED = auto()
    ENDED = auto()


TRANSITIONS: Mapping[tuple[DeviceState, type[Message]], DeviceState] = {
    (DeviceState.ASKED, Offer): DeviceState.CONFIRMING,
    (DeviceState.ASKED, Failed): DeviceState.ENDED,
    (DeviceState.CONFIRMING, Welcomed): DeviceState.JOINED,
    (DeviceState.CONFIRMING, Failed): DeviceState.ENDED,
}


class JoiningDevice:
    """The side of the device that joins; one exchange, one guess."""

    def __init__(
        self, typed_code: str, device: DeviceKeys, host_certificate: bytes, organisation: bytes
    ) -> None:
        """Take the code as typed, and the fingerprints of what the host showed.

        Raises:
            LocalError: CODE_WRONG, where no code looks like that.
        """
        self._code = normalise_code(typed_code)
        self._device = device
        self._host_certificate = host_certificate
        self._organisation = organisation
        self._nonce = secrets.token_bytes(NONCE_BYTES)
        self._run: CPace | None = None
        self._offer: Offer | None = None
        self.state = DeviceState.START
        self.admission: Admission | None = None

    def ask(self) -> bytes:
        """Return the first message."""
        assert self.state is DeviceState.START
        self.state = DeviceState.ASKED
        return pack(Ask(PROTOCOL, selector(self._code), self._device, self._nonce))

    def receive(self, data: bytes) -> bytes | None:
        """Take the officer's answer; return what to send next, if anything.

        When `state` is JOINED, `admission` says what the device was let in as.

        Raises:
            LocalError: CODE_WRONG (the code, or the host in between), CODE_UNKNOWN,
                CODE_EXPIRED, CODE_DEAD, CODE_USED, JOINING_DECLINED.
            MeetingError: MALFORMED.
        """
        before = self.state
        # Whatever goes wrong below ends the exchange.
        self.state = DeviceState.ENDED
        message = unpack(data)
        after = TRANSITIONS.get((before, type(message)))
        if after is None:
            raise MeetingError(Code.MALFORMED)
        if isinstance(message, Failed):
            raise LocalError(_local_code(message.code), tries_left=message.tries_left)
        answer = None
        if isinstance(message, Offer):
            answer = self._confirm(message)
        else:
            assert isinstance(message, Welcomed)
            self.admission = self._check(message)
        self.state = after
        return answer

    def _confirm(self, offer: Offer) -> bytes:
        context = pairing_context(
            self._host_certificate, self._organisation, self._device, offer.log, offer.person
        )
        self._offer = offer
        self._run = start_run(CPaceRole.INITIATOR, self._code, self._nonce, offer.nonce, context)
        try:
            self._run.derive(offer.share, OFFICER)
        except CPaceError as error:
            raise LocalError(LocalCode.CODE_WRONG) from error
        return pack(Confirm(self._run.public_share, self._run.tag()))

    def _check(self, message: Welcomed) -> Admission:
        assert self._run is not None
        assert self._offer is not None
        if not self._run.verify(message.tag):
            raise LocalError(LocalCode.CODE_WRONG)
        try:
            plain = secretbox.unseal(admission_key(self._run), message.admission, ADMISSION_CONTEXT)
            admission = decode(plain, Admission)
        except TamperError as error:
            raise LocalError(LocalCode.CODE_WRONG) from error
        # What was bound into the exchange is what counts.
        if (admission.log, admission.person) != (self._offer.log, self._offer.person):
            raise LocalError(LocalCode.CODE_WRONG)
        return admission


def _local_code(name: str) -> LocalCode:
    try:
        return LocalCode(name)
    except ValueError:
        return LocalCode.CODE_WRONG
