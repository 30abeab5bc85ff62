"""Every post file is counted once: files = published + expired + withdrawn + held + waiting + draft + internal."""

from collections.abc import Mapping

from schemas.state import State

WORDS = {
    State.PUBLISHED: "đang đăng", State.EXPIRED: "hết hạn", State.WITHDRAWN: "đã gỡ", State.HELD: "bị giữ",
    State.WAITING: "chờ đến giờ", State.DRAFT: "bản nháp", State.INTERNAL: "nội bộ",
}


def account(key: str, counts: Mapping[State, int]) -> str:
    """«hiep-ninh: 62 bài = 55 đang đăng + 1 hết hạn + …»."""
    return f"{key}: {sum(counts.values())} bài = " + " + ".join(f"{counts.get(state, 0)} {WORDS[state]}" for state in State)
