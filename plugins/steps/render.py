"""Dựng các cổng: mỗi cổng một thư mục trong OUTPUT, bài chưa đạt thì giữ lại và nêu tên, bài khác vẫn đăng.

Chỉ những trang có gì thay đổi mới được làm lại; kết quả luôn giống hệt khi dựng từ đầu. --explain TRANG nói vì sao một trang được làm lại hay không.
Mã kết thúc 0 dù có bài bị giữ (thêm --strict để coi là lỗi).
"""
