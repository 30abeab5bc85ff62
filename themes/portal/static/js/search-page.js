// The search page: asks the index what was typed into the form, and shows what it gives.

import { Index } from "/tai-nguyen/search-index.js";
import { KEYWORDS, TEXT, rank, whole } from "/tai-nguyen/search-rank.js";
import { parse } from "/tai-nguyen/search-words.js";

const AT_ONCE = 10;
const EXCERPT = 36; // words
const PAUSE = 200; // milliseconds
const form = document.getElementById("tim");
const state = document.getElementById("trang-thai");
const list = document.getElementById("ket-qua");
const pattern = document.getElementById("mau-ket-qua").content;
const more = document.getElementById("xem-them");
const wider = document.getElementById("toan-thanh-pho");
const where = JSON.parse(form.dataset.where);

let index;
let ready; // the pages that are no posts, and the newer posts
let older; // all others
let turn = 0;
let found = [];
let scrolled = 0; // where the page stood when the search began

function start() {
  index = new Index(where);
  older = undefined;
  ready = index.start();
  ready.catch(() => { ready = undefined; }); // the next search tries again
  return ready;
}

async function search() {
  const mine = ++turn;
  const query = form.elements.q.value.trim();
  list.replaceChildren();
  more.parentElement.hidden = true;
  if (wider) wider.search = query ? `?q=${encodeURIComponent(query)}` : "";
  if (!query) return say("");
  say("Đang tìm…");
  scrolled = scrollY;
  try {
    await (ready ?? start());
    await answer(query, mine);
    if (!index.isWhole) {
      await (older ??= index.addOlder());
      await answer(query, mine);
    }
    if (mine === turn) say(count(query));
  } catch (fault) {
    ready = undefined;
    say("Chưa tải được dữ liệu để tìm. Kiểm tra mạng rồi bấm Tìm lần nữa, hoặc tìm theo mục dưới đây.");
    throw fault;
  }
}

// Shows what is known so far. Who already reads the list, or has moved to it, keeps what he has: the rest comes after it.
async function answer(query, mine) {
  const pages = await rank(index, parse(query, where.places), chosen());
  if (form.elements.xep.value) await newestFirst(pages);
  if (mine !== turn) return;
  const reads = list.children.length && (list.contains(document.activeElement) || scrollY !== scrolled);
  const kept = reads ? found.slice(0, list.children.length) : [];
  const ids = new Set(kept.map((page) => page.id));
  found = [...kept, ...pages.filter((page) => !ids.has(page.id))];
  if (!reads) await show(found.slice(0, AT_ONCE), mine);
  more.parentElement.hidden = list.children.length >= found.length;
}

async function newestFirst(pages) {
  const places = new Map((await index.newest()).map((id, place) => [id, place]));
  pages.sort((one, other) => places.get(one.id) - places.get(other.id));
}

// What the form asks beside the words, as words that a page must have (plugins/pelican/search_index.py).
function chosen() {
  return ["don-vi", "loai", "muc", "linh-vuc", "nam"].filter((name) => form.elements[name]?.value)
    .map((name) => `zz${name}${form.elements[name].value}`.replaceAll("-", ""));
}

function count(query) {
  if (found.length) return `${found.length} kết quả cho «${query}».`;
  return `Không thấy gì cho «${query}». Thử ít từ hơn, bỏ điều kiện lọc, hoặc tìm theo mục dưới đây.`;
}

function say(words) {
  state.textContent = words;
}

// The first one is shown as soon as it is there; one that is shown already is not taken away meanwhile.
async function show(pages, mine) {
  const made = pages.map(async (page) => item(await page.data(), [...page.places.values()].flat()));
  const first = await made[0];
  if (mine === turn) list.replaceChildren(...(first ? [first] : []));
  for (const next of made.slice(1)) {
    const one = await next;
    if (mine === turn) list.append(one);
  }
}

function item({ url, content, meta }, places) {
  const made = pattern.cloneNode(true);
  const link = made.querySelector("a");
  link.href = url;
  link.append(...marked(meta.title.split(" "), new Set(places.filter((place) => place < KEYWORDS))));
  const day = meta.date && `${meta.date.slice(8, 10)}/${meta.date.slice(5, 7)}/${meta.date.slice(0, 4)}`;
  made.querySelector(".facts").textContent = [meta.label, meta.unit, day, meta.over && "Đã hết hạn"].filter(Boolean).join(" · ");
  made.querySelector(".excerpt").append(...excerpt(content.split(" "), places));
  return made.firstElementChild;
}

// The part of a text in which most different words of the search stand.
function excerpt(words, places) {
  const marks = new Set(places.map((place) => place - TEXT).filter((place) => place >= 0 && place < words.length));
  const starts = [0, ...[...marks].map((place) => Math.max(0, place - 6))];
  const hits = (from) => new Set(words.slice(from, from + EXCERPT).filter((_, i) => marks.has(from + i))).size;
  const from = starts.reduce((best, next) => (hits(next) > hits(best) ? next : best));
  const inside = new Set([...marks].map((place) => place - from));
  const parts = marked(words.slice(from, from + EXCERPT), inside);
  return [from ? "… " : "", ...parts, from + EXCERPT < words.length ? " …" : ""];
}

function marked(words, places) {
  return words.flatMap((word, place) => {
    const mark = document.createElement("mark");
    mark.textContent = word;
    return [place ? " " : "", places.has(place) ? mark : word];
  });
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll("input, select")) field.value = asked.get(field.name) ?? "";
  if ([...form.querySelectorAll("select")].some((choice) => choice.value)) form.querySelector("details").open = true;
}

function writeAddress() {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.pushState(null, "", `?${asked}`);
}

// While somebody types, what will be needed for the words that are finished is fetched; for the last one after a pause.
async function fetchAhead(words) {
  await (ready ?? start());
  for (const word of parse(words, []).words) index.fetchFor(whole(word.form), word.marked);
}

form.elements.q.addEventListener("input", () => {
  const query = form.elements.q.value;
  if (/\s$/.test(query)) fetchAhead(query);
  else setTimeout(() => query === form.elements.q.value && fetchAhead(query), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress();
  search();
});
form.addEventListener("change", (event) => {
  if (event.target.matches("select")) form.requestSubmit();
});
addEventListener("popstate", () => {
  readAddress();
  search();
});
more.addEventListener("click", async () => {
  const shown = list.children.length;
  const pages = found.slice(shown, shown + AT_ONCE);
  for (const page of pages) list.append(item(await page.data(), [...page.places.values()].flat()));
  list.children[shown].querySelector("a").focus();
  more.parentElement.hidden = list.children.length >= found.length;
});

readAddress();
start();
search();
