"""Web hosting by kind: one file each, with the names of plugins/core/publishing/host.py's HostModule."""

from plugins.core.publishing.host import HostModule
from plugins.hosts import folder, rclone, ssh

HOSTS: dict[str, HostModule] = {
    "folder": folder,
    "ssh": ssh,
    "rclone": rclone,
}
