"""Papers into the meeting: encrypted here, handed to the host, then named in the log."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from meeting.acts.agenda import ItemAdded
from meeting.errors import MeetingError
from meeting.ids import PaperId
from meeting.papers import Paper
from sync.client.client import Client
from sync.client.http import LinkError
from sync.client.outgoing import new_act_id
from sync.client.press import PaperPress
from sync.desk.plan import ImportPlan, PlannedFile
from sync.errors import LocalCode, LocalError
from sync.protocol.granting import PARTICIPANTS

KEY_LIMIT_S = 15.0
KEY_POLL_S = 0.05

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ImportStep:
    """How far an import is; `done_bytes` counts encrypting as half and handing over as half."""

    file: int
    files: int
    title: str
    done_bytes: int
    total_bytes: int


@dataclass(frozen=True, slots=True)
class ImportFailure:
    """A file that was not imported, and why."""

    shown_path: str
    code: str
    fields: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of an import; what was done before it was cancelled or had to stop stays.

    `stopped` is the error after which nothing more could be imported, as when the disk was full.
    """

    papers: int
    items: int
    failures: tuple[ImportFailure, ...] = ()
    cancelled: bool = False
    stopped: Exception | None = None


Tell = Callable[[ImportStep], None]


async def import_plan(
    client: Client, plan: ImportPlan, *, tell: Tell, cancelled: Cancelled
) -> ImportResult:
    """Do what a plan says; runs on the network's loop, encrypts beside it.

    Raises:
        TimeoutError: the participants have no key yet.
    """
    return await _Import(client, plan, tell, cancelled).run()


@dataclass(frozen=True, slots=True)
class NewPaper:
    """A file that is to be a paper of an item, or a new version of one."""

    path: Path
    item: str
    title: str
    pages: int
    replaces: Paper | None = None


async def add_paper(
    client: Client,
    paper: NewPaper,
    *,
    tell: Callable[[int, int], None] | None = None,
    cancelled: Cancelled | None = None,
) -> PaperId:
    """Add one paper and return its id.

    Raises:
        RefusedError, LinkError: as `Client.submit`.
        LocalError: the file cannot be read, the disk is full, or it was cancelled.
    """
    press = PaperPress(client.replica, client.device.blobs, client.keys)
    half = _Halves(tell)
    act = await asyncio.to_thread(
        press.encrypt,
        paper.path,
        item=paper.item,
        title=paper.title,
        pages=paper.pages,
        replaces=paper.replaces,
        progress=half.first,
        cancelled=cancelled,
    )
    await press.upload(client.http(), act, progress=half.second, cancelled=cancelled)
    # Named only when the host has all of it: no device ever waits for a paper that cannot come.
    act_id = new_act_id()
    await client.outgoing.submit(act, act_id=act_id)
    made = client.meeting.papers.get(act_id)
    if made is not None:
        client.shelf.show(made)
    return PaperId(act_id)


async def _audience_ready(client: Client) -> None:
    """Wait until the participants have a key, which takes a moment after the founding."""
    async with asyncio.timeout(KEY_LIMIT_S):
        while True:
            epoch = client.meeting.audiences.current(PARTICIPANTS)
            if epoch is not None and client.keys.epoch_key(PARTICIPANTS, epoch.epoch) is not None:
                return
            await asyncio.sleep(KEY_POLL_S)


class _Halves:
    """Two works as one progress."""

    def __init__(self, tell: Callable[[int, int], None] | None) -> None:
        self._tell = tell

    def first(self, done: int, total: int) -> None:
        if self._tell is not None:
            self._tell(done // 2, total)

    def second(self, done: int, total: int) -> None:
        if self._tell is not None:
            self._tell((total + done) // 2, total)


class _Import:
    """One import, file by file; what is wrong with one file does not stop the others."""

    def __init__(self, client: Client, plan: ImportPlan, tell: Tell, cancelled: Cancelled) -> None:
        self._client = client
        self._files = plan.ready()
        self._plan = plan
        self._tell = tell
        self._cancelled = cancelled
        self._total = sum(one.size_bytes for one in self._files)
        self._before = 0
        self._papers = 0
        self._failures: list[ImportFailure] = []

    async def run(self) -> ImportResult:
        """Return what came of it."""
        items: dict[str, str] = {}
        await _audience_ready(self._client)
        try:
            items = await self._add_items()
            for place, file in enumerate(self._files):
                await self._add(place, file, items.get(file.item, file.item))
                self._before += file.size_bytes
        except (MeetingError, LocalError, LinkError) as error:
            if isinstance(error, LocalError) and error.code is LocalCode.CANCELLED:
                return self._result(len(items), cancelled=True)
            return self._result(len(items), stopped=error)
        return self._result(len(items))

    def _result(
        self, items: int, *, cancelled: bool = False, stopped: Exception | None = None
    ) -> ImportResult:
        return ImportResult(self._papers, items, tuple(self._failures), cancelled, stopped)

    async def _add_items(self) -> dict[str, str]:
        made: dict[str, str] = {}
        order = self._client.meeting.agenda.order
        last: str = order[-1] if order else ""
        for item in self._plan.new_items():
            self._stop_if_cancelled()
            act_id = new_act_id()
            await self._client.outgoing.submit(ItemAdded(last, item.title, "", 0), act_id=act_id)
            made[item.key] = last = act_id
        return made

    async def _add(self, place: int, file: PlannedFile, item: str) -> None:
        self._stop_if_cancelled()

        def tell(done: int, _total: int) -> None:
            self._tell(
                ImportStep(
                    place + 1, len(self._files), file.title, self._before + done, self._total
                )
            )

        tell(0, 0)
        try:
            await add_paper(
                self._client,
                NewPaper(
                    file.path,
                    item,
                    file.title,
                    file.pages,
                    # Of what somebody else replaced meanwhile, this is the version after.
                    self._client.meeting.papers.current(file.replaces),
                ),
                tell=tell,
                cancelled=self._cancelled,
            )
        except LocalError as error:
            if error.code not in _OF_ONE_FILE:
                raise
            self._failures.append(
                ImportFailure(file.shown_path, error.code.value, dict(error.fields))
            )
        else:
            self._papers += 1

    def _stop_if_cancelled(self) -> None:
        if self._cancelled():
            raise LocalError(LocalCode.CANCELLED)


_OF_ONE_FILE = frozenset({LocalCode.FILE_UNREADABLE, LocalCode.FILE_CHANGED})
