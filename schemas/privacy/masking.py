"""Shows personal data so that its owner knows it again and nobody else can use it; the same data always looks the same."""

import re


def mask(kind: str, value: str) -> str:
    """Masked form: identity and account numbers keep the last three digits, phones «0912***678», dates of birth the year.

    Names become initials, and secrets nothing at all.
    """
    return _HOW[kind](value)


def mask_number(value: str) -> str:
    """«072190001234» → «*********234»."""
    return "*" * (len(value) - 3) + value[-3:]


def mask_phone(value: str) -> str:
    """«0912345678» → «0912***678»."""
    return f"{value[:4]}***{value[-3:]}"


def mask_email(value: str) -> str:
    """«nguoimau@hopthu.example» → «n***@hopthu.example»."""
    name, _, host = value.partition("@")
    return f"{name[:1]}***@{host}"


def initials(name: str) -> str:
    """«Nguyễn Văn Mẫu» → «N.V.M.»."""
    return "".join(word[0] + "." for word in re.findall(r"\w+", name))


def _year(value: str) -> str:
    return f"…/{value[-4:]}"


def _plate(value: str) -> str:
    return f"{value[:3]}***{value[-2:]}"


def _nothing(value: str) -> str:
    return ""


_HOW = {
    "citizen-number": mask_number, "bank-account": mask_number, "insurance-number": mask_number, "driving-licence": mask_number,
    "passport": mask_number, "tax-number": mask_number, "mobile": mask_phone, "landline": mask_phone, "e-mail": mask_email,
    "plate": _plate, "birth-date": _year, "minor": initials, "health": initials, "complainant": initials,
    "stamp": _nothing, "mark": _nothing, "internal": _nothing, "credential": _nothing, "meeting": _nothing,
}
