// Starts Decap with the Vietnamese words that its own translation lacks; it names no other host.
const WORDS = {
  auth: { loginWithForgejo: "Đăng nhập bằng Forgejo", loginWithAzure: "Đăng nhập bằng Azure" },
  collection: {
    collectionTop: { viewAs: "Xem kiểu", viewAsList: "Xem thành danh sách", viewAsGrid: "Xem thành ô", groupBy: "Nhóm theo" },
    entries: { unpublishedHeader: "Bài chưa đăng" },
    groups: { other: "Khác", negateLabel: "Không %{label}" },
  },
  editor: {
    editorControl: { field: { widgetLabel: "mục %{widgetLabel}" } },
    editorInterface: { togglePreview: "Xem trước", toggleScrollSync: "Cuộn cùng nhau", toggleNotes: "Ghi chú" },
    editorToolbar: {
      statusInfoTooltipDraft: "Bài đang là bản nháp. Viết xong thì chuyển sang «Đang xem xét».",
      statusInfoTooltipInReview: "Bài đang được xem xét; vẫn sửa được.",
    },
    editorWidgets: {
      markdown: {
        bold: "Đậm", italic: "Nghiêng", strikethrough: "Gạch ngang", code: "Mã", link: "Liên kết", linkPrompt: "Địa chỉ của liên kết",
        headings: "Tiêu đề nhỏ", quote: "Trích dẫn", bulletedList: "Danh sách", numberedList: "Danh sách đánh số", addComponent: "Thêm",
        toggleMode: { rich: "Chuyển sang văn bản định dạng", markdown: "Chuyển sang Markdown" },
      },
      image: { chooseMultiple: "Chọn các ảnh", addMore: "Thêm ảnh", removeAll: "Bỏ mọi ảnh" },
      file: { chooseMultiple: "Chọn các tệp", addMore: "Thêm tệp", removeAll: "Bỏ mọi tệp" },
      datetime: { setToNow: "Ghi giờ lúc này" },
      list: { add: "Thêm %{item}", addType: "Thêm %{item}" },
      object: { expand: "Mở", collapse: "Thu lại" },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: { copy: "Chép", copyUrl: "Chép địa chỉ", copyPath: "Chép đường dẫn", copyName: "Chép tên", copied: "Đã chép" },
    mediaLibraryModal: { close: "Đóng" },
  },
  ui: { settingsDropdown: { account: "Tài khoản" } },
};

function completed(words, more) {
  const found = { ...words };
  for (const [key, value] of Object.entries(more)) {
    found[key] = typeof value === "string" ? value : completed(found[key] ?? {}, value);
  }
  return found;
}

// Decap starts by itself unless it is told, before it is loaded, that somebody else will start it.
window.CMS_MANUAL_INIT = true;
const program = document.createElement("script");
program.src = "../decap-cms.js";
program.addEventListener("load", () => {
  window.CMS.registerLocale("vi", completed(window.CMS.getLocale("vi"), WORDS));
  window.CMS.init();
});
document.head.append(program);
