"""Makes the PDF files that sample posts name: laid out as Decree 30/2020 has it, with a text layer.

python -m tests.sample.papers [--content DIR] makes those that are missing.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.vietnamese import long_day
from tests.sample.browser import chromium
from tests.sample.posts import sample_posts

_PAGE = Environment(autoescape=True).from_string("""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ title }}</title>
<style>
@page { size: A4; margin: 20mm 18mm 20mm 30mm }
body { font: 13pt/1.45 "Liberation Serif", "Times New Roman", serif }
header { display: grid; grid-template-columns: 2fr 3fr; text-align: center; gap: 8mm }
header p { margin: 0 } .strong { font-weight: bold } h1 { font-size: 14pt; text-align: center; margin: 10mm 0 6mm }
.sample { border: 1px solid; padding: 2mm 4mm; font-size: 10pt } footer { display: grid; grid-template-columns: 1fr 1fr; margin-top: 12mm }
.sign { text-align: center } li { margin: 1mm 0 }
</style></head><body>
<header><div><p class="strong">{{ issuer|upper }}</p><p>{% if number %}Số: {{ number }}{% else %}DỰ THẢO{% endif %}</p></div>
<div><p class="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="strong">Độc lập – Tự do – Hạnh phúc</p>
<p><em>{{ place }}, {{ day }}</em></p></div></header>
<h1>{{ title }}</h1>
<p class="sample">Nội dung mẫu: tệp này do chương trình tạo ra để minh họa, không có giá trị pháp lý.</p>
{% if abstract %}<p><strong>Trích yếu:</strong> {{ abstract }}</p>{% endif %}
{{ body }}
<footer><div><p><em>Nơi nhận:</em></p><ul>{% for one in recipients %}<li>{{ one }}</li>{% endfor %}<li>Lưu: VT.</li></ul></div>
<div class="sign"><p class="strong">{{ signer_title|upper }}</p><p><br><br></p><p class="strong">{{ signer }}</p></div></footer>
</body></html>""")


def missing_papers(content: Path) -> Iterator[tuple[Post, Path]]:
    """Posts of the sample and the PDF files that they name and that are not there."""
    for post in sample_posts(content):
        for attachment in post.fields.attachments if post.folder else ():
            path = content / post.file_path(attachment.file)
            if path.suffix == ".pdf" and not path.exists():
                yield post, path


def paper(post: Post) -> str:
    """The post as the HTML page that is printed."""
    fields = post.fields
    values = {"title": fields.title, "issuer": fields.office, "number": "", "place": "Tây Ninh", "abstract": fields.summary,
              "day": _day(fields.date), "recipients": (), "signer_title": "", "signer": ""}
    if isinstance(fields, OfficialDocument):
        signer = fields.signer
        values |= {"issuer": fields.issuer, "number": fields.number, "place": fields.place, "abstract": fields.abstract,
                   "day": _day(fields.issued), "recipients": fields.recipients, "signer": signer.name,
                   "signer_title": f"{signer.prefix or ''} {signer.title}"}
    return _PAGE.render(values, body=Markup(post.body.html))  # sanitized by schemas/body.py


def _day(day: object) -> str:
    return long_day(day).partition(", ")[2]  # type: ignore[arg-type]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--content", type=Path, default=Path("content"))
    found = list(missing_papers(parser.parse_args().content))
    with chromium() as browser:
        page = browser.new_page()
        for post, path in found:
            page.set_content(paper(post))
            path.write_bytes(page.pdf(prefer_css_page_size=True, tagged=True))
    print(f"{len(found)} tệp PDF")


if __name__ == "__main__":
    main()
