"""The table of payloads as docs/log-format.md must show it, made from the types."""

import enum
import typing

from meeting import ids
from meeting.acts import voting
from meeting.acts.base import Act
from meeting.acts.founding import DeviceKeys
from meeting.acts.registry import KINDS
from meeting.encoding import Canonical

_NAMES = {
    str(kind): name
    for name, kind in {
        "id": ids.Id,
        "id or empty": ids.OptionalId,
        "bytes32": ids.Digest,
        "bytes64": ids.Signature,
        "count": ids.Count,
        "audience": ids.AudienceLabel,
        "text 400": ids.ShortText,
        "text 8000": ids.LongText,
        "answer key": voting.AnswerKey,
    }.items()
}
PARTS: tuple[type[Canonical], ...] = (
    DeviceKeys,
    voting.Answer,
    voting.Rule,
    voting.KeyWrap,
    voting.AnswerCount,
    voting.Choice,
)


def rows() -> list[str]:
    """Return a row for each kind of act and for each part of a payload."""
    kinds = [f"| `{kind.KIND}` | {kind.VERSION} | {_fields(kind)} |" for kind in KINDS]
    return kinds + [f"| {part.__name__} | {_fields(part)} |" for part in PARTS]


def _fields(kind: type[Act] | type[Canonical]) -> str:
    hints = typing.get_type_hints(kind, include_extras=True)
    named = [f"`{name}` {_name(hints[name])}" for name in kind.__struct_fields__]
    return ", ".join(named) or "none"


def _name(hint: typing.Any) -> str:
    if str(hint) in _NAMES:
        return _NAMES[str(hint)]
    if typing.get_origin(hint) is tuple:
        return f"list of {_name(typing.get_args(hint)[0])}"
    if typing.get_origin(hint) is typing.Literal:
        return "one of " + " ".join(f"`{value}`" for value in typing.get_args(hint))
    if isinstance(hint, enum.EnumType):
        return "one of " + " ".join(f"`{value.value}`" for value in hint)
    return {bytes: "bytes", str: "text", bool: "yes/no", int: "integer"}.get(hint, hint.__name__)


if __name__ == "__main__":
    print("\n".join(rows()))
