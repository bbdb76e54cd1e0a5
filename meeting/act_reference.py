"""The reference of all kinds of act (docs/acts.md), made from the tables that the rules use."""

from collections.abc import Iterable

from msgspec.structs import fields

from meeting.acts.base import Act
from meeting.acts.people import Role
from meeting.acts.registry import KINDS
from meeting.acts.voting import BallotCast
from meeting.admission import voting
from meeting.admit import CASES
from meeting.rights import ERASABLE, OUTBOX_KINDS, RESTRICTED_KINDS, RIGHTS, Right
from meeting.sitting import Phase

_INTRODUCTION = """# Acts

Every entry of a log is one act. This page is made from the tables by which acts are judged
(`meeting/act_reference.py`); a test holds it to them.

- **Who**: the roles that may do it; "own" means anybody, to what is their own; "host" means the
  host's own key; "founder" and "new device" sign with a key that the act itself brings.
- **When**: the phases of the meeting in which it is allowed.
- **Rule**: what is demanded beyond role and phase (`meeting/admission/`).
- **Waits**: may be made offline and wait on the device until it reaches the host.
- **Erasable**: its payload can be deleted by `payload.erased`; its header stays.
- **Restricted**: only its audience learns the payload and even the kind.

Texts that say what something is called or asks (names, titles, the text of a motion, a remark)
must not be empty. A closed meeting admits nothing but what the column "when" says of "closed".
"""

_HEADINGS = (
    "Kind",
    "What it says",
    "Who",
    "When",
    "Rule",
    "Payload",
    "Waits",
    "Erasable",
    "Restricted",
)


def page() -> str:
    """Return the whole of docs/acts.md."""
    table = [_line(_HEADINGS), _line("---" for _ in _HEADINGS)]
    table += [_line(_row(kind)) for kind in KINDS]
    return _INTRODUCTION + "\n" + "\n".join(table) + "\n"


def _row(kind: type[Act]) -> tuple[str, ...]:
    right = RIGHTS[kind.KIND]
    rule = voting.ballot_cast if kind is BallotCast else CASES[kind]
    return (
        f"`{kind.KIND}`",
        _first_line(kind.__doc__),
        _who(kind.KIND, right),
        _when(right),
        _first_line(rule.__doc__),
        ", ".join(f"`{field.name}`" for field in fields(kind)) or "none",
        _yes(is_so=kind.KIND in OUTBOX_KINDS),
        _yes(is_so=kind.KIND in ERASABLE),
        _yes(is_so=kind.KIND in RESTRICTED_KINDS),
    )


def _who(kind: str, right: Right) -> str:
    alone = {"log.founded": "founder", "device.enrolled": "new device"}.get(kind)
    if alone:
        return alone
    if right.roles == frozenset(Role):
        return "anybody"
    names = [role.value for role in Role if role in right.roles]
    return ", ".join(names + ["own"] * right.own + ["host"] * right.host)


def _when(right: Right) -> str:
    if right.phases == frozenset(Phase):
        return "always"
    return ", ".join(phase.value for phase in Phase if phase in right.phases)


def _first_line(text: str | None) -> str:
    return (text or "").partition("\n")[0]


def _yes(*, is_so: bool) -> str:
    return "yes" if is_so else ""


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
