<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ActionButton</name>
    <message>
        <source>%1, in progress</source>
        <translation>%1, đang thực hiện</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voting now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the meeting to this item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>current item</source>
        <translation>mục đang thảo luận</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>đã xong</translation>
    </message>
</context>
<context>
    <name>AnswerTally</name>
    <message numerus="yes">
        <source>%n ballot(s) could not be read and count as invalid.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ChairVotePanel</name>
    <message>
        <source>Votes stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connected</source>
        <translation>Đã kết nối</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Đang kết nối…</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Đang cập nhật…</translation>
    </message>
    <message>
        <source>Refused by the host</source>
        <translation>Máy chủ từ chối</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Mất kết nối</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Ẩn nội dung đã nhập</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Hiện nội dung đã nhập</translation>
    </message>
</context>
<context>
    <name>FollowChips</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Đóng</translation>
    </message>
    <message>
        <source>The chair has moved to item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is showing page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is at item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotVotedNames</name>
    <message>
        <source>Waiting for the host to say who has not voted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody present has voted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) present have not voted:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>Adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all %n with a vote</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n present</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n votes cast</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n votes for and against</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>more than half of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least half of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Adoption takes %1: %n in favour.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were in favour, which is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were in favour: %2 too few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody voted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 were present; the quorum is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for and %2 against: a tie, which counts as not adopted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for and %2 against: a tie, which the chair decides.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished">Trang %1/%2</translation>
    </message>
    <message>
        <source>Page %1 cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageStepper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Đến trang</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
</context>
<context>
    <name>PresenceMark</name>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Device offline</source>
        <translation>Thiết bị mất kết nối</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>Chưa đến</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Hủy: %1</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Speaking</source>
        <translation>Đang phát biểu</translation>
    </message>
    <message>
        <source>Has spoken</source>
        <translation>Đã phát biểu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Mời phát biểu</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Xóa khỏi danh sách</translation>
    </message>
</context>
<context>
    <name>ReaderNotice</name>
    <message>
        <source>The file is locked with a password. Ask the secretary for a version without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a PDF. Ask the secretary to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored on this device is not what the secretary sent, so it is not shown. It is fetched again when the host can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too heavy for this device to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that draws pages does not start. Start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged. Ask the secretary to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is still arriving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is sealed for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item has no papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens by itself as soon as it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on this device but encrypted. It opens by itself when the chair or the secretary releases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an item of the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1% of %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>This paper has been withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer version of this paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished">%1%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop showing my page to everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my page to everybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2 votes, %3</source>
        <translation>%1: %2 phiếu, %3</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Not declared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted again on this device: agrees. Your ballot is in the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted again on this device: agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted again on this device: does not agree. Tell the secretary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device counts again as soon as the ballots are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who voted how</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Xóa nội dung tìm kiếm</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>StepIndicator</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1/%2: %3</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>VoteButton</name>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Stored at %1</source>
        <translation>Đã lưu lúc %1</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Không được ghi nhận</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
</context>
<context>
    <name>VotePanel</name>
    <message>
        <source>You follow this vote without a vote of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not marked present. Check in to vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the host: a vote cannot be sent just now. It works again as soon as the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending your vote to the host…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vote is stored: %1, %2. You can change it until the chair closes the vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vote stays: %1, stored at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost while your vote was on its way. Asking the host whether it arrived…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vote was closed before your vote arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host did not take your vote: you are not marked present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host did not take your vote: you are not entitled to vote here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have voted on your other device. Choose again to change that vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host did not take your vote. Choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote open since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on, vote later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes by itself at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vote: %1, stored at %2. The chair declares the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ballots are counted. The chair declares the result.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VotingPane</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vote yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the chair opens a vote, it appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
