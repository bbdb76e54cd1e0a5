"""Errors of every layer below, in one shape for those who put them into words."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from meeting.errors import MeetingError
from sync.client.http import HostFaultError, LinkError
from sync.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_HOST: Final = "no_host"
UNEXPECTED: Final = "unexpected"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fault(Exception):  # noqa: N818 - also raised where a caller waits for the answer
    """Why something was not done: a stable code, and what the words need besides."""

    code: str
    fields: Mapping[str, str | int] = field(default_factory=dict)


def fault_of(error: BaseException) -> Fault:
    """Return an error as a fault; what nobody foresaw is logged, without its text."""
    if isinstance(error, Fault):
        return error
    if isinstance(error, MeetingError | LocalError):
        return Fault(error.code.value, error.fields)
    if isinstance(error, HostFaultError):
        return Fault(error.code)
    if isinstance(error, LinkError | TimeoutError):
        return Fault(NO_HOST)
    _log.error("unforeseen %s", type(error).__name__, exc_info=error)
    return Fault(UNEXPECTED, {"kind": type(error).__name__})
