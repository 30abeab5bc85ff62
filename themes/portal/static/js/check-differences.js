// Shows where a text and the portal's differ: in words, and side by side.

import { difference } from "/tai-nguyen/check-compare.js";

const KINDS = {
  link: "Đường dẫn, địa chỉ thư", phone: "Số điện thoại", account: "Dãy số dài, có thể là số tài khoản", number: "Con số", word: "Chữ",
};
const MINOR = { marks: "dấu tiếng Việt", case: "chữ hoa, chữ thường", spelling: "cách viết một chữ", signs: "dấu câu" };
const MOST = 8; // differences that are told one by one

function wordsOf(part) {
  return part.same || !part.official ? [] : difference(part.line, part.official);
}

export function isMinor({ parts }) {
  return parts.every((part) => part.same || (part.official && wordsOf(part).every((one) => !one.kind || one.kind in MINOR)));
}

// What differs, in words: what people lose money by comes first.
export function differences(parts) {
  const all = parts.flatMap(wordsOf).filter((one) => one.kind);
  const great = Object.keys(KINDS).flatMap((kind) => all.filter((one) => one.kind === kind));
  const alone = parts.filter((part) => !part.same && !part.official).length;
  const list = made("ul", "check-list");
  for (const one of great.slice(0, MOST)) {
    const item = made("li", "");
    item.append(`${KINDS[one.kind]}: bạn dán `, quotedWords(one.pasted), ", trên cổng ghi ", quotedWords(one.official), ".");
    list.append(item);
  }
  if (great.length > MOST) list.append(made("li", "", `và ${great.length - MOST} chỗ khác nữa.`));
  if (alone) list.append(made("li", "", `${alone} đoạn bạn dán không có trong bài.`));
  const minor = Object.keys(MINOR).filter((kind) => all.some((one) => one.kind === kind)).map((kind) => MINOR[kind]);
  const rest = minor.length && made("p", "", great.length || alone ? `Ngoài ra khác ${minor.join(", ")}.` : `Chỉ khác ${minor.join(", ")}. Chữ và con số đều khớp.`);
  if (!list.children.length) return [rest];
  return [made("p", "check-warning", "Chữ bạn dán khác bài trên cổng. Hãy tin con số ghi trên cổng:"), list, rest];
}

export function sideBySide(part, label = "Trên cổng ghi") {
  const box = made("div", "check-part");
  if (part.same) box.append(made("p", "check-label", "Đoạn này đúng nguyên văn"), made("p", "", part.line));
  else if (!part.official) box.append(made("p", "check-label check-missing", "Đoạn này không có trong bài"), made("p", "", part.line));
  else {
    const words = wordsOf(part);
    if (part.old) box.append(made("p", "check-over", `Đoạn bạn dán là bản cũ, đã được sửa ngày ${day(part.old)}.`));
    box.append(made("p", "check-label", "Bạn dán"), marked(words, "pasted", "official"));
    box.append(made("p", "check-label", label), marked(words, "official", "pasted"));
  }
  return box;
}

function marked(words, mine, other) {
  const line = made("p", "");
  for (const one of words.filter((each) => each[mine])) {
    const isGreat = one.kind && !(one.kind in MINOR);
    const text = isGreat ? made("mark", "") : document.createDocumentFragment();
    text.append(...(isGreat && /\d/.test(one[mine]) ? figures(one[mine], one[other]) : [one[mine]]));
    line.append(text, " ");
  }
  return line;
}

// A number of the same length: the figures that differ stand out.
function figures(mine, other) {
  if (mine.length !== other.length) return [mine];
  return [...mine].map((sign, place) => (sign === other[place] ? sign : made("b", "", sign)));
}

function quotedWords(words) {
  return words ? made("strong", "", `«${words.replace(/[.,;:!?]+$/, "")}»`) : made("em", "", "(không có)");
}

export function day(iso) {
  return iso.split("-").reverse().join("/");
}

export function made(name, style, words = "") {
  const element = document.createElement(name);
  if (style) element.className = style;
  if (words) element.textContent = words;
  return element;
}
