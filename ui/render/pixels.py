"""The memory that a worker draws into, in turns, and its parent reads from.

On POSIX systems the memory has no name that could outlive the processes: the worker
inherits its descriptor, and the kernel frees it with the last of the two.
"""

import ctypes
import mmap
import os
import secrets
import sys
from typing import Final

SLOT_BYTES: Final = 24 * 1024 * 1024
"""Room for 8 million pixels, twice what a caller should ask for at once."""
SLOTS: Final = 2
"""One to draw into while the picture in the other is copied."""

Slots = tuple[mmap.mmap, ...]

if sys.platform == "win32":

    def create_shared() -> tuple[Slots, str]:
        """Make the memory; the text tells a child where it is."""
        name = f"page-pixels-{os.getpid()}-{secrets.token_hex(8)}"
        return attach_shared(name), name

    def attach_shared(address: str) -> Slots:
        """Open in the child what the parent made."""
        names = [f"{address}-{slot}" for slot in range(SLOTS)]
        return tuple(mmap.mmap(-1, SLOT_BYTES, tagname=name) for name in names)

    def inherited_descriptors(address: str) -> tuple[int, ...]:
        """Descriptors that the child must be given."""
        del address
        return ()

    def child_has_it(address: str) -> None:
        """Let go of what only the child needed."""

else:

    def create_shared() -> tuple[Slots, str]:
        """Make the memory; the text tells a child where it is."""
        fd = _nameless_memory()
        return _slots(fd), str(fd)

    def attach_shared(address: str) -> Slots:
        """Open in the child what the parent made."""
        fd = int(address)
        try:
            return _slots(fd)
        finally:
            os.close(fd)

    def _slots(fd: int) -> Slots:
        starts = range(0, SLOTS * SLOT_BYTES, SLOT_BYTES)
        return tuple(mmap.mmap(fd, SLOT_BYTES, offset=start) for start in starts)

    def inherited_descriptors(address: str) -> tuple[int, ...]:
        """Descriptors that the child must be given."""
        return (int(address),)

    def child_has_it(address: str) -> None:
        """Let go of what only the child needed."""
        os.close(int(address))


if sys.platform == "linux":
    import fcntl

    def _nameless_memory() -> int:
        fd = os.memfd_create("page-pixels", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        os.ftruncate(fd, SLOTS * SLOT_BYTES)
        # A worker that could shrink the memory could kill its parent by SIGBUS.
        seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
        fcntl.fcntl(fd, fcntl.F_ADD_SEALS, seals)
        return fd

elif sys.platform != "win32":
    import _posixshmem

    def _nameless_memory() -> int:
        name = f"/px-{os.getpid()}-{secrets.token_hex(6)}"
        fd = _posixshmem.shm_open(name, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode=0o600)
        _posixshmem.shm_unlink(name)
        os.ftruncate(fd, SLOTS * SLOT_BYTES)
        return fd


def copy_out(shared: mmap.mmap, count: int) -> memoryview:
    """Return the first bytes as memory of their own.

    The copy is made without holding the interpreter lock, so that a window in this process
    goes on being painted. An ordinary object is used, not a mapping, because the allocator
    hands the memory of the last page out again, which spares some two thousand page faults.
    """
    own = _new_bytes(None, count)
    to = ctypes.cast(ctypes.c_char_p(own), ctypes.c_void_p)
    ctypes.memmove(to, ctypes.addressof(ctypes.c_char.from_buffer(shared)), count)
    return memoryview(own)


# The one way to make bytes that are not filled yet: PyBytes_FromStringAndSize(NULL, count).
_new_bytes: Final = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_ssize_t)(
    ("PyBytes_FromStringAndSize", ctypes.pythonapi)
)
