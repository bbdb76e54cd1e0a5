"""A verifier written from docs/log-format.md alone; it shares no code with the program.

`python -m tests.vectors.stranger RECORD.zip FINGERPRINT` checks chain, signatures, the last head,
mandate, enrolments, boxes and results of a record, and prints the counts. Of the rules for who may
do what it checks those of votes only; it reads neither other heads nor receipts nor papers.
"""

import base64
import hashlib
import hmac
import json
import sys
import zipfile
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PREFIX = b"paperless-meeting/1/"
HEADER = [
    "format",
    "log",
    "act",
    "kind",
    "version",
    "author",
    "device",
    "audience",
    "counter",
    "seen_number",
    "seen_hash",
    "device_time_ms",
    "commitment",
]
ENTRY = ["number", "previous", "time_ms", "header", "signature"]
HEAD = ["format", "log", "epoch", "host_key", "number", "hash", "time_ms"]


class BadRecordError(Exception):
    """The record is not what it claims to be."""


def require(condition: object, why: str) -> None:
    if not condition:
        raise BadRecordError(why)


# --- sections 1 and 2


def digest(label: str, *parts: bytes) -> bytes:
    return hashlib.sha256(PREFIX + label.encode() + b"\0" + b"".join(parts)).digest()


def check_signature(key: bytes, label: str, data: bytes, signature: str) -> None:
    public = Ed25519PublicKey.from_public_bytes(key)
    public.verify(raw(signature), PREFIX + label.encode() + b"\0" + data)


def raw(text: str) -> bytes:
    data = base64.b64decode(text, validate=True)
    require(base64.b64encode(data).decode() == text, "base64")
    return data


def parse(data: bytes, fields: list[str] | None = None) -> dict[str, Any]:
    def no_float(text: str) -> Any:
        raise BadRecordError(f"number {text}")

    value = json.loads(data.decode(), parse_float=no_float)
    require(isinstance(value, dict), "no object")
    again = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    require(again == data, "not canonical")
    require(fields is None or list(value) == fields, "fields")
    return value


# --- section 11


def hpke_open(sealed: bytes, private_key: bytes, info: bytes) -> bytes:
    def extract(salt: bytes, key: bytes) -> bytes:
        return hmac.digest(salt or bytes(32), key, "sha256")

    def expand(key: bytes, info: bytes, length: int) -> bytes:
        block = hmac.digest(key, info + b"\1", "sha256")
        return block[:length]

    def labelled_extract(suite: bytes, salt: bytes, label: bytes, key: bytes) -> bytes:
        return extract(salt, b"HPKE-v1" + suite + label + key)

    def labelled_expand(suite: bytes, key: bytes, label: bytes, info: bytes, n: int) -> bytes:
        return expand(key, n.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info, n)

    private = X25519PrivateKey.from_private_bytes(private_key)
    encapsulated, ciphertext = sealed[:32], sealed[32:]
    shared = private.exchange(X25519PublicKey.from_public_bytes(encapsulated))
    kem = b"KEM" + (0x20).to_bytes(2, "big")
    context = encapsulated + private.public_key().public_bytes_raw()
    eae = labelled_extract(kem, b"", b"eae_prk", shared)
    secret = labelled_expand(kem, eae, b"shared_secret", context, 32)
    suite = b"HPKE" + bytes((0, 0x20, 0, 1, 0, 2))
    schedule = b"\0" + labelled_extract(suite, b"", b"psk_id_hash", b"")
    schedule += labelled_extract(suite, b"", b"info_hash", info)
    derived = labelled_extract(suite, secret, b"secret", b"")
    key = labelled_expand(suite, derived, b"key", schedule, 32)
    nonce = labelled_expand(suite, derived, b"base_nonce", schedule, 12)
    return AESGCM(key).decrypt(nonce, ciphertext, b"")


def info(label: str, *context: str) -> bytes:
    return PREFIX + label.encode() + b"\0" + "\n".join(context).encode()


# --- sections 3 to 10


class Chain:
    """Section 4.2, for a log or a box."""

    def __init__(self, log: str, genesis: bytes) -> None:
        self.log = log
        self.hashes = [genesis]
        self.time_ms = 0
        self.acts: set[str] = set()
        self.counters: dict[str, int] = {}

    def link(self, line: bytes, opening: bytes) -> tuple[dict, dict, dict | None]:
        entry = parse(line, ENTRY)
        header = parse(raw(entry["header"]), HEADER)
        require(header["format"] == 1 and header["log"] == self.log, "log")
        require(entry["number"] == len(self.hashes), "number")
        require(raw(entry["previous"]) == self.hashes[-1], "previous")
        require(entry["time_ms"] >= self.time_ms, "time")
        require(header["act"] not in self.acts, "act again")
        require(header["counter"] > self.counters.get(header["device"], 0), "counter")
        payload = None
        if opening:
            opened = parse(opening, ["salt", "payload"])
            content = raw(opened["payload"])
            digested = digest("payload", raw(opened["salt"]), content)
            require(digested == raw(header["commitment"]), "commitment")
            payload = parse(content)
        require(payload is not None or header["kind"] == "restricted", "payload missing")
        require((header["kind"] == "restricted") == (header["audience"] != 0), "audience")
        self.time_ms = entry["time_ms"]
        self.acts.add(header["act"])
        self.counters[header["device"]] = header["counter"]
        self.hashes.append(digest("entry", line))
        return entry, header, payload


class Verifier:
    """One record."""

    def __init__(self, path: Any, fingerprint: bytes) -> None:
        self.zip = zipfile.ZipFile(path)
        self.fingerprint = fingerprint
        form = parse(self.zip.read("format.json"), ["format", "log", "number"])
        require(form["format"] == 1, "format")
        self.main = Chain(form["log"], bytes(32))
        self.keys: dict[str, tuple[str, bytes]] = {}
        self.revoked_ms: dict[str, int] = {}
        self.tokens: dict[str, tuple[str, bytes]] = {}
        self.host = b""
        self.room: set[str] = set()
        self.votes: dict[str, dict] = {}
        self.seals: dict[str, dict] = {}
        self.running: dict | None = None

    def run(self) -> dict[str, dict[str, int]]:
        for entry, opening in zip(self.lines("log"), self.lines("openings"), strict=True):
            self.entry(*self.main.link(entry, opening))
        self.head(self.lines("heads")[-1])
        return {vote: self.box(vote) for vote in self.votes}

    def lines(self, name: str) -> list[bytes]:
        return self.zip.read(f"{name}.jsonl").split(b"\n")[:-1]

    def entry(self, entry: dict, header: dict, payload: dict | None) -> None:
        kind = header["kind"]
        require((kind == "log.founded") == (entry["number"] == 1), "founding")
        require(raw(header["seen_hash"]) == self.main.hashes[header["seen_number"]], "seen")
        require(header["seen_number"] < entry["number"], "seen later")
        if kind == "log.founded":
            self.founding(entry, header, payload)
        elif kind == "invitation.issued":
            self.tokens[header["act"]] = (payload["person"], raw(payload["key"]))
        elif kind == "device.enrolled":
            self.enrolment(header, payload)
        require(header["device"] not in self.revoked_ms, "revoked")
        self.signature(entry, header)
        if kind == "host.appointed":
            require(raw(payload["predecessor_hash"]) == raw(entry["previous"]), "predecessor")
            self.host = raw(payload["host_key"])
        elif kind == "device.revoked":
            self.revoked_ms[payload["device"]] = entry["time_ms"]
        elif kind == "person.removed":
            mine = [one for one, (person, _) in self.keys.items() if person == payload["person"]]
            self.revoked_ms = dict.fromkeys(mine, entry["time_ms"]) | self.revoked_ms
            self.room.discard(payload["person"])
        elif kind == "attendance.recorded":
            (self.room.add if payload["present"] else self.room.discard)(payload["person"])
            if self.running and payload["present"]:
                self.running["present"] |= {payload["person"]} & set(self.running["entitled"])
        else:
            self.voting(kind, entry, header, payload)

    def voting(self, kind: str, entry: dict, header: dict, payload: dict | None) -> None:
        if kind == "vote.opened":
            place = {"number": entry["number"], "hash": self.main.hashes[-1]}
            present = {"present": self.room & set(payload["entitled"])}
            self.running = self.votes[header["act"]] = payload | place | present
        elif kind == "vote.closed":
            self.running = None
            self.votes[payload["vote"]]["closed_ms"] = entry["time_ms"]
        elif kind == "box.sealed":
            self.seals[payload["vote"]] = payload
        elif kind == "vote.declared":
            result = outcome(self.votes[payload["vote"]], self.seals[payload["vote"]])
            allowed = ("tied", "adopted", "rejected") if result == "tied" else (result,)
            require(payload["outcome"] in allowed, "result")

    def signature(self, entry: dict, header: dict) -> None:
        key = self.host
        if header["author"] != "host":
            person, key = self.keys[header["device"]]
            require(person == header["author"], "device of another")
        require(header["device"] == digest("device", key).hex()[:32], "device")
        check_signature(key, "act", raw(entry["header"]), entry["signature"])

    def founding(self, entry: dict, header: dict, payload: dict) -> None:
        root = raw(payload["organisation"])
        require(digest("organisation", root) == self.fingerprint, "organisation")
        check_signature(root, "mandate", raw(payload["mandate"]), payload["mandate_signature"])
        mandate = parse(raw(payload["mandate"]))
        require(mandate["not_before_ms"] <= entry["time_ms"] <= mandate["not_after_ms"], "mandate")
        require(mandate["device_key"] == payload["device"]["act_key"], "mandate for another")
        require(header["author"] == header["act"], "founder")
        self.keys[header["device"]] = header["author"], raw(payload["device"]["act_key"])
        self.host = raw(payload["host_key"])

    def enrolment(self, header: dict, payload: dict) -> None:
        person, token = self.tokens[payload["invitation"]]
        require(person == payload["person"] == header["author"], "invited")
        proof = {
            "log": self.main.log,
            "invitation": payload["invitation"],
            "person": payload["person"],
            "device": payload["device"],
        }
        data = json.dumps(proof, ensure_ascii=False, separators=(",", ":")).encode()
        check_signature(token, "enrolment", data, payload["proof"])
        self.keys[header["device"]] = header["author"], raw(payload["device"]["act_key"])

    def head(self, line: bytes) -> None:
        signed = parse(line, ["head", "signature"])
        head = parse(raw(signed["head"]), HEAD)
        check_signature(self.host, "head", raw(signed["head"]), signed["signature"])
        require(head["log"] == self.main.log and raw(head["host_key"]) == self.host, "head")
        require(head["number"] == len(self.main.hashes) - 1, "head elsewhere")
        require(raw(head["hash"]) == self.main.hashes[-1], "head of another log")

    def box(self, vote: str) -> dict[str, int]:
        opened, seal = self.votes[vote], self.seals[vote]
        log = self.main.log
        name = digest("box", bytes.fromhex(log), bytes.fromhex(vote)).hex()[:32]
        chain, ballots = Chain(name, opened["hash"]), {}
        parts = self.lines(f"boxes/{vote}"), self.lines(f"boxes/{vote}.openings")
        for line, opening in zip(*parts, strict=True):
            entry, header, payload = chain.link(line, opening)
            require(opened["number"] <= header["seen_number"], "seen before the vote")
            seen = self.main.hashes[header["seen_number"]]
            require(raw(header["seen_hash"]) == seen, "seen another log")
            require(header["kind"] == "ballot.cast" and payload["vote"] == vote, "ballot")
            require(header["author"] in opened["present"], "entitled and in the room")
            ended_ms = self.revoked_ms.get(header["device"], entry["time_ms"])
            require(entry["time_ms"] <= min(opened["closed_ms"], ended_ms), "late")
            self.signature(entry, header)
            before = ballots.pop(header["author"], ("",))[0]
            require(payload["replaces"] == before, "replaces")
            ballots[header["author"]] = header["act"], raw(payload["sealed"])
        require(len(chain.hashes) - 1 == seal["number"], "box cut")
        require(chain.hashes[-1] == raw(seal["hash"]), "another box")
        counts, invalid = self.count(vote, ballots)
        require(counts == {one["answer"]: one["count"] for one in seal["counts"]}, "count")
        require(invalid == seal["invalid"], "invalid")
        return counts

    def count(
        self, vote: str, ballots: dict[str, tuple[str, bytes]]
    ) -> tuple[dict[str, int], list[str]]:
        answers = [answer["key"] for answer in self.votes[vote]["answers"]]
        choices = {choice(answer): answer for answer in answers}
        counts, invalid = dict.fromkeys(answers, 0), []
        key = raw(self.seals[vote]["key"])
        for person, (act, sealed) in ballots.items():
            context = info("ballot", self.main.log, vote, person, act)
            try:
                counts[choices[hpke_open(sealed, key, context)]] += 1
            except (InvalidTag, ValueError, KeyError):
                invalid.append(act)
        return counts, invalid


def choice(answer: str) -> bytes:
    around = f'{{"answer":"{answer}","padding":"', '"}'
    return ("." * (64 - sum(map(len, around)))).join(around).encode()


def outcome(opened: dict, seal: dict) -> str:
    """Section 14.9."""
    rule, members, present = opened["rule"], len(opened["entitled"]), len(opened["present"])
    counts = {one["answer"]: one["count"] for one in seal["counts"]}
    sums = dict.fromkeys(("for", "against", "neither"), 0)
    for answer in opened["answers"]:
        sums[answer["counts"]] += counts[answer["key"]]
    both, cast = sums["for"] + sums["against"], sum(sums.values())
    base = {"members": members, "present": present, "cast": cast, "for_and_against": both}
    share, whole = rule["numerator"] * base[rule["base"]], rule["denominator"]
    needed = max(1, share // whole + 1 if rule["more_than"] else -(-share // whole))
    quorum = -(-rule["quorum_numerator"] * members // rule["quorum_denominator"])
    if present < max(1, quorum):
        return "no_quorum"
    if not cast or sums["for"] >= needed:
        return "adopted" if cast else "rejected"
    is_tie = sums["for"] == sums["against"] and needed - sums["for"] == 1
    return "tied" if is_tie and rule["tie"] == "chair_decides" else "rejected"


if __name__ == "__main__":
    print(Verifier(sys.argv[1], bytes.fromhex(sys.argv[2])).run())
