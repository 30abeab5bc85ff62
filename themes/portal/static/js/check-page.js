// The checker's page: takes what was pasted, or what a printed code or another portal has handed over, and shows the answer.
// What answers is loaded when somebody begins to write.

const UNASKED = {
  short: "Ngắn quá, chưa so được. Hãy dán cả câu hoặc cả tin nhắn.",
  long: "Dài quá, chưa so được. Hãy dán từng phần, mỗi lần chừng mười trang giấy.",
};
const form = document.getElementById("kiem-tra");
const field = document.getElementById("can-kiem");
const state = document.getElementById("trang-thai");
const place = document.getElementById("tra-loi");
const older = document.getElementById("nam-truoc");
const wider = document.getElementById("toan-thanh-pho");
const where = JSON.parse(form.dataset.where);

let ready;
let turn = 0;

async function load() {
  const [{ Checker }, { show }] = await Promise.all([import("/tai-nguyen/check-ask.js"), import("/tai-nguyen/check-show.js")]);
  return { checker: new Checker(where), show };
}

function check() {
  const text = field.value.trim();
  if (text) return answer((checker) => checker.check(text));
  return say("Bạn chưa dán gì vào ô.");
}

async function answer(ask) {
  const mine = ++turn;
  place.hidden = true;
  older.parentElement.hidden = true;
  say("Đang so với các bài trên cổng…");
  try {
    const { checker, show } = await (ready ??= load());
    const answer = await ask(checker);
    if (mine !== turn) return;
    if (answer.verdict in UNASKED) return say(UNASKED[answer.verdict]);
    say("");
    place.hidden = false;
    show(place, answer, where.portals);
    if (where.keys && answer.page) seal(answer, mine);
    older.parentElement.hidden = answer.verdict === "exact" || !answer.left;
    older.textContent = `Tìm tiếp trong ${answer.left} bài của các năm trước`;
  } catch (fault) {
    ready = undefined;
    say("Chưa tải được dữ liệu để so. Kiểm tra mạng rồi bấm Kiểm tra lần nữa, hoặc gọi số điện thoại dưới đây.");
    throw fault;
  }
}

// The proof of the page that was compared, under its own answer when it has come.
async function seal({ post, page }, mine) {
  const { sealOf } = await import("/tai-nguyen/check-seal.js");
  const box = await sealOf(page.document, new URL(post.u, location).href, where.keys);
  if (mine !== turn) return;
  place.append(box);
  if (box.matches(".check-seal-bad")) doubt();
}

// What does not agree with the log is no answer of the portal's, whatever was said before.
function doubt() {
  const title = document.getElementById("ket-luan");
  title.className = "check-verdict check-bad";
  title.textContent = "Chưa chắc: trang không khớp với nhật ký công bố";
}

function say(words) {
  state.textContent = words;
}

// «#chu=…»: words that another portal hands over; «#giay=/thong-bao/2026/cup-dien/3f9a2c1b»: the code on a printed page.
// What stands after «#» is never sent; words are taken away at once.
function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1)).get("chu");
  const paper = /^#giay=((?:\/[a-z0-9-]+)+\/)([0-9a-f]{8})$/.exec(location.hash);
  if (paper) answer((checker) => checker.paper(paper[1], paper[2]));
  if (!words) return;
  history.replaceState(null, "", location.pathname);
  field.value = words;
  check();
}

field.addEventListener("focus", () => (ready ??= load()), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
older.addEventListener("click", () => {
  const text = field.value.trim();
  answer(async (checker) => {
    await checker.more();
    return checker.check(text);
  });
});
wider?.addEventListener("click", () => {
  wider.hash = field.value.trim() ? new URLSearchParams({ chu: field.value.trim() }) : "";
});
addEventListener("hashchange", readAddress);
readAddress();
