"""How much memory pages may take on this machine."""

import os
import sys
from typing import Final, NamedTuple

_GIB: Final = 1024**3
_MIB: Final = 1024**2
_SMALL_MACHINE_BYTES: Final = 4.5 * _GIB


class Budget(NamedTuple):
    """Limits in bytes; the store is what a worker keeps of decoded pictures and fonts."""

    page_cache_bytes: int
    worker_bytes: int
    store_left_percent: int


LARGE: Final = Budget(256 * _MIB, 400 * _MIB, 75)
SMALL: Final = Budget(96 * _MIB, 200 * _MIB, 25)


def budget(memory_bytes: int | None = None) -> Budget:
    """Return the limits for a machine with this much memory, or for this one."""
    total = total_memory_bytes() if memory_bytes is None else memory_bytes
    return SMALL if 0 < total <= _SMALL_MACHINE_BYTES else LARGE


if sys.platform == "win32":
    import ctypes

    class _MemoryStatus(ctypes.Structure):
        """`MEMORYSTATUSEX`."""

        _fields_ = [
            ("length", ctypes.c_uint32),
            ("load_percent", ctypes.c_uint32),
            ("total_bytes", ctypes.c_uint64),
            ("others", ctypes.c_uint64 * 6),
        ]

    def total_memory_bytes() -> int:
        """Return the memory that is built in; 0 when the system does not tell."""
        status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
        ctypes.WinDLL("kernel32").GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.total_bytes)

else:

    def total_memory_bytes() -> int:
        """Return the memory that is built in; 0 when the system does not tell."""
        try:
            return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        except (ValueError, OSError):
            return 0
