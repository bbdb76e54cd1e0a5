"""Which envelopes may come with an act: those of the keys that it grants, from its own author."""

from collections.abc import Callable

from meeting.acts.audiences import EpochBegun, EpochGranted
from meeting.acts.registry import decode_act, known
from meeting.encoding import decode
from meeting.errors import Code, RefusedError
from meeting.log.entries import read_header
from meeting.records import SignedAct
from sync.messages import Envelope, Submit

_GRANTING = frozenset({EpochBegun.KIND, EpochGranted.KIND})


def check_envelopes(message: Submit, device: str) -> None:
    """Refuse envelopes that the act does not speak of, or that another device puts beside it.

    Envelopes are not signed, and a later one replaces an earlier: without this any member could
    leave everybody without keys.

    Raises:
        RefusedError: NOT_ALLOWED.
        TamperError: MALFORMED.
    """
    if not message.envelopes:
        return
    signed = decode(message.act, SignedAct)
    header = read_header(signed.header)
    if header.device != device or header.kind not in _GRANTING:
        raise RefusedError(Code.NOT_ALLOWED, kind=header.kind)
    if not known(header.kind, header.version):
        raise RefusedError(Code.UNKNOWN_KIND, kind=header.kind)
    allowed = _allowed(decode_act(header.kind, header.version, signed.payload))
    if not all(map(allowed, message.envelopes)):
        raise RefusedError(Code.NOT_ALLOWED, kind=header.kind)


def _allowed(act: object) -> Callable[[Envelope], bool]:
    match act:
        case EpochBegun(audience=audience, epoch=epoch, recipients=recipients):
            # Whoever comes in with a new epoch is given the earlier ones with it.
            devices = frozenset(recipients)
            return lambda one: (
                one.audience == audience and 1 <= one.epoch <= epoch and one.device in devices
            )
        case EpochGranted(audience=audience, epoch=last, device=device):
            return lambda one: (
                (one.audience, one.device) == (audience, device) and (1 <= one.epoch <= last)
            )
        case _:
            return lambda _one: False
