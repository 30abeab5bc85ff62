"""The file of keys beside publish.yml: the public root key in its first line, then the statement that it has signed. All is public."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from plugins.core.log.note import PublicKey, parse_key
from plugins.core.log.proof import Trust, read_trust
from plugins.core.log.signer import Signer, keep_signer, make_signer, read_signer
from plugins.core.log.statement import VIETNAM_TIME, LogKey, Statement
from plugins.core.system_words import in_words
from plugins.core.whole_file import write_whole
from schemas.vietnamese import short_day

YEAR = timedelta(days=365)
SOON = timedelta(days=30)


class BadRequest(Exception):
    """What was asked cannot be done; the message is Vietnamese."""


@dataclass(frozen=True)
class Change:
    """What is to become of a key: vouched for from the first to the last day (None: today, a year), or revoked."""

    key: str
    first: date | None = None
    last: date | None = None
    revoke: bool = False


def make_root(private: Path, file: Path, origin: str) -> Iterator[str]:
    """A root key, and the file of keys that begins with it."""
    if file.exists():
        raise BadRequest(f"{file.name} đã có khóa gốc. Đổi khóa gốc là đổi gốc của lòng tin: xem docs/nhat-ky.md trước.")
    signer = _new(private, f"khoa-goc.{origin}")
    write_whole(file, f"{signer.key}\n".encode())
    yield f"Khóa riêng của khóa gốc: {private}. Chép ra hai thẻ nhớ, cất ở hai nơi, rồi xóa khỏi máy này."
    yield f"Khóa gốc công khai, in vào văn bản và công bố: {signer.key}"


def make_key(private: Path, origin: str) -> Iterator[str]:
    """A key that signs the log."""
    signer = _new(private, origin)
    yield f"Khóa riêng ghi nhật ký: {private}. Đặt nội dung tệp vào biến môi trường mà publish.yml nêu, rồi xóa tệp."
    yield f"Khóa công khai, để khóa gốc chứng nhận: {signer.key}"


def kept_keys(file: Path) -> Trust:
    """What the file says; raises BadRequest where there is none, NotVerified where it is not as the root key has signed it."""
    if not file.exists():
        raise BadRequest(f"Chưa có {file.name}. Lập khóa gốc trước: build.py keys --make-root TỆP")
    return read_trust(file.read_text("utf-8"))


def change_keys(file: Path, origin: str, change: Change, private: str, now: datetime) -> Statement:
    """Write the next statement, signed by the root key whose private half is given (as `signer.written`)."""
    trust, key = kept_keys(file), parse_key(change.key)
    statement = trust.newest or Statement(origin, 0, ())
    if not private:
        raise BadRequest("Cần khóa riêng của khóa gốc trong biến môi trường NHAT_KY_KHOA_GOC.")
    root = read_signer(private)
    if root.key != trust.root or key.name != origin:
        raise BadRequest(f"Khóa gốc không phải khóa trong {file.name}, hoặc khóa được nêu không phải của nhật ký {origin}.")
    statement = _changed(statement, key, change, now.astimezone(VIETNAM_TIME).date())
    write_whole(file, f"{trust.root}\n\n{root.sign(statement.text())}".encode())
    return statement


def _changed(statement: Statement, key: PublicKey, change: Change, today: date) -> Statement:
    known = next((each for each in statement.keys if each.key == key), None)
    if change.revoke:
        if known is None:
            raise BadRequest("Khóa cần hủy không có trong giấy chứng nhận.")
        return statement.revoking(key, today)
    if known and known.revoked:
        raise BadRequest("Khóa này đã bị hủy, không chứng nhận lại được. Lập khóa mới.")
    first = change.first or today
    last = change.last or first + YEAR
    if last < first:
        raise BadRequest("Ngày cuối trước ngày đầu.")
    return statement.vouching(key, first, last)


def told_keys(statement: Statement, now: datetime) -> Iterator[tuple[str, bool]]:
    """A line for each key, and whether somebody must act: none that counts now will count in thirty days."""
    today = now.astimezone(VIETNAM_TIME).date()
    ends = max((each.last for each in statement.keys if _counts_on(each, today)), default=today)
    for each in statement.keys:
        yield _told(each, today), _counts_on(each, today) and ends - today < SOON
    if not any(_counts_on(each, today) for each in statement.keys):
        yield "Hôm nay không có khóa nào được phép ghi nhật ký.", True


def _counts_on(each: LogKey, day: date) -> bool:
    return not each.revoked and each.first <= day <= each.last


def _told(each: LogKey, today: date) -> str:
    if each.revoked:
        return f"{each.key}: đã hủy ngày {short_day(each.last)}"
    state = "còn hạn" if _counts_on(each, today) else "chưa đến ngày" if today < each.first else "hết hạn"
    return f"{each.key}: từ {short_day(each.first)} đến {short_day(each.last)}, {state}"


def _new(private: Path, name: str) -> Signer:
    signer = make_signer(name)
    try:
        keep_signer(signer, private)
    except FileExistsError:
        raise BadRequest(f"Tệp {private} đã có; chọn tên khác để không ghi đè lên một khóa.") from None
    except OSError as error:
        raise BadRequest(f"Không ghi được {private}: {in_words(error)}.") from None
    return signer
