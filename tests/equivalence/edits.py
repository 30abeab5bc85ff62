"""What people do to a repository, as values that can be read: each has `apply(repository)`. A post is named by its number, round and round."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from hypothesis import strategies as st

from tests.equivalence.drafts import BAD_DRAFTS, DRAFTS, FIELDS, FOLDERS, KINDS, NAMES, TITLES, Draft, day_of, set_line
from tests.equivalence.repository import Repository

MOST = 60  # posts


class Edit(Protocol):
    def apply(self, repository: Repository) -> None: ...


@dataclass(frozen=True)
class Write:
    """Write a new post, or over one that is there."""

    portal: int
    draft: Draft

    def apply(self, repository: Repository) -> None:
        if len(repository.posts()) < MOST:
            path = f"{FOLDERS[self.portal]}/{self.draft.path}"
            repository.write(path, self.draft.text)
            repository.add_files(path.rpartition("/")[0], self.draft.files)


@dataclass(frozen=True)
class Amend:
    """Change one line of a post's head."""

    post: int
    key: str
    value: str

    def apply(self, repository: Repository) -> None:
        def changed(text: str) -> str:
            head, mark, body = text.partition("\n---\n")
            return set_line(head, self.key, self.value).rstrip() + mark + body

        change(repository, self.post, changed)


@dataclass(frozen=True)
class Break:
    """Spoil a post so that it is held."""

    post: int
    how: int

    def apply(self, repository: Repository) -> None:
        pattern, spoilt = SPOILT[self.how]
        change(repository, self.post, lambda text: re.sub(pattern, spoilt, text, count=1, flags=re.M))


@dataclass(frozen=True)
class Copy:
    """Take the text of one post for another, perhaps of another unit, as it is."""

    post: int
    portal: int
    name: str

    def apply(self, repository: Repository) -> None:
        path = pick(repository, self.post)
        if path and len(repository.posts()) < MOST:
            _, _, inside = path.partition("/mau/" if "/mau/" in path else "/hai/" if "/hai/" in path else "city/")
            kind = inside.partition("/")[0]
            repository.write(f"{FOLDERS[self.portal]}/{kind}/2026/{self.name}.md", repository.read(path))


@dataclass(frozen=True)
class Rename:
    post: int
    kind: str
    name: str

    def apply(self, repository: Repository) -> None:
        path = pick(repository, self.post)
        if path:
            folder = next(folder for folder in FOLDERS if path.startswith(folder + "/"))
            kind = self.kind or path.removeprefix(folder + "/").partition("/")[0]
            end = "/index.md" if path.endswith("/index.md") else ".md"
            repository.rename(path, f"{folder}/{kind}/2026/{self.name}{end}")


@dataclass(frozen=True)
class Delete:
    post: int

    def apply(self, repository: Repository) -> None:
        path = pick(repository, self.post)
        if path:
            repository.remove(path)


@dataclass(frozen=True)
class DropFile:
    """Remove a file beside a post, or put one there that nobody names."""

    post: int
    name: str

    def apply(self, repository: Repository) -> None:
        path = pick(repository, self.post)
        if path and path.endswith("/index.md"):
            target = repository.content / path.replace("index.md", self.name)
            if target.exists():
                target.unlink()
            else:
                target.write_bytes(b"1,2\n")


@dataclass(frozen=True)
class EditFile:
    """Write a file of a portal or of the city anew: whole (`pattern` empty), or what the pattern finds; «-» removes it."""

    path: str
    pattern: str
    text: str

    def apply(self, repository: Repository) -> None:
        if self.text == "-":
            repository.remove(self.path)
        elif not self.pattern:
            repository.write(self.path, self.text)
        elif (repository.content / self.path).exists():
            repository.write(self.path, re.sub(self.pattern, self.text, repository.read(self.path), count=1, flags=re.M))


@dataclass(frozen=True)
class Late:
    """The next commits are dated so many hours later, or earlier."""

    hours: int

    def apply(self, repository: Repository) -> None:
        repository.moment += timedelta(hours=self.hours)


def pick(repository: Repository, number: int) -> str:
    """The post with this number; «» where there is none."""
    posts = repository.posts()
    return posts[number % len(posts)] if posts else ""


def change(repository: Repository, number: int, changed: "object") -> None:
    path = pick(repository, number)
    if path:
        repository.write(path, changed(repository.read(path)))  # type: ignore[operator]


SPOILT = (
    (r"^title: .*\n", ""), (r"^status: .*$", "status: da-dang"), (r"^date: .*$", "date: 31/02/2026"), (r"^category: .*$", "category: khong-co"),
    (r"^office: ", "office:\t"), (r"\Z", "\nLiên hệ anh Ba, số 0912 345 678.\n"), (r"\Z", "\nMật khẩu wifi: matkhau123\n"),
    (r'^title: "', 'title: "TIN NÓNG!!! '), (r"\Z", "\n[bài](/tin-tuc/2026/khong-co/)\n"), (r"\A---\n", ""),
)
AMENDED = st.one_of(
    st.tuples(st.just("title"), st.sampled_from(TITLES).map(lambda words: f'"Chuyện chung của khu phố{words}"')),
    st.tuples(st.sampled_from(("date", "publish_at", "expires", "review_by", "closes", "issued", "effective")), st.integers(-30, 30).map(day_of)),
    st.tuples(st.just("category"), st.sampled_from(FIELDS)),
    st.tuples(st.just("status"), st.sampled_from(("draft", "published"))),
    st.tuples(st.just("withdrawn"), st.just("{date: 2026-11-24, reason: Đăng nhầm}")),
    st.tuples(st.just("moved_from"), st.sampled_from(NAMES).map(lambda name: f"/tin-tuc/2020/{name}/")),
    st.tuples(st.just("number"), st.sampled_from(("01/KH-UBND", "02/KH-UBND", "1/KH-UBND", "03/QĐ-UBND"))),
    st.tuples(st.sampled_from(("replaces", "replaced_by")), st.sampled_from(NAMES).map(lambda name: f"/van-ban/2026/{name}/")),
    st.tuples(st.just("severity"), st.sampled_from(("info", "warning", "danger"))),
    st.tuples(st.just("summary"), st.sampled_from(("Khu phố làm xong đoạn hẻm cuối cùng sau ba tuần góp công của mọi nhà.", "Ngắn"))))
NUMBER = st.integers(0, MOST)
ON_POSTS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(Write, st.integers(0, 2), DRAFTS), st.builds(Write, st.integers(0, 2), DRAFTS), st.builds(Write, st.integers(0, 2), BAD_DRAFTS),
    st.builds(lambda post, line: Amend(post, *line), NUMBER, AMENDED), st.builds(Break, NUMBER, st.integers(0, len(SPOILT) - 1)),
    st.builds(Copy, NUMBER, st.integers(0, 2), st.sampled_from(NAMES)),
    st.builds(Rename, NUMBER, st.one_of(st.just(""), st.sampled_from(KINDS)), st.sampled_from(NAMES)),
    st.builds(Delete, NUMBER), st.builds(DropFile, NUMBER, st.sampled_from(("anh.jpg", "van-ban.pdf", "la.csv"))),
    st.builds(Late, st.integers(-72, 72)))
