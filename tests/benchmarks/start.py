"""From a cold start to the first frame with the whole agenda, beside an empty window.

The profile is a real one: the vault is encrypted, the log is verified, the papers are here, and no
host answers.  Both are processes of their own, from the moment in which they are started.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from meeting.acts.agenda import ItemAdded, MotionAdded
from meeting.acts.people import InvitationIssued, Role
from meeting.acts.sitting import MeetingPublished
from sync.client.client import Client
from sync.client.events import PaperProgress
from sync.client.joining import join_by_invitation
from sync.crypto.invitation import Invitation, new_token, one_time_public_key
from sync.crypto.key_store import MemoryKeyStore
from sync.crypto.passphrase import STRONG, Cost
from sync.device import Device
from tests.benchmarks.result import Result
from tests.sync.client.stage import Stage, staged
from tests.sync.client.test_client import add_paper
from tests.sync.host.scene import DAY_MS

ITEMS = 60
PAPERS = 200
PEOPLE = 50
ROUNDS = 15
SECRET = "a passphrase for the benchmark"
# Stretching a passphrase takes as long as it is meant to take; an empty window has none.
CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
ROOT = Path(__file__).resolve().parent.parent.parent
EMPTY = """import QtQuick
Window { visible: true; width: 1280; height: 800 }
"""
LIMIT_S = 60.0


class NoKeyStore(MemoryKeyStore):
    """A machine without a key store: a passphrase opens the vault."""

    def usable(self) -> bool:
        """Say that nothing can be kept."""
        return False


def run(items: int = ITEMS, papers: int = PAPERS, rounds: int = ROUNDS) -> Result:
    """Start both, one after the other, several times."""
    with tempfile.TemporaryDirectory(prefix="start") as name:
        folder = Path(name)
        asyncio.run(prepare(folder, items, papers))
        (folder / "empty.qml").write_text(EMPTY)
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(rounds + 1):
            ours.append(
                _seconds(folder / "compiled", "start_room", folder / "profile", SECRET, papers)
            )
            theirs.append(_seconds(folder / "compiled", "start_empty", folder / "empty.qml"))
    # The first round writes what Python and QML compile once in an installation.
    return Result("start", statistics.median(ours[1:]), statistics.median(theirs[1:]), reach=2.0)


async def prepare(folder: Path, items: int, papers: int, cost: Cost = CHEAP) -> None:
    """Make the profile of a delegate who has everything."""
    async with staged() as stage:
        scene = stage.scene
        for number in range(PEOPLE):
            await scene.join(f"Đại biểu {number}", Role.DELEGATE)
        await _make_agenda(stage, folder, items, papers)
        person = await scene.add_person("Nguyễn Thị Lan", Role.DELEGATE)
        token, expires_ms = new_token(), scene.clock.now_ms + DAY_MS
        await scene.do(
            scene.secretary, InvitationIssued(person, one_time_public_key(token), expires_ms)
        )
        await scene.do(scene.secretary, MeetingPublished())
        organisation = scene.appointment.issuer.fingerprint
        address = (str(stage.address),)
        text = Invitation(organisation, scene.log, address, token, expires_ms).text()
        await _fetch_everything(folder / "profile", text, papers, scene.clock, cost)


async def _make_agenda(stage: Stage, folder: Path, items: int, papers: int) -> None:
    scene = stage.scene
    secretary = await stage.seat(scene.secretary)
    await secretary.until(lambda: secretary.client.keys.epoch_key(1, 1))
    ids: list[str] = []
    for number in range(items):
        title = f"Tờ trình số {number + 1} về dự toán thu, chi ngân sách địa phương"
        item = ItemAdded(ids[-1] if ids else "", title, "Sở Tài chính", 15)
        ids.append((await scene.do(scene.secretary, item)).act)
        if number % 3 == 0:
            motion = MotionAdded(ids[-1], "Thông qua dự thảo nghị quyết?", "Nghị quyết có hiệu lực")
            await scene.do(scene.secretary, motion)
    number = scene.hosted.standing.meeting.number
    await secretary.until(lambda: secretary.client.meeting.number >= number)
    file = folder / "Báo cáo thẩm tra.pdf"
    for place in range(papers):
        file.write_bytes(b"%PDF-1.7\n" + os.urandom(20_000))
        await add_paper(secretary, ids[place * items // papers], file)


async def _fetch_everything(profile: Path, invitation: str, papers: int, clock, cost: Cost) -> None:
    device = Device.create(
        profile, SECRET, name="tablet", keys=NoKeyStore(), clock=clock, cost=cost
    )
    membership = await join_by_invitation(device, invitation, clock=clock)
    here: set[str] = set()
    complete = asyncio.Event()

    def tell(event: object) -> None:
        if isinstance(event, PaperProgress) and event.readable:
            if event.have_bytes == event.size_bytes:
                here.add(event.paper)
            if len(here) == papers:
                complete.set()

    client = Client(device, membership, clock=clock, on_event=tell)
    await client.start()
    async with asyncio.timeout(LIMIT_S):
        await complete.wait()
    await client.stop()
    device.close()


def _seconds(folder: Path, script: str, *arguments: object) -> float:
    """Start a process, return how long it took to the frame of which it tells."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        # Compiled once, as in every installation that was used before; and left nowhere.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QML_DISK_CACHE_PATH": str(folder / "compiled" / "qml"),
        "QSG_RENDER_LOOP": "basic",
        "QT_QUICK_CONTROLS_STYLE": "Basic",
        "QT_QPA_PLATFORM": "offscreen",
    }
    line = [sys.executable, "-P", str(ROOT / "tests" / "benchmarks" / f"{script}.py")]
    line += [str(one) for one in arguments]
    started = time.monotonic_ns()
    process = subprocess.run(
        line, env=environment, capture_output=True, check=True, timeout=LIMIT_S
    )
    return (int(process.stdout) - started) / 1e9


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(prepare(target, ITEMS, PAPERS, STRONG if sys.argv[2:] else CHEAP))
