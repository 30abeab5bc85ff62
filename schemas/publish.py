"""publish.yml: public addresses and hosts; trusted, kept by operators, never a secret (house rule 12)."""

from itertools import combinations
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from schemas.data_file import read_data
from schemas.fields import Day, Email, HttpsUrl, Model, Slug
from schemas.hosting import AnyHost, EnvironmentName, Host, for_portal, place_of
from schemas.problem import Problem

LOG = "nhat-ky"  # the log as a key beside those of the portals
TARGETS = ("production", "preview")
HeaderKind = Literal["nginx", "apache", "caddy", "headers-file", "none"]  # what sets the headers of HTTP there
# Where to read back: another address than the public one (behind a firewall), or by the host's own transport.
ReadBack = Annotated[str, StringConstraints(pattern=r"^(host|https?://[A-Za-z0-9{}.:/-]+)$", max_length=200)]
# Where forms are sent; {portal} stands for the key of the portal whose form it is.
FormPattern = Annotated[str, StringConstraints(
    pattern=r"^https://([a-z0-9.-]|\{portal\})+(/([A-Za-z0-9._/-]|\{portal\})*)?$", max_length=200)]
Kept = Annotated[int, Field(ge=2, le=100)]


class Address(Model):
    """Where citizens find a portal, where its forms are sent, and what differs from the target's own settings."""

    address: HttpsUrl
    form: HttpsUrl | None = None
    host: Host | None = None
    headers: HeaderKind | None = None
    keep_releases: Kept | None = None
    read_back: ReadBack | None = None


class Security(Model):
    """Whom to tell of a hole in a portal (RFC 9116): an address, and the last day on which that may be believed, at most a year ahead."""

    contact: Email
    expires: Day
    policy: HttpsUrl | None = None


class LogPlace(Address):
    """The log of all that is published (docs/nhat-ky.md): a site of its own, with a host like any portal.

    `key` is the variable that holds the key that signs it; `keys` a file beside publish.yml: the public root key, and what it vouches for.
    """

    key: EnvironmentName
    keys: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.txt$", max_length=60)]


class Imports(Model):
    """From which day on the repository has a history, and until when posts of earlier days may come in."""

    history_begins: Day
    imports_end: Day


class Target(Model):
    """A set of addresses and hosts. A portal that is not named gets an address made from `default`, {portal} being its key.

    `branch` is the only one that is published from (None: any, as for a preview); `sample` lets made-up content through;
    `noindex` keeps search engines away; `log` is where all that is published is noted, `security` what /.well-known/security.txt
    says. `form`, `host`, `headers`, `keep_releases`, `read_back` hold where a portal says nothing else.
    """

    default: str = Field(pattern=r"^https://\{portal\}\.[a-z0-9.-]+$")
    branch: Slug | None = None
    sample: bool = False
    noindex: bool = False
    form: FormPattern | None = None
    host: Host | None = None
    headers: HeaderKind = "nginx"
    keep_releases: Kept = 10
    read_back: ReadBack | None = None
    portals: dict[Slug, Address] = {}
    log: LogPlace | None = None
    security: Security | None = None

    def _known(self, key: str) -> Address | None:
        return self.log if key == LOG and self.log else self.portals.get(key)

    def address_of(self, key: str) -> str:
        """Base address of a portal, without a final slash."""
        known = self._known(key)
        return (known.address if known else self.default.replace("{portal}", key)).rstrip("/")

    def form_of(self, key: str) -> str | None:
        """Where the forms of a portal are sent; None where it has none."""
        known = self._known(key)
        said = (known.form if known else None) or (self.form if key != LOG else None)
        return said and said.replace("{portal}", key)

    def host_of(self, key: str) -> AnyHost | None:
        """Where the site of a portal is put; None where nobody has said so."""
        known = self._known(key)
        host = (known.host if known else None) or self.host
        return for_portal(host, key) if host else None

    def headers_of(self, key: str) -> HeaderKind:
        """What sets the headers of a portal's pages."""
        known = self._known(key)
        return (known.headers if known else None) or self.headers

    def kept_of(self, key: str) -> int:
        """How many releases of a portal are kept."""
        known = self._known(key)
        return (known.keep_releases if known else None) or self.keep_releases

    def read_back_of(self, key: str) -> str:
        """The address at which a portal is read back, or «host»."""
        known = self._known(key)
        said = (known.read_back if known else None) or self.read_back
        return (said or self.address_of(key)).replace("{portal}", key).rstrip("/")

    @model_validator(mode="after")
    def _one_place_each(self) -> "Target":
        """Two portals in one place would delete one another; keys that nobody named show that {portal} is in the path."""
        keys = (*self.portals, *((LOG,) if self.log else ()), "mot-cong", "cong-khac")
        places = {key: place_of(host) for key in keys if (host := self.host_of(key))}
        for (one, (server, path)), (other, (server_too, path_too)) in combinations(places.items(), 2):
            if server == server_too and ((path + "/").startswith(path_too + "/") or (path_too + "/").startswith(path + "/")):
                raise PydanticCustomError("host_shared", "Cổng «{one}» và «{other}» đặt chung một nơi, hoặc nơi này nằm trong nơi kia.", {
                    "one": one, "other": other, "hint": "Viết {portal} trong path, hoặc cho mỗi cổng một path riêng."})
        return self


class PublishFile(Imports):
    """The whole file: what citizens see, and where proposals are looked at before."""

    production: Target
    preview: Target | None = None

    @model_validator(mode="after")
    def _production_is_real(self) -> "PublishFile":
        if self.production.sample or self.production.noindex or not self.production.branch:
            raise PydanticCustomError("production_real", "Nơi đăng chính thức (production) không nhận nội dung mẫu, không giấu "
                                      "khỏi máy tìm kiếm, và phải ghi nhánh (branch).",
                                      {"hint": "Bỏ sample, noindex khỏi production và viết branch: main; nội dung mẫu đăng ở preview."})
        return self


class Publishing(Imports, Target):
    """One target of publish.yml, and the dates of the import.

    `history_begins` is the first day of the repository's own history; posts of earlier days that come in
    until `imports_end` are an import from an older portal. `target` is the name of the target.
    """

    target: Literal["production", "preview"] = "production"


def read_publishing(path: Path, target: str = "production") -> tuple[Publishing | None, list[Problem]]:
    """One target of publish.yml, or what is wrong with the file."""
    found = read_data(PublishFile, path.read_bytes(), path.name)
    if found.fields is None:
        return None, list(found.problems)
    chosen = getattr(found.fields, target)
    if chosen is None:
        return None, [Problem("/" + path.name, 1, 1, "PH01", f"publish.yml không có nơi đăng «{target}».", f"Thêm khối «{target}:».")]
    dates = {"history_begins": found.fields.history_begins, "imports_end": found.fields.imports_end}
    return Publishing.model_validate(chosen.model_dump() | dates | {"target": target}), []
