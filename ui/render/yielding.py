"""Taking the processor from a worker for a while, so that the pen has it.

Linux: stopped by a signal and continued. macOS: made a background process and back. Windows: the
lowest priority class and back. A lower niceness would not do: only root may take it back.
"""

import os
import signal
import sys

if sys.platform == "win32":
    import ctypes

    _SET_INFORMATION = 0x0200
    _IDLE_PRIORITY = 0x0040
    _NORMAL_PRIORITY = 0x0020

    def _set_priority(process_id: int, priority: int) -> None:
        kernel = ctypes.WinDLL("kernel32")
        kernel.OpenProcess.restype = ctypes.c_void_p
        process = kernel.OpenProcess(_SET_INFORMATION, False, process_id)
        if process:
            kernel.SetPriorityClass(ctypes.c_void_p(process), priority)
            kernel.CloseHandle(ctypes.c_void_p(process))

    def hold(process_id: int) -> None:
        """Make a running worker yield."""
        _set_priority(process_id, _IDLE_PRIORITY)

    def release(process_id: int) -> None:
        """Let it run as before."""
        _set_priority(process_id, _NORMAL_PRIORITY)

elif sys.platform == "darwin":
    _OF_PROCESS = 4
    _BACKGROUND = 0x1000

    def hold(process_id: int) -> None:
        """Make a running worker yield."""
        os.setpriority(_OF_PROCESS, process_id, _BACKGROUND)

    def release(process_id: int) -> None:
        """Let it run as before."""
        os.setpriority(_OF_PROCESS, process_id, 0)

else:

    def hold(process_id: int) -> None:
        """Make a running worker yield."""
        os.kill(process_id, signal.SIGSTOP)

    def release(process_id: int) -> None:
        """Let it run as before."""
        os.kill(process_id, signal.SIGCONT)


if sys.platform == "linux":
    import ctypes

    _PR_SET_PDEATHSIG = 1

    def end_with_parent() -> None:
        """End the calling process with the thread that started it, even when it is held."""
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)

else:

    def end_with_parent() -> None:
        """Do nothing: a worker that is held here still runs, and sees its pipe end."""
