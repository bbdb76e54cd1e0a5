"""The tour of the demonstration, as anybody starts it: real windows, real network, real record."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.demo.tour_steps import STEPS

TREE = Path(__file__).parents[3]


def run(*arguments: str, limit_s: int = 400) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(TREE), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui", *arguments]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=limit_s,
        env=environment,
        check=False,
    )


@pytest.mark.e2e
@pytest.mark.timeout(480)
def test_the_tour_plays_a_whole_meeting_and_its_record_stands(tmp_path: Path) -> None:
    done = run("demo", "--tour", str(tmp_path), "--lang", "en")
    saw = json.loads(done.stdout.strip().splitlines()[-1])
    assert saw["ok"], done.stderr[-4000:]
    assert done.returncode == 0
    assert saw["steps"] == [name for name, _ in STEPS]
    assert saw["papers"] == 14
    assert saw["record_papers"] == 15  # one of them came twice
    assert sum(saw["counts"].values()) == saw["ballots"]
    pictures = sorted(tmp_path.glob("[0-9][0-9]-*.png"))
    assert len(pictures) == saw["pictures"]
    assert all(picture.stat().st_size > 10_000 for picture in pictures)

    record = str(tmp_path / "meeting.record")
    untrusted = run("verify", record, "--lang", "en", limit_s=60)
    assert untrusted.returncode == 1
    assert "UNTRUSTED" in untrusted.stdout
    other = run("verify", record, "--fingerprint", "00" * 32, limit_s=60)
    assert other.returncode == 1


@pytest.mark.e2e
def test_a_folder_that_is_not_there_is_a_wrong_command(tmp_path: Path) -> None:
    done = run("demo", "--papers", str(tmp_path / "nowhere"), "--lang", "en", limit_s=60)
    assert done.returncode == 2
    assert "nowhere" in done.stderr
