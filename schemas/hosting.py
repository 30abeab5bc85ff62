"""The kinds of web hosting that publish.yml can name. A secret is the name of an environment variable, never a value.

«{portal}» in a path stands for the key of the portal.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import Model

# Plain letters only: such a path means the same to a shell, to rsync and to a server.
_SEGMENT = r"[A-Za-z0-9_{}][A-Za-z0-9._{}-]*"
AbsolutePath = Annotated[str, StringConstraints(pattern=rf"^(/{_SEGMENT})+$", max_length=200)]
RemotePath = Annotated[str, StringConstraints(pattern=rf"^/?{_SEGMENT}(/{_SEGMENT})*$", max_length=200)]
Server = Annotated[str, StringConstraints(pattern=r"^[a-z_][a-z0-9_-]*@[A-Za-z0-9][A-Za-z0-9.-]*$", max_length=200)]
HostKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9@.-]+ [A-Za-z0-9+/=]+$", max_length=2000)]
EnvironmentName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$", max_length=80)]
OptionName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
OptionValue = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f]*$", max_length=300)]
Port = Annotated[int, Field(ge=1, le=65535)]

# Options of rclone whose value opens something: they come from the environment or not at all.
SECRET_OPTIONS = frozenset({"pass", "secret_access_key", "session_token", "sse_customer_key", "key_pem", "key_file_pass"})


class FolderHost(Model):
    """A folder of this machine: the web server serves `path`/current."""

    kind: Literal["folder"]
    path: AbsolutePath


class SshHost(Model):
    """A server that is reached by rsync over ssh: the web server serves `path`/current.

    `host_key` is the public key of the server («ssh-ed25519 AAAA…»), `key` the variable that holds our private key
    (without it, the keys of the person who publishes are used).
    """

    kind: Literal["ssh"]
    server: Server
    port: Port = 22
    path: AbsolutePath
    host_key: HostKey
    key: EnvironmentName | None = None


class RcloneHost(Model):
    """Hosting that is reached by rclone: the web server serves `path`; `private` is a place that it does not serve.

    `options` are rclone's own for this type; `secrets` gives for an option the variable that holds its value.
    """

    kind: Literal["rclone"]
    type: Literal["s3", "sftp", "ftp"]
    path: RemotePath
    private: RemotePath
    options: dict[OptionName, OptionValue] = {}
    secrets: dict[OptionName, EnvironmentName] = {}
    host_key: HostKey | None = None

    @model_validator(mode="after")
    def _keeps_apart(self) -> "RcloneHost":
        if (self.private + "/").startswith(self.path + "/") or (self.path + "/").startswith(self.private + "/"):
            raise PydanticCustomError("host_private", "Nơi ghi sổ (private) nằm trong nơi phục vụ web (path), hoặc ngược lại.",
                                      {"hint": "Chọn hai thư mục đứng cạnh nhau, ví dụ www và so-dang."})
        return self

    @model_validator(mode="after")
    def _tells_no_secret(self) -> "RcloneHost":
        told = SECRET_OPTIONS & set(self.options)
        if told:
            raise PydanticCustomError("host_secret", "Mật khẩu, khóa ({names}) không được viết trong publish.yml.", {
                "names": ", ".join(sorted(told)), "hint": "Viết trong secrets tên của biến môi trường, ví dụ pass: CONG_MAT_KHAU."})
        if self.type == "sftp" and not self.host_key:
            raise PydanticCustomError("host_key_missing", "Máy chủ SFTP phải ghi khóa công khai của nó (host_key).",
                                      {"hint": "Lấy bằng lệnh: ssh-keyscan TÊN-MÁY-CHỦ (bỏ phần tên máy ở đầu dòng)."})
        return self


Host = Annotated[FolderHost | SshHost | RcloneHost, Field(discriminator="kind")]
AnyHost = FolderHost | SshHost | RcloneHost


def for_portal(host: AnyHost, key: str) -> AnyHost:
    """The host with «{portal}» filled in."""
    paths = {name: value.replace("{portal}", key) for name, value in host if name in ("path", "private")}
    return host.model_copy(update=paths)


def place_of(host: AnyHost) -> tuple[str, str]:
    """Where a host puts a site: (machine or service, path); two portals must never share one, nor stand one in the other."""
    if isinstance(host, SshHost):
        return f"{host.server}:{host.port}", host.path
    if isinstance(host, RcloneHost):
        return f"{host.type} {sorted(host.options.items())}", host.path.strip("/")
    return "", host.path
