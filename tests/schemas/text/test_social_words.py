"""Phrases that lean on a social network, and those that only speak of one."""

import pytest

from schemas.text.social_words import leaning_phrases, named_sources, pointers


@pytest.mark.parametrize(("text", "found"), [
    ("(Nguồn: Facebook)", ["Nguồn: Facebook"]),
    ("Nguồn tin: mạng xã hội.", ["Nguồn tin: mạng xã hội"]),
    ("Nguồn : trang Zalo của phường", ["Nguồn : trang Zalo"]),
    ("Nguồn: Báo Mẫu", []), ("Nguồn nước: Facebook đưa tin", []), ("Nguồn vốn: ngân sách", []), ("Nguồn: Facebooker", [])])
def test_a_source_stated_outright(text: str, found: list[str]) -> None:
    assert named_sources(text) == found


@pytest.mark.parametrize(("text", "found"), [
    ("Theo Facebook, nước đã rút.", ["Theo Facebook"]),
    ("theo thông tin lan truyền trên mạng xã hội", ["theo thông tin lan truyền trên mạng xã hội"]),
    ("Theo một tài khoản TikTok", ["Theo một tài khoản TikTok"]),
    ("theo bài đăng trên trang Facebook cá nhân", ["theo bài đăng trên trang Facebook"]),
    ("Theo dõi trang Facebook của phường", []), ("gửi kèm theo tài khoản Zalo", []), ("Theo Báo Mẫu, tin trên Facebook là sai", []),
    ("đối chiếu thông tin trôi nổi trên mạng xã hội", []), ("theo Công an thành phố", [])])
def test_news_taken_from_there(text: str, found: list[str]) -> None:
    assert leaning_phrases(text) == found


@pytest.mark.parametrize(("text", "found"), [
    ("Xem tại Facebook.", ["Xem tại Facebook"]), ("Chi tiết xem tại trang Facebook của xã", ["Chi tiết xem tại trang Facebook"]),
    ("xem thêm trên Zalo", ["xem thêm trên Zalo"]), ("Thông tin chi tiết xin xem qua kênh YouTube", ["Thông tin chi tiết xin xem qua kênh YouTube"]),
    ("Xem tại trụ sở phường", []), ("Xem Facebook ít thôi", []), ("gửi ảnh qua Zalo", [])])
def test_readers_sent_away(text: str, found: list[str]) -> None:
    assert pointers(text) == found
