"""The makers of papers and recordings find what posts name and is missing."""

from pathlib import Path

from tests.sample.papers import missing_papers, paper
from tests.sample.recordings import missing_recordings
from tests.worlds import example, make_portal, put


def test_a_missing_paper_is_found_and_laid_out(tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    put(ward, "van-ban/2026/vi-du/index.md", example("van-ban"))
    put(ward, "van-ban/2026/co-roi/index.md", example("van-ban"), "van-ban.pdf")
    [(post, path)] = missing_papers(tmp_path)
    assert path == ward / "van-ban/2026/vi-du/van-ban.pdf"
    assert "Số: 01/KH-UBND" in paper(post)


def test_a_missing_recording_is_found(tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    put(ward, "truyen-thanh/2026/vi-du/index.md", example("truyen-thanh"))
    put(ward, "truyen-thanh/2026/co-roi/index.md", example("truyen-thanh"), "ban-tin.mp3")
    [(words, path)] = missing_recordings(tmp_path)
    assert path == ward / "truyen-thanh/2026/vi-du/ban-tin.mp3"
    assert words.startswith("Sáng thứ Bảy")
