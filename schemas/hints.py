"""What to write in a field, one sentence by its place, for forms, editors and the handbook; the label stands in schemas/labels.py."""

_OF_POSTS: dict[str, str] = {
    "title": "Nói việc gì, ở đâu; không viết hoa cả dòng, không dấu chấm than.",
    "date": "Ngày đăng; có giờ thì trang ghi cả giờ.",
    "category": "Chuyên mục quyết định bài nằm ở mục nào của cổng.",
    "office": "Cơ quan, bộ phận chịu trách nhiệm nội dung.",
    "author": "Ban Biên tập, thành viên, cán bộ hoặc đơn vị viết bài mà cổng đã ghi tên.",
    "approver": "Thành viên Ban Biên tập được duyệt bài; không phải tác giả.",
    "summary": "Một, hai câu: chuyện gì, ở đâu, khi nào. Hiện ở danh sách và khi chia sẻ.",
    "tags": "Vài từ khóa ngắn, không bắt buộc.",
    "sources": "Tin nào cũng phải có nguồn: đơn vị tự viết, văn bản, hoặc báo chí (Luật Báo chí Điều 36).",
    "images": "Ảnh nằm cạnh bài, rộng ít nhất 1200 điểm ảnh, nằm ngang.",
    "attachments": "Tệp người đọc tải về: .pdf, .docx, .xlsx, .odt, .ods, .csv.",
    "status": "Bản nháp chỉ người viết thấy. Bài đã đăng thì gỡ xuống có lý do, không xóa.",
    "publish_at": "Hẹn giờ lên trang; để trống thì lên ngay.",
    "expires": "Sau giờ này bài không còn ở các danh sách; để trống nếu bài không hết hạn.",
    "review_by": "Ngày phải đọc lại trang này.",
    "corrections": "Mỗi lần sửa điều người dân đã đọc thì ghi ngày và sửa gì.",
    "withdrawn": "Chỉ ghi khi gỡ bài: ngày và lý do công khai. Điền đủ cả khối, hoặc để trống cả khối.",
    "moved_from": "Địa chỉ cũ của bài trên cổng này, để người đã lưu vẫn mở được.",
    "late_reason": "Vì sao đăng sau hạn luật định; để trống nếu đúng hạn.",
    "url": "Địa chỉ đầy đủ, bắt đầu bằng https://",
    "number": "Số và ký hiệu đúng như trên văn bản, ví dụ 12/QĐ-UBND.",
    "outage": "Chỉ khi tạm ngừng điện, nước hay một dịch vụ. Điền đủ cả khối, hoặc để trống cả khối.",
    "advice": "Mỗi dòng một việc người dân cần làm.",
    "abstract": "Trích yếu đúng như trên văn bản.",
    "replaces": "Đường dẫn trên cổng của văn bản bị thay thế.",
    "place": "Địa danh ghi cạnh ngày ban hành trên văn bản: tên phường, xã, hoặc thành phố.",
    "week": "2026-W48 là tuần 48 của năm 2026, theo lịch ISO.",
    "figures": "Ít nhất ba số liệu của năm.",
    "milestones": "Ít nhất ba ngày đáng nhớ của năm.",
    "forms": "Chọn một hay nhiều hình thức đã công khai.",
    "noticeboard": "Niêm yết từ ngày nào đến ngày nào, ít nhất 30 ngày; niêm yết thường xuyên thì để trống ngày kết thúc.",
    "loudspeaker": "Nhóm 7–12 còn phải phát thanh ít nhất 3 ngày.",
    "persons": "Chỉ những cột này; không ghi lý do, bệnh tật, số giấy tờ.",
    "code": "Mã thủ tục trên Cổng Dịch vụ công quốc gia, ví dụ 1.000000.",
    "closes": "Phường, xã phải mở ít nhất 20 ngày.",
    "asker": "Chỉ chữ cái đầu và địa bàn, ví dụ Bà N.T.H., khu phố 1.",
    "sender": "Chỉ chữ cái đầu và địa bàn, ví dụ Ông L.V.T., khu phố 1.",
    "answered": "Ghi cùng cơ quan trả lời khi đã trả lời.",
    "answered_by": "Ghi cùng ngày trả lời khi đã trả lời.",
    "transferred_to": "Chỉ khi đã chuyển cơ quan khác.",
    "evidence": "Kết luận dựa vào đâu.",
    "repeats": "Bản tin đã phát mấy ngày.",
    "result": "Kết quả lấy ý kiến; để trống cả khối nếu chưa có.",
    "body": "Nội dung bài. Để trống một dòng giữa hai đoạn; bài dài thì có tiêu đề nhỏ.",
}
_OF_BLOCKS: dict[str, str] = {  # «key» in every block that has it, «block.key» in one where it says something of its own
    "outlet": "Tên báo đúng như danh sách nguồn chính thống.",
    "published_at": "Giờ báo đăng, xem ở đầu bài báo.",
    "url": "Địa chỉ đầy đủ, bắt đầu bằng https://",
    "number": "Số và ký hiệu đúng như trên văn bản, ví dụ 12/QĐ-UBND.",
    "file": "Tên tệp chữ thường, không dấu (trang soạn bài tự đổi khi tải lên).",
    "alt": "Một câu nói trong ảnh có gì, cho người không nhìn thấy ảnh.",
    "credit": "Tên người chụp, người vẽ hoặc cơ quan giữ quyền.",
    "caption": "Dòng chữ dưới ảnh, không bắt buộc.",
    "form": "Số mẫu biểu của Bộ Tài chính, ví dụ 113/CK TC-NSNN.",
    "table": "Bảng ngắn ghi từng dòng; bảng dài hơn 40 dòng thì tải tệp .csv lên.",
    "remove_after": "Ngày danh sách tự ẩn khỏi trang.",
    "amount": "Số tiền bằng đồng, ví dụ 500.000.",
    "estimate": "Triệu đồng, ví dụ 1.200.",
    "actual": "Triệu đồng, ví dụ 950.",
    "sessions.start": "Đủ bốn chữ số: 07:30, không viết 7:30.",
    "sessions.end": "Đủ bốn chữ số: 09:00, không viết 9:00.",
    "noticeboard.start": "Ngày bắt đầu niêm yết.",
    "noticeboard.end": "Ngày cuối niêm yết; niêm yết thường xuyên thì để trống.",
    "loudspeaker.start": "Ngày phát đầu tiên.",
    "loudspeaker.end": "Ngày phát cuối cùng.",
    "rows.result": "Để trống nếu chưa có.",
}


def hint(place: str) -> str:
    """The sentence for a place («title», «images.alt», «persons.rows.result»); «» where the label says enough.

    A key inside a block never takes what the same key says of the post: `status` of a project is no draft.
    """
    above, _, key = place.rpartition(".")
    if not above:
        return _OF_POSTS.get(key, "")
    return _OF_BLOCKS.get(f"{above.rpartition('.')[2]}.{key}") or _OF_BLOCKS.get(key, "")
