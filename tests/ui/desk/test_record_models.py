"""The desk's models of the record and the organisation, over an office in memory."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.desk.conftest import Bureau
from tests.ui.desk.sample_office import (
    BROKEN,
    ORGANISATION,
)


class TestRecord:
    def test_written_and_checked_at_once(self, full):
        record = full.model.record
        record.exportTo("/tmp/x.record", True)
        assert (record.phase, record.verdict) == ("checked", "sound")
        assert (record.papers, record.checkedVotes) == (12, 3)
        assert full.model.done[-1]

    def test_a_broken_one_in_words(self, full):
        full.office.desk.verdict = BROKEN
        full.model.record.verify("/tmp/x.record")
        assert full.model.record.verdict == "broken"
        rows = full.model.record.findings.rows
        assert [row.severity for row in rows] == ["error", "warning"]
        assert all(row.words for row in rows)

    def test_cancelled(self, full):
        full.office.desk.pause = True
        full.model.record.exportTo("/tmp/x.record", False)
        assert full.model.record.phase == "writing"
        full.model.record.cancel()
        assert (full.model.record.phase, full.said) == ("idle", [])


class TestOrganisationReminders:
    def test_the_recovery_file_until_it_is_put_away(self, qapp):
        bureau = Bureau(exists=False, opened=False)
        organisation = bureau.model.organisation
        organisation.found("UBND", "nine quiet herons", "nine quiet herons", "/tmp/a.recovery")
        assert (organisation.recoveryUnsafe, organisation.recoveryFile) == (True, "/tmp/a.recovery")
        organisation.recoveryIsSafe()
        assert not organisation.recoveryUnsafe

    def test_certificates_that_end(self, bureau):
        organisation = bureau.model.organisation
        now_ms = bureau.office.now_ms()
        ends_ms = now_ms + 9 * 24 * 3600 * 1000 + 1
        bureau.office.organisation = replace(ORGANISATION, renewal_due=True, ends_ms=ends_ms)
        organisation.refresh()
        assert (organisation.renewalDue, organisation.daysLeft) == (True, 9)
        assert not organisation.expired
        bureau.office.organisation = replace(ORGANISATION, renewal_due=True, ends_ms=now_ms)
        organisation.refresh()
        assert (organisation.daysLeft, organisation.expired) == (0, True)

    def test_the_fingerprint_is_copied(self, bureau, qapp):
        bureau.model.organisation.copyFingerprint()
        assert qapp.clipboard().text() == ORGANISATION.shown
        assert bureau.noted == [("copied", 0)]
