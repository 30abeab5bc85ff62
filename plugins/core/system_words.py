"""What the system says of a file, in words for the person who runs a step."""

import errno

_WORDS = {
    errno.ENOENT: "không có tệp hay thư mục này", errno.EACCES: "không có quyền", errno.EPERM: "không có quyền",
    errno.ENOSPC: "đĩa đã đầy", errno.EDQUOT: "đã dùng hết phần đĩa được cấp", errno.EROFS: "đĩa chỉ cho đọc",
    errno.EIO: "đĩa đọc ghi bị lỗi", errno.EMFILE: "mở quá nhiều tệp một lúc", errno.ENFILE: "mở quá nhiều tệp một lúc",
    errno.EISDIR: "đây là thư mục, không phải tệp", errno.ENOTDIR: "một phần đường dẫn không phải thư mục",
    errno.EEXIST: "đã có tệp cùng tên",
    errno.ENOTEMPTY: "thư mục không trống", errno.ENAMETOOLONG: "tên quá dài", errno.ELOOP: "liên kết dẫn vòng tròn",
    errno.EXDEV: "hai nơi không ở trên cùng một đĩa", errno.ETIMEDOUT: "chờ quá lâu không trả lời",
}


def in_words(error: OSError) -> str:
    """Vietnamese words for what went wrong; of what is rare, the system's own name of it («ESTALE»), which an operator can look up."""
    return _WORDS.get(error.errno or 0) or f"lỗi hệ thống {errno.errorcode.get(error.errno or 0, error.strerror or error)}"
