"""A list of people out of a spreadsheet."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.acts.people import Role
from sync.desk.folding import tidy
from sync.desk.people_csv import FILE_LIMIT_BYTES, PeopleProblem, PersonRow, export, preview

HEADING = ("Họ và tên", "Chức vụ", "Đơn vị", "Vai trò", "Biểu quyết")


def lines(*rows: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(rows).encode(encoding)


def codes(data: bytes, **options) -> list[tuple[int, PeopleProblem]]:
    return [(one.line, one.code) for one in preview(data, **options).problems]


class TestEncodings:
    LIST = ("Họ và tên;Chức vụ", "Nguyễn Thị Hường;Phó Chủ tịch")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_unicode_is_recognised(self, encoding):
        seen = preview(lines(*self.LIST, encoding=encoding))
        assert [row.name for row in seen.rows] == ["Nguyễn Thị Hường"]
        assert not seen.problems

    def test_an_old_encoding_is_refused_with_its_line(self):
        data = b"Name;Position\r\nLan;Chair\r\nH\xfdng;x\r\n"
        seen = preview(data)
        assert codes(data) == [(3, PeopleProblem.WRONG_ENCODING)]
        assert seen.encodings == ("windows-1258", "windows-1252")
        assert not seen.rows

    def test_an_old_encoding_is_read_when_a_person_chose_it(self):
        data = "Họ và tên\nTrần Văn Tú".encode()
        old = "Ho va ten\nTrâ\u0300n Văn Tu\u0301".encode("windows-1258")
        assert preview(old, encoding="windows-1258").rows[0].name == "Trần Văn Tú"
        assert preview(data).rows[0].name == "Trần Văn Tú"

    def test_decomposed_letters_are_composed(self):
        row = preview("name\nNguye\u0302\u0303n".encode()).rows[0]
        assert row.name == "Nguyễn"

    @pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest"])
    def test_a_spreadsheet_file_is_named_as_such(self, data):
        assert codes(data) == [(0, PeopleProblem.SPREADSHEET)]

    def test_nul_bytes_are_no_text(self):
        assert codes(b"name\na\0b") == [(1, PeopleProblem.WRONG_ENCODING)]

    @pytest.mark.parametrize("data", [b"", b" \r\n", b"\xef\xbb\xbf", b"name;role\r\n"])
    def test_nothing_there(self, data):
        assert codes(data) == [(0, PeopleProblem.NOTHING_THERE)]

    def test_too_long(self):
        data = b"x" * (FILE_LIMIT_BYTES + 1)
        assert codes(data) == [(0, PeopleProblem.FILE_TOO_LONG)]


class TestShape:
    @pytest.mark.parametrize("separator", [";", ",", "\t"])
    def test_separators(self, separator):
        data = lines(separator.join(("name", "position")), separator.join(("Lan", "Chair")))
        seen = preview(data)
        assert (seen.rows[0].name, seen.rows[0].position) == ("Lan", "Chair")
        assert seen.separator == separator

    def test_excel_names_its_separator(self):
        seen = preview(lines("sep=,", "name,unit", 'Lan,"A; B"'))
        assert seen.rows == (PersonRow(3, "Lan", "", "A; B", Role.DELEGATE, votes=True),)

    def test_without_a_heading_columns_stand_in_their_order(self):
        seen = preview(lines("Lan;Chủ tịch;UBND;chủ tọa;x", "Minh"))
        assert not seen.heading
        assert seen.rows[0] == PersonRow(1, "Lan", "Chủ tịch", "UBND", Role.CHAIR, votes=True)
        assert seen.rows[1].name == "Minh"

    def test_openslides(self):
        seen = preview(
            lines(
                "title,first_name,last_name,structure_level,groups,vote_weight,email",
                'Dr.,Lan,Nguyen,Finance,"Delegates, Staff",1.000000,lan@example.org',
                ",Minh,Tran,,Guests,0.000000,",
            )
        )
        assert [row.name for row in seen.rows] == ["Dr. Lan Nguyen", "Minh Tran"]
        assert [row.role for row in seen.rows] == [Role.DELEGATE, Role.GUEST]
        assert [row.votes for row in seen.rows] == [True, False]
        assert seen.unknown_columns == ("email",)

    def test_vietnamese_family_name_first(self):
        seen = preview(lines("STT;Họ đệm;Tên;Chức danh", "1;Nguyễn Thị;Lan;Giám đốc"))
        assert (seen.rows[0].name, seen.rows[0].position) == ("Nguyễn Thị Lan", "Giám đốc")

    def test_line_breaks_in_quotation_marks(self):
        seen = preview(b'name;position\r\nLan;"Head\r\nof office"\r\nMinh;""\r\n')
        assert [(row.line, row.position) for row in seen.rows] == [(2, "Head of office"), (4, "")]

    def test_doubled_quotation_marks(self):
        assert preview(lines("name;unit", 'Lan;"The ""old"" house"')).rows[0].unit == (
            'The "old" house'
        )


class TestLines:
    def test_each_problem_has_its_line(self):
        data = lines(
            "name;position;unit;role;votes",
            ";nobody;;;",
            "Lan;a;;emperor;",
            "Minh;a;;delegate;perhaps",
            "Hoa;a;b;delegate;x;too;many",
            f"{'x' * 401};;;;",
            "Tú;;;;",
            "tu;;;;",
            'Hà;"a;;;',
            "Sơn;;;;",
        )
        assert codes(data) == [
            (2, PeopleProblem.EMPTY_NAME),
            (3, PeopleProblem.BAD_ROLE),
            (4, PeopleProblem.BAD_VOTES),
            (5, PeopleProblem.WRONG_COLUMNS),
            (6, PeopleProblem.TOO_LONG),
            (8, PeopleProblem.TWICE),
            (9, PeopleProblem.UNCLOSED_QUOTE),
        ]
        assert [(row.line, row.name) for row in preview(data).rows] == [(7, "Tú"), (10, "Sơn")]

    def test_a_quotation_mark_that_the_next_line_seems_to_close(self):
        data = lines("name;unit", 'Lan;"a', 'Minh;"b"')
        assert codes(data) == [(2, PeopleProblem.UNCLOSED_QUOTE)]
        assert [row.name for row in preview(data).rows] == ["Minh"]

    def test_namesakes_are_two_people(self):
        seen = preview(lines("name;position", "Lan;Chair", "Lan;Head"))
        assert [(one.code, one.kept) for one in seen.problems] == [(PeopleProblem.NAMESAKE, True)]
        assert len(seen.rows) == 2

    def test_who_is_there_already(self):
        data = lines("name", "Đỗ Lan")
        assert codes(data, known={("do lan", "", "")}) == [(2, PeopleProblem.ALREADY_THERE)]

    @pytest.mark.parametrize(
        ("text", "role", "votes"),
        [
            ("Chủ toạ", Role.CHAIR, True),
            ("thư ký", Role.SECRETARY, False),
            ("Khách mời", Role.GUEST, False),
            ("", Role.DELEGATE, True),
            ("Tổ kiểm phiếu", Role.TELLER, False),
            ("Observer", Role.OBSERVER, False),
        ],
    )
    def test_roles(self, text, role, votes):
        row = preview(lines("name;role", f"Lan;{text}")).rows[0]
        assert (row.role, row.votes) == (role, votes)


TEXT = st.text(alphabet=string.printable + "đĐẠậữ'\"=+-@;,\u0301", max_size=30).map(tidy)
ROWS = st.builds(PersonRow, st.just(0), TEXT.filter(bool), TEXT, TEXT, st.sampled_from(Role))


class TestLaws:
    @given(st.lists(st.tuples(TEXT.filter(bool), TEXT, TEXT, st.sampled_from(Role), st.booleans())))
    def test_what_is_exported_is_read_again(self, people):
        rows = [PersonRow(0, *one) for one in people]
        unique = list({row.identity(): row for row in reversed(rows)}.values())[::-1]
        seen = preview(export(unique, HEADING))
        assert [one for one in seen.problems if not one.kept] == [] or not unique
        assert [(r.name, r.position, r.unit, r.role, r.votes) for r in seen.rows] == [
            (r.name, r.position, r.unit, r.role, r.votes) for r in unique
        ]

    @given(st.binary(max_size=400))
    def test_no_bytes_make_it_fail(self, data):
        seen = preview(data)
        assert seen.rows or seen.problems

    @given(st.text(max_size=400))
    def test_every_line_is_taken_or_told(self, text):
        seen = preview(text.encode(errors="ignore"))
        told = [one.line for one in seen.problems]
        assert len({row.line for row in seen.rows}) == len(seen.rows)
        assert all(line >= 0 for line in told)
        assert seen.rows or seen.problems
