"""The closed table of act kinds: nothing is ever looked up by a name found in data elsewhere."""

from meeting.acts import agenda, audiences, founding, people, sitting, speaking, voting
from meeting.acts.base import Act
from meeting.encoding import decode

KINDS: tuple[type[Act], ...] = (
    founding.LogFounded,
    founding.HostAppointed,
    people.PersonAdded,
    people.PersonChanged,
    people.PersonRemoved,
    people.InvitationIssued,
    people.InvitationApproved,
    people.InvitationWithdrawn,
    people.DeviceEnrolled,
    people.DeviceRevoked,
    people.AttendanceRecorded,
    people.OfficersRemarked,
    sitting.MeetingChanged,
    sitting.MeetingPublished,
    sitting.MeetingOpened,
    sitting.MeetingAdjourned,
    sitting.MeetingClosed,
    sitting.ItemCalled,
    sitting.PayloadErased,
    agenda.ItemAdded,
    agenda.ItemChanged,
    agenda.ItemMoved,
    agenda.ItemRemoved,
    agenda.MotionAdded,
    agenda.MotionChanged,
    agenda.MotionRemoved,
    agenda.PaperAdded,
    agenda.PaperRecognised,
    agenda.PaperWithdrawn,
    audiences.EpochBegun,
    audiences.EpochGranted,
    speaking.SpeechRequested,
    speaking.SpeechWithdrawn,
    speaking.FloorGiven,
    speaking.FloorEnded,
    voting.VoteOpened,
    voting.VoteClosed,
    voting.BoxSealed,
    voting.VoteDeclared,
    voting.BallotCast,
)

_BY_NAME: dict[tuple[str, int], type[Act]] = {(kind.KIND, kind.VERSION): kind for kind in KINDS}


def known(kind: str, version: int) -> bool:
    """Say whether this program knows the kind in that version."""
    return (kind, version) in _BY_NAME


def decode_act(kind: str, version: int, payload: bytes) -> Act:
    """Return the act that a payload holds; the kind must be `known`.

    Raises:
        TamperError: MALFORMED.
    """
    return decode(payload, _BY_NAME[kind, version])
