"""Looking for words and phrases in a text, with and without accents."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.reading import finding
from meeting.reading.finding import Part, Question, Span, around, find, parse, plain_text, words_at

TEXT = "Kết quả biểu quyết: 12/2026, đường Bà Huyện. Quyết định về biểu phí."


def pieces(asked: str, text: str = TEXT) -> list[str]:
    found = find(parse(asked), text)
    return [] if found is None else [text[start:end] for start, end in found.spans]


def level(asked: str, text: str = TEXT) -> int | None:
    found = find(parse(asked), text)
    return None if found is None else found.level


def test_a_question_is_words_phrases_and_a_last_word_that_may_go_on():
    assert parse("").parts == ()
    assert parse(' — * "" ( ').parts == ()
    assert parse("Biểu quyế").parts == (Part(("biểu",)), Part(("quyế",), True))
    assert parse("biểu quyết ").parts == (Part(("biểu",)), Part(("quyết",)))
    assert parse('"biểu quyết" 3').parts == (Part(("biểu", "quyết")), Part(("3",), True))
    assert parse('"biểu quyế').parts == (Part(("biểu", "quyế"), True),)
    assert parse('"biểu quyết"').parts == (Part(("biểu", "quyết")),)
    assert parse("12/2026 ").parts == (Part(("12", "2026")),)
    assert parse(unicodedata.normalize("NFD", "biểu ")) == parse("biểu ")


def test_a_long_question_is_cut():
    long = parse("a " * 40 + "b")
    assert sum(len(part.words) for part in long.parts) == finding.WORDS_LIMIT
    assert not long.parts[-1].is_open
    cut = parse("a " * 20 + '"b b b b b b b')
    assert cut.parts[-1] == Part(("b",) * 4, is_open=False)


def test_accents_are_optional():
    assert pieces("bieu quyet") == ["biểu quyết"]
    assert pieces("duong") == ["đường"]
    assert pieces("BIỂU QUYẾT") == ["biểu quyết"]
    assert pieces("phi ") == ["phí"]
    assert pieces("không") == []
    assert find(Question(), TEXT) is None


def test_words_that_were_typed_with_accents_come_first():
    assert level("biểu quyết") == finding.PHRASE_AS_TYPED
    assert level("bieu quyet") == finding.PHRASE
    assert level("bìêu quyết") == finding.PHRASE
    assert level("quả đường") == finding.WORDS_AS_TYPED
    assert level("qua duong") == finding.WORDS
    assert level("quả dương") == finding.WORDS
    assert level("quả không") is None
    assert not parse("bieu 12").has_accents


def test_the_last_word_is_found_by_its_beginning_while_it_is_typed():
    assert pieces("huy") == ["Huyện"]
    assert pieces("huy ") == []
    assert pieces("bà huy") == ["Bà Huyện"]


def test_single_words_are_marked_only_where_there_is_no_whole_phrase():
    assert pieces("biểu quyết ") == ["biểu quyết"]
    assert pieces("quyết biểu ") == ["biểu quyết", "Quyết", "biểu"]
    assert pieces("quyết quyết ") == ["quyết", "Quyết"]
    assert pieces('"quyết biểu"') == []
    assert pieces("12/2026") == ["12/2026"]
    assert pieces('"biểu quyết" quyết đường') == ["biểu quyết", "đường", "Quyết"]


def test_the_words_of_a_page_behind_a_piece_of_its_text():
    words = ["(Biểu", "quyết)", unicodedata.normalize("NFD", "về"), "đất"]
    text = plain_text(words)
    assert text == "(Biểu quyết) về đất"
    found = find(parse("biểu quyết "), text)
    assert found is not None
    assert words_at(words, found.spans) == (range(2),)
    assert words_at(words, [Span(13, 15), Span(16, 19)]) == (range(2, 3), range(3, 4))


def test_a_letter_that_folds_into_two_leaves_those_behind_it_where_they_are():
    assert pieces("huyen", "Straße Bà Huyện") == ["Huyện"]


def test_a_piece_of_a_text_begins_and_ends_at_words():
    start = TEXT.index("đường")
    piece = around(TEXT, [Span(start, start + 5)], 10, 12)
    assert TEXT[piece.start : piece.end] == "12/2026, đường Bà Huyện."
    assert around("ngắn", [], 10, 10) == (0, 4)
    assert around("abcdefghij", [Span(4, 6)], 2, 2) == (4, 8)
    assert around("một hai ba bốn", [], 0, 8) == (0, 7)


@settings(max_examples=40)
@given(st.text(max_size=40), st.text(max_size=80))
def test_no_question_and_no_text_is_too_strange(asked, text):
    found = find(parse(asked), unicodedata.normalize("NFC", text))
    if found is not None:
        assert 0 <= found.level <= finding.WORDS
        assert all(start < end for start, end in found.spans)


@given(st.lists(st.text("aâbđ.", min_size=1, max_size=5), min_size=1, max_size=9), st.data())
def test_a_phrase_of_a_text_is_found_in_it(words, data):
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    asked = parse('"' + " ".join(words[first:last]) + '"')
    found = find(asked, plain_text(words))
    if not asked.parts:
        return
    assert found is not None
    assert found.level <= finding.PHRASE
    assert all(each.stop <= len(words) for each in words_at(words, found.spans))
