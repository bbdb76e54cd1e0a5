"""What can go wrong, by whose fault, under names that never change.

Words for people are made from `code` and `fields` in one place of the interface.
"""

from enum import StrEnum


class Code(StrEnum):
    """Stable names of refusals and faults; new ones are added, none is renamed."""

    # the rules say no
    NOT_ALLOWED = "not_allowed"
    WRONG_PHASE = "wrong_phase"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_DEVICE = "unknown_device"
    DEVICE_REVOKED = "device_revoked"
    UNKNOWN_ITEM = "unknown_item"
    UNKNOWN_MOTION = "unknown_motion"
    UNKNOWN_PAPER = "unknown_paper"
    UNKNOWN_REQUEST = "unknown_request"
    UNKNOWN_VOTE = "unknown_vote"
    UNKNOWN_INVITATION = "unknown_invitation"
    UNKNOWN_AUDIENCE = "unknown_audience"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_ENTRY = "unknown_entry"
    INVITATION_USED = "invitation_used"
    INVITATION_EXPIRED = "invitation_expired"
    INVITATION_NEEDS_SECOND = "invitation_needs_second"
    INVITATION_WITHDRAWN = "invitation_withdrawn"
    ALREADY_DONE = "already_done"
    EMPTY_TEXT = "empty_text"
    LAST_OFFICER = "last_officer"
    ITEM_IN_USE = "item_in_use"
    MOTION_CHANGED = "motion_changed"
    ROLL_CHANGED = "roll_changed"
    PAPER_SUPERSEDED = "paper_superseded"
    BAD_RULE = "bad_rule"
    VOTE_RUNNING = "vote_running"
    VOTE_CLOSED = "vote_closed"
    NOT_ENTITLED = "not_entitled"
    NOT_PRESENT = "not_present"
    BALLOT_SUPERSEDED = "ballot_superseded"
    NO_QUORUM = "no_quorum"
    WRONG_RESULT = "wrong_result"
    WRONG_EPOCH = "wrong_epoch"
    NOT_ERASABLE = "not_erasable"
    MEETING_CLOSED = "meeting_closed"
    HOST_BEHIND = "host_behind"
    UPDATE_NEEDED = "update_needed"
    ACT_CHANGED = "act_changed"
    COUNTER_USED = "counter_used"
    # bytes that cannot be what they claim to be
    MALFORMED = "malformed"
    TOO_LONG = "too_long"
    FUTURE_VERSION = "future_version"
    WRONG_LOG = "wrong_log"
    BAD_SIGNATURE = "bad_signature"
    BAD_COMMITMENT = "bad_commitment"
    BAD_CHAIN = "bad_chain"
    BAD_HEAD = "bad_head"
    BAD_MANDATE = "bad_mandate"
    BAD_PROOF = "bad_proof"
    BAD_COUNT = "bad_count"
    BAD_TIME = "bad_time"
    FORK = "fork"
    WRONG_ORGANISATION = "wrong_organisation"


class MeetingError(Exception):
    """A fault with a stable code and typed fields, for programs first and people second."""

    def __init__(self, code: Code, /, **fields: str | int) -> None:
        super().__init__(f"{code.value} {fields}" if fields else code.value)
        self.code = code
        self.fields = fields


class RefusedError(MeetingError):
    """The rules do not allow this act in this state; nothing has changed."""


class TamperError(MeetingError):
    """Bytes that were signed, hashed or committed to are not what they should be."""
