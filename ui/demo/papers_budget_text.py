"""The wording of the submission and of the draft resolution on the budget."""

from __future__ import annotations

from typing import Final

SUBMISSION_TEXT: Final = """
~ Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

~ Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;

~ Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;

~ Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về nguyên tắc, tiêu chí và định mức phân bổ dự toán
chi thường xuyên ngân sách địa phương giai đoạn 2026 - 2030;

Ủy ban nhân dân tỉnh kính trình Hội đồng nhân dân tỉnh xem xét, quyết định dự toán ngân sách địa
phương và phương án phân bổ ngân sách cấp tỉnh năm 2027, với các nội dung chính như sau:

# I. ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN NGÂN SÁCH NĂM 2026

## 1. Về thu ngân sách nhà nước

Tổng thu ngân sách nhà nước trên địa bàn 11 tháng ước đạt 21.846 tỷ đồng, bằng 104,2% dự toán Hội
đồng nhân dân tỉnh giao và tăng 9,7% so với cùng kỳ năm 2025. Trong đó, thu nội địa ước đạt 18.920
tỷ đồng, bằng 103,6% dự toán; thu từ hoạt động xuất nhập khẩu ước đạt 2.926 tỷ đồng, bằng 108,4%
dự toán. Ước cả năm 2026, tổng thu đạt 23.650 tỷ đồng, vượt 12,8% dự toán.

Có 12/16 khoản thu đạt và vượt tiến độ dự toán. Thu từ khu vực doanh nghiệp có vốn đầu tư nước
ngoài tăng 18,3% nhờ ba nhà máy mới trong Khu công nghiệp Bắc Sông đi vào hoạt động ổn định. Thu
tiền sử dụng đất đạt 86,5% dự toán do công tác xác định giá đất cụ thể tại một số dự án còn chậm;
Ủy ban nhân dân tỉnh đã giao Sở Nông nghiệp và Môi trường hoàn thành trong tháng 12.

Số nợ thuế có khả năng thu đến ngày 15 tháng 11 năm 2026 là 612 tỷ đồng, giảm 74 tỷ đồng so với
đầu năm. Cơ quan thuế đã ban hành 3.418 thông báo nợ, thực hiện cưỡng chế đối với 127 doanh nghiệp
và thu hồi được 318 tỷ đồng nợ của các năm trước chuyển sang.

## 2. Về chi ngân sách địa phương

Tổng chi ngân sách địa phương 11 tháng ước thực hiện 24.310 tỷ đồng, bằng 84,7% dự toán. Chi
thường xuyên ước 14.925 tỷ đồng, bằng 90,4% dự toán, bảo đảm kịp thời tiền lương, chế độ cho con
người và các chính sách an sinh xã hội. Giải ngân vốn đầu tư công đạt 78,6% kế hoạch, cao hơn cùng
kỳ 4,1 điểm phần trăm nhưng chưa đạt mục tiêu đề ra là 85%.

Ngân sách tỉnh đã bố trí 386 tỷ đồng từ nguồn dự phòng để khắc phục hậu quả của ba đợt mưa lũ
trong tháng 9 và tháng 10, trong đó 142 tỷ đồng để sửa chữa hồ đập và kênh mương, 118 tỷ đồng để
khôi phục các tuyến đường tỉnh bị sạt lở, 126 tỷ đồng hỗ trợ Nhân dân tái thiết nhà ở và khôi phục
sản xuất.

## 3. Hạn chế và nguyên nhân

Một số chủ đầu tư chưa chủ động trong chuẩn bị đầu tư và giải phóng mặt bằng; việc phân bổ chi
tiết các chương trình mục tiêu quốc gia còn chậm so với quy định. Công tác sắp xếp tài sản công
dôi dư sau khi tổ chức lại đơn vị hành chính cấp xã mới hoàn thành 71,2% kế hoạch. Nguyên nhân chủ
yếu là cán bộ tài chính ở cấp xã còn thiếu, khối lượng công việc tăng và quy trình liên thông chưa
đồng bộ.

# II. DỰ TOÁN NGÂN SÁCH ĐỊA PHƯƠNG NĂM 2027

## 1. Nguyên tắc xây dựng dự toán

Dự toán được xây dựng trên cơ sở các chính sách, chế độ hiện hành; bảo đảm thu đúng, thu đủ, nuôi
dưỡng nguồn thu bền vững; ưu tiên chi đầu tư phát triển, chi khoa học, công nghệ, đổi mới sáng tạo
và chuyển đổi số, bảo đảm quốc phòng, an ninh và an sinh xã hội.

Triệt để tiết kiệm chi thường xuyên ngay từ khâu lập dự toán, cắt giảm 10% chi mua sắm, hội nghị,
công tác phí trong và ngoài nước. Mọi cuộc họp của Ủy ban nhân dân tỉnh và các sở, ngành sử dụng
tài liệu điện tử, qua đó giảm khoảng 3,2 tỷ đồng chi phí in ấn, phát hành mỗi năm.

Thực hiện phân cấp cho cấp xã theo mô hình chính quyền địa phương hai cấp: nguồn thu gắn với nhiệm
vụ chi; định mức phân bổ có hệ số đối với các xã miền núi, biên giới và các xã thường xuyên bị
ngập lụt.

## 2. Dự toán thu, chi ngân sách

Tổng thu ngân sách địa phương được hưởng theo phân cấp và thu bổ sung từ ngân sách trung ương năm
2027 là {revenue} tỷ đồng. Tổng chi ngân sách địa phương là <b>{total} tỷ đồng</b>, gồm ngân sách
cấp tỉnh {province} tỷ đồng (chiếm {share}%) và ngân sách cấp xã {communes} tỷ đồng (chiếm
{rest}%). Bội chi ngân sách địa phương là 1.250,0 tỷ đồng, được bù đắp bằng nguồn vay lại vốn vay
nước ngoài và phát hành trái phiếu chính quyền địa phương, trong giới hạn dư nợ theo quy định.

Cơ cấu chi theo lĩnh vực như sau:

[table]

Chi đầu tư phát triển chiếm {part0}% tổng chi; chi giáo dục và đào tạo chiếm {part1}%; chi y tế,
dân số chiếm {part2}%. Dự toán chi tiết của từng đơn vị tại Biểu số 03 kèm theo.

## 3. Phương án phân bổ ngân sách cấp tỉnh

a) Chi đầu tư phát triển: bố trí đủ vốn hoàn trả vốn ứng trước và thanh toán nợ đọng xây dựng cơ
bản; tiếp theo là các dự án chuyển tiếp; phần còn lại bố trí cho 12 dự án khởi công mới đã đủ thủ
tục, trong đó ưu tiên tuyến đường ven sông Lam đoạn từ cầu Bến Chợ đến phường Đông Hải và hệ thống
tiêu úng khu vực Bắc Sông.

b) Chi thường xuyên: bảo đảm mức lương cơ sở theo quy định; bố trí 100% kinh phí thực hiện chính
sách miễn học phí đối với học sinh phổ thông; hỗ trợ đóng bảo hiểm y tế cho người thuộc hộ cận
nghèo; bố trí kinh phí vận hành Trung tâm Phục vụ hành chính công tại 116 xã, phường.

c) Chi khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số: bố trí tối thiểu 3% tổng chi ngân
sách, tập trung cho hạ tầng dữ liệu dùng chung, an toàn thông tin mạng, bồi dưỡng kỹ năng số cho
cán bộ cấp xã và hệ thống phòng họp không giấy.

d) Dự phòng ngân sách: bố trí {field6} tỷ đồng, bằng {part6}% tổng chi, để phòng, chống, khắc phục
hậu quả thiên tai, dịch bệnh và nhiệm vụ quan trọng, cấp bách khác phát sinh.

## 4. Kế hoạch vay và trả nợ của ngân sách địa phương

Dư nợ đầu năm 2027 dự kiến 2.186 tỷ đồng, bằng 34,1% mức dư nợ vay tối đa. Trong năm vay mới 1.250
tỷ đồng để bù đắp bội chi, gồm vay lại vốn vay nước ngoài 820 tỷ đồng và phát hành trái phiếu
chính quyền địa phương 430 tỷ đồng; trả nợ gốc 164 tỷ đồng từ nguồn tăng thu và kết dư. Dư nợ cuối
năm dự kiến 3.272 tỷ đồng, trong giới hạn cho phép.

Việc vay chỉ thực hiện cho các dự án có khả năng phát huy hiệu quả ngay, trước hết là hệ thống
tiêu úng khu vực Bắc Sông và đường ven sông Lam; không vay để chi thường xuyên. Sở Tài chính lập
kế hoạch vay theo tiến độ giải ngân, bảo đảm không để vốn nhàn rỗi tại Kho bạc Nhà nước quá 30
ngày.

## 5. Các quỹ tài chính nhà nước ngoài ngân sách

Tỉnh có 7 quỹ tài chính ngoài ngân sách với tổng nguồn vốn dự kiến năm 2027 là 1.046 tỷ đồng. Quỹ
Bảo vệ và phát triển rừng chi trả dịch vụ môi trường rừng 212 tỷ đồng cho 24.600 chủ rừng; Quỹ
Phòng, chống thiên tai dành 28% số thu cho cấp xã để mua sắm phương tiện cứu hộ tại chỗ.

Ủy ban nhân dân tỉnh đề nghị hợp nhất hai quỹ có nhiệm vụ trùng nhau về hỗ trợ nông dân và hợp tác
xã, qua đó giảm một đầu mối, 9 biên chế và khoảng 1,4 tỷ đồng chi phí quản lý mỗi năm.

# III. GIẢI PHÁP TỔ CHỨC THỰC HIỆN

1. Giao dự toán cho các đơn vị trước ngày 31 tháng 12 năm 2026; công khai dự toán trên Cổng thông
tin điện tử của tỉnh trong thời hạn 15 ngày kể từ ngày Nghị quyết được thông qua.

2. Thuế tỉnh chủ trì, phối hợp với Công an tỉnh và các sở, ngành mở rộng cơ sở tính thuế đối với
kinh doanh trên nền tảng số, kinh doanh vận tải và khai thác khoáng sản; áp dụng hóa đơn điện tử
khởi tạo từ máy tính tiền cho toàn bộ hộ kinh doanh thuộc diện kê khai trước ngày 30 tháng 6 năm
2027.

3. Các chủ đầu tư lập kế hoạch giải ngân theo từng tháng, từng dự án; Ủy ban nhân dân tỉnh điều
chuyển vốn của các dự án giải ngân dưới 40% vào cuối quý II sang dự án có khả năng hấp thụ vốn.

4. Kho bạc Nhà nước thực hiện kiểm soát chi điện tử, rút ngắn thời gian xử lý hồ sơ thanh toán
khối lượng hoàn thành còn không quá 02 ngày làm việc.

5. Thanh tra tỉnh xây dựng kế hoạch thanh tra năm 2027, tập trung vào quản lý, sử dụng tài sản
công, mua sắm tập trung và việc thực hiện các chương trình mục tiêu quốc gia tại cấp xã.

# IV. KIẾN NGHỊ

Ủy ban nhân dân tỉnh kính đề nghị Hội đồng nhân dân tỉnh xem xét, thông qua dự toán ngân sách địa
phương và phương án phân bổ ngân sách cấp tỉnh năm 2027; đồng thời giao Ủy ban nhân dân tỉnh quyết
định phân bổ các khoản kinh phí chưa phân bổ chi tiết sau khi thống nhất với Thường trực Hội đồng
nhân dân tỉnh.

<i>(Gửi kèm theo: Dự thảo Nghị quyết; Biểu số 03 - Dự toán chi ngân sách địa phương theo từng đơn
vị.)</i>

Ủy ban nhân dân tỉnh kính trình Hội đồng nhân dân tỉnh xem xét, quyết định./.
"""

RESOLUTION_TEXT: Final = """
= HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LAM KHÓA XIX, KỲ HỌP THỨ 4

~ Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

~ Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;

~ Căn cứ Quyết định của Thủ tướng Chính phủ về việc giao dự toán ngân sách nhà nước năm 2027;

~ Xét Tờ trình số 88/TTr-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh về dự toán ngân
sách địa phương và phương án phân bổ ngân sách cấp tỉnh năm 2027; Báo cáo thẩm tra của Ban Kinh tế
- Ngân sách Hội đồng nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ
họp.

= QUYẾT NGHỊ:

<b>Điều 1. Dự toán ngân sách địa phương năm 2027</b>

1. Tổng thu ngân sách địa phương: {revenue} tỷ đồng.

2. Tổng chi ngân sách địa phương: {total} tỷ đồng, gồm:

a) Chi đầu tư phát triển: {field0} tỷ đồng;

b) Chi thường xuyên: {recurrent} tỷ đồng, trong đó chi giáo dục và đào tạo {field1} tỷ đồng; chi y
tế, dân số {field2} tỷ đồng; chi sự nghiệp kinh tế {field3} tỷ đồng; chi quản lý nhà nước {field4}
tỷ đồng; chi khác {field5} tỷ đồng;

c) Dự phòng ngân sách: {field6} tỷ đồng.

3. Bội chi ngân sách địa phương: 1.250,0 tỷ đồng.

<b>Điều 2. Phân bổ ngân sách cấp tỉnh năm 2027</b>

1. Tổng chi ngân sách cấp tỉnh: {province} tỷ đồng; bổ sung có mục tiêu và cân đối cho ngân sách
cấp xã theo Biểu số 03 kèm theo Nghị quyết này.

2. Vốn đầu tư công được phân bổ theo thứ tự: hoàn trả vốn ứng trước; thanh toán nợ đọng xây dựng
cơ bản; dự án hoàn thành; dự án chuyển tiếp; dự án khởi công mới đã đủ thủ tục đầu tư.

3. Kinh phí tiết kiệm chi thường xuyên và tăng thu ngân sách năm 2026 được sử dụng để tạo nguồn
cải cách tiền lương và bổ sung vốn cho các công trình phòng, chống thiên tai cấp bách.

<b>Điều 3. Một số giải pháp thực hiện</b>

1. Tăng cường kỷ luật, kỷ cương tài chính; mọi khoản chi phát sinh ngoài dự toán phải có nguồn bảo
đảm và được cấp có thẩm quyền quyết định.

2. Đẩy mạnh phân cấp, ủy quyền cho chính quyền cấp xã đi đôi với kiểm tra, giám sát; công khai,
minh bạch ngân sách ở tất cả các cấp, các đơn vị sử dụng ngân sách.

3. Khuyến khích đơn vị sự nghiệp công lập nâng mức tự chủ tài chính; giảm tối thiểu 2,5% chi trực
tiếp từ ngân sách cho các đơn vị tự bảo đảm một phần chi thường xuyên so với năm 2026.

4. Không bố trí vốn khởi công mới cho chủ đầu tư có từ hai dự án trở lên chậm quyết toán quá thời
hạn.

<b>Điều 4. Tổ chức thực hiện</b>

1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết và báo cáo kết quả với Hội đồng nhân dân
tỉnh tại các kỳ họp thường lệ.

2. Giao Thường trực Hội đồng nhân dân tỉnh, các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân
tỉnh giám sát việc thực hiện Nghị quyết.

Nghị quyết này đã được Hội đồng nhân dân tỉnh Sông Lam khóa XIX, kỳ họp thứ 4 thông qua ngày ……
tháng 12 năm 2026 và có hiệu lực từ ngày ký./.
"""
