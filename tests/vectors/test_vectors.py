"""The golden vectors, through every path that the bytes of a log take."""

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from msgspec import to_builtins

from meeting import records, rules, sealing, signing
from meeting.acts.voting import AnswerCount, Rule
from meeting.encoding import PREFIX, decode, digest, encode, signing_input
from meeting.errors import Code, TamperError
from meeting.log import export
from meeting.log.audit import audit
from meeting.log.choices import ChoiceReader, choice_bytes
from tests.vectors import make
from tests.vectors.stranger import BadRecordError, Verifier, hpke_open, info, outcome, parse, raw

FOLDER = Path(__file__).parent
RECORD = FOLDER / "record.zip"


def load(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="ascii"))


def type_named(name: str) -> Any:
    return getattr(records, name, None) or getattr(export, name)


class TestEncoding:
    @pytest.mark.parametrize("name", list(load("encoding.json")))
    def test_bytes_are_those_of_the_vector(self, name: str):
        vector = load("encoding.json")[name]
        value = decode(vector["bytes"].encode(), type_named(vector["type"]))
        assert encode(value) == vector["bytes"].encode()
        assert value == make.records()[name]

    @pytest.mark.parametrize("name", list(load("encoding.json")))
    def test_stranger_reads_them_too(self, name: str):
        vector = load("encoding.json")[name]
        fields = list(type_named(vector["type"]).__struct_fields__)
        assert list(parse(vector["bytes"].encode(), fields)) == fields

    @pytest.mark.parametrize("vector", load("refused.json"), ids=lambda vector: vector["why"])
    def test_other_bytes_are_refused(self, vector: dict[str, str]):
        with pytest.raises(TamperError) as caught:
            decode(vector["bytes"].encode(), type_named(vector["type"]))
        assert caught.value.code is Code.MALFORMED

    def test_refused_vectors_are_up_to_date(self):
        assert load("refused.json") == make.refused_vectors()


class TestDigests:
    def test_all(self):
        assert load("digests.json") == make.digest_vectors()

    def test_written_out(self):
        vector = load("digests.json")
        payload, salt = vector["payload"].encode(), bytes.fromhex(vector["salt"])
        assert PREFIX.decode() == vector["prefix"]
        assert digest(b"entry").hex() == vector["digest_of_nothing"]
        assert records.commitment(salt, payload).hex() == vector["commitment"]
        assert records.entry_hash(payload).hex() == vector["entry_hash"]

    @pytest.mark.parametrize("label", list(load("digests.json")["signatures"]))
    def test_signatures(self, label: str):
        vector = load("digests.json")
        key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(vector["seed"]))
        expected = vector["signatures"][label]
        payload = vector["payload"].encode()
        signature = signing.signer(key)(label.encode(), payload)
        assert signature.hex() == expected["signature"]
        assert signing_input(label.encode(), payload).hex() == expected["input"]
        public = signing.load_public_key(bytes.fromhex(vector["public_key"]))
        signing.verify(public, label.encode(), payload, signature)
        with pytest.raises(TamperError):
            signing.verify(public, b"another", payload, signature)


class TestSealing:
    def test_choice_opens(self):
        vector = load("hpke.json")
        key = bytes.fromhex(vector["box_private_key"])
        reader = ChoiceReader(vector["log"], vector["vote"], [vector["answer"]], key)
        sealed = bytes.fromhex(vector["ballot"])
        assert reader.read(sealed, vector["person"], vector["act"]) == vector["answer"]
        assert reader.read(sealed, vector["act"], vector["act"]) is None
        assert choice_bytes(vector["answer"]).decode() == vector["choice"]

    def test_wrap_opens(self):
        vector = load("hpke.json")
        key = bytes.fromhex(vector["host_private_key"])
        context = vector["log"], vector["vote"], "host"
        opened = sealing.unseal(bytes.fromhex(vector["wrap"]), key, sealing.BOX_KEY, *context)
        assert opened.hex() == vector["box_private_key"]

    def test_by_hand(self):
        vector = load("hpke.json")
        context = vector["log"], vector["vote"], vector["person"], vector["act"]
        key = bytes.fromhex(vector["box_private_key"])
        plain = hpke_open(bytes.fromhex(vector["ballot"]), key, info("ballot", *context))
        assert plain.decode() == vector["choice"]

    def test_fresh_ones_open_by_hand(self):
        vector = make.hpke_vectors()
        key = bytes.fromhex(vector["host_private_key"])
        context = info("box key", vector["log"], vector["vote"], "host")
        assert (
            hpke_open(bytes.fromhex(vector["wrap"]), key, context).hex()
            == (vector["box_private_key"])
        )


class TestRecord:
    def test_audit_accepts_it(self):
        expected = load("record.json")
        report = audit(RECORD.read_bytes(), bytes.fromhex(expected["fingerprint"]))
        assert report.ok
        assert report.closed
        assert report.last_number == expected["number"]
        assert report.erased == 1
        assert [(one.answer, one.count) for one in report.votes[0].counts] == [
            ("in_favour", 3),
            ("against", 0),
            ("abstain", 1),
        ]

    def test_stranger_accepts_it(self):
        fingerprint = bytes.fromhex(load("record.json")["fingerprint"])
        (counts,) = Verifier(RECORD, fingerprint).run().values()
        assert counts == {"in_favour": 3, "against": 0, "abstain": 1}

    def test_stranger_refuses_another_organisation(self):
        with pytest.raises(BadRecordError):
            Verifier(RECORD, bytes(32)).run()

    def test_stranger_accepts_what_is_made_today(self, tmp_path: Path):
        room = make.golden_meeting()
        path = tmp_path / "record.zip"
        path.write_bytes(room.record(receipts=room.all_receipts()))
        assert len(Verifier(path, room.fingerprint).run()) == 1

    def test_stranger_refuses_odd_base64(self):
        with pytest.raises(BadRecordError):
            raw("YR==")

    def test_stranger_refuses_floats(self):
        with pytest.raises(BadRecordError):
            parse(b'{"a":1.0}')


class TestResult:
    @given(
        rule=st.builds(
            Rule,
            base=st.sampled_from(["members", "present", "cast", "for_and_against"]),
            numerator=st.integers(0, 4),
            denominator=st.just(4),
            more_than=st.booleans(),
            quorum_numerator=st.integers(0, 3),
            quorum_denominator=st.just(3),
            tie=st.sampled_from(["lost", "chair_decides"]),
        ),
        given_answers=st.lists(st.integers(0, 4), min_size=3, max_size=3),
        silent=st.integers(0, 3),
        away=st.integers(0, 3),
    )
    def test_stranger_comes_to_the_same(
        self, rule: Rule, given_answers: list[int], silent: int, away: int
    ):
        answers = rules.default_answers("en")
        counts = [
            AnswerCount(answer.key, count)
            for answer, count in zip(answers, given_answers, strict=True)
        ]
        present = sum(given_answers) + silent
        expected = rules.outcome(rule, counts, answers, present, present + away)
        opened = {
            "rule": to_builtins(rule),
            "answers": to_builtins(answers),
            "entitled": range(present + away),
            "present": range(present),
        }
        assert outcome(opened, {"counts": to_builtins(counts)}) == expected.result
