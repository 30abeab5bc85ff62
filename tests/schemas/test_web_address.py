import pytest

from schemas.web_address import is_https_address, is_safe_address


@pytest.mark.parametrize("text", [
    "https://baomau.example", "https://baomau.example:8443/bai?x=1#y", "HTTPS://BAOMAU.EXAMPLE/", "https://baomau.example/Đường",
    "https://xn--tyninh-hta.example/",  # tâyninh
])
def test_an_https_address_of_a_plain_host_is_good(text: str) -> None:
    assert is_https_address(text)


@pytest.mark.parametrize("text", [
    "http://a.vn", "//a.vn", "\\\\a.vn", "/\\a.vn", "https:a.vn", "https:/a.vn", "https:///a.vn", "https://", "https://localhost",
    "https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/", "https://[::1]/", "https://a.vn:0", "https://a.vn:99999", "https://a.vn:b",
    "https://tayninh.example@evil.example", "https://@evil.example", "https://a:b@evil.example", "https://tayninh.example\\@evil.example",
    "https://tayninh.example\u2215evil.example", "https://tayninh.example\uff0fevil.example", "https://tаyninh.example",  # Cyrillic а
    "https://xn--80ak6aa92e.example", "https://xn--99999999.example", "https://t\u0131nh.example", "https://ev%69l.example", "https://evil.example\u200b",
    "https://a.vn/\t", "https://a.vn/ b", "https://a.vn/\x00", "java\tscript:x", "javascript://a.vn/%0aalert(1)", "data:text/html,x",
    "https://-a.vn", "https://a..vn", "https://" + "a" * 64 + ".vn", "https://a.vn/" + "a" * 500, "https://a.vn/{static}", "",
])
def test_what_browsers_mend_and_what_leads_elsewhere_is_refused(text: str) -> None:
    assert not is_https_address(text)


@pytest.mark.parametrize(("text", "good"), [
    ("mailto:phuong1@tayninh.example", True), ("mailto:x", False), ("mailto:a@b.vn?bcc=c@d.vn", False), ("mailto:a@b.vn,c@d.vn", False),
    ("tel:02763822000", True), ("tel:+84276.3822.000", True), ("tel:*21*0900000000%23", False), ("tel:#06#", False), ("sms:113", False),
])
def test_mail_and_telephone_carry_one_address_and_no_command(text: str, good: bool) -> None:
    assert is_safe_address(text) is good
