"""How a citizen writes to the portal: a plain form to the trusted address of publish.yml, and a letter that is begun for everybody else."""

from urllib.parse import quote

from plugins.core.memory.meaning import PostLine
from plugins.pelican.presenter import Presenter
from plugins.pelican.voice_views import Feedback
from schemas.kinds.consultation import Consultation

_LETTER = """Kính gửi {unit},

(Viết điều bạn muốn hỏi, phản ánh hoặc góp ý ở đây.)


Khu phố, ấp:
Họ và tên (không bắt buộc):
Điện thoại (nếu muốn được gọi lại):
{about}"""


def feedback(presenter: Presenter) -> Feedback:
    """Writing about anything."""
    return _feedback(presenter, presenter.here.portal.email, "Ý kiến gửi", "", "")


def feedback_about(presenter: Presenter, line: PostLine) -> Feedback:
    """Writing about one post; what is sent names its address."""
    fields = line.fields
    email = fields.email if isinstance(fields, Consultation) else presenter.here.portal.email
    return _feedback(presenter, email, "Về", line.url, fields.title)


_REPORT = """Kính gửi {unit},

Tôi thấy trong bài này có chỗ sai.

Chỗ sai:
Theo tôi đúng ra là (nếu biết, xin nêu căn cứ):


Họ và tên, điện thoại (nếu muốn được trả lời):
Bài: {address}
Mã bài: {id}
"""


def report_about(presenter: Presenter, line: PostLine, version: str) -> str:
    """A letter that is begun about something wrong in a post (Law 104/2016 Điều 22); it names the post and which version of it was read."""
    letter = _REPORT.format(unit=presenter.unit.name, address=presenter.here.address + line.url, id=version)
    return _mailto(presenter.here.portal.email, f"Báo thông tin sai: «{line.fields.title}»", letter)


def _feedback(presenter: Presenter, email: str, subject: str, url: str, title: str) -> Feedback:
    here = presenter.here
    about = f"Về trang: {here.address}{url}\n" if url else ""
    words = f"{subject} «{title}»" if title else f"{subject} {presenter.unit.name}"
    letter = _mailto(email, words, _LETTER.format(unit=presenter.unit.name, about=about))
    return Feedback(here.form, here.key, url, title, email, letter)


def _mailto(email: str, subject: str, body: str) -> str:
    """A mailto address with a subject and a body (RFC 6068 §5: lines end with %0D%0A)."""
    lines = body.replace("\n", "\r\n")
    return f"mailto:{email}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
