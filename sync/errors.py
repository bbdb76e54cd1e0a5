"""What can go wrong on this machine, under names that never change.

Refusals and tampering are `meeting.errors`; these are faults of disks, keys and people at hand.
"""

from enum import StrEnum


class LocalCode(StrEnum):
    """Stable names of local faults; new ones are added, none is renamed."""

    # disks and files
    DISK_FULL = "disk_full"
    DISK_FAILED = "disk_failed"
    FILE_UNREADABLE = "file_unreadable"
    FILE_CHANGED = "file_changed"
    FILE_EXISTS = "file_exists"
    DAMAGED = "damaged"
    NEWER_STORE = "newer_store"
    STORE_BUSY = "store_busy"
    STORE_CONFLICT = "store_conflict"
    PROFILE_IN_USE = "profile_in_use"
    # secrets that people type or machines keep
    VAULT_LOCKED = "vault_locked"
    WRONG_PIN = "wrong_pin"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105
    WAIT = "wait"
    TOO_SHORT = "too_short"
    KEY_STORE_MISSING = "key_store_missing"
    KEY_STORE_EMPTY = "key_store_empty"
    HOST_KEY_MISSING = "host_key_missing"
    HOST_KEY_BESIDE_DATA = "host_key_beside_data"
    # joining by a code
    CODE_WRONG = "code_wrong"
    CODE_UNKNOWN = "code_unknown"
    CODE_EXPIRED = "code_expired"
    CODE_DEAD = "code_dead"
    CODE_USED = "code_used"
    JOINING_DECLINED = "joining_declined"
    # the host beside the secretary's program
    HOST_NOT_STARTED = "host_not_started"
    HOST_STOPPED = "host_stopped"
    # notes that stay on the device where they were written
    NOTE_TOO_LONG = "note_too_long"
    NOTES_FULL = "notes_full"
    NOTE_NOT_TAKEN = "note_not_taken"
    # what the user wanted
    CANCELLED = "cancelled"


class LocalError(Exception):
    """A fault of this machine or its user, with a stable code and typed fields."""

    def __init__(self, code: LocalCode, **fields: str | int) -> None:
        super().__init__(f"{code.value} {fields}" if fields else code.value)
        self.code = code
        self.fields = fields
