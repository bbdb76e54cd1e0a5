"""How much memory the own process holds."""

import ctypes
import os
import sys
from typing import Final

if sys.platform == "linux":

    class ResidentMemory:
        """A gauge that still works when no file may be opened any more."""

        def __init__(self) -> None:
            self._fd = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
            self._page_bytes = os.sysconf("SC_PAGE_SIZE")

        def read_bytes(self) -> int:
            """Return the resident memory."""
            return int(os.pread(self._fd, 200, 0).split()[1]) * self._page_bytes

elif sys.platform == "win32":
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        _fields_ = [
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak_working_set", ctypes.c_size_t),
            ("working_set", ctypes.c_size_t),
            ("quotas_and_page_file", ctypes.c_size_t * 6),
        ]

    class ResidentMemory:
        """A gauge that still works when no file may be opened any more."""

        def __init__(self) -> None:
            self._kernel = ctypes.WinDLL("kernel32")
            self._kernel.GetCurrentProcess.restype = wintypes.HANDLE
            self._kernel.K32GetProcessMemoryInfo.argtypes = [
                wintypes.HANDLE,
                ctypes.POINTER(_Counters),
                wintypes.DWORD,
            ]

        def read_bytes(self) -> int:
            """Return the resident memory."""
            counters = _Counters(size=ctypes.sizeof(_Counters))
            self._kernel.K32GetProcessMemoryInfo(
                self._kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size
            )
            return int(counters.working_set)

else:
    import resource

    class ResidentMemory:
        """A gauge of the peak, the only one that macOS has for free."""

        def read_bytes(self) -> int:
            """Return the peak of the resident memory."""
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


LARGE_BLOCK_BYTES: Final = 1024 * 1024


def give_back_large_blocks() -> None:
    """Let the memory of a picture go back to the system as soon as nobody needs it.

    The GNU allocator else raises its threshold with the first picture that is freed, keeps the
    next ones among small things, and a process that shows pages grows by a fifth.
    """
    if sys.platform == "linux":
        set_option = getattr(ctypes.CDLL(None), "mallopt", None)  # not in every C library
        if set_option is not None:
            set_option(_MMAP_THRESHOLD, LARGE_BLOCK_BYTES)


_MMAP_THRESHOLD: Final = -3
