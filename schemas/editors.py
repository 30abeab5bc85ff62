"""The operator's list of accounts: which account of the forge may change which portals. It never comes from a proposal."""

from pathlib import Path

from schemas.frontmatter import decode
from schemas.strict_yaml import read_mapping
from schemas.yaml_faults import YamlProblem

EVERYTHING = "*"
MAX_BYTES = 256 * 1024


def read_editors(file: Path) -> dict[str, tuple[str, ...]]:
    """Keys of portals (or «*») by account; raises YamlProblem with what is wrong with the file, OSError where there is none.

    accounts:
      bientap-hiep-ninh: [hiep-ninh]
      quantri: ["*"]          # everything, code too
    """
    tree = read_mapping(decode(file.read_bytes(), MAX_BYTES), max_events=20_000)
    accounts = tree.data.get("accounts")
    if set(tree.data) != {"accounts"} or not isinstance(accounts, dict):
        raise YamlProblem("TK01", "Danh sách tài khoản phải gồm đúng một khối accounts:.",
                          "Ví dụ: accounts: rồi xuống dòng, thụt 2 dấu cách, «ten-tai-khoan: [hiep-ninh]».", 1)
    for account, portals in accounts.items():
        if not isinstance(portals, list) or not portals or not all(isinstance(key, str) and key for key in portals):
            raise YamlProblem("TK01", f"Tài khoản «{account}» chưa ghi danh sách cổng.", "Viết «tài-khoản: [tên-cổng, tên-cổng]».",
                              tree.place(("accounts", account))[0])
    return {account: tuple(portals) for account, portals in accounts.items()}
