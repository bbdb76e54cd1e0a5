"""The wording of the report on the economy and on society."""

from __future__ import annotations

from typing import Final

OPENING: Final = """
Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển kinh tế - xã hội năm 2026,
Ủy ban nhân dân tỉnh báo cáo tình hình thực hiện trong tháng 11 và 11 tháng, nhiệm vụ trọng tâm
tháng 12 năm 2026 như sau:
"""

ECONOMY: Final = """
# PHẦN THỨ NHẤT. TÌNH HÌNH KINH TẾ - XÃ HỘI 11 THÁNG NĂM 2026

# I. KẾT QUẢ NỔI BẬT

Tổng sản phẩm trên địa bàn (GRDP) 11 tháng ước tăng 8,94% so với cùng kỳ, trong đó khu vực công
nghiệp - xây dựng tăng 11,62%, dịch vụ tăng 8,17%, nông, lâm nghiệp và thủy sản tăng 4,05%. Với
kết quả này, dự báo cả năm tăng trưởng đạt khoảng 9,1%, vượt mục tiêu 8,5% mà Hội đồng nhân dân
tỉnh đã giao.

Có 21/26 chỉ tiêu chủ yếu đạt và vượt kế hoạch, 4 chỉ tiêu xấp xỉ đạt và 1 chỉ tiêu khó đạt là tỷ
lệ giải ngân vốn đầu tư công. Thu ngân sách nhà nước ước đạt 21.846 tỷ đồng, bằng 104,2% dự toán
cả năm. Chỉ số giá tiêu dùng bình quân tăng 3,12%, thấp hơn mức kiểm soát chung của cả nước.

Mô hình chính quyền địa phương hai cấp vận hành ổn định sau hơn một năm. 116 xã, phường tiếp nhận
1.412.680 hồ sơ thủ tục hành chính, tỷ lệ giải quyết đúng và trước hạn đạt 98,7%; mức độ hài lòng
của người dân, doanh nghiệp đạt 92,4 điểm, tăng 2,1 điểm so với năm trước.

# II. VỀ KINH TẾ

## 1. Sản xuất nông, lâm nghiệp và thủy sản

Tổng diện tích gieo trồng cả năm đạt 268.400 ha, bằng 100,8% kế hoạch; sản lượng lương thực có hạt
ước 1,18 triệu tấn. Năng suất lúa hè thu đạt 56,3 tạ/ha, cao nhất trong năm năm trở lại đây, mặc
dù 2.140 ha lúa mùa bị ngập sau hoàn lưu bão số 7. Các xã vùng bãi đã chuyển 1.320 ha đất màu kém
hiệu quả sang trồng rau an toàn và cây dược liệu.

Chăn nuôi phục hồi tốt: đàn lợn 842.000 con, tăng 5,6%; đàn gia cầm 27,4 triệu con, tăng 4,9%; đàn
trâu bò giữ ổn định. Dịch tả lợn châu Phi xuất hiện tại 9 xã với 1.265 con phải tiêu hủy, đến nay
đã qua 21 ngày không phát sinh ổ dịch mới. Tỷ lệ tiêm phòng lở mồm long móng đạt 87,5% diện phải
tiêm.

Sản lượng thủy sản đạt 214.600 tấn, tăng 4,3%, trong đó khai thác biển 149.200 tấn. Toàn bộ 1.118
tàu cá dài từ 15 m trở lên đã lắp thiết bị giám sát hành trình; không có tàu vi phạm vùng biển
nước ngoài trong 14 tháng liên tục. Cảng cá Cửa Lạch được công nhận đủ điều kiện xác nhận nguồn
gốc thủy sản khai thác.

Toàn tỉnh có thêm 11 xã đạt chuẩn nông thôn mới theo bộ tiêu chí mới, nâng tổng số lên 74/100 xã;
412 sản phẩm được công nhận OCOP từ 3 sao trở lên. Diện tích rừng trồng mới đạt 17.900 ha; tỷ lệ
che phủ rừng giữ ở mức 56,8%.

## 2. Công nghiệp và xây dựng

Chỉ số sản xuất công nghiệp tăng 13,4% so với cùng kỳ; riêng công nghiệp chế biến, chế tạo tăng
15,1%. Sản phẩm tăng cao gồm linh kiện điện tử (38,2%), thép cán (21,7%), may mặc (12,9%) và thức
ăn chăn nuôi (9,4%). Sản lượng xi măng giảm 3,8% do thị trường bất động sản phục hồi chậm và chi
phí than tăng.

Khu công nghiệp Bắc Sông đạt tỷ lệ lấp đầy 81%, giải quyết việc làm cho 36.500 lao động. Cụm công
nghiệp Nghĩa Thái hoàn thành trạm xử lý nước thải công suất 2.500 m³/ngày đêm; hai cụm công nghiệp
còn lại của giai đoạn này đang giải phóng mặt bằng, đã bàn giao 74 ha trong tổng số 118 ha.

Giá trị sản xuất ngành xây dựng tăng 10,8%. Sở Xây dựng đã thẩm định 612 hồ sơ, cắt giảm 218 tỷ
đồng dự toán chưa hợp lý. Chương trình nhà ở xã hội hoàn thành 1.940 căn, bằng 97% chỉ tiêu được
giao; đã xóa 100% nhà tạm, nhà dột nát của hộ nghèo và người có công.

[production]

## 3. Thương mại, dịch vụ và du lịch

Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng ước đạt 112.300 tỷ đồng, tăng 12,1%. Hàng
hóa thiết yếu dồi dào, không xảy ra tình trạng thiếu hàng trong các đợt mưa lũ. Lực lượng quản lý
thị trường kiểm tra 2.870 vụ, xử phạt 14,6 tỷ đồng, trong đó hàng giả trên sàn thương mại điện tử
chiếm một phần tư số vụ.

Kim ngạch xuất khẩu đạt 3,42 tỷ USD, tăng 16,8%, với 41% là điện tử và linh kiện; nhập khẩu đạt
2,76 tỷ USD. Có 27 doanh nghiệp của tỉnh lần đầu xuất khẩu sang các thị trường có hiệp định thương
mại tự do thế hệ mới.

Du lịch đón 9,86 triệu lượt khách, tăng 14,2%, trong đó khách quốc tế 218.000 lượt; doanh thu đạt
12.640 tỷ đồng. Lễ hội sông nước Lam Thành và giải chạy đêm ven sông thu hút hơn 180.000 lượt
người. Công suất buồng phòng bình quân đạt 63%, tuy nhiên thời gian lưu trú vẫn chỉ ở mức 1,9
ngày.

Vận tải hành khách tăng 9,3%, hàng hóa tăng 11,5%. Sản lượng hàng qua cảng Cửa Lạch đạt 10,4 triệu
tấn; tuyến công-ten-nơ hằng tuần đi khu vực Đông Bắc Á được duy trì đều từ tháng 4. Doanh thu bưu
chính chuyển phát tăng 27%.

[visitors]

## 4. Thu hút đầu tư và phát triển doanh nghiệp

Trong 11 tháng, tỉnh cấp mới 94 dự án với tổng vốn đăng ký 28.700 tỷ đồng và 612 triệu USD; điều
chỉnh tăng vốn cho 38 dự án. Vốn đầu tư nước ngoài thực hiện ước 540 triệu USD. Tổng vốn đầu tư
toàn xã hội đạt 96.500 tỷ đồng, tăng 12,6%, bằng 34,8% GRDP.

Có 2.318 doanh nghiệp thành lập mới, tăng 22,4% về số lượng và 31,0% về vốn; 684 doanh nghiệp quay
lại hoạt động; 911 doanh nghiệp tạm ngừng. Sau khi bỏ thuế khoán, 18.460 hộ kinh doanh đã chuyển
sang kê khai, trong đó 1.205 hộ chuyển thành doanh nghiệp. Tỉnh tổ chức 12 buổi "Cà phê doanh
nhân", xử lý 286/312 kiến nghị.

## 5. Tài chính, ngân hàng

Huy động vốn của các tổ chức tín dụng đạt 268.000 tỷ đồng, tăng 11,9% so với đầu năm; dư nợ đạt
341.000 tỷ đồng, tăng 13,5%; nợ xấu 1,42%. Dư nợ cho vay nông nghiệp, nông thôn chiếm 43%. Ngân
hàng Chính sách xã hội giải ngân 4.120 tỷ đồng cho 78.900 lượt hộ nghèo, cận nghèo và đối tượng
chính sách.

Chi ngân sách địa phương ước 24.310 tỷ đồng, bằng 84,7% dự toán. Các khoản chi cho con người, an
sinh xã hội, quốc phòng, an ninh được bảo đảm. Đã tiết kiệm thêm 10% chi thường xuyên tương ứng
214 tỷ đồng để bổ sung vốn sửa chữa trường học và trạm y tế tại các xã vùng lũ.

[disbursed]
"""

SOCIETY: Final = """
# III. VỀ VĂN HÓA - XÃ HỘI

## 1. Giáo dục và đào tạo

Năm học 2026 - 2027 khai giảng với 1.412 cơ sở giáo dục, hơn 812.000 học sinh. Tỷ lệ trường đạt
chuẩn quốc gia đạt 78,6%. Học sinh của tỉnh đoạt 104 giải tại kỳ thi chọn học sinh giỏi quốc gia
và 2 huy chương quốc tế. Toàn tỉnh còn thiếu 2.140 giáo viên, chủ yếu ở cấp tiểu học và môn Tiếng
Anh, Tin học; đã tuyển dụng 1.386 chỉ tiêu.

Bốn trường nội trú liên cấp tại các xã biên giới được khởi công trong tháng 8, dự kiến hoàn thành
trước năm học 2027 - 2028. Việc tổ chức học hai buổi/ngày ở cấp trung học cơ sở được triển khai
tại 83% số trường, vướng mắc chính là thiếu phòng học bộ môn và bếp ăn bán trú.

## 2. Y tế và chăm sóc sức khỏe Nhân dân

Tỷ lệ bao phủ bảo hiểm y tế đạt 95,8% dân số. Các cơ sở y tế khám cho 4,1 triệu lượt người; bệnh
án điện tử được áp dụng tại toàn bộ bệnh viện công lập từ ngày 01 tháng 9. Bệnh viện Đa khoa tỉnh
thực hiện thành công 6 ca ghép thận và 1.240 ca can thiệp tim mạch.

Ngành y tế ghi nhận 1.876 ca sốt xuất huyết, giảm 34%; 412 ca tay chân miệng; không có ca tử vong.
Khám sức khỏe định kỳ miễn phí ít nhất một lần trong năm đã thực hiện cho 1,26 triệu người, bằng
61% dân số, phấn đấu đạt 70% vào cuối năm. Còn 17 trạm y tế xã chưa có bác sĩ làm việc thường
xuyên.

## 3. Văn hóa, thể thao, thông tin

Tỉnh tổ chức 41 sự kiện văn hóa cấp tỉnh; dân ca ví, giặm được đưa vào 640 trường học. Đoàn thể
thao của tỉnh giành 186 huy chương tại các giải quốc gia, trong đó 54 huy chương vàng. Công tác tu
bổ cấp thiết được thực hiện ở 19 di tích với kinh phí 46 tỷ đồng, 58% từ nguồn xã hội hóa.

## 4. Lao động, người có công và giảm nghèo

Giải quyết việc làm mới cho 46.800 lao động, đạt 104% kế hoạch, trong đó 17.200 người đi làm việc
ở nước ngoài theo hợp đồng. Tỷ lệ hộ nghèo đa chiều còn 2,86%, giảm 0,92 điểm phần trăm. Tỉnh đã
chi trả đầy đủ trợ cấp cho 61.400 người có công và 138.000 đối tượng bảo trợ xã hội qua tài khoản,
tỷ lệ không dùng tiền mặt đạt 91%.

## 5. Dân tộc, tôn giáo

Đời sống đồng bào các dân tộc thiểu số tiếp tục được cải thiện; 100% thôn, bản có điện lưới; 94%
hộ được dùng nước hợp vệ sinh. Chương trình mục tiêu quốc gia giải ngân 71,3% vốn được giao. Hoạt
động tôn giáo diễn ra thuần túy, đúng pháp luật; các cơ sở tôn giáo quyên góp 8,4 tỷ đồng ủng hộ
vùng bị thiên tai.

# IV. KHOA HỌC, CÔNG NGHỆ VÀ CHUYỂN ĐỔI SỐ

Tỷ lệ hồ sơ trực tuyến toàn trình đạt 86,2%; 100% kết quả giải quyết thủ tục hành chính được số
hóa. Nền tảng dữ liệu dùng chung kết nối 34 hệ thống, mỗi ngày trao đổi khoảng 410.000 giao dịch.
Trung tâm giám sát an toàn thông tin phát hiện và ngăn chặn 1,9 triệu lượt dò quét, không để xảy
ra sự cố nghiêm trọng.

Từ tháng 7, Ủy ban nhân dân tỉnh họp không giấy: 100% tài liệu được gửi và đọc trên thiết bị, kể
cả khi mạng gián đoạn; biểu quyết được ghi nhận ngay tại phòng họp. Qua 9 phiên họp đã giảm khoảng
212.000 trang in; thời gian chuẩn bị mỗi phiên giảm từ 5 ngày còn 2 ngày làm việc. 48 xã, phường
đã áp dụng, các xã còn lại hoàn thành trong quý II năm 2027.

Tỉnh hỗ trợ 23 doanh nghiệp đổi mới công nghệ, 14 nhiệm vụ khoa học được nghiệm thu, 6 sáng chế
được cấp bằng. Trung tâm Đổi mới sáng tạo đặt tại Trường Đại học Sông Lam thu hút 38 nhóm khởi
nghiệp, trong đó 5 nhóm gọi được vốn.

[online]

# V. TÀI NGUYÊN, MÔI TRƯỜNG VÀ PHÒNG, CHỐNG THIÊN TAI

Đã cấp 41.200 giấy chứng nhận quyền sử dụng đất; hoàn thành làm sạch dữ liệu của 2,3 triệu thửa
đất. Tỷ lệ thu gom chất thải rắn sinh hoạt ở đô thị đạt 96%, ở nông thôn 84%; 62 xã thực hiện phân
loại rác tại nguồn. Thanh tra, kiểm tra 118 cơ sở khai thác khoáng sản, xử phạt 9,7 tỷ đồng và thu
hồi 3 giấy phép.

Từ đầu năm, tỉnh chịu ảnh hưởng của 4 cơn bão và 7 đợt mưa lớn, làm 9 người chết và mất tích,
3.840 nhà ngập, thiệt hại ước 1.920 tỷ đồng. Nhờ cảnh báo sớm tới từng thôn, bản qua tin nhắn và
loa truyền thanh, 21.600 người đã được sơ tán an toàn trước bão số 7. Mực nước 22 hồ chứa lớn hiện
ở mức 78 - 92% dung tích thiết kế.

# VI. NỘI CHÍNH, QUỐC PHÒNG, AN NINH

Thanh tra tỉnh tiến hành 64 cuộc thanh tra hành chính, kiến nghị thu hồi 31,8 tỷ đồng. Các cơ quan
tiếp 5.210 lượt công dân; tỷ lệ giải quyết khiếu nại, tố cáo thuộc thẩm quyền đạt 91,6%. Thẩm định
52 dự thảo văn bản quy phạm pháp luật; bãi bỏ 37 văn bản không còn phù hợp sau khi sắp xếp đơn vị
hành chính.

An ninh chính trị, trật tự an toàn xã hội được giữ vững. Tội phạm về trật tự xã hội giảm 6,8%; tỷ
lệ điều tra, khám phá đạt 90,3%. Tai nạn giao thông giảm cả ba tiêu chí: số vụ giảm 11,2%, số
người chết giảm 8,5%, số người bị thương giảm 14,1%. Hoàn thành 100% chỉ tiêu giao quân; diễn tập
khu vực phòng thủ được đánh giá xuất sắc.

Trong năm, tỉnh đón 74 đoàn khách quốc tế, ký 9 thỏa thuận hợp tác cấp địa phương. Công tác bảo vệ
biên giới được phối hợp chặt chẽ với các tỉnh bạn; hoàn thành tôn tạo 12 mốc quốc giới.
"""

OUTLOOK: Final = """
# VIII. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH

Ủy ban nhân dân tỉnh đã tổ chức 11 phiên họp thường kỳ, 14 phiên họp chuyên đề và ban hành 186
nghị quyết, quyết định, 47 chỉ thị. Chủ tịch và các Phó Chủ tịch làm việc trực tiếp với 92 xã,
phường, trong đó có toàn bộ các xã biên giới; sau mỗi cuộc làm việc đều có thông báo kết luận nêu
rõ người thực hiện và thời hạn.

Trong 1.284 nhiệm vụ giao các sở, ngành, địa phương, 1.207 nhiệm vụ hoàn thành đúng hạn, 49 nhiệm
vụ hoàn thành quá hạn và 28 nhiệm vụ chưa hoàn thành. Sở Xây dựng, Sở Tư pháp và Công an tỉnh
không có nhiệm vụ quá hạn. Các đơn vị có từ ba nhiệm vụ quá hạn trở lên đã kiểm điểm trước Ủy ban
nhân dân tỉnh.

Công tác cải cách hành chính tiếp tục được đẩy mạnh: cắt giảm 32% thời gian giải quyết của 418 thủ
tục, ủy quyền cho cấp xã giải quyết 96 thủ tục, bãi bỏ 41 loại giấy tờ mà cơ quan nhà nước đã có
trong cơ sở dữ liệu. Người dân có thể nộp hồ sơ tại bất kỳ điểm tiếp nhận nào trong tỉnh, không
phụ thuộc nơi cư trú.

Việc tiếp công dân định kỳ của người đứng đầu được duy trì; 37 vụ việc phức tạp, kéo dài đã được
rà soát, đối thoại, trong đó 29 vụ việc chấm dứt khiếu kiện. Đường dây nóng của tỉnh nhận 18.340
phản ánh, 96,1% được trả lời trong thời hạn ba ngày làm việc.

# IX. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN

Bên cạnh kết quả đạt được, còn một số hạn chế. Giải ngân vốn đầu tư công đạt 78,6%, thấp hơn mục
tiêu; 5 chủ đầu tư đạt dưới 50%. Thu tiền sử dụng đất chậm so với tiến độ. Một số dự án ngoài ngân
sách kéo dài nhiều năm, gây lãng phí đất đai; việc rà soát 43 dự án chậm tiến độ mới kết thúc đối
với 28 dự án.

Ở cấp xã, khối lượng việc tăng 1,7 lần so với trước khi sắp xếp nhưng cán bộ có chuyên môn về tài
chính, đất đai, công nghệ thông tin còn thiếu 438 người. Trụ sở tại 22 xã phân tán ở hai đến ba
địa điểm. Một bộ phận người cao tuổi gặp khó khăn khi nộp hồ sơ trực tuyến, cần có người hỗ trợ
tại chỗ.

Về khách quan, giá nguyên vật liệu tăng, thiên tai dồn dập và cầu thế giới biến động. Về chủ quan,
một số người đứng đầu chưa quyết liệt, còn tâm lý chờ hướng dẫn; công tác phối hợp giữa các sở với
cấp xã có lúc chưa kịp thời; chế độ báo cáo còn trùng lặp, có nội dung xã phải báo cáo qua bốn
phần mềm.

# PHẦN THỨ HAI. NHIỆM VỤ TRỌNG TÂM THÁNG 12 NĂM 2026

1. Tập trung hoàn thành ở mức cao nhất các chỉ tiêu năm 2026. Các sở, ngành rà soát từng chỉ tiêu,
báo cáo Ủy ban nhân dân tỉnh trước ngày 10 tháng 12 giải pháp đối với chỉ tiêu chưa đạt.

2. Đẩy nhanh giải ngân vốn đầu tư công, phấn đấu đến ngày 31 tháng 12 đạt 90% và đến hết niên độ
đạt trên 96%. Ba tổ công tác làm việc trực tiếp với 12 chủ đầu tư có số vốn còn lại lớn; kiên
quyết điều chuyển vốn của dự án không còn khả năng thực hiện.

3. Chuẩn bị chu đáo nội dung kỳ họp cuối năm của Hội đồng nhân dân tỉnh; gửi tài liệu điện tử tới
đại biểu chậm nhất 10 ngày trước ngày khai mạc.

4. Bảo đảm nguồn hàng, bình ổn giá dịp Tết Dương lịch và Tết Nguyên đán Đinh Mùi; kiểm tra an toàn
thực phẩm, chống buôn lậu, gian lận thương mại và pháo nổ; tổ chức trực 24/24 giờ tại các cơ sở y
tế.

5. Chủ động phương án ứng phó rét đậm, rét hại đối với đàn gia súc ở 31 xã miền núi; hoàn thành
sửa chữa 14 công trình thủy lợi hư hỏng trước khi lấy nước vụ xuân; gieo cấy trong khung thời vụ
từ ngày 10 tháng 01 đến ngày 15 tháng 02 năm 2027.

6. Hoàn thành việc bố trí, sử dụng 186 trụ sở dôi dư; ưu tiên chuyển thành trường học, trạm y tế,
nhà văn hóa và không gian đọc sách cộng đồng. Sở Tài chính báo cáo kết quả trước ngày 25 tháng 12.

Phân công cụ thể cho từng cơ quan tại Phụ lục 3. Trên đây là báo cáo tình hình kinh tế - xã hội 11
tháng năm 2026, Ủy ban nhân dân tỉnh trình phiên họp xem xét, cho ý kiến./.
"""

REGIONS: Final = (
    (
        "Vùng đô thị trung tâm",
        "16 phường",
        "dịch vụ tài chính, giáo dục chất lượng cao và y tế chuyên sâu",
        "chỉnh trang đô thị, tiêu thoát nước và phân luồng giao thông dịp Tết",
    ),
    (
        "Vùng ven biển",
        "19 xã",
        "kinh tế cảng, du lịch nghỉ dưỡng và khai thác hải sản xa bờ",
        "hoàn thành khu neo đậu tránh trú bão và kiểm soát tàu cá ra vào cảng",
    ),
    (
        "Vùng đồng bằng hạ lưu sông Lam",
        "27 xã",
        "lúa chất lượng cao, chăn nuôi tập trung và làng nghề",
        "nạo vét kênh tiêu, lấy nước và gieo cấy vụ xuân đúng khung thời vụ",
    ),
    (
        "Vùng bán sơn địa",
        "23 xã",
        "cây ăn quả có múi, cụm công nghiệp và vật liệu xây dựng",
        "giải phóng mặt bằng cụm công nghiệp và tiêu thụ cam chính vụ",
    ),
    (
        "Vùng núi cao và biên giới",
        "31 xã",
        "kinh tế rừng, dược liệu, chăn nuôi đại gia súc và cửa khẩu",
        "phòng, chống rét, bố trí tái định cư cho các bản có nguy cơ sạt lở",
    ),
)
"""Name, extent, strength and present focus of each region."""

REGION_TEXT: Final = """
{name} gồm {extent}, có thế mạnh về {strength}. Giá trị sản xuất 11 tháng tăng {a}% so với cùng
kỳ; thu ngân sách đạt {b} tỷ đồng, bằng {c}% dự toán. Số hộ nghèo giảm {d} hộ, còn {e}% theo chuẩn
đa chiều.

Tại {lower}, thu nhập bình quân ước đạt {f} triệu đồng/người/năm. {g} km đường liên thôn được bê
tông hóa, {h} công trình trường học, trạm y tế hoàn thành. Tỷ lệ hồ sơ trực tuyến đạt {i}%; còn
{j} xã, phường chưa bố trí đủ công chức chuyên trách công nghệ thông tin.

Trọng tâm của vùng trong tháng 12 là {focus}. Các xã, phường trong vùng đề nghị tỉnh bổ sung {k}
tỷ đồng để hoàn thành {l} công trình dở dang và cho phép ký hợp đồng với {m} giáo viên, nhân viên
y tế còn thiếu.
"""
"""What is said of each region."""

TASKS: Final = (
    (
        "Sở Tài chính",
        "Trình phương án phân bổ chi tiết dự toán và kế hoạch đầu tư công năm 2027",
        "05/12/2026",
    ),
    ("Sở Tài chính", "Báo cáo kết quả xử lý 186 trụ sở, cơ sở nhà đất dôi dư", "25/12/2026"),
    ("Sở Tài chính", "Tham mưu điều chuyển vốn của các dự án giải ngân dưới 50%", "08/12/2026"),
    (
        "Sở Xây dựng",
        "Công bố quy hoạch phân khu đô thị Bắc Sông, cắm mốc ngoài thực địa",
        "15/12/2026",
    ),
    ("Sở Xây dựng", "Kiểm tra chất lượng 14 cầu dân sinh trước mùa lễ hội", "20/12/2026"),
    (
        "Sở Nông nghiệp và Môi trường",
        "Hoàn thành xác định giá đất cụ thể của 11 dự án",
        "18/12/2026",
    ),
    (
        "Sở Nông nghiệp và Môi trường",
        "Phương án chống rét cho gia súc tại 31 xã miền núi",
        "10/12/2026",
    ),
    (
        "Sở Nông nghiệp và Môi trường",
        "Hồ sơ đề xuất dự án chống ngập lưu vực sông Lam",
        "15/01/2027",
    ),
    ("Sở Công Thương", "Kế hoạch dự trữ hàng hóa và bình ổn giá dịp Tết Đinh Mùi", "05/12/2026"),
    (
        "Sở Công Thương",
        "Làm việc với ngành điện về cấp điện cho Khu công nghiệp Bắc Sông",
        "12/12/2026",
    ),
    ("Sở Nội vụ", "Đề án bố trí, bồi dưỡng 438 công chức chuyên môn cho cấp xã", "20/12/2026"),
    ("Sở Nội vụ", "Tổng hợp kết quả đánh giá, xếp loại người đứng đầu năm 2026", "28/12/2026"),
    ("Sở Giáo dục và Đào tạo", "Kế hoạch tuyển dụng 754 giáo viên còn thiếu", "22/12/2026"),
    (
        "Sở Giáo dục và Đào tạo",
        "Tổng kết thí điểm học hai buổi/ngày ở trung học cơ sở",
        "26/12/2026",
    ),
    ("Sở Y tế", "Phương án luân phiên bác sĩ cho 17 trạm y tế xã", "15/12/2026"),
    ("Sở Y tế", "Hoàn thành khám sức khỏe định kỳ cho 70% dân số", "31/12/2026"),
    (
        "Sở Khoa học và Công nghệ",
        "Hợp nhất các phần mềm báo cáo của cấp xã thành một hệ thống",
        "30/12/2026",
    ),
    ("Sở Khoa học và Công nghệ", "Kế hoạch họp không giấy tại 68 xã, phường còn lại", "18/12/2026"),
    (
        "Sở Văn hóa, Thể thao và Du lịch",
        "Kế hoạch tổ chức lễ hội đầu xuân an toàn, tiết kiệm",
        "12/12/2026",
    ),
    ("Sở Tư pháp", "Rà soát văn bản quy phạm pháp luật hết hiệu lực trong năm 2026", "24/12/2026"),
    (
        "Sở Dân tộc và Tôn giáo",
        "Giải ngân vốn chương trình mục tiêu quốc gia đạt trên 95%",
        "31/12/2026",
    ),
    ("Thanh tra tỉnh", "Trình kế hoạch thanh tra năm 2027, không chồng chéo", "10/12/2026"),
    ("Công an tỉnh", "Cao điểm tấn công, trấn áp tội phạm, bảo đảm trật tự dịp Tết", "15/12/2026"),
    (
        "Bộ Chỉ huy Quân sự tỉnh",
        "Chuẩn bị giao quân năm 2027; sẵn sàng ứng phó thiên tai",
        "20/12/2026",
    ),
    (
        "Văn phòng UBND tỉnh",
        "Chuẩn bị nội dung, tài liệu điện tử kỳ họp cuối năm của HĐND tỉnh",
        "01/12/2026",
    ),
    (
        "UBND các xã, phường",
        "Chi trả quà Tết cho đối tượng chính sách trước ngày 25 tháng Chạp",
        "01/02/2027",
    ),
)
"""Agency, task and day by which it is due."""

INDICATORS: Final = (
    ("Tốc độ tăng GRDP", "%", "8,50", "8,94", "Vượt"),
    ("GRDP bình quân đầu người", "triệu đồng", "98,0", "101,4", "Vượt"),
    ("Thu ngân sách nhà nước", "tỷ đồng", "20.965", "21.846", "Vượt"),
    ("Tổng vốn đầu tư toàn xã hội", "tỷ đồng", "105.000", "96.500", "Xấp xỉ"),
    ("Kim ngạch xuất khẩu", "triệu USD", "3.300", "3.420", "Vượt"),
    ("Chỉ số sản xuất công nghiệp", "%", "12,0", "13,4", "Vượt"),
    ("Tổng mức bán lẻ hàng hóa", "tỷ đồng", "118.000", "112.300", "Xấp xỉ"),
    ("Lượt khách du lịch", "nghìn lượt", "9.500", "9.860", "Vượt"),
    ("Tỷ lệ giải ngân vốn đầu tư công", "%", "95,0", "78,6", "Khó đạt"),
    ("Doanh nghiệp thành lập mới", "doanh nghiệp", "2.000", "2.318", "Vượt"),
    ("Sản lượng lương thực có hạt", "nghìn tấn", "1.170", "1.180", "Vượt"),
    ("Tỷ lệ che phủ rừng", "%", "56,8", "56,8", "Đạt"),
    ("Số xã đạt chuẩn nông thôn mới", "xã", "72", "74", "Vượt"),
    ("Tỷ lệ đô thị hóa", "%", "38,5", "38,7", "Vượt"),
    ("Tỷ lệ trường đạt chuẩn quốc gia", "%", "78,0", "78,6", "Vượt"),
    ("Tỷ lệ bao phủ bảo hiểm y tế", "%", "95,5", "95,8", "Vượt"),
    ("Số giường bệnh trên một vạn dân", "giường", "39,0", "39,2", "Vượt"),
    ("Giải quyết việc làm mới", "người", "45.000", "46.800", "Vượt"),
    ("Tỷ lệ hộ nghèo đa chiều", "%", "2,90", "2,86", "Vượt"),
    ("Tỷ lệ lao động qua đào tạo", "%", "72,0", "72,5", "Vượt"),
    ("Tỷ lệ hộ dân dùng nước sạch", "%", "91,0", "90,4", "Xấp xỉ"),
    ("Tỷ lệ thu gom chất thải đô thị", "%", "96,0", "96,0", "Đạt"),
    ("Tỷ lệ hồ sơ trực tuyến toàn trình", "%", "85,0", "86,2", "Vượt"),
    ("Mức độ hài lòng của người dân", "điểm", "91,0", "92,4", "Vượt"),
    ("Nhà ở xã hội hoàn thành", "căn", "2.000", "1.940", "Xấp xỉ"),
    ("Hoàn thành chỉ tiêu giao quân", "%", "100", "100", "Đạt"),
)
"""Indicator, unit, plan, result so far and rating."""

MONTHLY: Final = (
    ("Thịt hơi xuất chuồng (tấn)", 20_400, 23_900),
    ("Thủy sản (tấn)", 17_200, 21_600),
    ("Gỗ khai thác (nghìn m³)", 118, 186),
    ("Xi măng (nghìn tấn)", 640, 905),
    ("Thép cán (nghìn tấn)", 88, 131),
    ("Linh kiện điện tử (triệu chiếc)", 41, 69),
    ("Điện sản xuất (triệu kWh)", 210, 395),
    ("May mặc (nghìn chiếc)", 7_200, 9_800),
    ("Thức ăn chăn nuôi (tấn)", 31_000, 37_500),
    ("Sữa chế biến (nghìn lít)", 19_800, 24_600),
    ("Hàng qua cảng (nghìn tấn)", 820, 1_060),
    ("Hành khách (nghìn lượt)", 9_100, 12_700),
    ("Khách lưu trú (nghìn lượt)", 410, 720),
    ("Doanh nghiệp mới", 148, 265),
    ("Hồ sơ một cửa (nghìn)", 109, 146),
    ("Giấy chứng nhận đất (giấy)", 3_100, 4_400),
    ("Lượt khám bệnh (nghìn)", 331, 408),
    ("Việc làm mới (người)", 3_700, 4_800),
    ("Vụ tai nạn giao thông", 18, 37),
    ("Nhà ở xã hội (căn)", 92, 260),
)
"""What is counted each month, with the bounds of its values."""
