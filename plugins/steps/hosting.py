"""Viết tệp cấu hình máy chủ web, chép đi là dùng: nginx, Apache hoặc Caddy, cho những cổng mà publish.yml ghi loại máy chủ ấy (headers).

Ví dụ: python build.py hosting --kind nginx --output /tmp/may-chu; cách chép và nạp lại: docs/hosting.md.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.options import Options
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.sites import ServerPlace, sites_of, write_files
from plugins.core.rendering.output import claim
from plugins.headers import HEADERS
from schemas.problem import Problem
from schemas.publish import LOG

FOLDER = "hosting"  # in the output folder, beside the portals
KINDS = [kind for kind in HEADERS if kind != "headers-file"]  # whose operator is ourselves


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--kind", choices=KINDS, default=KINDS[0], help="loại máy chủ web")
    parser.add_argument("--root", default="/srv/cong/{portal}/current", metavar="PATTERN",
                        help="thư mục của từng cổng trên máy chủ; {portal} là tên cổng, {host} là tên miền")
    parser.add_argument("--certificates", default="/etc/letsencrypt/live/{host}", metavar="PATTERN",
                        help="thư mục chứng chỉ (fullchain.pem, privkey.pem) của từng cổng")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write the files of one kind of server, and say where they are."""
    every = (*portals, LOG) if options.publishing.log and not options.portal_named else portals
    served = [key for key in every if options.publishing.headers_of(key) == options.kind]
    if not served:
        yield refusal("PH28", f"Không cổng nào được gọi tên dùng máy chủ {options.kind} ({options.publishing.target}).",
                      f"Ghi headers: {options.kind} cho cổng ấy trong publish.yml, hoặc chọn --kind khác.")
        return
    claim(options.output)
    place = ServerPlace(options.root, options.certificates)
    files = HEADERS[options.kind].server_files(sites_of(served, options.publishing), place)
    for path in write_files(options.output / FOLDER / options.kind, files):
        options.say(f"Đã viết {path}.")
