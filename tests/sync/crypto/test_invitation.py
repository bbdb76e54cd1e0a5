import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting import signing
from meeting.errors import Code, MeetingError
from sync.crypto import invitation
from sync.errors import LocalCode, LocalError
from tests.sync.crypto.cheap import NOW_MS

EXAMPLE = invitation.Invitation(
    organisation=bytes(range(32)),
    log="0123456789abcdef" * 2,
    hosts=("192.168.1.20:8443", "hop.tanphu.gov.vn:8443", "[2001:db8::1]:8443"),
    token=bytes(range(16)),
    expires_ms=NOW_MS + 1000,
)


def test_the_text_is_what_the_format_says():
    assert EXAMPLE.text() == (
        "pmeet:1?o=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8&l=ASNFZ4mrze8BI0VniavN7w"
        "&h=192.168.1.20:8443,hop.tanphu.gov.vn:8443,[2001:db8::1]:8443"
        "&t=AAECAwQFBgcICQoLDA0ODw&x=1790000001000"
    )


@pytest.mark.parametrize(
    "shape",
    [
        lambda text: text,
        lambda text: text.encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode() + b"\r\n",
        lambda text: "  " + text[:40] + "\n " + text[40:],
        lambda text: text.replace("pmeet", "PMEET"),
    ],
)
def test_it_is_read_from_files_scans_and_mails(shape):
    assert invitation.parse(shape(EXAMPLE.text()), NOW_MS) == EXAMPLE


hosts = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=20),
    max_size=invitation.ADDRESS_LIMIT,
)


@given(
    st.binary(min_size=32, max_size=32),
    st.binary(min_size=16, max_size=16),
    hosts,
    st.binary(min_size=16, max_size=16),
    st.integers(1, 2**43),
)
def test_every_invitation_comes_back(organisation, log, addresses, token, expires_ms):
    made = invitation.Invitation(organisation, log.hex(), tuple(addresses), token, expires_ms)
    assert invitation.parse(made.text(), 0) == made


@given(st.text(max_size=200))
def test_any_other_text_is_refused_by_name(text):
    with pytest.raises(MeetingError) as refused:
        invitation.parse("pmeet:1?" + text, NOW_MS)
    assert refused.value.code is Code.MALFORMED


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("https://example.org", Code.MALFORMED),
        (b"\xff\xfe\x00", Code.MALFORMED),
        ("x" * 3000, Code.MALFORMED),
        (EXAMPLE.text() + "&z=1", Code.MALFORMED),
        (EXAMPLE.text() + "&x=1", Code.MALFORMED),
        (EXAMPLE.text().replace("&x=", "&x=-"), Code.MALFORMED),
        (EXAMPLE.text().replace("&t=AA", "&t=A"), Code.MALFORMED),
        (EXAMPLE.text().replace("ODw", "ODx"), Code.MALFORMED),
        (EXAMPLE.text().replace("&h=", "&h=" + "a,b,c,d,e,f,"), Code.MALFORMED),
        (EXAMPLE.text().replace(":1?", ":2?"), Code.FUTURE_VERSION),
    ],
)
def test_what_is_wrong_is_said(text, code):
    with pytest.raises(MeetingError) as refused:
        invitation.parse(text, NOW_MS)
    assert refused.value.code is code


def test_an_expired_invitation_says_so():
    with pytest.raises(MeetingError) as refused:
        invitation.parse(EXAMPLE.text(), EXAMPLE.expires_ms)
    assert refused.value.code is Code.INVITATION_EXPIRED


def test_the_token_is_the_key():
    token = invitation.new_token()
    public = invitation.one_time_public_key(token)
    made = invitation.Invitation(bytes(32), "0" * 32, (), token, NOW_MS)
    assert signing.public_bytes(made.key()) == public
    assert invitation.one_time_public_key(invitation.new_token()) != public


def test_codes_are_read_as_people_type_them():
    assert invitation.normalise_code("k7qm-4xw2") == "K7QM4XW2"
    assert invitation.normalise_code(" K7QM – 4XW2\n") == "K7QM4XW2"  # noqa: RUF001
    assert invitation.normalise_code("oOiI lL10") == "00111110"
    assert invitation.selector("K7QM4XW2") == "K7"
    for bad in ("", "K7QM", "K7QM4XW22", "K7QM-4XWU", "K7QM-4XW!", "Ｋ7QM-4XW2"):  # noqa: RUF001
        with pytest.raises(LocalError) as refused:
            invitation.normalise_code(bad)
        assert refused.value.code is LocalCode.CODE_WRONG


def test_new_codes_look_as_they_are_read_out():
    code = invitation.new_code()
    assert len(code) == 9
    assert code[4] == "-"
    assert invitation.show_code(invitation.normalise_code(code)) == code
