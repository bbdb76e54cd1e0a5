"""What votes come to: the cases from life, and laws that hold for every count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting import rules
from meeting.acts.voting import Answer, AnswerCount, Rule
from meeting.rules import Outcome, Reason
from tests.meeting.room import ANSWERS, rule_of


def outcome(rule: Rule, *votes: int, present: int = 0, members: int = 0) -> Outcome:
    counts = [AnswerCount(answer.key, count) for answer, count in zip(ANSWERS, votes, strict=True)]
    present = present or max(1, sum(votes))
    return rules.outcome(rule, counts, ANSWERS, present, members or present)


def share(base: str, numerator: int, denominator: int, *, more_than: bool) -> Rule:
    return Rule(base, numerator, denominator, more_than, 0, 1, "lost")  # type: ignore[arg-type]


class TestCasesFromLife:
    def test_every_number_of_the_explanation(self) -> None:
        result = outcome(rule_of("vn-ubnd"), 14, 5, 3, present=24, members=29)
        assert (result.members, result.present) == (29, 24)
        assert (result.quorum_needed, result.quorum_met) == (20, True)
        assert (result.base, result.base_count, result.needed) == ("members", 29, 15)
        assert (result.in_favour, result.against, result.neither) == (14, 5, 3)
        assert (result.result, result.reason, result.short) == ("rejected", Reason.SHORT, 1)

    @pytest.mark.parametrize("pack", [pack.name for pack in rules.PACKS])
    @pytest.mark.parametrize("qualified", [False, True])
    def test_nobody_voted_is_not_adopted(self, pack: str, *, qualified: bool) -> None:
        result = outcome(rule_of(pack, qualified=qualified), 0, 0, 0, present=30)
        assert (result.result, result.reason) == ("rejected", Reason.NO_BALLOTS)

    def test_two_thirds_of_nothing_is_not_adopted(self) -> None:
        rule = share("for_and_against", 2, 3, more_than=False)
        result = outcome(rule, 0, 0, 9)
        assert (result.result, result.needed, result.short) == ("rejected", 1, 1)

    def test_greenwich_104_to_101(self) -> None:
        result = outcome(rule_of(), 104, 101, 5, present=219, members=230)
        assert (result.result, result.needed) == ("adopted", 103)
        result = outcome(rule_of("board"), 104, 101, 5, present=219, members=230)
        assert (result.result, result.needed, result.short) == ("rejected", 110, 6)

    def test_plymouth_58_to_58_and_the_second_vote(self) -> None:
        tie = outcome(rule_of(), 58, 58, 0)
        assert (tie.result, tie.reason, tie.short) == ("rejected", Reason.TIE_LOST, 1)
        decided = outcome(rule_of("council-uk"), 58, 58, 0)
        assert (decided.result, decided.reason) == ("tied", Reason.TIE_FOR_CHAIR)
        assert outcome(rule_of(), 60, 57, 0).result == "adopted"

    def test_mcclintock_two_tests_at_once(self) -> None:
        present = share("present", 1, 2, more_than=True)
        cast = share("for_and_against", 2, 3, more_than=False)
        assert outcome(present, 7, 4, 2).result == "adopted"
        assert outcome(cast, 7, 4, 2).result == "rejected"
        assert outcome(present, 2, 1, 10).result == "rejected"
        assert outcome(cast, 2, 1, 10).result == "adopted"

    def test_half_is_not_more_than_half(self) -> None:
        assert outcome(share("cast", 1, 2, more_than=True), 21, 20, 1).result == "rejected"
        assert outcome(share("cast", 1, 2, more_than=False), 21, 20, 1).result == "adopted"

    def test_tie_far_from_the_majority_is_not_the_chairs(self) -> None:
        rule = rule_of("vn-ubnd")
        assert outcome(rule, 14, 14, 0, members=28).result == "tied"
        assert outcome(rule, 14, 14, 0, members=29).result == "tied"
        assert outcome(rule, 10, 10, 9, members=29).reason is Reason.SHORT

    def test_two_thirds_of_all_deputies(self) -> None:
        rule = rule_of("vn-hdnd", qualified=True)
        assert outcome(rule, 40, 10, 0, members=60).result == "adopted"
        assert outcome(rule, 39, 10, 1, members=60).short == 1

    def test_quorum_lost(self) -> None:
        result = outcome(rule_of("vn-ubnd"), 19, 0, 0, present=19, members=29)
        assert (result.result, result.reason) == ("no_quorum", Reason.NO_QUORUM)
        assert (result.quorum_needed, result.quorum_met) == (20, False)


class TestQuorum:
    @pytest.mark.parametrize(("members", "needed"), [(29, 20), (30, 20), (31, 21), (3, 2), (0, 1)])
    def test_two_thirds(self, members: int, needed: int) -> None:
        assert rules.quorum_needed(rule_of("vn-ubnd"), members) == needed

    def test_half_of_42_is_21(self) -> None:
        assert rules.quorum_met(rule_of(), 21, 42)
        assert not rules.quorum_met(rule_of(), 20, 42)


class TestLaws:
    @given(
        st.sampled_from(["members", "present", "cast", "for_and_against"]),
        st.integers(0, 9),
        st.integers(1, 9),
        st.booleans(),
        st.lists(st.integers(0, 500), min_size=3, max_size=3),
        st.integers(0, 50),
    )
    def test_adopted_exactly_by_the_words_of_the_rule(
        self,
        base: str,
        numerator: int,
        denominator: int,
        more_than: bool,
        votes: list[int],
        absent: int,
    ) -> None:
        rule = share(base, numerator, denominator, more_than=more_than)
        present = sum(votes) + absent
        members = present + absent
        result = outcome(rule, *votes, present=present, members=members)
        base_count = {
            "members": members,
            "present": present or 1,
            "cast": sum(votes),
            "for_and_against": votes[0] + votes[1],
        }[base]
        left, right = denominator * votes[0], numerator * base_count
        enough = left > right if more_than else left >= right
        assert (result.result == "adopted") == (enough and votes[0] > 0)

    @given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 300))
    def test_more_votes_in_favour_never_hurt(self, votes: int, against: int, neither: int) -> None:
        for pack in rules.PACKS:
            for rule in (pack.ordinary, pack.qualified):
                before = outcome(rule, votes, against, neither, present=1000)
                after = outcome(rule, votes + 1, against, neither, present=1000)
                assert before.result != "adopted" or after.result == "adopted"


class TestDefaults:
    def test_labels_in_the_meetings_language(self) -> None:
        vietnamese = [answer.label for answer in rules.default_answers("vi")]
        assert vietnamese == ["Tán thành", "Không tán thành", "Không biểu quyết"]
        assert rules.default_answers("vi_VN") == rules.default_answers("vi-VN")
        assert rules.default_answers("xx") == rules.default_answers("en")
        assert [answer.counts for answer in ANSWERS] == ["for", "against", "neither"]

    def test_packs_can_be_used(self) -> None:
        for pack in rules.PACKS:
            assert rules.pack(pack.name) == pack
            assert rules.usable(pack.ordinary, ANSWERS)
            assert rules.usable(pack.qualified, ANSWERS)

    def test_unknown_pack_is_the_simple_one(self) -> None:
        assert rules.pack("of-2040").name == "un-simple"

    def test_several_answers_may_count_for(self) -> None:
        answers = (Answer("a", "A", "for"), Answer("b", "B", "for"), Answer("c", "C", "against"))
        counts = [AnswerCount("a", 2), AnswerCount("b", 3), AnswerCount("c", 4)]
        assert rules.outcome(rule_of(), counts, answers, 9, 9).in_favour == 5
