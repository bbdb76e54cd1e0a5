"""What a device knows of circles and their keys, and which keys it has to hand on (no I/O).

All follows from posts that were signed and from the people in the log:

- a circle is what its owner's device said;
- a key may be written with while its maker counts, and it was kept from every device of the
  circle's people that is revoked; so a revocation makes the next record need a new key;
- whoever holds a key hands it to the devices of the circle's people that lack it.
"""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from meeting.errors import Code, TamperError
from meeting.ids import PersonId
from meeting.people import Device, People
from sync.crypto import circles
from sync.crypto.circles import CircleKey
from sync.crypto.keys import DeviceIdentity
from sync.crypto.posts import CircleMade, KeyEnvelope, KeyGranted, OpenedPost, write_post


class NotYetError(Exception):
    """A post cannot be judged before more is here: entries of the log, a circle, or a key."""


@dataclass(frozen=True, slots=True)
class CirclePeople:
    """Who is in a circle."""

    owner: PersonId
    members: frozenset[PersonId]

    def __contains__(self, person: object) -> bool:
        """Say whether somebody is in it."""
        return person == self.owner or person in self.members

    @property
    def everybody(self) -> frozenset[PersonId]:
        """Return the owner and the members."""
        return self.members | {self.owner}


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose device signed a post, and when it was revoked, if it was."""

    person: PersonId
    revoked_ms: int = 0


class CircleBook:
    """The circles of one person, as one of her devices knows them."""

    def __init__(self, log: str, me: PersonId, identity: DeviceIdentity) -> None:
        self.log = log
        self.me = me
        self.private = circles.circle_id(log, me, ())
        self._identity = identity
        self._circles = {self.private: CirclePeople(me, frozenset())}
        self._said: set[str] = set()
        self._keys: dict[str, CircleKey] = {}
        self._grants: dict[str, list[KeyGranted]] = {}

    def circle(self, circle: str) -> CirclePeople | None:
        """Return who is in a circle."""
        return self._circles.get(circle)

    def shared(self) -> dict[str, CirclePeople]:
        """Return the circles that this person shares with others."""
        return {name: one for name, one in self._circles.items() if name != self.private}

    def key(self, key_id: str) -> CircleKey | None:
        """Return a key, if this device has it."""
        return self._keys.get(key_id)

    def hold(self, key: CircleKey) -> None:
        """Take a key that this device was given before."""
        self._keys[key.id] = key

    def signer(self, post: OpenedPost, people: People) -> Signer:
        """Return who signed a post; this device knows itself also before it has the log.

        Raises:
            NotYetError: the device is not in the log yet.
            TamperError: BAD_SIGNATURE.
        """
        person = self._person(post.header.device, people)
        device = people.device(post.header.device)
        if device is None:
            post.check_signature(self._identity.public.act_key)
            return Signer(person)
        post.check_signature(device.act_key)
        return Signer(device.person, device.revoked_ms)

    def take_circle(self, post: OpenedPost, made: CircleMade, people: People) -> None:
        """Take word of a circle.

        Raises:
            NotYetError: the device that says so is not in the log yet.
            TamperError: it is not its owner who says so, or this person is not in it.
        """
        signer = self.signer(post, people)
        if signer.person != made.owner:
            raise TamperError(Code.NOT_ALLOWED, device=post.header.device)
        name = circles.circle_id(self.log, made.owner, made.members)
        found = CirclePeople(PersonId(made.owner), frozenset(PersonId(one) for one in made.members))
        if self.me not in found:
            raise TamperError(Code.NOT_ALLOWED, circle=name)
        self._circles[name] = found
        self._said.add(name)

    def take_grant(self, post: OpenedPost, granted: KeyGranted, people: People) -> CircleKey | None:
        """Take word that devices were given a key; return it if it is new to this device.

        Raises:
            NotYetError: the circle is not known yet, or a device is not in the log yet.
            TamperError: it does not come from the circle's people, or is not what it says.
        """
        circle = self._circles.get(granted.circle)
        if circle is None:
            raise NotYetError
        signer = self.signer(post, people)
        maker = self._person(granted.maker, people)
        if signer.person not in circle or maker not in circle:
            raise TamperError(Code.NOT_ALLOWED, device=post.header.device)
        key: CircleKey | None = None
        if granted.key not in self._keys:
            opened = circles.open_key(granted, self._identity.id, self._identity.hpke_key)
            if opened is not None:
                key = CircleKey(granted.key, granted.circle, opened)
                self._keys[key.id] = key
        known = self._grants.setdefault(granted.key, [])
        if granted not in known:
            known.append(granted)
        return key

    def make_circle(self, members: Iterable[PersonId]) -> tuple[str, OpenedPost | None]:
        """Return this person's circle with these others; with word of it if there is none yet.

        What this and the next two return is known here only once it is taken like any post.
        """
        others = tuple(sorted(set(members) - {self.me}))
        name = circles.circle_id(self.log, self.me, others)
        if name in self._said:
            return name, None
        made = CircleMade(self.log, self.me, others, self._identity.id)
        return name, self._signed(made)

    def writing_key(self, circle: str, people: People) -> CircleKey | None:
        """Return the key that records are sealed under now; the same on all devices."""
        here = self._circles.get(circle)
        if here is None:
            return None
        revoked = {one.id for one in _devices(here, people) if one.revoked_ms}
        usable = [
            key
            for key in self._keys.values()
            if key.circle == circle
            and any(
                one.device == one.maker
                and one.maker not in revoked
                and revoked.issubset(one.without)
                for one in self._grants_of(key)
            )
        ]
        return min(usable, key=partial(self._rank, here, people), default=None)

    def make_key(self, circle: str, people: People) -> tuple[CircleKey, OpenedPost]:
        """Return a new key for a circle, with the word of it for all devices of its people.

        Raises:
            KeyError: there is no such circle.
        """
        devices = _devices(self._circles[circle], people)
        without = tuple(sorted(one.id for one in devices if one.revoked_ms))
        plain = circles.new_key()
        maker = self._identity.id
        name = circles.key_id(plain, log=self.log, circle=circle, maker=maker, without=without)
        key = CircleKey(name, circle, plain)
        return key, self._granted(key, maker, without, self._envelopes(key, devices))

    def grants_due(self, people: People) -> tuple[OpenedPost, ...]:
        """Return word of keys for devices that lack them and that this one has to give them to."""
        due: list[OpenedPost] = []
        for key in sorted(self._keys.values(), key=_id):
            grants = self._grants_of(key)
            here = self._circles.get(key.circle)
            if not grants or here is None:
                continue
            counted = [one for one in _devices(here, people) if not one.revoked_ms]
            holders = self._holders(grants, here, people)
            lacking = [
                one
                for one in counted
                if one.id not in holders
                and self._is_mine_to_give(one, here, grants[0].maker, counted, holders)
            ]
            if envelopes := self._envelopes(key, lacking):
                due.append(self._granted(key, grants[0].maker, grants[0].without, envelopes))
        return tuple(due)

    def _person(self, device: str, people: People) -> PersonId:
        found = people.device(device)
        if found is not None:
            return found.person
        if device != self._identity.id:
            raise NotYetError
        return self.me

    def _is_mine_to_give(
        self,
        lacking: Device,
        here: CirclePeople,
        maker: str,
        counted: list[Device],
        holders: set[str],
    ) -> bool:
        """Say whether it is up to this device, so that not all members give the same at once.

        The person's own devices, the owner's and the maker do; without them everybody does.
        """
        called = {
            one.id
            for one in counted
            if one.id in holders and (one.person in (lacking.person, here.owner) or one.id == maker)
        }
        return not called or self._identity.id in called

    def _rank(self, here: CirclePeople, people: People, key: CircleKey) -> tuple[bool, str]:
        """Return by what keys are preferred: the owner's first, who keeps it from nobody."""
        makers = {self._person(one.maker, people) for one in self._grants_of(key)}
        return here.owner not in makers, key.id

    def _holders(self, grants: list[KeyGranted], here: CirclePeople, people: People) -> set[str]:
        """Return which devices have a key for sure.

        A member can say that he gave it to a device and give it nothing; believed is what a
        device's own person, the circle's owner and this person say.
        """
        holders: set[str] = {self._identity.id}
        for one in grants:
            giver = self._person(one.device, people)
            is_sure = giver in (self.me, here.owner)
            holders |= {
                envelope.device
                for envelope in one.envelopes
                if is_sure or envelope.device in people.devices_by_person.get(giver, ())
            }
        return holders

    def _grants_of(self, key: CircleKey) -> list[KeyGranted]:
        """Return what was said of a key that is here, as far as it is true."""
        return [
            one
            for one in self._grants.get(key.id, ())
            if key.id
            == circles.key_id(
                key.key,
                log=self.log,
                circle=key.circle,
                maker=one.maker,
                without=one.without,
            )
        ]

    def _envelopes(self, key: CircleKey, devices: Iterable[Device]) -> tuple[KeyEnvelope, ...]:
        """Return a key for all devices that count; one whose own key is unfit gets none."""
        envelopes: list[KeyEnvelope] = []
        for device in devices:
            if device.revoked_ms:
                continue
            with contextlib.suppress(TamperError):
                envelopes.append(
                    circles.seal_key(
                        key.key,
                        device.hpke_key,
                        circle=key.circle,
                        key_id=key.id,
                        device=device.id,
                    )
                )
        return tuple(envelopes)

    def _granted(
        self,
        key: CircleKey,
        maker: str,
        without: tuple[str, ...],
        envelopes: tuple[KeyEnvelope, ...],
    ) -> OpenedPost:
        granted = KeyGranted(
            log=self.log,
            circle=key.circle,
            key=key.id,
            maker=maker,
            without=without,
            envelopes=envelopes,
            device=self._identity.id,
        )
        return self._signed(granted)

    def _signed(self, header: CircleMade | KeyGranted) -> OpenedPost:
        return write_post(header, b"", self._identity.signer())


def _devices(circle: CirclePeople, people: People) -> tuple[Device, ...]:
    """Return all devices that the people of a circle ever had."""
    return tuple(
        device for person in sorted(circle.everybody) for device in people.devices_of(person)
    )


def _id(key: CircleKey) -> str:
    return key.id
