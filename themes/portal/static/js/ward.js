// The reader's own ward, first on the home page. It is asked only because the reader chose it.
import { element, read } from "/tai-nguyen/choices.js";

const PATIENCE = 8000;
const place = document.querySelector(".my-ward");
const portal = document.querySelector(`.unit-list [data-unit="${CSS.escape(read().ward)}"]`);

async function ask() {
  const hurry = new AbortController();
  setTimeout(() => hurry.abort(), PATIENCE);
  const answer = await fetch(address("/tom-tat.json"), { signal: hurry.signal, credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// An address of the ward's portal; where this is that portal, of the host that was asked.
function address(path) {
  return new URL(path, portal.hasAttribute("aria-current") ? location.href : portal.href).href;
}

function link(item) {
  const href = address(item.url);
  return element("a", href.startsWith("http") ? { href } : {}, item.title);
}

function part(title, rows, more) {
  if (!rows.length && !more) return [];
  const list = rows.length ? [element("ul", { className: "rule-list" }, ...rows.map((row) => element("li", {}, ...row)))] : [];
  const end = more ? [element("p", { className: "after-link" }, link(more))] : [];
  return [element("div", {}, element("h3", {}, title), ...list, ...end)];
}

function facts(words) {
  return element("span", { className: "facts" }, words);
}

function session(one) {
  const title = one.reception && !one.title.startsWith("Tiếp công dân") ? `Tiếp công dân: ${one.title}` : one.title;
  return [facts(`${one.words}, ${one.start}`), one.reception ? element("b", {}, title) : title, facts(one.place)];
}

function parts(ward) {
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
  const coming = ward.week ? ward.week.sessions.filter((one) => one.day >= today) : [];
  // Those of this portal stand above already.
  const alerts = ward.alerts.filter((one) => new Date(one.ends) > now && !portal.hasAttribute("aria-current"));
  return [
    ...part("Cảnh báo đang có hiệu lực", alerts.map((one) => [link(one), facts(`Đến ${one.until}`)])),
    ...part("Tin mới", ward.news.map((one) => [link(one), facts(one.day)]), { title: "Tất cả tin của đơn vị", url: "/tin-tuc/" }),
    ...part("Lịch làm việc", coming.slice(0, 5).map(session), ward.week && { title: ward.week.title, url: ward.week.url }),
    ...part("Dịch vụ", ward.services.map((one) => [link(one)]), { title: "Tất cả thủ tục", url: "/thu-tuc/" }),
  ];
}

function contact(ward) {
  const call = element("a", { href: `tel:${ward.phone.replace(/[^\d+]/g, "")}` }, ward.phone);
  return element("p", { className: "facts" }, "Điện thoại: ", call, `. Tiếp công dân: ${ward.desk}.`);
}

function show(...inside) {
  const home = element("a", { href: address("/") }, portal.dataset.name);
  const change = element("a", { href: "/hien-thi/#noi-toi-o", className: "section-more" }, "Đổi nơi tôi ở");
  const head = element("div", { className: "section-head" }, element("h2", {}, "Nơi tôi ở: ", home), change);
  place.textContent = "";
  place.append(head, ...inside);
}

async function start() {
  try {
    const ward = await ask();
    show(contact(ward), element("div", { className: "columns" }, ...parts(ward)));
  } catch {
    show(element("p", {}, "Chưa tải được tin của nơi bạn chọn. Xin bấm vào tên ở trên để mở cổng của đơn vị."));
  }
}

if (portal) start();
else delete document.documentElement.dataset.ward; // such a unit is no more
