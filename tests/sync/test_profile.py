import subprocess
import sys
from pathlib import Path

import pytest

from sync.errors import LocalCode, LocalError
from sync.profile import Profile

HOLDER = """
import sys
from pathlib import Path
from sync.profile import Profile
profile = Profile(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_two_processes_on_one_profile(tmp_path):
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(LocalError) as refused:
            Profile(tmp_path)
        assert refused.value.code is LocalCode.PROFILE_IN_USE
        holder.kill()
        holder.communicate()
    Profile(tmp_path).close()


def test_a_profile_is_free_again_when_it_is_closed(tmp_path):
    folder = tmp_path / "new" / "profile"
    with Profile(folder) as profile:
        assert folder.stat().st_mode & 0o077 == 0
        with pytest.raises(LocalError):
            Profile(folder)
        files = {
            profile.vault_key,
            profile.vault,
            profile.blobs,
            profile.host,
            profile.host_blobs,
        }
        assert len(files) == 5
        assert {file.parent for file in files} == {folder}
    profile.close()
    Profile(folder).close()


def test_a_profile_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LocalError) as refused:
        Profile(tmp_path / "file" / "profile")
    assert refused.value.code is LocalCode.DISK_FAILED
