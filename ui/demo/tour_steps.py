"""What happens in the tour, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from meeting.sitting import Phase
from meeting.voting import Stage
from sync.client.events import Link
from ui.demo import tour_reading as reading
from ui.demo.driver import settle, wait_until
from ui.demo.tour import Actor, Tour, export, verify
from ui.window import LANDSCAPE, PORTRAIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from meeting.ids import VoteId

PAPER_LIMIT_S: Final = 240.0
CROWD: Final = 14
SILENT: Final = 2


@dataclass
class Cast:
    """Who is on stage."""

    secretary: Actor | None = None
    chair: Actor | None = None
    delegate: Actor | None = None
    vote: VoteId | None = None


def _delegate(cast: Cast) -> Actor:
    assert cast.delegate is not None
    return cast.delegate


def _chair(cast: Cast) -> Actor:
    assert cast.chair is not None
    return cast.chair


def _secretary(cast: Cast) -> Actor:
    assert cast.secretary is not None
    return cast.secretary


def secretary_comes(tour: Tour, cast: Cast) -> None:
    """The secretary unlocks her laptop and sees the meeting that she prepared."""
    cast.secretary = tour.open(tour.backstage.ground.secretary)
    tour.picture(cast.secretary, "secretary-unlock")
    hands = cast.secretary.hands
    tour.unlock(cast.secretary)
    hands.press("openDesk")
    cast.secretary.window.desk.openMeeting(tour.prepared.log)
    for step in ("people", "agenda", "invitations", "publish"):
        hands.press(f"step_{step}")
        settle(600)
        tour.looks(cast.secretary, f"secretary-desk-{step}")
    hands.press("enterRoom")
    hands.item("agenda")
    tour.backstage.open_doors(tour.prepared, CROWD)
    settle(600)
    tour.looks(cast.secretary, "secretary-room")


def chair_comes(tour: Tour, cast: Cast) -> None:
    """The chair unlocks his tablet."""
    cast.chair = tour.open(tour.backstage.ground.chair)
    tour.enter(cast.chair)
    settle(1500)
    tour.picture(cast.chair, "chair-before-opening")


def delegate_joins(tour: Tour, cast: Cast) -> None:
    """A delegate opens the program for the first time and joins with her invitation."""
    delegate = cast.delegate = tour.open(tour.backstage.ground.delegate, PORTRAIT)
    hands = delegate.hands
    tour.looks(delegate, "delegate-first-start")
    hands.press("invited")
    tour.picture(delegate, "delegate-sets-pin")
    tour.unlock(delegate)
    tour.unlock(delegate)
    wait_until(lambda: delegate.window.shell.screen in {"home", "join"}, "the profile")
    if delegate.window.shell.screen == "home":
        hands.press("join")
    hands.type("invitationText", tour.backstage.cable_invitation(tour.prepared))
    tour.picture(delegate, "delegate-invitation")
    hands.press("useInvitation")
    hands.item("thatIsMe")
    tour.looks(delegate, "delegate-is-it-you")
    hands.press("thatIsMe")
    hands.item("enterMeeting")
    tour.picture(delegate, "delegate-welcome")
    hands.press("enterMeeting")
    wait_until(lambda: delegate.window.session is not None, "the room")


def papers_come(tour: Tour, cast: Cast) -> None:
    """Her papers arrive, the current item first."""
    delegate = _delegate(cast)
    tour.picture(delegate, "delegate-papers-arriving")
    client = delegate.window.bridge.client
    assert client is not None

    def all_here() -> bool:
        meeting = delegate.meeting
        papers = [one for item in meeting.agenda.order for one in meeting.papers.of_item(item)]
        return bool(papers) and all(client.shelf.is_complete(paper) for paper in papers)

    wait_until(all_here, "all papers", PAPER_LIMIT_S)
    tour.saw.facts["papers_on_device"] = tour.prepared.papers


def meeting_opens(tour: Tour, cast: Cast) -> None:
    """The chair opens the meeting; everybody checks in; the first item is called."""
    chair, delegate = _chair(cast), _delegate(cast)
    chair.hands.press("openMeeting")
    wait_until(lambda: chair.meeting.phase is Phase.OPEN, "the opening")
    delegate.hands.item("checkInBanner")
    tour.picture(delegate, "delegate-check-in")
    delegate.hands.press("checkInBanner/bannerAction")
    chair.hands.press("checkInBanner/bannerAction")
    tour.backstage.do(tour.backstage.crowd.check_in(), "the crowd to check in")
    wait_until(lambda: len(chair.meeting.people.present()) >= 13, "a quorum")
    tour.saw.facts["present"] = len(chair.meeting.people.present())
    chair.hands.press("nextItem")
    wait_until(lambda: chair.meeting.agenda.current, "the first item")
    tour.looks(chair, "chair-first-item")
    tour.picture(_secretary(cast), "secretary-follows")


def delegate_reads(tour: Tour, cast: Cast) -> None:
    """The chair goes on; the delegate's device follows, and she reads."""
    chair, delegate = _chair(cast), _delegate(cast)
    for _ in range(2):
        before = chair.meeting.agenda.current
        chair.hands.press_one("nextItem", "nextItemLater")
        settle(400)
        if chair.hands.sees("confirm"):
            chair.hands.press("confirm")
        wait_until(partial(_moved_on, chair, before), "the next item")
    wait_until(
        lambda: delegate.meeting.agenda.current == chair.meeting.agenda.current, "her to follow"
    )
    settle(1500)
    tour.looks(delegate, "delegate-reads")


def _moved_on(actor: Actor, before: str) -> bool:
    return actor.meeting.agenda.current != before


def delegate_works_on_a_paper(tour: Tour, cast: Cast) -> None:
    """She opens a paper, writes on it, searches, and has two papers in sight."""
    delegate = _delegate(cast)
    reading.open_submission(tour, delegate)
    reading.write_on_it(tour, delegate)
    reading.search_all(tour, delegate)
    reading.list_of_notes(tour, delegate)
    reading.two_in_sight(tour, delegate)


def paper_comes_again(tour: Tour, cast: Cast) -> None:
    """The paper comes again with changes, and her notes with it."""
    reading.new_version_comes(tour, _delegate(cast), _secretary(cast))


def delegate_asks_to_speak(tour: Tour, cast: Cast) -> None:
    """She asks to speak, so do others; the chair gives the floor."""
    chair, delegate = _chair(cast), _delegate(cast)
    if delegate.hands.sees("tab_speakers"):
        delegate.hands.press("tab_speakers")
    delegate.hands.press("askToSpeak")
    client = delegate.window.bridge.client
    assert client is not None
    wait_until(
        lambda: chair.meeting.speakers.waiting_of(client.me, chair.meeting.agenda.current),
        "her request",
    )
    for member in tour.backstage.crowd.members[:2]:
        tour.backstage.do(member.ask_to_speak(), "another request")
    wait_until(lambda: len(chair.meeting.speakers.queue()) == 3, "three requests")
    tour.picture(delegate, "delegate-asked-to-speak")
    tour.looks(chair, "chair-requests-to-speak")
    chair.hands.press("giveFloor_1")
    wait_until(lambda: delegate.meeting.speakers.speaking() is not None, "the floor")
    tour.looks(delegate, "delegate-has-the-floor")
    chair.hands.press("endSpeech")
    wait_until(lambda: chair.meeting.speakers.speaking() is None, "the end of the speech")


def vote_opens(tour: Tour, cast: Cast) -> None:
    """The chair opens a vote; the sheet comes up on every device."""
    chair, delegate = _chair(cast), _delegate(cast)
    chair.hands.press_one("openVote", "openVoteHere")
    tour.looks(chair, "chair-opens-vote")
    chair.hands.press("openVoteNow")
    wait_until(lambda: delegate.meeting.votes.running() is not None, "the vote")
    running = delegate.meeting.votes.running()
    assert running is not None
    cast.vote = running.id
    delegate.hands.item("vote_in_favour")
    tour.looks(delegate, "delegate-vote")


def delegate_votes(tour: Tour, cast: Cast) -> None:
    """She votes, and sees that her ballot is stored; so do the others, but for two."""
    delegate = _delegate(cast)
    delegate.hands.press("vote_in_favour")
    vote = delegate.window.session.room.vote  # type: ignore[union-attr]
    wait_until(lambda: vote.stage == "stored", "the receipt")
    tour.looks(delegate, "delegate-ballot-stored")
    assert cast.vote is not None
    crowd = tour.backstage.crowd
    tour.backstage.do(crowd.vote(cast.vote, leave_out=SILENT), "the crowd to vote")
    tour.saw.facts["ballots"] = len(crowd.members) - SILENT + 1
    settle(800)
    tour.looks(_chair(cast), "chair-who-has-not-voted")


def network_is_lost(tour: Tour, cast: Cast) -> None:
    """Her network goes; what was fetched stays, and the state is said in words."""
    delegate = _delegate(cast)
    tour.backstage.pull_cable()
    wait_until(lambda: _link(delegate) is Link.OFFLINE, "the loss of the network")
    settle(1200)
    tour.looks(delegate, "delegate-offline")


def delegate_restarts_offline(tour: Tour, cast: Cast) -> None:
    """She closes the program, opens it again without a network, and reads on."""
    _delegate(cast).window.close()
    delegate = cast.delegate = tour.open(tour.backstage.ground.delegate, LANDSCAPE)
    tour.unlock(delegate)
    tour.looks(delegate, "delegate-home-offline")
    delegate.hands.press("meeting_0")
    delegate.hands.item("agenda")
    wait_until(lambda: _link(delegate) is Link.OFFLINE, "offline")
    settle(2000)
    tour.picture(delegate, "delegate-reads-offline-after-restart")


def network_comes_back(tour: Tour, cast: Cast) -> None:
    """The network is back; her device catches up by itself."""
    delegate = _delegate(cast)
    tour.backstage.plug_cable()
    wait_until(lambda: _link(delegate) is Link.LIVE, "the connection")
    settle(1200)
    tour.picture(delegate, "delegate-back")


def vote_closes(tour: Tour, cast: Cast) -> None:
    """The chair closes the vote, having seen who has not voted, and declares the result."""
    chair, delegate = _chair(cast), _delegate(cast)
    assert cast.vote is not None
    chair.hands.press("closeVote")
    chair.hands.item("confirm")
    tour.picture(chair, "chair-closes-vote")
    chair.hands.press("confirm")
    wait_until(lambda: _stage(chair, cast) is Stage.SEALED, "the sealed box")
    settle(1200)
    tour.picture(chair, "chair-result-before-declaring")
    chair.hands.press("declare")
    settle(500)
    if chair.hands.sees("declareResult"):
        tour.looks(chair, "chair-declares")
        chair.hands.press("declareResult")
    wait_until(lambda: _stage(delegate, cast) is Stage.DECLARED, "the declaration")
    vote = delegate.meeting.votes.get(cast.vote)
    assert vote is not None
    tour.saw.facts["outcome"] = vote.outcome
    tour.saw.facts["counts"] = {one.answer: one.count for one in vote.counts}
    settle(1200)
    delegate.hands.press("whoVotedHow")
    tour.looks(delegate, "delegate-result-with-names")
    tour.picture(_secretary(cast), "secretary-result")


def meeting_closes(tour: Tour, cast: Cast) -> None:
    """The chair closes the meeting; the record is written and checked."""
    chair, secretary = _chair(cast), _secretary(cast)
    chair.hands.press("moreConduct")
    settle(400)
    chair.hands.press("closeMeeting")
    chair.hands.item("confirm")
    tour.picture(chair, "chair-closes-meeting")
    chair.hands.press("confirm")
    wait_until(lambda: secretary.meeting.phase is Phase.CLOSED, "the end of the meeting")
    settle(800)
    tour.picture(secretary, "secretary-meeting-closed")


def record_stands(tour: Tour, cast: Cast) -> None:
    """The exported record is checked with `meeting verify`."""
    secretary = _secretary(cast)
    path = export(tour, secretary)
    verify(tour, path, tour.prepared.organisation)


def _link(actor: Actor) -> Link | None:
    client = actor.window.bridge.client
    return None if client is None else client.link


def _stage(actor: Actor, cast: Cast) -> Stage | None:
    vote = actor.meeting.votes.get(cast.vote or "")
    return None if vote is None else vote.stage


STEPS: Final[tuple[tuple[str, Callable[[Tour, Cast], None]], ...]] = (
    ("secretary", secretary_comes),
    ("chair", chair_comes),
    ("join", delegate_joins),
    ("sync", papers_come),
    ("open", meeting_opens),
    ("read", delegate_reads),
    ("write", delegate_works_on_a_paper),
    ("version", paper_comes_again),
    ("floor", delegate_asks_to_speak),
    ("vote-open", vote_opens),
    ("vote", delegate_votes),
    ("offline", network_is_lost),
    ("restart", delegate_restarts_offline),
    ("back", network_comes_back),
    ("close-vote", vote_closes),
    ("close-meeting", meeting_closes),
    ("verify", record_stands),
)
