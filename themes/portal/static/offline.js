// The service worker: keeps the pages that were read, for when there is no network. Online, the network always comes first.
const PAGES = "trang"; // pages, the newest last
const FILES = "tep"; // pictures, in the order in which they came
const THEME = "giao-dien"; // style sheets and scripts, whose names change with their content
const MOST = { [PAGES]: 30, [FILES]: 60, [THEME]: 40 };
const DAYS = 30;
const PATIENCE = 5000; // ms that a page which is kept may take to come
const REST = 600000; // ms between two looks at what was withdrawn
const ALONE = "/ngoai-tuyen/"; // the page that lists what is kept
const WANTED = ["/canh-bao/", "/thu-tuc/"]; // alerts and services, kept unread
const GONE = "/dia-chi.json";

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fetchAndKeep(ALONE));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (url.pathname.startsWith("/tai-nguyen/")) event.respondWith(theme(request));
  else if (request.destination === "image") event.respondWith(picture(event, request));
});

async function begin() {
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: "window" });
  await Promise.all(open.map((one) => new URL(one.url)).filter(mayKeep).map((url) => fetchAndKeep(url.pathname)));
  await tidy();
}

// What was asked with words of one's own (a search) is nobody's business, not even this machine's.
function mayKeep(url) {
  return !url.search && !url.pathname.startsWith("/tim-kiem/");
}

async function page(event, url) {
  const kept = await caches.match(url.pathname, { cacheName: PAGES });
  const late = new Promise((resolve) => kept && setTimeout(resolve, PATIENCE));
  const coming = fetch(event.request);
  event.waitUntil(coming.then((answer) => remember(url, answer.clone())).catch(() => {}));
  try {
    const answer = await Promise.race([coming, late]);
    if (answer && (answer.status < 500 || !kept)) return answer;
  } catch {
    // No network.
  }
  return kept ? withNotice(kept) : (await caches.match(ALONE)) || Response.error();
}

// Keeps a page that came, forgets one that is not there any more.
async function remember(url, answer) {
  if (answer.status === 404 || answer.status === 410) await forget(url.pathname);
  else if (answer.ok && answer.type === "basic" && mayKeep(url)) await keep(PAGES, url.pathname, answer);
  const last = await caches.match(ALONE);
  if (!last || !(Date.now() - Date.parse(last.headers.get("date")) < REST)) await tidy();
}

async function keep(name, key, answer) {
  const cache = await caches.open(name);
  await cache.delete(key); // so that it stands last
  await cache.put(key, answer);
  const keys = await cache.keys();
  const old = keys.filter((one) => name !== PAGES || ![ALONE, ...WANTED].includes(new URL(one.url).pathname));
  await Promise.all(old.slice(0, Math.max(0, old.length - MOST[name])).map((one) => cache.delete(one)));
}

// A page that nobody opened, with the style sheet and the scripts that its text names.
async function fetchAndKeep(path) {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok) return;
  const text = await answer.clone().text();
  await keep(PAGES, path, answer);
  await Promise.all((text.match(/\/tai-nguyen\/[\w.-]+/g) || []).map((name) => theme(new Request(name))));
}

async function theme(request) {
  const kept = await caches.match(request, { cacheName: THEME });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(THEME, request.url, answer.clone());
  return answer;
}

async function picture(event, request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(keep(FILES, request.url, answer.clone()));
    return answer;
  } catch {
    return (await caches.match(request, { cacheName: FILES })) || Response.error();
  }
}

// Alerts and services anew; away with what was withdrawn, has moved or is old.
async function tidy() {
  const answer = await fetch(GONE, { cache: "no-cache" });
  if (!answer.ok) return;
  const { withdrawn, moved } = await answer.json();
  await Promise.all([...withdrawn, ...Object.keys(moved)].map(forget));
  const cache = await caches.open(PAGES);
  const before = Date.now() - DAYS * 86400000;
  const old = (await cache.matchAll()).filter((one) => Date.parse(one.headers.get("date")) < before);
  await Promise.all(old.map((one) => forget(new URL(one.url).pathname)));
  const isCostly = navigator.connection && navigator.connection.saveData;
  await Promise.all([ALONE, ...(isCostly ? [] : WANTED)].map(fetchAndKeep));
}

// A page, and the pictures that lie in its folder.
async function forget(path) {
  await (await caches.open(PAGES)).delete(path);
  if (path === "/") return;
  const files = await caches.open(FILES);
  const inside = (await files.keys()).filter((one) => new URL(one.url).pathname.startsWith(path));
  await Promise.all(inside.map((one) => files.delete(one)));
}

async function withNotice(kept) {
  const day = new Date(kept.headers.get("date")).toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "short" });
  const notice = `<p class="kept-notice" role="status">Mạng yếu hoặc mất mạng: đây là bản đã lưu lúc ${day}.</p>`;
  const text = (await kept.text()).replace(/<body[^>]*>/, `$&${notice}`);
  return new Response(text, { headers: kept.headers });
}
