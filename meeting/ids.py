"""Names of the things a meeting is made of.

An object that an act creates (a person, an agenda item, a paper, a vote, a request to speak,
an invitation) bears the id of that act, so that no second name for it exists.
"""

from typing import Annotated, NewType

from msgspec import Meta

LogId = NewType("LogId", str)
ActId = NewType("ActId", str)
PersonId = NewType("PersonId", str)
DeviceId = NewType("DeviceId", str)
ItemId = NewType("ItemId", str)
MotionId = NewType("MotionId", str)
PaperId = NewType("PaperId", str)
RequestId = NewType("RequestId", str)
VoteId = NewType("VoteId", str)
InvitationId = NewType("InvitationId", str)
BlobHash = NewType("BlobHash", str)

HOST = PersonId("host")
"""The author of the few acts that the host makes by itself."""

EVERYBODY = 0
"""The audience label of what every participant may read."""

Id = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
OptionalId = Annotated[str, Meta(pattern="^([0-9a-f]{32})?$")]
Digest = Annotated[bytes, Meta(min_length=32, max_length=32)]
PublicKey = Annotated[bytes, Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
Salt = Annotated[bytes, Meta(min_length=32, max_length=32)]
Count = Annotated[int, Meta(ge=0, lt=2**53)]
TimeMs = Annotated[int, Meta(ge=0, lt=2**53)]
AudienceLabel = Annotated[int, Meta(ge=0, lt=2**31)]
ShortText = Annotated[str, Meta(max_length=400)]
LongText = Annotated[str, Meta(max_length=8000)]
