"""The side of an officer's device in joining by a code (no I/O); see `pairing`."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from cpace import CPace, CPaceError, CPaceRole

from meeting.acts.founding import DeviceKeys
from meeting.encoding import encode
from meeting.errors import Code, MeetingError
from sync.crypto import secretbox
from sync.crypto.invitation import new_code, normalise_code, selector
from sync.errors import LocalCode
from sync.protocol.pairing import (
    ADMISSION_CONTEXT,
    DEVICE,
    NONCE_BYTES,
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

TRIES = 3
CODE_LIFE_MS = 10 * 60 * 1000
_SESSIONS_PER_CODE = 16
_CODES_AT_ONCE = 512


class OfficerState(Enum):
    """States of one exchange on the officer's side."""

    OFFERED = auto()
    PROVED = auto()
    ENDED = auto()


TRANSITIONS: Mapping[tuple[OfficerState | None, type[Message]], OfficerState] = {
    (None, Ask): OfficerState.OFFERED,
    (OfficerState.OFFERED, Confirm): OfficerState.PROVED,
}
"""A wrong tag leads to ENDED instead; from PROVED `accept` and `decline` lead there."""


@dataclass(frozen=True, slots=True)
class DeviceProved:
    """A device has proved that it knows the code of this person: enrol it, or decline."""

    session: str
    person: str
    device: DeviceKeys


@dataclass(frozen=True, slots=True)
class GuessFailed:
    """Somebody gave a wrong code, or stands between the device and the host."""

    person: str
    tries_left: int


@dataclass(frozen=True, slots=True)
class CodeDied:
    """After too many wrong tries a code is void: somebody may be imitating the host."""

    person: str


Event = DeviceProved | GuessFailed | CodeDied


@dataclass(frozen=True, slots=True)
class Step:
    """What to send to the device (if anything), and what happened."""

    reply: bytes | None = None
    events: tuple[Event, ...] = ()


@dataclass(slots=True)
class _IssuedCode:
    code: str
    person: str
    person_name: str
    expires_ms: int
    failures: int = 0
    used: bool = False
    sessions: list[str] = field(default_factory=list)

    def refusal(self, now_ms: int) -> LocalCode | None:
        if self.used:
            return LocalCode.CODE_USED
        if self.failures >= TRIES:
            return LocalCode.CODE_DEAD
        return LocalCode.CODE_EXPIRED if now_ms >= self.expires_ms else None


@dataclass(slots=True)
class _Session:
    issued: _IssuedCode
    device: DeviceKeys
    run: CPace
    state: OfficerState
    confirmation: bytes = b""
    answer: bytes | None = None


class Officer:
    """The side of an officer's device: gives out codes and answers devices that use them."""

    def __init__(self, log: str, host_certificate: bytes, organisation: bytes) -> None:
        self._log = log
        self._host_certificate = host_certificate
        self._organisation = organisation
        self._codes: dict[str, _IssuedCode] = {}
        self._sessions: dict[str, _Session] = {}

    def issue(self, person: str, person_name: str, now_ms: int) -> str:
        """Return a new code for a person, to be read out; an earlier one of theirs is void."""
        self.withdraw(person)
        self._codes = {
            public: issued
            for public, issued in self._codes.items()
            if issued.refusal(now_ms) is not LocalCode.CODE_EXPIRED
        }
        shown = new_code()
        while selector(normalise_code(shown)) in self._codes and len(self._codes) < _CODES_AT_ONCE:
            shown = new_code()
        code = normalise_code(shown)
        self._codes[selector(code)] = _IssuedCode(code, person, person_name, now_ms + CODE_LIFE_MS)
        return shown

    def withdraw(self, person: str) -> None:
        """Make a person's codes void."""
        self._codes = {
            public: issued for public, issued in self._codes.items() if issued.person != person
        }
        self._sessions = {
            name: one for name, one in self._sessions.items() if one.issued.person != person
        }

    def receive(self, session: str, data: bytes, now_ms: int) -> Step:
        """Take a message that the host carried here from a device.

        There is no reply to a code that this device has not given out: another officer's may have.
        A confirmation that comes again gets the same answer again, and counts once.
        """
        try:
            message = unpack(data)
        except MeetingError:
            return Step()
        open_session = self._sessions.get(session)
        if open_session is not None and data == open_session.confirmation:
            return Step(open_session.answer)
        before = None if open_session is None else open_session.state
        if (before, type(message)) not in TRANSITIONS:
            return Step()
        if isinstance(message, Ask):
            return self._offer(session, message, now_ms)
        assert isinstance(message, Confirm)
        assert open_session is not None
        open_session.confirmation = data
        step = self._prove(session, open_session, message, now_ms)
        open_session.answer = step.reply
        return step

    def accept(self, session: str, invitation: str) -> bytes:
        """Return the answer to a device that has proved itself: its invitation is in the log.

        Raises:
            MeetingError: UNKNOWN_INVITATION, where no such device waits.
        """
        waiting = self._waiting(session)
        issued = waiting.issued
        admission = Admission(self._log, issued.person, issued.person_name, invitation)
        sealed = secretbox.seal(admission_key(waiting.run), encode(admission), ADMISSION_CONTEXT)
        return _end(waiting, Welcomed(waiting.run.tag(), sealed))

    def decline(self, session: str) -> bytes:
        """Return the answer to a device that shall not join after all.

        Raises:
            MeetingError: UNKNOWN_INVITATION, where no such device waits.
        """
        return _end(self._waiting(session), Failed(LocalCode.JOINING_DECLINED))

    def _waiting(self, session: str) -> _Session:
        waiting = self._sessions.get(session)
        if waiting is None or waiting.state is not OfficerState.PROVED:
            raise MeetingError(Code.UNKNOWN_INVITATION)
        return waiting

    def _offer(self, session: str, ask: Ask, now_ms: int) -> Step:
        issued = self._codes.get(ask.selector)
        if issued is None:
            return Step()
        refusal = issued.refusal(now_ms)
        if refusal is not None:
            return Step(pack(Failed(refusal)))
        context = pairing_context(
            self._host_certificate, self._organisation, ask.device, self._log, issued.person
        )
        nonce = secrets.token_bytes(NONCE_BYTES)
        run = start_run(CPaceRole.RESPONDER, issued.code, ask.nonce, nonce, context)
        self._sessions[session] = _Session(issued, ask.device, run, OfficerState.OFFERED)
        issued.sessions.append(session)
        while len(issued.sessions) > _SESSIONS_PER_CODE:
            self._sessions.pop(issued.sessions.pop(0), None)
        return Step(pack(Offer(self._log, issued.person, nonce, run.public_share)))

    def _prove(self, name: str, session: _Session, confirm: Confirm, now_ms: int) -> Step:
        issued = session.issued
        session.state = OfficerState.ENDED
        refusal = issued.refusal(now_ms)
        if refusal is not None:
            return Step(pack(Failed(refusal)))
        if not _proves(session.run, confirm):
            return self._count_failure(issued)
        issued.used = True
        session.state = OfficerState.PROVED
        return Step(events=(DeviceProved(name, issued.person, session.device),))

    def _count_failure(self, issued: _IssuedCode) -> Step:
        issued.failures += 1
        left = TRIES - issued.failures
        events: tuple[Event, ...] = (GuessFailed(issued.person, left),)
        if left == 0:
            events += (CodeDied(issued.person),)
        return Step(pack(Failed(LocalCode.CODE_WRONG, left)), events)


def _proves(run: CPace, confirm: Confirm) -> bool:
    try:
        run.derive(confirm.share, DEVICE)
    except CPaceError:
        return False
    return run.verify(confirm.tag)


def _end(session: _Session, answer: Message) -> bytes:
    session.state = OfficerState.ENDED
    session.answer = pack(answer)
    return session.answer
