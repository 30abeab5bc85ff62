"""Each kind's own page says its state in words: this is what a citizen came to read."""

from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.worlds import AS_OF, example, make_portal, named_files, put, run_build

STATE = "Tình trạng"
ANSWERED = "answered: 2026-11-24\nanswered_by: UBND Phường Mẫu\n"
RESULT = "result:\n  date: 2026-11-20\n  received: 12\n  summary: Đa số đồng ý.\n"
PAST = {"date: 2026-11-24": "date: 2026-11-02", "issued: 2026-11-24": "issued: 2026-11-02", "effective: 2026-11-24": "effective: 2026-11-02"}
TITLE = "//p[@class='notice-title']"
HEAD = "//h2[@class='answer-head']"


def petition(state: str, more: str = "") -> dict[str, str]:
    return {"state: received\n": f"state: {state}\n{more}"}


def document(number: str, **lines: str) -> dict[str, str]:
    added = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return {"number: 01/KH-UBND": f"number: {number}/KH-UBND", "abstract:": f"{added}abstract:"}


def consultation(opens: str, closes: str, more: str = "") -> dict[str, str]:
    return {"date: 2026-11-24": "date: 2026-11-20" if opens > "2026-11-20" else f"date: {opens}",
            "opens: 2026-11-24": f"opens: {opens}", "closes: 2026-12-24\n": f"closes: {closes}\n{more}"}


def budget(stage: str, more: str = "") -> dict[str, str]:
    block = f"budget:\n  period: Năm 2026\n  stage: {stage}\n  form: 113/CK TC-NSNN\n  table:\n    rows:\n"
    return {"category: ke-hoach-kt-xh": "category: ngan-sach", "noticeboard:": f'{block}      - {{no: I, item: Tổng thu, estimate: "1.200"{more}}}\nnoticeboard:'}


def persons(result: str) -> dict[str, str]:
    block = "persons:\n  legal_ground: Luật 10/2022/QH15\n  remove_after: 2026-12-30\n  rows:\n"
    row = f"    - {{no: 1, name: Nguyễn Văn Mẫu, hamlet: Khu phố 1, result: {result}}}\n"
    return {"category: ke-hoach-kt-xh": "category: nghia-vu-quan-su", "noticeboard:": f"{block}{row}noticeboard:"}


def forms(*names: str) -> dict[str, str]:
    return {"forms: [niem-yet, cong-ttdt]": f"forms: [{', '.join(names)}]"}


# name of the post, its kind's folder, how it differs from the good example, where the words stand (a fact's label, or XPath), the words
CASES = [
    ("tiep-nhan", "kien-nghi", petition("received"), STATE, "Đã tiếp nhận"),
    ("dang-xu-ly", "kien-nghi", petition("processing"), STATE, "Đang xử lý"),
    ("da-chuyen", "kien-nghi", petition("transferred"), STATE, "Đã chuyển cơ quan khác"),
    ("da-tra-loi", "kien-nghi", petition("answered", ANSWERED), STATE, "Đã trả lời"),
    ("cho-tra-loi", "kien-nghi", petition("processing"), HEAD, "Tiến độ xử lý"),
    ("loi-tra-loi", "kien-nghi", petition("answered", ANSWERED), HEAD, "Trả lời"),
    ("con-hieu-luc", "van-ban", document("01"), STATE, "Còn hiệu lực"),
    ("chua-hieu-luc", "van-ban", document("02") | {"effective: 2026-11-24": "effective: 2026-11-25"}, STATE, "Chưa có hiệu lực"),
    ("het-hieu-luc", "van-ban", document("03", ends="2026-11-20") | PAST, STATE, "Hết hiệu lực"),
    ("ngay-cuoi", "van-ban", document("04", ends="2026-11-24") | PAST, STATE, "Còn hiệu lực"),
    ("ban-cu", "van-ban", document("05", replaced_by="/van-ban/2026/ban-moi/"), STATE, "Đã được thay thế"),
    ("ban-moi", "van-ban", document("06", replaces="[/van-ban/2026/ban-cu/, /van-ban/2026/ban-cu-hon/]"), TITLE, "Thay thế văn bản"),
    ("ban-cu-hon", "van-ban", document("07", replaced_by="/van-ban/2026/ban-moi/"), TITLE, "Văn bản này đã được thay thế bằng"),
    ("ban-sai", "van-ban", document("08", corrected_by="/van-ban/2026/ban-moi/"), TITLE, "Văn bản này được đính chính bằng"),
    ("khan", "van-ban", document("09", urgency="khan"), "Độ khẩn", "Khẩn"),
    ("thuong-khan", "van-ban", document("10", urgency="thuong-khan"), "Độ khẩn", "Thượng khẩn"),
    ("hoa-toc", "van-ban", document("11", urgency="hoa-toc"), "Độ khẩn", "Hỏa tốc"),
    ("ky-so", "van-ban", document("12", signed_digitally="true"), "Bản đăng", "Bản có chữ ký số"),
    ("khong-ky-so", "van-ban", document("13"), "Bản đăng", "Bản sao để tham khảo"),
    ("sap-mo", "lay-y-kien", consultation("2026-11-25", "2026-12-30"), STATE, "Sắp lấy ý kiến"),
    ("dang-mo", "lay-y-kien", consultation("2026-11-24", "2026-12-24"), STATE, "Đang lấy ý kiến còn 30 ngày"),
    ("ngay-chot", "lay-y-kien", consultation("2026-10-20", "2026-11-24"), STATE, "Đang lấy ý kiến hôm nay là ngày cuối"),
    ("da-dong", "lay-y-kien", consultation("2026-10-20", "2026-11-23"), STATE, "Đã đóng, chờ kết quả"),
    ("co-ket-qua", "lay-y-kien", consultation("2026-10-10", "2026-11-10", RESULT), STATE, "Đã có kết quả"),
    ("da-dap", "hoi-dap", {"question: Làm lại giấy khai sinh ở đâu, mất mấy ngày?\n": f"question: Làm lại giấy khai sinh ở đâu, mất mấy ngày?\n{ANSWERED}"}, HEAD, "Trả lời"),
    ("chua-dap", "hoi-dap", {}, "//p[@class='none']", "Câu hỏi đã được tiếp nhận và đang chờ cơ quan có trách nhiệm trả lời."),
    ("nguy-hiem", "canh-bao", {"severity: warning": "severity: danger"}, TITLE, "Cảnh báo khẩn: việc cần làm"),
    ("canh-bao", "canh-bao", {}, TITLE, "Cảnh báo: việc cần làm"),
    ("can-biet", "canh-bao", {"severity: warning": "severity: info"}, TITLE, "Thông tin cần biết: việc cần làm"),
    ("toan-trinh", "thu-tuc", {"level: partial": "level: full"}, "Mức độ", "Trực tuyến toàn trình"),
    ("mot-phan", "thu-tuc", {}, "Mức độ", "Trực tuyến một phần"),
    ("tai-quay", "thu-tuc", {"level: partial": "level: desk"}, "Mức độ", "Nộp tại quầy"),
    ("nop-qua-mang", "thu-tuc", {}, "//a[@class='button']", "Nộp hồ sơ trên Cổng Dịch vụ công"),
    ("xem-huong-dan", "thu-tuc", {"level: partial": "level: desk"}, "//a[@class='button']", "Xem hướng dẫn trên Cổng Dịch vụ công"),
    ("trinh-hdnd", "cong-khai", budget("submitted"), "Giai đoạn", "Dự toán trình Hội đồng nhân dân"),
    ("quyet-dinh", "cong-khai", budget("decided"), "Giai đoạn", "Dự toán đã được quyết định"),
    ("thuc-hien", "cong-khai", budget("execution"), "Giai đoạn", "Tình hình thực hiện"),
    ("quyet-toan", "cong-khai", budget("settlement"), "Giai đoạn", "Quyết toán"),
    ("kiem-toan", "cong-khai", budget("audit"), "Giai đoạn", "Kết quả kiểm toán, thanh tra"),
    ("ty-trong", "cong-khai", budget("decided", ', share: "100"'), "//thead//th[last()]", "Tỷ trọng (%)"),
    ("so-sanh", "cong-khai", budget("execution", ', actual: "900", share: "75"'), "//thead//th[last()]", "So với dự toán (%)"),
    ("dong-tong", "cong-khai", budget("execution"), "//tr[@class='total']/th", "Tổng thu"),
    ("ket-qua", "cong-khai", persons("tạm hoãn"), "//tbody//td[@data-label='Kết quả']", "tạm hoãn"),
    ("ba-hinh-thuc", "cong-khai", forms("niem-yet", "cong-ttdt", "truyen-thanh"), "Hình thức công khai",
     "Niêm yết tại trụ sở, cổng thông tin điện tử, truyền thanh"),
    ("bon-hinh-thuc", "cong-khai", forms("truong-ap", "van-ban", "doi-thoai", "tiep-dan"), "Hình thức công khai",
     "Qua trưởng ấp, khu phố, gửi văn bản, đối thoại, tiếp xúc, tiếp công dân"),
    ("con-lai", "cong-khai", forms("doan-the", "mang-xa-hoi", "khac"), "Hình thức công khai",
     "Qua Mặt trận, đoàn thể, mạng xã hội, hình thức khác"),
    ("co-han", "cong-khai", {}, "Niêm yết", "Từ 24/11/2026 đến 24/12/2026"),
    ("thuong-xuyen", "cong-khai", {"  end: 2026-12-24\n": ""}, "Niêm yết", "Niêm yết thường xuyên, từ 24/11/2026"),
    ("dung", "xac-minh", {"verdict: unverified": "verdict: true"}, "//*[@class='verdict-word']/strong", "Đúng"),
    ("sai", "xac-minh", {"verdict: unverified": "verdict: false"}, "//*[@class='verdict-word']/strong", "Sai sự thật"),
    ("hieu-nham", "xac-minh", {"verdict: unverified": "verdict: misleading"}, "//*[@class='verdict-word']/strong", "Gây hiểu nhầm"),
    ("chua-ro", "xac-minh", {}, "//*[@class='verdict-word']/strong", "Chưa kiểm chứng được"),
    ("hop", "lich-lam-viec", {}, "//li[not(@class='reception')]//p[@class='week-title']", "Họp giao ban đầu tuần"),
    ("tiep-dan", "lich-lam-viec", {"type: work": "type: reception"}, "//li[@class='reception']//span", "Tiếp công dân"),
    ("da-go", "tin-tuc", {"status: published": "status: withdrawn\nwithdrawn: {date: 2026-11-23, reason: Số liệu sai.}"}, TITLE, "Gỡ xuống ngày 23/11/2026"),
    ("het-han", "thong-bao", {"date: 2026-11-24": "date: 2026-11-10\nexpires: 2026-11-23"}, TITLE, "Bài này đã hết hạn ngày 23/11/2026"),
]
# kind's folder, page of its list → the words beside a post's title
BADGES = [
    ("kien-nghi", {"tiep-nhan": "Đã tiếp nhận", "dang-xu-ly": "Đang xử lý", "da-chuyen": "Đã chuyển cơ quan khác", "da-tra-loi": "Đã trả lời"}),
    ("hoi-dap", {"da-dap": "Đã trả lời", "chua-dap": "Đang chờ trả lời"}),
    ("canh-bao", {"nguy-hiem": "Cảnh báo khẩn", "canh-bao": "Cảnh báo", "can-biet": "Thông tin cần biết"}),
    ("thu-tuc", {"toan-trinh": "Trực tuyến toàn trình", "mot-phan": "Trực tuyến một phần", "tai-quay": "Nộp tại quầy"}),
    ("xac-minh", {"dung": "Đúng", "sai": "Sai sự thật", "hieu-nham": "Gây hiểu nhầm", "chua-ro": "Chưa kiểm chứng được"}),
    ("lay-y-kien", {"dang-mo": "Góp ý đến 24/12/2026", "co-ket-qua": "Đã có kết quả"}),
]


def changed(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One ward with a post for each case."""
    folder = tmp_path_factory.mktemp("chu")
    ward = make_portal(folder / "content")
    for name, kind, changes, _, _ in CASES:
        text = changed(example(kind), changes)
        put(ward, f"{kind}/2026/{name}/index.md", text, *named_files(text))
    done = run_build("render", "--strict", "--content", str(folder / "content"), "--output", str(folder / "output"), "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output/mau"


def read(path: Path) -> lxml_html.HtmlElement:
    return lxml_html.parse(str(path)).getroot()


@pytest.mark.parametrize(("name", "kind", "changes", "where", "words"), CASES, ids=[f"{case[1]}/{case[0]}" for case in CASES])
def test_the_page_says_it_in_words(name: str, kind: str, changes: dict[str, str], where: str, words: str, output: Path) -> None:
    page = read(output / f"{kind}/2026/{name}/index.html").xpath("//main")[0]
    place = where if where.startswith("//") else f"//dl[@class='fact-list']/div[dt='{where}']/dd"
    assert [" ".join(element.text_content().split()) for element in page.xpath("." + place)] == [words]


@pytest.mark.parametrize(("kind", "words"), BADGES, ids=[kind for kind, _ in BADGES])
def test_a_list_says_it_beside_the_title(kind: str, words: dict[str, str], output: Path) -> None:
    rows = read(output / kind / "index.html").xpath("//main//article")
    said = {row.xpath(".//h2/a/@href|.//h3/a/@href")[0].split("/")[-2]: row.xpath("string(.//span[contains(@class, 'badge')])") for row in rows}
    assert {name: said[name] for name in words} == words


def test_a_draft_can_be_answered_by_letter_only_while_it_is_open(output: Path) -> None:
    buttons = {name: len(read(output / f"lay-y-kien/2026/{name}/index.html").xpath("//a[@class='button']")) for name in
               ("sap-mo", "dang-mo", "ngay-chot", "da-dong", "co-ket-qua")}
    assert buttons == {"sap-mo": 0, "dang-mo": 1, "ngay-chot": 1, "da-dong": 0, "co-ket-qua": 0}


def test_what_was_withdrawn_says_why_and_where_to_go_on(output: Path) -> None:
    words = read(output / "tin-tuc/2026/da-go/index.html").xpath("//main")[0]
    assert "Lý do: Số liệu sai." in words.text_content()
    assert words.xpath(".//a[@href='/tin-tuc/']")
