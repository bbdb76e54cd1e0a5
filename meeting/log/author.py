"""How a device makes its acts: header, commitment, signature."""

from meeting.acts.base import Act
from meeting.encoding import decode, encode
from meeting.log.entries import read_header
from meeting.records import (
    FORMAT,
    RESTRICTED,
    ActHeader,
    Opening,
    Restricted,
    SignedAct,
    commitment,
)
from meeting.signing import ACT, Sign


class Author:
    """One device in one log: signs acts, and counts them for the log and for each box."""

    def __init__(self, log: str, person: str, device: str, sign: Sign, counter: int = 0) -> None:
        self.log = log
        self.person = person
        self.device = device
        self._sign = sign
        self._counters = {log: counter}

    def counter(self, log: str | None = None) -> int:
        """Return the counter of the last act in the log or in a box."""
        return self._counters.get(log or self.log, 0)

    def advance(self, counter: int, log: str | None = None) -> None:
        """Go on from a later counter, as after a restart."""
        self._counters[log or self.log] = max(counter, self.counter(log))

    def sign_act(  # noqa: PLR0913 (each of these stands in the header)
        self,
        act: Act,
        *,
        seen_number: int,
        seen_hash: bytes,
        device_time_ms: int,
        salt: bytes,
        act_id: str,
        audience: int = 0,
        log: str | None = None,
    ) -> bytes:
        """Return an act for the log, or for the box `log`, as it goes to the host.

        With an audience the act is restricted: its kind is part of what only they may read.
        """
        payload, kind, version = encode(act), act.KIND, act.VERSION
        if audience:
            payload = encode(Restricted(kind, version, payload))
            kind, version = RESTRICTED, 1
        target = log or self.log
        counter = self.counter(target) + 1
        header = encode(
            ActHeader(
                format=FORMAT,
                log=target,
                act=act_id,
                kind=kind,
                version=version,
                author=self.person,
                device=self.device,
                audience=audience,
                counter=counter,
                seen_number=seen_number,
                seen_hash=seen_hash,
                device_time_ms=device_time_ms,
                commitment=commitment(salt, payload),
            )
        )
        signed = SignedAct(header, self._sign(ACT, header), salt, payload)
        self._counters[target] = counter
        return encode(signed)


def read_signed_act(data: bytes) -> tuple[SignedAct, ActHeader, bytes]:
    """Return an act on its way to the host, its header and its opening.

    Raises:
        TamperError: MALFORMED or FUTURE_VERSION.
    """
    signed = decode(data, SignedAct)
    return signed, read_header(signed.header), encode(Opening(signed.salt, signed.payload))
