// Says where a link really leads, and whether that is a portal of the city: only what is exactly one of their addresses is.

const LINK = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>«»"“”]+|(?:[\p{L}\p{M}\p{N}-]+\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]+)(?:[/\\@?#:%_。．｡\u00ad\u200b-\u200f\u2060][^\s<>«»"“”]*)?/giu;
const LETTER = /^[^/\\@?#:]+@[^/\\@?#:]+$/; // «phuong@tayninh.example»: an address of letters leads to no page
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SHORT = ["bit.ly", "tinyurl.com", "t.co", "goo.gl", "is.gd", "cutt.ly", "rb.gy", "s.id", "shorturl.at", "tiny.cc", "ow.ly", "byvn.net", "by.com.vn"];
const TWO_PARTS = /^(?:com|net|org|gov|edu|info|biz|name|pro|health|ac)\.[a-z]{2}$/;
const FOLDED = [["0", "o"], ["1", "l"], ["i", "l"], ["5", "s"], ["3", "e"], ["rn", "m"], ["vv", "w"]];

// Links in a text, as they stand there.
export function linksIn(text) {
  return [...text.matchAll(LINK)].filter(({ index }) => text[index - 1] !== "@").map(([link]) => link.replace(/[.,;:!?)\]]+$/, ""))
    .filter((link) => !LETTER.test(link));
}

export function isLink(text) {
  const line = text.trim();
  return !/\s/.test(line) && (SCHEME.test(line) || linksIn(line)[0]?.length >= line.length - 1);
}

// {official: the portal or account it belongs to [address, name], host, real: the part of it that was bought, path, why: reasons}.
// `portals` and `accounts` are [address, name].
export function judge(link, { portals, accounts }) {
  const text = link.trim();
  const url = parsed(text);
  if (!url) return { official: undefined, host: "", real: "", why: ["nolink"] };
  const why = [...reasons(text, url, portals.map(([address]) => new URL(address)))];
  const found = { host: url.host, real: realName(url.hostname), path: url.pathname, why, official: undefined };
  const account = accounts.find(([address]) => sameAccount(address, url, text));
  if (account) return { ...found, official: account, isAccount: true, why: [] };
  const portal = portals.find(([address]) => new URL(address).origin === url.origin);
  return portal && !why.length ? { ...found, official: portal } : { ...found, why: why.length ? why : ["other"] };
}

function parsed(text) {
  try {
    return new URL(SCHEME.test(text) && !/^[^/]*\.[^/]*:\d/.test(text) ? text : `https://${text}`);
  } catch {
    return undefined;
  }
}

// An account is one by its whole address: a network gives each of its users another path.
function sameAccount(address, url, text) {
  const its = new URL(address);
  const bare = (one) => one.pathname.replace(/\/+$/, "");
  return its.origin === url.origin && bare(its) === bare(url) && !url.username && !url.search && !text.includes("\\");
}

function* reasons(text, url, official) {
  if (!["https:", "http:"].includes(url.protocol)) yield "scheme";
  if (url.username || url.password || /^[^/?#]*:?(?:\/\/|\\\\)?[^/?#]*@/.test(text)) yield "user";
  if (/[\\\t\n\r\u0000-\u0020\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)) yield "hidden";
  const names = official.map((one) => one.hostname);
  if (names.includes(url.hostname)) {
    if (!official.some((one) => one.port === url.port)) yield "port";
    if (url.protocol === "http:" && official.some((one) => one.hostname === url.hostname && one.protocol === "https:")) yield "plain";
    if (/[^\x00-\x7f]|xn--/i.test(authority(text))) yield "letters";
    return;
  }
  if (/(?:^|\.)xn--/.test(url.hostname) || /[^\x00-\x7f]/.test(authority(text))) yield "letters";
  if (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith("[")) yield "figures";
  if (SHORT.includes(url.hostname.replace(/^www\./, ""))) yield "short";
  if (url.hostname.endsWith(".")) yield "dot";
  if (names.some((name) => `${url.hostname}${url.pathname}`.includes(name))) yield "inside";
  else if (names.some((name) => isAlike(url.hostname, name))) yield "alike";
}

function authority(text) {
  return text.replace(SCHEME, "").replace(/^[/\\]+/, "").split(/[/\\?#]/)[0];
}

// «thue.tayninh.gov.vn.evil.com» → «evil.com»: whoever owns the last parts of a name owns what stands before them.
function realName(host) {
  const parts = host.split(".");
  return parts.slice(TWO_PARTS.test(parts.slice(-2).join(".")) ? -3 : -2).join(".");
}

// Names that the eye takes for one another: another ending, a hyphen, a figure for a letter, a letter or two wrong.
function isAlike(host, name) {
  const [one, other] = [bare(host), bare(name)];
  const first = bare(name.split(".").sort((a, b) => b.length - a.length)[0]);
  return one.includes(first) || distance(one, other) <= 2 || distance(bare(host.split(".")[0]), bare(name.split(".")[0])) <= 1;
}

function bare(name) {
  return FOLDED.reduce((text, [from, to]) => text.replaceAll(from, to), name.toLowerCase()).replace(/[^a-z0-9]/g, "");
}

// How many letters must be changed, added or left out.
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]));
    row = next;
  }
  return row[other.length];
}
