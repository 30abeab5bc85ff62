// Looks up the page that was compared in the log of all that was published, and says what that proves and what it does not.

import { day, made } from "/tai-nguyen/check-differences.js";
import { NotSupported, NotVerified } from "/tai-nguyen/check-note.js";
import { checkPage, checkProof } from "/tai-nguyen/check-proof.js";

const RECORD = "phien-ban.json";
const FAULTY = "Chữ trên trang không khớp với nhật ký công bố. Chưa nên tin, hãy gọi số điện thoại dưới đây và nói câu này.";
const MISSING = "Bài này chưa có bằng chứng trong nhật ký công bố, nên chưa kiểm được là trang có bị sửa lén hay không.";
const UNABLE = "Trình duyệt này chưa kiểm được chữ ký của nhật ký công bố. Điều đó không nói gì về bài.";
const PROVES = "Mỗi lần đăng hay sửa một bài, cổng ghi một dòng vào nhật ký công bố mà không ai xóa hay sửa lùi ngày được. Máy của bạn vừa tính lại: "
  + "chữ trên trang này đúng là bản đã ghi.";
const LIMITS = "Điều đó không chứng minh việc viết trong bài là đúng. Và nếu kẻ xấu chiếm được máy chủ, chính trang này cũng có thể nói dối: "
  + "muốn chắc hơn, hãy hỏi cơ quan bằng điện thoại.";

// A paragraph about the proof of the page at an address.
export async function sealOf(page, address, keys) {
  const answer = await fetch(new URL(RECORD, address), { cache: "no-cache" }).catch(() => undefined);
  const written = answer?.ok ? await answer.text() : "";
  if (!written.includes('"checkpoint":')) return made("p", "hint", MISSING); // where no log is kept, the build's own record stands there
  try {
    const proved = await checkProof(written, keys);
    checkPage(page, proved);
    return sealed(proved);
  } catch (fault) {
    if (fault instanceof NotSupported) return made("p", "hint", UNABLE);
    if (!(fault instanceof NotVerified)) console.error(fault);
    return made("p", "check-over check-seal-bad", FAULTY); // whatever a host sends, silence would look like «all is well»
  }
}

function sealed({ entry }) {
  const box = made("details", "check-seal");
  box.append(made("summary", "", `Đúng từng chữ với bản đã ghi vào nhật ký công bố ngày ${day(entry.day)}`), made("p", "", PROVES), made("p", "", LIMITS));
  return box;
}
