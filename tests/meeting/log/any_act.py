"""Any act that is well formed, as hypothesis draws it: what somebody hostile could sign."""

import enum
import typing
from collections.abc import Sequence

from hypothesis import strategies as st

from meeting import ids
from meeting.acts import voting
from meeting.acts.base import Act
from meeting.acts.registry import KINDS
from meeting.encoding import Canonical

_EDGES = [0, 1, 2, 3, 2**53 - 1]


def acts(known_ids: Sequence[str], known_keys: Sequence[bytes]) -> st.SearchStrategy[Act]:
    """Draw an act of any kind; ids and keys are often those of things that exist."""
    some_id = st.sampled_from([*known_ids, "0" * 32])
    some_key = st.sampled_from([*known_keys, bytes(32)])
    texts = st.text(st.characters(codec="utf-8"), max_size=5)
    leaves: dict[str, st.SearchStrategy[typing.Any]] = {
        str(ids.Id): some_id,
        str(ids.OptionalId): st.just("") | some_id,
        str(ids.Digest): some_key,
        str(ids.Signature): st.just(bytes(64)),
        str(ids.Count): st.sampled_from(_EDGES),
        str(ids.AudienceLabel): st.sampled_from([0, 1, 2**31 - 1]),
        str(ids.ShortText): texts,
        str(ids.LongText): texts,
        str(voting.AnswerKey): st.sampled_from(["in_favour", "against", "x"]),
    }

    def of(hint: typing.Any) -> st.SearchStrategy[typing.Any]:
        if str(hint) in leaves:
            return leaves[str(hint)]
        if typing.get_origin(hint) is tuple:
            return st.lists(of(typing.get_args(hint)[0]), max_size=3).map(tuple)
        if typing.get_origin(hint) is typing.Literal:
            return st.sampled_from(typing.get_args(hint))
        if isinstance(hint, enum.EnumType):
            return st.sampled_from(list(hint))
        if hint is bool:
            return st.booleans()
        if hint is bytes:
            return st.binary(max_size=80)
        return texts if hint is str else struct(hint)

    def struct(kind: type[Canonical]) -> st.SearchStrategy[typing.Any]:
        hints = typing.get_type_hints(kind, include_extras=True)
        return st.builds(kind, **{name: of(hints[name]) for name in kind.__struct_fields__})

    return st.sampled_from(KINDS).flatmap(struct)
