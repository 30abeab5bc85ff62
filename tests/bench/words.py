"""A stock of Vietnamese phrases of two to five syllables, from which tests/bench/sentences.py composes posts.

Short phrases in long lists: two posts hardly ever share nine words in a row (rule TL01 would call that copying).
"""


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(";"))


ACTORS = _phrases("""
cán bộ địa chính; tổ dân cư; ban quản lý chợ; đội trật tự đô thị; trạm y tế; hội phụ nữ; đoàn thanh niên; hội nông dân; hội cựu chiến binh;
mặt trận tổ quốc; công an khu vực; tổ công nghệ số; ban giám sát cộng đồng; trường tiểu học; trường mầm non; hợp tác xã rau; tổ hòa giải;
câu lạc bộ thể thao; bộ phận một cửa; kế toán của đơn vị; văn phòng ủy ban; trung tâm văn hóa; đội dân quân; tổ thu gom rác; ban công tác mặt trận;
hội khuyến học; hội chữ thập đỏ; nhóm kỹ sư trẻ; đội thủy nông; ban chỉ huy quân sự; tổ vay vốn; hội người cao tuổi; đơn vị thi công; ban biên tập;
cán bộ tư pháp; cán bộ văn hóa; chi hội khu phố; đội cấp nước; ngành điện; thư viện cơ sở; nhà văn hóa; tổ quản lý đường; công chức thống kê;
ban đại diện cha mẹ; đội chữa cháy; tổ cây xanh; trạm khuyến nông; trạm thú y; đài truyền thanh; hội làm vườn; tổ kiểm tra liên ngành""")

VERBS = _phrases("""
rà soát; kiểm tra lại; bàn giao; nghiệm thu; sửa chữa; lắp đặt; khảo sát; thống nhất; công bố; niêm yết; tiếp nhận; hoàn thành; khởi công;
vận hành thử; đo đạc; lập danh sách; họp bàn về; lấy ý kiến về; trả lời về; hướng dẫn cách dùng; nâng cấp; mở rộng; dọn dẹp; sơn mới;
thay thế; đối chiếu; cập nhật; giám sát; tổng kết; sắp xếp; phân công trông coi; xin ý kiến về; ghi nhận; giới thiệu; chuyển giao; bảo dưỡng;
điều chỉnh; bố trí; thẩm định; thu thập số liệu về; vẽ sơ đồ; đánh số; rút kinh nghiệm về; làm rõ; soát xét""")

OBJECTS = _phrases("""
tuyến kênh nội đồng; dãy đèn chiếu sáng; lối đi quanh chợ; bảng tên đường; sân chơi thiếu nhi; nhà để xe; hệ thống thoát nước; trạm bơm nhỏ;
vườn rau mẫu; tủ sách dùng chung; sổ theo dõi hồ sơ; phòng chờ một cửa; bãi tập kết rác; cây xanh bóng mát; đoạn hẻm bê tông; cầu gỗ cũ;
đường ống cấp nước; điểm đọc sách; lớp tập huấn kỹ năng; quỹ khuyến học; mô hình ủ phân; vạch sơn kẻ đường; biển báo giao thông; loa truyền thanh;
camera ở ngã tư; thùng phân loại rác; sân bóng chuyền; bếp ăn tập thể; khu vệ sinh công cộng; hàng rào an toàn; bản đồ quy hoạch; sổ vàng lưu niệm;
nhà kho vật tư; ghế đá công viên; giếng khoan tập thể; lịch trực ban; kế hoạch gieo sạ; giống lúa mới; đàn bò sinh sản; luống hoa ven đường;
mái che sân trường; phòng máy tính; tủ thuốc gia đình; xe đẩy thu gom; hồ chứa nước; cống qua đường; bờ bao ruộng; trụ nước chữa cháy;
bậc thềm cho xe lăn; bảng giá niêm yết; mẫu đơn rút gọn; mã tra cứu hồ sơ; góc tư vấn pháp luật; phiếu khảo sát; nền nhà văn hóa; khu vui chơi""")

PLACES = _phrases("""
ở đầu hẻm; bên bờ kênh; gần chợ cũ; sau trường học; dọc tuyến đường chính; trước trụ sở; tại nhà văn hóa; quanh công viên; dưới chân cầu;
cạnh trạm y tế; ở cuối xóm; trong khu dân cư; trên cánh đồng phía nam; ở khu đất trống; gần bến xe; ven đường liên khu; ở ngã ba lớn;
trong sân đình; tại khu tái định cư; bên hồ nước; ở vùng trũng; tại ba khu phố; ở hai ấp giáp ranh; phía sau nghĩa trang; quanh khu trọ công nhân;
ở tuyến đường mới; gần trạm biến áp; trên đoạn dốc; ở phía bắc địa bàn; tại điểm trường lẻ; trong vườn cao su; ở xóm đạo; cạnh đường ray cũ;
trên trục đường hoa; gần cây đa làng; ở khu nhà vườn; dọc bờ rạch; tại điểm dừng xe buýt; ở dãy phố chợ; trong khuôn viên thư viện""")

PEOPLE = _phrases("""
bà con; các hộ buôn bán; người đi làm sớm; học sinh; phụ huynh; hộ chăn nuôi; người ở trọ; các bác lớn tuổi; chủ vườn; thợ hồ; tiểu thương;
hộ trồng mì; hộ trồng mãng cầu; người bán rau; tài xế xe ôm; công nhân ca đêm; hộ làm bánh tráng; người mới chuyển đến; hộ nuôi cá;
nhóm tình nguyện; thanh niên trong xóm; các cô giáo; hộ ven kênh; hộ mặt tiền; khách qua đường; người khuyết tật; gia đình trẻ; hội viên; xã viên;
chủ nhà trọ; người làm vườn; hộ nuôi bò sữa; người đạp xe; các cháu nhỏ; người thuê sạp""")

STATES = _phrases("""
đã xong phần thô; chạy ổn định; còn chờ vật tư; đạt yêu cầu; vượt kế hoạch; chậm hơn dự kiến; được giữ nguyên; cần thêm nhân lực;
sạch hơn trước; sáng suốt đêm; thông suốt trở lại; được dời sang tháng sau; nhận nhiều lời khen; còn vài chỗ phải sửa; giảm hẳn mùi hôi;
không tốn thêm tiền; đã có người trông coi; được ghi vào sổ; hết cảnh ngập; bớt cảnh chen chúc; đúng như bản vẽ; gọn gàng hơn; dễ tra cứu hơn;
chưa như mong đợi; được kiểm đếm từng món; phục vụ cả ngày nghỉ; đủ dùng qua mùa khô; vào nề nếp; được chia làm hai đợt; tiết kiệm một phần ba""")

MANNERS = _phrases("""
ngay trong tuần; từng bước một; theo thứ tự ưu tiên; không thu phí; có biên bản; trước sự chứng kiến của tổ dân cư; bằng vốn góp;
theo mẫu mới; đúng quy trình; trong giờ hành chính; vào sáng sớm; sau giờ tan chợ; theo nhóm nhỏ; cùng thợ lành nghề; với giá rẻ hơn;
qua ba vòng góp ý; có ảnh chụp kèm theo; không chờ nhắc; theo lịch đã dán; bằng vật liệu tại chỗ; theo hướng dẫn của thành phố; nhanh hơn mọi năm;
dưới cái nắng gắt; giữa mùa mưa; sau nhiều lần hẹn; theo đề nghị của cử tri; bằng xe tải nhỏ; trong im lặng; với sổ sách rõ ràng; cẩn thận từng chút""")

CAUSES = _phrases("""
nước rút chậm; đường trơn; thiếu ánh sáng; giá vật tư tăng; nhiều người góp ý; mưa trái mùa; xe tải chạy nhiều; cống bị nghẹt; bản vẽ cũ;
dân số tăng nhanh; trời khô hạn; sâu bệnh lan rộng; lối đi hẹp; sổ sách chưa khớp; đất bị lún; cây già cỗi; rác tồn lâu ngày; máy hay hỏng;
nhà thầu đổi thợ; quỹ còn dư; trường thiếu phòng; chợ quá đông; thợ nghỉ lễ; nguồn giống hiếm; mực nước hạ; gió lớn đầu mùa; tiếng ồn ban đêm""")

REQUESTS = _phrases("""
đậy nắp thùng rác; dời xe vào sân; báo số cột đèn; giữ giấy hẹn; ghi tên vào sổ; cắt cành khô; khóa van nước; mang theo bản sao; gọi trước một ngày;
chừa lối cho xe cứu hỏa; phơi nông sản gọn lại; không đốt rơm; xem bảng tin đầu hẻm; che kín vật liệu; tắt bớt quạt; gửi ảnh hiện trạng;
phân loại từ bếp; nhắc nhau đi đúng làn; trả sách đúng hạn; soát lại tên trong danh sách; giữ trật tự nơi họp; chọn giờ vắng; đội mũ khi chở trẻ;
trồng bù cây chết; ký vào biên bản; giữ lại hóa đơn; rửa tay trước khi vào; dắt xe qua đoạn dốc; đóng cửa trại nuôi; treo đèn trước cổng""")

UNITS = _phrases("""
mét; hộ; lượt người; hồ sơ; cây; thùng; suất quà; buổi; tấm bảng; quyển sách; ý kiến; bao phân; giờ công; ngày công; chuyến xe; viên gạch; bóng đèn;
bộ bàn ghế; cuộc gọi; phiếu; héc ta; con giống; bài dự thi; sạp hàng; đoạn ống; nắp cống; khối đất; mẫu nước; hội viên; chậu hoa""")

ADJECTIVES = _phrases("""
mới; cũ; nhỏ; chung; tạm; chính; đầu tiên; còn lại; phía ngoài; vừa xong; lâu năm; dùng thử; gần nhất; bị hỏng; dự phòng; đông người; mẫu; quen thuộc; xa nhất; thấp nhất""")

PARTS_OF_DAY = _phrases("sáng; trưa; chiều; tối; sáng sớm; đầu giờ chiều; cuối buổi sáng; chập tối")

HEADINGS = _phrases("""
việc đã làm; số liệu đáng chú ý; những việc còn lại; ý kiến trong buổi họp; cách liên hệ; lịch của tuần tới; kinh phí và người góp; ai chịu trách nhiệm;
vì sao phải đổi; kết quả bước đầu; điều cần nhớ; phần việc từng khu; cách đăng ký; bài học rút ra; kế hoạch tháng sau; chuyện bên lề""")

TAGS = _phrases("""
cấp nước; đèn đường; cây xanh; chợ; hẻm đô thị; một cửa; chuyển đổi số; khuyến học; thể thao; văn nghệ; vệ sinh môi trường; phân loại rác; nông nghiệp;
mãng cầu; bánh tráng; thoát nước; an toàn giao thông; chữa cháy; tiêm chủng; thư viện; thiếu nhi; người cao tuổi; phụ nữ; thanh niên; cựu chiến binh;
hòa giải; vay vốn; quy hoạch; đầu tư công; tiết kiệm điện; du lịch; truyền thanh; tiếp dân; khảo sát; tập huấn; mùa khô; mùa mưa; nhà trọ; xe buýt; công viên""")

OFFICES = _phrases("""
Văn phòng – Thống kê; Bộ phận Một cửa; Công chức Văn hóa – Xã hội; Công chức Địa chính – Xây dựng; Công chức Tài chính – Kế toán;
Công chức Tư pháp – Hộ tịch; Ban Công tác Mặt trận; Trạm Y tế; Ban Chỉ huy Quân sự; Trung tâm Văn hóa""")

FIELDS = _phrases("""
xay-dung-dang; chi-dao-dieu-hanh; kinh-te; nong-nghiep; van-hoa-xa-hoi; giao-duc; y-te; quoc-phong-an-ninh; doan-the; do-thi; moi-truong; dien-nuoc;
cai-cach-hanh-chinh; pho-bien-phap-luat; quy-hoach-ke-hoach; thong-ke-bao-cao; thi-dua-khen-thuong""")

TYPES = (("quyet-dinh", "QĐ", "Quyết định"), ("ke-hoach", "KH", "Kế hoạch"), ("bao-cao", "BC", "Báo cáo"), ("thong-bao", "TB", "Thông báo"),
         ("chi-thi", "CT", "Chỉ thị"), ("huong-dan", "HD", "Hướng dẫn"), ("to-trinh", "TTr", "Tờ trình"))
