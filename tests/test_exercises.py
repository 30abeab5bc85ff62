"""Each exercise of the course is broken in just the way that it says, and can be mended; nothing else passes."""

from pathlib import Path

import pytest

from plugins.core.teaching.exercises import POST, Exercise, Gate, copy_out, exercises, left_to_do
from plugins.rules import RULES
from plugins.steps.exercise import COURSE, PRACTICE
from schemas.problem import Problem
from tests.worlds import HERE, ROOT, publishing, run_build

EXERCISES = exercises(COURSE)

# What a learner changes: each pair is a part of the broken post and what stands there afterwards.
SOLUTIONS: dict[int, list[tuple[str, str]]] = {
    1: [("\nsummary: ", "\nauthor: Ban Biên tập\nsources:\n  - type: own\nsummary: ")],
    2: [("date: 05/11/2026", "date: 2026-11-05"), ("expires: 06/12/2026", "expires: 2026-12-06")],
    3: [("alt: Hình ảnh minh họa", "alt: Người dân khu phố 1 chọn rau ở gian hàng dưới bóng cây"), ("credit: Internet", "credit: Ban Biên tập")],
    4: [("Bà Trần Thị Minh Họa, số 45 hẻm 3, khu phố 2", "Bà T.T.M., khu phố 2"), ("gọi anh Mẫu, số 0912.345.678,", "gọi 0276 3000 999")],
    5: [("8 / QD-UBND", "08/QĐ-UBND")],
    6: [('"THÔNG BÁO NGÀY HỘI HIẾN MÁU TÌNH NGUYỆN ĐỢT CUỐI NĂM!!!"', "Ngày hội hiến máu cuối năm, sáng 12/12/2026 tại trụ sở phường")],
    7: [("\nsummary: ", "\nexpires: 2026-12-11\nsummary: ")],
    8: [("Nông dân phải thu sớm, lượng rau về chợ đầu mối giảm gần một phần ba. Thương lái cho biết cải xanh, xà lách và rau thơm tăng mạnh nhất, "
         "còn các loại củ gần như không đổi.", ""),
        ("> Theo những người trồng lâu năm, rau gieo lại cần chừng ba tuần mới thu được. Nếu trời tạnh, giá sẽ trở lại như cũ trước giữa tháng mười hai. "
         "Người mua có thể chọn bầu, bí, mướp trong thời gian này vì giá ổn định và dễ để được lâu hơn.",
         "Rau gieo lại chừng ba tuần mới có, nên bà con có thể chọn bầu, bí, mướp; các loại này giá không đổi và để được lâu.")],
    9: [("xem [tại đây]", "xem ở [hướng dẫn nộp hồ sơ trên điện thoại]"), ("bấm [xem thêm]", "vào trang [tra cứu tình trạng hồ sơ]")],
    10: [("the-thao-tre-em", "van-hoa-xa-hoi")],
    11: [("\nattachments:", "\nresult:\n  date: 2026-11-05\n  received: 37\n  summary: Có 37 ý kiến, phần lớn muốn công viên đóng cửa muộn hơn.\n"
          "  accepted:\n    - Đóng cửa lúc 22 giờ thay vì 21 giờ\n  declined:\n    - Cho xe máy vào (lối đi chỉ rộng hai mét)\nattachments:")],
    12: [("\nnoticeboard:", "\nbudget:\n  period: Quý III năm 2026\n  stage: execution\n  form: 113/CK TC-NSNN\n  table:\n    rows:\n"
          '      - {no: I, item: Tổng thu, estimate: "12.000", actual: "9.420", share: "78,5"}\n'
          '      - {no: II, item: Tổng chi, estimate: "12.000", actual: "8.760", share: "73"}\nnoticeboard:')],
}


def left(exercise: Exercise, work: Path) -> list[Problem]:
    return left_to_do(exercise, work, Gate(PRACTICE, publishing(), RULES, HERE))


def given(exercise: Exercise, work: Path) -> Path:
    """The exercise as the learner gets it; its post."""
    copy_out(exercise, work, PRACTICE / "files")
    return work / POST


def test_there_are_twelve_and_each_is_in_the_course() -> None:
    assert [exercise.number for exercise in EXERCISES] == list(SOLUTIONS) == list(range(1, 13))
    page = (COURSE / "README.md").read_text("utf-8")
    for exercise in EXERCISES:
        assert f"| {exercise.number} | {exercise.lesson.title} |" in page
        assert (COURSE.parent / exercise.lesson.read).is_file()


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.folder.name)
def test_an_exercise_as_given_has_the_faults_that_it_teaches_and_no_other(exercise: Exercise, tmp_path: Path) -> None:
    given(exercise, tmp_path / "bai")
    assert tuple(sorted({problem.code for problem in left(exercise, tmp_path / "bai")})) == tuple(sorted(exercise.lesson.codes))


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.folder.name)
def test_a_post_that_is_mended_passes(exercise: Exercise, tmp_path: Path) -> None:
    post = given(exercise, tmp_path / "bai")
    text = post.read_text("utf-8")
    for before, after in SOLUTIONS[exercise.number]:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    post.write_text(text, "utf-8")
    assert left(exercise, tmp_path / "bai") == []


@pytest.mark.parametrize("cheat", ["status: draft", "nothing"])
def test_leaving_the_hard_part_out_does_not_pass(cheat: str, tmp_path: Path) -> None:
    exercise = EXERCISES[2]
    post = given(exercise, tmp_path / "bai")
    text = post.read_text("utf-8")
    without = text[: text.index("images:")] + text[text.index("---\nSáng"):]
    post.write_text(text.replace("status: published", cheat) if cheat != "nothing" else without, "utf-8")
    assert {problem.code for problem in left(exercise, tmp_path / "bai")} >= {"BT01"}


def test_what_cannot_be_read_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    exercise = EXERCISES[0]
    post = given(exercise, tmp_path / "bai")
    post.write_bytes("---\ntiêu đề: \xff".encode("latin-1", errors="replace"))
    found = left(exercise, tmp_path / "bai")
    assert found
    assert {problem.path for problem in found} == {POST}


def test_a_learner_is_led_from_the_first_to_the_last(tmp_path: Path) -> None:
    """As a person types it."""
    work, words = tmp_path / "bai-tap", ("exercise", "2", "--work", str(tmp_path / "bai-tap"))
    first = run_build(*words)
    post = work / EXERCISES[1].folder.name / POST
    assert first.returncode == 1
    assert f"{post}\n" in first.stdout
    assert "[NG01]" in first.stdout
    assert "Còn 2 chỗ phải sửa" in first.stdout
    post.write_text(post.read_text("utf-8").replace("05/11/2026\n", "2026-11-05\n").replace("06/12/2026\n", "2026-12-06\n"), "utf-8")
    done = run_build(*words)
    assert done.returncode == 0
    assert "Đạt!" in done.stdout
    assert "python build.py exercise 3" in done.stdout
    listed = run_build("exercise", "--list", "--work", str(work)).stdout.splitlines()
    assert [line.rpartition("(")[2].rstrip(")") for line in listed] == ["chưa làm", "đạt", *["chưa làm"] * 10]
    again = run_build(*words, "--again")
    assert again.returncode == 1
    assert "date: 05/11/2026" in post.read_text("utf-8")
    assert run_build("exercise", "13", "--work", str(work)).returncode == 2


def test_a_solution_stays_where_the_learner_works(tmp_path: Path) -> None:
    """The course itself is never written."""
    before = {path: path.read_bytes() for path in COURSE.rglob("*") if path.is_file()}
    exercise = EXERCISES[4]
    post = given(exercise, tmp_path / "bai")
    post.write_text("---\n---\n", "utf-8")
    left(exercise, tmp_path / "bai")
    assert {path: path.read_bytes() for path in COURSE.rglob("*") if path.is_file()} == before
    assert "/bai-tap/" in (ROOT / ".gitignore").read_text("utf-8")
