"""What a client is made of, built once."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from meeting.ids import PersonId
from meeting.log.author import Author
from sync.client.ballots import Ballots
from sync.client.chores import Chores
from sync.client.events import ClientEvent
from sync.client.keyring import Keyring
from sync.client.note_exchange import NoteExchange
from sync.client.notes import Notes
from sync.client.officer import Granting
from sync.client.outbox import Outbox
from sync.client.outgoing import Outgoing
from sync.client.papers import PaperShelf
from sync.client.replica import Replica
from sync.device import Device
from sync.membership import Membership

Tell = Callable[[ClientEvent], None]


@dataclass(frozen=True, slots=True)
class Parts:
    """The log and all that works on it."""

    replica: Replica
    author: Author
    outgoing: Outgoing
    keys: Keyring
    shelf: PaperShelf
    outbox: Outbox
    ballots: Ballots
    chores: Chores
    notes: Notes
    note_exchange: NoteExchange


def build_parts(
    device: Device,
    membership: Membership,
    clock: Callable[[], int],
    tell: Tell,
    troubled: Callable[[str], None],
) -> Parts:
    """Return the parts of a client, with the log as far as the vault has it.

    Raises:
        TamperError: the vault holds something that never was a log.
        LocalError: the vault cannot be read.
    """
    vault, identity, log = device.vault, device.identity, membership.log
    person = PersonId(membership.person)
    replica = Replica(vault, log, membership.organisation)
    replica.load()
    author = Author(log, person, identity.id, identity.signer())
    outgoing = Outgoing(author, replica, clock)
    keys = Keyring(vault, identity, log)
    shelf = PaperShelf(
        replica, device.blobs, keys, tell, troubled=troubled, random_below=secrets.randbelow
    )
    outbox = Outbox(vault, replica, tell)
    ballots = Ballots(vault, replica, outgoing, person, tell)
    granting = Granting(replica, outgoing, keys, person)
    chores = Chores(replica, keys, granting, outbox, outgoing.submit, tell)
    notes = Notes(replica, vault.notes, identity, person, tell)
    return Parts(
        replica=replica,
        author=author,
        outgoing=outgoing,
        keys=keys,
        shelf=shelf,
        outbox=outbox,
        ballots=ballots,
        chores=chores,
        notes=notes,
        note_exchange=NoteExchange(notes, log),
    )
