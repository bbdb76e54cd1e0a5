"""Write the golden vectors anew: `python -m tests.vectors.make`.

Keys, salts and ids are fixed; sealed choices and wrapped keys hold fresh randomness by their
nature, so that files which contain them are written only when the format itself changes.
"""

import base64
import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting import sealing, signing
from meeting.acts.people import OfficersRemarked
from meeting.acts.sitting import PayloadErased
from meeting.encoding import PREFIX, digest, encode, signing_input
from meeting.log.choices import choice_bytes, seal_choice
from meeting.log.export import Receipt
from meeting.records import (
    ActHeader,
    Entry,
    Head,
    Mandate,
    Opening,
    Restricted,
    SignedAct,
    SignedHead,
    box_id,
    commitment,
    device_id,
    entry_hash,
    organisation_fingerprint,
)
from tests.meeting.log.builder import START_MS, Keys, Sitting, derived

FOLDER = Path(__file__).parent
ID = "0123456789abcdef0123456789abcdef"
OTHER_ID = "fedcba9876543210fedcba9876543210"
TEXT = 'Tờ trình số 12/TTr-UBND: "ngân sách" \\ 50 / 50\b\t\n\f\r\x00\x1f\x7f\u2028😀'


def records() -> dict[str, Any]:
    """Return one of each record, from fixed keys."""
    keys = Keys("vector")
    salt = derived("vector", "salt")
    payload = b'{"text":"' + b"x" * 8 + b'","item":""}'
    header = ActHeader(
        format=1,
        log=ID,
        act=OTHER_ID,
        kind="restricted",
        version=1,
        author=ID,
        device=keys.device,
        audience=2,
        counter=7,
        seen_number=0,
        seen_hash=bytes(32),
        device_time_ms=START_MS,
        commitment=commitment(salt, payload),
    )
    data = encode(header)
    signature = keys.sign(signing.ACT, data)
    entry = Entry(1, bytes(32), START_MS + 1, data, signature)
    head = Head(1, ID, 1, keys.act_key, 1, entry_hash(encode(entry)), START_MS + 2)
    signed_head = SignedHead(encode(head), keys.sign(signing.HEAD, encode(head)))
    return {
        "mandate": Mandate(TEXT, keys.act_key, 0, 2**53 - 1),
        "act_header": header,
        "signed_act": SignedAct(data, signature, salt, payload),
        "entry": entry,
        "opening": Opening(salt, payload),
        "head": head,
        "signed_head": signed_head,
        "restricted": Restricted("officers.remarked", 1, payload),
        "receipt": Receipt(encode(entry), encode(signed_head)),
    }


def encoding_vectors() -> dict[str, Any]:
    """Return values beside their canonical bytes."""
    return {
        name: {"type": type(value).__name__, "bytes": encode(value).decode()}
        for name, value in records().items()
    }


def refused_vectors() -> list[dict[str, str]]:
    """Return bytes that are no canonical record, and why."""
    good = encode(Opening(bytes(32), b"a")).decode()
    zeros = base64.b64encode(bytes(32)).decode()
    head = encode(records()["head"]).decode()
    cases = {
        "space after a colon": good.replace('":"', '": "', 1),
        "space at the end": good + " ",
        "fields in another order": f'{{"payload":"YQ==","salt":"{zeros}"}}',
        "field missing": f'{{"salt":"{zeros}"}}',
        "field too many": good[:-1] + ',"more":1}',
        "field twice": f'{{"salt":"{zeros}","salt":"{zeros}","payload":"YQ=="}}',
        "base64 without padding": good.replace("YQ==", "YQ"),
        "base64 with bits left over": good.replace("YQ==", "YR=="),
        "base64 of the URL alphabet": good.replace("YQ==", "-_8="),
        "salt too short": good.replace(zeros, "YQ=="),
        "not an object": "[]",
        "nothing": "",
        "escaped where it need not be": good.replace("YQ==", "\\u0059Q=="),
    }
    numbers = {
        "float": head.replace('"epoch":1', '"epoch":1.0'),
        "exponent": head.replace('"epoch":1', '"epoch":1e0'),
        "leading zero": head.replace('"epoch":1', '"epoch":01'),
        "minus zero": head.replace('"epoch":1', '"epoch":-0'),
        "negative": head.replace('"epoch":1', '"epoch":-1'),
        "too large": head.replace('"epoch":1', f'"epoch":{2**53}'),
        "a word": head.replace('"epoch":1', '"epoch":true'),
        "id in capitals": head.replace(ID, ID.upper()),
    }
    return [
        {"why": why, "type": kind, "bytes": data}
        for kind, table in (("Opening", cases), ("Head", numbers))
        for why, data in table.items()
    ]


def digest_vectors() -> dict[str, Any]:
    """Return each use of the hash and of signatures."""
    keys = Keys("vector")
    salt, payload = derived("vector", "salt"), b"payload"
    return {
        "prefix": PREFIX.decode(),
        "seed": keys.act.private_bytes_raw().hex(),
        "public_key": keys.act_key.hex(),
        "salt": salt.hex(),
        "payload": payload.decode(),
        "digest_of_nothing": digest(b"entry").hex(),
        "entry_hash": entry_hash(payload).hex(),
        "commitment": commitment(salt, payload).hex(),
        "device_id": device_id(keys.act_key),
        "box_id": {"log": ID, "vote": OTHER_ID, "box": box_id(ID, OTHER_ID)},
        "organisation_fingerprint": organisation_fingerprint(keys.act_key).hex(),
        "paper_hash": digest(b"paper", salt, payload).hex(),
        "signatures": {
            label.decode(): {
                "input": signing_input(label, payload).hex(),
                "signature": keys.sign(label, payload).hex(),
            }
            for label in (signing.ACT, signing.HEAD, signing.MANDATE, signing.ENROLMENT)
        },
    }


def hpke_vectors() -> dict[str, Any]:
    """Return a sealed choice and a wrapped key."""
    private_key = derived("vector", "box")
    key = X25519PrivateKey.from_private_bytes(private_key)
    public_key = key.public_key().public_bytes_raw()
    keys = Keys("vector")
    wrapped = sealing.seal(private_key, keys.hpke_key, sealing.BOX_KEY, ID, OTHER_ID, "host")
    return {
        "log": ID,
        "vote": OTHER_ID,
        "person": keys.device,
        "act": ID,
        "answer": "in_favour",
        "choice": choice_bytes("in_favour").decode(),
        "box_private_key": private_key.hex(),
        "box_key": public_key.hex(),
        "ballot": seal_choice("in_favour", public_key, ID, OTHER_ID, keys.device, ID).hex(),
        "host_private_key": keys.hpke.private_bytes_raw().hex(),
        "wrap": wrapped.hex(),
    }


def golden_meeting() -> Sitting:
    """Return a small meeting with all that the format knows."""
    room = Sitting("golden")
    remark = room.act(room.secretary, OfficersRemarked("Between us.", ""), audience=3)
    room.act(room.chair, OfficersRemarked("Noted.", ""), audience=3)
    room.act(room.secretary, PayloadErased(remark.number, "not for the record"))
    room.erase(remark.number)
    vote = room.vote("in_favour", "against", "abstain", close=False)
    room.cast(room.chair, vote, "in_favour")
    room.cast(room.delegates[1], vote, "in_favour")
    room.close_vote(vote, room.chair)
    room.declare(vote, room.chair, "adopted")
    room.finish()
    return room


def write(name: str, value: Any) -> None:
    """Write one file of vectors."""
    text = json.dumps(value, ensure_ascii=True, indent=1)
    (FOLDER / name).write_text(text + "\n", encoding="ascii")


def main() -> None:
    """Write all files."""
    write("encoding.json", encoding_vectors())
    write("refused.json", refused_vectors())
    write("digests.json", digest_vectors())
    write("hpke.json", hpke_vectors())
    room = golden_meeting()
    (FOLDER / "record.zip").write_bytes(room.record(receipts=room.all_receipts()))
    write("record.json", {"fingerprint": room.fingerprint.hex(), "number": room.verified.number})


if __name__ == "__main__":
    main()
