"""Units of systemd that tell a web server what moved when a portal is published, for servers that read it only when they are reloaded.

Who publishes may write pages, not the server's configuration. So the server never reads a file of a release: the unit, which is the
administrator's, copies those of its lines that are an address with its answer, and nothing else.
"""

from collections.abc import Sequence
from pathlib import PurePosixPath

from plugins.core.publishing.sites import ServerPlace, Site

SERVER_FOLDER = ".ht-may-chu"  # of a release: what servers do not show; Apache shows nothing that begins with «.ht»
ADDRESS = "/([a-z0-9-]+/?)*"  # as grep -E reads it

_PATH = """\
# Khi một cổng đăng bản mới, máy chủ web đọc lại những bài đã chuyển, đã gỡ.
# Chép cả thư mục systemd/ vào /etc/systemd/system/, rồi: systemctl enable --now cong-nap-lai.path && systemctl start cong-nap-lai
[Unit]
Description=Cac cong thong tin: cho ban moi

[Path]
{watched}
Unit=cong-nap-lai.service

[Install]
WantedBy=multi-user.target
"""

_SERVICE = """\
[Unit]
Description=Cac cong thong tin: nap lai {service}
StartLimitIntervalSec=0

[Service]
Type=oneshot
{copies}
ExecStart=/usr/bin/systemctl reload {service}
"""

_COPY = """ExecStart=/bin/sh -c '{{ echo "# {key}"; grep -shxE "{line}" "{root}/{part}"; }} >"{kept}.new"; mv "{kept}.new" "{kept}"'"""


def kept_lines(site: Site) -> str:
    """Where the lines of a portal stand, from the folder of the server's configuration."""
    return f"cong/{site.key}.conf"


def reload_units(service: str, line: str, sites: Sequence[Site], place: ServerPlace) -> dict[str, str]:
    """The units, by path, and the folder that they copy to.

    One watches the folders in which `current` is turned over; the other copies from each release's `SERVER_FOLDER/<service>.conf`
    the lines that are wholly `line` (an expression of grep -E), and reloads the service, whose configuration is in /etc/<service>.
    """
    watched = "\n".join(f"PathChanged={PurePosixPath(place.root_of(site)).parent}" for site in sites)
    copies = "\n".join(_COPY.format(key=site.key, line=line, root=place.root_of(site), part=f"{SERVER_FOLDER}/{service}.conf",
                                    kept=f"/etc/{service}/{kept_lines(site)}") for site in sites)
    return {"systemd/cong-nap-lai.path": _PATH.format(watched=watched),
            "systemd/cong-nap-lai.service": _SERVICE.format(service=service, copies=copies)} | {
            kept_lines(site): f"# {site.key}\n" for site in sites}
