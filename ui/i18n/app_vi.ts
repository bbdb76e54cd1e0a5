<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About this program</source>
        <translation>Về chương trình này</translation>
    </message>
    <message>
        <source>Free software: you may use, study, change and pass on this program under the GNU Affero General Public License. It comes without warranty.</source>
        <translation>Phần mềm tự do: ông/bà được dùng, tìm hiểu, sửa đổi và chuyển giao chương trình theo Giấy phép Công cộng GNU Affero. Chương trình không kèm bảo hành.</translation>
    </message>
    <message>
        <source>With the work of</source>
        <translation>Sử dụng các thành phần</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>%1, in progress</source>
        <translation>%1, đang thực hiện</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Open an address outside of this program?</source>
        <translation>Mở địa chỉ bên ngoài chương trình?</translation>
    </message>
    <message>
        <source>This link is not opened</source>
        <translation>Liên kết này không được mở</translation>
    </message>
    <message>
        <source>This paper leads to %1. It opens in another program and may need the internet.</source>
        <translation>Tài liệu dẫn đến %1. Địa chỉ sẽ mở bằng chương trình khác và có thể cần internet.</translation>
    </message>
    <message>
        <source>It leads to something that is neither a web page nor a mail address.</source>
        <translation>Liên kết không dẫn đến trang web hay địa chỉ thư điện tử.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>under discussion</source>
        <translation>đang thảo luận</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n tài liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>Voting now</source>
        <translation>Đang biểu quyết</translation>
    </message>
    <message>
        <source>Under discussion</source>
        <translation>Đang thảo luận</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n nội dung biểu quyết</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Move the meeting to this item</source>
        <translation>Chuyển cuộc họp sang nội dung này</translation>
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
    <name>AgendaStep</name>
    <message>
        <source>Agenda and papers</source>
        <translation>Chương trình và tài liệu</translation>
    </message>
    <message>
        <source>%1 items, %2 papers, about %3 minutes.</source>
        <translation>%1 mục, %2 tài liệu, khoảng %3 phút.</translation>
    </message>
    <message>
        <source>Type the items, or drop a folder of papers here: sub-folders and numbers become items.</source>
        <translation>Nhập từng mục, hoặc thả thư mục tài liệu vào đây: thư mục con và số thứ tự sẽ thành mục.</translation>
    </message>
    <message>
        <source>%1 items, %2 papers.</source>
        <translation>%1 mục, %2 tài liệu.</translation>
    </message>
    <message>
        <source>Folder of papers…</source>
        <translation>Thư mục tài liệu…</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>Drop a folder of papers here</source>
        <translation>Thả thư mục tài liệu vào đây</translation>
    </message>
    <message>
        <source>PDF files up to 300 MB. You see how they are matched before anything happens.</source>
        <translation>Tệp PDF đến 300 MB. Ông/bà xem trước tệp nào vào mục nào rồi mới nhập.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Papers are encrypted on this computer before they leave it.</source>
        <translation>Tài liệu được mã hóa ngay trên máy này trước khi gửi đi.</translation>
    </message>
    <message>
        <source>Next: invitations</source>
        <translation>Tiếp: giấy mời</translation>
    </message>
    <message>
        <source>Let go to look at the papers</source>
        <translation>Thả ra để xem trước tài liệu</translation>
    </message>
    <message>
        <source>Remove this item?</source>
        <translation>Bỏ mục này?</translation>
    </message>
    <message>
        <source>Its motions and papers go with it.</source>
        <translation>Nội dung biểu quyết và tài liệu của mục cũng bị bỏ.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Withdraw this paper?</source>
        <translation>Thu hồi tài liệu này?</translation>
    </message>
    <message>
        <source>It disappears from the agenda on every device.</source>
        <translation>Tài liệu không còn trong chương trình trên mọi thiết bị.</translation>
    </message>
    <message>
        <source>The record keeps that it was there. Whoever has it on screen or on paper keeps that.</source>
        <translation>Hồ sơ vẫn ghi là đã từng có. Ai đang mở hoặc đã in thì vẫn giữ bản đó.</translation>
    </message>
    <message>
        <source>What people wrote on it stays theirs: the list of notes of all papers has it.</source>
        <translation>Ghi chú của người dự họp trên tài liệu này vẫn còn, trong Ghi chú, thẻ “Mọi tài liệu”.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>New version (PDF)</source>
        <translation>Phiên bản mới (PDF)</translation>
    </message>
    <message>
        <source>Folder of papers</source>
        <translation>Thư mục tài liệu</translation>
    </message>
    <message>
        <source>Paper (PDF)</source>
        <translation>Tài liệu (PDF)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>AnswerTally</name>
    <message numerus="yes">
        <source>%n ballot(s) could not be read and count as invalid.</source>
        <translation>
            <numerusform>%n phiếu không đọc được, tính là không hợp lệ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayStrip</name>
    <message>
        <source>%1 is showing page %2</source>
        <translation>%1 đang trình chiếu trang %2</translation>
    </message>
    <message>
        <source>The meeting is at item %1</source>
        <translation>Cuộc họp đang ở nội dung %1</translation>
    </message>
    <message>
        <source>You are showing page %1 to everybody</source>
        <translation>Ông/bà đang trình chiếu trang %1 cho mọi người</translation>
    </message>
    <message>
        <source>Back to the meeting</source>
        <translation>Theo cuộc họp</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng trình chiếu</translation>
    </message>
    <message>
        <source>Back to the presenter</source>
        <translation>Theo người trình bày</translation>
    </message>
</context>
<context>
    <name>BackBar</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
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
    <name>BottomTabs</name>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Phát biểu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>BrandPanel</name>
    <message>
        <source>Paperless Meeting</source>
        <translation>Phòng họp không giấy</translation>
    </message>
    <message>
        <source>Papers, agenda, speaking and voting in one place. It works in the room&apos;s own network, with papers encrypted from end to end.</source>
        <translation>Tài liệu, chương trình, phát biểu và biểu quyết ở một nơi. Chạy trong mạng riêng của phòng họp, tài liệu được mã hóa đầu cuối.</translation>
    </message>
    <message>
        <source>All papers at hand, without a connection too</source>
        <translation>Tài liệu luôn sẵn sàng, kể cả khi mất mạng</translation>
    </message>
    <message>
        <source>Votes that everybody can count again</source>
        <translation>Biểu quyết mà ai cũng kiểm đếm lại được</translation>
    </message>
    <message>
        <source>Only those invited can read</source>
        <translation>Chỉ người được mời mới đọc được</translation>
    </message>
</context>
<context>
    <name>ChairBar</name>
    <message>
        <source>Being prepared</source>
        <translation>Đang chuẩn bị</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Chưa khai mạc</translation>
    </message>
    <message>
        <source>Sitting since %1</source>
        <translation>Đang họp từ %1</translation>
    </message>
    <message>
        <source>Adjourned since %1</source>
        <translation>Tạm nghỉ từ %1</translation>
    </message>
    <message>
        <source>Closed at %1</source>
        <translation>Đã bế mạc lúc %1</translation>
    </message>
    <message>
        <source>Conduct of the meeting</source>
        <translation>Điều hành cuộc họp</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Nội dung %1: %2</translation>
    </message>
    <message>
        <source>Vote open: %1 of %2 have voted</source>
        <translation>Đang biểu quyết: %1/%2 đại biểu đã biểu quyết</translation>
    </message>
    <message>
        <source>The vote is closed and counted. Declare the result.</source>
        <translation>Đã kết thúc biểu quyết và kiểm phiếu. Mời công bố kết quả.</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ tọa</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Adjourn…</source>
        <translation>Tạm nghỉ…</translation>
    </message>
    <message>
        <source>Close the meeting…</source>
        <translation>Bế mạc cuộc họp…</translation>
    </message>
    <message>
        <source>Open a vote…</source>
        <translation>Mở biểu quyết…</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Nội dung %1</translation>
    </message>
    <message>
        <source>Next: item %1</source>
        <translation>Tiếp: nội dung %1</translation>
    </message>
    <message>
        <source>Resume the meeting</source>
        <translation>Họp tiếp</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Khai mạc cuộc họp</translation>
    </message>
    <message>
        <source>Call item %1</source>
        <translation>Bắt đầu nội dung %1</translation>
    </message>
    <message>
        <source>Close the vote…</source>
        <translation>Kết thúc biểu quyết…</translation>
    </message>
    <message>
        <source>Declare the result…</source>
        <translation>Công bố kết quả…</translation>
    </message>
</context>
<context>
    <name>ChairDialogs</name>
    <message>
        <source>Close the vote?</source>
        <translation>Kết thúc biểu quyết?</translation>
    </message>
    <message>
        <source>Votes that arrive afterwards are refused. These people can still vote:</source>
        <translation>Phiếu gửi đến sau đó sẽ không được nhận. Các đại biểu sau chưa biểu quyết:</translation>
    </message>
    <message>
        <source>Votes that arrive afterwards are refused.</source>
        <translation>Phiếu gửi đến sau đó sẽ không được nhận.</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>Kết thúc biểu quyết</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Tiếp tục chờ</translation>
    </message>
    <message>
        <source>Move on to item %1?</source>
        <translation>Chuyển sang nội dung %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n motion(s) of this item have not been voted on.</source>
        <translation>
            <numerusform>Còn %n vấn đề của nội dung này chưa được biểu quyết.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Adjourn the meeting?</source>
        <translation>Cho cuộc họp tạm nghỉ?</translation>
    </message>
    <message>
        <source>Nobody can speak or vote until you resume. Papers stay readable.</source>
        <translation>Không đại biểu nào phát biểu hay biểu quyết được cho đến khi họp tiếp. Tài liệu vẫn xem được.</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>Close the meeting for good?</source>
        <translation>Bế mạc cuộc họp?</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have not been dealt with. A closed meeting cannot be opened again.</source>
        <translation>
            <numerusform>Còn %n nội dung chưa thực hiện. Cuộc họp đã bế mạc thì không mở lại được.</numerusform>
        </translation>
    </message>
    <message>
        <source>A closed meeting cannot be opened again.</source>
        <translation>Cuộc họp đã bế mạc thì không mở lại được.</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>Bế mạc cuộc họp</translation>
    </message>
</context>
<context>
    <name>ChairVotePanel</name>
    <message>
        <source>Votes stored</source>
        <translation>Số phiếu đã nhận</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ChangeStrip</name>
    <message>
        <source>New page</source>
        <translation>Trang mới</translation>
    </message>
    <message>
        <source>Page is gone</source>
        <translation>Trang đã bỏ</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Chuyển chỗ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Có sửa</translation>
    </message>
    <message>
        <source>The change before</source>
        <translation>Thay đổi trước</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The next change</source>
        <translation>Thay đổi tiếp theo</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Cạnh nhau</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Xem cạnh nhau</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Do not mark the changes</source>
        <translation>Thôi đánh dấu thay đổi</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>tr. %1</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>New: %1</source>
        <translation>Thêm: %1</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>Bỏ: %1</translation>
    </message>
    <message>
        <source>Moved from page %1: %2</source>
        <translation>Chuyển từ trang %1: %2</translation>
    </message>
    <message>
        <source>The picture on the page is another</source>
        <translation>Hình trên trang đã khác</translation>
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
    <name>CodeSheet</name>
    <message>
        <source>Join by code</source>
        <translation>Tham gia bằng mã</translation>
    </message>
    <message>
        <source>This code is void</source>
        <translation>Mã này không còn hiệu lực</translation>
    </message>
    <message>
        <source>Good for %1:%2</source>
        <translation>Còn hiệu lực %1:%2</translation>
    </message>
    <message numerus="yes">
        <source>A wrong code was tried; %n tries are left.</source>
        <translation>
            <numerusform>Đã có lần nhập sai mã; còn %n lần thử.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong three times: the code is void. Somebody may be imitating the host.</source>
        <translation>Nhập sai ba lần: mã bị hủy. Có thể có người giả làm máy chủ.</translation>
    </message>
    <message>
        <source>Read it out to this person only. On the new device: “I was invited”, then “Code”. You will be asked before the device gets in.</source>
        <translation>Chỉ đọc cho người này. Trên thiết bị mới: “Tôi được mời”, rồi “Mã”. Ông/bà sẽ được hỏi trước khi thiết bị vào.</translation>
    </message>
    <message>
        <source>If the host is not found there: %1</source>
        <translation>Nếu thiết bị không tự thấy máy chủ: %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
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
    <name>ConnectionSheet</name>
    <message>
        <source>Connection</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>The host told two different stories</source>
        <translation>Máy chủ đưa ra hai bản khác nhau</translation>
    </message>
    <message>
        <source>The proof is kept on this device. Tell the chair and the secretary at once.</source>
        <translation>Bằng chứng được giữ trên thiết bị này. Hãy báo ngay cho chủ tọa và thư ký.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) will be sent when the connection is back</source>
        <translation>
            <numerusform>%n thao tác sẽ được gửi khi có kết nối</numerusform>
        </translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Địa chỉ khác</translation>
    </message>
    <message>
        <source>If the host has moved, type the address that the secretary shows.</source>
        <translation>Nếu máy chủ đã đổi chỗ, hãy nhập địa chỉ do thư ký cung cấp.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Kết nối ngay</translation>
    </message>
    <message>
        <source>My other device</source>
        <translation>Thiết bị khác của tôi</translation>
    </message>
    <message>
        <source>Take part from a second tablet or computer, too</source>
        <translation>Dự họp bằng cả máy tính bảng hoặc máy tính thứ hai</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Language, text size, whose signatures count</source>
        <translation>Ngôn ngữ, cỡ chữ, nơi cấp chứng thư được tin cậy</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Is this another device of yours?</source>
        <translation>Đây có phải thiết bị khác của ông/bà?</translation>
    </message>
    <message>
        <source>A further device for %1?</source>
        <translation>Thêm thiết bị cho %1?</translation>
    </message>
    <message>
        <source>%1 has made an invitation for a further device in your name. It could vote for you.</source>
        <translation>%1 đã lập giấy mời cho một thiết bị nữa mang tên ông/bà. Thiết bị đó có thể biểu quyết thay ông/bà.</translation>
    </message>
    <message>
        <source>%1 has made an invitation for a further device of %2. It could vote in that name, so a second officer has to agree.</source>
        <translation>%1 đã lập giấy mời cho một thiết bị nữa của %2. Thiết bị đó biểu quyết được với tên này, nên cần chủ tọa hoặc một thư ký khác đồng ý.</translation>
    </message>
    <message>
        <source>Agree only if you asked for it.</source>
        <translation>Chỉ đồng ý nếu chính ông/bà đã đề nghị.</translation>
    </message>
    <message>
        <source>Agree only if you know that %1 asked for it.</source>
        <translation>Chỉ đồng ý nếu ông/bà biết rõ %1 đã đề nghị.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>I do not agree: make the invitation void</source>
        <translation>Tôi không đồng ý: hủy giấy mời</translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message>
        <source>Save or print</source>
        <translation>Lưu hoặc in</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>This paper</source>
        <translation>Tài liệu này</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Tất cả tài liệu</translation>
    </message>
    <message>
        <source>With which notes</source>
        <translation>Kèm ghi chú</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>Also shared ones</source>
        <translation>Cả được chia sẻ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không kèm</translation>
    </message>
    <message>
        <source>Only pages with notes</source>
        <translation>Chỉ các trang có ghi chú</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n ghi chú</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) cannot go along: their text is not in this version, or it has not been opened yet.</source>
        <translation>
            <numerusform>%n ghi chú không đi kèm được: đoạn văn của chúng không có trong bản này, hoặc bản này chưa được mở lần nào.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on this device, so left out: %1</source>
        <translation>Chưa có trên thiết bị này nên không đưa vào: %1</translation>
    </message>
    <message>
        <source>No printer is set up on this device. Save the copy and print it elsewhere.</source>
        <translation>Thiết bị này chưa cài máy in. Hãy lưu bản sao rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>The copy is being written…</source>
        <translation>Đang ghi bản sao…</translation>
    </message>
    <message>
        <source>The pages go to the printer…</source>
        <translation>Đang chuyển trang đến máy in…</translation>
    </message>
    <message>
        <source>Saved with %1: %2</source>
        <translation>Đã lưu %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed to the printer.</source>
        <translation>
            <numerusform>Đã chuyển %n trang đến máy in.</numerusform>
        </translation>
    </message>
    <message>
        <source>The original is signed. The copy says on every page that its signatures do not cover it; the original is unchanged.</source>
        <translation>Bản gốc có chữ ký số. Mỗi trang bản sao đều ghi rõ chữ ký đó không áp dụng cho bản sao; bản gốc không thay đổi.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be read and are not in it.</source>
        <translation>
            <numerusform>%n tài liệu không đọc được nên không có trong bản sao.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written there. Is there room, and may you write there?</source>
        <translation>Không ghi được tệp vào chỗ đó. Hãy kiểm tra dung lượng trống và quyền ghi.</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>Máy in không nhận các trang.</translation>
    </message>
    <message>
        <source>The paper is locked with a password, so no copy can be made.</source>
        <translation>Tài liệu có mật khẩu nên không tạo được bản sao.</translation>
    </message>
    <message>
        <source>What is stored on this device is not what the secretary sent, so no copy is made.</source>
        <translation>Dữ liệu lưu trên thiết bị không đúng với bản thư ký đã gửi nên không tạo bản sao.</translation>
    </message>
    <message>
        <source>The paper&apos;s file is damaged: its copy could not be opened again, so it was not kept. Ask the secretary to send the paper again.</source>
        <translation>Tệp tài liệu bị hỏng: bản sao không mở lại được nên không được lưu. Hãy đề nghị thư ký gửi lại tài liệu.</translation>
    </message>
    <message>
        <source>This took too long. Try it with fewer papers.</source>
        <translation>Việc này mất quá nhiều thời gian. Hãy thử với ít tài liệu hơn.</translation>
    </message>
    <message>
        <source>The paper cannot be copied: its file is damaged.</source>
        <translation>Không tạo được bản sao: tệp tài liệu bị hỏng.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Another copy</source>
        <translation>Bản sao khác</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Lưu bản sao</translation>
    </message>
</context>
<context>
    <name>DeclareSheet</name>
    <message>
        <source>Declare the result</source>
        <translation>Công bố kết quả</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Được thông qua</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>Không được thông qua</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Declare adopted</source>
        <translation>Công bố: được thông qua</translation>
    </message>
    <message>
        <source>Declare not adopted</source>
        <translation>Công bố: không được thông qua</translation>
    </message>
    <message>
        <source>Declare: no quorum</source>
        <translation>Công bố: không đủ số đại biểu</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Công bố</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Agenda and papers</source>
        <translation>Chương trình và tài liệu</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Prepare a meeting</source>
        <translation>Chuẩn bị cuộc họp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Enter the room</source>
        <translation>Vào phòng họp</translation>
    </message>
    <message>
        <source>The host&apos;s certificate has ended: devices do not connect any more. Fetch the recovery file.</source>
        <translation>Chứng thư của máy chủ đã hết hạn: các thiết bị không kết nối được nữa. Hãy lấy tệp khôi phục để gia hạn.</translation>
    </message>
    <message numerus="yes">
        <source>The host&apos;s certificate is good for %n more day(s). Fetch the recovery file in time.</source>
        <translation>
            <numerusform>Chứng thư của máy chủ còn hiệu lực %n ngày. Hãy lấy tệp khôi phục để gia hạn kịp thời.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>%1 wants to join</source>
        <translation>%1 xin tham gia</translation>
    </message>
    <message>
        <source>The device “%1” has proved the code. Let it in only if %2 is sitting in front of it.</source>
        <translation>Thiết bị “%1” đã nhập đúng mã. Chỉ cho vào nếu chính %2 đang ngồi trước thiết bị đó.</translation>
    </message>
    <message>
        <source>This person has a device already: a second officer has to agree, too.</source>
        <translation>Người này đã có thiết bị: cần thêm sự đồng ý của chủ tọa hay thư ký khác, hoặc của chính người này trên thiết bị đầu tiên.</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Cho vào</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>Từ chối</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Chair</source>
        <translation>Chủ tọa</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Khách mời</translation>
    </message>
    <message>
        <source>Teller</source>
        <translation>Kiểm phiếu</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Quan sát viên</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>People&apos;s Committee (more than half of all members; a tie is the chair&apos;s)</source>
        <translation>Ủy ban nhân dân (quá nửa tổng số thành viên; ngang nhau thì theo chủ tọa)</translation>
    </message>
    <message>
        <source>People&apos;s Council (more than half of all deputies)</source>
        <translation>Hội đồng nhân dân (quá nửa tổng số đại biểu)</translation>
    </message>
    <message>
        <source>Board (more than half of those present)</source>
        <translation>Hội đồng quản trị (quá nửa số người có mặt)</translation>
    </message>
    <message>
        <source>Council (majority of votes cast; casting vote)</source>
        <translation>Hội đồng (đa số phiếu; ngang nhau thì theo chủ tọa)</translation>
    </message>
    <message>
        <source>Simple majority of votes cast</source>
        <translation>Đa số đơn giản trên số phiếu</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Đang họp</translation>
    </message>
    <message>
        <source>Adjourned</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Chưa dùng</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Đã dùng</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Hết hạn</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Needs the consent of a second officer</source>
        <translation>Cần thêm một người đồng ý</translation>
    </message>
    <message>
        <source>No invitation</source>
        <translation>Chưa có giấy mời</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>0 KB</source>
        <translation>0 KB</translation>
    </message>
    <message>
        <source>Nobody is the chair: the meeting cannot be opened.</source>
        <translation>Chưa có chủ tọa: không khai mạc được cuộc họp.</translation>
    </message>
    <message>
        <source>Nobody has a vote.</source>
        <translation>Chưa ai có quyền biểu quyết.</translation>
    </message>
    <message>
        <source>The agenda is empty.</source>
        <translation>Chương trình còn trống.</translation>
    </message>
    <message>
        <source>Some items have no papers.</source>
        <translation>Có mục chưa có tài liệu.</translation>
    </message>
    <message>
        <source>Some people have neither a device nor an invitation.</source>
        <translation>Có người chưa có thiết bị và cũng chưa có giấy mời.</translation>
    </message>
    <message>
        <source>The organisation is ready</source>
        <translation>Tổ chức đã sẵn sàng</translation>
    </message>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>Đã thêm %n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitations saved</source>
        <translation>
            <numerusform>Đã lưu %n giấy mời</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
    <message>
        <source>The certificates are renewed</source>
        <translation>Đã gia hạn chứng thư</translation>
    </message>
    <message numerus="yes">
        <source>%n cards ready to print</source>
        <translation>
            <numerusform>%n thẻ mời sẵn sàng để in</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
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
    <name>FileNotesSheet</name>
    <message>
        <source>Notes in the file</source>
        <translation>Ghi chú có sẵn trong tệp</translation>
    </message>
    <message>
        <source>Drawn with the pen</source>
        <translation>Nét bút</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Tô sáng</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Gạch chân</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Text note</source>
        <translation>Ghi chú chữ</translation>
    </message>
    <message>
        <source>Typed text</source>
        <translation>Chữ gõ trên trang</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Dấu trang</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Hình vẽ</translation>
    </message>
    <message>
        <source>The file is being looked through…</source>
        <translation>Đang xem qua tệp…</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>No notes came with this file.</source>
        <translation>Tệp này không có sẵn ghi chú nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are yours now: you can change, move and share them. They stay in the file as well.</source>
        <translation>
            <numerusform>Đã nhận %n ghi chú làm của mình: có thể sửa, di chuyển và chia sẻ. Chúng vẫn còn trong tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were written in another program, or exported from here. As your own notes you can change, move and share them.</source>
        <translation>Các ghi chú này được viết bằng chương trình khác hoặc xuất ra từ đây. Nhận làm ghi chú của mình thì có thể sửa, di chuyển và chia sẻ.</translation>
    </message>
    <message>
        <source>%1, from the file</source>
        <translation>%1, có sẵn trong tệp</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Có sẵn trong tệp</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>tr. %1</translation>
    </message>
    <message>
        <source>Take over as my notes</source>
        <translation>Nhận làm ghi chú của tôi</translation>
    </message>
</context>
<context>
    <name>FollowChips</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The chair has moved to item %1</source>
        <translation>Chủ tọa đã chuyển sang nội dung %1</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ở lại trang này</translation>
    </message>
    <message>
        <source>%1 is showing page %2</source>
        <translation>%1 đang trình chiếu trang %2</translation>
    </message>
    <message>
        <source>Back to my page</source>
        <translation>Về trang của tôi</translation>
    </message>
</context>
<context>
    <name>GateScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Type the PIN again</source>
        <translation>Nhập lại mã PIN</translation>
    </message>
    <message>
        <source>Type the passphrase again</source>
        <translation>Nhập lại cụm mật khẩu</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Đặt cụm mật khẩu</translation>
    </message>
    <message>
        <source>Type the PIN of this device.</source>
        <translation>Nhập mã PIN của thiết bị này.</translation>
    </message>
    <message>
        <source>Type the passphrase of this device.</source>
        <translation>Nhập cụm mật khẩu của thiết bị này.</translation>
    </message>
    <message>
        <source>So that no slip of the finger locks you out.</source>
        <translation>Để chắc chắn không bấm nhầm.</translation>
    </message>
    <message>
        <source>At least %1 digits. They protect the papers and your vote on this device; nobody can reset them.</source>
        <translation>Ít nhất %1 chữ số. Mã PIN bảo vệ tài liệu và phiếu biểu quyết trên thiết bị này; không ai đặt lại được.</translation>
    </message>
    <message>
        <source>At least %1 characters, for instance four words. This machine has no key store for a PIN; nobody can reset the passphrase.</source>
        <translation>Ít nhất %1 ký tự, ví dụ bốn từ. Máy này không có kho khóa để dùng mã PIN; không ai đặt lại được cụm mật khẩu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>%1. Next try in %2 s</source>
        <translation>%1. Thử lại sau %2 giây</translation>
    </message>
    <message>
        <source>That was not the same. Type it once more.</source>
        <translation>Hai lần nhập không giống nhau. Hãy nhập lại lần nữa.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>GoToField</name>
    <message>
        <source>paper: %1</source>
        <translation>tài liệu: %1</translation>
    </message>
    <message>
        <source>book: %1</source>
        <translation>cả tập: %1</translation>
    </message>
    <message>
        <source>Page %1 of the book</source>
        <translation>Trang %1 của cả tập</translation>
    </message>
    <message>
        <source>Page “%1”</source>
        <translation>Trang “%1”</translation>
    </message>
    <message>
        <source>Page %1 of this paper</source>
        <translation>Trang %1 của tài liệu này</translation>
    </message>
    <message>
        <source>page %1 of this paper</source>
        <translation>trang %1 của tài liệu này</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, trang %2</translation>
    </message>
    <message>
        <source>page %1 of the book</source>
        <translation>trang %1 của cả tập</translation>
    </message>
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
        <source>There is no such page.</source>
        <translation>Không có trang này.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Paperless Meeting</source>
        <translation>Phòng họp không giấy</translation>
    </message>
    <message>
        <source>Prepare a meeting</source>
        <translation>Chuẩn bị cuộc họp</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>My meetings</source>
        <translation>Cuộc họp của tôi</translation>
    </message>
    <message>
        <source>Join a meeting</source>
        <translation>Vào cuộc họp</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>Chưa có cuộc họp nào</translation>
    </message>
    <message>
        <source>Join with the invitation on your seat card, with an .invite file, or with the code that the secretary reads out.</source>
        <translation>Vào họp bằng giấy mời trên thẻ chỗ ngồi, bằng tệp .invite, hoặc bằng mã do thư ký đọc.</translation>
    </message>
    <message>
        <source>In this room</source>
        <translation>Trong phòng này</translation>
    </message>
    <message>
        <source>Looking for meeting hosts in this network. They appear here by themselves.</source>
        <translation>Đang tìm máy chủ cuộc họp trong mạng này. Máy chủ sẽ tự hiện ra ở đây.</translation>
    </message>
    <message>
        <source>Host address</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>If the host does not appear, type the address that the secretary shows.</source>
        <translation>Nếu không thấy máy chủ, hãy nhập địa chỉ do thư ký cung cấp.</translation>
    </message>
    <message>
        <source>Connect to this address</source>
        <translation>Kết nối tới địa chỉ này</translation>
    </message>
</context>
<context>
    <name>HostCard</name>
    <message>
        <source>Your organisation</source>
        <translation>Tổ chức của ông/bà</translation>
    </message>
    <message>
        <source>Same name, but not your organisation</source>
        <translation>Trùng tên nhưng không phải tổ chức của ông/bà</translation>
    </message>
    <message>
        <source>Not your organisation</source>
        <translation>Không phải tổ chức của ông/bà</translation>
    </message>
    <message>
        <source>Not joined yet</source>
        <translation>Chưa vào họp ở đây</translation>
    </message>
</context>
<context>
    <name>HostChip</name>
    <message>
        <source>Host is running</source>
        <translation>Máy chủ đang chạy</translation>
    </message>
    <message>
        <source>Host has stopped</source>
        <translation>Máy chủ đã dừng</translation>
    </message>
    <message>
        <source>Host is off</source>
        <translation>Máy chủ đang tắt</translation>
    </message>
    <message>
        <source>Host is starting…</source>
        <translation>Máy chủ đang khởi động…</translation>
    </message>
</context>
<context>
    <name>HostSheet</name>
    <message>
        <source>Meeting host</source>
        <translation>Máy chủ phòng họp</translation>
    </message>
    <message>
        <source>This computer is the host of the meeting. Keep it switched on and in the room&apos;s network. Devices find it by themselves; where they do not, type one of these addresses there.</source>
        <translation>Máy tính này là máy chủ của cuộc họp. Hãy để máy bật và nối vào mạng của phòng. Các thiết bị tự tìm thấy máy chủ; nếu không thấy, hãy nhập một trong các địa chỉ sau vào thiết bị.</translation>
    </message>
    <message>
        <source>Start the host</source>
        <translation>Khởi động máy chủ</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>Title</source>
        <translation>Tên tài liệu</translation>
    </message>
    <message>
        <source>New version of “%1”</source>
        <translation>Phiên bản mới của “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the title</source>
        <translation>Giữ tên này</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Sửa tên</translation>
    </message>
    <message>
        <source>As a paper of its own</source>
        <translation>Để thành tài liệu riêng</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Không nhập</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Importing papers</source>
        <translation>Đang nhập tài liệu</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Đã hủy nhập</translation>
    </message>
    <message>
        <source>Papers imported</source>
        <translation>Đã nhập tài liệu</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Đang xem các tệp</translation>
    </message>
    <message>
        <source>Where the papers go</source>
        <translation>Tài liệu vào mục nào</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>Đã dừng nhập</translation>
    </message>
    <message>
        <source>Checking each PDF</source>
        <translation>Đang kiểm tra từng tệp PDF</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Each paper is encrypted here, then handed to the host. What is done stays when you cancel.</source>
        <translation>Mỗi tài liệu được mã hóa tại đây rồi chuyển cho máy chủ. Nếu hủy, phần đã xong vẫn được giữ.</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are in the meeting</source>
        <translation>
            <numerusform>%n tài liệu đã vào cuộc họp</numerusform>
        </translation>
    </message>
    <message>
        <source>The import had to stop</source>
        <translation>Phải dừng nhập giữa chừng</translation>
    </message>
    <message>
        <source>Drop the same folder again afterwards: what is there already is left out.</source>
        <translation>Sau đó hãy thả lại đúng thư mục này: tài liệu nào đã có sẽ được bỏ qua.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were not taken, as shown before.</source>
        <translation>
            <numerusform>%n tệp không nhập được, như đã nêu ở bước xem trước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers ready</source>
        <translation>
            <numerusform>%n tài liệu sẵn sàng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new items</source>
        <translation>
            <numerusform>%n mục mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need an item</source>
        <translation>
            <numerusform>%n tệp cần chọn mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n tệp không đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>%n tệp không nhập được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are beyond what one import takes; import them from a folder of their own.</source>
        <translation>
            <numerusform>%n tệp vượt quá mức một lần nhập; hãy nhập chúng từ một thư mục riêng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Không nhập</translation>
    </message>
    <message numerus="yes">
        <source>Import %n papers</source>
        <translation>
            <numerusform>Nhập %n tài liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>InvitationsStep</name>
    <message>
        <source>Invitations</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>A card with a code for the seat, a file to send, or eight letters read out. Each is good once, for one device.</source>
        <translation>Thẻ có mã đặt tại ghế, tệp gửi đi, hoặc mã tám ký tự đọc tại chỗ. Mỗi giấy mời dùng một lần, cho một thiết bị.</translation>
    </message>
    <message>
        <source>Save files…</source>
        <translation>Lưu tệp…</translation>
    </message>
    <message>
        <source>Print cards…</source>
        <translation>In thẻ mời…</translation>
    </message>
    <message numerus="yes">
        <source>%n people have neither a device nor an invitation.</source>
        <translation>
            <numerusform>%n người chưa có thiết bị và chưa có giấy mời.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invite all</source>
        <translation>Mời tất cả</translation>
    </message>
    <message>
        <source>Making invitations</source>
        <translation>Đang tạo giấy mời</translation>
    </message>
    <message>
        <source>Making the cards</source>
        <translation>Đang lập thẻ mời</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>Có hiệu lực đến %1</translation>
    </message>
    <message>
        <source>Waits for the consent of %1 on the first device, or of a second officer</source>
        <translation>Chờ %1 đồng ý trên thiết bị đầu tiên, hoặc chủ tọa hay thư ký khác đồng ý</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n thiết bị</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Mời</translation>
    </message>
    <message>
        <source>Invite another device</source>
        <translation>Mời thêm thiết bị</translation>
    </message>
    <message>
        <source>Join by code</source>
        <translation>Tham gia bằng mã</translation>
    </message>
    <message>
        <source>Next: send out</source>
        <translation>Tiếp: phát hành</translation>
    </message>
    <message>
        <source>Another device for %1?</source>
        <translation>Thêm thiết bị cho %1?</translation>
    </message>
    <message>
        <source>%1 has a device already. So that nobody can slip in a second device unnoticed, your word alone does not suffice.</source>
        <translation>%1 đã có một thiết bị. Để không ai lén thêm thiết bị, một mình ông/bà đồng ý là chưa đủ.</translation>
    </message>
    <message>
        <source>%1 agrees on the first device, or the chair or another secretary does; they are asked by themselves.</source>
        <translation>%1 đồng ý trên thiết bị đầu tiên, hoặc chủ tọa hay thư ký khác đồng ý; chương trình tự hỏi những người này.</translation>
    </message>
    <message>
        <source>Simpler: %1 makes the invitation on the first device, under “My other device”.</source>
        <translation>Đơn giản hơn: %1 tự lập giấy mời trên thiết bị đầu tiên, ở mục “Thiết bị khác của tôi”.</translation>
    </message>
    <message>
        <source>Folder for the invitations</source>
        <translation>Thư mục lưu giấy mời</translation>
    </message>
    <message>
        <source>Save the cards as a PDF</source>
        <translation>Lưu thẻ mời thành PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Add motion</source>
        <translation>Thêm nội dung biểu quyết</translation>
    </message>
    <message>
        <source>Add paper…</source>
        <translation>Thêm tài liệu…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>In favour means: %1</source>
        <translation>Tán thành nghĩa là: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Phiên bản mới…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Thu hồi</translation>
    </message>
</context>
<context>
    <name>ItemSheet</name>
    <message>
        <source>New item</source>
        <translation>Mục mới</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>At most 400 letters.</source>
        <translation>Tối đa 400 ký tự.</translation>
    </message>
    <message>
        <source>Who presents it</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>JoinByCode</name>
    <message>
        <source>1. The host of the meeting</source>
        <translation>1. Máy chủ của cuộc họp</translation>
    </message>
    <message>
        <source>Or its address</source>
        <translation>Hoặc địa chỉ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>2. The code that the secretary reads out</source>
        <translation>2. Mã do thư ký đọc</translation>
    </message>
    <message>
        <source>Eight letters and digits; capitals do not matter.</source>
        <translation>Tám chữ cái và chữ số; không phân biệt chữ hoa, chữ thường.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Vào họp</translation>
    </message>
</context>
<context>
    <name>JoinByInvitation</name>
    <message>
        <source>Scan the code on your seat card with a scanner, paste the text of the invitation, or open the .invite file. You can also drop the file on this window.</source>
        <translation>Quét mã trên thẻ chỗ ngồi bằng máy quét, dán nội dung giấy mời, hoặc mở tệp .invite. Cũng có thể thả tệp vào cửa sổ này.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Invitation file</source>
        <translation>Tệp giấy mời</translation>
    </message>
    <message>
        <source>Use another invitation</source>
        <translation>Dùng giấy mời khác</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Vào họp</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Mở giấy mời</translation>
    </message>
    <message>
        <source>Invitations (*.invite)</source>
        <translation>Giấy mời (*.invite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>Join a meeting</source>
        <translation>Vào cuộc họp</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Joining the meeting…</source>
        <translation>Đang vào cuộc họp…</translation>
    </message>
    <message>
        <source>The host proves that it is your organisation&apos;s. With a code, the secretary now confirms your device.</source>
        <translation>Máy chủ đang chứng minh thuộc tổ chức của ông/bà. Nếu dùng mã, thư ký đang xác nhận thiết bị.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Are you this person?</source>
        <translation>Đây có phải là ông/bà không?</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>Không, là người khác</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <translation>Đúng, là tôi</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Xin chào, %1</translation>
    </message>
    <message>
        <source>This device now belongs to the meeting. The papers are on their way and stay readable without a connection.</source>
        <translation>Thiết bị này đã vào cuộc họp. Tài liệu đang được tải về và đọc được cả khi mất mạng.</translation>
    </message>
    <message>
        <source>Enter the meeting</source>
        <translation>Vào phòng họp</translation>
    </message>
</context>
<context>
    <name>JoiningPrompt</name>
    <message>
        <source>%1 wants to join</source>
        <translation>%1 xin tham gia</translation>
    </message>
    <message>
        <source>The device “%1” has proved the code. Let it in only if %2 is sitting in front of it.</source>
        <translation>Thiết bị “%1” đã nhập đúng mã. Chỉ cho vào nếu chính %2 đang ngồi trước thiết bị đó.</translation>
    </message>
    <message>
        <source>This person has a device already: a second officer has to agree, too.</source>
        <translation>Người này đã có thiết bị: cần thêm sự đồng ý của chủ tọa hay thư ký khác, hoặc của chính người này trên thiết bị đầu tiên.</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Cho vào</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>Từ chối</translation>
    </message>
    <message numerus="yes">
        <source>A wrong code was tried; %n tries are left.</source>
        <translation>
            <numerusform>Đã có lần nhập sai mã; còn %n lần thử.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong three times: the code is void. Somebody may be imitating the host.</source>
        <translation>Nhập sai ba lần: mã bị hủy. Có thể có người giả làm máy chủ.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Paperless Meeting</source>
        <translation>Phòng họp không giấy</translation>
    </message>
</context>
<context>
    <name>MarkedWordsBar</name>
    <message>
        <source>Marked words</source>
        <translation>Văn bản đã chọn</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Đã sao chép.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Show to everybody</source>
        <translation>Cho mọi người thấy</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Tô sáng</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Gạch chân</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Write about it</source>
        <translation>Ghi chú về đoạn này</translation>
    </message>
    <message>
        <source>Mark nothing</source>
        <translation>Bỏ chọn</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>Being prepared</source>
        <translation>Đang chuẩn bị</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Sắp diễn ra</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang diễn ra</translation>
    </message>
    <message>
        <source>Adjourned</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ tọa</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Khách mời</translation>
    </message>
    <message>
        <source>Teller</source>
        <translation>Kiểm phiếu</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Quan sát viên</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>Host is here</source>
        <translation>Máy chủ ở đây</translation>
    </message>
</context>
<context>
    <name>MeetingStep</name>
    <message>
        <source>The meeting</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>A new meeting</source>
        <translation>Cuộc họp mới</translation>
    </message>
    <message>
        <source>Changes reach every device that has joined.</source>
        <translation>Thay đổi được gửi tới mọi thiết bị đã tham gia.</translation>
    </message>
    <message>
        <source>This computer becomes its host. Everything can be changed later but the rules.</source>
        <translation>Máy tính này sẽ là máy chủ. Sau này sửa được mọi thứ, trừ quy tắc biểu quyết.</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Tiếp tục với</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Regular sitting, November 2026</source>
        <translation>Phiên họp thường kỳ tháng 11 năm 2026</translation>
    </message>
    <message>
        <source>People&apos;s Committee of …</source>
        <translation>Ủy ban nhân dân …</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Write the day like 26/11/2026 and the time like 8:00.</source>
        <translation>Viết ngày như 26/11/2026 và giờ như 8:00.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Rules of voting</source>
        <translation>Quy tắc biểu quyết</translation>
    </message>
    <message>
        <source>Language of the meeting</source>
        <translation>Ngôn ngữ của cuộc họp</translation>
    </message>
    <message>
        <source>Committee or council</source>
        <translation>Cơ quan họp</translation>
    </message>
    <message>
        <source>Another host (address)</source>
        <translation>Máy chủ khác (địa chỉ)</translation>
    </message>
    <message>
        <source>Leave empty: this computer is the host.</source>
        <translation>Để trống thì máy này là máy chủ.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Họ tên của ông/bà</translation>
    </message>
    <message>
        <source>Your position</source>
        <translation>Chức vụ của ông/bà</translation>
    </message>
    <message>
        <source>Another meeting</source>
        <translation>Cuộc họp khác</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>Make the meeting</source>
        <translation>Tạo cuộc họp</translation>
    </message>
    <message>
        <source>Next: people</source>
        <translation>Tiếp: đại biểu</translation>
    </message>
</context>
<context>
    <name>MotionSheet</name>
    <message>
        <source>New motion</source>
        <translation>Nội dung biểu quyết mới</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Nội dung biểu quyết</translation>
    </message>
    <message>
        <source>Question put to the vote</source>
        <translation>Câu hỏi đưa ra biểu quyết</translation>
    </message>
    <message>
        <source>What a vote in favour means</source>
        <translation>Tán thành nghĩa là gì</translation>
    </message>
    <message>
        <source>Stands above the voting buttons on every device.</source>
        <translation>Hiện phía trên các nút biểu quyết trên mọi thiết bị.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>NotVotedNames</name>
    <message>
        <source>Waiting for the host to say who has not voted…</source>
        <translation>Đang chờ máy chủ báo danh sách chưa biểu quyết…</translation>
    </message>
    <message>
        <source>Everybody present has voted.</source>
        <translation>Tất cả đại biểu có mặt đã biểu quyết.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) present have not voted:</source>
        <translation>
            <numerusform>%n đại biểu có mặt chưa biểu quyết:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n đại biểu khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Page %1 · %2</source>
        <translation>Trang %1 · %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
    <message>
        <source>Page %1 · %2 (withdrawn)</source>
        <translation>Trang %1 · %2 (đã thu hồi)</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Của %1</translation>
    </message>
    <message>
        <source>Seen by %1 people</source>
        <translation>%1 người xem</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Người xem: %1</translation>
    </message>
    <message>
        <source>Only on this device</source>
        <translation>Chỉ có trên máy này</translation>
    </message>
    <message>
        <source>Please check its place</source>
        <translation>Đề nghị kiểm tra vị trí</translation>
    </message>
    <message>
        <source>Old page</source>
        <translation>Ở trang cũ</translation>
    </message>
    <message>
        <source>More for this note</source>
        <translation>Thêm cho ghi chú này</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Đọc và viết</translation>
    </message>
    <message>
        <source>Who sees it…</source>
        <translation>Ai được xem…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>NoteLayer</name>
    <message>
        <source>Bookmark</source>
        <translation>Dấu trang</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note by %1</source>
        <translation>Ghi chú của %1</translation>
    </message>
    <message>
        <source>What you want to remember</source>
        <translation>Điều cần ghi nhớ</translation>
    </message>
    <message>
        <source>Seen by %1 people</source>
        <translation>%1 người xem</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Người xem: %1</translation>
    </message>
    <message>
        <source>Only you see this note</source>
        <translation>Chỉ mình ông/bà xem được ghi chú này</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Who sees it…</source>
        <translation>Ai được xem…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>NoteSign</name>
    <message>
        <source>Note: please check its place</source>
        <translation>Ghi chú: đề nghị kiểm tra vị trí</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Ghi chú của %1</translation>
    </message>
    <message>
        <source>Text note</source>
        <translation>Ghi chú chữ</translation>
    </message>
</context>
<context>
    <name>NoteStyle</name>
    <message>
        <source>Underline</source>
        <translation>Gạch chân</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Mũi tên</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Đường thẳng</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Hình chữ nhật</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Hình elip</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Đen</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lục</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Tím</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Vàng</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>Xanh lá nhạt</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Xanh nhạt</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
    <message>
        <source>Light orange</source>
        <translation>Cam nhạt</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Tím nhạt</translation>
    </message>
    <message>
        <source>Letters of %1 points</source>
        <translation>Cỡ chữ %1</translation>
    </message>
    <message>
        <source>%1 points wide</source>
        <translation>Nét %1 điểm</translation>
    </message>
</context>
<context>
    <name>NoteTools</name>
    <message>
        <source>Pen</source>
        <translation>Bút</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Bút đánh dấu</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Gạch chân</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Text note</source>
        <translation>Ghi chú chữ</translation>
    </message>
    <message>
        <source>Type on the page</source>
        <translation>Gõ chữ lên trang</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Tẩy</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Mũi tên</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Đường thẳng</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Hình chữ nhật</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Hình elip</translation>
    </message>
    <message>
        <source>Choose a tool, or write with the pen</source>
        <translation>Chọn công cụ hoặc viết bằng bút</translation>
    </message>
    <message>
        <source>Marker: go over words</source>
        <translation>Đánh dấu: tô lên chữ</translation>
    </message>
    <message>
        <source>Underline: go over words</source>
        <translation>Gạch chân: kẻ theo chữ</translation>
    </message>
    <message>
        <source>Strike out: go over words</source>
        <translation>Gạch bỏ: kẻ qua chữ</translation>
    </message>
    <message>
        <source>Text note: tap the page</source>
        <translation>Ghi chú chữ: chạm vào trang</translation>
    </message>
    <message>
        <source>Type: tap the page</source>
        <translation>Gõ chữ: chạm vào trang</translation>
    </message>
    <message>
        <source>Eraser: go over what should go</source>
        <translation>Tẩy: lướt qua nét cần xóa</translation>
    </message>
    <message>
        <source>Select: draw around notes</source>
        <translation>Chọn: khoanh quanh ghi chú</translation>
    </message>
    <message>
        <source>%1: draw it</source>
        <translation>%1: vẽ lên trang</translation>
    </message>
    <message>
        <source>Tools for notes</source>
        <translation>Công cụ ghi chú</translation>
    </message>
    <message>
        <source>Only you see your notes</source>
        <translation>Chỉ mình ông/bà xem được ghi chú</translation>
    </message>
    <message>
        <source>Done writing</source>
        <translation>Thôi viết</translation>
    </message>
    <message>
        <source>A finger draws; tap to scroll with it again</source>
        <translation>Đang vẽ bằng ngón tay; chạm để cuộn trang như cũ</translation>
    </message>
    <message>
        <source>Draw with a finger</source>
        <translation>Vẽ bằng ngón tay</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>Pen</source>
        <translation>Bút</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Bút đánh dấu</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Gạch chân</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Text note</source>
        <translation>Ghi chú chữ</translation>
    </message>
    <message>
        <source>Text on the page</source>
        <translation>Chữ trên trang</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Đường thẳng</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Mũi tên</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Hình chữ nhật</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Hình elip</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Dấu</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Dấu trang</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Hình vẽ</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>This paper</source>
        <translation>Tài liệu này</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Mọi tài liệu</translation>
    </message>
    <message>
        <source>Words in notes</source>
        <translation>Tìm trong ghi chú</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Chia sẻ</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Dấu trang</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>Notes by %1</source>
        <translation>Ghi chú của %1</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) came with the file.</source>
        <translation>
            <numerusform>%n ghi chú có sẵn trong tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Lấy về</translation>
    </message>
    <message>
        <source>No note matches</source>
        <translation>Không có ghi chú phù hợp</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Chưa có ghi chú</translation>
    </message>
    <message>
        <source>Write with the pen, or tap the pen below the pages. Only you see what you write.</source>
        <translation>Viết bằng bút, hoặc chạm vào biểu tượng bút dưới trang. Chỉ mình ông/bà xem được.</translation>
    </message>
</context>
<context>
    <name>NoticeWindow</name>
    <message>
        <source>Paperless Meeting</source>
        <translation>Phòng họp không giấy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>OpenVoteSheet</name>
    <message>
        <source>Open a vote</source>
        <translation>Mở biểu quyết</translation>
    </message>
    <message>
        <source>%1 of %2 voting members are present: quorum reached (%3 needed).</source>
        <translation>Có mặt %1/%2 đại biểu có quyền biểu quyết: đủ điều kiện tiến hành (cần %3).</translation>
    </message>
    <message>
        <source>%1 of %2 voting members are present: no quorum (%3 needed).</source>
        <translation>Có mặt %1/%2 đại biểu có quyền biểu quyết: chưa đủ điều kiện tiến hành (cần %3).</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Nội dung %1</translation>
    </message>
    <message>
        <source>Voted on: adopted</source>
        <translation>Đã biểu quyết: được thông qua</translation>
    </message>
    <message>
        <source>Voted on: not adopted</source>
        <translation>Đã biểu quyết: không được thông qua</translation>
    </message>
    <message>
        <source>The current item has no motion. A motion of another item can be put to the vote.</source>
        <translation>Nội dung đang thảo luận không có vấn đề cần biểu quyết. Có thể chọn vấn đề của nội dung khác.</translation>
    </message>
    <message>
        <source>Only this item</source>
        <translation>Chỉ nội dung này</translation>
    </message>
    <message>
        <source>Motions of other items</source>
        <translation>Vấn đề của nội dung khác</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Bắt đầu biểu quyết</translation>
    </message>
</context>
<context>
    <name>OrganisationStep</name>
    <message>
        <source>Use a recovery file</source>
        <translation>Dùng tệp khôi phục</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Tổ chức của ông/bà</translation>
    </message>
    <message>
        <source>Devices of this organisation trust each other by its key. Compare the fingerprint when somebody asks.</source>
        <translation>Các thiết bị của tổ chức tin nhau nhờ khóa này. Khi có người hỏi, hãy đối chiếu dấu vân tay.</translation>
    </message>
    <message>
        <source>Choose the recovery file and type its passphrase. This computer then acts for the organisation; nothing has to be joined anew.</source>
        <translation>Chọn tệp khôi phục và nhập cụm mật khẩu. Máy này sẽ thay mặt tổ chức; các thiết bị không phải tham gia lại.</translation>
    </message>
    <message>
        <source>Done once. The organisation gets a key of its own; all devices recognise your meetings by it, also on another laptop.</source>
        <translation>Chỉ làm một lần. Tổ chức có khóa riêng; mọi thiết bị nhận ra cuộc họp của ông/bà nhờ khóa này, kể cả khi đổi máy.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu vân tay</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Sao chép dấu vân tay</translation>
    </message>
    <message>
        <source>Put the recovery file away safely</source>
        <translation>Cất tệp khôi phục ở nơi an toàn</translation>
    </message>
    <message>
        <source>Copy %1 to two USB sticks, lock them away in different places, then delete it from this computer. Without the file and its passphrase nobody can renew the organisation&apos;s certificates.</source>
        <translation>Hãy chép %1 vào hai USB, khóa giữ ở hai nơi, rồi xóa khỏi máy này. Không có tệp và cụm mật khẩu thì không ai gia hạn được chứng thư của tổ chức.</translation>
    </message>
    <message>
        <source>the recovery file</source>
        <translation>tệp khôi phục</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm xong</translation>
    </message>
    <message>
        <source>The host&apos;s certificate is good until %1.</source>
        <translation>Chứng thư của máy chủ có hiệu lực đến %1.</translation>
    </message>
    <message>
        <source>Renewal is due</source>
        <translation>Đã đến lúc gia hạn</translation>
    </message>
    <message>
        <source>The host&apos;s certificate has ended: devices do not connect any more. Fetch the recovery file.</source>
        <translation>Chứng thư của máy chủ đã hết hạn: các thiết bị không kết nối được nữa. Hãy lấy tệp khôi phục để gia hạn.</translation>
    </message>
    <message numerus="yes">
        <source>The host&apos;s certificate is good for %n more day(s). Fetch the recovery file in time.</source>
        <translation>
            <numerusform>Chứng thư của máy chủ còn hiệu lực %n ngày. Hãy lấy tệp khôi phục để gia hạn kịp thời.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Renew with the recovery file</source>
        <translation>Gia hạn bằng tệp khôi phục</translation>
    </message>
    <message>
        <source>Next: the meeting</source>
        <translation>Tiếp: cuộc họp</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Tên tổ chức</translation>
    </message>
    <message>
        <source>People&apos;s Committee of …</source>
        <translation>Ủy ban nhân dân …</translation>
    </message>
    <message>
        <source>The key is written into a recovery file and does not stay on this computer. Keep the file on a USB stick in the safe, and the passphrase somewhere else. With both, any laptop can take over; without them, nobody can, not even we.</source>
        <translation>Khóa được ghi vào tệp khôi phục và không ở lại máy này. Hãy cất tệp vào USB trong két, và cất cụm mật khẩu ở nơi khác. Có cả hai thì máy nào cũng tiếp quản được; thiếu thì không ai làm được, kể cả chúng tôi.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>At least %1 letters; four or five words are good.</source>
        <translation>Ít nhất %1 ký tự; bốn, năm từ là tốt.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nhập lại</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hai lần nhập không giống nhau.</translation>
    </message>
    <message>
        <source>I have a recovery file</source>
        <translation>Tôi có tệp khôi phục</translation>
    </message>
    <message>
        <source>Save recovery file…</source>
        <translation>Lưu tệp khôi phục…</translation>
    </message>
    <message>
        <source>Make a new organisation instead</source>
        <translation>Tạo tổ chức mới</translation>
    </message>
    <message>
        <source>Where shall the recovery file go?</source>
        <translation>Lưu tệp khôi phục vào đâu?</translation>
    </message>
    <message>
        <source>Recovery file (*.recovery)</source>
        <translation>Tệp khôi phục (*.recovery)</translation>
    </message>
</context>
<context>
    <name>OtherDeviceSheet</name>
    <message>
        <source>My other device</source>
        <translation>Thiết bị khác của tôi</translation>
    </message>
    <message>
        <source>With a second tablet or computer you read and vote as with this one; your last ballot counts, whichever device it came from.</source>
        <translation>Với máy tính bảng hoặc máy tính thứ hai, ông/bà đọc tài liệu và biểu quyết như trên máy này; phiếu gửi sau cùng được tính, dù gửi từ máy nào.</translation>
    </message>
    <message>
        <source>Make an invitation for it</source>
        <translation>Lập giấy mời cho thiết bị đó</translation>
    </message>
    <message>
        <source>QR code of the invitation</source>
        <translation>Mã QR của giấy mời</translation>
    </message>
    <message>
        <source>On the new device choose “I was invited” and scan this, or paste the text. It is good once, until %1. Show it to nobody else.</source>
        <translation>Trên thiết bị mới, chọn “Tôi được mời” rồi quét mã này, hoặc dán đoạn chữ. Chỉ dùng được một lần, đến %1. Không cho người khác xem.</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Dạng chữ</translation>
    </message>
    <message>
        <source>Make it void</source>
        <translation>Hủy giấy mời</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Thiết bị của tôi</translation>
    </message>
    <message>
        <source>Shut out since %1</source>
        <translation>Đã thu hồi lúc %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Từ %1</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Lost?</source>
        <translation>Bị mất?</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>Chờ ý kiến của ông/bà</translation>
    </message>
    <message>
        <source>A further device for %1</source>
        <translation>Thêm thiết bị cho %1</translation>
    </message>
    <message>
        <source>Invited by %1, %2</source>
        <translation>%1 mời, %2</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Shut out “%1”?</source>
        <translation>Thu hồi “%1”?</translation>
    </message>
    <message>
        <source>For a device that is lost or given away. This cannot be taken back; to use it again, invite it anew.</source>
        <translation>Dùng khi thiết bị bị mất hoặc đã giao cho người khác. Không hoàn tác được; muốn dùng lại phải mời lại.</translation>
    </message>
    <message>
        <source>Nothing that it signs counts any more.</source>
        <translation>Mọi việc thiết bị đó ký về sau đều không có giá trị.</translation>
    </message>
    <message>
        <source>It gets nothing new, and erases the meeting as soon as it reaches the host.</source>
        <translation>Thiết bị không nhận thêm gì, và tự xóa cuộc họp ngay khi kết nối được với máy chủ.</translation>
    </message>
    <message>
        <source>Shut it out</source>
        <translation>Thu hồi</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>Adopted</source>
        <translation>Được thông qua</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>Không được thông qua</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>Ngang nhau</translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation>Không đủ số đại biểu</translation>
    </message>
    <message numerus="yes">
        <source>all %n members</source>
        <translation>
            <numerusform>tổng số %n thành viên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n members present</source>
        <translation>
            <numerusform>%n thành viên có mặt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n votes cast</source>
        <translation>
            <numerusform>%n phiếu đã biểu quyết</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n votes for and against</source>
        <translation>
            <numerusform>%n phiếu tán thành và không tán thành</numerusform>
        </translation>
    </message>
    <message>
        <source>more than half of %1</source>
        <translation>quá nửa %1</translation>
    </message>
    <message>
        <source>at least half of %1</source>
        <translation>ít nhất một nửa %1</translation>
    </message>
    <message>
        <source>more than %1 of %2</source>
        <translation>hơn %1 %2</translation>
    </message>
    <message>
        <source>at least %1 of %2</source>
        <translation>ít nhất %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Adoption needs %1: %n in favour.</source>
        <translation>
            <numerusform>Cần %1 tán thành, tức %n phiếu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were in favour, which is enough.</source>
        <translation>Có %1 phiếu tán thành, đủ để thông qua.</translation>
    </message>
    <message>
        <source>%1 were in favour: %2 too few.</source>
        <translation>Có %1 phiếu tán thành, còn thiếu %2.</translation>
    </message>
    <message>
        <source>Nobody voted.</source>
        <translation>Không có ai biểu quyết.</translation>
    </message>
    <message>
        <source>%1 of %2 were present; the quorum is %3.</source>
        <translation>Có mặt %1/%2 thành viên, trong khi cần ít nhất %3.</translation>
    </message>
    <message>
        <source>%1 for and %2 against: a tie, which counts as not adopted.</source>
        <translation>%1 tán thành, %2 không tán thành: ngang nhau, tính là không được thông qua.</translation>
    </message>
    <message>
        <source>%1 for and %2 against: a tie, which the chair decides.</source>
        <translation>%1 tán thành, %2 không tán thành: ngang nhau, do chủ tọa quyết định.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · bản %2</translation>
    </message>
    <message>
        <source>Do not show this paper beside the other</source>
        <translation>Không hiển thị tài liệu này bên cạnh nữa</translation>
    </message>
</context>
<context>
    <name>PageSlot</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 trên %2</translation>
    </message>
    <message>
        <source>Page %1: this paper is not here yet</source>
        <translation>Trang %1: tài liệu này chưa tải xong</translation>
    </message>
    <message>
        <source>Page %1 cannot be drawn</source>
        <translation>Không hiển thị được trang %1</translation>
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
    <name>PaneDivider</name>
    <message>
        <source>Scroll each paper by itself</source>
        <translation>Cuộn riêng từng tài liệu</translation>
    </message>
    <message>
        <source>Scroll both papers together</source>
        <translation>Cuộn đồng thời hai tài liệu</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>Arriving: %1%</source>
        <translation>Đang tải về: %1%</translation>
    </message>
    <message>
        <source>Sealed for now</source>
        <translation>Chưa được mở</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
</context>
<context>
    <name>PaperTabs</name>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Show beside the open paper</source>
        <translation>Xem cạnh tài liệu đang mở</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close this paper</source>
        <translation>Đóng tài liệu này</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Speakers</source>
        <translation>Phát biểu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>%1 of %2 voting members present</source>
        <translation>Có mặt %1/%2 đại biểu có quyền biểu quyết</translation>
    </message>
    <message>
        <source>Name, position or unit</source>
        <translation>Tên, chức vụ hoặc đơn vị</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Not voted</source>
        <translation>Chưa biểu quyết</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Không tìm thấy đại biểu nào</translation>
    </message>
</context>
<context>
    <name>PeoplePreviewSheet</name>
    <message>
        <source>Look before adding</source>
        <translation>Xem trước khi thêm</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines left out</source>
        <translation>
            <numerusform>%n dòng bị bỏ qua</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>Columns that are passed over: %1</source>
        <translation>Các cột không dùng: %1</translation>
    </message>
    <message>
        <source>Read the letters as</source>
        <translation>Đọc chữ theo bảng mã</translation>
    </message>
    <message>
        <source>Look closely at the accents before you add anybody.</source>
        <translation>Hãy xem kỹ dấu tiếng Việt trước khi thêm.</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Tự nhận biết</translation>
    </message>
    <message>
        <source>Adding people</source>
        <translation>Đang thêm đại biểu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Dừng ở đây</translation>
    </message>
    <message>
        <source>Add nobody</source>
        <translation>Không thêm ai</translation>
    </message>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>Thêm %n người</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>People</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>%1 take part, %2 have a vote.</source>
        <translation>%1 người dự họp, %2 người có quyền biểu quyết.</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>Từ danh sách…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Search by name, position or unit</source>
        <translation>Tìm theo họ tên, chức vụ hoặc đơn vị</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tôi</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n thiết bị</numerusform>
        </translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>A CSV file can also be dropped here.</source>
        <translation>Cũng có thể thả tệp CSV vào đây.</translation>
    </message>
    <message>
        <source>Next: agenda</source>
        <translation>Tiếp: chương trình</translation>
    </message>
    <message>
        <source>List of people (CSV)</source>
        <translation>Danh sách đại biểu (CSV)</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt)</source>
        <translation>Danh sách (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Save the list of people</source>
        <translation>Lưu danh sách đại biểu</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Danh sách (*.csv)</translation>
    </message>
    <message>
        <source>Name;Position;Unit;Role;Votes</source>
        <translation>Họ và tên;Chức vụ;Đơn vị;Vai trò;Biểu quyết</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Not voted</source>
        <translation>Chưa biểu quyết</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tôi)</translation>
    </message>
    <message>
        <source>%1 is present</source>
        <translation>%1 có mặt</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Add somebody</source>
        <translation>Thêm người dự họp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Has a vote</source>
        <translation>Có quyền biểu quyết</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Shut out since %1</source>
        <translation>Đã thu hồi lúc %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Từ %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Đưa khỏi danh sách</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Take %1 off the list?</source>
        <translation>Đưa %1 khỏi danh sách?</translation>
    </message>
    <message>
        <source>Devices and invitations of this person are void at once. The record keeps what was done.</source>
        <translation>Thiết bị và giấy mời của người này mất hiệu lực ngay. Hồ sơ vẫn giữ những việc đã làm.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Đưa khỏi</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>Thu hồi “%1”?</translation>
    </message>
    <message>
        <source>For a device of %1 that is lost or replaced. This cannot be taken back.</source>
        <translation>Dùng khi thiết bị của %1 bị mất hoặc được thay. Không hoàn tác được.</translation>
    </message>
    <message>
        <source>It is disconnected at once; nothing that it signs counts any more.</source>
        <translation>Thiết bị bị ngắt kết nối ngay; mọi việc thiết bị đó ký về sau đều không có giá trị.</translation>
    </message>
    <message>
        <source>It gets no further papers: they are encrypted with a new key from now on.</source>
        <translation>Thiết bị không nhận thêm tài liệu: từ giờ tài liệu được mã hóa bằng khóa mới.</translation>
    </message>
    <message>
        <source>As soon as it reaches the host, it erases the meeting. Whatever was photographed or printed stays.</source>
        <translation>Khi kết nối được với máy chủ, thiết bị tự xóa cuộc họp. Những gì đã chụp hoặc in thì vẫn còn.</translation>
    </message>
    <message>
        <source>A further device of this person takes a word from a device that is still in use, or from a second officer.</source>
        <translation>Muốn mời lại, cần người này đồng ý trên một thiết bị đang dùng, hoặc chủ tọa hay thư ký khác đồng ý.</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>Đã nhập %n chữ số</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Xóa</translation>
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
    <name>PreviewRow</name>
    <message>
        <source>Line %1</source>
        <translation>Dòng %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
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
    <name>PublishStep</name>
    <message>
        <source>Sent out</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Agenda and papers are with everybody who has joined; later changes follow by themselves.</source>
        <translation>Chương trình và tài liệu đã tới mọi người đã tham gia; thay đổi sau này tự được cập nhật.</translation>
    </message>
    <message>
        <source>Agenda and papers go to every device that has joined or will join.</source>
        <translation>Chương trình và tài liệu được gửi tới mọi thiết bị đã hoặc sẽ tham gia.</translation>
    </message>
    <message>
        <source>%1 take part, %2 have a vote</source>
        <translation>%1 người dự họp, %2 người có quyền biểu quyết</translation>
    </message>
    <message>
        <source>%1 items, %2 papers</source>
        <translation>%1 mục, %2 tài liệu</translation>
    </message>
    <message>
        <source>The chair opens the meeting in the room.</source>
        <translation>Chủ tọa khai mạc trong phòng họp.</translation>
    </message>
    <message>
        <source>Next: record</source>
        <translation>Tiếp: hồ sơ</translation>
    </message>
    <message>
        <source>Enter the room</source>
        <translation>Vào phòng họp</translation>
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
    <name>ReaderMenu</name>
    <message>
        <source>Show one paper</source>
        <translation>Hiển thị một tài liệu</translation>
    </message>
    <message>
        <source>Show two papers</source>
        <translation>Hiển thị hai tài liệu</translation>
    </message>
    <message>
        <source>Nothing but the pages</source>
        <translation>Chỉ hiển thị trang</translation>
    </message>
    <message>
        <source>Take the bookmark away</source>
        <translation>Bỏ dấu trang</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>Đánh dấu trang này</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>Lưu hoặc in</translation>
    </message>
    <message>
        <source>Notes in the file</source>
        <translation>Ghi chú có sẵn trong tệp</translation>
    </message>
    <message>
        <source>Versions of this paper</source>
        <translation>Các phiên bản của tài liệu</translation>
    </message>
</context>
<context>
    <name>ReaderNotice</name>
    <message>
        <source>The file is locked with a password. Ask the secretary for a version without one.</source>
        <translation>Tệp có mật khẩu. Đề nghị thư ký gửi bản không có mật khẩu.</translation>
    </message>
    <message>
        <source>The file is not a PDF. Ask the secretary to send it again.</source>
        <translation>Tệp không phải là PDF. Đề nghị thư ký gửi lại.</translation>
    </message>
    <message>
        <source>What is stored on this device is not what the secretary sent, so it is not shown. It is fetched again when the host can be reached.</source>
        <translation>Dữ liệu lưu trên máy này không đúng với bản thư ký đã gửi nên không được hiển thị. Tài liệu sẽ được tải lại khi kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>The file is too heavy for this device to draw.</source>
        <translation>Tệp quá nặng, máy này không hiển thị được.</translation>
    </message>
    <message>
        <source>The part of the program that draws pages does not start. Start the program again.</source>
        <translation>Thành phần hiển thị trang không khởi động được. Hãy mở lại chương trình.</translation>
    </message>
    <message>
        <source>The file is damaged. Ask the secretary to send it again.</source>
        <translation>Tệp bị hỏng. Đề nghị thư ký gửi lại.</translation>
    </message>
    <message>
        <source>This paper is still arriving</source>
        <translation>Tài liệu đang được tải về</translation>
    </message>
    <message>
        <source>This paper is sealed for now</source>
        <translation>Tài liệu chưa được mở</translation>
    </message>
    <message>
        <source>This paper cannot be opened</source>
        <translation>Không mở được tài liệu</translation>
    </message>
    <message>
        <source>This item has no papers</source>
        <translation>Nội dung này không có tài liệu</translation>
    </message>
    <message>
        <source>No paper is open</source>
        <translation>Chưa mở tài liệu nào</translation>
    </message>
    <message>
        <source>It opens by itself as soon as it is here.</source>
        <translation>Tài liệu tự mở ngay khi tải xong.</translation>
    </message>
    <message>
        <source>It is on this device but encrypted. It opens by itself when the chair or the secretary releases it.</source>
        <translation>Tài liệu đã có trên máy này nhưng còn được mã hóa. Tài liệu tự mở khi chủ tọa hoặc thư ký cho phép.</translation>
    </message>
    <message>
        <source>Choose an item of the agenda.</source>
        <translation>Hãy chọn một nội dung trong chương trình.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>%1% of %2 MB</source>
        <translation>%1% của %2 MB</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>This paper has been withdrawn.</source>
        <translation>Tài liệu này đã được thu hồi.</translation>
    </message>
    <message>
        <source>There is a newer version of this paper.</source>
        <translation>Tài liệu này đã có phiên bản mới.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở bản mới</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Hiển thị đầy đủ trở lại</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation>Danh sách trang</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Quay lại chỗ vừa đọc</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Vừa cả trang</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Write on the paper</source>
        <translation>Ghi chú lên tài liệu</translation>
    </message>
    <message>
        <source>Stop showing my page to everybody</source>
        <translation>Dừng trình chiếu trang của tôi</translation>
    </message>
    <message>
        <source>Show my page to everybody</source>
        <translation>Trình chiếu trang của tôi cho mọi người</translation>
    </message>
    <message>
        <source>Put the pointer away</source>
        <translation>Cất con trỏ</translation>
    </message>
    <message>
        <source>Point at the page for everybody</source>
        <translation>Chỉ trên trang cho mọi người cùng thấy</translation>
    </message>
    <message>
        <source>How pages are shown</source>
        <translation>Cách hiển thị trang</translation>
    </message>
    <message>
        <source>More for this paper</source>
        <translation>Thêm thao tác với tài liệu</translation>
    </message>
</context>
<context>
    <name>RecordSeal</name>
    <message>
        <source>The record is genuine and complete in itself</source>
        <translation>Hồ sơ là thật và toàn vẹn</translation>
    </message>
    <message>
        <source>The record is not what was signed</source>
        <translation>Hồ sơ không đúng với những gì đã ký</translation>
    </message>
    <message>
        <source>Sound, but of another organisation</source>
        <translation>Toàn vẹn, nhưng của tổ chức khác</translation>
    </message>
    <message>
        <source>The meeting was closed; nothing can have been cut off.</source>
        <translation>Cuộc họp đã kết thúc; không thể bị cắt bớt phần nào.</translation>
    </message>
    <message>
        <source>The meeting is not closed: entries after %1 could be missing.</source>
        <translation>Cuộc họp chưa kết thúc: có thể thiếu các mục ghi sau %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries checked</source>
        <translation>
            <numerusform>Đã kiểm tra %n mục ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes counted again</source>
        <translation>
            <numerusform>Đã đếm lại %n lần biểu quyết</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers compared</source>
        <translation>
            <numerusform>Đã đối chiếu %n tài liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are not on this computer</source>
        <translation>
            <numerusform>%n tài liệu không có trên máy này</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordStep</name>
    <message>
        <source>Record</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>One file holds all that was done, signed by the devices that did it. Anybody can check it with the organisation&apos;s fingerprint, without this computer.</source>
        <translation>Một tệp chứa mọi việc đã làm, có chữ ký của chính các thiết bị đã làm. Ai có dấu vân tay của tổ chức cũng kiểm tra được, không cần máy này.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries so far</source>
        <translation>
            <numerusform>Đến nay có %n mục ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>With the papers</source>
        <translation>Kèm tài liệu</translation>
    </message>
    <message>
        <source>In clear: whoever has the file can read them.</source>
        <translation>Không mã hóa: ai có tệp đều đọc được.</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Đang ghi hồ sơ</translation>
    </message>
    <message>
        <source>Checking every entry</source>
        <translation>Đang kiểm tra từng mục ghi</translation>
    </message>
    <message>
        <source>Check a file…</source>
        <translation>Kiểm tra tệp…</translation>
    </message>
    <message>
        <source>Save the record…</source>
        <translation>Lưu hồ sơ…</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Lưu hồ sơ</translation>
    </message>
    <message>
        <source>Record (*.record)</source>
        <translation>Hồ sơ (*.record)</translation>
    </message>
    <message>
        <source>Check a record</source>
        <translation>Kiểm tra hồ sơ</translation>
    </message>
    <message>
        <source>Record (*.record *.zip)</source>
        <translation>Hồ sơ (*.record *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Choose the recovery file…</source>
        <translation>Chọn tệp khôi phục…</translation>
    </message>
    <message>
        <source>A file that ends in .recovery</source>
        <translation>Tệp có đuôi .recovery</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Tệp khôi phục</translation>
    </message>
    <message>
        <source>Recovery file (*.recovery)</source>
        <translation>Tệp khôi phục (*.recovery)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
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
        <translation>Chưa công bố</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Nội dung %1</translation>
    </message>
    <message>
        <source>Counted again on this device: agrees. Your ballot is in the box.</source>
        <translation>Máy này đã kiểm phiếu lại: khớp. Phiếu của ông/bà có trong hòm phiếu.</translation>
    </message>
    <message>
        <source>Counted again on this device: agrees.</source>
        <translation>Máy này đã kiểm lại: khớp.</translation>
    </message>
    <message>
        <source>Counted again on this device: does not agree. Tell the secretary.</source>
        <translation>Máy này đã kiểm lại: không khớp. Đề nghị báo thư ký.</translation>
    </message>
    <message>
        <source>This device counts again as soon as the ballots are here.</source>
        <translation>Máy này sẽ tự kiểm lại khi nhận đủ phiếu.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>Ẩn danh sách</translation>
    </message>
    <message>
        <source>Who voted how</source>
        <translation>Danh sách biểu quyết</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Before: page %1</source>
        <translation>Trước: trang %1</translation>
    </message>
    <message>
        <source>Now: its text is gone</source>
        <translation>Nay: đoạn văn không còn</translation>
    </message>
    <message>
        <source>Now: page %1</source>
        <translation>Nay: trang %1</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Chọn chỗ</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Keep on old page</source>
        <translation>Giữ ở trang cũ</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Are these notes where they belong?</source>
        <translation>Các ghi chú này đã đúng chỗ chưa?</translation>
    </message>
    <message>
        <source>All are right</source>
        <translation>Tất cả đều đúng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>All notes have their place</source>
        <translation>Mọi ghi chú đã có chỗ</translation>
    </message>
</context>
<context>
    <name>RoomScreen</name>
    <message numerus="yes">
        <source>%n note(s) deleted</source>
        <translation>
            <numerusform>Đã xóa %n ghi chú</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Nội dung %1: %2</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Tất cả cuộc họp</translation>
    </message>
    <message>
        <source>You are not marked present, so you cannot vote.</source>
        <translation>Ông/bà chưa điểm danh nên chưa thể biểu quyết.</translation>
    </message>
    <message>
        <source>You are not marked present.</source>
        <translation>Ông/bà chưa điểm danh.</translation>
    </message>
    <message>
        <source>Checking in…</source>
        <translation>Đang điểm danh…</translation>
    </message>
    <message>
        <source>I am present</source>
        <translation>Tôi có mặt</translation>
    </message>
    <message>
        <source>No connection to the host since %1. Papers stay readable; votes wait until the connection is back.</source>
        <translation>Mất kết nối với máy chủ từ %1. Tài liệu vẫn xem được; biểu quyết phải chờ có kết nối lại.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>The meeting is adjourned since %1. Papers stay readable.</source>
        <translation>Cuộc họp tạm nghỉ từ %1. Tài liệu vẫn xem được.</translation>
    </message>
    <message>
        <source>The meeting was closed at %1. Papers and results stay readable.</source>
        <translation>Cuộc họp đã bế mạc lúc %1. Tài liệu và kết quả biểu quyết vẫn xem được.</translation>
    </message>
    <message>
        <source>This program is older than the meeting. You can read, but not vote or speak, until it is updated.</source>
        <translation>Phiên bản chương trình này cũ hơn cuộc họp. Vẫn xem được tài liệu, nhưng phải cập nhật mới biểu quyết và đăng ký phát biểu được.</translation>
    </message>
</context>
<context>
    <name>ScansNote</name>
    <message>
        <source>Reading the scanned pages of “%1”</source>
        <translation>Đang nhận dạng chữ trong các trang quét của “%1”</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>Text in scanned pages cannot be searched</source>
        <translation>Không tìm được chữ trong các trang quét</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are scanned, and Tesseract is not installed on this computer. Install it with its Vietnamese data (on Debian and Ubuntu: tesseract-ocr and tesseract-ocr-vie) and open the meeting again.</source>
        <translation>
            <numerusform>Có %n tài liệu là bản quét, mà máy này chưa cài Tesseract. Hãy cài Tesseract cùng dữ liệu tiếng Việt (trên Debian và Ubuntu: tesseract-ocr và tesseract-ocr-vie) rồi mở lại cuộc họp.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned papers were read and can be searched</source>
        <translation>
            <numerusform>Đã nhận dạng %n tài liệu quét, nay tìm kiếm được</numerusform>
        </translation>
    </message>
    <message>
        <source>A machine read them and may have made mistakes. The papers themselves are unchanged.</source>
        <translation>Máy nhận dạng nên có thể có lỗi. Bản thân tài liệu giữ nguyên.</translation>
    </message>
    <message>
        <source>Tesseract has no data for Vietnamese on this computer, so accents are wrong. Install tesseract-ocr-vie and add the papers again.</source>
        <translation>Tesseract trên máy này không có dữ liệu tiếng Việt nên dấu bị sai. Hãy cài tesseract-ocr-vie rồi thêm lại tài liệu.</translation>
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
    <name>SearchPane</name>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Search all papers</source>
        <translation>Tìm trong mọi tài liệu</translation>
    </message>
    <message>
        <source>Search this paper</source>
        <translation>Tìm trong tài liệu này</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Đóng tìm kiếm</translation>
    </message>
    <message>
        <source>This paper</source>
        <translation>Tài liệu này</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Mọi tài liệu</translation>
    </message>
    <message numerus="yes">
        <source>On %n pages</source>
        <translation>
            <numerusform>Có ở %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Only in notes</source>
        <translation>Chỉ có trong ghi chú</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>Hiện kết quả</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Kết quả trước</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Kết quả sau</translation>
    </message>
    <message>
        <source>The best %1 pages are listed. Type more words to narrow it down.</source>
        <translation>Chỉ liệt kê %1 trang phù hợp nhất. Gõ thêm từ để thu hẹp.</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still being read for the search.</source>
        <translation>
            <numerusform>Còn %n tài liệu đang được đọc để tìm kiếm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accents can be left out: &quot;bieu quyet&quot; finds &quot;biểu quyết&quot;. Words in quotation marks are found side by side.</source>
        <translation>Có thể gõ không dấu: “bieu quyet” tìm ra “biểu quyết”. Các từ đặt trong ngoặc kép được tìm liền nhau.</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
    <message>
        <source>Page %1 (%2)</source>
        <translation>Trang %1 (%2)</translation>
    </message>
    <message>
        <source>The words, but not side by side</source>
        <translation>Có các từ này nhưng không đứng liền nhau</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>%1 in the book</source>
        <translation>cả tập: %1</translation>
    </message>
    <message>
        <source>Recognised by machine, may contain errors</source>
        <translation>Máy nhận dạng, có thể có lỗi</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected notes</source>
        <translation>Ghi chú đang chọn</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n ghi chú</numerusform>
        </translation>
    </message>
    <message>
        <source>In another colour</source>
        <translation>Đổi màu</translation>
    </message>
    <message>
        <source>Show to others</source>
        <translation>Chia sẻ cho người khác</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Bỏ chọn</translation>
    </message>
</context>
<context>
    <name>SelectionLayer</name>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Rất lớn</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Giảm chuyển động</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>Không trượt, không mờ dần</translation>
    </message>
    <message>
        <source>My other device</source>
        <translation>Thiết bị khác của tôi</translation>
    </message>
    <message>
        <source>Take part from a second tablet or computer, too</source>
        <translation>Dự họp bằng cả máy tính bảng hoặc máy tính thứ hai</translation>
    </message>
    <message>
        <source>Trusted issuers</source>
        <translation>Nơi cấp được tin cậy</translation>
    </message>
    <message>
        <source>Whose signatures under papers count as confirmed</source>
        <translation>Chữ ký trên tài liệu của ai được coi là xác nhận</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Về chương trình này</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Phiên bản và giấy phép</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Khóa ngay</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message numerus="yes">
        <source>Who sees %n note(s)</source>
        <translation>
            <numerusform>Ai được xem %n ghi chú</numerusform>
        </translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Chỉ mình tôi</translation>
    </message>
    <message>
        <source>On all my devices, and nobody else&apos;s</source>
        <translation>Trên mọi thiết bị của tôi, không ai khác</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Tất cả đại biểu</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of this meeting</source>
        <translation>
            <numerusform>%n đại biểu của phiên họp</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen people</source>
        <translation>Người được chọn</translation>
    </message>
    <message>
        <source>Who is in the meeting</source>
        <translation>Những người dự phiên họp</translation>
    </message>
    <message>
        <source>Name, position or unit</source>
        <translation>Tên, chức vụ hoặc đơn vị</translation>
    </message>
    <message>
        <source>They see these notes on the page, and cannot change them. You can take them back at any time.</source>
        <translation>Họ thấy ghi chú trên trang và không sửa được. Ông/bà có thể thôi chia sẻ bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Whoever saw these notes before will see them no more.</source>
        <translation>Người từng xem các ghi chú này sẽ không còn xem được nữa.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message numerus="yes">
        <source>Show to %n person(s)</source>
        <translation>
            <numerusform>Chia sẻ với %n người</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep to myself</source>
        <translation>Giữ riêng cho tôi</translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation>Chọn người xem</translation>
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
    <name>SidePanel</name>
    <message>
        <source>Voting</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Phát biểu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>SignatureChip</name>
    <message>
        <source>Signatures are being looked at</source>
        <translation>Đang kiểm tra chữ ký</translation>
    </message>
    <message>
        <source>Signatures cannot be read</source>
        <translation>Không đọc được chữ ký</translation>
    </message>
    <message>
        <source>Changed after signing</source>
        <translation>Đã thay đổi sau khi ký</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n chữ ký</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureSheet</name>
    <message>
        <source>Signatures of this paper</source>
        <translation>Chữ ký số của tài liệu này</translation>
    </message>
    <message>
        <source>The file claims to be signed, but its signatures cannot be read.</source>
        <translation>Tệp có vẻ đã được ký số nhưng không đọc được chữ ký.</translation>
    </message>
    <message>
        <source>The file has a place for a signature, but none was found in it.</source>
        <translation>Tệp có ô chữ ký nhưng không tìm thấy chữ ký nào.</translation>
    </message>
    <message>
        <source>Checked on this device, without a network. Whom it trusts stands in the settings.</source>
        <translation>Kiểm tra ngay trên thiết bị, không dùng mạng. Danh sách nơi cấp được tin cậy có trong phần Cài đặt.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Mở Cài đặt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) among the trusted issuers hold no certificate that can be used.</source>
        <translation>
            <numerusform>%n tệp trong danh sách nơi cấp tin cậy không chứa chứng thư dùng được.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerCard</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tôi)</translation>
    </message>
    <message>
        <source>On item %1</source>
        <translation>Về nội dung %1</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Mời phát biểu</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Xóa khỏi danh sách</translation>
    </message>
</context>
<context>
    <name>SpeakersPane</name>
    <message>
        <source>You have the floor</source>
        <translation>Mời ông/bà phát biểu</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to speak</source>
        <translation>
            <numerusform>%n đại biểu đăng ký phát biểu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Chưa có ai đăng ký</translation>
    </message>
    <message>
        <source>Whoever asks to speak stands here in order.</source>
        <translation>Đại biểu đăng ký phát biểu hiện ở đây theo thứ tự.</translation>
    </message>
    <message>
        <source>You are number %1 in the list.</source>
        <translation>Ông/bà đứng thứ %1 trong danh sách.</translation>
    </message>
    <message>
        <source>Your request is sent as soon as the connection is back.</source>
        <translation>Đăng ký sẽ được gửi ngay khi có kết nối trở lại.</translation>
    </message>
    <message>
        <source>Ask to speak on item %1</source>
        <translation>Đăng ký phát biểu, nội dung %1</translation>
    </message>
    <message>
        <source>Withdraw my request</source>
        <translation>Hủy đăng ký</translation>
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
    <name>StumbleDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Có lỗi ngoài dự kiến</translation>
    </message>
    <message>
        <source>The program met an error. Nothing that was stored is lost, and the meeting goes on. If it happens again, restart the program; what happened is noted in the profile&apos;s folder, without any of the meeting&apos;s content.</source>
        <translation>Chương trình gặp lỗi. Dữ liệu đã lưu không bị mất và cuộc họp vẫn tiếp tục. Nếu lặp lại, hãy khởi động lại chương trình; sự việc được ghi vào thư mục hồ sơ, không kèm nội dung cuộc họp.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>Invitation</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Needs the consent of a second officer, or of %1 on the first device; both are asked by themselves. Until then the new device waits.</source>
        <translation>Cần chủ tọa hay thư ký khác, hoặc chính %1 trên thiết bị đầu tiên, đồng ý; chương trình tự hỏi những người này. Trong lúc đó thiết bị mới phải chờ.</translation>
    </message>
    <message>
        <source>QR code of the invitation</source>
        <translation>Mã QR của giấy mời</translation>
    </message>
    <message>
        <source>On the new device choose “I was invited” and scan this, or paste the text.</source>
        <translation>Trên thiết bị mới, chọn “Tôi được mời” rồi quét mã này, hoặc dán đoạn chữ.</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Dạng chữ</translation>
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
    <name>TrustSheet</name>
    <message>
        <source>Trusted issuers</source>
        <translation>Nơi cấp được tin cậy</translation>
    </message>
    <message>
        <source>A signature counts as confirmed only if its certificate leads to an issuer in this list. Add a certificate only if you have it from the issuer itself or from your organisation.</source>
        <translation>Một chữ ký chỉ được coi là xác nhận khi chứng thư của nó dẫn đến một nơi cấp trong danh sách này. Chỉ thêm chứng thư nhận trực tiếp từ nơi cấp hoặc từ cơ quan mình.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Dấu vân tay (SHA-256): %1</translation>
    </message>
    <message>
        <source>Trust it no more</source>
        <translation>Không tin cậy nữa</translation>
    </message>
    <message>
        <source>Nobody is trusted yet: every issuer is shown as unknown.</source>
        <translation>Chưa tin cậy nơi cấp nào: mọi nơi cấp đều hiển thị là không rõ.</translation>
    </message>
    <message>
        <source>That file holds no certificate (.pem, .crt, .cer, .der).</source>
        <translation>Tệp đó không chứa chứng thư (.pem, .crt, .cer, .der).</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Thư mục: %1</translation>
    </message>
    <message>
        <source>Add a certificate…</source>
        <translation>Thêm chứng thư…</translation>
    </message>
    <message>
        <source>Certificate of an issuer</source>
        <translation>Chứng thư của nơi cấp</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Chứng thư (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>VersionBar</name>
    <message>
        <source>There is a new version. It is being compared with the one you read.</source>
        <translation>Có phiên bản mới. Đang so sánh với bản ông/bà đã đọc.</translation>
    </message>
    <message>
        <source>New version: no page looks different from the one you read.</source>
        <translation>Phiên bản mới: không có trang nào khác bản ông/bà đã đọc.</translation>
    </message>
    <message numerus="yes">
        <source>New version: %n page(s) changed since you read it</source>
        <translation>
            <numerusform>Phiên bản mới: %n trang thay đổi so với bản ông/bà đã đọc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) kept</source>
        <translation>
            <numerusform>%n ghi chú giữ nguyên chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved: please check</source>
        <translation>
            <numerusform>%n ghi chú đã chuyển chỗ: đề nghị kiểm tra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost its text (old page shown)</source>
        <translation>
            <numerusform>%n ghi chú không còn đoạn văn (hiện ở trang cũ)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở bản mới</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Xem thay đổi</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Tap the place where the note belongs</source>
        <translation>Chạm vào chỗ đúng của ghi chú</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>VersionSheet</name>
    <message>
        <source>Versions of this paper</source>
        <translation>Các phiên bản của tài liệu</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>mới nhất</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Đang mở</translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>How pages are shown</source>
        <translation>Cách hiển thị trang</translation>
    </message>
    <message>
        <source>What to scroll through</source>
        <translation>Phạm vi đọc</translation>
    </message>
    <message>
        <source>This paper</source>
        <translation>Tài liệu này</translation>
    </message>
    <message>
        <source>All papers as one book</source>
        <translation>Tất cả thành một tập</translation>
    </message>
    <message>
        <source>Pages beside each other</source>
        <translation>Số trang cạnh nhau</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Một</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Hai</translation>
    </message>
    <message>
        <source>Cover, then two</source>
        <translation>Bìa, rồi hai trang</translation>
    </message>
    <message>
        <source>To the next page</source>
        <translation>Sang trang</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Cuộn</translation>
    </message>
    <message>
        <source>Turn pages</source>
        <translation>Lật trang</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ trang</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Night: light letters on dark paper</source>
        <translation>Ban đêm: chữ sáng trên nền tối</translation>
    </message>
    <message>
        <source>Photographs keep their colours.</source>
        <translation>Ảnh vẫn giữ nguyên màu.</translation>
    </message>
    <message>
        <source>Turn this paper a quarter</source>
        <translation>Xoay tài liệu này 90°</translation>
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
    <name>VoteChip</name>
    <message>
        <source>A vote is open: vote now</source>
        <translation>Đang biểu quyết: mời ông/bà biểu quyết</translation>
    </message>
    <message>
        <source>Your vote: %1, stored at %2</source>
        <translation>Đã chọn: %1, lưu lúc %2</translation>
    </message>
    <message>
        <source>A vote is open</source>
        <translation>Đang biểu quyết</translation>
    </message>
</context>
<context>
    <name>VoteHead</name>
    <message>
        <source>Vote open since %1</source>
        <translation>Biểu quyết từ %1</translation>
    </message>
    <message>
        <source>Vote closed</source>
        <translation>Đã kết thúc biểu quyết</translation>
    </message>
    <message>
        <source>Read on, vote later</source>
        <translation>Đọc tiếp, biểu quyết sau</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Đọc tiếp</translation>
    </message>
    <message>
        <source>Closes by itself at %1.</source>
        <translation>Tự kết thúc lúc %1.</translation>
    </message>
</context>
<context>
    <name>VotePanel</name>
    <message>
        <source>Your vote: %1, stored at %2</source>
        <translation>Đã chọn: %1, lưu lúc %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Chọn lại</translation>
    </message>
</context>
<context>
    <name>VoteScrim</name>
    <message>
        <source>Read on, vote later</source>
        <translation>Đọc tiếp, biểu quyết sau</translation>
    </message>
</context>
<context>
    <name>VoteSheet</name>
    <message>
        <source>Voting</source>
        <translation>Biểu quyết</translation>
    </message>
</context>
<context>
    <name>VoteWords</name>
    <message>
        <source>You follow this vote without a vote of your own.</source>
        <translation>Ông/bà theo dõi cuộc biểu quyết này, không có quyền biểu quyết.</translation>
    </message>
    <message>
        <source>You are not marked present. Check in to vote.</source>
        <translation>Ông/bà chưa điểm danh. Hãy điểm danh để biểu quyết.</translation>
    </message>
    <message>
        <source>Your vote is stored. It can be changed once the connection is back.</source>
        <translation>Phiếu đã được lưu. Có thể chọn lại khi có kết nối trở lại.</translation>
    </message>
    <message>
        <source>No connection to the host: a vote cannot be sent just now. It works again as soon as the connection is back.</source>
        <translation>Mất kết nối với máy chủ nên chưa gửi phiếu được. Có thể biểu quyết ngay khi có kết nối lại.</translation>
    </message>
    <message>
        <source>Sending your vote to the host…</source>
        <translation>Đang gửi phiếu đến máy chủ…</translation>
    </message>
    <message>
        <source>Your vote stays: %1, stored at %2.</source>
        <translation>Phiếu của ông/bà giữ nguyên: %1, lưu lúc %2.</translation>
    </message>
    <message>
        <source>The connection was lost while your vote was on its way. Asking the host whether it arrived…</source>
        <translation>Mất kết nối khi đang gửi phiếu. Đang hỏi lại máy chủ xem phiếu đã đến chưa…</translation>
    </message>
    <message>
        <source>You can change your choice until the chair closes the vote.</source>
        <translation>Có thể chọn lại cho đến khi chủ tọa kết thúc biểu quyết.</translation>
    </message>
    <message>
        <source>The vote was closed before your vote arrived.</source>
        <translation>Biểu quyết đã kết thúc trước khi phiếu của ông/bà đến máy chủ.</translation>
    </message>
    <message>
        <source>The host did not take your vote: you are not marked present.</source>
        <translation>Máy chủ không nhận phiếu: ông/bà chưa điểm danh.</translation>
    </message>
    <message>
        <source>The host did not take your vote: you are not entitled to vote here.</source>
        <translation>Máy chủ không nhận phiếu: ông/bà không có quyền biểu quyết nội dung này.</translation>
    </message>
    <message>
        <source>You have voted on your other device. Choose again to change that vote.</source>
        <translation>Ông/bà đã biểu quyết trên thiết bị khác của mình. Hãy chọn lại nếu muốn thay đổi.</translation>
    </message>
    <message>
        <source>The host did not take your vote. Choose again.</source>
        <translation>Máy chủ không nhận phiếu. Hãy chọn lại.</translation>
    </message>
    <message>
        <source>Your vote: %1, stored at %2. The chair declares the result.</source>
        <translation>Đã chọn: %1, lưu lúc %2. Chờ chủ tọa công bố kết quả.</translation>
    </message>
    <message>
        <source>The ballots are counted. The chair declares the result.</source>
        <translation>Đã kiểm phiếu. Chờ chủ tọa công bố kết quả.</translation>
    </message>
</context>
<context>
    <name>VotingPane</name>
    <message>
        <source>Results</source>
        <translation>Kết quả biểu quyết</translation>
    </message>
    <message>
        <source>No vote yet</source>
        <translation>Chưa có biểu quyết</translation>
    </message>
    <message>
        <source>When the chair opens a vote, it appears here by itself.</source>
        <translation>Khi chủ tọa mở biểu quyết, phiếu tự hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Xin chào</translation>
    </message>
    <message>
        <source>What brings you here? You can do the other thing later too.</source>
        <translation>Ông/bà cần làm gì? Việc còn lại có thể làm sau.</translation>
    </message>
    <message>
        <source>I was invited to a meeting</source>
        <translation>Tôi được mời họp</translation>
    </message>
    <message>
        <source>With an invitation, or a code that the secretary reads out</source>
        <translation>Bằng giấy mời hoặc mã do thư ký đọc</translation>
    </message>
    <message>
        <source>I prepare meetings</source>
        <translation>Tôi chuẩn bị cuộc họp</translation>
    </message>
    <message>
        <source>Agenda, papers and invitations, as secretary or office</source>
        <translation>Chương trình, tài liệu và giấy mời, với vai trò thư ký hoặc văn phòng</translation>
    </message>
</context>
</TS>
