// The page «Trang đã lưu»: what the service worker (static/offline.js) keeps in this browser, the newest first.
import { element, read } from "/tai-nguyen/choices.js";

const PAGES = "trang";
const place = document.getElementById("trang-da-luu");

function row(one, title) {
  const day = new Date(one.headers.get("date")).toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "short" });
  return element("li", {}, element("a", { href: one.url }, title), " ", element("span", { className: "facts" }, `lưu lúc ${day}`));
}

async function list() {
  const pages = window.caches && (await caches.has(PAGES)) ? await caches.open(PAGES) : null;
  const found = pages ? await pages.matchAll() : [];
  const rows = await Promise.all(found.reverse().map(async (one) => row(one, await titleOf(one))));
  place.textContent = "";
  place.append(...rows);
  document.getElementById("chua-luu").hidden = rows.length > 0;
}

// The words of a page's title; a page that is read as text runs nothing.
async function titleOf(one) {
  const found = /<h1[^>]*>(.*?)<\/h1>/s.exec(await one.clone().text());
  const words = found ? found[1].replace(/<[^>]*>/g, "").trim() : "";
  return words.replace(/&(amp|lt|gt|quot|#39|#34);/g, (whole, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#34": '"' })[name]) || one.url;
}

// The worker shows this page at an address that it could not get.
document.getElementById("chua-co").hidden = location.pathname === "/ngoai-tuyen/";
document.getElementById("da-tat").hidden = read().offline !== false;
list();
