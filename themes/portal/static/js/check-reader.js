// Reads a page of a portal as the checker compares it: its blocks, its title, and whether it still holds.

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, tr, td, th, caption, blockquote, div, section, header, footer, ul, ol, dl, table, figcaption, pre, address";
const LEFT_OUT = "nav, aside, form, audio, button, input, textarea, [data-ngoai], .changes";
const OWN = "[data-nguyen-van]"; // the words for which the log vouches: whoever has the host can put others around them
const MOST = 500000; // characters of a page; one that is longer was made to keep the browser busy
const WAIT = 15000; // milliseconds: a host that does not answer must not keep the answers of the others waiting
const QUOTED = "blockquote"; // words of others, which the page only repeats

// XMLHttpRequest makes a document of what it loads, without running anything of it; the policy of the page lets no text become HTML.
function fetched(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = WAIT;
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(`${address}: ${request.status}`)));
    request.onerror = request.ontimeout = () => reject(new Error(address));
    request.send();
  });
}

// {title, over: what it says of itself when it no longer holds, version, changes: what it says of its changes, history: the address of
// the page of its earlier versions («»: it was never changed), blocks: [{text, quoted}], document}
export async function readPage(address) {
  const page = await fetched(address);
  const article = page.querySelector("main article") ?? page.querySelector("main");
  if (article.textContent.length > MOST) throw new Error(address);
  const changes = [...article.querySelectorAll(".changes li, .changes .facts")].map((one) => one.textContent.replace(/\s+/g, " ").trim());
  const history = article.querySelector(".origin a[href$='/lich-su/']")?.getAttribute("href") ?? "";
  const { over = "", ban: version = "" } = article.dataset;
  return { title: page.querySelector("h1")?.textContent.trim() ?? "", over, version, changes, history, blocks: blocksOf(article), document: page };
}

// What was changed from version to version, the newest first: [{day, lines: the old wording of what was changed}].
export async function readHistory(address) {
  const page = await fetched(address);
  return [...page.querySelectorAll(".version")].map((version) => ({
    day: version.querySelector("time")?.getAttribute("datetime").slice(0, 10) ?? "",
    lines: [...version.querySelectorAll(".version-changes li")].map(oldWording),
  }));
}

function oldWording(line) {
  const old = line.cloneNode(true);
  old.querySelectorAll("ins, .visually-hidden").forEach((one) => one.remove());
  return old.textContent.replace(/\s+/g, " ").trim().replace(/^(?:> |\\(?=[>\\]))/, "");
}

function blocksOf(article) {
  const blocks = [];
  let text = "";
  const flush = (quoted) => {
    const words = text.replace(/\s+/g, " ").trim();
    if (words) blocks.push({ text: words, quoted });
    text = "";
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE && node.parentElement.closest(OWN)) text += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return;
    const breaks = node.matches(`br, ${BLOCKS}`);
    if (breaks) flush(!!node.parentElement?.closest(QUOTED));
    node.childNodes.forEach(walk);
    if (breaks) flush(!!node.closest(QUOTED));
  };
  walk(article);
  flush(false);
  return blocks;
}
