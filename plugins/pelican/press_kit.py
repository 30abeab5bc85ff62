"""The kit of a press release: one ZIP file with the words, the pictures in their own size, the papers, and whom to ask (letter 797 §4 ¶4).

Nothing in it hangs on the machine or the moment of the build: it is stored unpacked, and its time is that of the release.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping

from plugins.pelican.presenter import Presenter, ShownPost
from schemas.fields import VIETNAM
from schemas.kinds.press import PressContact, PressRelease
from schemas.portal import Contact
from schemas.vietnamese import clock, long_day

KIT = "bo-tai-lieu.zip"  # beside a release; editors can attach no such file
_TERMS = "Được dùng lại chữ và ảnh, xin ghi rõ nguồn và tác giả ảnh; không sửa nội dung, không cắt ghép ảnh làm sai sự việc."

_SAMPLE = "Nội dung mẫu để trình diễn: tên người, số điện thoại và sự việc không có thật; không đăng lại."


def press_kit(presenter: Presenter, shown: ShownPost, files: Mapping[str, bytes]) -> bytes:
    """The kit of a release; `files` are its pictures and papers as readers get them, by name."""
    fields = shown.line.fields
    assert isinstance(fields, PressRelease)
    pictures = {picture.file for picture in fields.images}
    members = {"thong-cao.txt": _text(_release(presenter, shown)), "lien-he.txt": _text(_contact(presenter, fields.contact))}
    if fields.images:
        members["anh/chu-thich.txt"] = _text(_captions(fields))
    members |= {f"anh/{name}" if name in pictures else f"tep/{name}": data for name, data in files.items()}
    moment = fields.goes_online.astimezone(VIETNAM).timetuple()[:6]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(_member(name, moment), data)
    return packed.getvalue()


def _member(name: str, moment: tuple[int, ...]) -> zipfile.ZipInfo:
    year, month, day, hour, minute, second = moment
    info = zipfile.ZipInfo(name, (max(year, 1980), month, day, hour, minute, second))  # ZIP knows no earlier year
    info.create_system, info.external_attr = 3, 0o644 << 16
    return info


def _release(presenter: Presenter, shown: ShownPost) -> Iterator[str]:
    fields, address = shown.line.fields, presenter.here.address
    moment = fields.goes_online.astimezone(VIETNAM)
    yield presenter.unit.name.upper()
    yield fields.office
    yield f"{clock(moment)}, {long_day(moment)}"
    yield from ("", fields.title.upper(), "", fields.summary, "")
    yield shown.post.document.body.strip().replace("](/", f"]({address}/")
    yield from ("", f"Bản trên cổng: {address}{shown.line.url}", _SAMPLE if presenter.here.portal.sample else _TERMS)


def _contact(presenter: Presenter, contact: PressContact) -> Iterator[str]:
    portal = presenter.here.portal
    persons: list[tuple[str, PressContact | Contact]] = [("Trả lời về thông cáo này", contact)]
    if portal.spokesperson.name != contact.name:
        persons.append(("Người phát ngôn", portal.spokesperson))
    for title, person in persons:
        yield from (f"{title}: {person.name}, {person.role}", f"Điện thoại: {person.phone}", f"Thư điện tử: {person.email}", "")
    yield f"{presenter.unit.name}, {portal.address}"


def _captions(fields: PressRelease) -> Iterator[str]:
    for picture in fields.images:
        yield f"{picture.file}: {picture.caption or picture.alt}. Ảnh: {picture.credit}"


def _text(lines: Iterator[str]) -> bytes:
    """A text that every editor on Windows shows as it is."""
    return ("\ufeff" + "\n".join(lines) + "\n").replace("\n", "\r\n").encode()
