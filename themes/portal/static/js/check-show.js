// Shows an answer of the checker in words.

import { day, differences, isMinor, made, sideBySide } from "/tai-nguyen/check-differences.js";

const HEADS = {
  exact: ["Có trên cổng, nguyên văn", "good"],
  near: ["Gần giống", "warn"],
  none: ["Không tìm thấy", "quiet"],
};
const VERDICTS = { true: "Đúng", false: "Sai sự thật", misleading: "Gây hiểu nhầm", unverified: "Chưa kiểm chứng được" };
const TONES = { false: "bad", misleading: "warn", unverified: "quiet" };
const REASONS = {
  user: () => "Chữ đứng trước dấu @ chỉ để đánh lừa, máy không mở chữ ấy.",
  hidden: () => "Có ký tự ẩn hoặc dấu lạ chen vào.",
  port: ({ host }) => `Có số lạ sau tên (${host}). Địa chỉ của cổng không có số này.`,
  plain: () => "Thiếu chữ «s»: địa chỉ thật bắt đầu bằng https://.",
  letters: ({ host }) => `Có chữ cái lạ, nhìn giống chữ thường. Máy đọc tên ấy là ${host}.`,
  figures: () => "Chỉ là một dãy số, không phải tên của cơ quan nào.",
  short: () => "Đây là đường dẫn rút gọn, giấu nơi nó dẫn đến.",
  dot: () => "Có dấu chấm thừa ở cuối tên.",
  inside: ({ real }) => `Tên của cổng bị ghép vào cho giống. Chữ quyết định là ${real}.`,
  alike: () => "Tên này gần giống tên của cổng, nhưng không phải.",
  scheme: () => "Đây không phải địa chỉ trang web mà là lệnh cho máy. Đừng mở.",
  nolink: () => "Máy không đọc được địa chỉ này.",
  other: () => "Địa chỉ này không phải của cổng thành phố hay phường, xã nào.",
};
const CHANGED = "Tin gốc là đúng, nhưng chữ bạn dán có chỗ khác. Hãy mở bài và so từng con số, từng đường dẫn.";
const SPREAD = "Hãy mở bài kiểm chứng để biết vì sao. Đừng chuyển tiếp tin này.";
const UNREAD = "Có một bài gần giống, nhưng máy chưa tải được để chỉ chỗ khác. Hãy mở bài và so từng con số, từng đường dẫn.";
const REPEATED = "Đây là lời của người khác mà bài trên cổng nhắc lại, không phải lời của cơ quan. Hãy đọc bài để biết cơ quan nói gì.";
const MOST = 8; // posts or links that are named

// Fills `place` with the answer; `units` name the portals by address.
export function show(place, answer, units) {
  const [head, tone] = headOf(answer);
  const title = made("h2", "check-verdict", head);
  title.classList.add(`check-${tone}`);
  title.id = "ket-luan";
  title.tabIndex = -1;
  place.replaceChildren(title, ...[...rumours(answer), ...falseLinks(answer), ...told(answer, units), ...trueLinks(answer)].filter(Boolean));
  title.focus({ preventScroll: true });
  place.scrollIntoView();
}

function headOf(answer) {
  const [head, tone] = HEADS[answer.verdict];
  if (answer.withdrawn) return [`${head}: bài này đã được gỡ`, "bad"];
  if (answer.kind === "link" && answer.where.why.length) return [`${head}: không phải địa chỉ của cổng`, "bad"];
  if (answer.kind === "paper" && answer.verdict === "exact" && !answer.page.over) return ["Có trên cổng. Hãy so bài với tờ giấy", "quiet"];
  if (answer.kind === "paper" && answer.verdict === "near") return ["Bài trên cổng đã khác tờ giấy", "warn"];
  if (answer.verdict === "exact" && answer.page?.over) return [`${answer.kind === "text" ? head : "Có trên cổng"}, nhưng đã cũ`, "warn"];
  if (answer.verdict === "near" && answer.rumours?.length) return rumourHead(answer.rumours[0]);
  if (answer.verdict === "near" && answer.result?.parts.some((part) => part.old)) return [`${head}, nhưng bài đã đổi`, tone];
  if (answer.verdict === "near" && answer.result) return [`${head}, ${isMinor(answer.result) ? "chỉ khác cách viết" : "nhưng có chỗ khác"}`, tone];
  return [answer.kind === "text" || answer.verdict !== "exact" ? head : "Có trên cổng", tone];
}

// What was confirmed may have been changed on its way: only what is wrong is said in the head.
function rumourHead({ v }) {
  const head = `${HEADS.near[0]} một tin đã kiểm chứng`;
  return v === "true" ? [`${head}, nhưng có chỗ khác`, "warn"] : [`${head}. Kết luận: ${VERDICTS[v]}`, TONES[v]];
}

function told(answer, units) {
  if (answer.withdrawn) return ofWithdrawn(answer.withdrawn);
  if (answer.kind === "link") return ofLink(answer, units);
  if (answer.kind === "number") return ofNumber(answer, units);
  if (answer.kind === "paper" && answer.post) return ofPaper(answer, units);
  if (answer.verdict === "exact") return ofExact(answer, units);
  return answer.verdict === "near" ? ofNear(answer, units) : ofNone(answer);
}

function ofWithdrawn(post) {
  return [made("p", "", `Bài này từng có trên cổng và đã được gỡ ngày ${day(post.d)}. Đừng dùng hay chuyển tiếp nữa.`), source(post, [], "Xem lý do gỡ: ")];
}

function ofExact({ post, page, result }, units) {
  const count = result.parts.length;
  const words = count > 1 ? `Cả ${count} đoạn bạn dán đều có trong bài này, không sai một chữ.` : "Đoạn bạn dán có trong bài này, không sai một chữ.";
  const over = page.over && made("p", "check-over", `${page.over}. Chữ đúng là của cổng, nhưng không còn áp dụng.`);
  return [over, made("p", "", words), source(post, units), made("p", "hint", "Nên mở đọc cả bài: một đoạn cắt rời có thể làm hiểu khác đi.")];
}

function ofNear({ lines, post, page, result, rumours: [rumour] }, units) {
  if (rumour && (!post || (result?.quoted && post === rumour))) {
    return [made("p", "check-warning", rumour.v === "true" ? CHANGED : SPREAD), sideBySide({ line: lines.join(" "), official: rumour.c }, "Tin đã kiểm chứng")];
  }
  if (!page) return [made("p", "", UNREAD), source(post, units)];
  const over = page.over && made("p", "check-over", `${page.over}.`);
  if (result.quoted) return [over, made("p", "", REPEATED), source(post, units)];
  const beside = result.parts.map((part) => sideBySide(part));
  return [over, ...differences(result.parts), source(post, units, "Bài trên cổng: "), ...changesOf(page), made("h3", "", "So từng đoạn"), ...beside];
}

// A paper is compared by who holds it: a code can be copied onto any paper.
function ofPaper({ verdict, post, page }, units) {
  const over = page.over && made("p", "check-over", `${page.over}.`);
  const now = verdict === "exact" ? "Từ lúc in tờ giấy đến nay, bài này chưa sửa chữ nào." : "Bài này đã được sửa sau khi in tờ giấy. Hãy theo bản mới trên cổng.";
  return [over, made("p", "", now), source(post, units, "Bài trên cổng: "), ...changesOf(page),
    made("p", "check-warning", "Mã QR có thể bị chép sang giấy giả. Hãy so với bài trên cổng: tên bài, ngày, con số, số tài khoản, số điện thoại.")];
}

function changesOf(page) {
  return page.changes.length ? [made("p", "", `Bài này đã có lần sửa, có thể bạn đang cầm bản cũ. ${page.changes.join(" ")}`)] : [];
}

function ofNumber({ verdict, number, posts }, units) {
  const list = made("ul", "check-list");
  for (const post of posts.slice(0, MOST)) {
    const item = made("li", "");
    item.append(made("strong", "", post.n), " ", ...source(post, units, "").childNodes);
    list.append(item);
  }
  if (verdict === "exact") {
    return [made("p", "", `Văn bản mang số ${number}. So ngày, tên và nội dung với giấy bạn có: số đúng chưa chắc nội dung đúng.`), list];
  }
  if (verdict === "none") return ofNone({ kind: "number" });
  return [made("p", "check-warning", `Không có văn bản số ${number}. Số gần giống nhất:`), list];
}

function ofLink({ verdict, where, post, isPage }, units) {
  if (where.isAccount) return [made("p", "", `Đây là kênh chính thức «${where.official[1]}».`)];
  if (!where.official) return [leads(where), reasonList(where), made("p", "check-warning", "Đừng nhập mật khẩu, số thẻ hay mã OTP ở đó.")];
  const name = `Tên miền đúng là của cổng ${where.official[1]}.`;
  if (post) return [made("p", "", `${name} Địa chỉ này là của bài:`), source(post, units)];
  if (isPage || verdict === "exact") return [made("p", "", `${name} Đây là một trang chung của cổng.`)];
  return [made("p", "", `${name} Nhưng không thấy bài nào ở đúng địa chỉ này. Có thể địa chỉ bị thiếu chữ.`)];
}

function leads({ host, real }) {
  const line = made("p", "", "Đường dẫn này thật ra dẫn đến: ");
  line.append(made("strong", "check-host", host || "không rõ"), real && real !== host ? ` (của «${real}»)` : "");
  return line;
}

function reasonList(where) {
  const list = made("ul", "check-list");
  list.append(...where.why.map((why) => made("li", "", REASONS[why](where))));
  return list;
}

function rumours({ rumours: found = [] }) {
  return found.slice(0, 2).map((post) => {
    const box = made("div", "check-rumour");
    const words = made("p", "", "Kết luận: ");
    words.append(made("strong", "", VERDICTS[post.v]), ". ", link(post));
    box.append(made("p", "check-label", "Cơ quan đã kiểm chứng tin này"), words);
    return box;
  });
}

// Links that lead elsewhere come before all that is said of the text.
function falseLinks({ kind, links = [] }) {
  const found = kind === "text" ? links.filter(({ where }) => !where.official) : [];
  if (!found.length) return [];
  const box = made("div", "check-foreign");
  box.append(...listed(found, "Đường dẫn không phải của cổng", ({ host }) => `dẫn đến ${host || "không rõ đâu"}, không phải cổng chính thức`));
  box.append(made("p", "", "Chưa nên mở; đừng gõ mật khẩu, mã OTP hay chuyển tiền theo đường dẫn này."));
  return [box];
}

function trueLinks({ kind, links = [] }) {
  const found = kind === "text" ? links.filter(({ where }) => where.official) : [];
  return listed(found, "Đường dẫn trong chữ bạn dán", ({ official }) => `thuộc ${official[1]}`);
}

function listed(links, head, words) {
  if (!links.length) return [];
  const list = made("ul", "check-list");
  for (const { link: text, where } of links.slice(0, MOST)) list.append(made("li", "", `${text}: ${words(where)}.`));
  return [made("h3", "", head), list];
}

function ofNone({ kind }) {
  const what = { text: "giống chữ bạn dán", number: "mang số này", paper: "ứng với mã trên tờ giấy" }[kind];
  return [made("p", "", `Không có bài nào trên cổng ${what}. Điều đó không có nghĩa là giả hay là thật: chỉ là cổng không có.`),
    made("p", "", "Chưa nên làm theo, chưa chuyển tiền, chưa gửi cho người khác. Hãy hỏi theo số điện thoại dưới đây.")];
}

function source(post, units, before = "") {
  const line = made("p", "check-source", before);
  line.append(link(post));
  const unit = units.find(([address]) => new URL(post.u, location).href.startsWith(address));
  const facts = [unit?.[1], post.d && day(post.d)].filter(Boolean).join(", ");
  if (facts) line.append(made("span", "facts", ` ${facts}`));
  return line;
}

function link(post) {
  const anchor = made("a", "", post.t);
  anchor.href = post.u;
  return anchor;
}

