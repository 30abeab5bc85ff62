"""How each web server is started on loopback with our generated files, unchanged but for ports and what only root may do."""

import os
import shutil
import socket
from pathlib import Path

SBIN = os.environ["PATH"] + ":/usr/sbin:/sbin"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def nginx_words(folder: Path, files: Path, ports: tuple[int, int]) -> list[str]:
    """nginx with the generated files; brotli where its module is installed."""
    site = _with_ports((files / "conf.d" / "cong.conf").read_text("utf-8"), ports)
    (files / "conf.d" / "cong.conf").write_text(site, "utf-8")
    brotli = (files / "conf.d" / "cong-brotli.conf").read_text("utf-8") if BROTLI.exists() else ""
    temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (files / "nginx.conf").write_text(
        f"{f'load_module {BROTLI};' if brotli else ''} user {os.environ.get('USER', 'root')}; daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"events {{ }}\nhttp {{ access_log off; {temporary} {brotli} include {files}/conf.d/cong.conf; }}\n", "utf-8")
    return [str(shutil.which("nginx", path=SBIN)), "-e", f"{folder}/error.log", "-p", f"{files}/", "-c", f"{files}/nginx.conf"]


def _with_ports(text: str, ports: tuple[int, int]) -> str:
    """Loopback and free ports for 80 and 443."""
    lines = [line for line in text.splitlines() if "listen [::]" not in line]
    return "\n".join(lines).replace("listen 80", f"listen 127.0.0.1:{ports[0]}").replace("listen 443", f"listen 127.0.0.1:{ports[1]}")


def apache_words(folder: Path, files: Path, ports: tuple[int, int]) -> list[str]:
    """Apache as Debian sets it up, with the modules that the file's head names."""
    site = (files / "sites-available" / "cong.conf").read_text("utf-8").replace("*:80>", f"127.0.0.1:{ports[0]}>").replace("*:443>", f"127.0.0.1:{ports[1]}>")
    named = ["mpm_event", "authz_core", "mime", "dir", "alias", "ssl", "rewrite", "headers", "socache_shmcb", "setenvif"]
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in named)
    (files / "apache.conf").write_text(
        f"{modules}ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\nServerName localhost\nTypesConfig /etc/mime.types\n"
        f"DefaultRuntimeDir {folder}\nUser www-data\nGroup www-data\nListen 127.0.0.1:{ports[0]}\nListen 127.0.0.1:{ports[1]}\n{site}", "utf-8")
    return [str(shutil.which("apache2", path=SBIN)), "-D", "FOREGROUND", "-f", f"{files}/apache.conf"]


def caddy_words(folder: Path, files: Path, ports: tuple[int, int]) -> list[str]:
    """Caddy with certificates of our own making instead of those it would fetch."""
    site = (files / "Caddyfile").read_text("utf-8").replace("    route {\n        vars", f"    tls {folder}/fullchain.pem {folder}/privkey.pem\n    route {{\n        vars", -1)
    site = site.replace(f"handle_errors {{\n    tls {folder}/fullchain.pem {folder}/privkey.pem", "handle_errors {")
    (files / "Caddyfile").write_text(f"{{\n admin unix/{folder}/admin\n http_port {ports[0]}\n https_port {ports[1]}\n auto_https disable_certs\n}}\n{site}", "utf-8")
    return ["caddy", "run", "--config", f"{files}/Caddyfile", "--adapter", "caddyfile"]


WORDS = {"nginx": nginx_words, "apache": apache_words, "caddy": caddy_words}


def free_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
