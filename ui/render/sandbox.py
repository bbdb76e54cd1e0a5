"""Locking a worker in, after it has loaded everything it needs.

Linux: resource limits and an allow-list of system calls (when libseccomp is installed).
macOS: resource limits. Windows: a job object held by the parent, limits only.
"""

import contextlib
import ctypes
import errno
import importlib
import os
import sys
from typing import Any, Final

from ui.render.results import SandboxLevel

ADDRESS_SPACE_BYTES: Final = 2 * 1024**3
_MOST_DESCRIPTORS: Final = 32

_ALLOWED_CALLS: Final = tuple(
    """
    read write readv writev pread64 lseek close fstat munmap mremap madvise brk futex
    rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack setitimer clock_gettime clock_getres
    clock_nanosleep gettimeofday time getpid gettid exit exit_group getrandom sched_yield
    sched_getaffinity restart_syscall getrusage sysinfo poll ppoll select pselect6 rseq
    """.split()  # noqa: SIM905 - a list of quoted words is no easier to read
)
_PROT_EXEC: Final = 4
_AT_EMPTY_PATH: Final = 0x1000


def sandbox_level() -> SandboxLevel:
    """Tell how well workers are locked in on this system."""
    if sys.platform == "linux" and _seccomp() is not None:
        return SandboxLevel.SECCOMP
    return SandboxLevel.LIMITS


def lock_down() -> SandboxLevel:
    """Take from the calling process what drawing does not need; there is no way back."""
    if sys.platform == "win32":
        return SandboxLevel.LIMITS
    # Finding libseccomp starts a process, so it comes before the limits.
    seccomp = _seccomp() if sys.platform == "linux" else None
    _limit_resources()
    if seccomp is None:
        return SandboxLevel.LIMITS
    _filter_calls(seccomp)
    return SandboxLevel.SECCOMP


def _seccomp() -> Any:
    try:
        return importlib.import_module("pyseccomp")
    except (ImportError, RuntimeError, OSError, AttributeError):
        return None  # libseccomp is missing or too old


def _filter_calls(seccomp: Any) -> None:
    rules = seccomp.SyscallFilter(defaction=seccomp.ERRNO(errno.EPERM))
    for name in _ALLOWED_CALLS:
        with contextlib.suppress(OSError):  # not every processor has every call
            rules.add_rule(seccomp.ALLOW, name)
    not_executable = seccomp.Arg(2, seccomp.MASKED_EQ, _PROT_EXEC, 0)
    rules.add_rule(seccomp.ALLOW, "mmap", not_executable)
    rules.add_rule(seccomp.ALLOW, "mprotect", not_executable)
    # abort() ends in tgkill; and newer C libraries make fstat of newfstatat.
    rules.add_rule(seccomp.ALLOW, "tgkill", seccomp.Arg(0, seccomp.EQ, os.getpid()))
    rules.add_rule(seccomp.ALLOW, "newfstatat", seccomp.Arg(3, seccomp.EQ, _AT_EMPTY_PATH))
    rules.load()


if sys.platform != "win32":
    import resource

    def _limit_resources() -> None:
        limits = [
            (resource.RLIMIT_AS, ADDRESS_SPACE_BYTES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, _MOST_DESCRIPTORS),
            (resource.RLIMIT_NPROC, 0),
            (resource.RLIMIT_CORE, 0),
        ]
        for kind, value in limits:
            with contextlib.suppress(ValueError, OSError):  # a lower limit is set already
                resource.setrlimit(kind, (value, value))


if sys.platform == "win32":
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9
    _ACTIVE_PROCESSES = 0x0008
    _PROCESS_MEMORY = 0x0100
    _DIE_ON_EXCEPTION = 0x0400
    _KILL_ON_CLOSE = 0x2000
    _SET_QUOTA_AND_TERMINATE = 0x0101

    class _Limits(ctypes.Structure):
        """`JOBOBJECT_EXTENDED_LIMIT_INFORMATION`."""

        _fields_ = [
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority_class", wintypes.DWORD),
            ("scheduling_class", wintypes.DWORD),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        ]

    class JobObject:
        """Limits on one worker, which also dies with the last handle, that is with its parent."""

        def __init__(self, process_id: int) -> None:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.CreateJobObjectW.restype = wintypes.HANDLE
            kernel.OpenProcess.restype = wintypes.HANDLE
            kernel.SetInformationJobObject.argtypes = [
                wintypes.HANDLE,
                ctypes.c_int,
                ctypes.c_void_p,
                wintypes.DWORD,
            ]
            kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
            kernel.CloseHandle.argtypes = [wintypes.HANDLE]
            self._kernel = kernel
            self._job = kernel.CreateJobObjectW(None, None)
            limits = _Limits(
                flags=_ACTIVE_PROCESSES | _PROCESS_MEMORY | _DIE_ON_EXCEPTION | _KILL_ON_CLOSE,
                active_processes=1,
                process_memory=ADDRESS_SPACE_BYTES,
            )
            kernel.SetInformationJobObject(
                self._job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, process_id)
            kernel.AssignProcessToJobObject(self._job, process)
            kernel.CloseHandle(process)

        def close(self) -> None:
            """Let go of the job, which ends the process if it still runs."""
            self._kernel.CloseHandle(self._job)

else:

    class JobObject:
        """Nothing: a worker sets its own limits here, and ends at the end of its pipe."""

        def __init__(self, process_id: int) -> None:
            """Take the worker's process id."""

        def close(self) -> None:
            """Do nothing."""
