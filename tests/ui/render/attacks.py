"""What a document that has taken over its worker would try next.

Run as a worker (`main`), it is locked in as every other, and then does what its document names.
"""

import ctypes
import errno
import mmap
import os
import platform
import resource
import signal
import socket
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, NoReturn

from ui.render import wire, worker
from ui.render.chunks import Chunks
from ui.render.results import DocumentInfo, Engine

ALLOWED: Final = "allowed"
PARENT: Final = os.getppid()
_libc: Final = ctypes.CDLL(None, use_errno=True)
_room: Final = ctypes.create_string_buffer(4096)
_IS_X86: Final = platform.machine() == "x86_64"
_X32: Final = 0x4000_0000
_GETPID: Final = 39

# Numbers of system calls on x86-64 and, from the common table, on 64-bit ARM.
_NUMBERS: Final = {
    "add_key": (248, 217),
    "bpf": (321, 280),
    "clone3": (435, 435),
    "execveat": (322, 281),
    "io_uring_setup": (425, 425),
    "landlock_create_ruleset": (444, 444),
    "memfd_create": (319, 279),
    "mount": (165, 40),
    "name_to_handle_at": (303, 264),
    "openat2": (437, 437),
    "perf_event_open": (298, 241),
    "personality": (135, 92),
    "pidfd_getfd": (438, 438),
    "pidfd_open": (434, 434),
    "prctl": (157, 167),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "ptrace": (101, 117),
    "rt_sigqueueinfo": (129, 138),
    "seccomp": (317, 277),
    "setns": (308, 268),
    "shmget": (29, 194),
    "splice": (275, 76),
    "tgkill": (234, 131),
    "unshare": (272, 97),
    "userfaultfd": (323, 282),
}


def _call(name: str, *arguments: int | bytes | None) -> Callable[[], object]:
    number = _NUMBERS[name][0 if _IS_X86 else 1]

    def attempt() -> object:
        if _libc.syscall(number, *arguments) < 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))
        return None

    return attempt


def _start_a_thread() -> None:
    try:
        threading.Thread(target=int).start()
    except RuntimeError as error:  # how Python puts it that there was no permission
        raise PermissionError(errno.EPERM, str(error)) from error


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _write_where_it_can() -> None:
    """Write to each descriptor that is neither the pipe to the parent nor leads to nowhere."""
    for descriptor in range(1024):
        try:
            what = os.fstat(descriptor)
        except OSError:
            continue
        if stat.S_ISFIFO(what.st_mode) or what.st_rdev == os.makedev(1, 3):
            continue
        try:
            os.write(descriptor, b"x")
        except OSError:
            continue
        return
    raise PermissionError(errno.EPERM, "nothing to write to")


def _make_memory_executable() -> None:
    page = mmap.mmap(-1, 4096)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    if _libc.mprotect(ctypes.c_void_p(address), 4096, mmap.PROT_READ | mmap.PROT_EXEC) < 0:
        raise OSError(ctypes.get_errno(), "mprotect")


def _take_all_memory() -> None:
    try:
        bytearray(3 << 30)
    except MemoryError as error:
        raise PermissionError(errno.EPERM, "no more memory") from error


ATTACKS: Final[dict[str, Callable[[], object]]] = {
    "read a file": lambda: os.open("/etc/passwd", os.O_RDONLY),
    "read a file by openat2": _call("openat2", -100, b"/etc/passwd", bytes(24), 24),
    "read the memory of the parent": lambda: os.open(f"/proc/{PARENT}/mem", os.O_RDONLY),
    "write a file": lambda: os.open("/tmp/attack", os.O_CREAT | os.O_WRONLY),
    "list a folder": lambda: list(Path("/").iterdir()),
    "ask for a file": lambda: Path("/etc/passwd").stat(),
    "remove a file": lambda: Path("/tmp/attack").unlink(),
    "rename a file": lambda: Path("/tmp/attack").rename("/tmp/attacked"),
    "link to a file": lambda: Path("/tmp/attack").symlink_to("/etc/passwd"),
    "change the folder": lambda: os.chdir("/"),
    "change the root": lambda: os.chroot("/"),
    "name a file by its handle": _call("name_to_handle_at", -100, b"/etc", _room.raw, bytes(8), 0),
    "mount a file system": _call("mount", b"none", b"/mnt", b"tmpfs", 0, None),
    "open a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "open a datagram socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "open a local socket": lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM),
    "open a netlink socket": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
    "open a pair of sockets": socket.socketpair,
    "open a pipe": os.pipe,
    "fork": _fork,
    "start a thread": _start_a_thread,
    "clone3": _call("clone3", bytes(88), 88),
    "execute a program": lambda: os.execv("/bin/true", ["true"]),
    "execute a program by execveat": _call("execveat", -100, b"/bin/true", None, None, 0),
    "kill the parent": lambda: os.kill(PARENT, 0),
    "kill everybody": lambda: os.kill(-1, 0),
    "kill a thread of the parent": _call("tgkill", PARENT, PARENT, 0),
    "queue a signal to the parent": _call("rt_sigqueueinfo", PARENT, signal.SIGCONT, bytes(128)),
    "get hold of the parent": _call("pidfd_open", PARENT, 0),
    "take a descriptor of the parent": _call("pidfd_getfd", 0, 0, 0),
    "trace the parent": _call("ptrace", 16, PARENT, 0, 0),
    "be traced by the parent": _call("ptrace", 0, 0, 0, 0),
    "read another process": _call("process_vm_readv", PARENT, _room.raw, 1, _room.raw, 1, 0),
    "write into another process": _call("process_vm_writev", PARENT, _room.raw, 1, _room.raw, 1, 0),
    "write to inherited descriptors": _write_where_it_can,
    "copy a descriptor": lambda: os.dup(0),
    "move pages of a pipe": _call("splice", 0, None, 1, None, 1, 0),
    "map memory for code": lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC),
    "make memory executable": _make_memory_executable,
    "take all memory": _take_all_memory,
    "make a memory file": _call("memfd_create", b"x", 0),
    "share memory with others": _call("shmget", 0, 4096, 0o1600),
    "lift a limit": lambda: resource.prlimit(os.getpid(), resource.RLIMIT_AS, (-1, -1)),
    "change what it may do": _call("prctl", 38, 1, 0, 0, 0),
    "be dumped": _call("prctl", 4, 1, 0, 0, 0),
    "put another filter before the filter": _call("seccomp", 1, 0, bytes(16)),
    "change its personality": _call("personality", 0x0400000),
    "leave its namespaces": _call("unshare", 0x10000000),
    "enter other namespaces": _call("setns", 0, 0),
    "use io_uring, past the filter": _call("io_uring_setup", 1, _room.raw),
    "load a program into the kernel": _call("bpf", 0, bytes(64), 64),
    "watch the processor": _call("perf_event_open", bytes(128), 0, -1, -1, 0),
    "handle page faults": _call("userfaultfd", 0),
    "use the keyring": _call("add_key", b"user", b"x", b"x", 1, -2),
    "make rules of its own": _call("landlock_create_ruleset", None, 0, 1),
}

HARMLESS: Final = (
    *("read a file", "ask for a file", "list a folder", "change the folder", "open a socket"),
    *("open a local socket", "open a pair of sockets", "open a pipe", "fork", "start a thread"),
    *("kill the parent", "make a memory file", "map memory for code", "make memory executable"),
    *("copy a descriptor", "get hold of the parent", "be dumped", "use io_uring, past the filter"),
)
"""Attacks that succeed, and do nothing, where nothing is locked."""


def outcome_of(attack: str) -> str:
    """Try one and name what came of it."""
    try:
        ATTACKS[attack]()
    except OSError as error:
        return type(error).__name__
    return ALLOWED


class HostileWorker(worker.Worker):
    """A worker whose documents are the names of attacks."""

    def serve(self) -> NoReturn:
        """Try each and tell the outcome as the title of the document."""
        while True:
            job = self._pipe.receive()
            if isinstance(job, wire.Close):
                continue
            chunks = Chunks(job.size_bytes, job.chunk_bytes, self._pipe.fetch_chunk)
            title = outcome_of(chunks.read(0, job.size_bytes).decode())
            info = DocumentInfo(Engine.MUPDF, ((1.0, 1.0),), ("1",), (), title, False, False)
            self._pipe.send(wire.Opened(info, 0))


def call_by_another_interface() -> None:
    """Call the kernel by the numbers of x32, which a filter may have forgotten."""
    _libc.syscall(_X32 | _GETPID)


ATTACKS["call by another interface"] = call_by_another_interface


def main() -> NoReturn:
    """Run as a worker that is hostile once it is locked in."""
    vars(worker)["Worker"] = HostileWorker
    worker.main()
