// Search in the register of documents, by each of its facts; the register of a year is a file of data beside its page.

const form = document.getElementById("tim-van-ban");
const state = document.getElementById("trang-thai");
const list = document.getElementById("ket-qua");
const pattern = document.getElementById("mau-ket-qua").content;
const STATES = { con: "Còn hiệu lực", chua: "Chưa có hiệu lực", het: "Hết hiệu lực", thay: "Đã được thay thế" };

let register; // all documents, the newest first
let wordsOf;

async function load() {
  ({ wordsOf } = await import("/tai-nguyen/search-words.js")); // only for who searches
  const files = form.dataset.files.trim().split(" ");
  const answers = await Promise.all(files.map((file) => fetch(file)));
  const wrong = answers.find((answer) => !answer.ok);
  if (wrong) throw new Error(wrong.url);
  return (await Promise.all(answers.map((answer) => answer.json()))).flat();
}

async function search() {
  state.textContent = "Đang tìm…";
  list.replaceChildren();
  try {
    register ??= await load();
  } catch (fault) {
    state.textContent = "Chưa tải được sổ văn bản. Kiểm tra mạng rồi bấm lần nữa, hoặc mở sổ theo năm dưới đây.";
    throw fault;
  }
  const found = register.filter(isAsked);
  list.append(...found.map(item));
  state.textContent = found.length ? `${found.length} văn bản.` : "Không có văn bản nào như vậy. Thử bỏ bớt điều kiện.";
}

function isAsked(entry) {
  const asked = Object.fromEntries(new FormData(form));
  return (
    hasWords(entry.so, asked.so, (word, wanted) => word.startsWith(wanted)) &&
    ["trich_yeu", "co_quan", "nguoi_ky"].every((name) => hasWords(entry[name], asked[name], (word, wanted) => word === wanted)) &&
    ["loai", "linh_vuc"].every((name) => !asked[name] || entry[name] === asked[name]) &&
    (!asked.tu || entry.ngay >= asked.tu) &&
    (!asked.den || entry.ngay <= asked.den) &&
    (!asked.tinh_trang || stateOf(entry).replace("thay", "het") === asked.tinh_trang)
  );
}

// Whether the text has a word like each of those asked for; a number counts whole and in its parts («797», «UBND»).
function hasWords(text, asked, isLike) {
  const words = wordsOf(text).concat(wordsOf(text.replaceAll("/", " "))).map((word) => word.form);
  return wordsOf(asked).every(({ form: wanted }) => words.some((word) => isLike(word, wanted)));
}

function stateOf(entry) {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
  if (entry.thay_the) return "thay";
  if (entry.het && entry.het < today) return "het";
  return entry.hieu_luc > today ? "chua" : "con";
}

function item(entry) {
  const made = pattern.cloneNode(true);
  const link = made.querySelector("a");
  link.href = entry.dia_chi;
  link.textContent = `${entry.so} – ${entry.trich_yeu}`;
  made.querySelector(".facts").textContent = [entry.ten_loai, entry.co_quan, `ban hành ${day(entry.ngay)}`, STATES[stateOf(entry)]].join(" · ");
  made.querySelector(".excerpt").textContent = `Người ký: ${entry.nguoi_ky}. Hiệu lực từ ${day(entry.hieu_luc)}${entry.het ? ` đến ${day(entry.het)}` : ""}.`;
  return made.firstElementChild;
}

function day(iso) {
  return iso.split("-").reverse().join("/");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
